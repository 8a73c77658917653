// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Article.h"

#include <QSet>

namespace Reader
{

/// Which entries a list shows.
struct ArticleQuery {
    /// Of which the entries are.
    enum class Scope { All, Feeds };
    enum Condition {
        NoCondition = 0,
        Unread = 1,
        Starred = 2,
    };
    Q_DECLARE_FLAGS(Conditions, Condition)

    Scope scope = Scope::All;
    /// With Scope::Feeds.
    QSet<qint64> feeds;
    /// All of them have to be met.
    Conditions conditions;
    /// Words that title, author or text have to contain; empty: no matter.
    QString text;

    /// Does an entry with \a status of \a feed belong here? Leaves text aside.
    [[nodiscard]] bool accepts(qint64 feed, const ArticleStatus &status) const;

    bool operator==(const ArticleQuery &) const = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ArticleQuery::Conditions)

/// What a list keeps in memory of every entry; the rest is fetched for what is in sight.
struct ArticleKey {
    qint64 id = 0;
    /// Milliseconds since 1970, UTC.
    qint64 date = 0;
    qint64 feed = 0;
    ArticleStatus status;

    /// Newest first; the id decides between equals.
    [[nodiscard]] bool isBefore(const ArticleKey &other) const
    {
        return date != other.date ? date > other.date : id > other.id;
    }

    bool operator==(const ArticleKey &) const = default;
};

/// The key of \a head.
[[nodiscard]] ArticleKey keyOf(const ArticleHead &head);

} // namespace Reader
