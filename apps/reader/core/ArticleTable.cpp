// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/ArticleTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"
#include "reader/core/ArticleReader.h"
#include "reader/core/ArticleSql.h"
#include "reader/core/EntryFacts.h"
#include "reader/core/FeedTable.h"
#include "reader/core/PayloadXml.h"
#include "reader/core/SearchIndex.h"
#include "reader/core/SearchText.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/FeedProfile.h>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace
{

// What the tables have on one item before it is written.
struct Known {
    qint64 id = 0;
    bool hasItem = false;
    qint64 date = 0;
    ArticleStatus status;
    QByteArray hash;
    bool removed = false;
    bool hadPayload = false;
    bool isSettled = false;
};

// Writes one batch; the prepared statements serve all of its items.
class BatchWriter
{
public:
    BatchWriter(const QSqlDatabase &db, const Feed &feed, const QDateTime &now, Source source)
        : m_feed(feed.id), m_node(feed.node), m_now(now), m_source(source), m_traits(feed.traits),
          m_find(db,
              u"SELECT s.id, s.date, s.read, s.starred, i.hash, i.removed, "
              "coalesce(length(b.payload), 0), s.settled FROM status s LEFT JOIN item i ON i.id = "
              "s.id "
              "LEFT JOIN body b ON b.id = s.id WHERE s.feed = ? AND s.item_id = ?"_s),
          m_newStatus(db, u"INSERT INTO status(feed, item_id, date) VALUES(?, ?, ?)"_s),
          m_setDate(db, u"UPDATE status SET date = ? WHERE id = ?"_s),
          m_item(db,
              u"INSERT INTO item(id, title, author, publisher, updated, arrived, hash, "
              "enclosures) VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
              "title = excluded.title, author = excluded.author, "
              "publisher = excluded.publisher, updated = excluded.updated, "
              "hash = excluded.hash, enclosures = excluded.enclosures, "
              "revised = 1, removed = 0"_s),
          m_body(db, u"INSERT OR REPLACE INTO body(id, payload) VALUES(?, ?)"_s), m_index(db),
          m_restore(db, u"UPDATE item SET removed = 0 WHERE id = ?"_s),
          m_remove(db, u"UPDATE item SET removed = 1 WHERE id = ?"_s),
          m_payload(db, u"SELECT payload FROM body WHERE id = ?"_s),
          m_setAside(db, u"UPDATE status SET item_id = ?, settled = 0 WHERE id = ?"_s),
          m_unsettle(db, u"UPDATE status SET settled = 0 WHERE id = ?"_s)
    {
    }

    void write(const PubSub::Item &item)
    {
        Known known = find(item.id);
        const QByteArray hash = PayloadXml::hash(item.payload);
        if (known.hasItem && (known.hash == hash || (item.payload.isEmpty() && known.hadPayload))) {
            keep(item, known);
            return;
        }
        const EntryFacts facts = EntryFacts::of(item, m_node);
        if (known.hadPayload && isAnotherPost(known, item, facts))
            known = setAside(known, item.id);
        const bool isNew = !known.hasItem;
        // An edit keeps its place in the list, whatever date it brings along.
        if (isNew || !known.hadPayload)
            setDate(known, item.id, dateOf(facts));
        writeContent(known, item, facts, hash);
        unsettle(item.id, known);
        (isNew ? m_added : m_changed).append(known.id);
        if (isNew)
            m_counters += { 1, known.status.read ? 0 : 1, known.status.starred ? 1 : 0 };
    }

    [[nodiscard]] QList<qint64> added() const { return m_added; }
    [[nodiscard]] QList<qint64> changed() const { return m_changed; }
    [[nodiscard]] int unchanged() const { return m_unchanged; }
    [[nodiscard]] QSet<QString> unsettled() const { return m_unsettled; }
    [[nodiscard]] FeedCounters counters() const { return m_counters; }
    [[nodiscard]] const FeedTraits &traits() const { return m_traits; }

private:
    Known find(const QString &itemId)
    {
        m_find.bind(m_feed).bind(itemId).exec();
        if (!m_find.next())
            return {};
        return { m_find.integer(0), !m_find.isNull(1), m_find.integer(1),
            { m_find.boolean(2), m_find.boolean(3) }, m_find.bytes(4), m_find.boolean(5),
            m_find.integer(6) > 0, m_find.boolean(7) };
    }

    // Bots write each post over the one before. An atom:id that is only the item's tells nothing.
    bool isAnotherPost(const Known &known, const PubSub::Item &item, const EntryFacts &facts)
    {
        if (facts.atomId.isEmpty() || facts.atomId == item.id)
            return false;
        m_payload.bind(known.id).exec();
        const auto before
            = PubSub::AtomEntry::fromXml(m_payload.next() ? m_payload.bytes(0) : QByteArray());
        const QString id = before ? before->id() : QString();
        return !id.isEmpty() && id != item.id && id != facts.atomId;
    }

    // As of what a full node drops, nobody withdrew it.
    Known setAside(const Known &known, const QString &itemId)
    {
        m_setAside.bind(formerItemId(itemId, known.id)).bind(known.id).exec();
        m_remove.bind(known.id).exec();
        m_changed.append(known.id);
        return {};
    }

    // What an event repeats has moved to the end of its node; what came before it may be lost. What
    // a service sends at each login has not.
    void keep(const PubSub::Item &item, const Known &known)
    {
        ++m_unchanged;
        if (!known.isSettled || (m_source == Source::Event && !item.delay.isValid()))
            unsettle(item.id, known);
        if (!known.removed)
            return;
        m_restore.bind(known.id).exec();
        m_changed.append(known.id);
    }

    void unsettle(const QString &itemId, const Known &known)
    {
        m_unsettled.insert(itemId);
        if (known.isSettled)
            m_unsettle.bind(known.id).exec();
    }

    // A date in the future would stay on top of the list for good.
    [[nodiscard]] qint64 dateOf(const EntryFacts &facts) const
    {
        const bool isUsable = facts.date.isValid() && facts.date <= m_now.addDays(1);
        return fromTime(isUsable ? facts.date : m_now);
    }

    void setDate(Known &known, const QString &itemId, qint64 date)
    {
        if (known.id != 0) {
            m_setDate.bind(date).bind(known.id).exec();
            return;
        }
        m_newStatus.bind(m_feed).bind(itemId).bind(date).exec();
        known.id = m_newStatus.insertedId();
    }

    void writeContent(const Known &known, const PubSub::Item &item, const EntryFacts &facts,
        const QByteArray &hash)
    {
        if (facts.origin)
            m_traits.note(*facts.origin);
        m_item.bind(known.id)
            .bind(facts.title)
            .bind(facts.author)
            .bind(item.publisher)
            .bind(fromTime(facts.updated, 0))
            .bind(fromTime(m_now))
            .bind(hash)
            .bind(facts.hasEnclosures ? 1 : 0)
            .exec();
        m_body.bind(known.id).bind(item.payload).exec();
        if (known.hasItem)
            m_index.replace(known.id, facts);
        else
            m_index.add(known.id, facts);
    }

    qint64 m_feed;
    PubSub::NodeAddress m_node;
    QDateTime m_now;
    Source m_source;
    FeedTraits m_traits;
    SqlQuery m_find;
    SqlQuery m_newStatus;
    SqlQuery m_setDate;
    SqlQuery m_item;
    SqlQuery m_body;
    SearchIndex m_index;
    SqlQuery m_restore;
    SqlQuery m_remove;
    SqlQuery m_payload;
    SqlQuery m_setAside;
    SqlQuery m_unsettle;
    QList<qint64> m_added;
    QList<qint64> m_changed;
    int m_unchanged = 0;
    QSet<QString> m_unsettled;
    FeedCounters m_counters;
};

struct MarkSql {
    QString assignment;
    QString condition;
    FeedCounters each;
};

MarkSql sqlOf(Mark mark)
{
    switch (mark) {
    case Mark::Read:
        return { u"read = 1"_s, u"read = 0"_s, { 0, -1, 0 } };
    case Mark::Unread:
        return { u"read = 0"_s, u"read = 1"_s, { 0, 1, 0 } };
    case Mark::Starred:
        return { u"starred = 1"_s, u"starred = 0"_s, { 0, 0, 1 } };
    case Mark::Unstarred:
        return { u"starred = 0"_s, u"starred = 1"_s, { 0, 0, -1 } };
    }
    Q_UNREACHABLE_RETURN({});
}

int groundOf(const QSqlDatabase &db, qint64 feed)
{
    return SqlQuery::single(db,
        u"SELECT count(*) FROM (SELECT 1 FROM status s JOIN item i ON i.id = s.id WHERE s.feed = ? "
        "AND s.date IS NOT NULL AND s.settled = 1 AND i.removed = 0 ORDER BY s.id DESC LIMIT ?)"_s,
        { feed, ArticleTable::firmGround })
        .toInt();
}

// Services drop what is the oldest to them: what came first, or what is dated so.
bool isOldest(const QSqlDatabase &db, qint64 feed, qint64 id)
{
    SqlQuery older(db,
        u"SELECT min(s.id) = ?, min(s.date) = (SELECT date FROM status WHERE id = ?) "
        "FROM status s JOIN item i ON i.id = s.id "
        "WHERE s.feed = ? AND s.date IS NOT NULL AND i.removed = 0"_s);
    older.bind(id).bind(id).bind(feed).exec();
    return older.next() && (older.boolean(0) || older.boolean(1));
}

// Of an UPDATE of item that returns ids.
ArticleChanges changesOf(const QSqlDatabase &db, SqlQuery &update)
{
    QList<qint64> ids;
    while (update.next())
        ids.append(update.integer(0));
    ArticleChanges changes;
    changes.changed = ArticleReader(db).heads(ids);
    return changes;
}

// Runs an UPDATE of status that returns id, feed and whether there is an entry.
ArticleChanges countMarked(const QSqlDatabase &db, SqlQuery &update, const FeedCounters &each)
{
    ArticleChanges changes;
    QHash<qint64, FeedCounters> counters;
    while (update.next()) {
        if (!update.boolean(2))
            continue;
        changes.marked.append(update.integer(0));
        counters[update.integer(1)] += each;
    }
    changes.counters = FeedTable(db).count(counters);
    return changes;
}

} // namespace

