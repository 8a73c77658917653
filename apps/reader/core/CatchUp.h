// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FeedStore.h"
#include "RequestTracker.h"

#include <pubsub/ItemsWalk.h>
#include <pubsub/Requests.h>

#include <QPointer>
#include <QSet>

namespace PubSub
{
class Client;
}

namespace Reader
{

/// Fetches what one feed lacks, page by page, and hands each page to the store: the newest
/// first, and if these don't meet what is here, all that it takes. Deletes itself when it is done.
class CatchUp : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        /// From the newest entry back to a page that had been here when the feed was last
        /// complete. That what lies between is new or not makes no difference: an earlier
        /// catch-up may have been cut off.
        Newer,
        /// The next page of entries older than all that were fetched so far.
        Older,
    };

    /// How many entries the first fetch of a feed asks for, and each page of others.
    static constexpr int firstPage = 100;
    /// How many entries the first request of every later fetch asks for.
    static constexpr int laterPage = 50;
    /// Ends a walk through a service whose pages never end.
    static constexpr int maxPages = 200;

    CatchUp(PubSub::Client *client, FeedStore *store, RequestTracker *requests, qint64 feed,
        Kind kind, QObject *parent);
    ~CatchUp() override;

    /// Of what it asks from now on, and of what is under way.
    void setPriority(PubSub::Request::Priority priority);
    void start();

Q_SIGNALS:
    /// \a added: how many entries came that were not there.
    void finished(qint64 feed, int added);
    void failed(qint64 feed, const PubSub::Error &error);
    /// These entries say something else than before.
    void revised(qint64 feed, const QList<Reader::ArticleHead> &heads);

private:
    using Direction = PubSub::ItemsWalkOptions::Direction;
    using OnError = std::function<void(const PubSub::Error &error)>;
    void ask(PubSub::ItemsRequest *request, const OnError &onError);
    void track(PubSub::Request *request);
    void askNewest(int count);
    void askAfter(const QString &cursor);
    void onPage(const PubSub::ItemsPage &page);
    void onStored(const PubSub::ItemsPage &page, const ArticleChanges &changes);
    [[nodiscard]] bool isAll(const PubSub::ItemsPage &page) const;
    [[nodiscard]] bool isEnough(const PubSub::ItemsPage &page, const ArticleChanges &changes) const;

    void walk(Direction direction);
    void watch(PubSub::ItemsWalkRequest *request, Direction direction);
    void onWalkPage(const PubSub::ItemsPage &page, Direction direction);
    void onWalkStored(
        const PubSub::ItemsPage &page, Direction direction, const ArticleChanges &changes);
    [[nodiscard]] bool beginsWithTheOldest(const PubSub::ItemsPage &page) const;
    void stopWalking();

    void saveCursor(const QString &cursor);
    void finish();
    void fail(const PubSub::Error &error);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
    qint64 m_feed;
    Kind m_kind;
    PubSub::NodeAddress m_node;
    PubSub::Request::Priority m_priority = PubSub::Request::Priority::Background;
    QPointer<PubSub::Request> m_request;
    bool m_isFirst = false;
    bool m_isOver = false;
    /// How many of the newest were asked for; 0 where a place in the list was.
    int m_newestAsked = 0;
    /// Which those were.
    QSet<QString> m_newest;
    int m_added = 0;
    QPointer<PubSub::ItemsWalkRequest> m_walk;
    int m_walkPages = 0;
    /// Pages of the walk that are on their way to the disk.
    int m_storing = 0;
    bool m_hasWalked = false;
};

} // namespace Reader
