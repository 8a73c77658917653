// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FollowedFeeds.h"

#include <pubsub/FeedProfile.h>

namespace Reader
{

FollowedFeeds::FollowedFeeds(FeedStore *store, FollowList *list, FeedSubscriptions *subscriptions,
    const FeedWishes *wishes, QObject *parent)
    : QObject(parent), m_store(store), m_list(list), m_subscriptions(subscriptions),
      m_wishes(wishes)
{
    connect(store, &FeedStore::feedsLoaded, this, [this] {
        for (const Feed &feed : m_store->feeds())
            m_nodes.insert(feed.id, feed.node);
    });
    connect(store, &FeedStore::feedAdded, this,
        [this](const Feed &feed) { m_nodes.insert(feed.id, feed.node); });
    connect(store, &FeedStore::feedRemoved, this,
        [this](qint64 feed) { m_list->remove(m_nodes.take(feed)); });
    connect(list, &FollowList::followed, this, &FollowedFeeds::onFollowed);
    connect(list, &FollowList::unfollowed, this, &FollowedFeeds::onUnfollowed);
    connect(list, &FollowList::wasRead, this, &FollowedFeeds::onListRead);
}

// Whether there is a subscription as well is the service's to say.
void FollowedFeeds::onFollowed(const PubSub::NodeAddress &node, const QString &title)
{
    if (!PubSub::FeedProfile::mayBeFeed(node))
        return;
    if (m_wishes->hasEnded(node))
        return m_list->remove(node);
    Feed known = m_store->feed(node);
    if (known.id != 0 && !known.isListed) {
        known.isListed = true;
        m_store->updateFeed(known);
    }
    if (known.isActive())
        return;
    // A service knows better, and may have said so; accounts need not list who reads them. What is
    // new is asked for once it is among the feeds: see FeedSync.
    if (known.id == 0 || !node.service.isDomain()) {
        PubSub::Subscription subscription;
        subscription.node = node;
        subscription.state = PubSub::Subscription::State::Subscribed;
        m_subscriptions->takeOver(subscription, title);
    }
    if (known.id != 0)
        m_subscriptions->askAfterwards(node.service);
}

void FollowedFeeds::onUnfollowed(const PubSub::NodeAddress &node)
{
    Feed feed = m_store->feed(node);
    if (feed.id == 0 || !feed.isListed)
        return;
    feed.isListed = false;
    if (!node.service.isDomain() && feed.state != Feed::State::Gone)
        feed.state = Feed::State::Unsubscribed;
    m_store->updateFeed(feed);
    m_subscriptions->askAfterwards(node.service);
}

void FollowedFeeds::onListRead(const QSet<PubSub::NodeAddress> &nodes)
{
    for (const Feed &feed : m_store->feeds()) {
        if (feed.isListed && !nodes.contains(feed.node))
            onUnfollowed(feed.node);
    }
}

} // namespace Reader
