// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FeedStore.h"
#include "RequestQueue.h"

#include <pubsub/Requests.h>

namespace PubSub
{
class Client;
}

namespace Reader
{

/// Fetches what one feed lacks, newest first, page by page, and hands each page to the store.
/// Deletes itself when it is done.
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

    /// How many entries the first fetch of a feed asks for, and each page of older ones.
    static constexpr int firstPage = 100;
    /// How many entries the first request of every later fetch asks for.
    static constexpr int laterPage = 50;
    /// Ends a walk through a service whose pages never end.
    static constexpr int maxPages = 200;

    CatchUp(PubSub::Client *client, FeedStore *store, RequestQueue *queue, qint64 feed, Kind kind,
        QObject *parent);

    void start();

Q_SIGNALS:
    /// \a added: how many entries came that were not there.
    void finished(qint64 feed, int added);
    void failed(qint64 feed, const PubSub::Error &error);

private:
    using MakeRequest = std::function<PubSub::ItemsRequest *()>;
    using OnError = std::function<void(const PubSub::Error &error)>;
    void ask(const MakeRequest &make, const OnError &onError);
    void askNewest(int count);
    void askAfter(const QString &cursor);
    void onPage(const PubSub::ItemsPage &page);
    void onStored(const PubSub::ItemsPage &page, const ArticleChanges &changes);
    void goOn(const PubSub::ItemsPage &page);
    [[nodiscard]] bool isEnough(const PubSub::ItemsPage &page, const ArticleChanges &changes) const;
    void saveCursor(const QString &cursor);
    void finish();
    void fail(const PubSub::Error &error);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestQueue *m_queue;
    qint64 m_feed;
    Kind m_kind;
    PubSub::NodeAddress m_node;
    bool m_isFirst = false;
    // How many of the newest were asked for; 0 while walking by cursor.
    int m_newestAsked = 0;
    int m_pages = 0;
    int m_added = 0;
};

} // namespace Reader
