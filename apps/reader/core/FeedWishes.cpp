// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedWishes.h"

#include "common/core/Unanswered.h"

#include <pubsub/Node.h>

#include <utility>

namespace Reader
{

using Common::isUnanswered;
using PubSub::Client;
using PubSub::Error;

FeedWishes::FeedWishes(Client *client, FeedStore *store, RequestTracker *requests,
    FollowList *followList, FeedSubscriptions *subscriptions, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests),
      m_followList(followList), m_subscriptions(subscriptions)
{
    connect(subscriptions, &FeedSubscriptions::unwanted, this, &FeedWishes::end);
    connect(followList, &FollowList::wasRead, this, [this] { m_ended.clear(); });
}

void FeedWishes::startSession()
{
    m_underWay.clear();
    m_ended.clear();
}

bool FeedWishes::hasEnded(const PubSub::NodeAddress &node) const
{
    return m_ended.contains(node) || m_store->endings().contains(node);
}

// XEP-0060 §6.1
void FeedWishes::subscribe(const PubSub::NodeAddress &node, const QString &title, QObject *context,
    const SubscribeCallback &done)
{
    m_ended.remove(node);
    m_store->forgetEnding(node);
    const auto tell = [guard = QPointer(context), done, isTold = std::make_shared<bool>(false)](
                          const Outcome &outcome) {
        if (guard && !std::exchange(*isTold, true))
            done(outcome);
    };
    const auto wait = [this, node, title, tell] {
        want(node, title);
        tell(Feed::State::Wanted);
    };
    if (m_client->state() != Client::State::Online)
        return wait();
    auto *request = m_requests->track(m_client->node(node).ensureSubscribed(), Priority::Urgent);
    connect(request, &PubSub::SubscribeRequest::succeeded, this,
        [this, node, title, tell](const PubSub::Subscription &subscription) {
            onSubscribed(node, title, subscription);
            tell(Feed::stateOf(subscription.state));
        });
    connect(request, &PubSub::Request::failed, this, [this, node, wait, tell](const Error &error) {
        if (isUnanswered(error))
            return wait();
        tell(std::unexpected(error));
        onSubscribeRefused(node, error);
    });
    ifSlow(node.service, request, wait);
}

// Nobody waits half a minute for what may come at any time.
void FeedWishes::ifSlow(
    const PubSub::Jid &service, PubSub::Request *request, const std::function<void()> &then)
{
    using Kind = PubSub::ServiceState::Kind;
    if (m_client->serviceState(service).kind == Kind::Slow)
        return then();
    connect(m_client, &Client::serviceStateChanged, request,
        [domain = service.domain(), then](const PubSub::ServiceState &state) {
            if (state.domain == domain && state.kind == Kind::Slow)
                then();
        });
}

void FeedWishes::onSubscribed(
    const PubSub::NodeAddress &node, const QString &title, PubSub::Subscription subscription)
{
    subscription.node = node;
    if (m_store->endings().contains(node))
        return end(node);
    m_subscriptions->takeOver(subscription, title);
    m_followList->add(node, title);
}

void FeedWishes::want(const PubSub::NodeAddress &node, const QString &title)
{
    Feed feed = m_store->feed(node);
    if (feed.isActive())
        return;
    feed.node = node;
    feed.state = Feed::State::Wanted;
    if (feed.title.isEmpty())
        feed.title = title.simplified();
    feed.id == 0 ? m_store->addFeed(feed) : m_store->updateFeed(feed);
}

void FeedWishes::onSubscribeRefused(const PubSub::NodeAddress &node, const Error &error)
{
    const Feed feed = m_store->feed(node);
    if (feed.state != Feed::State::Wanted)
        return;
    m_store->setState(feed.id, Feed::State::Unsubscribed);
    Q_EMIT subscribeFailed(feed.id, error);
}

// XEP-0060 §6.2: whoever of the account is subscribed; what stays would be back at the next login.
void FeedWishes::unsubscribe(qint64 id)
{
    const Feed feed = m_store->feed(id);
    // Whoever asked to subscribe and got no answer may be subscribed.
    if (feed.state == Feed::State::Wanted || (feed.isActive() && !answers(feed.node.service)))
        return leave(id);
    if (!feed.isActive())
        return m_store->removeFeed(id);
    auto *request
        = m_requests->track(m_client->node(feed.node).unsubscribeAll(feed.subid), Priority::Urgent);
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, id, node = feed.node] {
        m_store->forgetEnding(node);
        m_store->removeFeed(id);
    });
    connect(request, &PubSub::Request::failed, this,
        [this, id](const Error &error) { onUnsubscribeFailed(id, error); });
    ifSlow(feed.node.service, request, [this, id] { leave(id); });
}

