// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/EntryMaker.h"

#include <QJsonObject>
#include <QRandomGenerator>

namespace Demo
{

/// A news agency of a small town: any number of reports, put together from the words in
/// newswire.json. The same vocabulary and seed give the same reports.
class Newswire
{
public:
    Newswire(const QJsonObject &vocabulary, quint32 seed);

    /// The next report: without author and date.
    [[nodiscard]] Text next();

private:
    struct Desk {
        QString name;
        QString language;
        QStringList tags;
        QStringList headlines;
        QStringList paragraphs;
        QStringList places;
        QStringList people;
    };

    [[nodiscard]] QString filled(QString pattern, const Desk &desk, const QStringList &places);
    [[nodiscard]] const QString &oneOf(const QStringList &list);

    QList<Desk> m_desks;
    QRandomGenerator m_random;
    int m_count = 0;
};

} // namespace Demo
