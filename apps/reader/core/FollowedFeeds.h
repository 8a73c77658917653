// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedWishes.h"

namespace Reader
{

/// Makes feeds of what the account's other programs show that it follows, and tells them what is no
/// feed any more (XEP-0330).
class FollowedFeeds : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    FollowedFeeds(FeedStore *store, FollowList *list, FeedSubscriptions *subscriptions,
        const FeedWishes *wishes, QObject *parent = nullptr);

private:
    void onFollowed(const PubSub::NodeAddress &node, const QString &title);
    void onUnfollowed(const PubSub::NodeAddress &node);
    void onListRead(const QSet<PubSub::NodeAddress> &nodes);

    FeedStore *m_store;
    FollowList *m_list;
    FeedSubscriptions *m_subscriptions;
    const FeedWishes *m_wishes;
    // Of the feeds that there are, for when one goes.
    QHash<qint64, PubSub::NodeAddress> m_nodes;
};

} // namespace Reader