ArticleTable::ArticleTable(const QSqlDatabase &database) : m_database(database) { }

ArticleChanges ArticleTable::store(
    qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now, Source source) const
{
    // The feed may have been removed while its items were on their way.
    const auto target = FeedTable(m_database).find(feed);
    if (!target)
        return {};
    BatchWriter writer(m_database, *target, now, source);
    for (const PubSub::Item &item : items) {
        // What describes a feed is no entry of it. XEP-0277 §5.
        if (!item.id.isEmpty() && !PubSub::FeedProfile::isMetadata(item))
            writer.write(item);
    }
    ArticleChanges changes;
    const ArticleReader reader(m_database);
    changes.added = reader.heads(writer.added());
    changes.changed = reader.heads(writer.changed());
    changes.unchanged = writer.unchanged();
    changes.unsettled = writer.unsettled();
    changes.ground = groundOf(m_database, feed);
    if (!changes.added.isEmpty())
        changes.counters = FeedTable(m_database).count({ { feed, writer.counters() } });
    if (writer.traits() != target->traits) {
        FeedTable(m_database).setTraits(feed, writer.traits());
        changes.traits.insert(feed, writer.traits());
    }
    return changes;
}

void ArticleTable::settle(qint64 feed, const QStringList &itemIds, const QDateTime &now) const
{
    SqlQuery::run(m_database,
        u"UPDATE status SET settled = 1 WHERE feed = ? AND settled = 0 AND date IS NOT NULL "
        "AND item_id IN (SELECT value FROM json_each(?))"_s,
        { feed, jsonTexts(itemIds) });
    FeedTable(m_database).setSynced(feed, now);
}

