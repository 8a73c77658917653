// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Service.h"

#include "Client.h"
#include "Client_p.h"
#include "Disco_p.h"
#include "Namespaces_p.h"
#include "Node.h"
#include "PubSubQuery_p.h"
#include "Replies_p.h"

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

Service::Service(Client *client, const Jid &jid) : m_client(client), m_jid(jid.bare()) { }

Node Service::node(const QString &id) const
{
    return Node(m_client, { m_jid, id });
}

// XEP-0060 §5.1
ServiceInfoRequest *Service::info() const
{
    return m_client->d->send<ServiceInfoRequest>(Disco::info(m_jid, {}),
        [jid = m_jid](const QDomElement &iq) { return Replies::serviceInfo(iq, jid); });
}

// XEP-0060 §5.2
NodesRequest *Service::nodes(const Page &page) const
{
    return node({}).nodes(page);
}

// XEP-0060 §8.1.2, §8.1.3
CreateNodeRequest *Service::createNode(const QString &id, const Form &configuration) const
{
    const auto write = [id, configuration](QXmlStreamWriter &writer) {
        PubSubQuery::empty(writer, "create"_L1, { { "node"_L1, id } });
        if (configuration.isEmpty())
            return;
        PubSubQuery::open(writer, "configure"_L1, {});
        PubSubQuery::writeSubmission(configuration, Ns::nodeConfig, writer);
        writer.writeEndElement();
    };
    return m_client->d->send<CreateNodeRequest>(
        PubSubQuery::query(m_jid, Query::Type::Set, Ns::pubsub, write),
        [asked = NodeAddress { m_jid, id }](
            const QDomElement &iq) { return Replies::createdNode(iq, asked); });
}

// XEP-0060 §5.6
SubscriptionsRequest *Service::subscriptions() const
{
    auto *request = m_client->d->send<SubscriptionsRequest>(
        PubSubQuery::query(m_jid, Query::Type::Get, Ns::pubsub,
            [](QXmlStreamWriter &writer) { PubSubQuery::empty(writer, "subscriptions"_L1, {}); }),
        [asked = NodeAddress { m_jid, {} }](const QDomElement &iq) {
            return Parsed<QList<Subscription>>(Replies::subscriptions(iq, Ns::pubsub, asked));
        });
    request->d->forgive = [request](const Error &error) {
        if (error.condition != Error::Condition::ItemNotFound)
            return false;
        Q_EMIT request->succeeded({});
        return true;
    };
    return request;
}

// XEP-0060 §5.7
AffiliationsRequest *Service::affiliations() const
{
    auto *request = m_client->d->send<AffiliationsRequest>(
        PubSubQuery::query(m_jid, Query::Type::Get, Ns::pubsub,
            [](QXmlStreamWriter &writer) { PubSubQuery::empty(writer, "affiliations"_L1, {}); }),
        [asked = NodeAddress { m_jid, {} }](const QDomElement &iq) {
            return Parsed<QList<Affiliation>>(Replies::affiliations(iq, Ns::pubsub, asked));
        });
    request->d->forgive = [request](const Error &error) {
        if (error.condition != Error::Condition::ItemNotFound)
            return false;
        Q_EMIT request->succeeded({});
        return true;
    };
    return request;
}

// XEP-0060 §8.3
FormRequest *Service::defaultConfiguration() const
{
    return m_client->d->send<FormRequest>(
        PubSubQuery::query(m_jid, Query::Type::Get, Ns::owner,
            [](QXmlStreamWriter &writer) { PubSubQuery::empty(writer, "default"_L1, {}); }),
        [](const QDomElement &iq) { return Replies::form(iq, Ns::owner, "default"_L1); });
}

} // namespace PubSub
