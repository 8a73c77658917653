// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/TextStatistics.h"

#include <QObject>
#include <QThreadPool>

namespace Writer
{

/// Converts the text in the editor in a thread of its own, so that typing never waits.
/// While it works, only the newest text is kept waiting.
class PreviewConverter : public QObject
{
    Q_OBJECT
public:
    explicit PreviewConverter(QObject *parent = nullptr);
    /// Waits for the conversion that runs.
    ~PreviewConverter() override;

    /// converted() follows, unless a newer text comes before that.
    void convert(const QString &markdown);

Q_SIGNALS:
    void converted(const QString &xhtml, const Writer::TextStatistics &statistics);

private:
    void start(const QString &markdown);
    void onDone(const QString &xhtml, const TextStatistics &statistics);

    QThreadPool m_thread;
    QString m_waiting;
    bool m_isBusy = false;
    bool m_isWaiting = false;
};

} // namespace Writer
