// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CatchUp.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <algorithm>
#include <utility>

namespace Reader
{

CatchUp::CatchUp(PubSub::Client *client, FeedStore *store, RequestTracker *requests, qint64 feed,
    Kind kind, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests), m_feed(feed),
      m_kind(kind), m_node(store->feed(feed).node)
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
    if (m_kind == Kind::Newer)
        askNewest(m_isFirst ? firstPage : laterPage);
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
    ask(m_client->node(m_node).recentItems(count),
        [this](const PubSub::Error &error) { fail(error); });
}

// XEP-0060 §6.5.4, XEP-0059 §2.2
void CatchUp::askAfter(const QString &cursor)
{
    ask(m_client->node(m_node).items(PubSub::Page::next(firstPage, cursor)),
        [this](const PubSub::Error &error) {
            if (error.condition != PubSub::Error::Condition::ItemNotFound)
                return fail(error);
            // A cursor is lost with its item; the count of what we have leads there too.
            saveCursor({});
            askNewest(m_store->feed(m_feed).counters.total + firstPage);
        });
}

void CatchUp::onPage(const PubSub::ItemsPage &page)
{
    if (m_newestAsked > 0) {
        for (const PubSub::Item &item : page.items)
            m_newest.insert(item.id);
    }
    m_store->storeItems(m_feed, page.items, this,
        [this, page](const ArticleChanges &changes) { onStored(page, changes); });
}

void CatchUp::onStored(const PubSub::ItemsPage &page, const ArticleChanges &changes)
{
    m_added += changes.added.size();
    Q_EMIT revised(m_feed, changes.changed);
    if (m_isFirst || m_kind == Kind::Older)
        saveCursor(page.set.last);
    if (isEnough(page, changes) || isAll(page))
        finish();
    else
        walk(Direction::Forward);
}

bool CatchUp::isAll(const PubSub::ItemsPage &page) const
{
    if (m_newestAsked == 0)
        return !page.hasMore() && page.set.count <= m_store->feed(m_feed).counters.total;
    return page.set.isPresent() ? page.set.count >= 0 && page.items.size() >= page.set.count
                                : page.items.size() < m_newestAsked;
}

bool CatchUp::isEnough(const PubSub::ItemsPage &page, const ArticleChanges &changes) const
{
    if (m_kind == Kind::Older)
        return m_added > 0;
    // One settled entry alone may be an old one that was published again.
    return m_isFirst || changes.settled * 2 >= page.items.size();
}

void CatchUp::walk(Direction direction)
{
    watch(m_client->node(m_node).allItems(
              { .direction = direction, .pageSize = firstPage, .maxPages = maxPages }),
        direction);
}

void CatchUp::watch(PubSub::ItemsWalkRequest *request, Direction direction)
{
    track(request);
    m_walk = request;
    m_walkPages = 0;
    connect(request, &PubSub::ItemsWalkRequest::pageReceived, this,
        [this, direction](const PubSub::ItemsPage &page) { onWalkPage(page, direction); });
    connect(request, &PubSub::ItemsWalkRequest::succeeded, this, [this] {
        m_hasWalked = true;
        if (m_storing == 0)
            finish();
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
    m_walk->pause();
    m_store->storeItems(
        m_feed, page.items, this, [this, page, direction](const ArticleChanges &changes) {
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
    m_added += changes.added.size();
    Q_EMIT revised(m_feed, changes.changed);
    if (m_kind == Kind::Older && direction == Direction::Forward)
        saveCursor(page.set.last);
    if (isEnough(page, changes) || (m_hasWalked && m_storing == 0))
        finish();
    else if (m_walk)
        m_walk->resume();
}

// Services list their items from either end, and don't say from which.
bool CatchUp::beginsWithTheOldest(const PubSub::ItemsPage &page) const
{
    return m_kind == Kind::Newer && std::ranges::none_of(page.items, [this](const auto &item) {
        return m_newest.contains(item.id);
    });
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

void CatchUp::finish()
{
    if (std::exchange(m_isOver, true))
        return;
    stopWalking();
    Q_EMIT finished(m_feed, m_added);
    deleteLater();
}

void CatchUp::fail(const PubSub::Error &error)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT failed(m_feed, error);
    deleteLater();
}

} // namespace Reader
