// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Dispatcher.h"

#include "RequestPrivate.h"

#include <pubsub/session/Connection.h>
#include <pubsub/session/XmppSession.h>

#include <QRandomGenerator>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

using Kind = ServiceState::Kind;
using Outcome = Schedule::Outcome;

// Who answers for a far server that can't be reached is one on the way.
Outcome outcomeOf(const Error *error)
{
    using Condition = Error::Condition;
    if (!error)
        return Outcome::Answered;
    if (error->party() == Error::Party::FarServer)
        return Outcome::Unreachable;
    const bool isAboutLoad = error->condition == Condition::ResourceConstraint
        || error->condition == Condition::PolicyViolation;
    return isAboutLoad && error->type == Error::Type::Wait ? Outcome::Busy : Outcome::Answered;
}

} // namespace

Dispatcher::Dispatcher(Connection &connection)
    : m_connection(connection),
      m_schedule([] { return QRandomGenerator::global()->generateDouble(); })
{
    connect(&connection, &Connection::established, this, &Dispatcher::onEstablished);
    connect(&connection, &Connection::leaving, this, &Dispatcher::onLeaving);
    connect(&connection, &Connection::left, this, &Dispatcher::onLeft);
    connect(&connection, &Connection::stanzaRefused, this, &Dispatcher::onStanzaRefused);
    connect(&connection, &Connection::stanzaWasTooLarge, this, &Dispatcher::blameLargest);
    connect(&connection, &Connection::sessionMade, this, [this](const XmppSession *session) {
        connect(session, &XmppSession::replyReceived, this,
            [this](const Stanza &iq) { receive(iq, m_connection.sessionJid()); });
    });
    m_clock.start();
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Dispatcher::goOn);
}

void Dispatcher::onBytesUnderWay(qint64 bytes)
{
    if (auto *session = m_connection.session())
        session->expectDelay(timeToTake(bytes));
}

void Dispatcher::onEnded(const QString &id, bool hasRunOut)
{
    m_parcels.remove(id);
    m_schedule.end(id, hasRunOut ? Outcome::RanOut : Outcome::Withdrawn, now());
    goOn();
}

void Dispatcher::onEstablished()
{
    ownLimit().tell(m_connection.maxStanzaBytes());
    m_schedule.startSession(m_connection.sessionJid().domain());
    goOn();
    for (const Parcel &parcel : std::exchange(m_waiting, {}))
        enqueue(parcel);
}

// What was not sent never will be.
void Dispatcher::onLeaving()
{
    m_underWay = ids();
    m_waiting.clear();
    if (m_connection.isEstablished())
        return;
    m_parcels.clear();
    m_look.stop();
}

void Dispatcher::onLeft(const QString &why)
{
    fail(std::exchange(m_underWay, {}), ErrorMaker::make(Error::Kind::Disconnected, why));
}

void Dispatcher::onStanzaRefused(const StanzaHead &head, const QString &reason)
{
    if (head.tag == "iq"_L1)
        fail(head.id, ErrorMaker::make(Error::Kind::TooLarge, reason));
}

// Whoever is told asks for nothing before all know that the connection is gone: the outcome is
// fixed now and told from the event loop.
void Dispatcher::blameLargest(const ConnectionError &error)
{
    RequestPrivate *request = largest();
    if (!request || request->bytes <= StanzaLimit::always)
        return;
    StanzaLimit &limit = ownLimit();
    limit.refuse(request->bytes);
    request->failLater(limit.error(request->bytes, error.text));
}

StanzaLimit Dispatcher::stanzaLimit() const
{
    return m_stanzaLimits.value(m_connection.account().jid.domain());
}

StanzaLimit &Dispatcher::ownLimit()
{
    return m_stanzaLimits[m_connection.account().jid.domain()];
}

void Dispatcher::submit(const Parcel &parcel)
{
    add(RequestPrivate::of(parcel.request));
    if (m_connection.state() == Client::State::Connecting)
        m_waiting.append(parcel);
    else
        enqueue(parcel);
}

void Dispatcher::enqueue(const Parcel &parcel)
{
    RequestPrivate *request = parcel.request ? RequestPrivate::of(parcel.request) : nullptr;
    if (!request || request->isDecided())
        return;
    if (!m_connection.session())
        return transmit(parcel);
    if (take(parcel))
        return;
    // Whoever made it may say yet how urgent it is.
    QMetaObject::invokeMethod(
        request->q,
        [this, request, parcel] {
            if (!request->isDecided() && !take(parcel))
                request->fail(refusal(request->to.domain()));
        },
        Qt::QueuedConnection);
}

// Waiting for its turn is not waiting for an answer.
bool Dispatcher::take(const Parcel &parcel)
{
    RequestPrivate *request = RequestPrivate::of(parcel.request);
    if (!m_schedule.add(request->id, request->to.domain(), request->priority))
        return false;
    request->onPriority = [this, id = request->id](Request::Priority priority) {
        m_schedule.setPriority(id, priority);
        goOn();
    };
    m_parcels.insert(request->id, parcel);
    if (!request->hasOwnTimeout)
        request->timer.stop();
    goOn();
    return true;
}

