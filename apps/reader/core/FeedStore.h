// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "reader/core/ArticleReader.h"
#include "reader/core/ArticleTable.h"

#include <QObject>
#include <functional>

namespace Reader
{

/// All feeds, entries and what the person did with them, on the disk.
///
/// Every call returns at once; the work is done on the database's thread. Signals come after
/// the commit: what they tell is on the disk. The list of feeds is kept in memory too.
class FeedStore : public QObject
{
    Q_OBJECT
public:
    /// \a path of the SQLite file; it is made if it isn't there.
    explicit FeedStore(
        const QString &path, const Common::Clock &clock = {}, QObject *parent = nullptr);

    [[nodiscard]] Common::Database &database() { return m_database; }

    /// The time that entries arrive at.
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

    // Feeds

    /// True after feedsLoaded().
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QList<Feed> feeds() const { return m_feeds.values(); }
    /// The same: those of servers that never answer come last.
    [[nodiscard]] QList<Feed> lastFetchedFirst() const;
    /// An empty feed (id 0) if there is none of that id.
    [[nodiscard]] Feed feed(qint64 id) const { return m_feeds.value(id); }
    [[nodiscard]] Feed feed(const PubSub::NodeAddress &node) const;
    /// Of all feeds together.
    [[nodiscard]] FeedCounters counters() const;

    /// Adds \a feed and emits feedAdded(); if there is one of the same node takes that up again
    /// and emits feedChanged().
    void addFeed(const Feed &feed);
    /// Writes everything of \a feed but its counters, Feed::syncedAt and Feed::traits. feed() gives
    /// it from now on, so that what begins with that is never old, however many changes are under
    /// way.
    void updateFeed(const Feed &feed);
    void setState(qint64 id, Feed::State state);
    void removeFeed(qint64 id);
    /// The same, and keeps that the subscription is to be ended: see endings().
    void endFeed(qint64 id);
    /// Nodes whose subscriptions the person has ended, while their services don't know of that
    /// yet, with the ids of the subscriptions.
    [[nodiscard]] QHash<PubSub::NodeAddress, QString> endings() const { return m_endings; }
    void forgetEnding(const PubSub::NodeAddress &node);

    // Entries

    using StoredCallback = std::function<void(const ArticleChanges &changes)>;
    /// In place of the callback when the database failed, after failed().
    using FailureCallback = std::function<void()>;
    /// The one door for items that were fetched.
    void storeItems(qint64 feed, const QList<PubSub::Item> &items, QObject *context = nullptr,
        const StoredCallback &done = {}, const FailureCallback &onFailure = {});
    /// The same for those that came by themselves.
    void storeEvents(qint64 feed, const QList<PubSub::Item> &items, QObject *context,
        const StoredCallback &done, const FailureCallback &onFailure);
    using SettledCallback = std::function<void()>;
    /// A fetch has met known ground, or the end of the node, and has seen \a itemIds without a
    /// hole: nothing of \a feed is missing now. See ArticleTable::settle().
    void settle(qint64 feed, const QStringList &itemIds, QObject *context,
        const SettledCallback &done, const FailureCallback &onFailure);
    /// Items that came without an id, and that the node does not keep under one: those that the
    /// feed does not have, told apart by what they say.
    void storeNameless(qint64 feed, const QList<PubSub::Item> &items);
    /// The same for those that are here already: no entry is added.
    void refreshItems(qint64 feed, const QList<PubSub::Item> &items, QObject *context,
        const StoredCallback &done, const FailureCallback &onFailure);
    /// \a done hears of no change if the entry was not here.
    void retractItem(qint64 feed, const QString &itemId,
        Retraction meaning = Retraction::Withdrawal, QObject *context = nullptr,
        const StoredCallback &done = {});
    /// The node held \a itemIds and no others at \a asked.
    void markGone(qint64 feed, const QStringList &itemIds, const QDateTime &asked);
    void purgeFeed(qint64 feed);

    void mark(const QList<qint64> &ids, Mark mark);
    /// An item that need not be here yet.
    void markItem(qint64 feed, const QString &itemId, Mark mark);
    /// All entries that \a query finds; \a done gets those that were unread.
    void markAllRead(
        const ArticleQuery &query, QObject *context = nullptr, const StoredCallback &done = {});

    // Reading

    using KeysCallback = std::function<void(const QList<ArticleKey> &keys)>;
    void loadKeys(const ArticleQuery &query, const std::optional<ArticleKey> &after, int limit,
        QObject *context, const KeysCallback &done, const FailureCallback &onFailure = {});
    using HeadsCallback = std::function<void(const QList<ArticleHead> &heads)>;
    void loadHeads(const QList<qint64> &ids, QObject *context, const HeadsCallback &done,
        const FailureCallback &onFailure = {});
    using IdsCallback = std::function<void(const QSet<qint64> &ids)>;
    void loadMatching(const ArticleQuery &query, const QList<qint64> &ids, QObject *context,
        const IdsCallback &done);
    using ArticleCallback = std::function<void(const std::optional<Article> &article)>;
    void loadArticle(qint64 id, QObject *context, const ArticleCallback &done);
    using StandingsCallback = std::function<void(const QList<Standing> &standings)>;
    /// Of each of \a itemIds, in their order.
    void loadStandings(qint64 feed, const QStringList &itemIds, QObject *context,
        const StandingsCallback &done, const FailureCallback &onFailure);

Q_SIGNALS:
    /// Once, after the start.
    void feedsLoaded();
    void feedAdded(const Reader::Feed &feed);
    /// Title, state or counters.
    void feedChanged(const Reader::Feed &feed);
    void feedRemoved(qint64 id);
    void articlesAdded(const QList<Reader::ArticleHead> &articles);
    /// Their texts; never their place. Also of entries that an earlier version read otherwise.
    void articlesChanged(const QList<Reader::ArticleHead> &articles);
    void articlesRemoved(const QList<qint64> &ids);
    void articlesMarked(const QList<qint64> &ids, Reader::Mark mark);
    /// The database could not be opened or written; \a message is in words.
    void failed(const QString &message);

private:
    void load();
    template <typename Job> void removeFeed(qint64 id, Job job);
    template <typename Job>
    void change(Job job, const StoredCallback &then = {}, const FailureCallback &onFailure = {});
    void announce(const ArticleChanges &changes);
    void rereadOn();
    void takeUp(const Feed &feed);
    void onFeedInserted(const Feed &feed);

    Common::Clock m_clock;
    QMap<qint64, Feed> m_feeds;
    QHash<PubSub::NodeAddress, qint64> m_ids;
    QHash<PubSub::NodeAddress, QString> m_endings;
    // Still told of, but on their way out.
    QSet<qint64> m_leaving;
    bool m_loaded = false;
    // Last, so that it goes first: its jobs end before what they report to.
    Common::Database m_database;
};

} // namespace Reader
