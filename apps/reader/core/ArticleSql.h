// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleQuery.h"

namespace Reader
{

/// What a row of `status s` has to meet to belong to \a query, as SQL; leaves text aside.
[[nodiscard]] QString conditionsOf(const ArticleQuery &query);

/// What `status.item_id` is of the entry \a id, whose item \a itemId is another post now.
[[nodiscard]] QString formerItemId(const QString &itemId, qint64 id);
/// The item's id, whether the entry is still that item or not.
[[nodiscard]] QString itemIdFrom(const QString &column);

} // namespace Reader
