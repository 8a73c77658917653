// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/MissingItems.h"
#include "reader/core/PageLimits.h"

#include "common/core/Flow.h"

#include <pubsub/ItemsWalk.h>

#include <QSet>

namespace Reader
{

/// Fetches what one feed lacks, page by page, and hands each page to the store: the newest
/// first, and if these don't meet what is here, all that it takes. What it has seen becomes
/// settled if there is no hole in it, see ArticleTable::settle(). Deletes itself when it is done.
class CatchUp : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        /// From the newest entry back to known ground: settled entries, be it that others above
        /// them are here already. The first one of a feed is content with the newest page.
        Newer,
        /// The same, and begins with a look at a few.
        Look,
        /// The next page of entries older than all that were fetched so far.
        Older,
    };

    /// How many entries the first fetch of a feed asks for, and each page of others.
    static constexpr int firstPage = 100;
    /// How many entries the first request of every later fetch asks for.
    static constexpr int laterPage = 50;
    /// How many a look asks for; no request asks for fewer.
    static constexpr int lookPage = PageLimits::least;
    /// So many pages may bring something new until the rest is left to another run.
    static constexpr int maxPages = 200;

    CatchUp(PubSub::Client *client, FeedStore *store, RequestTracker *requests, PageLimits *limits,
        qint64 feed, Kind kind, QObject *parent);

    /// A look becomes a whole catch-up.
    void lookAtMore();
    /// Of what it asks from now on, and of what is under way.
    void setPriority(PubSub::Request::Priority priority);
    Common::Flow start();
    /// Before start(): fetches first what is missing between settled entries, where the node holds
    /// \a itemIds in this order.
    void fillHole(const QStringList &itemIds) { m_hole = itemIds; }
    /// An event told of \a itemId meanwhile: what was published just before it may be lost, and
    /// answers that are still to come may be older than it.
    void onEvent(const QString &itemId);

Q_SIGNALS:
    /// \a added: how many entries came that were not there.
    void finished(qint64 feed, int added);
    /// There is more than one run fetches, or something could not be stored: another has to go on.
    void unfinished(qint64 feed, int added);
    void failed(qint64 feed, const PubSub::Error &error);
    /// These entries say something else than before.
    void revised(qint64 feed, const QList<Reader::ArticleHead> &heads);

private:
    using Direction = PubSub::ItemsWalkOptions::Direction;
    enum class Ending { Complete, Unfinished };
    using End = PubSub::Outcome<Ending>;
    using ItemsOutcome = PubSub::Outcome<PubSub::ItemsPage>;

    Common::SubFlow<End> fetchNewer();
    /// Whether a few of the newest entries, or some more, are to be asked for first.
    [[nodiscard]] int firstCount() const;
    /// By their ids, from a service that can't page.
    Common::SubFlow<End> fetchWithoutPages();
    Common::SubFlow<End> fetchOlder();
    Common::SubFlow<ItemsOutcome> askNewest(int count);
    Common::SubFlow<ItemsOutcome> askAfter(QString cursor);
    Common::SubFlow<PubSub::Outcome<MissingItems::Ending>> fetchMissing();
    Common::SubFlow<End> walk(Direction direction);
    Common::SubFlow<End> settle();
    Common::SubFlow<std::optional<ArticleChanges>> store(QList<PubSub::Item> items);

    template <typename R> R *track(R *request);
    [[nodiscard]] int limited(int count) const { return m_limits->limited(m_feed, count); }
    void see(const PubSub::ItemsPage &page);
    void note(const ArticleChanges &changes);
    [[nodiscard]] bool mayWalkInstead(const PubSub::Error &error) const;
    [[nodiscard]] bool isAll(const PubSub::ItemsPage &page) const;
    [[nodiscard]] bool meetsGround(const QStringList &ids, const ArticleChanges &changes);
    [[nodiscard]] bool beginsWithTheOldest(const PubSub::ItemsPage &page) const;
    void saveCursor(const QString &cursor);
    [[nodiscard]] bool isSyncedLately() const;

    FeedStore *m_store;
    RequestTracker *m_requests;
    PageLimits *m_limits;
    qint64 m_feed;
    Kind m_kind;
    PubSub::Client *m_client;
    PubSub::Node m_node;
    PubSub::Request::Priority m_priority = PubSub::Request::Priority::Background;
    QPointer<PubSub::Request> m_request;
    QPointer<MissingItems> m_missing;
    bool m_isFirst = false;
    /// How many entries the last request was for.
    int m_asked = 0;
    /// How many of the newest were asked for; 0 where a place in the list was.
    int m_newestAsked = 0;
    /// Which those were.
    QSet<QString> m_newest;
    /// All that it has seen, without a hole.
    QStringList m_seen;
    QSet<QString> m_fromEvents;
    /// See fillHole().
    QStringList m_hole;
    /// How many settled entries came one after the other.
    int m_settledInARow = 0;
    int m_added = 0;
};

} // namespace Reader
