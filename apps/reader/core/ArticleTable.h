// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ArticleQuery.h"
#include "Feed.h"

#include <pubsub/Item.h>

#include <QHash>
#include <QSqlDatabase>
#include <optional>

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
    /// How many of these were here already when the feed was last complete.
    int settled = 0;
    /// The feeds whose counters changed, with the new ones.
    QHash<qint64, FeedCounters> counters;

    bool operator==(const ArticleChanges &) const = default;
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

    /// Writes \a items of \a feed. An item that is known and says the same changes nothing,
    /// one that says something else keeps its place and becomes `revised`. \a now is when
    /// they arrived.
    ArticleChanges store(qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now) const;
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

/// The statements on entries that read. For database jobs.
class ArticleReader
{
public:
    explicit ArticleReader(const QSqlDatabase &database);

    /// At most \a limit keys, newest first, after \a after (from the start if it is empty).
    [[nodiscard]] QList<ArticleKey> keys(
        const ArticleQuery &query, const std::optional<ArticleKey> &after, int limit) const;
    /// Those of \a ids that \a query finds.
    [[nodiscard]] QSet<qint64> matching(const ArticleQuery &query, const QList<qint64> &ids) const;
    /// In no certain order; ids that are not there are missing.
    [[nodiscard]] QList<ArticleHead> heads(const QList<qint64> &ids) const;
    [[nodiscard]] std::optional<Article> article(qint64 id) const;
    /// The title of the entry with that `xmpp:` address; empty if it isn't here.
    [[nodiscard]] QString titleAt(const QString &address) const;
    /// Those of \a itemIds that \a feed does not have.
    [[nodiscard]] QStringList unknown(qint64 feed, const QStringList &itemIds) const;

private:
    QSqlDatabase m_database;
};

} // namespace Reader
