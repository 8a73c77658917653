// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/SqlQuery.h"
#include "reader/core/EntryFacts.h"

namespace Reader
{

/// Writes what is found by words. For database jobs; its statements serve many entries.
class SearchIndex
{
public:
    explicit SearchIndex(const QSqlDatabase &database);

    /// The words of an entry that is new.
    void add(qint64 id, const EntryFacts &facts);
    /// The words of an entry in place of those that it had.
    void replace(qint64 id, const EntryFacts &facts);

private:
    Common::SqlQuery m_forget;
    Common::SqlQuery m_add;
};

} // namespace Reader
