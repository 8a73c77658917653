// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Requester.h"

#include <pubsub/session/Connection.h>
#include <pubsub/session/XmppSession.h>
#include <pubsub/stream/ListCutter.h>
#include <pubsub/stream/StanzaKind.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/xml/Xml.h>

#include <QUuid>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

/// Tells ListCutter what to make of the answer.
QString idPrefixFor(Iq::Shape shape)
{
    switch (shape) {
    case Iq::Shape::Items:
        return ListCutter::itemsPrefix;
    case Iq::Shape::Nodes:
        return ListCutter::entitiesPrefix;
    case Iq::Shape::Tree:
        break;
    }
    return StanzaKind::idPrefix;
}

} // namespace

Requester::Requester(Client *client, Connection &connection)
    : QObject(client), m_client(client), m_connection(connection)
{
    connect(&m_connection, &Connection::established, this, &Requester::onEstablished);
    connect(&m_connection, &Connection::leaving, this, &Requester::onLeaving);
    connect(&m_connection, &Connection::left, this, &Requester::onLeft);
    connect(&m_connection, &Connection::stanzaRefused, this, &Requester::onStanzaRefused);
    connect(&m_connection, &Connection::stanzaWasTooLarge, this, &Requester::blameLargest);
    connect(&m_connection, &Connection::sessionMade, this, [this](const XmppSession *session) {
        connect(session, &XmppSession::replyReceived, this,
            [this](const Stanza &iq) { m_dispatcher.receive(iq, m_connection.sessionJid()); });
    });
    connect(&m_dispatcher, &Dispatcher::probeDue, this, &Requester::probe);
    connect(&m_dispatcher, &Dispatcher::bytesUnderWayChanged, this, [this](qint64 bytes) {
        if (auto *session = m_connection.session())
            session->expectDelay(timeToTake(bytes));
    });
}

// Those that are on their way, and those that have an end but no occasion any more to tell it.
void Requester::endAll(const Error &error)
{
    const auto children = m_client->findChildren<Request *>(Qt::FindDirectChildrenOnly);
    const QList<QPointer<Request>> all(children.begin(), children.end());
    for (const QPointer<Request> &request : all) {
        if (request)
            RequestPrivate::of(request)->endNow(error);
    }
}

VoidRequest *Requester::sendVoid(const Iq &iq)
{
    auto *request = compose<VoidRequest>();
    RequestPrivate::of(request)->deliver = [request](const Stanza &) -> std::optional<Error> {
        Q_EMIT request->succeeded();
        return {};
    };
    submit(request, iq);
    return request;
}

Jid Requester::ownBareJid() const
{
    return m_connection.ownBareJid();
}

StanzaLimit Requester::stanzaLimit() const
{
    return m_stanzaLimits.value(m_connection.account().jid.domain());
}

StanzaLimit &Requester::ownLimit()
{
    return m_stanzaLimits[m_connection.account().jid.domain()];
}

void Requester::submit(Request *request, const Iq &iq)
{
    RequestPrivate *d = RequestPrivate::of(request);
    d->id = idPrefixFor(iq.shape) + QUuid::createUuid().toString(QUuid::WithoutBraces);
    d->to = iq.to;
    const auto child = Xml::built(iq.write);
    if (!child)
        return d->failLater(ErrorMaker::refusal(Error::Refusal::InvalidXml, child.error().message));
    learnFromAnswers(d, featureNeededBy(*child, iq.type == Iq::Type::Set));
    m_dispatcher.add(d);
    const Parcel parcel { request, iq, *child };
    if (m_connection.state() == Client::State::Connecting)
        m_waiting.append(parcel);
    else
        dispatch(parcel);
}

void Requester::dispatch(const Parcel &parcel)
{
    if (!m_connection.session())
        return transmit(parcel);
    RequestPrivate *d = parcel.request ? RequestPrivate::of(parcel.request) : nullptr;
    if (d && !d->isDecided())
        m_dispatcher.enqueue(d, [this, parcel] { transmit(parcel); });
}

void Requester::transmit(const Parcel &parcel)
{
    RequestPrivate *d = parcel.request ? RequestPrivate::of(parcel.request) : nullptr;
    if (!d || d->isDecided())
        return;
    const Iq &iq = parcel.iq;
    const QString type = iq.type == Iq::Type::Set ? u"set"_s : u"get"_s;
    const qint64 bytes = XmppSession::sizeOfIq(d->id, iq.to, type, parcel.xml);
    XmppSession *session = m_connection.session();
    if (session && !stanzaLimit().permits(bytes))
        return d->failLater(
            stanzaLimit().error(bytes, u"The server takes no stanza of this size."_s));
    if (!session || !session->sendIq(d->id, iq.to, type, parcel.xml))
        return d->failLater(ErrorMaker::make(Error::Kind::Disconnected, u"Not connected."_s));
    m_dispatcher.noteSent(d, bytes);
    if (iq.trust == Iq::Trust::Yes)
        Q_EMIT trusted(iq.to);
}

// XEP-0030 §3.1: nobody refuses to say what they are.
void Requester::probe(const QString &domain)
{
    const auto service = Jid::fromString(domain);
    if (!service || m_connection.state() != Client::State::Online)
        return;
    auto *request = compose<VoidRequest>();
    RequestPrivate::of(request)->deliver = [](const Stanza &) { return std::optional<Error>(); };
    request->setPriority(Request::Priority::Urgent);
    submit(request, Disco::info(*service, {}, Iq::Trust::No));
}

void Requester::learnFromAnswers(RequestPrivate *request, const QString &feature)
{
    request->onAnswered = [this, request, feature, service = request->to](
                              const XmlElement &reply, const Error *error) {
        m_dispatcher.noteAnswer(request, error);
        if (error)
            m_memory.learnFailure(service, feature, *error);
        else
            m_memory.learnSuccess(service, feature, reply);
    };
}

void Requester::onEstablished()
{
    ownLimit().tell(m_connection.maxStanzaBytes());
    m_dispatcher.startSession(m_connection.sessionJid().domain());
    for (const Parcel &parcel : std::exchange(m_waiting, {}))
        dispatch(parcel);
}

void Requester::onLeaving()
{
    m_underWay = m_dispatcher.ids();
    m_waiting.clear();
    if (!m_connection.isEstablished())
        m_dispatcher.endSession();
}

void Requester::onLeft(const QString &why)
{
    m_dispatcher.fail(
        std::exchange(m_underWay, {}), ErrorMaker::make(Error::Kind::Disconnected, why));
}

void Requester::onStanzaRefused(const StanzaHead &head, const QString &reason)
{
    if (head.tag == "iq"_L1)
        m_dispatcher.fail(head.id, ErrorMaker::make(Error::Kind::TooLarge, reason));
}

// Whoever is told asks for nothing before all know that the connection is gone: the outcome is
// fixed now and told from the event loop.
void Requester::blameLargest(const ConnectionError &error)
{
    RequestPrivate *request = m_dispatcher.largest();
    if (!request || request->bytes <= StanzaLimit::always)
        return;
    StanzaLimit &limit = ownLimit();
    limit.refuse(request->bytes);
    request->failLater(limit.error(request->bytes, error.text));
}

} // namespace PubSub
