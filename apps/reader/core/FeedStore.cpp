// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedStore.h"

#include "reader/core/FeedMigrations.h"
#include "reader/core/FeedTable.h"
#include "reader/core/Rereading.h"

#include <QPointer>
#include <algorithm>

namespace Reader
{

namespace
{

// The reason goes to failed(), for everybody.
auto withoutReason(const FeedStore::FailureCallback &onFailure)
{
    return [onFailure](const QString &) {
        if (onFailure)
            onFailure();
    };
}

// Not called when the context is gone.
template <typename... Args>
std::function<void(Args...)> guarded(QObject *context, const std::function<void(Args...)> &done)
{
    return [guard = QPointer(context), done](Args... args) {
        if (guard && done)
            done(args...);
    };
}

} // namespace

FeedStore::FeedStore(const QString &path, const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock),
      m_database(path, feedMigrations(), Common::Database::Durability::Normal)
{
    connect(&m_database, &Common::Database::failed, this, &FeedStore::failed);
    load();
}

void FeedStore::load()
{
    m_database.run(
        this,
        [](QSqlDatabase &db) { return std::pair(FeedTable(db).all(), FeedTable(db).endings()); },
        [this](const auto &found) {
            m_endings = found.second;
            for (const Feed &feed : found.first) {
                m_feeds.insert(feed.id, feed);
                m_ids.insert(feed.node, feed.id);
            }
            m_loaded = true;
            Q_EMIT feedsLoaded();
            rereadOn();
        });
}

// Each step waits behind what the person asked for meanwhile.
void FeedStore::rereadOn()
{
    m_database.run(
        this, [](QSqlDatabase &db) { return Rereading(db).next(); },
        [this](const Rereading::Step &step) {
            announce(step.changes);
            if (!step.isLast)
                rereadOn();
        });
}

Feed FeedStore::feed(const PubSub::NodeAddress &node) const
{
    return m_feeds.value(m_ids.value(node));
}

QList<Feed> FeedStore::lastFetchedFirst() const
{
    QList<Feed> sorted = feeds();
    std::ranges::stable_sort(sorted, std::ranges::greater(), &Feed::syncedAt);
    return sorted;
}

FeedCounters FeedStore::counters() const
{
    FeedCounters sum;
    for (const Feed &feed : m_feeds)
        sum += feed.counters;
    return sum;
}

void FeedStore::addFeed(const Feed &feed)
{
    const qint64 known = m_ids.value(feed.node);
    if (known != 0 && !m_leaving.contains(known)) {
        takeUp(feed);
        return;
    }
    m_database.run(
        this,
        [feed](QSqlDatabase &db) {
            const FeedTable table(db);
            return table.find(table.insert(feed)).value_or(Feed());
        },
        [this](const Feed &written) { onFeedInserted(written); });
}

void FeedStore::takeUp(const Feed &feed)
{
    updateFeed(this->feed(feed.node).toldAgain(feed));
}

void FeedStore::onFeedInserted(const Feed &feed)
{
    if (feed.id == 0)
        return;
    // Added twice before the first one was on the disk: what is known by now may be newer.
    if (m_feeds.contains(feed.id)) {
        takeUp(feed);
        return;
    }
    m_feeds.insert(feed.id, feed);
    m_ids.insert(feed.node, feed.id);
    Q_EMIT feedAdded(feed);
}

void FeedStore::updateFeed(const Feed &feed)
{
    if (!m_feeds.contains(feed.id))
        return;
    m_database.run(
        this, [feed](QSqlDatabase &db) { FeedTable(db).update(feed); },
        [this, id = feed.id] {
            if (m_feeds.contains(id))
                Q_EMIT feedChanged(m_feeds.value(id));
        });
    Feed &known = m_feeds[feed.id];
    const FeedCounters counters = known.counters;
    const QDateTime syncedAt = known.syncedAt;
    const FeedTraits traits = known.traits;
    known = feed;
    known.traits = traits;
    known.counters = counters;
    known.syncedAt = syncedAt;
}

void FeedStore::setState(qint64 id, Feed::State state)
{
    Feed changed = feed(id);
    if (changed.state == state)
        return;
    changed.state = state;
    updateFeed(changed);
}

void FeedStore::removeFeed(qint64 id)
{
    removeFeed(id, [id](QSqlDatabase &db) { FeedTable(db).remove(id); });
}

void FeedStore::endFeed(qint64 id)
{
    const Feed feed = this->feed(id);
    if (feed.id == 0)
        return;
    m_endings.insert(feed.node, feed.subid);
    removeFeed(id, [feed](QSqlDatabase &db) {
        FeedTable(db).addEnding(feed.node, feed.subid);
        FeedTable(db).remove(feed.id);
    });
}

void FeedStore::forgetEnding(const PubSub::NodeAddress &node)
{
    if (m_endings.remove(node))
        m_database.run([node](QSqlDatabase &db) { FeedTable(db).removeEnding(node); });
}

template <typename Job> void FeedStore::removeFeed(qint64 id, Job job)
{
    m_leaving.insert(id);
    m_database.run(this, std::move(job), [this, id] {
        m_leaving.remove(id);
        if (!m_feeds.contains(id))
            return;
        m_ids.remove(m_feeds.take(id).node);
        Q_EMIT feedRemoved(id);
    });
}

template <typename Job>
void FeedStore::change(Job job, const StoredCallback &then, const FailureCallback &onFailure)
{
    m_database.run(
        this, std::move(job),
        [this, then](const ArticleChanges &changes) {
            announce(changes);
            if (then)
                then(changes);
        },
        withoutReason(onFailure));
}

void FeedStore::announce(const ArticleChanges &changes)
{
    for (const auto &[id, counters] : changes.counters.asKeyValueRange()) {
        if (!m_feeds.contains(id))
            continue;
        m_feeds[id].counters = counters;
        Q_EMIT feedChanged(m_feeds.value(id));
    }
    for (const auto &[id, traits] : changes.traits.asKeyValueRange()) {
        if (!m_feeds.contains(id))
            continue;
        m_feeds[id].traits = traits;
        Q_EMIT feedChanged(m_feeds.value(id));
    }
    if (!changes.added.isEmpty())
        Q_EMIT articlesAdded(changes.added);
    if (!changes.changed.isEmpty())
        Q_EMIT articlesChanged(changes.changed);
    if (!changes.removed.isEmpty())
        Q_EMIT articlesRemoved(changes.removed);
}

void FeedStore::storeItems(qint64 feed, const QList<PubSub::Item> &items, QObject *context,
    const StoredCallback &done, const FailureCallback &onFailure)
{
    change([feed, items, now = m_clock.now()](
               QSqlDatabase &db) { return ArticleTable(db).store(feed, items, now); },
        guarded(context, done), guarded(context, onFailure));
}

void FeedStore::storeEvents(qint64 feed, const QList<PubSub::Item> &items, QObject *context,
    const StoredCallback &done, const FailureCallback &onFailure)
{
    change(
        [feed, items, now = m_clock.now()](
            QSqlDatabase &db) { return ArticleTable(db).store(feed, items, now, Source::Event); },
        guarded(context, done), guarded(context, onFailure));
}

void FeedStore::settle(qint64 feed, const QStringList &itemIds, QObject *context,
    const SettledCallback &done, const FailureCallback &onFailure)
{
    const QDateTime now = m_clock.now();
    m_database.run(
        this,
        [feed, itemIds, now](QSqlDatabase &db) { ArticleTable(db).settle(feed, itemIds, now); },
        [this, feed, now, guard = QPointer(context), done] {
            if (const auto known = m_feeds.find(feed); known != m_feeds.end())
                known->syncedAt = now;
            if (guard && done)
                done();
        },
        withoutReason(guarded(context, onFailure)));
}

void FeedStore::storeNameless(qint64 feed, const QList<PubSub::Item> &items)
{
    change([feed, items, now = m_clock.now()](
               QSqlDatabase &db) { return ArticleTable(db).storeNameless(feed, items, now); });
}

void FeedStore::refreshItems(qint64 feed, const QList<PubSub::Item> &items, QObject *context,
    const StoredCallback &done, const FailureCallback &onFailure)
{
    change([feed, items, now = m_clock.now()](
               QSqlDatabase &db) { return ArticleTable(db).refresh(feed, items, now); },
        guarded(context, done), guarded(context, onFailure));
}

void FeedStore::retractItem(qint64 feed, const QString &itemId, Retraction meaning,
    QObject *context, const StoredCallback &done)
{
    change([feed, itemId, meaning](
               QSqlDatabase &db) { return ArticleTable(db).retract(feed, itemId, meaning); },
        guarded(context, done));
}

void FeedStore::markGone(qint64 feed, const QStringList &itemIds, const QDateTime &asked)
{
    change([feed, itemIds, asked](
               QSqlDatabase &db) { return ArticleTable(db).markGone(feed, itemIds, asked); });
}

void FeedStore::purgeFeed(qint64 feed)
{
    change([feed](QSqlDatabase &db) { return ArticleTable(db).purge(feed); });
}

void FeedStore::mark(const QList<qint64> &ids, Mark mark)
{
    change([ids, mark](QSqlDatabase &db) { return ArticleTable(db).mark(ids, mark); },
        [this, mark](const ArticleChanges &changes) {
            if (!changes.marked.isEmpty())
                Q_EMIT articlesMarked(changes.marked, mark);
        });
}

void FeedStore::markItem(qint64 feed, const QString &itemId, Mark mark)
{
    change([feed, itemId, mark](
               QSqlDatabase &db) { return ArticleTable(db).mark(feed, itemId, mark); },
        [this, mark](const ArticleChanges &changes) {
            if (!changes.marked.isEmpty())
                Q_EMIT articlesMarked(changes.marked, mark);
        });
}

void FeedStore::markAllRead(const ArticleQuery &query, QObject *context, const StoredCallback &done)
{
    change([query](QSqlDatabase &db) { return ArticleTable(db).markAllRead(query); },
        [this, guard = QPointer(context), done](const ArticleChanges &changes) {
            if (!changes.marked.isEmpty())
                Q_EMIT articlesMarked(changes.marked, Mark::Read);
            if (guard && done)
                done(changes);
        });
}

void FeedStore::loadKeys(const ArticleQuery &query, const std::optional<ArticleKey> &after,
    int limit, QObject *context, const KeysCallback &done, const FailureCallback &onFailure)
{
    m_database.run(
        context,
        [query, after, limit](
            QSqlDatabase &db) { return ArticleReader(db).keys(query, after, limit); },
        done, withoutReason(onFailure));
}

void FeedStore::loadHeads(const QList<qint64> &ids, QObject *context, const HeadsCallback &done,
    const FailureCallback &onFailure)
{
    m_database.run(
        context, [ids](QSqlDatabase &db) { return ArticleReader(db).heads(ids); }, done,
        withoutReason(onFailure));
}

void FeedStore::loadMatching(
    const ArticleQuery &query, const QList<qint64> &ids, QObject *context, const IdsCallback &done)
{
    m_database.run(
        context, [query, ids](QSqlDatabase &db) { return ArticleReader(db).matching(query, ids); },
        done);
}

void FeedStore::loadArticle(qint64 id, QObject *context, const ArticleCallback &done)
{
    m_database.run(context, [id](QSqlDatabase &db) { return ArticleReader(db).article(id); }, done);
}

void FeedStore::loadStandings(qint64 feed, const QStringList &itemIds, QObject *context,
    const StandingsCallback &done, const FailureCallback &onFailure)
{
    m_database.run(
        context,
        [feed, itemIds](QSqlDatabase &db) { return ArticleReader(db).standings(feed, itemIds); },
        done, withoutReason(onFailure));
}

} // namespace Reader
