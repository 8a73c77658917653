// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RequestQueue.h"

namespace Reader
{

void RequestQueue::enqueue(const Sender &sender)
{
    const bool wasBusy = isBusy();
    m_waiting.enqueue(sender);
    if (!wasBusy)
        Q_EMIT busyChanged(true);
    sendNext();
}

void RequestQueue::clear()
{
    const bool wasBusy = isBusy();
    m_waiting.clear();
    if (wasBusy && !isBusy())
        Q_EMIT busyChanged(false);
}

void RequestQueue::sendNext()
{
    while (m_inFlight < maxInFlight && !m_waiting.isEmpty()) {
        PubSub::Request *request = m_waiting.dequeue()();
        if (!request)
            continue;
        ++m_inFlight;
        connect(request, &PubSub::Request::finished, this, &RequestQueue::onFinished);
    }
}

void RequestQueue::onFinished()
{
    --m_inFlight;
    sendNext();
    if (!isBusy())
        Q_EMIT busyChanged(false);
}

} // namespace Reader
