// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/MissingItems.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <algorithm>

namespace Reader
{

using PubSub::Error;
using PubSub::Outcome;

MissingItems::MissingItems(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
    qint64 feed, const QSet<QString> &newest)
    : m_store(store), m_requests(requests), m_feed(feed),
      m_node(client->node(store->feed(feed).node)), m_newest(newest)
{
}

void MissingItems::setPriority(Priority priority)
{
    m_priority = priority;
    if (m_request)
        m_request->setPriority(priority);
}

template <typename R> R *MissingItems::track(R *request)
{
    m_request = m_requests->track(request, m_priority);
    return request;
}

Common::SubFlow<Outcome<MissingItems::Ending>> MissingItems::fetch()
{
    const auto isListed = co_await listIds();
    if (!isListed)
        co_return std::unexpected(isListed.error());
    if (!*isListed)
        co_return Ending::Unusable;
    co_return co_await fetch(m_ids);
}

// XEP-0060 §5.5
Common::SubFlow<Outcome<bool>> MissingItems::listIds()
{
    auto page = PubSub::Page::first(idsAtOnce);
    for (int pages = 0; pages < maxIdPages; ++pages) {
        const auto listed = co_await track(m_node.itemIds(page));
        if (!listed) {
            const Error::Kind kind = listed.error().kind;
            if (kind == Error::Kind::Stanza || kind == Error::Kind::TooLarge)
                co_return false;
            co_return std::unexpected(listed.error());
        }
        m_ids += listed->ids;
        // A service that lists nodes here tells nothing of the items.
        if (!listed->children.isEmpty())
            co_return false;
        if (!listed->hasMore())
            co_return true;
        page = PubSub::Page::next(idsAtOnce, listed->set.last);
    }
    co_return false;
}

Common::SubFlow<Outcome<MissingItems::Ending>> MissingItems::fetch(QStringList itemIds)
{
    m_ids = itemIds;
    m_ids.removeDuplicates();
    if (!putNewestFirst())
        co_return Ending::Unusable;
    Common::FlowCallback<QList<Standing>> standings;
    m_store->loadStandings(
        m_feed, m_ids, standings.context(), standings.done(), standings.failed());
    const auto found = co_await standings;
    if (!found)
        co_return Ending::Unfinished;
    QStringList missing = missingAmong(*found);
    for (int batches = 0; !missing.isEmpty(); ++batches) {
        if (batches == maxBatches)
            co_return Ending::Unfinished;
        const QStringList batch = missing.first(std::min(m_batchSize, missing.size()));
        // XEP-0060 §6.5.8
        const auto page = co_await track(m_node.items(batch));
        if (page) {
            // Those that were asked for and did not come don't exist any more.
            missing.remove(0, batch.size());
            const bool isStored = co_await store(page->items);
            if (!isStored)
                co_return Ending::Unfinished;
        } else if (isTooMuch(page.error())
            || page.error().condition == Error::Condition::ItemNotFound) {
            if (batch.size() == 1)
                missing.removeFirst();
            m_batchSize = isTooMuch(page.error()) ? std::max<qsizetype>(1, batch.size() / 4) : 1;
        } else {
            co_return std::unexpected(page.error());
        }
    }
    co_return Ending::Complete;
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

QStringList MissingItems::missingAmong(const QList<Standing> &standings)
{
    const qsizetype oldest = standings.lastIndexOf(Standing::Settled);
    if (oldest >= 0)
        m_ids.resize(oldest + 1);
    QStringList missing;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        if (standings[i] == Standing::Unknown)
            missing.append(m_ids[i]);
    }
    return missing;
}

Common::SubFlow<bool> MissingItems::store(QList<PubSub::Item> items)
{
    items.removeIf([this](const PubSub::Item &item) { return m_leftOut.contains(item.id); });
    Common::FlowCallback<ArticleChanges> callback;
    m_store->storeItems(m_feed, items, callback.context(), callback.done(), callback.failed());
    const auto changes = co_await callback;
    if (changes)
        Q_EMIT stored(*changes);
    co_return changes.has_value();
}

bool MissingItems::isTooMuch(const Error &error)
{
    using Condition = Error::Condition;
    return error.kind == Error::Kind::TooLarge || error.condition == Condition::ResourceConstraint
        || error.condition == Condition::PolicyViolation;
}

} // namespace Reader
