// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/DraftTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace Writer
{

namespace
{

const QString select
    = u"SELECT key, item_id, service, node, title, body, tags, language, created, modified,"
      " payload, sent_hashes, comments FROM draft LEFT JOIN base ON draft_key = key"_s;

Draft draftFrom(const SqlQuery &query)
{
    Draft draft;
    draft.key = query.text(0);
    draft.itemId = query.text(1);
    draft.node = { toJid(query.text(2)), query.text(3) };
    draft.title = query.text(4);
    draft.text = query.text(5);
    draft.tags = toList(query.text(6));
    draft.language = query.text(7);
    draft.created = toTime(query.integer(8));
    draft.modified = toTime(query.integer(9));
    draft.base = query.bytes(10);
    draft.sentHashes = toList(query.text(11));
    draft.allowsComments = query.boolean(12);
    return draft;
}

} // namespace

DraftTable::DraftTable(const QSqlDatabase &database) : m_database(database) { }

void DraftTable::save(const Draft &draft) const
{
    SqlQuery::run(m_database,
        u"INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
        " SET item_id = excluded.item_id, service = excluded.service, node = excluded.node,"
        " title = excluded.title, body = excluded.body, tags = excluded.tags,"
        " language = excluded.language, modified = excluded.modified,"
        " comments = excluded.comments"_s,
        { draft.key, draft.itemId, draft.node.service.toString(), draft.node.node, draft.title,
            draft.text, fromList(draft.tags), draft.language, fromTime(draft.created),
            fromTime(draft.modified), draft.allowsComments });
    if (draft.base.isEmpty() && draft.sentHashes.isEmpty())
        SqlQuery::run(m_database, u"DELETE FROM base WHERE draft_key = ?"_s, { draft.key });
    else
        SqlQuery::run(m_database, u"INSERT OR REPLACE INTO base VALUES (?, ?, ?)"_s,
            { draft.key, draft.base, fromList(draft.sentHashes) });
}

void DraftTable::remove(const QString &key) const
{
    SqlQuery::run(m_database, u"DELETE FROM draft WHERE key = ?"_s, { key });
}

std::optional<Draft> DraftTable::find(const QString &key) const
{
    SqlQuery query(m_database, select + u" WHERE key = ?"_s);
    query.bind(key).exec();
    return query.next() ? std::optional(draftFrom(query)) : std::nullopt;
}

QList<Draft> DraftTable::all() const
{
    QList<Draft> drafts;
    SqlQuery query(m_database, select + u" ORDER BY modified DESC"_s);
    query.exec();
    while (query.next())
        drafts += draftFrom(query);
    return drafts;
}

} // namespace Writer
