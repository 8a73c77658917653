// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/SearchIndex.h"

#include "reader/core/SearchText.h"

namespace Reader
{

using namespace Qt::StringLiterals;

SearchIndex::SearchIndex(const QSqlDatabase &database)
    : m_forget(database, u"DELETE FROM item_text WHERE rowid = ?"_s),
      m_add(database, u"INSERT INTO item_text(rowid, title, author, body) VALUES(?, ?, ?, ?)"_s)
{
}

void SearchIndex::add(qint64 id, const EntryFacts &facts)
{
    m_add.bind(id)
        .bind(SearchText::indexed(facts.title))
        .bind(SearchText::indexed(facts.author))
        .bind(SearchText::indexed(facts.text))
        .exec();
}

void SearchIndex::replace(qint64 id, const EntryFacts &facts)
{
    m_forget.bind(id).exec();
    add(id, facts);
}

} // namespace Reader
