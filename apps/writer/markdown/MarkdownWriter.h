// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

namespace Writer
{

/// Writes blocks as Markdown that reads back as the same blocks. How blocks stand to each other
/// is decided here; what within a line has to be escaped, by the Markdown library, see
/// MarkdownLine.
class MarkdownWriter
{
public:
    [[nodiscard]] static QString write(const Blocks &blocks);

private:
    /// How much is checked on the way.
    enum class Care { Quick, Thorough };

    explicit MarkdownWriter(Care care) : m_care(care) { }

    /// \a firstNth: how many lists stand before, in what concerns the mark of the first one.
    [[nodiscard]] QString all(
        const Blocks &blocks, bool isTight, int depth, int firstNth = 0) const;
    [[nodiscard]] QString one(const Block &block, int nth, int depth) const;
    [[nodiscard]] QString list(const Block &list, int nth, int depth) const;
    [[nodiscard]] QString item(
        const Block &item, const QString &mark, bool isTight, int depth) const;
    [[nodiscard]] QString table(const Block &table) const;
    [[nodiscard]] QString row(const Block &row) const;
    [[nodiscard]] QString line(const Runs &runs) const;

    Care m_care;
};

} // namespace Writer
