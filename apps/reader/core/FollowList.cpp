// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FollowList.h"

#include <pubsub/FeedProfile.h>
#include <pubsub/FormKeys.h>
#include <pubsub/ItemsWalk.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <algorithm>
#include <utility>

namespace Reader
{

using namespace Qt::StringLiterals;
using PubSub::Client;
using PubSub::Error;
using PubSub::FeedProfile;
using PubSub::NodeAddress;
using PubSub::SharedSubscription;

namespace
{

// For services that don't know "max": more than a person follows.
constexpr int manyFollows = 1000;

} // namespace

FollowList::FollowList(Client *client, RequestTracker *requests, QObject *parent)
    : QObject(parent), m_client(client), m_requests(requests)
{
    connect(client, &Client::itemPublished, this, &FollowList::onItemPublished);
    connect(client, &Client::itemRetracted, this, &FollowList::onItemRetracted);
    connect(client, &Client::nodeTouched, this, [this](const NodeAddress &node) {
        if (isAt(node))
            read();
    });
}

NodeAddress FollowList::address() const
{
    return { m_client->jid().bare(), SharedSubscription::listNode };
}

bool FollowList::isAt(const NodeAddress &node) const
{
    return node == address();
}

bool FollowList::contains(const NodeAddress &node) const
{
    return std::ranges::contains(m_followed, node);
}

void FollowList::read()
{
    m_followed.clear();
    m_exists = false;
    m_firstAttempt.reset();
    PubSub::ItemsWalkRequest *request = m_requests->track(m_client->node(address()).allItems());
    connect(request, &PubSub::ItemsWalkRequest::pageReceived, this,
        [this](const PubSub::ItemsPage &page) {
            for (const PubSub::Item &item : page.items)
                take(item);
        });
    connect(request, &PubSub::ItemsWalkRequest::succeeded, this, [this] {
        m_exists = true;
        Q_EMIT wasRead(QSet<NodeAddress>(m_followed.cbegin(), m_followed.cend()));
    });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (error.condition == Error::Condition::ItemNotFound)
            Q_EMIT wasRead({});
    });
}

void FollowList::take(const PubSub::Item &item)
{
    const auto shared = SharedSubscription::fromItem(item);
    if (!shared)
        return;
    m_followed.insert(item.id, shared->node);
    Q_EMIT followed(shared->node, shared->title);
}

void FollowList::onItemPublished(const NodeAddress &node, const PubSub::Item &item)
{
    if (!isAt(node))
        return;
    m_exists = true;
    if (item.payload.isEmpty())
        read();
    else
        take(item);
}

void FollowList::onItemRetracted(const NodeAddress &node, const QString &itemId)
{
    if (!isAt(node) || !m_followed.contains(itemId))
        return;
    const NodeAddress removed = m_followed.take(itemId);
    if (!contains(removed))
        Q_EMIT unfollowed(removed);
}

void FollowList::add(const NodeAddress &node, const QString &title)
{
    if (contains(node))
        return;
    const auto item
        = SharedSubscription { node, title.simplified() }.toItem(m_client->jid().bare());
    if (!item)
        return;
    if (m_exists)
        publish(node, *item, Attempt::AsItIs);
    else
        make(node, *item);
}

// XEP-0060 §12.23: there are servers that never answer to "max", and then count as silent.
void FollowList::make(const NodeAddress &node, const PubSub::Item &item)
{
    m_waiting.append({ node, item });
    if (m_firstAttempt)
        return publishWaiting(*m_firstAttempt);
    if (m_waiting.size() > 1)
        return;
    auto *request = m_requests->track(
        m_client->service(address().service).info(), RequestTracker::Priority::Normal);
    connect(request, &PubSub::ServiceInfoRequest::succeeded, this,
        [this](const PubSub::ServiceInfo &account) {
            const bool knowsMax = FeedProfile::capacityAt(account) == FeedProfile::Capacity::Max;
            m_firstAttempt = knowsMax ? Attempt::PrivateUnbounded : Attempt::PrivateBounded;
            publishWaiting(*m_firstAttempt);
        });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (error.kind == Error::Kind::Stanza)
            return publishWaiting(Attempt::PrivateBounded);
        const auto waiting = std::exchange(m_waiting, {});
        for (const Waiting &one : waiting) {
            if (error.kind != Error::Kind::Aborted)
                Q_EMIT writeFailed(one.node, error);
        }
    });
}

void FollowList::publishWaiting(Attempt attempt)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting)
        publish(one.node, one.item, attempt);
}

// XEP-0330 §4, XEP-0060 §7.1.5
void FollowList::publish(const NodeAddress &node, const PubSub::Item &item, Attempt attempt)
{
    auto *request = m_requests->track(m_client->node(address()).publish(item, options(attempt)),
        RequestTracker::Priority::Normal);
    connect(request, &PubSub::PublishRequest::succeeded, this, [this, node, item] {
        m_exists = true;
        m_followed.insert(item.id, node);
    });
    connect(request, &PubSub::Request::failed, this,
        [=, this](const Error &error) { onPublishFailed(node, item, attempt, error); });
}

void FollowList::onPublishFailed(
    const NodeAddress &node, const PubSub::Item &item, Attempt attempt, const Error &error)
{
    // Another program made the list meanwhile, and gave it readers of its own.
    if (error.pubSubCondition == Error::PubSubCondition::PreconditionNotMet
        && attempt != Attempt::AsItIs)
        publish(node, item, Attempt::AsItIs);
    else if (error.kind == Error::Kind::Stanza && attempt == Attempt::PrivateUnbounded)
        publish(node, item, Attempt::PrivateBounded);
    else if (error.kind != Error::Kind::Aborted)
        Q_EMIT writeFailed(node, error);
}

PubSub::Form FollowList::options(Attempt attempt)
{
    if (attempt == Attempt::AsItIs)
        return {};
    PubSub::Form form
        = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#publish-options"_s);
    form.set(PubSub::NodeConfig::persistItems, true);
    form.set(PubSub::NodeConfig::maxItems,
        attempt == Attempt::PrivateUnbounded ? PubSub::IntegerOrMax::max()
                                             : PubSub::IntegerOrMax { manyFollows });
    form.set(PubSub::NodeConfig::notifyRetract, true);
    form.set(PubSub::NodeConfig::accessModel, PubSub::AccessModel::Whitelist);
    return form;
}

void FollowList::remove(const NodeAddress &node)
{
    m_waiting.removeIf([&](const Waiting &one) { return one.node == node; });
    const QStringList ids = m_followed.keys(node);
    for (const QString &id : ids) {
        m_followed.remove(id);
        auto *request = m_requests->track(
            m_client->node(address()).retract(id), RequestTracker::Priority::Normal);
        connect(request, &PubSub::Request::failed, this, [this, node](const Error &error) {
            if (error.condition != Error::Condition::ItemNotFound
                && error.kind != Error::Kind::Aborted)
                Q_EMIT writeFailed(node, error);
        });
    }
}

} // namespace Reader
