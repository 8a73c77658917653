// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"

#include "Client_p.h"
#include "Disco_p.h"
#include "Discovery_p.h"
#include "Logging_p.h"
#include "Namespaces_p.h"
#include "Node.h"
#include "Replies_p.h"
#include "Service.h"
#include "StanzaDoor_p.h"
#include "Xml_p.h"

#include <QUuid>
#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// Tells ListCutter what to make of the answer.
QString idPrefixFor(Query::Shape shape)
{
    switch (shape) {
    case Query::Shape::Items:
        return ListCutter::itemsPrefix;
    case Query::Shape::Nodes:
        return ListCutter::entitiesPrefix;
    case Query::Shape::Tree:
        break;
    }
    return StanzaDoor::idPrefix;
}

} // namespace

Client::Client(QObject *parent) : QObject(parent), d(std::make_unique<ClientPrivate>(this)) { }

Client::~Client()
{
    d->endRequests(ErrorMaker::make(Error::Kind::Disconnected, u"The client is gone."_s));
}

void Client::connectToServer(const Account &account, const QString &password)
{
    d->changeAccount(account);
    d->password = password;
    d->reconnector.reset();
    d->connectNow();
}

void Client::connectByEnvironment()
{
    connectToServer(Account::fromEnvironment(), qEnvironmentVariable("PUBSUB_PASSWORD"));
}

void Client::disconnectFromServer()
{
    d->dropSession();
    d->lastError = {};
    d->enter(State::Offline, u"The connection was closed."_s);
}

void Client::reconnectNow()
{
    if (d->state == State::Waiting)
        d->connectNow();
}

Client::State Client::state() const
{
    return d->state;
}

Account Client::account() const
{
    return d->account;
}

Jid Client::jid() const
{
    return d->session && d->session->isEstablished() ? d->session->jid() : d->account.jid;
}

ConnectionError Client::lastError() const
{
    return d->lastError;
}

QDateTime Client::nextAttempt() const
{
    return d->reconnector.nextAttempt();
}

qint64 Client::maxRequestBytes() const
{
    return d->stanzaLimit().most();
}

StreamLimits Client::limits() const
{
    return d->limits;
}

void Client::setLimits(const StreamLimits &limits)
{
    d->limits = limits;
}

Client::StreamReader Client::streamReader() const
{
    const bool isOwn = d->session && d->session->isEstablished() ? d->session->usesOwnReader()
                                                                 : d->reader == StreamReader::Own;
    return isOwn ? StreamReader::Own : StreamReader::QXmpp;
}

void Client::setStreamReader(StreamReader reader)
{
    d->reader = reader;
}

Service Client::service(const Jid &jid)
{
    return Service(this, jid);
}

Node Client::node(const NodeAddress &address)
{
    return Node(this, address);
}

ServiceState Client::serviceState(const Jid &service) const
{
    return d->dispatcher.state(service.domain());
}

QList<ServiceState> Client::serviceStates() const
{
    return d->dispatcher.states();
}

void Client::tryServiceNow(const Jid &service)
{
    d->dispatcher.tryNow(service.domain());
}

bool Client::answer(const AuthorizationRequest &request, AuthorizationAnswer answer)
{
    return d->answer(request, answer);
}

ServicesRequest *Client::discoverServices(const Jid &domain)
{
    return Discovery::start(d.get(), domain);
}

ClientPrivate::ClientPrivate(Client *client)
    : q(client), resource(u"pubsub."_s + QUuid::createUuid().toString(QUuid::Id128).first(8)),
      reconnector(client)
{
    filter.isContact = [this](const Jid &jid) { return session && session->isContact(jid); };
    connect(&reconnector, &Reconnector::due, this, &ClientPrivate::connectNow);
    connect(&reconnector, &Reconnector::networkReturned, this, &ClientPrivate::onNetworkReturned);
    connect(&dispatcher, &Dispatcher::stateChanged, q, &Client::serviceStateChanged);
    connect(&dispatcher, &Dispatcher::probeDue, this, &ClientPrivate::probe);
    connect(&requests, &RequestTable::bytesUnderWayChanged, this, [this](qint64 bytes) {
        if (session)
            session->expectDelay(timeToTake(bytes));
    });
}

