// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Service.h"

#include "Client.h"
#include "FormKeys.h"
#include "Node.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/steps/Commands.h>
#include <pubsub/steps/NodeTree.h>
#include <pubsub/steps/PendingSubscriptions.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/DiscoReplies.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>

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
    return Requester::of(m_client)->send<ServiceInfoRequest>(Disco::info(m_jid, {}),
        [jid = m_jid](const XmlElement &iq) { return Replies::serviceInfo(iq, jid); });
}

// XEP-0060 §5.2
NodesRequest *Service::nodes(const Page &page) const
{
    return node({}).nodes(page);
}

TreeRequest *Service::tree() const
{
    return NodeTree::start(Requester::of(m_client), m_jid);
}

// XEP-0060 §8.1.2, §8.1.3
CreateNodeRequest *Service::createNode(const QString &id, const Form &configuration) const
{
    const auto write = [id, configuration](QXmlStreamWriter &writer) {
        PubSubIq::empty(writer, "create"_L1, { { "node"_L1, id } });
        if (configuration.isEmpty())
            return;
        PubSubIq::open(writer, "configure"_L1, {});
        PubSubIq::writeSubmission(configuration, Ns::nodeConfig, writer);
        writer.writeEndElement();
    };
    return Requester::of(m_client)->send<CreateNodeRequest>(
        PubSubIq::make(m_jid, Iq::Type::Set, Ns::pubsub, write),
        [asked = NodeAddress { m_jid, id }](
            const XmlElement &iq) { return Replies::createdNode(iq, asked); });
}

// XEP-0060 §5.6
SubscriptionsRequest *Service::subscriptions() const
{
    return node({}).mySubscriptions();
}

// XEP-0060 §5.7
AffiliationsRequest *Service::affiliations() const
{
    return node({}).myAffiliations();
}

// XEP-0060 §8.3
FormRequest *Service::defaultConfiguration(std::optional<NodeType> type) const
{
    const auto write = [type](QXmlStreamWriter &writer) {
        PubSubIq::empty(
            writer, "default"_L1, { { "type"_L1, type ? optionName(*type) : QString() } });
    };
    return Requester::of(m_client)->send<FormRequest>(
        PubSubIq::make(m_jid, Iq::Type::Get, Ns::owner, write),
        [](const XmlElement &iq) { return Replies::form(iq, Ns::owner, "default"_L1); });
}

// XEP-0060 §6.4
FormRequest *Service::defaultSubscriptionOptions() const
{
    return node({}).defaultSubscriptionOptions();
}

NodeIdsRequest *Service::pendingNodes() const
{
    return PendingSubscriptions::nodes(Requester::of(m_client), m_jid);
}

Capability Service::capability(const QString &feature) const
{
    return Requester::of(m_client)->memory().of(m_jid, feature);
}

Capabilities Service::capabilities() const
{
    return Requester::of(m_client)->memory().of(m_jid);
}

CommandsRequest *Service::commands() const
{
    return Commands::list(Requester::of(m_client), m_jid);
}

CommandRequest *Service::execute(const QString &command) const
{
    CommandStep first;
    first.node = command;
    return Commands::send(Requester::of(m_client), m_jid, first, CommandStep::Action::Execute, {});
}

CommandRequest *Service::proceed(
    const CommandStep &step, CommandStep::Action action, const Form &form) const
{
    return Commands::send(Requester::of(m_client), m_jid, step, action, form);
}

} // namespace PubSub
