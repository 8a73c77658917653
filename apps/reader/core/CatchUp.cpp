// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/CatchUp.h"

#include "reader/core/WalkedPages.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <algorithm>
#include <utility>

namespace Reader
{

namespace
{

QStringList idsOf(const PubSub::ItemsPage &page)
{
    QStringList ids;
    for (const PubSub::Item &item : page.items)
        ids.append(item.id);
    return ids;
}

} // namespace

CatchUp::CatchUp(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
    PageLimits *limits, qint64 feed, Kind kind, QObject *parent)
    : QObject(parent), m_store(store), m_requests(requests), m_limits(limits), m_feed(feed),
      m_kind(kind), m_client(client), m_node(client->node(store->feed(feed).node))
{
}

Common::Flow CatchUp::start()
{
    m_isFirst = !m_store->feed(m_feed).syncedAt.isValid();
    const End end = co_await (m_kind == Kind::Older ? fetchOlder() : fetchNewer());
    if (!end) {
        if (end.error().kind == PubSub::Error::Kind::Timeout)
            m_limits->onReplyLost(m_feed, m_asked);
        Q_EMIT failed(m_feed, end.error());
    } else if (*end == Ending::Complete) {
        Q_EMIT finished(m_feed, m_added);
    } else {
        Q_EMIT unfinished(m_feed, m_added);
    }
    deleteLater();
}

void CatchUp::setPriority(PubSub::Request::Priority priority)
{
    m_priority = priority;
    if (m_request)
        m_request->setPriority(priority);
    if (m_missing)
        m_missing->setPriority(priority);
}

void CatchUp::lookAtMore()
{
    if (m_kind == Kind::Look)
        m_kind = Kind::Newer;
}

void CatchUp::onEvent(const QString &itemId)
{
    m_fromEvents.insert(itemId);
    if (m_missing)
        m_missing->leaveOut(itemId);
}

Common::SubFlow<CatchUp::End> CatchUp::fetchNewer()
{
    for (int count = firstCount();;) {
        const auto page = co_await askNewest(count);
        if (!page && mayWalkInstead(page.error()))
            co_return co_await walk(Direction::Forward);
        if (!page)
            co_return std::unexpected(page.error());
        const auto changes = co_await store(page->items);
        if (!changes)
            co_return Ending::Unfinished;
        if (m_isFirst)
            saveCursor(page->set.last);
        see(*page);
        if (!m_hole.isEmpty()) {
            const auto filled = co_await fetchMissing();
            if (!filled)
                co_return std::unexpected(filled.error());
            if (*filled == MissingItems::Ending::Unfinished)
                co_return Ending::Unfinished;
            // Meanwhile others may have come: from here on it is a run like any other.
            m_hole.clear();
            count = firstCount();
            continue;
        }
        const bool areFew = count < limited(laterPage);
        // A look that has become a whole run begins like one.
        if (areFew && m_kind == Kind::Newer) {
            count = limited(laterPage);
            continue;
        }
        const bool isSettled = !page->items.isEmpty() && changes->unsettled.isEmpty();
        if (isSettled && isSyncedLately())
            co_return Ending::Complete;
        if (m_isFirst || isSettled || isAll(*page) || meetsGround(idsOf(*page), *changes))
            co_return co_await settle();
        if (!areFew)
            co_return co_await (
                page->set.isPresent() ? walk(Direction::Forward) : fetchWithoutPages());
        count = limited(laterPage);
    }
}

Common::SubFlow<CatchUp::End> CatchUp::fetchWithoutPages()
{
    const auto end = co_await fetchMissing();
    if (!end)
        co_return std::unexpected(end.error());
    switch (*end) {
    case MissingItems::Ending::Complete:
        co_return co_await settle();
    case MissingItems::Ending::Unfinished:
        break;
    case MissingItems::Ending::Unusable:
        co_return co_await walk(Direction::Forward);
    }
    co_return Ending::Unfinished;
}

int CatchUp::firstCount() const
{
    if (!m_hole.isEmpty())
        return limited(laterPage);
    if (m_isFirst)
        return limited(firstPage);
    return m_kind == Kind::Look ? lookPage : limited(laterPage);
}

Common::SubFlow<CatchUp::End> CatchUp::fetchOlder()
{
    const Feed feed = m_store->feed(m_feed);
    const bool hasCursor = !feed.olderCursor.isEmpty();
    auto page = co_await (
        hasCursor ? askAfter(feed.olderCursor) : askNewest(feed.counters.total + firstPage));
    if (!page && hasCursor && page.error().condition == PubSub::Error::Condition::ItemNotFound) {
        // A cursor is lost with its item; the count of what we have leads there too.
        saveCursor({});
        page = co_await askNewest(m_store->feed(m_feed).counters.total + firstPage);
    }
    if (!page && m_newestAsked > 0 && mayWalkInstead(page.error()))
        co_return co_await walk(Direction::Forward);
    if (!page)
        co_return std::unexpected(page.error());
    const auto changes = co_await store(page->items);
    if (!changes)
        co_return Ending::Unfinished;
    saveCursor(page->set.last);
    if (m_added > 0 || isAll(*page))
        co_return Ending::Complete;
    co_return co_await walk(Direction::Forward);
}

// XEP-0060 §6.5.7
Common::SubFlow<CatchUp::ItemsOutcome> CatchUp::askNewest(int count)
{
    m_newestAsked = count;
    m_asked = count;
    co_return co_await track(m_node.recentItems(count));
}

// XEP-0060 §6.5.4, XEP-0059 §2.2
Common::SubFlow<CatchUp::ItemsOutcome> CatchUp::askAfter(QString cursor)
{
    m_asked = limited(firstPage);
    co_return co_await track(m_node.items(PubSub::Page::next(m_asked, cursor)));
}

// The walk finds out what is too large.
bool CatchUp::mayWalkInstead(const PubSub::Error &error) const
{
    return error.kind == PubSub::Error::Kind::TooLarge && !m_isFirst;
}

Common::SubFlow<PubSub::Outcome<MissingItems::Ending>> CatchUp::fetchMissing()
{
    m_asked = limited(MissingItems::itemsAtOnce);
    MissingItems missing(m_client, m_store, m_requests, m_feed, m_newest);
    m_missing = &missing;
    missing.setBatchSize(m_asked);
    missing.setPriority(m_priority);
    for (const QString &id : std::as_const(m_fromEvents))
        missing.leaveOut(id);
    connect(&missing, &MissingItems::stored, this, &CatchUp::note);
    if (!m_hole.isEmpty())
        co_return co_await missing.fetch(m_hole);
    const auto end = co_await missing.fetch();
    if (end == MissingItems::Ending::Complete)
        m_seen += missing.seen();
    co_return end;
}

// Nothing is settled by what lies behind the cursor: "older" pages are fetched for a person.
Common::SubFlow<CatchUp::End> CatchUp::walk(Direction direction)
{
    PubSub::ItemsWalkOptions options { .direction = direction, .pageSize = limited(firstPage) };
    m_asked = options.pageSize;
    if (m_kind == Kind::Older)
        options.maxPages = maxPages;
    m_settledInARow = 0;
    WalkedPages pages(track(m_node.allItems(options)));
    int pagesWithNews = 0;
    bool isFirstPage = direction == Direction::Forward;
    for (auto page = co_await pages.next(); page; page = co_await pages.next()) {
        if (std::exchange(isFirstPage, false) && beginsWithTheOldest(*page)) {
            pages.stop();
            co_return co_await walk(Direction::Backward);
        }
        const bool isInOrder = pages.isInOrder();
        const auto changes = co_await store(page->items);
        if (!changes)
            co_return Ending::Unfinished;
        if (m_kind == Kind::Older && direction == Direction::Forward)
            saveCursor(page->set.last);
        QStringList ids = idsOf(*page);
        if (direction == Direction::Backward)
            std::ranges::reverse(ids);
        m_seen += ids;
        pagesWithNews += changes->added.isEmpty() ? 0 : 1;
        if (m_kind == Kind::Older && m_added > 0)
            co_return Ending::Complete;
        if (m_kind != Kind::Older && isInOrder && meetsGround(ids, *changes))
            co_return co_await settle();
        if (pagesWithNews >= maxPages && !pages.hasEnded())
            co_return Ending::Unfinished;
    }
    if (!pages.end())
        co_return std::unexpected(pages.end().error());
    if (m_kind == Kind::Older)
        co_return Ending::Complete;
    if (pages.end()->reason == PubSub::ItemsWalkEnd::Reason::TooMany)
        co_return Ending::Unfinished;
    co_return co_await settle();
}

Common::SubFlow<CatchUp::End> CatchUp::settle()
{
    QStringList seen = m_seen;
    seen.removeIf([this](const QString &id) { return m_fromEvents.contains(id); });
    Common::FlowCallback<std::monostate> settled;
    m_store->settle(m_feed, seen, settled.context(), settled.done(), settled.failed());
    const auto isDone = co_await settled;
    co_return isDone ? Ending::Complete : Ending::Unfinished;
}

// What an event told of is here, or gone, as of that.
Common::SubFlow<std::optional<ArticleChanges>> CatchUp::store(QList<PubSub::Item> items)
{
    QSet<QString> older;
    for (const PubSub::Item &item : std::as_const(items)) {
        if (m_fromEvents.contains(item.id))
            older.insert(item.id);
    }
    items.removeIf([&](const PubSub::Item &item) { return older.contains(item.id); });
    Common::FlowCallback<ArticleChanges> stored;
    m_store->storeItems(m_feed, items, stored.context(), stored.done(), stored.failed());
    auto changes = co_await stored;
    if (changes) {
        changes->unsettled.unite(older);
        note(*changes);
    }
    co_return changes;
}

template <typename R> R *CatchUp::track(R *request)
{
    m_request = m_requests->track(request, m_priority);
    return request;
}

void CatchUp::see(const PubSub::ItemsPage &page)
{
    m_seen = idsOf(page);
    m_newest.unite({ m_seen.begin(), m_seen.end() });
    m_settledInARow = 0;
}

void CatchUp::note(const ArticleChanges &changes)
{
    m_added += changes.added.size();
    Q_EMIT revised(m_feed, changes.changed);
}

bool CatchUp::isAll(const PubSub::ItemsPage &page) const
{
    if (m_newestAsked == 0)
        return !page.hasMore() && page.set.count <= m_store->feed(m_feed).counters.total;
    return page.set.isPresent() ? page.set.count >= 0 && page.items.size() >= page.set.count
                                : page.items.size() < m_newestAsked;
}

// One settled entry alone, or a few, may be old ones that were published again.
bool CatchUp::meetsGround(const QStringList &ids, const ArticleChanges &changes)
{
    return changes.ground > 0 && std::ranges::any_of(ids, [&](const QString &id) {
        m_settledInARow = changes.unsettled.contains(id) ? 0 : m_settledInARow + 1;
        return m_settledInARow >= changes.ground;
    });
}

// Services list their items from either end, and don't say from which.
bool CatchUp::beginsWithTheOldest(const PubSub::ItemsPage &page) const
{
    return m_kind != Kind::Older && !m_newest.isEmpty()
        && std::ranges::none_of(
            page.items, [this](const auto &item) { return m_newest.contains(item.id); });
}

void CatchUp::saveCursor(const QString &cursor)
{
    Feed feed = m_store->feed(m_feed);
    if (feed.id == 0 || feed.olderCursor == cursor)
        return;
    feed.olderCursor = cursor;
    m_store->updateFeed(feed);
}

bool CatchUp::isSyncedLately() const
{
    const QDateTime syncedAt = m_store->feed(m_feed).syncedAt;
    return syncedAt.isValid() && syncedAt.addDuration(Feed::syncedAtPrecision) > m_store->now();
}

} // namespace Reader
