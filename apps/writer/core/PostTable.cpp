// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PostTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"
#include "writer/core/PostComments.h"

#include <pubsub/AtomEntry.h>

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace Writer
{

PostTable::PostTable(const QSqlDatabase &database) : m_database(database) { }

void PostTable::save(const Post &post, const QByteArray &payload) const
{
    SqlQuery::run(m_database, u"INSERT OR REPLACE INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { post.node.service.toString(), post.node.node, post.itemId, post.title,
            fromList(post.tags), fromTime(post.published), fromTime(post.updated), payload,
            post.allowsComments });
}

void PostTable::remove(const PubSub::NodeAddress &node, const QString &itemId) const
{
    SqlQuery::run(m_database, u"DELETE FROM post WHERE service = ? AND node = ? AND item_id = ?"_s,
        { node.service.toString(), node.node, itemId });
}

QList<Post> PostTable::ofNode(const PubSub::NodeAddress &node) const
{
    QList<Post> posts;
    SqlQuery query(m_database,
        u"SELECT item_id, title, tags, published, updated, comments FROM post WHERE service = ?"
        " AND node = ? ORDER BY published DESC, item_id"_s);
    query.bind(node.service.toString()).bind(node.node).exec();
    while (query.next())
        posts += Post { node, query.text(0), query.text(1), toList(query.text(2)),
            toTime(query.integer(3)), toTime(query.integer(4)), query.boolean(5) };
    return posts;
}

QByteArray PostTable::payload(const PubSub::NodeAddress &node, const QString &itemId) const
{
    return SqlQuery::single(m_database,
        u"SELECT payload FROM post WHERE service = ? AND node = ?"
        " AND item_id = ?"_s,
        { node.service.toString(), node.node, itemId })
        .toByteArray();
}

Post PostTable::postOf(const PubSub::NodeAddress &node, const PubSub::Item &item)
{
    const auto entry = PubSub::AtomEntry::fromXml(item.payload);
    if (!entry)
        return { node, item.id, item.id, {}, item.delay, item.delay, true };
    QStringList tags;
    for (const PubSub::AtomCategory &category : entry->categories())
        tags += category.label.isEmpty() ? category.term : category.label;
    return { node, item.id, entry->displayTitle(), tags, entry->date(), entry->updated(),
        PostComments::areAllowed(*entry) };
}

} // namespace Writer
