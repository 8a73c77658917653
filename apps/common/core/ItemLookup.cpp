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

Flow ItemLookup::start()
{
    while (!m_batches.isEmpty()) {
        const QStringList ids = m_batches.takeFirst();
        auto *request = m_node.items(ids);
        request->setPriority(PubSub::Request::Priority::Background);
        const auto page = co_await request;
        if (page) {
            Q_EMIT looked(ids, page->items);
        } else if (!isMissing(page.error())) {
            Q_EMIT failed(page.error());
            co_return deleteLater();
        } else if (ids.size() == 1) {
            Q_EMIT looked(ids, {});
        } else {
            for (const QString &id : ids)
                m_batches.append(QStringList { id });
        }
    }
    Q_EMIT finished();
    deleteLater();
}

} // namespace Common
