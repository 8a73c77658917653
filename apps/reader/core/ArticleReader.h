// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleQuery.h"

#include <QSet>
#include <QSqlDatabase>
#include <optional>

namespace Reader
{

/// What is known of an item.
enum class Standing { Unknown, Unsettled, Settled };

/// The statements on entries that read. For database jobs.
class ArticleReader
{
public:
    explicit ArticleReader(const QSqlDatabase &database);

    /// At most \a limit keys, newest first, after \a after (from the start if it is empty).
    [[nodiscard]] QList<ArticleKey> keys(
        const ArticleQuery &query, const std::optional<ArticleKey> &after, int limit) const;
    /// Those of \a ids that \a query finds.
    [[nodiscard]] QSet<qint64> matching(const ArticleQuery &query, const QList<qint64> &ids) const;
    /// In no certain order; ids that are not there are missing.
    [[nodiscard]] QList<ArticleHead> heads(const QList<qint64> &ids) const;
    [[nodiscard]] std::optional<Article> article(qint64 id) const;
    /// The title of the entry with that `xmpp:` address; empty if it isn't here.
    [[nodiscard]] QString titleAt(const QString &address) const;
    /// Of each of \a itemIds, in their order.
    [[nodiscard]] QList<Standing> standings(qint64 feed, const QStringList &itemIds) const;

private:
    QSqlDatabase m_database;
};

} // namespace Reader
