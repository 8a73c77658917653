// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedEvents.h"

#include <pubsub/Node.h>

#include <utility>

namespace Reader
{

using PubSub::Client;

namespace
{

// Long enough to make one write of a burst of events, short enough that nobody notices.
constexpr std::chrono::milliseconds storePause { 20 };
constexpr std::chrono::milliseconds fetchPause { 100 };

// What an event that was held up as long tells: others may not have been held, but lost.
constexpr std::chrono::seconds longDelay { 10 };

// A service may refuse what is asked for in one request; XMPP servers cut long stanzas.
constexpr int maxIdsPerRequest = 100;

} // namespace

FeedEvents::FeedEvents(
    Client *client, FeedStore *store, RequestTracker *requests, CatchUps *catchUps, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests), m_catchUps(catchUps)
{
    m_storeTimer.setSingleShot(true);
    m_storeTimer.setInterval(storePause);
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(fetchPause);
    connect(&m_storeTimer, &QTimer::timeout, this, &FeedEvents::storeArrived);
    connect(&m_fetchTimer, &QTimer::timeout, this, &FeedEvents::fetch);
    connect(client, &Client::itemPublished, this, &FeedEvents::onItemPublished);
    connect(client, &Client::itemRetracted, this, &FeedEvents::onItemRetracted);
    connect(client, &Client::nodePurged, this, &FeedEvents::onNodePurged);
    connect(client, &Client::nodeDeleted, this, &FeedEvents::onNodeDeleted);
    connect(catchUps, &CatchUps::revised, this, &FeedEvents::onRevised);
    connect(catchUps, &CatchUps::lookedAt, this, &FeedEvents::storeNameless);
}

// What arrived is not lost with the window: it is written before the store goes.
FeedEvents::~FeedEvents()
{
    storeArrived();
}

void FeedEvents::startSession()
{
    m_watch.startSession();
    m_retracted.clear();
}

// XEP-0060 §7.1.2.1, §7.1.2.2
void FeedEvents::onItemPublished(
    const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::EventInfo &info)
{
    const qint64 feed = m_store->feed(node).id;
    if (feed == 0) {
        Q_EMIT publishedElsewhere(node);
        return;
    }
    if (item.id.isEmpty())
        return onNamelessItem(feed, item);
    m_watch.onPublished(feed, item.id);
    m_catchUps->onEvent(feed, item.id);
    m_retracted[feed].remove(item.id);
    lookForEdits(feed);
    if (info.delay.isValid() && info.delay.addDuration(longDelay) < m_store->now())
        m_catchUps->looks().lookSoon(feed);
    if (item.payload.isEmpty()) {
        fetchLater(feed, item.id);
        return;
    }
    m_arrived[feed].append(item);
    if (!m_storeTimer.isActive())
        m_storeTimer.start();
}

void FeedEvents::storeArrived()
{
    m_storeTimer.stop();
    for (const auto &[feed, items] : std::exchange(m_arrived, {}).asKeyValueRange())
        store(feed, items);
}

void FeedEvents::store(qint64 feed, const QList<PubSub::Item> &items)
{
    m_store->storeEvents(
        feed, items, this,
        [this, feed](const ArticleChanges &changes) { onRevised(feed, changes.changed); },
        [this, feed] { m_catchUps->looks().onFailed(feed); });
}

void FeedEvents::onRevised(qint64 feed, const QList<ArticleHead> &heads)
{
    m_watch.onRevised(feed, heads);
    lookForEdits(feed);
}

void FeedEvents::lookForEdits(qint64 feed)
{
    if (m_watch.takeSuspicion(feed) && m_store->feed(feed).counters.total > CatchUp::laterPage)
        m_catchUps->rechecks().checkContents(feed);
}

// One request for all that comes in one go, and none has to wait for the end of a long one.
void FeedEvents::fetchLater(qint64 feed, const QString &itemId)
{
    QStringList &ids = m_headers[feed];
    if (!ids.contains(itemId))
        ids.append(itemId);
    if (ids.size() >= maxIdsPerRequest)
        fetch();
    else
        m_fetchTimer.start();
}

// XEP-0060 §6.5.8: all that came without payload in one request for each node.
void FeedEvents::fetch()
{
    m_fetchTimer.stop();
    for (const auto &[feed, ids] : std::exchange(m_headers, {}).asKeyValueRange()) {
        // What was withdrawn meanwhile leaves nothing to ask for.
        if (ids.isEmpty())
            continue;
        const PubSub::NodeAddress node = m_store->feed(feed).node;
        // They come as the events themselves do elsewhere: before what is asked by the way.
        auto *request
            = m_requests->track(m_client->node(node).items(ids), PubSub::Request::Priority::Normal);
        connect(request, &PubSub::ItemsRequest::succeeded, this,
            [this, feed](const PubSub::ItemsPage &page) { onFetched(feed, page.items); });
        connect(request, &PubSub::Request::failed, this,
            [this, feed, ids](const PubSub::Error &error) { onFetchFailed(feed, ids, error); });
    }
}

void FeedEvents::onFetched(qint64 feed, QList<PubSub::Item> items)
{
    items.removeIf([gone = m_retracted.value(feed)](
                       const PubSub::Item &item) { return gone.contains(item.id); });
    store(feed, items);
}

// Where nothing can be fetched, at least that there is something can be shown.
void FeedEvents::onFetchFailed(qint64 feed, const QStringList &ids, const PubSub::Error &error)
{
    m_catchUps->looks().onFailed(feed);
    if (error.isOutcomeUnknown() || error.kind == PubSub::Error::Kind::Aborted
        || error.party() == PubSub::Error::Party::FarServer)
        return;
    QList<PubSub::Item> items;
    for (const QString &id : ids)
        items.append({ .id = id, .publisher = {}, .payload = {}, .delay = {} });
    store(feed, items);
    Q_EMIT fetchFailed(feed, error);
}

// XEP-0060 §4.3: a node that keeps no items need not give them ids. One that does gives them
// when they are fetched.
void FeedEvents::onNamelessItem(qint64 feed, const PubSub::Item &item)
{
    if (m_catchUps->isRunning(feed)) {
        m_namelessLater[feed].append(item);
        return;
    }
    m_nameless[feed].append(item);
    m_catchUps->refreshUnasked(feed);
}

void FeedEvents::storeNameless(qint64 feed)
{
    if (const QList<PubSub::Item> items = m_nameless.take(feed); !items.isEmpty())
        m_store->storeNameless(feed, items);
    for (const PubSub::Item &item : m_namelessLater.take(feed))
        onNamelessItem(feed, item);
}

// XEP-0060 §7.2.2.1
void FeedEvents::onItemRetracted(const PubSub::NodeAddress &node, const QString &itemId)
{
    const qint64 feed = m_store->feed(node).id;
    if (feed == 0)
        return;
    storeArrived();
    m_headers[feed].removeAll(itemId);
    m_retracted[feed].insert(itemId);
    m_catchUps->onEvent(feed, itemId);
    const auto meaning = m_watch.mayBeOverflow(feed, itemId) ? Retraction::PerhapsOverflow
                                                             : Retraction::Withdrawal;
    // What is not known may be several ids in one, as ejabberd joins them.
    m_store->retractItem(feed, itemId, meaning, this, [this, feed](const ArticleChanges &changes) {
        if (changes.removed.isEmpty() && changes.changed.isEmpty())
            m_catchUps->rechecks().checkPresence(feed);
    });
}

// XEP-0060 §8.5.2
void FeedEvents::onNodePurged(const PubSub::NodeAddress &node)
{
    storeArrived();
    m_store->purgeFeed(m_store->feed(node).id);
}

// XEP-0060 §8.4.2
void FeedEvents::onNodeDeleted(const PubSub::NodeAddress &node)
{
    storeArrived();
    m_store->setState(m_store->feed(node).id, Feed::State::Gone);
}

} // namespace Reader
