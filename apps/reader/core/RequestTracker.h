// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Request.h>

#include <QObject>
#include <concepts>

namespace Reader
{

/// Counts the requests under way, and work that takes several. When each is sent is the library's
/// to decide.
class RequestTracker : public QObject
{
    Q_OBJECT
public:
    using Priority = PubSub::Request::Priority;
    using QObject::QObject;

    /// Counts \a request, and says how urgent it is: most of what the reader asks nobody waits for.
    template <std::derived_from<PubSub::Request> R>
    R *track(R *request, Priority priority = Priority::Background)
    {
        add(request, priority);
        return request;
    }

    /// Counts \a work until it is deleted.
    void track(QObject *work);

    [[nodiscard]] bool isBusy() const { return m_underWay > 0; }

private:
    void add(PubSub::Request *request, Priority priority);
    void end();

    int m_underWay = 0;
};

} // namespace Reader
