// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"
#include "reader/core/RequestTracker.h"

#include "common/core/Flow.h"

#include <pubsub/Node.h>
#include <pubsub/Requests.h>

#include <QPointer>

namespace Reader
{

/// Fetches what one feed lacks from a service that can't page: the ids of all items, and then by
/// id those that are not here. What lies below the oldest settled entry was never wanted.
class MissingItems : public QObject
{
    Q_OBJECT
public:
    using Priority = RequestTracker::Priority;
    enum class Ending {
        /// Nothing is missing any more between the newest item and the last of seen().
        Complete,
        /// There is more than is fetched at once, or the store failed.
        Unfinished,
        /// The service's list of ids says nothing.
        Unusable,
    };

    /// How many items are asked for at a time unless setBatchSize() says otherwise.
    static constexpr int itemsAtOnce = 100;

    /// \a newest: ids of the newest items; they tell at which end of the list those are.
    MissingItems(PubSub::Client *client, FeedStore *store, RequestTracker *requests, qint64 feed,
        const QSet<QString> &newest);

    void setPriority(Priority priority);
    void setBatchSize(int count) { m_batchSize = count; }
    /// An event told of \a itemId: answers that are still to come may be older.
    void leaveOut(const QString &itemId) { m_leftOut.insert(itemId); }
    Common::SubFlow<PubSub::Outcome<Ending>> fetch();
    /// The same where the ids of all items are known, in the node's order.
    Common::SubFlow<PubSub::Outcome<Ending>> fetch(QStringList itemIds);
    [[nodiscard]] QStringList seen() const { return m_ids; }

Q_SIGNALS:
    void stored(const Reader::ArticleChanges &changes);

private:
    static constexpr int idsAtOnce = 500;
    static constexpr int maxIdPages = 400;
    static constexpr int maxBatches = 200;

    /// False if the service tells nothing of them.
    Common::SubFlow<PubSub::Outcome<bool>> listIds();
    [[nodiscard]] bool putNewestFirst();
    [[nodiscard]] QStringList missingAmong(const QList<Standing> &standings);
    Common::SubFlow<bool> store(QList<PubSub::Item> items);
    [[nodiscard]] static bool isTooMuch(const PubSub::Error &error);
    template <typename R> R *track(R *request);

    FeedStore *m_store;
    RequestTracker *m_requests;
    qint64 m_feed;
    PubSub::Node m_node;
    QSet<QString> m_newest;
    QSet<QString> m_leftOut;
    Priority m_priority = Priority::Background;
    QPointer<PubSub::Request> m_request;
    QStringList m_ids;
    qsizetype m_batchSize = itemsAtOnce;
};

} // namespace Reader
