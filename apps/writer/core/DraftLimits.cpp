// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/DraftLimits.h"

#include "common/core/LimitWarning.h"

using Common::LimitWarning;
using PubSub::Client;
using PubSub::NodeAddress;

namespace Writer
{

DraftLimits::DraftLimits(Client *client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(client, &Client::stateChanged, this, &DraftLimits::ask);
}

void DraftLimits::look(const NodeAddress &node, const QString &itemId)
{
    m_wanted = LimitWarning::isDoubtful(node.node, itemId) ? node.service : PubSub::Jid();
    ask();
}

void DraftLimits::ask()
{
    if (m_wanted.isEmpty() || m_client->state() != Client::State::Online)
        return;
    auto *request = PubSub::limitsOf(m_client, m_wanted);
    connect(request, &PubSub::LimitsRequest::succeeded, this,
        [this, service = m_wanted](const PubSub::ServiceLimits &limits) {
            if (service != m_wanted)
                return;
            m_known = service;
            m_limits = limits;
        });
}

QString DraftLimits::warning(const NodeAddress &node, const QString &itemId) const
{
    if (node.service != m_known)
        return {};
    const QString ofNode = LimitWarning::nodeId(node.node, m_limits);
    return ofNode.isEmpty() ? LimitWarning::itemId(itemId, m_limits) : ofNode;
}

} // namespace Writer
