// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeLoss.h"

#include <pubsub/Node.h>

namespace Browser
{

NodeLoss::NodeLoss(PubSub::Client *client, const PubSub::NodeAddress &address, QObject *parent)
    : QObject(parent)
{
    const PubSub::Node node = client->node(address);
    connect(node.items(PubSub::Page::first(1)), &PubSub::ItemsRequest::succeeded, this,
        &NodeLoss::onItems);
    connect(node.subscriptions(), &PubSub::SubscriptionsRequest::succeeded, this,
        [this](const QList<PubSub::Subscription> &subscriptions) {
            m_subscribers = int(subscriptions.size());
            Q_EMIT changed();
        });
}

// One was asked for: who sends another number has sent all.
void NodeLoss::onItems(const PubSub::ItemsPage &page)
{
    const bool isTotalTold = page.set.count >= 0;
    m_items = isTotalTold ? page.set.count : int(page.items.size());
    m_certainty = !isTotalTold && page.items.size() == 1 ? Certainty::AtLeast : Certainty::Exact;
    Q_EMIT changed();
}

} // namespace Browser
