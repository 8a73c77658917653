// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CatchUp.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <algorithm>

namespace Reader
{

CatchUp::CatchUp(PubSub::Client *client, FeedStore *store, RequestQueue *queue, qint64 feed,
    Kind kind, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_queue(queue), m_feed(feed), m_kind(kind),
      m_node(store->feed(feed).node)
{
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

void CatchUp::ask(const MakeRequest &make, const OnError &onError)
{
    ++m_pages;
    m_queue->enqueue([guard = QPointer(this), make, onError]() -> PubSub::Request * {
        if (!guard)
            return nullptr;
        PubSub::ItemsRequest *request = make();
        connect(request, &PubSub::ItemsRequest::succeeded, guard, &CatchUp::onPage);
        connect(request, &PubSub::Request::failed, guard, onError);
        return request;
    });
}

// XEP-0060 §6.5.7
void CatchUp::askNewest(int count)
{
    m_newestAsked = count;
    ask([this, count] { return m_client->node(m_node).recentItems(count); },
        [this](const PubSub::Error &error) { fail(error); });
}

// XEP-0060 §6.5.4, XEP-0059 §2.2
void CatchUp::askAfter(const QString &cursor)
{
    m_newestAsked = 0;
    ask([this,
            cursor] { return m_client->node(m_node).items(PubSub::Page::next(firstPage, cursor)); },
        [this](const PubSub::Error &error) {
            // A cursor is lost with its item; the count of what we have leads there too.
            if (m_kind == Kind::Older && error.condition == PubSub::Error::Condition::ItemNotFound
                && m_pages == 1) {
                saveCursor({});
                askNewest(m_store->feed(m_feed).counters.total + firstPage);
            } else {
                fail(error);
            }
        });
}

void CatchUp::onPage(const PubSub::ItemsPage &page)
{
    m_store->storeItems(m_feed, page.items, this,
        [this, page](const ArticleChanges &changes) { onStored(page, changes); });
}

void CatchUp::onStored(const PubSub::ItemsPage &page, const ArticleChanges &changes)
{
    m_added += changes.added.size();
    if (m_isFirst || m_kind == Kind::Older)
        saveCursor(page.set.last);
    if (isEnough(page, changes) || m_pages >= maxPages)
        finish();
    else
        goOn(page);
}

bool CatchUp::isEnough(const PubSub::ItemsPage &page, const ArticleChanges &changes) const
{
    if (m_kind == Kind::Older)
        return m_added > 0;
    // One settled entry alone may be an old one that was published again.
    return m_isFirst || changes.settled * 2 >= page.items.size();
}

void CatchUp::goOn(const PubSub::ItemsPage &page)
{
    if (page.set.isPresent()) {
        if (page.hasMore())
            askAfter(page.set.last);
        else
            finish();
        return;
    }
    // A service without paging gives the newest only by their number: ask for more of them,
    // as long as it gave all that were asked for.
    if (m_newestAsked > 0 && page.items.size() >= m_newestAsked)
        askNewest(m_newestAsked * 4);
    else
        finish();
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
    Q_EMIT finished(m_feed, m_added);
    deleteLater();
}

void CatchUp::fail(const PubSub::Error &error)
{
    Q_EMIT failed(m_feed, error);
    deleteLater();
}

} // namespace Reader
