// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>
#include <algorithm>
#include <utility>

/// Tables of pairs: a value and its name on the wire.
namespace PubSub::Names
{

/// The value of that name, or \a fallback where the table doesn't have it.
template <typename Table>
[[nodiscard]] auto valueOf(
    const Table &table, const QString &name, decltype(table[0].first) fallback)
{
    const auto it = std::ranges::find_if(table, [&](const auto &p) { return p.second == name; });
    return it == table.end() ? fallback : it->first;
}

/// The name of \a value, empty where the table doesn't have it.
template <typename Table>
[[nodiscard]] QString nameOf(const Table &table, decltype(table[0].first) value)
{
    const auto it = std::ranges::find_if(table, [&](const auto &p) { return p.first == value; });
    return it == table.end() ? QString() : QString(it->second);
}

} // namespace PubSub::Names
