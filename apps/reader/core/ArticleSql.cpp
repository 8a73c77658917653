// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/ArticleSql.h"

#include "common/core/SqlValues.h"

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

// No id that came as XML has it.
constexpr QChar notInXml(1);

} // namespace

// The conditions are written out rather than bound: SQLite takes a partial index only for
// what it can read in the statement itself.
QString conditionsOf(const ArticleQuery &query)
{
    QString sql = u"s.date IS NOT NULL"_s;
    if (query.conditions.testFlag(ArticleQuery::Unread))
        sql += u" AND s.read = 0"_s;
    if (query.conditions.testFlag(ArticleQuery::Starred))
        sql += u" AND s.starred = 1"_s;
    if (query.scope == ArticleQuery::Scope::Feeds) {
        // With several feeds the plus sign makes SQLite walk by date instead of sorting.
        sql += (query.feeds.size() == 1 ? u" AND s.feed IN (%1)"_s : u" AND +s.feed IN (%1)"_s)
                   .arg(Common::SqlValues::numberList(query.feeds));
    }
    return sql;
}

QString formerItemId(const QString &itemId, qint64 id)
{
    return itemId + notInXml + QString::number(id);
}

QString itemIdFrom(const QString &column)
{
    return column.section(notInXml, 0, 0);
}

} // namespace Reader
