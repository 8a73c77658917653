// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/OutboxTable.h"

#include "common/core/SqlQuery.h"
#include "common/core/SqlValues.h"
#include "writer/core/PayloadHash.h"

#include <pubsub/OptionNames.h>

using namespace Qt::StringLiterals;
using Common::SqlQuery;
using namespace Common::SqlValues;

namespace Writer
{

namespace
{

OutboxError errorFrom(const SqlQuery &query)
{
    OutboxError error(OutboxError::Reason(query.integer(15)), query.text(16));
    if (error.reason == OutboxError::Reason::Refused)
        error.answer = PubSub::Error::fromStanza(query.bytes(17));
    error.requestBytes = query.integer(22);
    error.limitBytes = query.integer(23);
    return error;
}

QByteArray stanzaOf(const OutboxError &error)
{
    return error.answer ? error.answer->stanza : QByteArray();
}

QString nameOf(std::optional<PubSub::AccessModel> access)
{
    return access ? PubSub::optionName(*access) : QString();
}

OutboxEntry entryFrom(const SqlQuery &query)
{
    OutboxEntry entry;
    entry.key = query.text(0);
    entry.operation = OutboxEntry::Operation(query.integer(2));
    entry.account = toJid(query.text(3));
    entry.node = { toJid(query.text(4)), query.text(5) };
    entry.itemId = query.text(6);
    entry.draftKey = query.text(7);
    entry.title = query.text(8);
    entry.payload = query.bytes(9);
    entry.payloadHash = PayloadHash::of(entry.payload);
    entry.replaceable = toList(query.text(10));
    entry.isEdit = query.boolean(11);
    entry.access = PubSub::optionFromName<PubSub::AccessModel>(query.text(12));
    entry.state = OutboxEntry::State(query.integer(13));
    entry.failure = OutboxEntry::Failure(query.integer(14));
    entry.error = errorFrom(query);
    entry.serverPayload = query.bytes(18);
    entry.outcomeUnknown = query.boolean(19);
    entry.attempts = int(query.integer(20));
    entry.queued = toTime(query.integer(21));
    entry.lostConnections = int(query.integer(24));
    entry.sameAnswers = int(query.integer(25));
    return entry;
}

} // namespace

OutboxTable::OutboxTable(const QSqlDatabase &database) : m_database(database) { }

// Only the database knows the last position: nothing else has read all that is queued.
void OutboxTable::append(const OutboxEntry &entry) const
{
    SqlQuery::run(m_database,
        u"INSERT INTO outbox VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM outbox),"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { entry.key, int(entry.operation), entry.account.toString(), entry.node.service.toString(),
            entry.node.node, entry.itemId, entry.draftKey, entry.title, entry.payload,
            fromList(entry.replaceable), entry.isEdit, nameOf(entry.access), int(entry.state),
            int(entry.failure), int(entry.error.reason), entry.error.text, stanzaOf(entry.error),
            entry.serverPayload, entry.outcomeUnknown, entry.attempts, fromTime(entry.queued),
            entry.error.requestBytes, entry.error.limitBytes, entry.lostConnections,
            entry.sameAnswers });
}

// What is to be sent never changes once it is queued.
bool OutboxTable::update(const OutboxEntry &entry) const
{
    return SqlQuery::run(m_database,
               u"UPDATE outbox SET state = ?, failure = ?, error_kind = ?, error_text = ?,"
               " error_stanza = ?, server_payload = ?, outcome_unknown = ?, attempts = ?,"
               " error_request = ?, error_limit = ?, lost_connections = ?, same_answers = ?"
               " WHERE key = ?"_s,
               { int(entry.state), int(entry.failure), int(entry.error.reason), entry.error.text,
                   stanzaOf(entry.error), entry.serverPayload, entry.outcomeUnknown, entry.attempts,
                   entry.error.requestBytes, entry.error.limitBytes, entry.lostConnections,
                   entry.sameAnswers, entry.key })
        > 0;
}

void OutboxTable::remove(const QString &key) const
{
    SqlQuery::run(m_database, u"DELETE FROM outbox WHERE key = ?"_s, { key });
}

void OutboxTable::confirm(const OutboxEntry &entry) const
{
    SqlQuery::run(m_database,
        u"UPDATE outbox SET state = ?, failure = 0, payload = x'', server_payload = x''"
        " WHERE key = ?"_s,
        { int(OutboxEntry::State::Confirmed), entry.key });
    SqlQuery::run(m_database,
        u"DELETE FROM outbox WHERE state = ? AND position <= (SELECT position FROM outbox"
        " WHERE state = ? ORDER BY position DESC LIMIT 1 OFFSET ?)"_s,
        { int(OutboxEntry::State::Confirmed), int(OutboxEntry::State::Confirmed), confirmedKept });
}

QList<OutboxEntry> OutboxTable::unfinished() const
{
    QList<OutboxEntry> entries;
    SqlQuery query(m_database, u"SELECT * FROM outbox WHERE state <> ? ORDER BY position"_s);
    query.bind(int(OutboxEntry::State::Confirmed)).exec();
    while (query.next())
        entries += entryFrom(query);
    return entries;
}

} // namespace Writer
