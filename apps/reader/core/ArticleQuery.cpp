// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/ArticleQuery.h"

namespace Reader
{

bool ArticleQuery::accepts(qint64 feed, const ArticleStatus &status) const
{
    if (scope == Scope::Feeds && !feeds.contains(feed))
        return false;
    if (conditions.testFlag(Unread) && status.read)
        return false;
    return !conditions.testFlag(Starred) || status.starred;
}

ArticleKey keyOf(const ArticleHead &head)
{
    return { head.id, head.date.toMSecsSinceEpoch(), head.feed, head.status };
}

} // namespace Reader
