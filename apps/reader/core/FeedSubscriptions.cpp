// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedSubscriptions.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

namespace Reader
{

using PubSub::Client;
using PubSub::Error;
using PubSub::FeedProfile;

FeedSubscriptions::FeedSubscriptions(Client *client, FeedStore *store, RequestTracker *requests,
    const FollowList *followList, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests),
      m_followList(followList)
{
    connect(client, &Client::subscriptionChanged, this, &FeedSubscriptions::onSubscriptionChanged);
}

void FeedSubscriptions::startSession()
{
    m_asked.clear();
}

void FeedSubscriptions::endSession()
{
    m_asking.clear();
    m_toAskAgain.clear();
}

// XEP-0060 §5.6
void FeedSubscriptions::ask(const PubSub::Jid &service)
{
    if (service.isEmpty() || m_asked.contains(service))
        return;
    m_asked.insert(service);
    m_asking.insert(service);
    PubSub::SubscriptionsRequest *request = m_client->service(service).subscriptions();
    connect(request, &PubSub::SubscriptionsRequest::succeeded, this,
        [this, service](const QList<PubSub::Subscription> &list) { adopt(service, list); });
    // One that is silent is asked when it is back.
    connect(request, &PubSub::Request::failed, this, [this, service](const Error &error) {
        if (error.kind != Error::Kind::Stanza || error.party() == Error::Party::FarServer)
            m_asked.remove(service);
    });
    connect(request, &PubSub::Request::finished, this, [this, service] {
        m_asking.remove(service);
        if (m_toAskAgain.remove(service))
            askAgain(service);
    });
    m_requests->track(request);
}

void FeedSubscriptions::askAgain(const PubSub::Jid &service)
{
    if (m_asking.contains(service))
        return;
    m_asked.remove(service);
    ask(service);
}

void FeedSubscriptions::askAfterwards(const PubSub::Jid &service)
{
    if (m_asking.contains(service))
        m_toAskAgain.insert(service);
    else
        askAgain(service);
}

// What the account follows there, as the service says, becomes the list of feeds.
void FeedSubscriptions::adopt(
    const PubSub::Jid &service, const QList<PubSub::Subscription> &subscriptions)
{
    QSet<PubSub::NodeAddress> nodes;
    for (const PubSub::Subscription &subscription : subscriptions) {
        if (subscription.node.isRoot()
            || Feed::stateOf(subscription.state) == Feed::State::Unsubscribed)
            continue;
        nodes.insert(subscription.node);
        // Other programs subscribe to comments and avatars by themselves.
        if (m_store->feed(subscription.node).id != 0)
            takeOver(subscription);
        else if (FeedProfile::mayBeFeed(subscription.node))
            takeOverIfThere(subscription);
    }
    Q_EMIT listed(service, subscriptions.size());
    // An account's own service need not list what it sends by interest.
    if (!service.isDomain())
        return;
    for (const Feed &feed : m_store->feeds()) {
        if (feed.node.service == service && feed.isActive() && !nodes.contains(feed.node))
            m_store->setState(feed.id, Feed::State::Unsubscribed);
    }
}

void FeedSubscriptions::takeOver(const PubSub::Subscription &subscription, const QString &title)
{
    if (m_store->endings().contains(subscription.node)) {
        Q_EMIT unwanted(subscription.node);
        return;
    }
    const Feed known = m_store->feed(subscription.node);
    Feed told;
    told.node = subscription.node;
    told.title = title;
    told.state = Feed::stateOf(subscription.state);
    told.subid = subscription.subid;
    told.isListed = m_followList->contains(subscription.node);
    if (known.id == 0)
        return m_store->addFeed(told);
    const Feed feed = known.toldAgain(told);
    if (feed != known)
        m_store->updateFeed(feed);
    if (known.state != Feed::State::Subscribed && feed.state == Feed::State::Subscribed)
        Q_EMIT subscribed(known.id);
}

// ejabberd lists what one follows of its accounts' nodes as if its pubsub service had them.
void FeedSubscriptions::takeOverIfThere(const PubSub::Subscription &subscription)
{
    if (!subscription.node.service.isDomain())
        return takeOver(subscription);
    auto *request = m_requests->track(m_client->node(subscription.node).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this, subscription](
            const PubSub::NodeInfo &info) { takeOver(subscription, info.title().simplified()); });
    connect(request, &PubSub::Request::failed, this, [this, subscription](const Error &error) {
        const bool isAnswer = error.kind == Error::Kind::Stanza;
        if (isAnswer && error.condition != Error::Condition::ItemNotFound)
            takeOver(subscription);
    });
}

// XEP-0060 §8.8.4
void FeedSubscriptions::onSubscriptionChanged(const PubSub::Subscription &subscription)
{
    const qint64 known = m_store->feed(subscription.node).id;
    if (known == 0 && !FeedProfile::mayBeFeed(subscription.node))
        return;
    if (Feed::stateOf(subscription.state) != Feed::State::Unsubscribed)
        takeOver(subscription);
    else
        m_store->setState(known, Feed::State::Unsubscribed);
}

} // namespace Reader
