// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"
#include "reader/core/FollowList.h"
#include "reader/core/RequestTracker.h"

#include <pubsub/Client.h>

#include <QSet>

namespace Reader
{

/// Keeps the list of feeds as the services say what the account is subscribed to: it asks each once
/// in a session, and listens.
class FeedSubscriptions : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    FeedSubscriptions(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
        const FollowList *followList, QObject *parent = nullptr);

    void startSession();
    void endSession();

    /// Asks \a service, unless it was asked before.
    void ask(const PubSub::Jid &service);
    /// The same if it was asked before.
    void askAgain(const PubSub::Jid &service);
    /// The same, and once more where an answer is on its way: that may know nothing yet of what
    /// there is to ask about.
    void askAfterwards(const PubSub::Jid &service);

    /// There is \a subscription: its node becomes a feed, or its feed is told. \a title: of a feed
    /// that is new.
    void takeOver(const PubSub::Subscription &subscription, const QString &title = {});

Q_SIGNALS:
    /// \a service has said that the account has so many subscriptions there.
    void listed(const PubSub::Jid &service, qsizetype count);
    /// There is a subscription that the person has ended: see FeedStore::endings().
    void unwanted(const PubSub::NodeAddress &node);
    /// The account is subscribed to a feed that it was not subscribed to.
    void subscribed(qint64 feed);

private:
    void adopt(const PubSub::Jid &service, const QList<PubSub::Subscription> &subscriptions);
    void takeOverIfThere(const PubSub::Subscription &subscription);
    void onSubscriptionChanged(const PubSub::Subscription &subscription);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
    const FollowList *m_followList;
    // Services asked in this session.
    QSet<PubSub::Jid> m_asked;
    // Those of them whose answer is still to come.
    QSet<PubSub::Jid> m_asking;
    // Those that are to be asked again when they have answered.
    QSet<PubSub::Jid> m_toAskAgain;
};

} // namespace Reader
