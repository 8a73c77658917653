// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FeedSync.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

namespace Reader
{

using namespace Qt::StringLiterals;
using PubSub::Client;

namespace
{

// Long enough to make one write of a burst of events, short enough that nobody notices.
constexpr std::chrono::milliseconds storePause { 20 };
constexpr std::chrono::milliseconds fetchPause { 100 };

// Servers that went and came back unnoticed send nothing until then.
constexpr std::chrono::hours presenceInterval { 4 };

// What an event that was held up as long tells: others may not have been held, but lost.
constexpr std::chrono::seconds longDelay { 10 };

// A service may refuse what is asked for in one request; XMPP servers cut long stanzas.
constexpr int maxIdsPerRequest = 100;

} // namespace

FeedSync::FeedSync(Client *client, FeedStore *store, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_rechecks(client, store, &m_pageLimits),
      m_looks(Common::Clock([store] { return store->now(); })), m_follows(client, &m_requests)
{
    m_storeTimer.setSingleShot(true);
    m_storeTimer.setInterval(storePause);
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(fetchPause);
    m_presenceTimer.setInterval(presenceInterval);
    connect(&m_presenceTimer, &QTimer::timeout, this, &FeedSync::sendPresence);
    connect(&m_storeTimer, &QTimer::timeout, this, &FeedSync::storeArrived);
    connect(&m_fetchTimer, &QTimer::timeout, this, &FeedSync::fetchHeaders);
    connect(&m_requests, &RequestTracker::busyChanged, this, &FeedSync::busyChanged);
    connect(store, &FeedStore::feedsLoaded, this, &FeedSync::onFeedsLoaded);
    connect(store, &FeedStore::feedAdded, this, &FeedSync::onFeedAdded);
    connect(store, &FeedStore::feedRemoved, this, [this](qint64 feed) {
        m_looks.remove(feed);
        m_follows.remove(m_nodes.take(feed));
    });
    connect(store, &FeedStore::feedChanged, this,
        [this](const Feed &feed) { m_looks.setInterval(feed.id, feed.lookInterval); });
    connect(&m_rechecks, &Rechecks::holeFound, this, &FeedSync::onHoleFound);
    connect(&m_looks, &FeedLooks::due, this, &FeedSync::onLookDue);
    connect(client, &Client::stateChanged, this, &FeedSync::onStateChanged);
    connect(client, &Client::serviceStateChanged, this, &FeedSync::onServiceStateChanged);
    connect(client, &Client::itemPublished, this, &FeedSync::onItemPublished);
    connect(client, &Client::itemRetracted, this, &FeedSync::onItemRetracted);
    connect(client, &Client::nodePurged, this, [this](const PubSub::NodeAddress &node) {
        storeArrived();
        m_store->purgeFeed(m_store->feed(node).id);
    });
    connect(client, &Client::nodeDeleted, this, &FeedSync::onNodeDeleted);
    connect(client, &Client::nodeConfigured, this, &FeedSync::onNodeConfigured);
    connect(client, &Client::nodeTouched, this, [this](const PubSub::NodeAddress &node) {
        if (const Feed feed = m_store->feed(node); feed.id != 0)
            refreshUnasked(feed.id);
    });
    connect(client, &Client::subscriptionChanged, this, &FeedSync::onSubscriptionChanged);
    connect(&m_follows, &FollowList::followed, this, &FeedSync::onFollowed);
    connect(&m_follows, &FollowList::unfollowed, this, &FeedSync::onUnfollowed);
    connect(&m_follows, &FollowList::wasRead, this, &FeedSync::onFollowListRead);
    connect(&m_follows, &FollowList::writeFailed, this, &FeedSync::followListFailed);
}

// What arrived is not lost with the window: it is written before the store goes.
FeedSync::~FeedSync()
{
    storeArrived();
}

void FeedSync::onFeedsLoaded()
{
    for (const Feed &feed : m_store->feeds())
        m_nodes.insert(feed.id, feed.node);
    updateInterests();
    if (m_client->state() == Client::State::Online)
        startSession();
}

void FeedSync::onStateChanged(Client::State state)
{
    if (state == Client::State::Online && m_store->isLoaded())
        startSession();
    else if (state != Client::State::Online)
        endSession();
}

void FeedSync::startSession()
{
    m_running.clear();
    m_away.clear();
    m_presenceTimer.start();
    m_watch.startSession();
    m_retracted.clear();
    m_askedServices.clear();
    m_wishes.clear();
    m_ended.clear();
    m_pageLimits.clear();
    const QList<Feed> feeds = lastFetchedFirst();
    for (const Feed &feed : feeds) {
        m_client->trustEventsFrom(feed.node.service);
        askSubscriptions(feed.node.service);
    }
    m_follows.read();
    // One that answers is asked at once, whatever the others do.
    auto *services = m_requests.track(m_client->discoverServices(
        PubSub::Jid::fromString(m_client->jid().domain()).value_or(PubSub::Jid())));
    connect(services, &PubSub::ServicesRequest::serviceFound, this,
        [this](const PubSub::ServiceInfo &service) { askSubscriptions(service.jid); });
    carryOutWishes();
    refreshAll();
    for (const Feed &feed : feeds)
        askInfo(feed.node);
}

void FeedSync::endSession()
{
    m_rechecks.clear();
    m_looks.clear();
    m_presenceTimer.stop();
    m_asking.clear();
    m_toAskAgain.clear();
    storeArrived();
}

void FeedSync::onFeedAdded(const Feed &feed)
{
    m_nodes.insert(feed.id, feed.node);
    updateInterests();
    m_client->trustEventsFrom(feed.node.service);
    if (m_client->state() != Client::State::Online)
        return;
    askInfo(feed.node);
    if (feed.isListed)
        askSubscriptionsAfterwards(feed.node.service);
    if (feed.state == Feed::State::Subscribed)
        refreshUnasked(feed.id);
}

// XEP-0163 §4: what accounts publish comes by interest too, not only by subscription.
void FeedSync::updateInterests()
{
    QStringList nodes { PubSub::SharedSubscription::listNode };
    for (const Feed &feed : m_store->feeds()) {
        if (!feed.node.service.isDomain() && !nodes.contains(feed.node.node))
            nodes.append(feed.node.node);
    }
    nodes.sort();
    if (nodes != m_client->interests())
        m_client->setInterests(nodes);
}

// XEP-0060 §7.1.2.1, §7.1.2.2
void FeedSync::onItemPublished(
    const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::EventInfo &info)
{
    const Feed feed = m_store->feed(node);
    if (feed.id == 0) {
        // Another program of this account subscribed meanwhile. An answer that is still to come
        // tells of it: it leaves the service after the event.
        if (node.service.isDomain() && PubSub::FeedProfile::mayBeFeed(node))
            askSubscriptionsAgain(node.service);
        return;
    }
    if (item.id.isEmpty())
        return onNamelessItem(feed.id, item);
    m_watch.onPublished(feed.id, item.id);
    noteEvent(feed.id, item.id);
    m_retracted[feed.id].remove(item.id);
    lookForEdits(feed.id);
    if (info.delay.isValid() && info.delay.addDuration(longDelay) < m_store->now())
        m_looks.lookSoon(feed.id);
    if (item.payload.isEmpty()) {
        fetchLater(feed.id, item.id);
        return;
    }
    m_arrived[feed.id].append(item);
    if (!m_storeTimer.isActive())
        m_storeTimer.start();
}

// What is asked at this moment may be answered as of before.
void FeedSync::noteEvent(qint64 feed, const QString &itemId)
{
    if (const QPointer<CatchUp> running = m_running.value(feed))
        running->onEvent(itemId);
    m_rechecks.onEvent(feed, itemId);
}

void FeedSync::storeArrived()
{
    m_storeTimer.stop();
    for (const auto &[feed, items] : std::exchange(m_arrived, {}).asKeyValueRange())
        storeEvents(feed, items);
}

void FeedSync::storeEvents(qint64 feed, const QList<PubSub::Item> &items)
{
    m_store->storeEvents(
        feed, items, this,
        [this, feed](const ArticleChanges &changes) { onRevised(feed, changes.changed); },
        [this, feed] { m_looks.onFailed(feed); });
}

void FeedSync::onRevised(qint64 feed, const QList<ArticleHead> &heads)
{
    m_watch.onRevised(feed, heads);
    lookForEdits(feed);
}

void FeedSync::lookForEdits(qint64 feed)
{
    if (m_watch.takeSuspicion(feed) && m_store->feed(feed).counters.total > CatchUp::laterPage)
        m_rechecks.checkContents(feed);
}

// One request for all that comes in one go, and none has to wait for the end of a long one.
void FeedSync::fetchLater(qint64 feed, const QString &itemId)
{
    QStringList &ids = m_headers[feed];
    if (!ids.contains(itemId))
        ids.append(itemId);
    if (ids.size() >= maxIdsPerRequest)
        fetchHeaders();
    else
        m_fetchTimer.start();
}

// XEP-0060 §6.5.8: all that came without payload in one request for each node.
void FeedSync::fetchHeaders()
{
    m_fetchTimer.stop();
    for (const auto &[feed, ids] : std::exchange(m_headers, {}).asKeyValueRange()) {
        // What was withdrawn meanwhile leaves nothing to ask for.
        if (ids.isEmpty())
            continue;
        const PubSub::NodeAddress node = m_store->feed(feed).node;
        // They come as the events themselves do elsewhere: before what is asked by the way.
        auto *request = m_requests.track(m_client->node(node).items(ids), Priority::Normal);
        connect(request, &PubSub::ItemsRequest::succeeded, this,
            [this, feed](const PubSub::ItemsPage &page) { storeFetched(feed, page.items); });
        connect(request, &PubSub::Request::failed, this,
            [this, feed, ids](const PubSub::Error &error) { onHeadersFailed(feed, ids, error); });
    }
}

void FeedSync::storeFetched(qint64 feed, QList<PubSub::Item> items)
{
    items.removeIf([gone = m_retracted.value(feed)](
                       const PubSub::Item &item) { return gone.contains(item.id); });
    storeEvents(feed, items);
}

// Where nothing can be fetched, at least that there is something can be shown.
void FeedSync::onHeadersFailed(qint64 feed, const QStringList &ids, const PubSub::Error &error)
{
    m_looks.onFailed(feed);
    if (error.isOutcomeUnknown() || error.kind == PubSub::Error::Kind::Aborted
        || error.party() == PubSub::Error::Party::FarServer)
        return;
    QList<PubSub::Item> items;
    for (const QString &id : ids)
        items.append({ .id = id, .publisher = {}, .payload = {}, .delay = {} });
    storeEvents(feed, items);
    Q_EMIT feedFailed(feed, error);
}

// XEP-0060 §7.2.2.1
void FeedSync::onItemRetracted(const PubSub::NodeAddress &node, const QString &itemId)
{
    const Feed feed = m_store->feed(node);
    if (feed.id == 0)
        return;
    storeArrived();
    m_headers[feed.id].removeAll(itemId);
    m_retracted[feed.id].insert(itemId);
    noteEvent(feed.id, itemId);
    const auto meaning = m_watch.mayBeOverflow(feed.id, itemId) ? Retraction::PerhapsOverflow
                                                                : Retraction::Withdrawal;
    // What is not known may be several ids in one, as ejabberd joins them.
    m_store->retractItem(
        feed.id, itemId, meaning, this, [this, id = feed.id](const ArticleChanges &changes) {
            if (changes.removed.isEmpty() && changes.changed.isEmpty())
                m_rechecks.checkPresence(id);
        });
}

// XEP-0060 §8.4.2
void FeedSync::onNodeDeleted(const PubSub::NodeAddress &node)
{
    storeArrived();
    setState(m_store->feed(node), Feed::State::Gone);
}

// XEP-0060 §8.2.5.4
void FeedSync::onNodeConfigured(const PubSub::NodeAddress &node, const PubSub::Form &configuration)
{
    const Feed feed = m_store->feed(node);
    if (feed.id == 0)
        return;
    if (const auto title = configuration.get(PubSub::NodeConfig::title))
        setTitle(feed, *title);
    else
        askInfo(node);
}

// XEP-0060 §8.8.4
void FeedSync::onSubscriptionChanged(const PubSub::Subscription &subscription)
{
    const bool isKnown = m_store->feed(subscription.node).id != 0;
    if (!isKnown && !PubSub::FeedProfile::mayBeFeed(subscription.node))
        return;
    if (Feed::stateOf(subscription.state) != Feed::State::Unsubscribed)
        takeOver(subscription);
    else
        setState(m_store->feed(subscription.node), Feed::State::Unsubscribed);
}

// XEP-0060 §5.6
void FeedSync::askSubscriptions(const PubSub::Jid &service)
{
    if (service.isEmpty() || m_askedServices.contains(service))
        return;
    m_askedServices.insert(service);
    m_asking.insert(service);
    PubSub::SubscriptionsRequest *request = m_client->service(service).subscriptions();
    connect(request, &PubSub::SubscriptionsRequest::succeeded, this,
        [this, service](const QList<PubSub::Subscription> &list) { adopt(service, list); });
    // One that is silent is asked when it is back.
    connect(request, &PubSub::Request::failed, this, [this, service](const PubSub::Error &error) {
        using Error = PubSub::Error;
        if (error.kind != Error::Kind::Stanza || error.party() == Error::Party::FarServer)
            m_askedServices.remove(service);
    });
    connect(request, &PubSub::Request::finished, this, [this, service] {
        m_asking.remove(service);
        if (m_toAskAgain.remove(service))
            askSubscriptionsAgain(service);
    });
    m_requests.track(request);
}

void FeedSync::adopt(const PubSub::Jid &service, const QList<PubSub::Subscription> &subscriptions)
{
    QSet<PubSub::NodeAddress> listed;
    for (const PubSub::Subscription &subscription : subscriptions) {
        if (subscription.node.isRoot()
            || Feed::stateOf(subscription.state) == Feed::State::Unsubscribed)
            continue;
        listed.insert(subscription.node);
        // Other programs subscribe to comments and avatars by themselves.
        if (m_store->feed(subscription.node).id != 0)
            takeOver(subscription);
        else if (PubSub::FeedProfile::mayBeFeed(subscription.node))
            takeOverIfThere(subscription);
    }
    // An account's own service need not list what it sends by interest.
    if (!service.isDomain())
        return;
    for (const Feed &feed : m_store->feeds()) {
        if (feed.node.service == service && feed.isActive() && !listed.contains(feed.node))
            setState(feed, Feed::State::Unsubscribed);
    }
}

void FeedSync::takeOver(const PubSub::Subscription &subscription, const QString &title)
{
    if (m_store->endings().contains(subscription.node))
        return end(subscription.node);
    const Feed known = m_store->feed(subscription.node);
    Feed told;
    told.node = subscription.node;
    told.title = title;
    told.state = Feed::stateOf(subscription.state);
    told.subid = subscription.subid;
    told.isListed = m_follows.contains(subscription.node);
    if (known.id == 0)
        return m_store->addFeed(told);
    const Feed feed = known.toldAgain(told);
    if (feed != known)
        m_store->updateFeed(feed);
    if (known.state != Feed::State::Subscribed && feed.state == Feed::State::Subscribed)
        refreshUnasked(known.id);
}

// ejabberd lists what one follows of its accounts' nodes as if its pubsub service had them.
void FeedSync::takeOverIfThere(const PubSub::Subscription &subscription)
{
    if (!subscription.node.service.isDomain())
        return takeOver(subscription);
    auto *request = m_requests.track(m_client->node(subscription.node).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this, subscription](
            const PubSub::NodeInfo &info) { takeOver(subscription, info.title().simplified()); });
    connect(
        request, &PubSub::Request::failed, this, [this, subscription](const PubSub::Error &error) {
            const bool isAnswer = error.kind == PubSub::Error::Kind::Stanza;
            if (isAnswer && error.condition != PubSub::Error::Condition::ItemNotFound)
                takeOver(subscription);
        });
}

// XEP-0060 §5.4
void FeedSync::askInfo(const PubSub::NodeAddress &node)
{
    auto *request = m_requests.track(m_client->node(node).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this, &FeedSync::onInfo);
}

void FeedSync::onInfo(const PubSub::NodeInfo &info)
{
    Feed feed = m_store->feed(info.address);
    if (feed.id == 0 || (feed.title == info.title() && feed.description == info.description()))
        return;
    feed.title = info.title().simplified();
    feed.description = info.description();
    m_store->updateFeed(feed);
}

void FeedSync::setState(Feed feed, Feed::State state)
{
    if (feed.id == 0 || feed.state == state)
        return;
    feed.state = state;
    m_store->updateFeed(feed);
}

void FeedSync::setTitle(Feed feed, const QString &title)
{
    if (feed.title == title.simplified())
        return;
    feed.title = title.simplified();
    m_store->updateFeed(feed);
}

} // namespace Reader
