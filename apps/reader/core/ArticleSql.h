// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ArticleQuery.h"

namespace Reader
{

/// What a row of `status s` has to meet to belong to \a query, as SQL; leaves text aside.
[[nodiscard]] QString conditionsOf(const ArticleQuery &query);

} // namespace Reader