// Those too that say goodbye.
ClientPrivate::~ClientPrivate()
{
    const auto sessions = findChildren<Session *>(Qt::FindDirectChildrenOnly);
    for (Session *one : sessions)
        one->abandon();
}

void ClientPrivate::connectNow()
{
    dropSession();
    session = new Session({ account, password, resource, limits, announcedFeatures(),
                              reader == Client::StreamReader::QXmpp },
        quarantine, this);
    connect(session, &Session::established, this, &ClientPrivate::onEstablished);
    connect(session, &Session::ended, this, &ClientPrivate::onEnded);
    connect(session, &Session::messageReceived, this, &ClientPrivate::onMessageReceived);
    connect(session, &Session::stanzaRefused, this, &ClientPrivate::onStanzaRefused);
    connect(session, &Session::nodeQuarantined, q, &Client::nodeQuarantined);
    connect(session, &Session::replyReceived, this,
        [this](const Stanza &iq) { requests.receive(iq, session->jid()); });
    // Before anybody is told, who may want another session or none.
    session->start();
    enter(Client::State::Connecting, u"The connection was closed."_s);
}

// What the one account asked for says nothing about whom the next one believes.
void ClientPrivate::changeAccount(const Account &next)
{
    if (!account.jid.isEmpty() && account.jid.bare() != next.jid.bare()) {
        filter.forgetTrusted();
        quarantine.clear();
        memory.forget();
        subids.clear();
        serviceLimits.clear();
        m_answered.clear();
    }
    account = next;
    filter.setOwnJid(account.jid);
}

// An attempt that began before may wait for packets that are lost; a session may hang on an
// address that is no longer ours.
void ClientPrivate::onNetworkReturned()
{
    if (state == Client::State::Connecting)
        connectNow();
    else if (session)
        session->probe();
}

// The state first: who is told of a failure may connect again, and that counts. What is asked
// meanwhile belongs to the new state: it waits for the session, or ends by itself.
bool ClientPrivate::enter(Client::State next, const QString &whyRequestsFail)
{
    const QPointer<ClientPrivate> self(this);
    const QStringList underWay = requests.ids();
    m_waiting.clear();
    if (!session || !session->isEstablished())
        dispatcher.endSession();
    setState(next);
    if (self)
        requests.fail(underWay, ErrorMaker::make(Error::Kind::Disconnected, whyRequestsFail));
    return self;
}

void ClientPrivate::setState(Client::State newState)
{
    if (state == newState)
        return;
    state = newState;
    Q_EMIT q->stateChanged(state);
}

// A session that is not wanted any more says goodbye by itself and is heard no more.
void ClientPrivate::dropSession()
{
    reconnector.cancel();
    if (!session)
        return;
    Session *old = std::exchange(session, nullptr);
    old->disconnect(this);
    old->disconnect(q);
    connect(old, &Session::ended, old, &QObject::deleteLater);
    old->close();
}

// Those that are on their way, and those that have an end but no occasion any more to tell it.
void ClientPrivate::endRequests(const Error &error)
{
    const auto children = q->findChildren<Request *>(Qt::FindDirectChildrenOnly);
    const QList<QPointer<Request>> all(children.begin(), children.end());
    for (const QPointer<Request> &request : all) {
        if (request)
            request->d->endNow(error);
    }
}

void ClientPrivate::submit(Request *request, const Query &query)
{
    RequestPrivate *d = request->d.get();
    d->id = idPrefixFor(query.shape) + QUuid::createUuid().toString(QUuid::WithoutBraces);
    d->to = query.to;
    const auto child = Xml::built(query.write);
    if (!child)
        return d->failLater(ErrorMaker::refusal(Error::Refusal::InvalidXml, child.error().message));
    learnFromAnswers(d, featureNeededBy(*child, query.type == Query::Type::Set));
    requests.add(d);
    const Parcel parcel { request, query, *child };
    if (state == Client::State::Connecting)
        m_waiting.append(parcel);
    else
        dispatch(parcel);
}

