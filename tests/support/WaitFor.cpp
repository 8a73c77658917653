// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/WaitFor.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimer>

using namespace std::chrono_literals;

namespace TestSupport
{

bool waitFor(const std::function<bool()> &predicate, std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    // Wakes the loop for what changes without an event: time, files, other processes.
    QTimer tick;
    tick.start(5ms);
    while (!predicate()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void letPass(std::chrono::milliseconds time)
{
    bool isOver = false;
    QTimer end;
    end.setSingleShot(true);
    // No coarse timer of a shorter time comes after it.
    end.setTimerType(Qt::PreciseTimer);
    QObject::connect(&end, &QTimer::timeout, [&isOver] { isOver = true; });
    end.start(time);
    while (!isOver)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace TestSupport
