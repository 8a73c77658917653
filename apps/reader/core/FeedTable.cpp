// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace
{

const QString columns = u"id, service, node, title, custom_title, description, subid, state, "
                        "show_images, older_cursor, total, unread, starred, synced_at, checked_at, "
                        "listed, look_minutes, "
                        "source_id, source_title, dated_by_fetching"_s;

// What the columns of times have for a feed of which nothing is known yet.
constexpr qint64 never = 0;

Feed feedFrom(const SqlQuery &row)
{
    Feed feed;
    feed.id = row.integer(0);
    feed.node = { toJid(row.text(1)), row.text(2) };
    feed.title = row.text(3);
    feed.customTitle = row.text(4);
    feed.description = row.text(5);
    feed.subid = row.text(6);
    feed.state = static_cast<Feed::State>(row.integer(7));
    feed.images = row.boolean(8) ? Feed::Images::Shown : Feed::Images::Blocked;
    feed.olderCursor = row.text(9);
    feed.counters = { static_cast<int>(row.integer(10)), static_cast<int>(row.integer(11)),
        static_cast<int>(row.integer(12)) };
    feed.syncedAt = toTime(row.integer(13), never);
    feed.checkedAt = toTime(row.integer(14), never);
    feed.isListed = row.boolean(15);
    feed.lookInterval = std::chrono::minutes(row.integer(16));
    if (!row.isNull(17))
        feed.traits.sourceId = row.text(17);
    feed.traits.sourceTitle = row.text(18);
    feed.traits.isDatedByFetching = row.boolean(19);
    return feed;
}

} // namespace

FeedTable::FeedTable(const QSqlDatabase &database) : m_database(database) { }

QList<Feed> FeedTable::all() const
{
    QList<Feed> feeds;
    SqlQuery query(m_database, u"SELECT %1 FROM feed ORDER BY id"_s.arg(columns));
    query.exec();
    while (query.next())
        feeds.append(feedFrom(query));
    return feeds;
}

std::optional<Feed> FeedTable::find(qint64 id) const
{
    SqlQuery query(m_database, u"SELECT %1 FROM feed WHERE id = ?"_s.arg(columns));
    query.bind(id).exec();
    return query.next() ? std::optional(feedFrom(query)) : std::nullopt;
}

std::optional<Feed> FeedTable::find(const PubSub::NodeAddress &node) const
{
    SqlQuery query(
        m_database, u"SELECT %1 FROM feed WHERE service = ? AND node = ?"_s.arg(columns));
    query.bind(node.service.toString()).bind(node.node).exec();
    return query.next() ? std::optional(feedFrom(query)) : std::nullopt;
}

qint64 FeedTable::insert(const Feed &feed) const
{
    if (const auto known = find(feed.node)) {
        update(known->toldAgain(feed));
        return known->id;
    }
    SqlQuery query(m_database, u"INSERT INTO feed(service, node, synced_at) VALUES(?, ?, ?)"_s);
    query.bind(feed.node.service.toString())
        .bind(feed.node.node)
        .bind(fromTime(feed.syncedAt, never))
        .exec();
    Feed inserted = feed;
    inserted.id = query.insertedId();
    update(inserted);
    return inserted.id;
}

void FeedTable::update(const Feed &feed) const
{
    SqlQuery(m_database,
        u"UPDATE feed SET title = ?, custom_title = ?, description = ?, subid = ?, state = ?, "
        "show_images = ?, older_cursor = ?, checked_at = ?, listed = ?, look_minutes = ? WHERE id = ?"_s)
        .bind(feed.title)
        .bind(feed.customTitle)
        .bind(feed.description)
        .bind(feed.subid)
        .bind(static_cast<int>(feed.state))
        .bind(feed.images == Feed::Images::Shown ? 1 : 0)
        .bind(feed.olderCursor)
        .bind(fromTime(feed.checkedAt, never))
        .bind(feed.isListed ? 1 : 0)
        .bind(qint64(feed.lookInterval.count()))
        .bind(feed.id)
        .exec();
}

void FeedTable::setTraits(qint64 id, const FeedTraits &traits) const
{
    SqlQuery::run(m_database,
        u"UPDATE feed SET source_id = ?, source_title = ?, dated_by_fetching = ? WHERE id = ?"_s,
        { traits.sourceId ? QVariant(*traits.sourceId) : QVariant(), traits.sourceTitle,
            traits.isDatedByFetching ? 1 : 0, id });
}

void FeedTable::setSynced(qint64 id, const QDateTime &at) const
{
    SqlQuery::run(
        m_database, u"UPDATE feed SET synced_at = ? WHERE id = ?"_s, { fromTime(at, never), id });
}

void FeedTable::remove(qint64 id) const
{
    for (const QString &table : { u"item_text WHERE rowid"_s, u"item WHERE id"_s }) {
        SqlQuery(
            m_database, u"DELETE FROM %1 IN (SELECT id FROM status WHERE feed = ?)"_s.arg(table))
            .bind(id)
            .exec();
    }
    SqlQuery(m_database, u"DELETE FROM feed WHERE id = ?"_s).bind(id).exec();
}

QHash<PubSub::NodeAddress, QString> FeedTable::endings() const
{
    QHash<PubSub::NodeAddress, QString> endings;
    SqlQuery query(m_database, u"SELECT service, node, subid FROM ending"_s);
    query.exec();
    while (query.next()) {
        if (const auto service = PubSub::Jid::fromString(query.text(0)))
            endings.insert({ *service, query.text(1) }, query.text(2));
    }
    return endings;
}

void FeedTable::addEnding(const PubSub::NodeAddress &node, const QString &subid) const
{
    SqlQuery(m_database, u"INSERT OR REPLACE INTO ending(service, node, subid) VALUES(?, ?, ?)"_s)
        .bind(node.service.toString())
        .bind(node.node)
        .bind(subid)
        .exec();
}

void FeedTable::removeEnding(const PubSub::NodeAddress &node) const
{
    SqlQuery(m_database, u"DELETE FROM ending WHERE service = ? AND node = ?"_s)
        .bind(node.service.toString())
        .bind(node.node)
        .exec();
}

QHash<qint64, FeedCounters> FeedTable::count(const QHash<qint64, FeedCounters> &changes) const
{
    QHash<qint64, FeedCounters> counters;
    SqlQuery query(m_database,
        u"UPDATE feed SET total = total + ?, unread = unread + ?, starred = starred + ? "
        "WHERE id = ?"_s);
    for (const auto &[id, change] : changes.asKeyValueRange()) {
        query.bind(change.total).bind(change.unread).bind(change.starred).bind(id).exec();
        if (const auto feed = find(id))
            counters.insert(id, feed->counters);
    }
    return counters;
}

} // namespace Reader
