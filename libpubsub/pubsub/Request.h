// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Error.h>
#include <pubsub/Export.h>

#include <QObject>
#include <chrono>
#include <memory>

namespace PubSub
{

class RequestPrivate;

/// One request on its way to a service.
///
/// Life: exactly one of `succeeded(value)` (declared by each subclass) and failed() is
/// emitted, then finished(), then the object deletes itself. All come from the event loop,
/// never from within the call that made the request. A receiver that is deleted meanwhile
/// is simply not told (connect with a context object). Requests belong to their Client;
/// when that is deleted they end with Error::Kind::Disconnected, before its destructor
/// returns. Only what is asked of a client while it is being deleted ends without a signal.
class PUBSUB_EXPORT Request : public QObject
{
    Q_OBJECT
public:
    /// How long an answer is awaited unless setTimeout() says otherwise; waiting for its turn does
    /// not count. To this comes the time
    /// that the request's own stanza, and those that go before it, take on their way to a server
    /// that takes no more than \ref slowestRate.
    static constexpr std::chrono::milliseconds defaultTimeout { 30000 };
    /// Bytes in a second. Servers hold back who sends more; as packaged, ejabberd's limit is 3,000.
    static constexpr int slowestRate = 2500;

    /// What goes first when a service, or the client, has enough on its way: see setPriority().
    enum class Priority {
        /// A person looks at an empty page. Such a request is sent to a service that doesn't answer
        /// too, unless one is on its way that tries it.
        Urgent,
        /// After the urgent ones. What nothing is said about.
        Normal,
        /// Nobody waits for it.
        Background,
    };
    Q_ENUM(Priority)

    /// Made by Client, Service and Node only.
    Request(std::unique_ptr<RequestPrivate> dd, QObject *parent);
    ~Request() override;

    /// Ends the request with Error::Kind::Aborted. What was sent stays sent: the service
    /// may carry it out all the same.
    void abort();
    /// Counts from now, whether it has been sent or not. Ends the request with
    /// Error::Kind::Timeout.
    void setTimeout(std::chrono::milliseconds timeout);

    /// Priority::Normal unless it is set. Counts while the request waits for its turn, and for the
    /// further stanzas of one that takes several.
    void setPriority(Priority priority);

    /// Whether the request may look up by itself which of several subscriptions is meant: see Node.
    /// On unless it is switched off. If it is off, or the lookup finds no subid, the request fails
    /// with Error::PubSubCondition::SubidRequired.
    void setSubidLookup(bool isWanted);

Q_SIGNALS:
    /// It did not succeed.
    void failed(const PubSub::Error &error);
    /// Always the last signal.
    void finished();

private:
    friend class RequestPrivate;
    std::unique_ptr<RequestPrivate> d;
};

} // namespace PubSub
