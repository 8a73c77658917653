// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "ArchiveTable_p.h"
#include "Client.h"
#include "Dispatcher_p.h"
#include "EventFilter_p.h"
#include "Events_p.h"
#include "Quarantine_p.h"
#include "Reconnector_p.h"
#include "RequestTable_p.h"
#include "Request_p.h"
#include "ServiceLimits.h"
#include "ServiceMemory_p.h"
#include "Session_p.h"
#include "StanzaLimit_p.h"

#include <functional>

class QXmlStreamWriter;

namespace PubSub
{

/// An IQ to be sent: to whom, get or set, and how its child is written.
struct Query {
    enum class Type { Get, Set };
    /// Whether events of the one who is asked are let in from now on.
    enum class Trust { Yes, No };
    /// What the answer is read as: a tree, or one long list that no tree is made of, for which
    /// the parser has to take a Stanza.
    enum class Shape { Tree, Items, Nodes };

    Jid to;
    Type type = Type::Get;
    std::function<void(QXmlStreamWriter &)> write;
    Trust trust = Trust::Yes;
    Shape shape = Shape::Tree;
};

class ClientPrivate : public QObject
{
    Q_OBJECT
public:
    explicit ClientPrivate(Client *client);
    [[nodiscard]] static ClientPrivate *of(Client *client) { return client->d.get(); }
    ~ClientPrivate() override;

    void connectNow();
    void setState(Client::State state);
    /// Sets the state, then fails the requests that were on their way before it; false if
    /// somebody who was told deleted the client.
    bool enter(Client::State state, const QString &whyRequestsFail);
    void dropSession();
    void changeAccount(const Account &next);
    /// Ends all that there are at once, for there is no later.
    void endRequests(const Error &error);

    /// Sends \a query. \a parse turns the reply into what the request's succeeded() carries.
    template <typename R, typename Parse> R *send(const Query &query, Parse parse);
    VoidRequest *sendVoid(const Query &query);
    /// A request that has no stanza of its own: whoever makes it ends it.
    template <typename R> R *compose();
    /// Takes item-not-found for an empty list: what a service says that knows of none.
    template <typename R> static R *emptyIfMissing(R *request);
    /// A request that fails with Error::Kind::RefusedLocally.
    template <typename R> R *refuse(Error::Refusal reason, const QString &why);
    bool answer(const AuthorizationRequest &request, AuthorizationAnswer answer);
    /// Sends what \a request asks: now, or as soon as the session stands that is being made.
    void submit(Request *request, const Query &query);
    [[nodiscard]] static RequestPrivate *dataOf(Request *request) { return request->d.get(); }

    [[nodiscard]] StanzaLimit stanzaLimit() const
    {
        return m_stanzaLimits.value(account.jid.domain());
    }
    [[nodiscard]] Jid ownBareJid() const { return account.jid.bare(); }
    /// The program's features, and its interests as features.
    [[nodiscard]] QStringList announcedFeatures() const;

    Client *q;
    Account account;
    QString password;
    /// Another one for each client: the programs of one account must not replace each other. The
    /// same for all of a client's sessions: a new one replaces what the network left of the last.
    const QString resource;
    StreamLimits limits;
    Client::State state = Client::State::Offline;
    Client::StreamReader reader = Client::StreamReader::Own;
    ConnectionError lastError;
    Session *session = nullptr;
    Quarantine quarantine;
    EventFilter filter;
    QStringList features;
    ServiceMemory memory;
    /// Which of several subscriptions is named where a node's items are asked for.
    QHash<NodeAddress, QString> subids;
    /// Of services that were asked what software they are, and said it, or refused to.
    QHash<Jid, ServiceLimits> serviceLimits;
    Reconnector reconnector;
    RequestTable requests;
    Dispatcher dispatcher { requests };
    ArchiveTable archives;

private:
    /// What is to be sent for a request.
    struct Parcel {
        QPointer<Request> request;
        Query query;
        QByteArray xml;
    };

    void dispatch(const Parcel &parcel);
    void transmit(const Parcel &parcel);
    void probe(const QString &domain);
    void blameLargest(const ConnectionError &error);
    void onEstablished();
    void onEnded(const ConnectionError &error);
    void onNetworkReturned();
    void onMessageReceived(const XmlElement &message);
    void onAccountNotification(const XmlElement &message);
    void learnFromAnswers(RequestPrivate *request, const QString &feature);
    void onStanzaRefused(const StanzaHead &head, const QString &reason);
    void announce(const Events::Event &event, const EventInfo &info);

    [[nodiscard]] bool isAnswered(const AuthorizationRequest &request) const;

    /// Services and messages of authorization requests that were answered for good.
    QSet<QString> m_answered;
    /// By the server's domain.
    QHash<QString, StanzaLimit> m_stanzaLimits;
    /// What was asked for while connecting.
    QList<Parcel> m_waiting;
};

template <typename R, typename Parse> R *ClientPrivate::send(const Query &query, Parse parse)
{
    auto *request = compose<R>();
    dataOf(request)->deliver = [request, parse](const Stanza &reply) -> std::optional<Error> {
        auto value = parse(reply);
        if (!value)
            return ErrorMaker::make(Error::Kind::Unparsable, value.error().message);
        Q_EMIT request->succeeded(*value);
        return {};
    };
    submit(request, query);
    return request;
}

template <typename R> R *ClientPrivate::compose()
{
    return new R(std::make_unique<RequestPrivate>(), q);
}

template <typename R> R *ClientPrivate::emptyIfMissing(R *request)
{
    dataOf(request)->forgive = [request](const Error &error) {
        if (error.condition != Error::Condition::ItemNotFound)
            return false;
        Q_EMIT request->succeeded({});
        return true;
    };
    return request;
}

template <typename R> R *ClientPrivate::refuse(Error::Refusal reason, const QString &why)
{
    auto *request = compose<R>();
    dataOf(request)->failLater(ErrorMaker::refusal(reason, why));
    return request;
}

} // namespace PubSub
