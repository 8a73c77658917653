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
        if (state != Client::State::Online)
            return;
        m_withItems.clear();
        takeBack();
        ask();
    });
    connect(client, &Client::nodeConfigured, this, &NodeKeeping::forget);
    // Another one of that name may follow.
    connect(client, &Client::nodeDeleted, this,
        [this](const NodeAddress &node) { m_withItems.remove(node); });
}

void NodeKeeping::look(const NodeAddress &node)
{
    if (m_last != node)
        takeBack();
    m_last = node;
    ask();
}

// An answer to what was asked before says nothing of what is there now.
void NodeKeeping::forget(const NodeAddress &node)
{
    m_withItems.remove(node);
    if (m_last != node)
        return;
    takeBack();
    ask();
}

// XEP-0060 §8.2
void NodeKeeping::ask()
{
    const bool isOnline = m_client->state() == Client::State::Online;
    if (!isOnline || m_last.isRoot() || m_last.service.isEmpty() || m_question
        || m_withItems.contains(m_last))
        return;
    auto *request = m_client->node(m_last).configuration();
    m_question = request;
    connect(request, &PubSub::FormRequest::succeeded, this, &NodeKeeping::learn);
    connect(request, &PubSub::Request::failed, this, [this](const PubSub::Error &error) {
        m_question = nullptr;
        if (error.kind == PubSub::Error::Kind::Stanza)
            askEverybodys();
    });
}

// XEP-0060 §5.4
void NodeKeeping::askEverybodys()
{
    auto *request = m_client->node(m_last).info();
    m_question = request;
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this](const PubSub::NodeInfo &info) { learn(info.metadata); });
    connect(request, &PubSub::Request::failed, this, [this] { m_question = nullptr; });
}

void NodeKeeping::takeBack()
{
    if (!m_question)
        return;
    m_question->disconnect(this);
    m_question->abort();
    m_question = nullptr;
}

void NodeKeeping::learn(const PubSub::Form &form)
{
    m_question = nullptr;
    const bool keepsItems = form.get(PubSub::NodeConfig::persistItems).value_or(true);
    if (keepsItems)
        m_withItems.insert(m_last);
    if (keepsItems == !keepsNothing(m_last))
        return;
    if (keepsItems)
        m_withoutItems.remove(m_last);
    else
        m_withoutItems.insert(m_last);
    Q_EMIT changed(m_last);
}

} // namespace Common
