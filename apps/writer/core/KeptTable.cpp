// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/KeptTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"

#include <pubsub/OptionNames.h>

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace Writer
{

namespace
{

const QString key = u" WHERE account = ? AND service = ? AND node = ? AND item_id = ?"_s;

QVariantList keyOf(const KeptPost &post)
{
    return { post.account.toString(), post.node.service.toString(), post.node.node, post.itemId };
}

KeptPost postFrom(const SqlQuery &query)
{
    KeptPost post;
    post.account = toJid(query.text(0));
    post.node = { toJid(query.text(1)), query.text(2) };
    post.itemId = query.text(3);
    post.operation = OutboxEntry::Operation(query.integer(4));
    post.title = query.text(5);
    post.hash = query.text(6);
    post.replacedHash = query.text(7);
    post.access = PubSub::optionFromName<PubSub::AccessModel>(query.text(8));
    post.confirmed = toTime(query.integer(9));
    post.checked = toTime(query.integer(10));
    post.state = KeptPost::State(query.integer(11));
    post.changedBy = toJid(query.text(12));
    return post;
}

const QString columns = u"account, service, node, item_id, operation, title, hash, replaced,"
                        " access, confirmed, checked, state, changed_by"_s;

void addText(KeptPost &post, const SqlQuery &query, int column)
{
    post.payload = query.bytes(column);
    post.draft.key = query.text(column + 1);
    if (post.draft.key.isEmpty())
        return;
    post.draft.itemId = post.itemId;
    post.draft.node = post.node;
    post.draft.title = query.text(column + 2);
    post.draft.text = query.text(column + 3);
    post.draft.tags = toList(query.text(column + 4));
    post.draft.language = query.text(column + 5);
    post.draft.allowsComments = query.boolean(column + 6);
    post.draft.created = toTime(query.integer(column + 7));
    post.draft.modified = post.confirmed;
}

} // namespace

KeptTable::KeptTable(const QSqlDatabase &database) : m_database(database) { }

void KeptTable::save(const KeptPost &post) const
{
    KeptPost kept = post;
    if (const auto before = find(post.account, post.node, post.itemId);
        before && post.draft.key.isEmpty() && before->hash == post.hash)
        kept.draft = before->draft;
    SqlQuery::run(m_database,
        u"INSERT OR REPLACE INTO kept (%1, payload, draft_key, draft_title, body, tags, language,"
        " comments, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?)"_s.arg(columns),
        keyOf(kept) << int(kept.operation) << kept.title << kept.hash << kept.replacedHash
                    << (kept.access ? PubSub::optionName(*kept.access) : QString())
                    << fromTime(kept.confirmed) << fromTime(kept.checked) << int(kept.state)
                    << kept.changedBy.toString() << kept.payload << kept.draft.key
                    << kept.draft.title << kept.draft.text << fromList(kept.draft.tags)
                    << kept.draft.language << kept.draft.allowsComments
                    << fromTime(kept.draft.created));
}

void KeptTable::update(const KeptPost &found) const
{
    SqlQuery::run(m_database,
        u"UPDATE kept SET checked = ?, state = ?, changed_by = ?"_s + key + u" AND confirmed = ?"_s,
        QVariantList { fromTime(found.checked), int(found.state), found.changedBy.toString() }
                + keyOf(found)
            << fromTime(found.confirmed));
}

void KeptTable::remove(
    const PubSub::Jid &account, const PubSub::NodeAddress &node, const QString &itemId) const
{
    SqlQuery::run(m_database, u"DELETE FROM kept"_s + key,
        { account.toString(), node.service.toString(), node.node, itemId });
}

std::optional<KeptPost> KeptTable::find(
    const PubSub::Jid &account, const PubSub::NodeAddress &node, const QString &itemId) const
{
    SqlQuery query(m_database,
        u"SELECT %1, payload, draft_key, draft_title, body, tags, language, comments, created"
        " FROM kept"_s.arg(columns)
            + key);
    query.bind(account.toString())
        .bind(node.service.toString())
        .bind(node.node)
        .bind(itemId)
        .exec();
    if (!query.next())
        return {};
    KeptPost post = postFrom(query);
    addText(post, query, 13);
    return post;
}

QList<KeptPost> KeptTable::toCheck(const PubSub::Jid &account) const
{
    SqlQuery query(m_database,
        u"SELECT %1 FROM kept WHERE account = ? AND state <> ? ORDER BY confirmed"_s.arg(columns));
    query.bind(account.toString()).bind(int(KeptPost::State::Explained)).exec();
    QList<KeptPost> posts;
    while (query.next())
        posts += postFrom(query);
    return posts;
}

void KeptTable::explain(
    const PubSub::Jid &account, const PubSub::NodeAddress &node, const QString &itemId) const
{
    SqlQuery::run(m_database,
        u"UPDATE kept SET state = ? WHERE account = ? AND service = ? AND node = ?"
        " AND (item_id = ? OR ? = '') AND operation = ?"_s,
        { int(KeptPost::State::Explained), account.toString(), node.service.toString(), node.node,
            itemId, itemId, int(OutboxEntry::Operation::Publish) });
}

void KeptTable::prune(const Limits &limits, const QDateTime &now) const
{
    const int unseen = int(KeptPost::State::Unseen);
    SqlQuery::run(m_database, u"DELETE FROM kept WHERE state <> ? AND confirmed < ?"_s,
        { unseen, fromTime(now.addDays(-limits.age.count())) });
    SqlQuery::run(m_database,
        u"DELETE FROM kept WHERE state <> ? AND (account, service, node, item_id) IN ("
        " SELECT account, service, node, item_id FROM ("
        "  SELECT account, service, node, item_id, sum(length(payload) + length(body))"
        "   OVER (ORDER BY confirmed DESC, item_id) AS bytes FROM kept)"
        " WHERE bytes > ?)"_s,
        { unseen, limits.bytes });
}

KeptTable::Size KeptTable::size() const
{
    SqlQuery query(
        m_database, u"SELECT count(*), total(length(payload) + length(body)) FROM kept"_s);
    query.exec();
    if (!query.next())
        return {};
    return { int(query.integer(0)), query.integer(1) };
}

} // namespace Writer
