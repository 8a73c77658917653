// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/Recheck.h"

#include "reader/core/WalkedPages.h"

#include <pubsub/Client.h>

namespace Reader
{

using PubSub::Error;

Recheck::Recheck(PubSub::Client *client, FeedStore *store, PageLimits *limits, qint64 feed,
    Kind kind, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent), m_store(store), m_limits(limits), m_feed(feed), m_kind(kind), m_pause(pause),
      m_node(client->node(store->feed(feed).node)), m_started(store->now())
{
}

Common::Flow Recheck::start()
{
    const auto isPresenceKnown = co_await checkPresence();
    bool isComplete = isPresenceKnown.value_or(false);
    if (isPresenceKnown && m_kind == Kind::Contents)
        isComplete = co_await checkContents(*isPresenceKnown);
    Q_EMIT finished(m_feed, isComplete);
    deleteLater();
}

// XEP-0060 §5.5
Common::SubFlow<PubSub::Outcome<bool>> Recheck::checkPresence()
{
    QStringList ids;
    auto page = PubSub::Page::first(idsAtOnce);
    for (int pages = 0; pages < maxPages; ++pages) {
        const auto listed = co_await m_node.itemIds(page);
        if (!listed) {
            const Error::Kind kind = listed.error().kind;
            if (kind == Error::Kind::Stanza || kind == Error::Kind::TooLarge)
                co_return false;
            co_return std::unexpected(listed.error());
        }
        // The same page again tells nothing of the next, whatever was asked for.
        if (!listed->ids.isEmpty() && ids.contains(listed->ids.first()))
            co_return false;
        ids += listed->ids;
        // A service that lists nodes here, or nothing, tells nothing of the items.
        if (ids.isEmpty() || !listed->children.isEmpty())
            co_return false;
        if (!listed->hasMore()) {
            markGone(ids);
            co_return true;
        }
        page = PubSub::Page::next(idsAtOnce, listed->set.last);
    }
    co_return false;
}

Common::SubFlow<bool> Recheck::checkContents(bool isPresenceKnown)
{
    const int count = m_limits->limited(m_feed, pageSize);
    WalkedPages pages(m_node.allItems({ .pageSize = count, .maxPages = maxPages }));
    QStringList walked;
    for (auto page = co_await pages.next(); page; page = co_await pages.next()) {
        for (const PubSub::Item &item : std::as_const(page->items))
            walked.append(item.id);
        const bool isStored = co_await refresh(page->items);
        if (!isStored)
            co_return false;
        // It begins when the page is on the disk: neither the server nor this computer is busy
        // with it for long.
        if (!pages.hasEnded())
            co_await m_pause;
    }
    if (!pages.end()) {
        if (pages.end().error().kind == Error::Kind::Timeout)
            m_limits->onReplyLost(m_feed, count);
        co_return false;
    }
    const bool isAll = pages.end()->reason == PubSub::ItemsWalkEnd::Reason::Complete;
    // Accounts list their items to contacts only, and give them to everybody.
    if (!isPresenceKnown && isAll && !walked.isEmpty())
        markGone(walked + pages.end()->tooLarge);
    if (isAll && pages.isInOrder())
        co_return co_await lookForHole(walked);
    co_return true;
}

Common::SubFlow<bool> Recheck::refresh(QList<PubSub::Item> items)
{
    items.removeIf([this](const PubSub::Item &item) { return m_fromEvents.contains(item.id); });
    Common::FlowCallback<ArticleChanges> refreshed;
    m_store->refreshItems(m_feed, items, refreshed.context(), refreshed.done(), refreshed.failed());
    const auto changes = co_await refreshed;
    co_return changes.has_value();
}

Common::SubFlow<bool> Recheck::lookForHole(QStringList itemIds)
{
    Common::FlowCallback<QList<Standing>> loaded;
    m_store->loadStandings(m_feed, itemIds, loaded.context(), loaded.done(), loaded.failed());
    const auto standings = co_await loaded;
    if (standings && hasHole(itemIds, *standings))
        Q_EMIT holeFound(m_feed, itemIds);
    co_return standings.has_value();
}

// What lies behind the last settled entry was never wanted.
bool Recheck::hasHole(const QStringList &itemIds, const QList<Standing> &standings) const
{
    const qsizetype first = standings.indexOf(Standing::Settled);
    const qsizetype last = standings.lastIndexOf(Standing::Settled);
    for (qsizetype i = first + 1; i < last; ++i) {
        if (standings[i] == Standing::Unknown && !m_fromEvents.contains(itemIds[i]))
            return true;
    }
    return false;
}

void Recheck::markGone(const QStringList &ids)
{
    m_store->markGone(m_feed, ids + m_fromEvents.values(), m_started);
}

} // namespace Reader
