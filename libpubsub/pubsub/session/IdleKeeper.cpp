// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "IdleKeeper.h"

namespace PubSub
{

IdleKeeper::IdleKeeper(QIODevice *socket, qint64 seconds, QObject *parent) : QObject(parent)
{
    const std::chrono::milliseconds pause = pauseFor(seconds);
    if (pause.count() == 0)
        return;
    // Each byte that leaves begins the time anew, this one too.
    connect(socket, &QIODevice::bytesWritten, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_timer, &QTimer::timeout, socket, [socket] {
        if (socket->isWritable())
            socket->write(" ");
    });
    m_timer.start(pause);
}

std::chrono::milliseconds IdleKeeper::pauseFor(qint64 seconds)
{
    constexpr qint64 day = 24 * 60 * 60;
    if (seconds <= 0 || seconds > day)
        return {};
    return std::chrono::milliseconds(std::chrono::seconds(seconds)) / 2;
}

} // namespace PubSub
