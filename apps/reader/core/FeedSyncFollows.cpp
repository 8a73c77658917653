// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FeedSync.h"

#include <pubsub/FeedProfile.h>

// What the account's other programs follow, and entries that their nodes don't keep.

namespace Reader
{

// XEP-0060 §4.3: a node that keeps no items need not give them ids. One that does gives them
// when they are fetched.
void FeedSync::onNamelessItem(qint64 feed, const PubSub::Item &item)
{
    if (m_running.contains(feed)) {
        m_namelessLater[feed].append(item);
        return;
    }
    m_nameless[feed].append(item);
    refreshUnasked(feed);
}

void FeedSync::storeNameless(qint64 feed)
{
    if (const QList<PubSub::Item> items = m_nameless.take(feed); !items.isEmpty())
        m_store->storeNameless(feed, items);
    for (const PubSub::Item &item : m_namelessLater.take(feed))
        onNamelessItem(feed, item);
}

// XEP-0330: what the account's other programs show that it follows. Whether there is a subscription
// as well is the service's to say.
void FeedSync::onFollowed(const PubSub::NodeAddress &node, const QString &title)
{
    if (!PubSub::FeedProfile::mayBeFeed(node))
        return;
    if (m_ended.contains(node) || m_store->endings().contains(node))
        return m_follows.remove(node);
    Feed known = m_store->feed(node);
    if (known.id != 0 && !known.isListed) {
        known.isListed = true;
        m_store->updateFeed(known);
    }
    if (known.isActive())
        return;
    // A service knows better, and may have said so; accounts need not list who reads them. What is
    // new is asked for once it is among the feeds: see onFeedAdded().
    if (known.id == 0 || !node.service.isDomain()) {
        PubSub::Subscription subscription;
        subscription.node = node;
        subscription.state = PubSub::Subscription::State::Subscribed;
        takeOver(subscription, title);
    }
    if (known.id != 0)
        askSubscriptionsAfterwards(node.service);
}

void FeedSync::onUnfollowed(const PubSub::NodeAddress &node)
{
    Feed feed = m_store->feed(node);
    if (feed.id == 0 || !feed.isListed)
        return;
    feed.isListed = false;
    if (!node.service.isDomain() && feed.state != Feed::State::Gone)
        feed.state = Feed::State::Unsubscribed;
    m_store->updateFeed(feed);
    askSubscriptionsAfterwards(node.service);
}

void FeedSync::onFollowListRead(const QSet<PubSub::NodeAddress> &nodes)
{
    m_ended.clear();
    for (const Feed &feed : m_store->feeds()) {
        if (feed.isListed && !nodes.contains(feed.node))
            onUnfollowed(feed.node);
    }
}

void FeedSync::askSubscriptionsAgain(const PubSub::Jid &service)
{
    if (m_asking.contains(service))
        return;
    m_askedServices.remove(service);
    askSubscriptions(service);
}

// For what an answer that is on its way may know nothing of.
void FeedSync::askSubscriptionsAfterwards(const PubSub::Jid &service)
{
    if (m_asking.contains(service))
        m_toAskAgain.insert(service);
    else
        askSubscriptionsAgain(service);
}

} // namespace Reader
