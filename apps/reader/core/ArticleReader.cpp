// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/ArticleReader.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"
#include "reader/core/ArticleSql.h"
#include "reader/core/EntryFacts.h"
#include "reader/core/FeedTable.h"
#include "reader/core/SearchText.h"

#include <pubsub/PubSubUri.h>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace
{

const QString headColumns
    = u"s.id, s.feed, s.item_id, i.title, i.author, s.date, s.read, s.starred, i.revised, "
      "i.removed, i.enclosures"_s;

ArticleHead headFrom(const SqlQuery &row)
{
    ArticleHead head;
    head.id = row.integer(0);
    head.feed = row.integer(1);
    head.itemId = itemIdFrom(row.text(2));
    head.title = row.text(3);
    head.author = row.text(4);
    head.date = toTime(row.integer(5));
    head.status = { row.boolean(6), row.boolean(7) };
    head.revised = row.boolean(8);
    head.removed = row.boolean(9);
    head.hasEnclosures = row.integer(10) > 0;
    return head;
}

QString tablesOf(const QString &expression)
{
    return expression.isEmpty()
        ? u"status s"_s
        : u"item_text CROSS JOIN status s ON s.id = item_text.rowid AND item_text MATCH ?"_s;
}

} // namespace

ArticleReader::ArticleReader(const QSqlDatabase &database) : m_database(database) { }

QList<ArticleKey> ArticleReader::keys(
    const ArticleQuery &query, const std::optional<ArticleKey> &after, int limit) const
{
    const QString expression = SearchText::expression(query.text);
    const QString place = after ? u" AND (s.date, s.id) < (?, ?)"_s : QString();
    SqlQuery statement(m_database,
        u"SELECT s.id, s.date, s.feed, s.read, s.starred FROM %1 WHERE %2%3 "
        "ORDER BY s.date DESC, s.id DESC LIMIT ?"_s.arg(
            tablesOf(expression), conditionsOf(query), place));
    if (!expression.isEmpty())
        statement.bind(expression);
    if (after)
        statement.bind(after->date).bind(after->id);
    statement.bind(limit).exec();
    QList<ArticleKey> keys;
    while (statement.next()) {
        keys.append({ statement.integer(0), statement.integer(1), statement.integer(2),
            { statement.boolean(3), statement.boolean(4) } });
    }
    return keys;
}

QSet<qint64> ArticleReader::matching(const ArticleQuery &query, const QList<qint64> &ids) const
{
    const QString expression = SearchText::expression(query.text);
    SqlQuery statement(m_database,
        u"SELECT s.id FROM %1 WHERE %2 AND s.id IN (%3)"_s.arg(
            tablesOf(expression), conditionsOf(query), numberList(ids)));
    if (!expression.isEmpty())
        statement.bind(expression);
    statement.exec();
    QSet<qint64> found;
    while (statement.next())
        found.insert(statement.integer(0));
    return found;
}

QList<ArticleHead> ArticleReader::heads(const QList<qint64> &ids) const
{
    if (ids.isEmpty())
        return {};
    SqlQuery statement(m_database,
        u"SELECT %1 FROM status s JOIN item i ON i.id = s.id "
        "WHERE s.date IS NOT NULL AND s.id IN (%2)"_s.arg(headColumns, numberList(ids)));
    statement.exec();
    QList<ArticleHead> heads;
    while (statement.next())
        heads.append(headFrom(statement));
    return heads;
}

std::optional<Article> ArticleReader::article(qint64 id) const
{
    const QList<ArticleHead> found = heads({ id });
    if (found.isEmpty())
        return {};
    Article article;
    article.head = found.first();
    PubSub::NodeAddress node;
    if (const auto feed = FeedTable(m_database).find(article.head.feed)) {
        node = feed->node;
        article.feedTitle = feed->displayTitle();
        article.feedAddress = feed->node.toUri();
        article.imagesAllowed = feed->images == Feed::Images::Shown;
    }
    SqlQuery statement(m_database,
        u"SELECT i.publisher, b.payload FROM item i LEFT JOIN body b ON b.id = i.id "
        "WHERE i.id = ?"_s);
    statement.bind(id).exec();
    if (statement.next()) {
        const PubSub::Item item { .id = article.head.itemId,
            .publisher = statement.text(0),
            .payload = statement.bytes(1),
            .delay = {} };
        EntryFacts::complete(article, item, node);
    }
    for (ArticleLink &reply : article.repliesTo)
        reply.title = titleAt(reply.address);
    if (article.authors.isEmpty() && !article.head.author.isEmpty())
        article.authors = QStringList { article.head.author };
    return article;
}

QString ArticleReader::titleAt(const QString &address) const
{
    const auto uri = PubSub::PubSubUri::fromString(address);
    if (!uri || uri->item.isEmpty())
        return {};
    const auto service = PubSub::Jid::fromString(uri->service);
    if (!service)
        return {};
    SqlQuery statement(m_database,
        u"SELECT i.title FROM feed f JOIN status s ON s.feed = f.id JOIN item i ON i.id = s.id "
        "WHERE f.service = ? AND f.node = ? AND s.item_id = ?"_s);
    statement.bind(service->toString()).bind(uri->node).bind(uri->item).exec();
    return statement.next() ? statement.text(0) : QString();
}

QList<Standing> ArticleReader::standings(qint64 feed, const QStringList &itemIds) const
{
    QList<Standing> standings;
    standings.reserve(itemIds.size());
    SqlQuery statement(m_database,
        u"SELECT settled FROM status WHERE feed = ? AND item_id = ? AND date IS NOT NULL"_s);
    for (const QString &itemId : itemIds) {
        statement.bind(feed).bind(itemId).exec();
        const bool isKnown = statement.next();
        standings.append(!isKnown      ? Standing::Unknown
                : statement.boolean(0) ? Standing::Settled
                                       : Standing::Unsettled);
    }
    return standings;
}

} // namespace Reader
