// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/Rereading.h"

#include "reader/core/ArticleReader.h"
#include "reader/core/ArticleSql.h"
#include "reader/core/FeedTable.h"
#include "reader/core/PayloadXml.h"
#include "reader/core/SearchIndex.h"

#include <QElapsedTimer>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::SqlQuery;

namespace
{

struct Stored {
    qint64 id;
    qint64 feed;
    PubSub::Item item;
    QString title;
    QString author;
};

QList<Stored> storedEntries(const QSqlDatabase &db, qint64 from, qint64 to)
{
    QList<Stored> entries;
    SqlQuery query(db,
        u"SELECT i.id, s.feed, s.item_id, i.publisher, coalesce(b.payload, ''), i.title, i.author "
        "FROM item i JOIN status s ON s.id = i.id LEFT JOIN body b ON b.id = i.id "
        "WHERE i.id BETWEEN ? AND ? ORDER BY i.id LIMIT ?"_s);
    query.bind(from).bind(to).bind(Rereading::maxEntries).exec();
    while (query.next()) {
        entries.append({ query.integer(0), query.integer(1),
            { .id = itemIdFrom(query.text(2)),
                .publisher = query.text(3),
                .payload = query.bytes(4),
                .delay = {} },
            query.text(5), query.text(6) });
    }
    return entries;
}

// Writes what is made of an entry now; its place, status and payload stay.
class Writer
{
public:
    explicit Writer(const QSqlDatabase &db)
        : m_database(db), m_index(db),
          m_update(
              db, u"UPDATE item SET title = ?, author = ?, enclosures = ?, hash = ? WHERE id = ?"_s)
    {
    }

    void write(const Stored &entry)
    {
        Feed &feed = feedOf(entry.feed);
        const EntryFacts facts = EntryFacts::of(entry.item, feed.node);
        if (facts.origin)
            feed.traits.note(*facts.origin);
        m_update.bind(facts.title)
            .bind(facts.author)
            .bind(facts.hasEnclosures ? 1 : 0)
            .bind(PayloadXml::hash(entry.item.payload))
            .bind(entry.id)
            .exec();
        m_index.replace(entry.id, facts);
        if (facts.title != entry.title || facts.author != entry.author)
            m_changed.append(entry.id);
    }
    [[nodiscard]] QList<qint64> changed() const { return m_changed; }
    // Writes what the entries tell of their feeds, and returns what is new of that.
    [[nodiscard]] QHash<qint64, FeedTraits> finish()
    {
        const FeedTable table(m_database);
        QHash<qint64, FeedTraits> changed;
        for (const auto &[id, feed] : m_feeds.asKeyValueRange()) {
            const auto before = table.find(id);
            if (!before || before->traits == feed.traits)
                continue;
            table.setTraits(id, feed.traits);
            changed.insert(id, feed.traits);
        }
        return changed;
    }

private:
    Feed &feedOf(qint64 id)
    {
        const auto known = m_feeds.find(id);
        return known != m_feeds.end()
            ? *known
            : *m_feeds.insert(id, FeedTable(m_database).find(id).value_or(Feed()));
    }

    QSqlDatabase m_database;
    SearchIndex m_index;
    SqlQuery m_update;
    QHash<qint64, Feed> m_feeds;
    QList<qint64> m_changed;
};

} // namespace

Rereading::Rereading(const QSqlDatabase &database) : m_database(database) { }

Rereading::Step Rereading::next() const
{
    const QVariant from = SqlQuery::single(m_database, u"SELECT next FROM rereading"_s);
    const QVariant to = SqlQuery::single(m_database, u"SELECT last FROM rereading"_s);
    if (!from.isValid())
        return { {}, true };
    const QList<Stored> entries = storedEntries(m_database, from.toLongLong(), to.toLongLong());
    if (entries.isEmpty()) {
        SqlQuery::run(m_database, u"DELETE FROM rereading"_s);
        return { {}, true };
    }
    Writer writer(m_database);
    QElapsedTimer timer;
    timer.start();
    qint64 last = 0;
    for (const Stored &entry : entries) {
        writer.write(entry);
        last = entry.id;
        if (timer.durationElapsed() > maxTime)
            break;
    }
    SqlQuery::run(m_database, u"UPDATE rereading SET next = ?"_s, { last + 1 });
    Step step;
    step.changes.traits = writer.finish();
    step.changes.changed = ArticleReader(m_database).heads(writer.changed());
    return step;
}

} // namespace Reader
