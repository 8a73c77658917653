// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedSubscriptions.h"

#include <expected>

namespace Reader
{

/// Carries out what the person wants to follow, and does not want to follow any more. Where a
/// service is away the wish waits on the disk until the service has carried it out or refused it.
class FeedWishes : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    FeedWishes(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
        FollowList *followList, FeedSubscriptions *subscriptions, QObject *parent = nullptr);

    using Outcome = std::expected<Feed::State, PubSub::Error>;
    using SubscribeCallback = std::function<void(const Outcome &outcome)>;
    /// Subscribes the account and adds the feed. If the service does not answer, or there is no
    /// connection, the feed is there as Feed::State::Wanted, and the account subscribed when it
    /// does; if it refuses then, subscribeFailed() follows.
    void subscribe(const PubSub::NodeAddress &node, const QString &title, QObject *context,
        const SubscribeCallback &done);
    /// Ends the subscription and removes the feed with its entries: at once if the service does
    /// not answer, and the subscription when it does.
    void unsubscribe(qint64 feed);

    void startSession();
    /// Tries all that waits.
    void carryOut();
    /// The same for one service: it is back.
    void carryOut(const QString &domain);

    /// True if the person does not want \a node any more, whatever the list says that was read
    /// last of what the account follows.
    [[nodiscard]] bool hasEnded(const PubSub::NodeAddress &node) const;

Q_SIGNALS:
    /// A wish that had waited for the service was refused.
    void subscribeFailed(qint64 feed, const PubSub::Error &error);
    void unsubscribeFailed(qint64 feed, const PubSub::Error &error);

private:
    using Priority = PubSub::Request::Priority;

    void ifSlow(
        const PubSub::Jid &service, PubSub::Request *request, const std::function<void()> &then);
    void onSubscribed(
        const PubSub::NodeAddress &node, const QString &title, PubSub::Subscription subscription);
    void onSubscribeRefused(const PubSub::NodeAddress &node, const PubSub::Error &error);
    void onUnsubscribeFailed(qint64 feed, const PubSub::Error &error);
    [[nodiscard]] bool answers(const PubSub::Jid &service) const;
    void want(const PubSub::NodeAddress &node, const QString &title);
    void leave(qint64 feed);
    void subscribeWanted(const PubSub::NodeAddress &node);
    void end(const PubSub::NodeAddress &node);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
    FollowList *m_followList;
    FeedSubscriptions *m_subscriptions;
    // Nodes with a request on its way that subscribes, or ends a subscription, of which the service
    // was to be told.
    QSet<PubSub::NodeAddress> m_underWay;
    // Nodes that are not followed any more, until the list of what is followed was read.
    QSet<PubSub::NodeAddress> m_ended;
};

} // namespace Reader