void ClientPrivate::dispatch(const Parcel &parcel)
{
    if (!session)
        return transmit(parcel);
    if (RequestPrivate *d = parcel.request ? dataOf(parcel.request) : nullptr; d && !d->isDecided())
        dispatcher.enqueue(d, [this, parcel] { transmit(parcel); });
}

// XEP-0030 §3.1: nobody refuses to say what they are.
void ClientPrivate::probe(const QString &domain)
{
    const auto service = Jid::fromString(domain);
    if (!service || state != Client::State::Online)
        return;
    auto *request = compose<VoidRequest>();
    dataOf(request)->deliver = [](const Stanza &) { return std::optional<Error>(); };
    request->setPriority(Request::Priority::Urgent);
    submit(request, Disco::info(*service, {}, Query::Trust::No));
}

void ClientPrivate::transmit(const Parcel &parcel)
{
    RequestPrivate *d = parcel.request ? dataOf(parcel.request) : nullptr;
    if (!d || d->isDecided())
        return;
    const Query &query = parcel.query;
    const QString type = query.type == Query::Type::Set ? u"set"_s : u"get"_s;
    const qint64 bytes = Session::sizeOfIq(d->id, query.to, type, parcel.xml);
    if (session && !stanzaLimit().permits(bytes))
        return d->failLater(
            stanzaLimit().error(bytes, u"The server takes no stanza of this size."_s));
    if (!session || !session->sendIq(d->id, query.to, type, parcel.xml))
        return d->failLater(ErrorMaker::make(Error::Kind::Disconnected, u"Not connected."_s));
    requests.noteSent(d, bytes);
    if (query.trust == Query::Trust::Yes)
        filter.trust(query.to);
}

void ClientPrivate::learnFromAnswers(RequestPrivate *request, const QString &feature)
{
    request->onAnswered = [this, request, feature, service = request->to](
                              const XmlElement &reply, const Error *error) {
        dispatcher.noteAnswer(request, error);
        if (error)
            memory.learnFailure(service, feature, *error);
        else
            memory.learnSuccess(service, feature, reply);
    };
}

VoidRequest *ClientPrivate::sendVoid(const Query &query)
{
    auto *request = compose<VoidRequest>();
    dataOf(request)->deliver = [request](const Stanza &) -> std::optional<Error> {
        Q_EMIT request->succeeded();
        return {};
    };
    submit(request, query);
    return request;
}

void ClientPrivate::onEstablished()
{
    reconnector.sessionStands();
    lastError = {};
    filter.setOwnJid(session->jid());
    m_stanzaLimits[account.jid.domain()].tell(session->maxStanzaBytes());
    const Session *established = session;
    dispatcher.startSession(session->jid().domain());
    for (const Parcel &parcel : std::exchange(m_waiting, {}))
        dispatch(parcel);
    // Sending may find that the connection is gone.
    if (session == established)
        setState(Client::State::Online);
}

void ClientPrivate::onEnded(const ConnectionError &error)
{
    lastError = error;
    Session *old = std::exchange(session, nullptr);
    old->disconnect(this);
    old->deleteLater();
    reconnector.cancel();
    if (error.isTemporary())
        reconnector.schedule();
    if (error.isStanzaTooLarge())
        blameLargest(error);
    if (enter(error.isTemporary() ? Client::State::Waiting : Client::State::Offline, error.text))
        Q_EMIT q->connectionFailed(error);
}

