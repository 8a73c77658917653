// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlValues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace Common
{

qint64 SqlValues::fromTime(const QDateTime &time, qint64 never)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : never;
}

QDateTime SqlValues::toTime(qint64 milliseconds, qint64 never)
{
    return milliseconds == never ? QDateTime()
                                 : QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
}

PubSub::Jid SqlValues::toJid(const QString &text)
{
    return PubSub::Jid::fromString(text).value_or(PubSub::Jid());
}

QString SqlValues::fromList(const QStringList &list)
{
    return list.join(u'\n');
}

QStringList SqlValues::toList(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QString SqlValues::jsonTexts(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace Common
