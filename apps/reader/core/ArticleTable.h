// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleQuery.h"
#include "reader/core/Feed.h"

#include <pubsub/Item.h>

#include <QHash>
#include <QSet>
#include <QSqlDatabase>

namespace Reader
{

/// What can be done to the status of entries.
enum class Mark { Read, Unread, Starred, Unstarred };

/// What writing did: what the lists have to show now.
struct ArticleChanges {
    QList<ArticleHead> added;
    QList<ArticleHead> changed;
    QList<qint64> removed;
    /// Entries whose status changed, with Mark.
    QList<qint64> marked;
    /// How many entries were known and are as they were.
    int unchanged = 0;
    /// Ids of what was stored and is not settled, see ArticleTable::settle().
    QSet<QString> unsettled;
    /// Of the settled entries that the node should still hold: how many there are, counted up to
    /// ArticleTable::firmGround.
    int ground = 0;
    /// The feeds whose counters changed, with the new ones.
    QHash<qint64, FeedCounters> counters;
    /// The feeds of which the entries tell something new.
    QHash<qint64, FeedTraits> traits;

    bool operator==(const ArticleChanges &) const = default;
};

/// How items came.
enum class Source {
    /// Somebody asked for them.
    Fetch,
    /// By itself: what was published before it may have been lost.
    Event,
};

/// What a retraction may mean.
enum class Retraction {
    /// The publisher took the item back.
    Withdrawal,
    /// The same, or, if it is the oldest entry, that the node was full.
    PerhapsOverflow,
};

/// The statements on entries and their status that write. Used inside database jobs, which
/// makes each call one transaction; every call may throw Common::SqlError.
class ArticleTable
{
public:
    explicit ArticleTable(const QSqlDatabase &database);

    /// So many settled entries in a row are known ground for sure.
    static constexpr int firmGround = 25;

    /// Writes \a items of \a feed. An item that is known and says the same changes nothing, one that
    /// says something else keeps its place and its marks, read or starred, and becomes `revised`.
    /// With another atom:id it is another post: the one that was known is kept as `removed`. \a now
    /// is when they arrived. What is new, what has changed and what an event brought is not settled.
    ArticleChanges store(qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now,
        Source source = Source::Fetch) const;
    /// Those of \a itemIds that are here were seen by a fetch that met known ground without a hole:
    /// nothing is missing between any of them. The feed was complete at \a now.
    void settle(qint64 feed, const QStringList &itemIds, const QDateTime &now) const;
    /// Those of \a items that say what no entry of \a feed says, each under an id that is made of
    /// its payload.
    ArticleChanges storeNameless(
        qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now) const;
    /// The same for those of \a items only that are here: no entry is added.
    ArticleChanges refresh(
        qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now) const;
    /// The item is no longer on the server. If the publisher took it back it is deleted, unless
    /// it is starred; else it is kept as `removed`.
    ArticleChanges retract(qint64 feed, const QString &itemId, Retraction meaning) const;
    /// The node holds \a itemIds and no others: all that arrived before \a asked become `removed`.
    ArticleChanges markGone(qint64 feed, const QStringList &itemIds, const QDateTime &asked) const;
    /// The owner emptied the node: all entries are kept and become `removed`.
    ArticleChanges purge(qint64 feed) const;

    /// Entries that are so already are left out of the result.
    ArticleChanges mark(const QList<qint64> &ids, Mark mark) const;
    /// Marks an item that need not be known yet: it will be so when it comes.
    ArticleChanges mark(qint64 feed, const QString &itemId, Mark mark) const;
    /// All entries that \a query finds.
    ArticleChanges markAllRead(const ArticleQuery &query) const;

private:
    QSqlDatabase m_database;
};

} // namespace Reader
