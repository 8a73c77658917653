// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Request.h>

#include <QQueue>
#include <functional>

namespace Reader
{

/// Lets only a few requests be on their way at a time; the others wait their turn.
class RequestQueue : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxInFlight = 4;

    using QObject::QObject;

    /// Sends a request when its turn comes and connects it; gives nullptr if it is not needed
    /// any more. Not called after clear().
    using Sender = std::function<PubSub::Request *()>;
    void enqueue(const Sender &sender);
    /// Forgets what was not sent yet.
    void clear();

    [[nodiscard]] bool isBusy() const { return m_inFlight > 0 || !m_waiting.isEmpty(); }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    void sendNext();
    void onFinished();

    QQueue<Sender> m_waiting;
    int m_inFlight = 0;
};

} // namespace Reader
