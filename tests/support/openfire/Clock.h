// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <chrono>

namespace TestSupport::Openfire
{

/// The server's time: it runs as ours does, and a test may set it forward.
class Clock
{
public:
    Clock() { m_running.start(); }

    /// Milliseconds since 1970.
    qint64 now() const { return m_begin + m_running.elapsed() + m_ahead; }
    void advance(std::chrono::milliseconds time) { m_ahead += time.count(); }
    /// \a time as XEP-0082 writes it.
    static QByteArray stamp(qint64 time)
    {
        return QDateTime::fromMSecsSinceEpoch(time, QTimeZone::UTC)
            .toString(Qt::ISODateWithMs)
            .toLatin1();
    }

private:
    QElapsedTimer m_running;
    qint64 m_begin = QDateTime::currentMSecsSinceEpoch();
    qint64 m_ahead = 0;
};

} // namespace TestSupport::Openfire
