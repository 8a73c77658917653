// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/SqlQuery.h"
#include "reader/core/FeedStore.h"

/// All entries of \a store, the newest first.
inline QList<Reader::ArticleHead> headsOf(Reader::FeedStore &store)
{
    const auto found = store.database().runAndWait([](QSqlDatabase &db) {
        const Reader::ArticleReader reader(db);
        QList<qint64> ids;
        for (const Reader::ArticleKey &key : reader.keys({}, {}, 1000000))
            ids.append(key.id);
        return reader.heads(ids);
    });
    return found.value();
}

/// From now on the file of \a store has no more than \a pages, or no more than it has.
inline bool limitDiskOf(Reader::FeedStore &store, int pages)
{
    const auto done = store.database().runAndWait([pages](QSqlDatabase &db) {
        Common::SqlQuery::run(db, QStringLiteral("PRAGMA max_page_count = %1").arg(pages));
    });
    return done.has_value();
}
