// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Database.h"

#include <span>

namespace Writer
{

/// The history of the writer's database. Steps are only ever appended.
[[nodiscard]] std::span<const Common::Migration> writerMigrations();

} // namespace Writer
