// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ItemAdmin.h"

#include <pubsub/Node.h>

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

void ItemAdmin::deleteItems(const NodeAddress &node, const QStringList &itemIds)
{
    if (itemIds.isEmpty())
        return;
    const Question question {
        .kind = Question::Kind::DeleteItems, .node = node, .itemIds = itemIds
    };
    auto *check = client()->node(node).retractability();
    // Queued, since a question keeps waiting whoever brought the answer: the connection.
    connect(
        check, &PubSub::RetractabilityRequest::succeeded, this,
        [this, question](PubSub::Retractability answer) {
            Question informed = question;
            informed.mayBeRefused = answer == PubSub::Retractability::Unlikely;
            askBeforeDeletion(informed);
        },
        Qt::QueuedConnection);
    connect(
        check, &PubSub::Request::failed, this, [this, question] { askBeforeDeletion(question); },
        Qt::QueuedConnection);
}

void ItemAdmin::askBeforeDeletion(const Question &question)
{
    if (!isAllowed(question))
        return;
    for (const QString &id : question.itemIds)
        retract(question.node, id);
}

void ItemAdmin::retract(const NodeAddress &node, const QString &itemId)
{
    auto *request = client()->node(node).retract(itemId);
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, node, itemId] {
        note({ .kind = Kind::ItemDeleted, .node = node, .itemId = itemId });
        Q_EMIT itemDeleted(node, itemId);
        Q_EMIT done(tr("Item “%1” deleted").arg(itemId));
    });
    tellFailure(request, tr("Item “%1” not deleted").arg(itemId));
}

void ItemAdmin::purge(const NodeAddress &node)
{
    auto *request = client()->node(node).purge();
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, node] {
        changes().notePurged(node);
        lookWhatIsLeft(node);
    });
    tellFailure(request, tr("Items of “%1” not deleted").arg(node.node));
}

// Openfire 5.2 keeps the newest item.
void ItemAdmin::lookWhatIsLeft(const NodeAddress &node)
{
    auto *request = client()->node(node).itemIds();
    connect(request, &PubSub::ItemIdsRequest::succeeded, this,
        [this, node](const PubSub::ItemIdsPage &page) {
            if (page.ids.isEmpty())
                onPurged(node);
            else
                Q_EMIT purgeLeft(node, page.ids);
        });
    connect(request, &PubSub::Request::failed, this, [this, node] { onPurged(node); });
}

void ItemAdmin::onPurged(const NodeAddress &node)
{
    Q_EMIT nodePurged(node);
    Q_EMIT done(tr("All items of “%1” deleted").arg(node.node));
}

void ItemAdmin::deleteLeftItems(const NodeAddress &node, const QStringList &itemIds)
{
    if (itemIds.isEmpty())
        return onPurged(node);
    auto *request = client()->node(node).retract(itemIds.first());
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, node, itemIds] {
        note({ .kind = Kind::ItemDeleted, .node = node, .itemId = itemIds.first() });
        deleteLeftItems(node, itemIds.sliced(1));
    });
    tellFailure(request, tr("Items of “%1” not deleted").arg(node.node));
}

} // namespace Browser
