// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedSync.h"

#include <pubsub/FeedProfile.h>

namespace Reader
{

using PubSub::Client;

FeedSync::FeedSync(Common::ServiceDirectory &services, FeedStore *store, QObject *parent)
    : QObject(parent), m_services(services), m_client(services.client()), m_store(store),
      m_followList(m_client, &m_requests), m_interests(m_client, store),
      m_descriptions(m_client, store, &m_requests), m_catchUps(m_client, store, &m_requests),
      m_events(m_client, store, &m_requests, &m_catchUps),
      m_subscriptions(m_client, store, &m_requests, &m_followList),
      m_wishes(m_client, store, &m_requests, &m_followList, &m_subscriptions),
      m_followed(store, &m_followList, &m_subscriptions, &m_wishes)
{
    connect(store, &FeedStore::feedsLoaded, this, &FeedSync::onFeedsLoaded);
    connect(store, &FeedStore::feedAdded, this, &FeedSync::onFeedAdded);
    connect(m_client, &Client::stateChanged, this, &FeedSync::onStateChanged);
    connect(m_client, &Client::serviceStateChanged, this, &FeedSync::onServiceStateChanged);
    // One that answers is asked at once, whatever the others do.
    connect(&services, &Common::ServiceDirectory::found, &m_subscriptions,
        [this](const PubSub::ServiceInfo &service) { m_subscriptions.ask(service.jid); });
    connect(&m_events, &FeedEvents::publishedElsewhere, this, &FeedSync::onPublishedElsewhere);
    connect(&m_catchUps, &CatchUps::eventsLost, this, &FeedSync::onEventsLost);
    connect(
        &m_subscriptions, &FeedSubscriptions::subscribed, &m_catchUps, &CatchUps::refreshUnasked);
}

void FeedSync::onFeedsLoaded()
{
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
    m_away.clear();
    m_interests.startSession();
    m_catchUps.startSession();
    m_events.startSession();
    m_subscriptions.startSession();
    m_wishes.startSession();
    const QList<Feed> feeds = m_store->lastFetchedFirst();
    for (const Feed &feed : feeds) {
        m_client->trustEventsFrom(feed.node.service);
        m_subscriptions.ask(feed.node.service);
    }
    m_followList.read();
    if (auto *discovery = m_services.discover())
        m_requests.track(discovery);
    m_wishes.carryOut();
    m_catchUps.refreshAll();
    for (const Feed &feed : feeds)
        m_descriptions.ask(feed.node);
}

void FeedSync::endSession()
{
    m_catchUps.endSession();
    m_interests.endSession();
    m_subscriptions.endSession();
    m_events.storeArrived();
}

void FeedSync::onFeedAdded(const Feed &feed)
{
    m_client->trustEventsFrom(feed.node.service);
    if (m_client->state() != Client::State::Online)
        return;
    m_descriptions.ask(feed.node);
    if (feed.isListed)
        m_subscriptions.askAfterwards(feed.node.service);
    if (feed.state == Feed::State::Subscribed)
        m_catchUps.refreshUnasked(feed.id);
}

// What was published while a service could not be reached is lost for us, whoever was to blame.
void FeedSync::onServiceStateChanged(const PubSub::ServiceState &state)
{
    if (state.isFailing())
        m_away.insert(state.domain);
    if (state.kind != PubSub::ServiceState::Kind::Answering || !m_away.remove(state.domain))
        return;
    bool areAccounts = false;
    for (const Feed &feed : m_store->feeds()) {
        if (feed.node.service.domain() != state.domain)
            continue;
        m_catchUps.looks().lookSoon(feed.id);
        m_subscriptions.ask(feed.node.service);
        areAccounts = areAccounts || !feed.node.service.isDomain();
    }
    m_wishes.carryOut(state.domain);
    if (areAccounts)
        m_interests.sendPresence();
}

// Another program of this account may have subscribed meanwhile. An answer that is still to come
// tells of it: it leaves the service after the event.
void FeedSync::onPublishedElsewhere(const PubSub::NodeAddress &node)
{
    if (node.service.isDomain() && PubSub::FeedProfile::mayBeFeed(node))
        m_subscriptions.askAgain(node.service);
}

// The interest in what an account publishes may be forgotten.
void FeedSync::onEventsLost(const Feed &feed)
{
    if (!feed.node.service.isDomain())
        m_interests.sendPresence();
}

} // namespace Reader