void Dispatcher::transmit(const Parcel &parcel)
{
    RequestPrivate *request = RequestPrivate::of(parcel.request);
    if (request->isDecided())
        return;
    const Iq &iq = parcel.iq;
    const QString type = iq.type == Iq::Type::Set ? u"set"_s : u"get"_s;
    const qint64 bytes = XmppSession::sizeOfIq(request->id, iq.to, type, parcel.xml);
    XmppSession *session = m_connection.session();
    if (session && !stanzaLimit().permits(bytes))
        return request->failLater(
            stanzaLimit().error(bytes, u"The server takes no stanza of this size."_s));
    if (!session || !session->sendIq(request->id, iq.to, type, parcel.xml))
        return request->failLater(ErrorMaker::make(Error::Kind::Disconnected, u"Not connected."_s));
    noteSent(request, bytes);
    if (iq.trust == Iq::Trust::Yes)
        Q_EMIT trusted(iq.to);
}

void Dispatcher::noteAnswer(const RequestPrivate *request, const Error *error)
{
    m_schedule.end(
        request->id, outcomeOf(error), now(), error ? std::optional(*error) : std::nullopt);
    goOn();
}

// Who answers too late answers all the same.
void Dispatcher::onStray(const XmlElement &reply)
{
    const auto from = Jid::fromString(reply.attribute(u"from"_s));
    if (!from)
        return;
    if (reply.attribute(u"type"_s) == "error"_L1) {
        const Error error = Error::fromStanza(reply);
        if (outcomeOf(&error) != Outcome::Answered)
            return;
    }
    m_schedule.hear(from->domain(), now());
    goOn();
}

ServiceState Dispatcher::state(const QString &domain) const
{
    const Schedule::Status status = m_schedule.status(domain);
    const QDateTime time = QDateTime::currentDateTimeUtc();
    const auto moment = [&](Schedule::Time at) { return time.addDuration(at - now()); };
    ServiceState state { .domain = domain, .kind = status.kind };
    if (status.kind == Kind::Unknown)
        return state;
    state.since = moment(status.since);
    if (state.isFailing() || status.kind == Kind::Busy) {
        state.nextTry = moment(status.nextTry);
        state.reason = status.reason;
    }
    return state;
}

QList<ServiceState> Dispatcher::states() const
{
    QList<ServiceState> all;
    for (const QString &domain : m_schedule.domains())
        all.append(state(domain));
    return all;
}

void Dispatcher::tryNow(const QString &domain)
{
    m_schedule.tryNow(domain, now());
    goOn();
}

Schedule::Time Dispatcher::now() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

Error Dispatcher::refusal(const QString &domain) const
{
    const ServiceState at = state(domain);
    Error error = at.reason.value_or(
        ErrorMaker::make(Error::Kind::ServiceSilent, u"%1 does not answer."_s.arg(domain)));
    error.kind = Error::Kind::ServiceSilent;
    error.retryAt = at.nextTry;
    return error;
}

// Nothing of this tells anybody anything from within a call: failures and changes come from the
// event loop.
void Dispatcher::goOn()
{
    sendDue();
    refuse();
    tellChanges();
    lookLater();
}

void Dispatcher::sendDue()
{
    for (const QString &id : m_schedule.takeDue(now())) {
        const Parcel parcel = m_parcels.take(id);
        if (!parcel.request)
            continue;
        RequestPrivate *request = RequestPrivate::of(parcel.request);
        if (!request->hasOwnTimeout)
            request->timer.start(Request::defaultTimeout);
        transmit(parcel);
    }
}

void Dispatcher::refuse()
{
    for (const QString &id : m_schedule.takeRefused()) {
        const Parcel parcel = m_parcels.take(id);
        if (!parcel.request)
            continue;
        RequestPrivate *request = RequestPrivate::of(parcel.request);
        request->failLater(refusal(request->to.domain()));
    }
}

void Dispatcher::tellChanges()
{
    const QStringList changed = m_schedule.takeChanged();
    if (changed.isEmpty())
        return;
    const bool isTold = !m_changed.isEmpty();
    m_changed.unite({ changed.begin(), changed.end() });
    if (isTold)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QPointer<Dispatcher> self(this);
            for (const QString &domain : std::exchange(m_changed, {})) {
                if (self)
                    Q_EMIT stateChanged(state(domain));
            }
        },
        Qt::QueuedConnection);
}

void Dispatcher::lookLater()
{
    for (const QString &domain : m_schedule.takeProbes(now()))
        QMetaObject::invokeMethod(
            this, [this, domain] { Q_EMIT probeDue(domain); }, Qt::QueuedConnection);
    if (const auto next = m_schedule.nextLook())
        m_look.start(std::max(*next - now(), Schedule::Time(0)));
    else
        m_look.stop();
}

} // namespace PubSub
