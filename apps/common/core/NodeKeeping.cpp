// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeKeeping.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

namespace Common
{

using PubSub::Client;
using PubSub::NodeAddress;

NodeKeeping::NodeKeeping(Client *client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(client, &Client::stateChanged, this, [this](Client::State state) {
        if (state == Client::State::Online)
            look(m_last);
    });
}

// XEP-0060 §8.2
void NodeKeeping::look(const NodeAddress &node)
{
    m_last = node;
    const bool isOnline = m_client->state() == Client::State::Online;
    if (!isOnline || node.isRoot() || node.service.isEmpty() || m_asked.contains(node))
        return;
    m_asked.insert(node);
    auto *request = m_client->node(node).configuration();
    connect(request, &PubSub::FormRequest::succeeded, this,
        [this, node](const PubSub::Form &form) { learn(node, form); });
    connect(request, &PubSub::Request::failed, this, [this, node](const PubSub::Error &error) {
        if (error.kind == PubSub::Error::Kind::Stanza)
            askEverybodys(node);
        else
            m_asked.remove(node);
    });
}

// XEP-0060 §5.4
void NodeKeeping::askEverybodys(const NodeAddress &node)
{
    auto *request = m_client->node(node).info();
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this, node](const PubSub::NodeInfo &info) { learn(node, info.metadata); });
    connect(request, &PubSub::Request::failed, this, [this, node] { m_asked.remove(node); });
}

void NodeKeeping::learn(const NodeAddress &node, const PubSub::Form &form)
{
    m_asked.remove(node);
    const bool keepsItems = form.get(PubSub::NodeConfig::persistItems).value_or(true);
    if (keepsItems == !keepsNothing(node))
        return;
    if (keepsItems)
        m_withoutItems.remove(node);
    else
        m_withoutItems.insert(node);
    Q_EMIT changed(node);
}

} // namespace Common