void FeedWishes::onUnsubscribeFailed(qint64 id, const Error &error)
{
    if (m_store->feed(id).id == 0)
        return;
    if (isUnanswered(error))
        return leave(id);
    if (error.condition == Error::Condition::ItemNotFound)
        return m_store->removeFeed(id);
    // A service without a list denies it: the feed may go when the person asks once more.
    if (error.pubSubCondition == Error::PubSubCondition::NotSubscribed)
        m_store->setState(id, Feed::State::Unsubscribed);
    Q_EMIT unsubscribeFailed(id, error);
}

bool FeedWishes::answers(const PubSub::Jid &service) const
{
    using Kind = PubSub::ServiceState::Kind;
    const Kind kind = m_client->serviceState(service).kind;
    return m_client->state() == Client::State::Online
        && (kind == Kind::Answering || kind == Kind::Busy);
}

void FeedWishes::leave(qint64 id)
{
    const Feed feed = m_store->feed(id);
    if (feed.id == 0)
        return;
    m_store->endFeed(id);
    if (m_client->state() == Client::State::Online)
        end(feed.node);
}

// Wishes wait until they are refused or done: for the next session, or for the service.
void FeedWishes::carryOut(const QString &domain)
{
    for (const Feed &feed : m_store->feeds()) {
        if (feed.state == Feed::State::Wanted && feed.node.service.domain() == domain)
            subscribeWanted(feed.node);
    }
    for (const PubSub::NodeAddress &node : m_store->endings().keys()) {
        if (node.service.domain() == domain)
            end(node);
    }
}

void FeedWishes::carryOut()
{
    QSet<QString> domains;
    for (const Feed &feed : m_store->feeds()) {
        if (feed.state == Feed::State::Wanted)
            domains.insert(feed.node.service.domain());
    }
    for (const PubSub::NodeAddress &node : m_store->endings().keys())
        domains.insert(node.service.domain());
    for (const QString &domain : std::as_const(domains))
        carryOut(domain);
}

void FeedWishes::subscribeWanted(const PubSub::NodeAddress &node)
{
    if (m_underWay.contains(node))
        return;
    m_underWay.insert(node);
    auto *request = m_requests->track(m_client->node(node).ensureSubscribed(), Priority::Normal);
    connect(request, &PubSub::SubscribeRequest::succeeded, this,
        [this, node](const PubSub::Subscription &subscription) {
            // The person may have taken it back meanwhile.
            if (const Feed feed = m_store->feed(node); feed.id != 0)
                onSubscribed(node, feed.title, subscription);
        });
    connect(request, &PubSub::Request::failed, this, [this, node](const Error &error) {
        if (!isUnanswered(error))
            onSubscribeRefused(node, error);
    });
    connect(request, &PubSub::Request::finished, this, [this, node] {
        m_underWay.remove(node);
        if (m_store->endings().contains(node))
            end(node);
    });
}

// What the service does not let go comes back as a feed when it is asked what it sends.
void FeedWishes::end(const PubSub::NodeAddress &node)
{
    if (m_underWay.contains(node))
        return;
    m_underWay.insert(node);
    const QString subid = m_store->endings().value(node);
    auto *request = m_requests->track(m_client->node(node).unsubscribeAll(subid), Priority::Normal);
    const auto forget = [this, node] {
        m_ended.insert(node);
        m_store->forgetEnding(node);
    };
    connect(request, &PubSub::VoidRequest::succeeded, this, forget);
    connect(request, &PubSub::Request::failed, this, [forget](const Error &error) {
        if (!isUnanswered(error))
            forget();
    });
    connect(request, &PubSub::Request::finished, this, [this, node] {
        m_underWay.remove(node);
        if (m_store->feed(node).state == Feed::State::Wanted)
            subscribeWanted(node);
    });
}

} // namespace Reader
