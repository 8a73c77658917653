// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleTable.h"

namespace Reader
{

/// Reads entries anew that an earlier version of this program has read: what it made of them
/// (title, author, words to search for, hash) may not be what is made of them now. A migration
/// asks for it by a row in the table `rereading`; it survives the end of the program.
///
/// For database jobs, a few entries in each, so that others come in between.
class Rereading
{
public:
    /// Most entries of one step, and about how long it may take.
    static constexpr int maxEntries = 200;
    static constexpr std::chrono::milliseconds maxTime { 20 };

    struct Step {
        /// Entries whose texts are others now.
        ArticleChanges changes;
        bool isLast = false;
    };

    explicit Rereading(const QSqlDatabase &database);

    /// Reads the next entries, and notes how far it came.
    [[nodiscard]] Step next() const;

private:
    QSqlDatabase m_database;
};

} // namespace Reader
