// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/CatchUps.h"
#include "reader/core/EventWatch.h"

#include <pubsub/Client.h>

#include <QTimer>

namespace Reader
{

/// Writes what events tell into the store: entries as they come, and those that come without their
/// content, or without an id, as soon as they are fetched.
class FeedEvents : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    FeedEvents(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
        CatchUps *catchUps, QObject *parent = nullptr);
    ~FeedEvents() override;

    void startSession();
    /// Writes what has come and was to wait for what comes with it.
    void storeArrived();

Q_SIGNALS:
    /// Something was published at a node that is no feed.
    void publishedElsewhere(const PubSub::NodeAddress &node);
    /// What came without its content could not be fetched.
    void fetchFailed(qint64 feed, const PubSub::Error &error);

private:
    void onItemPublished(
        const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::EventInfo &info);
    void onItemRetracted(const PubSub::NodeAddress &node, const QString &itemId);
    void onNodePurged(const PubSub::NodeAddress &node);
    void onNodeDeleted(const PubSub::NodeAddress &node);

    void store(qint64 feed, const QList<PubSub::Item> &items);
    void onRevised(qint64 feed, const QList<ArticleHead> &heads);
    void lookForEdits(qint64 feed);

    void fetchLater(qint64 feed, const QString &itemId);
    void fetch();
    void onFetched(qint64 feed, QList<PubSub::Item> items);
    void onFetchFailed(qint64 feed, const QStringList &ids, const PubSub::Error &error);

    void onNamelessItem(qint64 feed, const PubSub::Item &item);
    void storeNameless(qint64 feed);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
    CatchUps *m_catchUps;
    EventWatch m_watch;
    // What came since the last write, and the ids of what came without payload.
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
};

} // namespace Reader
