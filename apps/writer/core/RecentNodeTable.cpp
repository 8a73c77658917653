// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/RecentNodeTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace Writer
{

RecentNodeTable::RecentNodeTable(const QSqlDatabase &database) : m_database(database) { }

QList<NodeChoices::Choice> RecentNodeTable::latest(int count) const
{
    QList<NodeChoices::Choice> choices;
    SqlQuery query(
        m_database, u"SELECT service, node, title FROM recent_node ORDER BY used DESC LIMIT ?"_s);
    query.bind(count).exec();
    while (query.next())
        choices += { { toJid(query.text(0)), query.text(1) }, query.text(2), false };
    return choices;
}

void RecentNodeTable::save(
    const PubSub::NodeAddress &node, const QString &title, const QDateTime &now) const
{
    SqlQuery::run(m_database, u"INSERT OR REPLACE INTO recent_node VALUES (?, ?, ?, ?)"_s,
        { node.service.toString(), node.node, title, fromTime(now) });
}

} // namespace Writer
