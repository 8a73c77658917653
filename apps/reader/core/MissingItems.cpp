// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/MissingItems.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <algorithm>

namespace Reader
{

using PubSub::Error;

MissingItems::MissingItems(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
    qint64 feed, const QSet<QString> &newest, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests), m_feed(feed),
      m_node(store->feed(feed).node), m_newest(newest)
{
}

void MissingItems::setPriority(Priority priority)
{
    m_priority = priority;
    if (m_request)
        m_request->setPriority(priority);
}

void MissingItems::start()
{
    askIds(PubSub::Page::first(idsAtOnce));
}

template <typename R> R *MissingItems::track(R *request)
{
    m_request = m_requests->track(request, m_priority);
    return request;
}

// XEP-0060 §5.5
void MissingItems::askIds(const PubSub::Page &page)
{
    auto *request = track(m_client->node(m_node).itemIds(page));
    connect(request, &PubSub::ItemIdsRequest::succeeded, this, &MissingItems::onIds);
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::Stanza || error.kind == Error::Kind::TooLarge)
            Q_EMIT unusable();
        else
            Q_EMIT failed(error);
    });
}

void MissingItems::onIds(const PubSub::ItemIdsPage &page)
{
    m_ids += page.ids;
    // A service that lists nodes here tells nothing of the items.
    if (!page.children.isEmpty() || (page.hasMore() && ++m_idPages >= maxIdPages)) {
        Q_EMIT unusable();
        return;
    }
    if (page.hasMore())
        return askIds(PubSub::Page::next(idsAtOnce, page.set.last));
    askStandings();
}

void MissingItems::startWith(const QStringList &itemIds)
{
    m_ids = itemIds;
    askStandings();
}

void MissingItems::askStandings()
{
    m_ids.removeDuplicates();
    if (!putNewestFirst()) {
        Q_EMIT unusable();
        return;
    }
    m_store->loadStandings(
        m_feed, m_ids, this, [this](const QList<Standing> &standings) { onStandings(standings); },
        [guard = QPointer(this)] {
            if (guard)
                Q_EMIT guard->unfinished();
        });
}

// Services list their items from either end, the ids not always from the same.
bool MissingItems::putNewestFirst()
{
    qsizetype found = 0;
    qsizetype places = 0;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        if (!m_newest.contains(m_ids[i]))
            continue;
        ++found;
        places += i;
    }
    if (found > 0 && 2 * places > found * (m_ids.size() - 1))
        std::ranges::reverse(m_ids);
    return found > 0;
}

void MissingItems::onStandings(const QList<Standing> &standings)
{
    const qsizetype oldest = standings.lastIndexOf(Standing::Settled);
    if (oldest >= 0)
        m_ids.resize(oldest + 1);
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        if (standings[i] == Standing::Unknown)
            m_missing.append(m_ids[i]);
    }
    askItems();
}

// XEP-0060 §6.5.8
void MissingItems::askItems()
{
    if (m_missing.isEmpty()) {
        Q_EMIT complete(m_ids);
        return;
    }
    if (++m_batches > maxBatches) {
        Q_EMIT unfinished();
        return;
    }
    m_batch = m_missing.first(std::min(m_batchSize, m_missing.size()));
    auto *request = track(m_client->node(m_node).items(m_batch));
    connect(request, &PubSub::ItemsRequest::succeeded, this, &MissingItems::onItems);
    connect(request, &PubSub::Request::failed, this, &MissingItems::onItemsFailed);
}

// Those that were asked for and did not come don't exist any more.
void MissingItems::onItems(const PubSub::ItemsPage &page)
{
    m_missing.remove(0, m_batch.size());
    QList<PubSub::Item> items = page.items;
    items.removeIf([this](const PubSub::Item &item) { return m_leftOut.contains(item.id); });
    m_store->storeItems(
        m_feed, items, this,
        [this](const ArticleChanges &changes) {
            Q_EMIT stored(changes);
            askItems();
        },
        [this] { Q_EMIT unfinished(); });
}

void MissingItems::onItemsFailed(const Error &error)
{
    using Condition = Error::Condition;
    const bool isTooMuch = error.kind == Error::Kind::TooLarge
        || error.condition == Condition::ResourceConstraint
        || error.condition == Condition::PolicyViolation;
    if (!isTooMuch && error.condition != Condition::ItemNotFound)
        return Q_EMIT failed(error);
    if (m_batch.size() == 1)
        m_missing.removeFirst();
    m_batchSize = isTooMuch ? std::max<qsizetype>(1, m_batch.size() / 4) : 1;
    askItems();
}

} // namespace Reader
