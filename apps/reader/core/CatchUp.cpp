// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/CatchUp.h"

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
    : QObject(parent), m_client(client), m_store(store), m_requests(requests), m_limits(limits),
      m_feed(feed), m_kind(kind), m_node(store->feed(feed).node)
{
}

// With the session, or with the window.
CatchUp::~CatchUp()
{
    stopWalking();
}

void CatchUp::start()
{
    const Feed feed = m_store->feed(m_feed);
    m_isFirst = !feed.syncedAt.isValid();
    if (!m_hole.isEmpty())
        askNewest(limited(laterPage));
    else if (m_kind != Kind::Older)
        askNewest(m_isFirst            ? limited(firstPage)
                : m_kind == Kind::Look ? lookPage
                                       : limited(laterPage));
    else if (!feed.olderCursor.isEmpty())
        askAfter(feed.olderCursor);
    else
        askNewest(feed.counters.total + firstPage);
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

void CatchUp::track(PubSub::Request *request)
{
    m_request = m_requests->track(request, m_priority);
}

void CatchUp::ask(PubSub::ItemsRequest *request, const OnError &onError)
{
    connect(request, &PubSub::ItemsRequest::succeeded, this, &CatchUp::onPage);
    connect(request, &PubSub::Request::failed, this, onError);
    track(request);
}

// XEP-0060 §6.5.7
void CatchUp::askNewest(int count)
{
    m_newestAsked = count;
    m_asked = count;
    ask(m_client->node(m_node).recentItems(count), [this](const PubSub::Error &error) {
        // The walk finds out what is too large.
        if (error.kind == PubSub::Error::Kind::TooLarge && !m_isFirst)
            walk(Direction::Forward);
        else
            fail(error);
    });
}

// XEP-0060 §6.5.4, XEP-0059 §2.2
void CatchUp::askAfter(const QString &cursor)
{
    m_asked = limited(firstPage);
    ask(m_client->node(m_node).items(PubSub::Page::next(m_asked, cursor)),
        [this](const PubSub::Error &error) {
            if (error.condition != PubSub::Error::Condition::ItemNotFound)
                return fail(error);
            // A cursor is lost with its item; the count of what we have leads there too.
            saveCursor({});
            askNewest(m_store->feed(m_feed).counters.total + firstPage);
        });
}

void CatchUp::onEvent(const QString &itemId)
{
    m_fromEvents.insert(itemId);
    if (m_missing)
        m_missing->leaveOut(itemId);
}

// What an event told of is here, or gone, as of that.
void CatchUp::store(const QList<PubSub::Item> &items, const FeedStore::StoredCallback &done)
{
    QList<PubSub::Item> fresh;
    QSet<QString> older;
    for (const PubSub::Item &item : items) {
        if (m_fromEvents.contains(item.id))
            older.insert(item.id);
        else
            fresh.append(item);
    }
    m_store->storeItems(
        m_feed, fresh, this,
        [done, older](ArticleChanges changes) {
            changes.unsettled.unite(older);
            done(changes);
        },
        [this] { giveUp(); });
}

void CatchUp::onPage(const PubSub::ItemsPage &page)
{
    store(page.items, [this, page](const ArticleChanges &changes) { onStored(page, changes); });
}

void CatchUp::onStored(const PubSub::ItemsPage &page, const ArticleChanges &changes)
{
    note(changes);
    if (m_isFirst || m_kind == Kind::Older)
        saveCursor(page.set.last);
    if (m_kind != Kind::Older)
        return goOn(page, changes);
    if (m_added > 0 || isAll(page))
        finish();
    else
        walk(Direction::Forward);
}

void CatchUp::goOn(const PubSub::ItemsPage &page, const ArticleChanges &changes)
{
    const QStringList ids = idsOf(page);
    m_newest.unite({ ids.begin(), ids.end() });
    m_seen = ids;
    m_settledInARow = 0;
    if (!m_hole.isEmpty())
        return askMissing();
    const bool isSettled = !ids.isEmpty() && changes.unsettled.isEmpty();
    if (m_kind == Kind::Newer && m_newestAsked < limited(laterPage))
        askNewest(limited(laterPage));
    else if (isSettled && isSyncedLately())
        finish();
    else if (m_isFirst || isSettled || isAll(page) || meetsGround(ids, changes))
        settle();
    else if (m_newestAsked < limited(laterPage))
        askNewest(limited(laterPage));
    else if (page.set.isPresent())
        walk(Direction::Forward);
    else
        askMissing();
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

void CatchUp::askMissing()
{
    m_asked = limited(MissingItems::itemsAtOnce);
    m_missing = new MissingItems(m_client, m_store, m_requests, m_feed, m_newest, this);
    m_missing->setBatchSize(m_asked);
    m_missing->setPriority(m_priority);
    for (const QString &id : std::as_const(m_fromEvents))
        m_missing->leaveOut(id);
    connect(m_missing, &MissingItems::stored, this, &CatchUp::note);
    connect(m_missing, &MissingItems::complete, this, [this](const QStringList &seen) {
        if (!m_hole.isEmpty())
            return onHoleFilled();
        m_seen += seen;
        settle();
    });
    connect(m_missing, &MissingItems::unfinished, this, &CatchUp::giveUp);
    connect(m_missing, &MissingItems::unusable, this,
        [this] { m_hole.isEmpty() ? walk(Direction::Forward) : onHoleFilled(); });
    connect(m_missing, &MissingItems::failed, this, &CatchUp::fail);
    m_hole.isEmpty() ? m_missing->start() : m_missing->startWith(m_hole);
}

// Meanwhile others may have come: from here on it is a run like any other.
void CatchUp::onHoleFilled()
{
    m_missing->deleteLater();
    m_missing = nullptr;
    m_hole.clear();
    askNewest(m_kind == Kind::Look ? lookPage : limited(laterPage));
}

// Nothing is settled by what lies behind the cursor: "older" pages are fetched for a person.
void CatchUp::walk(Direction direction)
{
    PubSub::ItemsWalkOptions options { .direction = direction, .pageSize = limited(firstPage) };
    m_asked = options.pageSize;
    if (m_kind == Kind::Older)
        options.maxPages = maxPages;
    m_settledInARow = 0;
    watch(m_client->node(m_node).allItems(options), direction);
}

void CatchUp::watch(PubSub::ItemsWalkRequest *request, Direction direction)
{
    track(request);
    m_walk = request;
    m_walkPages = 0;
    connect(request, &PubSub::ItemsWalkRequest::pageReceived, this,
        [this, direction](const PubSub::ItemsPage &page) { onWalkPage(page, direction); });
    connect(request, &PubSub::ItemsWalkRequest::succeeded, this,
        [this](const PubSub::ItemsWalkEnd &end) {
            m_hasWalked = true;
            m_isWalkCut = end.reason == PubSub::ItemsWalkEnd::Reason::TooMany;
            if (m_storing == 0)
                onWalkEnd();
        });
    connect(request, &PubSub::Request::failed, this, [this, request](const PubSub::Error &error) {
        if (request == m_walk)
            fail(error);
    });
}

void CatchUp::onWalkPage(const PubSub::ItemsPage &page, Direction direction)
{
    if (direction == Direction::Forward && m_walkPages == 0 && beginsWithTheOldest(page)) {
        stopWalking();
        return walk(Direction::Backward);
    }
    ++m_walkPages;
    ++m_storing;
    m_isWalkInOrder = m_walk->isInOrder();
    m_walk->pause();
    store(page.items, [this, page, direction](const ArticleChanges &changes) {
        --m_storing;
        onWalkStored(page, direction, changes);
    });
}

// One page at a time is in memory, and none is fetched that the last one made needless.
void CatchUp::onWalkStored(
    const PubSub::ItemsPage &page, Direction direction, const ArticleChanges &changes)
{
    if (m_isOver)
        return;
    note(changes);
    if (m_kind == Kind::Older && direction == Direction::Forward)
        saveCursor(page.set.last);
    QStringList ids = idsOf(page);
    if (direction == Direction::Backward)
        std::ranges::reverse(ids);
    m_seen += ids;
    m_pagesWithNews += changes.added.isEmpty() ? 0 : 1;
    if (m_kind == Kind::Older && m_added > 0)
        finish();
    else if (m_kind != Kind::Older && m_isWalkInOrder && meetsGround(ids, changes))
        settle();
    else
        goOnWalking();
}

void CatchUp::goOnWalking()
{
    if (m_hasWalked && m_storing == 0)
        onWalkEnd();
    else if (m_pagesWithNews >= maxPages)
        giveUp();
    else if (m_walk)
        m_walk->resume();
}

void CatchUp::onWalkEnd()
{
    if (m_kind == Kind::Older)
        finish();
    else if (m_isWalkCut)
        giveUp();
    else
        settle();
}

// Services list their items from either end, and don't say from which.
bool CatchUp::beginsWithTheOldest(const PubSub::ItemsPage &page) const
{
    return m_kind != Kind::Older && !m_newest.isEmpty()
        && std::ranges::none_of(
            page.items, [this](const auto &item) { return m_newest.contains(item.id); });
}

void CatchUp::stopWalking()
{
    if (PubSub::ItemsWalkRequest *request = m_walk) {
        m_walk = nullptr;
        request->abort();
    }
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

void CatchUp::settle()
{
    stopWalking();
    QStringList seen = m_seen;
    seen.removeIf([this](const QString &id) { return m_fromEvents.contains(id); });
    m_store->settle(m_feed, seen, this, [this] { finish(); }, [this] { giveUp(); });
}

void CatchUp::finish()
{
    if (std::exchange(m_isOver, true))
        return;
    stopWalking();
    Q_EMIT finished(m_feed, m_added);
    deleteLater();
}

void CatchUp::giveUp()
{
    if (std::exchange(m_isOver, true))
        return;
    stopWalking();
    Q_EMIT unfinished(m_feed, m_added);
    deleteLater();
}

void CatchUp::fail(const PubSub::Error &error)
{
    if (std::exchange(m_isOver, true))
        return;
    if (error.kind == PubSub::Error::Kind::Timeout)
        m_limits->onReplyLost(m_feed, m_asked);
    Q_EMIT failed(m_feed, error);
    deleteLater();
}

} // namespace Reader
