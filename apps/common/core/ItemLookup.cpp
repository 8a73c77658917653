// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ItemLookup.h"

#include "common/core/Missing.h"

namespace Common
{

ItemLookup::ItemLookup(PubSub::Client *client, const PubSub::NodeAddress &node,
    const QStringList &ids, QObject *parent)
    : QObject(parent), m_node(client->node(node))
{
    for (qsizetype i = 0; i < ids.size(); i += itemsAtOnce)
        m_batches.append(ids.mid(i, itemsAtOnce));
}

void ItemLookup::askNext()
{
    if (m_batches.isEmpty()) {
        Q_EMIT finished();
        return deleteLater();
    }
    const QStringList ids = m_batches.takeFirst();
    auto *request = m_node.items(ids);
    request->setPriority(PubSub::Request::Priority::Background);
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, ids](const PubSub::ItemsPage &page) {
            Q_EMIT looked(ids, page.items);
            askNext();
        });
    connect(request, &PubSub::Request::failed, this,
        [this, ids](const PubSub::Error &error) { onFailed(ids, error); });
}

void ItemLookup::onFailed(const QStringList &ids, const PubSub::Error &error)
{
    if (!isMissing(error)) {
        Q_EMIT failed(error);
        return deleteLater();
    }
    if (ids.size() == 1) {
        Q_EMIT looked(ids, {});
    } else {
        for (const QString &id : ids)
            m_batches.append(QStringList { id });
    }
    askNext();
}

} // namespace Common
