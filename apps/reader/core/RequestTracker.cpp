// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/RequestTracker.h"

namespace Reader
{

void RequestTracker::add(PubSub::Request *request, Priority priority)
{
    request->setPriority(priority);
    connect(request, &PubSub::Request::finished, this, &RequestTracker::end);
    ++m_underWay;
}

void RequestTracker::track(QObject *work)
{
    connect(work, &QObject::destroyed, this, &RequestTracker::end);
    ++m_underWay;
}

// What follows from an answer was asked by now.
void RequestTracker::end()
{
    --m_underWay;
}

} // namespace Reader
