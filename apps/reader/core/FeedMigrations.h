// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Database.h"

namespace Reader
{

/// Every step of the reader's schema, oldest first. Steps are only ever appended.
[[nodiscard]] std::span<const Common::Migration> feedMigrations();

} // namespace Reader
