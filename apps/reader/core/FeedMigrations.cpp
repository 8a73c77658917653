// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedMigrations.h"

namespace Reader
{

namespace
{

// What an entry says (item, body) and what the person did with it (status) are apart: the
// status may come before the entry and outlives it, so it has no foreign key to it. Both
// share their integer id. A status without a date has no entry at the moment.
const char *const version1[] = {
    R"(CREATE TABLE feed(
        id INTEGER PRIMARY KEY,
        service TEXT NOT NULL,
        node TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        custom_title TEXT NOT NULL DEFAULT '',
        description TEXT NOT NULL DEFAULT '',
        subid TEXT NOT NULL DEFAULT '',
        state INTEGER NOT NULL DEFAULT 0,
        show_images INTEGER NOT NULL DEFAULT 0,
        older_cursor TEXT NOT NULL DEFAULT '',
        synced_at INTEGER NOT NULL DEFAULT 0,
        total INTEGER NOT NULL DEFAULT 0,
        unread INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        UNIQUE(service, node)))",
    R"(CREATE TABLE status(
        id INTEGER PRIMARY KEY,
        feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
        item_id TEXT NOT NULL,
        date INTEGER,
        read INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        UNIQUE(feed, item_id)))",
    R"(CREATE INDEX status_all ON status(date DESC, id DESC, feed, read, starred)
        WHERE date IS NOT NULL)",
    R"(CREATE INDEX status_feed ON status(feed, date DESC, id DESC, read, starred)
        WHERE date IS NOT NULL)",
    R"(CREATE INDEX status_unread ON status(date DESC, id DESC, feed, starred)
        WHERE date IS NOT NULL AND read = 0)",
    R"(CREATE INDEX status_feed_unread ON status(feed) WHERE date IS NOT NULL AND read = 0)",
    R"(CREATE INDEX status_starred ON status(date DESC, id DESC, feed, read)
        WHERE date IS NOT NULL AND starred = 1)",
    R"(CREATE TABLE item(
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        author TEXT NOT NULL,
        publisher TEXT NOT NULL,
        updated INTEGER NOT NULL,
        arrived INTEGER NOT NULL,
        hash BLOB NOT NULL,
        revised INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0,
        enclosures INTEGER NOT NULL DEFAULT 0))",
    R"(CREATE TABLE body(
        id INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
        payload BLOB NOT NULL))",
    R"(CREATE VIRTUAL TABLE item_text USING fts5(title, author, body,
        content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'))",
};

// When the entries of a feed were compared with its node's last.
const char *const version2[] = {
    "ALTER TABLE feed ADD COLUMN checked_at INTEGER NOT NULL DEFAULT 0",
};

// Version 2 took the comments on one's own posts for feeds, where another program subscribes to
// them by itself; what the person starred of them stays. The rest is read anew, see Rereading.
const char *const version3[] = {
    R"(CREATE TEMP TABLE comments AS SELECT id FROM feed
        WHERE node GLOB 'urn:xmpp:microblog:0:comments/*' AND starred = 0)",
    R"(CREATE TEMP TABLE comment AS SELECT id FROM status WHERE feed IN comments)",
    R"(DELETE FROM item_text WHERE rowid IN comment)",
    R"(DELETE FROM body WHERE id IN comment)",
    R"(DELETE FROM item WHERE id IN comment)",
    R"(DELETE FROM status WHERE id IN comment)",
    R"(DELETE FROM feed WHERE id IN comments)",
    R"(DROP TABLE temp.comment)",
    R"(DROP TABLE temp.comments)",
    R"(ALTER TABLE feed ADD COLUMN listed INTEGER NOT NULL DEFAULT 0)",
    R"(CREATE TABLE rereading(next INTEGER NOT NULL, last INTEGER NOT NULL))",
    R"(INSERT INTO rereading SELECT 0, coalesce(max(id), -1) FROM item)",
};

// Until version 3 the end of a session marked each feed as complete, so holes stayed. What the
// first fetch of a feed brought in one batch has none: from there on all is looked through once
// more.
const char *const version4[] = {
    R"(ALTER TABLE status ADD COLUMN settled INTEGER NOT NULL DEFAULT 0)",
    R"(WITH first(feed, at) AS
        (SELECT s.feed, min(i.arrived) FROM status s JOIN item i ON i.id = s.id GROUP BY s.feed)
        UPDATE status SET settled = 1 WHERE id IN
        (SELECT s.id FROM status s JOIN item i ON i.id = s.id
        JOIN first f ON f.feed = s.feed AND f.at = i.arrived))",
    R"(ALTER TABLE feed ADD COLUMN look_minutes INTEGER NOT NULL DEFAULT 0)",
    R"(CREATE INDEX status_settled ON status(feed) WHERE settled = 1 AND date IS NOT NULL)",
};

// What the person has ended while the service was away.
const char *const version5[] = {
    R"(CREATE TABLE ending(
        service TEXT NOT NULL,
        node TEXT NOT NULL,
        subid TEXT NOT NULL,
        PRIMARY KEY(service, node)) WITHOUT ROWID)",
};

// What an entry without types says, and when it was written, was read in another way; that it tells
// of its feed was not read at all.
const char *const version6[] = {
    R"(ALTER TABLE feed ADD COLUMN source_id TEXT)",
    R"(ALTER TABLE feed ADD COLUMN source_title TEXT NOT NULL DEFAULT '')",
    R"(ALTER TABLE feed ADD COLUMN dated_by_fetching INTEGER NOT NULL DEFAULT 0)",
    R"(UPDATE status SET date = (SELECT updated FROM item WHERE item.id = status.id)
        WHERE id IN (SELECT s.id FROM status s JOIN item i ON i.id = s.id
        WHERE i.updated > 0 AND s.date > i.updated + 86400000))",
    R"(DELETE FROM rereading)",
    R"(INSERT INTO rereading SELECT 0, coalesce(max(id), -1) FROM item)",
};

const Common::Migration migrations[] = {
    { 1, version1 },
    { 2, version2 },
    { 3, version3 },
    { 4, version4 },
    { 5, version5 },
    { 6, version6 },
};

} // namespace

std::span<const Common::Migration> feedMigrations()
{
    return migrations;
}

} // namespace Reader