ArticleChanges ArticleTable::storeNameless(
    qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now) const
{
    SqlQuery find(m_database,
        u"SELECT 1 FROM status s JOIN item i ON i.id = s.id WHERE s.feed = ? AND i.hash = ?"_s);
    QList<PubSub::Item> unknown;
    for (PubSub::Item item : items) {
        const QByteArray hash = PayloadXml::hash(item.payload);
        find.bind(feed).bind(hash).exec();
        if (find.next())
            continue;
        item.id = u"urn:sha-256:"_s + QString::fromLatin1(hash.toHex());
        unknown.append(item);
    }
    return store(feed, unknown, now);
}

ArticleChanges ArticleTable::refresh(
    qint64 feed, const QList<PubSub::Item> &items, const QDateTime &now) const
{
    SqlQuery find(
        m_database, u"SELECT 1 FROM status WHERE feed = ? AND item_id = ? AND date IS NOT NULL"_s);
    QList<PubSub::Item> known;
    for (const PubSub::Item &item : items) {
        find.bind(feed).bind(item.id).exec();
        if (find.next())
            known.append(item);
    }
    return store(feed, known, now);
}

ArticleChanges ArticleTable::retract(qint64 feed, const QString &itemId, Retraction meaning) const
{
    SqlQuery find(m_database,
        u"SELECT id, read, starred FROM status "
        "WHERE feed = ? AND item_id = ? AND date IS NOT NULL"_s);
    find.bind(feed).bind(itemId).exec();
    if (!find.next())
        return {};
    const qint64 id = find.integer(0);
    ArticleChanges changes;
    const bool isStarred = find.boolean(2);
    if (isStarred || (meaning == Retraction::PerhapsOverflow && isOldest(m_database, feed, id))) {
        SqlQuery::run(m_database, u"UPDATE item SET removed = 1 WHERE id = ?"_s, { id });
        changes.changed = ArticleReader(m_database).heads({ id });
        return changes;
    }
    SqlQuery::run(m_database, u"DELETE FROM item_text WHERE rowid = ?"_s, { id });
    SqlQuery::run(m_database, u"DELETE FROM item WHERE id = ?"_s, { id });
    SqlQuery::run(m_database, u"UPDATE status SET date = NULL, settled = 0 WHERE id = ?"_s, { id });
    changes.removed = { id };
    changes.counters
        = FeedTable(m_database).count({ { feed, { -1, find.boolean(1) ? 0 : -1, 0 } } });
    return changes;
}

