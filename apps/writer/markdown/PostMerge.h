// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/Difference.h"
#include "writer/markdown/LineMerge.h"

#include <QString>

namespace Writer
{

/// Puts what a person changed in the Markdown of a post into the XHTML that it came from. What
/// was not touched stays as it was, to the letter, whatever Markdown can say about it.
class PostMerge
{
public:
    /// \a xhtml, the inside of a `div`, with the changes that lead from \a before, the Markdown
    /// that the person began with, to \a after. XHTML that can't be read is replaced whole.
    [[nodiscard]] static QString merge(
        const QString &xhtml, const QString &before, const QString &after);

private:
    explicit PostMerge(const QString &xhtml) : m_xhtml(xhtml) { }

    [[nodiscard]] bool mergeAll(const Blocks &old, const Blocks &next, const QList<Hunk> &hunks,
        const Block &parent, const Block &nextParent);
    [[nodiscard]] bool mergeHunk(const Blocks &old, const Blocks &next, const Hunk &hunk,
        const Block &parent, const Block &nextParent);
    [[nodiscard]] bool mergeSharedPart(
        const Blocks &old, const Blocks &next, const Hunk &hunk, const Block &nextParent);
    [[nodiscard]] bool mergeOne(const Block &old, const Block &next);
    [[nodiscard]] bool mergeChildren(const Block &old, const Block &next);
    [[nodiscard]] bool mergeText(const Block &old, const Block &next);
    [[nodiscard]] bool insert(
        const Blocks &old, size_t at, const QString &text, const Block &parent);
    [[nodiscard]] qsizetype placeBetween(qsizetype begin, qsizetype end) const;
    void replace(qsizetype begin, qsizetype end, const QString &text);
    /// All of it with the edits, or the part that was from \a begin to \a end.
    [[nodiscard]] QString result() const;
    [[nodiscard]] QString part(qsizetype begin, qsizetype end) const;

    const QString &m_xhtml;
    QList<LineMerge::Edit> m_edits;
};

} // namespace Writer
