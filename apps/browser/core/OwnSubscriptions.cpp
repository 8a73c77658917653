// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/OwnSubscriptions.h"

#include <pubsub/Node.h>

using PubSub::NodeAddress;

namespace Browser
{

PubSub::SubscribeRequest *OwnSubscriptions::subscribe(const NodeAddress &node)
{
    auto *request = client()->node(node).ensureSubscribed();
    connect(request, &PubSub::SubscribeRequest::succeeded, this,
        [this, node] { Q_EMIT done(tr("Subscribed to “%1”").arg(node.node)); });
    tellFailure(request, tr("Not subscribed to “%1”").arg(node.node));
    return request;
}

PubSub::VoidRequest *OwnSubscriptions::unsubscribe(const NodeAddress &node, const QString &subid)
{
    auto *request = client()->node(node).unsubscribeAll(subid);
    connect(request, &PubSub::VoidRequest::succeeded, this,
        [this, node] { Q_EMIT done(tr("Unsubscribed from “%1”").arg(node.node)); });
    tellFailure(request, tr("Not unsubscribed from “%1”").arg(node.node));
    return request;
}

} // namespace Browser
