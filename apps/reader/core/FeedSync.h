// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedDescriptions.h"
#include "reader/core/FeedEvents.h"
#include "reader/core/FeedInterests.h"
#include "reader/core/FollowedFeeds.h"

#include "common/core/ServiceDirectory.h"

namespace Reader
{

/// Keeps the store in step with the nodes. It joins those that do: tells each of the connection, of
/// services that are back, and of new feeds.
class FeedSync : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    FeedSync(Common::ServiceDirectory &services, FeedStore *store, QObject *parent = nullptr);

    [[nodiscard]] CatchUps &catchUps() { return m_catchUps; }
    [[nodiscard]] FeedEvents &events() { return m_events; }
    [[nodiscard]] FeedInterests &interests() { return m_interests; }
    [[nodiscard]] FeedSubscriptions &subscriptions() { return m_subscriptions; }
    [[nodiscard]] FeedWishes &wishes() { return m_wishes; }
    [[nodiscard]] FollowList &followList() { return m_followList; }

    /// Requests of any of them are under way.
    [[nodiscard]] bool isBusy() const { return m_requests.isBusy(); }

private:
    void onFeedsLoaded();
    void onStateChanged(PubSub::Client::State state);
    void startSession();
    void endSession();
    void onServiceStateChanged(const PubSub::ServiceState &state);
    void onFeedAdded(const Feed &feed);
    void onPublishedElsewhere(const PubSub::NodeAddress &node);
    void onEventsLost(const Feed &feed);

    Common::ServiceDirectory &m_services;
    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker m_requests;
    FollowList m_followList;
    FeedInterests m_interests;
    FeedDescriptions m_descriptions;
    CatchUps m_catchUps;
    FeedEvents m_events;
    FeedSubscriptions m_subscriptions;
    FeedWishes m_wishes;
    FollowedFeeds m_followed;
    // Domains that don't answer.
    QSet<QString> m_away;
};

} // namespace Reader