// Whoever is told asks for nothing before all know that the connection is gone: the outcome is
// fixed now and told from the event loop.
void ClientPrivate::blameLargest(const ConnectionError &error)
{
    RequestPrivate *request = requests.largest();
    if (!request || request->bytes <= StanzaLimit::always)
        return;
    StanzaLimit &limit = m_stanzaLimits[account.jid.domain()];
    limit.refuse(request->bytes);
    request->failLater(limit.error(request->bytes, error.text));
}

void ClientPrivate::onMessageReceived(const XmlElement &message)
{
    if (archives.take(message, session->jid()))
        return;
    if (!Events::isNotification(message))
        return onAccountNotification(message);
    const auto sender = filter.check(message);
    if (!sender) {
        Q_EMIT q->eventRefused(message.attribute(u"from"_s), sender.error());
        return;
    }
    const EventInfo info = Events::infoOf(message, *sender);
    const QPointer<ClientPrivate> self(this);
    for (const Events::Event &event : Events::read(message, *sender)) {
        if (!self)
            return;
        if (!quarantine.contains(event.node))
            announce(event, info);
    }
}

// XEP-0376 §5: nobody but the account's own server speaks for the account.
void ClientPrivate::onAccountNotification(const XmlElement &message)
{
    const XmlElement notify = Xml::child(message, Ns::accountManagement, "notify"_L1);
    if (notify.isNull())
        return;
    const QString from = message.attribute(u"from"_s);
    if (!isAnswerFrom(from, ownBareJid(), session->jid())) {
        Q_EMIT q->eventRefused(from, u"Only the account itself tells of its subscriptions."_s);
        return;
    }
    const auto service = Jid::fromString(notify.attribute(u"service"_s));
    const XmlElement child = Xml::child(notify, Ns::pubsub, "subscription"_L1);
    if (!service || child.isNull())
        return;
    // What happens there will be told, though this program asked for nothing.
    filter.trust(*service);
    Q_EMIT q->accountSubscriptionChanged(
        Replies::subscription(child, { service->bare(), {} }), notify.attribute(u"ver"_s));
}

void ClientPrivate::onStanzaRefused(const StanzaHead &head, const QString &reason)
{
    const QPointer<ClientPrivate> self(this);
    if (head.tag == "iq"_L1)
        requests.fail(head.id, ErrorMaker::make(Error::Kind::TooLarge, reason));
    if (self)
        Q_EMIT q->stanzaRefused(head.address(), reason);
}

void ClientPrivate::announce(const Events::Event &event, const EventInfo &info)
{
    using namespace Events;
    const NodeAddress &node = event.node;
    const auto tell = Overloaded {
        [&](const ItemPublished &e) { Q_EMIT q->itemPublished(node, e.item, info); },
        [&](const ItemRetracted &e) { Q_EMIT q->itemRetracted(node, e.itemId, info); },
        [&](const NodePurged &) { Q_EMIT q->nodePurged(node, info); },
        [&](const NodeDeleted &e) { Q_EMIT q->nodeDeleted(node, e.redirectUri, info); },
        [&](const NodeConfigured &e) { Q_EMIT q->nodeConfigured(node, e.configuration, info); },
        [&](const NodeTouched &) { Q_EMIT q->nodeTouched(node, info); },
        [&](const NodeCreated &) { Q_EMIT q->nodeCreated(node, info); },
        [&](const ChildAdded &e) { Q_EMIT q->childAdded(node, e.child, e.metadata, info); },
        [&](const ChildRemoved &e) { Q_EMIT q->childRemoved(node, e.child, info); },
        [&](const SubscriptionChanged &e) { Q_EMIT q->subscriptionChanged(e.subscription, info); },
        [&](const AffiliationChanged &e) { Q_EMIT q->affiliationChanged(e.affiliation, info); },
        [&](const AuthorizationRequested &e) {
            if (!isAnswered(e.request))
                Q_EMIT q->authorizationRequested(e.request, info);
        },
        [&](const Unknown &e) { Q_EMIT q->unknownEvent(node, e.xml, info); },
    };
    std::visit(tell, event.what);
}

} // namespace PubSub
