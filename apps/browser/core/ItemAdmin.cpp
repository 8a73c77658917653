// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ItemAdmin.h"

#include <pubsub/Node.h>

#include <utility>

using namespace std::chrono_literals;
using PubSub::NodeAddress;
using Kind = Browser::ConfirmedChanges::Kind;

namespace Browser
{

PubSub::PublishRequest *ItemAdmin::publish(const NodeAddress &node, const PubSub::Item &item)
{
    const PubSub::Item sent = item.forAllClients();
    auto *request = client()->node(node).publish(sent);
    connect(request, &PubSub::PublishRequest::succeeded, this,
        [this, node, sent](const QString &itemId) {
            note({ .kind = Kind::ItemPublished, .node = node, .itemId = itemId });
            PubSub::Item published = sent;
            published.id = itemId;
            Q_EMIT itemPublished(node, published);
            Q_EMIT done(tr("Item “%1” published").arg(itemId));
        });
    return request;
}

Common::Flow ItemAdmin::deleteItems(NodeAddress node, QStringList itemIds)
{
    if (itemIds.isEmpty())
        co_return;
    const auto answer = co_await client()->node(node).retractability();
    // A question keeps waiting whoever brought the answer: the connection.
    co_await 0ms;
    if (!isAllowed({ .kind = Question::Kind::DeleteItems,
            .node = node,
            .itemIds = itemIds,
            .mayBeRefused = answer == PubSub::Retractability::Unlikely }))
        co_return;
    for (const QString &id : itemIds)
        retract(node, id);
}

Common::Flow ItemAdmin::retract(NodeAddress node, QString itemId)
{
    const auto retracted = co_await client()->node(node).retract(itemId);
    if (!retracted)
        co_return Q_EMIT requestFailed(tr("Item “%1” not deleted").arg(itemId), retracted.error());
    note({ .kind = Kind::ItemDeleted, .node = node, .itemId = itemId });
    Q_EMIT itemDeleted(node, itemId);
    Q_EMIT done(tr("Item “%1” deleted").arg(itemId));
}

// Openfire 5.2 keeps the newest item.
Common::Flow ItemAdmin::purge(NodeAddress node)
{
    const auto purged = co_await client()->node(node).purge();
    if (!purged)
        co_return Q_EMIT requestFailed(
            tr("Items of “%1” not deleted").arg(node.node), purged.error());
    changes().notePurged(node);
    const auto left = co_await client()->node(node).itemIds();
    if (left && !left->ids.isEmpty())
        Q_EMIT purgeLeft(node, left->ids);
    else
        onPurged(node);
}

void ItemAdmin::onPurged(const NodeAddress &node)
{
    Q_EMIT nodePurged(node);
    Q_EMIT done(tr("All items of “%1” deleted").arg(node.node));
}

Common::Flow ItemAdmin::deleteLeftItems(NodeAddress node, QStringList itemIds)
{
    for (const QString &id : std::as_const(itemIds)) {
        const auto retracted = co_await client()->node(node).retract(id);
        if (!retracted)
            co_return Q_EMIT requestFailed(
                tr("Items of “%1” not deleted").arg(node.node), retracted.error());
        note({ .kind = Kind::ItemDeleted, .node = node, .itemId = id });
    }
    onPurged(node);
}

} // namespace Browser
