// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <algorithm>
#include <span>
#include <vector>

namespace Writer
{

/// A stretch of one list that became a stretch of another one; either may be empty.
struct Hunk {
    size_t begin = 0;
    size_t end = 0;
    size_t newBegin = 0;
    size_t newEnd = 0;

    bool operator==(const Hunk &) const = default;
};

/// Where \a before and \a after differ: all between the hunks is the same in both. Fewest changes,
/// unless that would take more than a few million comparisons; then one hunk from the first to the
/// last.
/// \a same tells whether two elements are the same.
template <typename List, typename Same>
QList<Hunk> differences(const List &before, const List &after, Same same)
{
    const std::span a(before);
    const std::span b(after);
    constexpr size_t maxComparisons = 4'000'000;
    size_t begin = 0;
    while (begin < a.size() && begin < b.size() && same(a[begin], b[begin]))
        ++begin;
    size_t tail = 0;
    while (tail < a.size() - begin && tail < b.size() - begin
        && same(a[a.size() - 1 - tail], b[b.size() - 1 - tail]))
        ++tail;
    const size_t rows = a.size() - begin - tail;
    const size_t columns = b.size() - begin - tail;
    if (rows == 0 && columns == 0)
        return {};
    if (rows == 0 || columns == 0 || rows > maxComparisons / columns)
        return { { begin, begin + rows, begin, begin + columns } };

    // For each pair of places: how much is the same from there on.
    const size_t width = columns + 1;
    std::vector<int> lengths((rows + 1) * width, 0);
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            lengths[i * width + j] = same(a[begin + i], b[begin + j])
                ? lengths[(i + 1) * width + j + 1] + 1
                : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        }
    }
    QList<Hunk> hunks;
    size_t i = 0;
    size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && same(a[begin + i], b[begin + j])) {
            ++i;
            ++j;
            continue;
        }
        const bool isNew
            = hunks.isEmpty() || hunks.last().end != begin + i || hunks.last().newEnd != begin + j;
        if (isNew)
            hunks.append({ begin + i, begin + i, begin + j, begin + j });
        const bool isRemoval = j == columns
            || (i < rows && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]);
        if (isRemoval)
            hunks.last().end = begin + ++i;
        else
            hunks.last().newEnd = begin + ++j;
    }
    return hunks;
}

} // namespace Writer
