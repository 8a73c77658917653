// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/WriterMigrations.h"

#include <array>

namespace Writer
{

namespace
{

// What a person wrote, the server's copy it started from, and how its sending stands are
// three things that change at different times: three tables.
constexpr const char *first[] = {
    "CREATE TABLE draft ("
    " key TEXT PRIMARY KEY, item_id TEXT NOT NULL, service TEXT NOT NULL, node TEXT NOT NULL,"
    " title TEXT NOT NULL, body TEXT NOT NULL, tags TEXT NOT NULL, language TEXT NOT NULL,"
    " created INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE base ("
    " draft_key TEXT PRIMARY KEY REFERENCES draft(key) ON DELETE CASCADE,"
    " payload BLOB NOT NULL, sent_hashes TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE outbox ("
    " key TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, operation INTEGER NOT NULL,"
    " account TEXT NOT NULL, service TEXT NOT NULL, node TEXT NOT NULL, item_id TEXT NOT NULL,"
    " draft_key TEXT NOT NULL, title TEXT NOT NULL, payload BLOB NOT NULL,"
    " replaceable TEXT NOT NULL, is_edit INTEGER NOT NULL, access TEXT NOT NULL,"
    " state INTEGER NOT NULL, failure INTEGER NOT NULL, error_kind INTEGER NOT NULL,"
    " error_text TEXT NOT NULL, error_stanza BLOB NOT NULL, server_payload BLOB NOT NULL,"
    " outcome_unknown INTEGER NOT NULL, attempts INTEGER NOT NULL, queued INTEGER NOT NULL)"
    " WITHOUT ROWID",
    "CREATE INDEX outbox_state ON outbox(state)",
    "CREATE TABLE post ("
    " service TEXT NOT NULL, node TEXT NOT NULL, item_id TEXT NOT NULL, title TEXT NOT NULL,"
    " tags TEXT NOT NULL, published INTEGER NOT NULL, updated INTEGER NOT NULL,"
    " payload BLOB NOT NULL, PRIMARY KEY (service, node, item_id)) WITHOUT ROWID",
    "CREATE TABLE recent_node ("
    " service TEXT NOT NULL, node TEXT NOT NULL, title TEXT NOT NULL, used INTEGER NOT NULL,"
    " PRIMARY KEY (service, node)) WITHOUT ROWID",
};

// What keeps an entry from being sent again and again.
constexpr const char *second[] = {
    "ALTER TABLE outbox ADD COLUMN error_request INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE outbox ADD COLUMN error_limit INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE outbox ADD COLUMN lost_connections INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE outbox ADD COLUMN same_answers INTEGER NOT NULL DEFAULT 0",
};

// Whether others may comment on a post. Of a published one it is known as soon as it is fetched.
constexpr const char *third[] = {
    "ALTER TABLE draft ADD COLUMN comments INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE post ADD COLUMN comments INTEGER NOT NULL DEFAULT 1",
};

// What servers have confirmed, since they may still lose it.
constexpr const char *fourth[] = {
    "CREATE TABLE kept ("
    " account TEXT NOT NULL, service TEXT NOT NULL, node TEXT NOT NULL, item_id TEXT NOT NULL,"
    " operation INTEGER NOT NULL, title TEXT NOT NULL, hash TEXT NOT NULL,"
    " replaced TEXT NOT NULL, access TEXT NOT NULL, confirmed INTEGER NOT NULL,"
    " checked INTEGER NOT NULL, state INTEGER NOT NULL, changed_by TEXT NOT NULL,"
    " payload BLOB NOT NULL, draft_key TEXT NOT NULL, draft_title TEXT NOT NULL,"
    " body TEXT NOT NULL, tags TEXT NOT NULL, language TEXT NOT NULL, comments INTEGER NOT NULL,"
    " created INTEGER NOT NULL, PRIMARY KEY (account, service, node, item_id))",
};

// A failed attempt has a reason of the writer's (OutboxError::Reason), not the library's
// Error::Kind: most moved by one, since there was none for "no failure".
constexpr const char *fifth[] = {
    "UPDATE outbox SET error_kind = CASE"
    " WHEN error_kind = 0 AND length(error_stanza) = 0 THEN 0"
    " WHEN error_kind IN (8, 9) THEN error_kind"
    " WHEN error_kind = 7 THEN 5"
    " ELSE error_kind + 1 END",
};

constexpr std::array migrations { Common::Migration { 1, first }, Common::Migration { 2, second },
    Common::Migration { 3, third }, Common::Migration { 4, fourth },
    Common::Migration { 5, fifth } };

} // namespace

std::span<const Common::Migration> writerMigrations()
{
    return migrations;
}

} // namespace Writer
