// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <expected>

namespace Common
{

/// The first line of \a path. The error says in words why not: not there, or readable by
/// others than its owner.
[[nodiscard]] std::expected<QString, QString> readPasswordFile(const QString &path);

} // namespace Common
