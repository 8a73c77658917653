// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Requester.h"

#include <pubsub/session/Connection.h>
#include <pubsub/stream/ListCutter.h>
#include <pubsub/stream/StanzaKind.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/xml/Xml.h>

#include <QUuid>

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
    : m_client(client), m_connection(connection)
{
    QObject::connect(&m_dispatcher, &Dispatcher::probeDue, &m_dispatcher,
        [this](const QString &domain) { probe(domain); });
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

void Requester::submit(Request *request, const Iq &iq)
{
    RequestPrivate *d = RequestPrivate::of(request);
    d->id = idPrefixFor(iq.shape) + QUuid::createUuid().toString(QUuid::WithoutBraces);
    d->to = iq.to;
    const auto child = Xml::built(iq.write);
    if (!child)
        return d->failLater(ErrorMaker::refusal(Error::Refusal::InvalidXml, child.error().message));
    learnFromAnswers(d, featureNeededBy(*child, iq.type == Iq::Type::Set));
    m_dispatcher.submit({ request, iq, *child });
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

} // namespace PubSub
