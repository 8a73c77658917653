// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "CatchUp.h"
#include "EventWatch.h"
#include "FeedLooks.h"
#include "FollowList.h"
#include "Rechecks.h"
#include "RequestTracker.h"

#include <pubsub/Client.h>

#include <QTimer>
#include <expected>

namespace Reader
{

/// Keeps the store in step with the nodes: events as they come, and after every connect what
/// was missed. Whatever brings items, they go to FeedStore::storeItems() from here.
class FeedSync : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    FeedSync(PubSub::Client *client, FeedStore *store, QObject *parent = nullptr);
    ~FeedSync() override;

    /// Looks for new entries of \a feed: a person waits for them.
    void refresh(qint64 feed);
    /// The same of all feeds, one after the other.
    void refreshAll();
    /// Fetches the next page of older entries, for a person; ends with olderLoaded().
    void loadOlder(qint64 feed);

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

    /// What the account follows at \a service, as the service says: becomes the list of feeds.
    void adopt(const PubSub::Jid &service, const QList<PubSub::Subscription> &subscriptions);

    /// Looks through whole nodes now and then.
    [[nodiscard]] Rechecks &rechecks() { return m_rechecks; }

    /// How often presence is sent again though there is no reason that is known; every four hours
    /// unless it is set.
    void setPresenceInterval(std::chrono::milliseconds interval);

    /// Looks at each feed now and then, and where events may have been lost.
    [[nodiscard]] FeedLooks &looks() { return m_looks; }

    [[nodiscard]] bool isBusy() const { return m_requests.isBusy(); }

Q_SIGNALS:
    void busyChanged(bool busy);
    void olderLoaded(qint64 feed, int added);
    /// A feed could not be read; it goes on with the next.
    void feedFailed(qint64 feed, const PubSub::Error &error);
    void feedRecovered(qint64 feed);
    /// A wish that had waited for the service was refused.
    void subscribeFailed(qint64 feed, const PubSub::Error &error);
    void unsubscribeFailed(qint64 feed, const PubSub::Error &error);
    /// \a node is followed, or not any more; the account's other programs will not learn of it.
    void followListFailed(const PubSub::NodeAddress &node, const PubSub::Error &error);

private:
    using Priority = PubSub::Request::Priority;

    void onFeedsLoaded();
    void onStateChanged(PubSub::Client::State state);
    void onFeedAdded(const Feed &feed);
    void startSession();
    void updateInterests();

    void onServiceStateChanged(const PubSub::ServiceState &state);
    void onLookDue(qint64 feed);
    void sendPresence();

    void onItemPublished(
        const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::EventInfo &info);
    void onItemRetracted(const PubSub::NodeAddress &node, const QString &itemId);
    void onRevised(qint64 feed, const QList<ArticleHead> &heads);
    void lookForEdits(qint64 feed);
    void onNodeDeleted(const PubSub::NodeAddress &node);
    void onNodeConfigured(const PubSub::NodeAddress &node, const PubSub::Form &configuration);
    void onSubscriptionChanged(const PubSub::Subscription &subscription);
    void storeArrived();
    void storeEvents(qint64 feed, const QList<PubSub::Item> &items);
    void fetchLater(qint64 feed, const QString &itemId);
    void fetchHeaders();
    void storeFetched(qint64 feed, QList<PubSub::Item> items);
    void noteEvent(qint64 feed, const QString &itemId);
    void onHeadersFailed(qint64 feed, const QStringList &ids, const PubSub::Error &error);

    void onNamelessItem(qint64 feed, const PubSub::Item &item);
    void storeNameless(qint64 feed);
    void onFollowed(const PubSub::NodeAddress &node, const QString &title);
    void onUnfollowed(const PubSub::NodeAddress &node);
    void onFollowListRead(const QSet<PubSub::NodeAddress> &nodes);

    void askSubscriptions(const PubSub::Jid &service);
    /// The same if it was asked before.
    void askSubscriptionsAgain(const PubSub::Jid &service);
    void askSubscriptionsAfterwards(const PubSub::Jid &service);
    /// \a title: of a feed that is new.
    void takeOver(const PubSub::Subscription &subscription, const QString &title = {});
    void takeOverIfThere(const PubSub::Subscription &subscription);

    void ifSlow(
        const PubSub::Jid &service, PubSub::Request *request, const std::function<void()> &then);
    void onSubscribed(
        const PubSub::NodeAddress &node, const QString &title, PubSub::Subscription subscription);
    void onSubscribeRefused(const PubSub::NodeAddress &node, const PubSub::Error &error);
    void onUnsubscribeFailed(qint64 feed, const PubSub::Error &error);
    [[nodiscard]] bool answers(const PubSub::Jid &service) const;
    void want(const PubSub::NodeAddress &node, const QString &title);
    void leave(qint64 feed);
    void carryOutWishes();
    void carryOutWishes(const QString &domain);
    void subscribeWanted(const PubSub::NodeAddress &node);
    void end(const PubSub::NodeAddress &node);

    void askInfo(const PubSub::NodeAddress &node);
    void onInfo(const PubSub::NodeInfo &info);
    void setState(Feed feed, Feed::State state);
    void setTitle(Feed feed, const QString &title);
    void endSession();
    [[nodiscard]] QList<Feed> lastFetchedFirst() const;
    void refreshUnasked(qint64 feed);
    void catchUp(qint64 feed, CatchUp::Kind kind, Priority priority);
    void onHoleFound(qint64 feed, const QStringList &itemIds);
    void onCatchUpFinished(qint64 feed, int added, CatchUp::Kind kind);
    void onEventsLost(const Feed &feed);
    void onCatchUpUnfinished(qint64 feed, int added, CatchUp::Kind kind);
    void onCatchUpFailed(qint64 feed, const PubSub::Error &error);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker m_requests;
    PageLimits m_pageLimits;
    Rechecks m_rechecks;
    FeedLooks m_looks;
    EventWatch m_watch;
    FollowList m_follows;
    // Of the feeds that there are, for when one goes.
    QHash<qint64, PubSub::NodeAddress> m_nodes;
    // What events brought since the last write, and the ids of those that came without payload.
    QHash<qint64, QList<PubSub::Item>> m_arrived;
    QHash<qint64, QStringList> m_headers;
    // What events of this session told to be gone.
    QHash<qint64, QSet<QString>> m_retracted;
    // What came without an id: until it is known whether the node keeps it under one.
    QHash<qint64, QList<PubSub::Item>> m_nameless;
    // The same, while a catch-up that may have begun before is under way.
    QHash<qint64, QList<PubSub::Item>> m_namelessLater;
    QTimer m_storeTimer;
    QTimer m_fetchTimer;
    QTimer m_presenceTimer;
    // By feed, what is under way.
    QHash<qint64, QPointer<CatchUp>> m_running;
    // By feed, the ids of the items of a node some of which are missing here.
    QHash<qint64, QStringList> m_holes;
    // Services asked in this session.
    QSet<PubSub::Jid> m_askedServices;
    // Those of them whose answer is still to come.
    QSet<PubSub::Jid> m_asking;
    // Nodes with a request on its way that subscribes, or ends a subscription, of which the service
    // was to be told.
    QSet<PubSub::NodeAddress> m_wishes;
    // Nodes that are not followed any more, until the list of what is followed was read.
    QSet<PubSub::NodeAddress> m_ended;
    // Domains that don't answer.
    QSet<QString> m_away;
    /// Those that are to be asked again when they have answered.
    QSet<PubSub::Jid> m_toAskAgain;
};

} // namespace Reader
