// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"
#include "reader/core/RequestTracker.h"

#include <pubsub/Requests.h>

#include <QPointer>

namespace PubSub
{
class Client;
}

namespace Reader
{

/// Fetches what one feed lacks from a service that can't page: the ids of all items, and then by
/// id those that are not here. What lies below the oldest settled entry was never wanted.
class MissingItems : public QObject
{
    Q_OBJECT
public:
    using Priority = RequestTracker::Priority;

    /// How many items are asked for at a time unless setBatchSize() says otherwise.
    static constexpr int itemsAtOnce = 100;

    /// \a newest: ids of the newest items; they tell at which end of the list those are.
    MissingItems(PubSub::Client *client, FeedStore *store, RequestTracker *requests, qint64 feed,
        const QSet<QString> &newest, QObject *parent);

    void setPriority(Priority priority);
    void setBatchSize(int count) { m_batchSize = count; }
    /// An event told of \a itemId: answers that are still to come may be older.
    void leaveOut(const QString &itemId) { m_leftOut.insert(itemId); }
    void start();
    /// The same where the ids of all items are known, in the node's order.
    void startWith(const QStringList &itemIds);

Q_SIGNALS:
    void stored(const Reader::ArticleChanges &changes);
    /// Nothing is missing any more between the newest item and the last of \a seen.
    void complete(const QStringList &seen);
    /// There is more than is fetched at once, or the store failed.
    void unfinished();
    /// The service's list of ids says nothing.
    void unusable();
    void failed(const PubSub::Error &error);

private:
    static constexpr int idsAtOnce = 500;
    static constexpr int maxIdPages = 400;
    static constexpr int maxBatches = 200;

    void askIds(const PubSub::Page &page);
    void onIds(const PubSub::ItemIdsPage &page);
    void askStandings();
    [[nodiscard]] bool putNewestFirst();
    void onStandings(const QList<Standing> &standings);
    void askItems();
    void onItems(const PubSub::ItemsPage &page);
    void onItemsFailed(const PubSub::Error &error);
    template <typename R> R *track(R *request);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
    qint64 m_feed;
    PubSub::NodeAddress m_node;
    QSet<QString> m_newest;
    QSet<QString> m_leftOut;
    Priority m_priority = Priority::Background;
    QPointer<PubSub::Request> m_request;
    QStringList m_ids;
    QStringList m_missing;
    QStringList m_batch;
    qsizetype m_batchSize = itemsAtOnce;
    int m_idPages = 0;
    int m_batches = 0;
};

} // namespace Reader
