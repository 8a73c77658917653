// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Dispatcher.h"
#include "RequestPrivate.h"
#include "ServiceMemory.h"

#include <pubsub/Client.h>
#include <pubsub/Requests.h>
#include <pubsub/base/ErrorMaker.h>

namespace PubSub
{

class Connection;

/// Makes requests, and hands those that have a stanza of their own to the Dispatcher.
class Requester
{
public:
    Requester(Client *client, Connection &connection);
    [[nodiscard]] static Requester *of(Client *client);

    /// Sends \a iq. \a parse turns the reply into what the request's succeeded() carries.
    template <typename R, typename Parse> R *send(const Iq &iq, Parse parse);
    VoidRequest *sendVoid(const Iq &iq);
    /// A request that has no stanza of its own: whoever makes it ends it.
    template <typename R> R *compose();
    /// A request that fails with Error::Kind::RefusedLocally.
    template <typename R> R *refuse(Error::Refusal reason, const QString &why);
    /// Takes item-not-found for an empty list: what a service says that knows of none.
    template <typename R> static R *emptyIfMissing(R *request);
    /// Sends what \a request asks, when its turn comes.
    void submit(Request *request, const Iq &iq);
    /// Ends all that there are at once, for there is no later.
    void endAll(const Error &error);

    [[nodiscard]] Client *client() const { return m_client; }
    [[nodiscard]] Jid ownBareJid() const;
    [[nodiscard]] ServiceMemory &memory() { return m_memory; }
    [[nodiscard]] Dispatcher &dispatcher() { return m_dispatcher; }

private:
    void probe(const QString &domain);
    void learnFromAnswers(RequestPrivate *request, const QString &feature);

    Client *m_client;
    Connection &m_connection;
    ServiceMemory m_memory;
    Dispatcher m_dispatcher { m_connection };
};

template <typename R, typename Parse> R *Requester::send(const Iq &iq, Parse parse)
{
    auto *request = compose<R>();
    RequestPrivate::of(request)->deliver
        = [request, parse](const Stanza &reply) -> std::optional<Error> {
        auto value = parse(reply);
        if (!value)
            return ErrorMaker::make(Error::Kind::Unparsable, value.error().message);
        Q_EMIT request->succeeded(*value);
        return {};
    };
    submit(request, iq);
    return request;
}

template <typename R> R *Requester::compose()
{
    return new R(std::make_unique<RequestPrivate>(), m_client);
}

template <typename R> R *Requester::emptyIfMissing(R *request)
{
    RequestPrivate::of(request)->forgive = [request](const Error &error) {
        if (error.condition != Error::Condition::ItemNotFound)
            return false;
        Q_EMIT request->succeeded({});
        return true;
    };
    return request;
}

template <typename R> R *Requester::refuse(Error::Refusal reason, const QString &why)
{
    auto *request = compose<R>();
    RequestPrivate::of(request)->failLater(ErrorMaker::refusal(reason, why));
    return request;
}

} // namespace PubSub