ArticleChanges ArticleTable::purge(qint64 feed) const
{
    SqlQuery update(m_database,
        u"UPDATE item SET removed = 1 WHERE removed = 0 AND id IN "
        "(SELECT id FROM status WHERE feed = ? AND date IS NOT NULL) RETURNING id"_s);
    update.bind(feed).exec();
    return changesOf(m_database, update);
}

ArticleChanges ArticleTable::markGone(
    qint64 feed, const QStringList &itemIds, const QDateTime &asked) const
{
    SqlQuery update(m_database,
        u"UPDATE item SET removed = 1 WHERE removed = 0 AND arrived < ? AND id IN "
        "(SELECT id FROM status WHERE feed = ? AND date IS NOT NULL "
        "AND item_id NOT IN (SELECT value FROM json_each(?))) RETURNING id"_s);
    update.bind(fromTime(asked)).bind(feed).bind(jsonTexts(itemIds)).exec();
    return changesOf(m_database, update);
}

ArticleChanges ArticleTable::mark(const QList<qint64> &ids, Mark mark) const
{
    const MarkSql sql = sqlOf(mark);
    SqlQuery update(m_database,
        u"UPDATE status SET %1 WHERE %2 AND id IN (SELECT value FROM json_each(?)) "
        "RETURNING id, feed, date IS NOT NULL"_s.arg(sql.assignment, sql.condition));
    update.bind(jsonNumbers(ids)).exec();
    return countMarked(m_database, update, sql.each);
}

ArticleChanges ArticleTable::mark(qint64 feed, const QString &itemId, Mark mark) const
{
    const MarkSql sql = sqlOf(mark);
    SqlQuery::run(m_database, u"INSERT OR IGNORE INTO status(feed, item_id) VALUES(?, ?)"_s,
        { feed, itemId });
    SqlQuery update(m_database,
        u"UPDATE status SET %1 WHERE %2 AND feed = ? AND item_id = ? "
        "RETURNING id, feed, date IS NOT NULL"_s.arg(sql.assignment, sql.condition));
    update.bind(feed).bind(itemId).exec();
    return countMarked(m_database, update, sql.each);
}

ArticleChanges ArticleTable::markAllRead(const ArticleQuery &query) const
{
    const MarkSql sql = sqlOf(Mark::Read);
    const QString expression = SearchText::expression(query.text);
    const QString words = expression.isEmpty()
        ? QString()
        : u" AND s.id IN (SELECT rowid FROM item_text WHERE item_text MATCH ?)"_s;
    SqlQuery update(m_database,
        u"UPDATE status AS s SET %1 WHERE s.%2 AND %3%4 RETURNING id, feed, 1"_s.arg(
            sql.assignment, sql.condition, conditionsOf(query), words));
    if (!expression.isEmpty())
        update.bind(expression);
    update.exec();
    return countMarked(m_database, update, sql.each);
}

} // namespace Reader
