// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Node.h"

#include "Client.h"

#include <pubsub/requests/Requester.h>
#include <pubsub/steps/MyRelations.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/DiscoReplies.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

Iq nodesIq(const NodeAddress &node, const Page &page)
{
    Iq iq = Disco::items(node.service, node.node, page);
    iq.shape = Iq::Shape::Nodes;
    return iq;
}

} // namespace

Node::Node(Client *client, const NodeAddress &address)
    : m_client(client), m_address { address.service.bare(), address.node }
{
}

// XEP-0060 §5.3, §5.4
NodeInfoRequest *Node::info() const
{
    return Requester::of(m_client)->send<NodeInfoRequest>(
        Disco::info(m_address.service, m_address.node),
        [node = m_address](const XmlElement &iq) { return Replies::nodeInfo(iq, node); });
}

// XEP-0060 §5.2.1
NodesRequest *Node::nodes(const Page &page) const
{
    return Requester::of(m_client)->send<NodesRequest>(nodesIq(m_address, page),
        [parent = m_address](const Stanza &iq) { return Replies::nodes(iq, parent); });
}

// XEP-0060 §5.5
ItemIdsRequest *Node::itemIds(const Page &page) const
{
    return Requester::of(m_client)->send<ItemIdsRequest>(nodesIq(m_address, page),
        [node = m_address](const Stanza &iq) { return Replies::itemIds(iq, node); });
}

// XEP-0060 §5.6
SubscriptionsRequest *Node::mySubscriptions() const
{
    return MyRelations::subscriptions(Requester::of(m_client), m_address);
}

// XEP-0060 §5.7
AffiliationsRequest *Node::myAffiliations() const
{
    return MyRelations::affiliations(Requester::of(m_client), m_address);
}

} // namespace PubSub
