// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

namespace Writer
{

/// Collects the running text of a paragraph as a browser lays it out: white space is one blank,
/// none at the ends of lines. Blanks stand outside of marks, since Markdown's marks can't begin
/// or end with one.
class RunCollector
{
public:
    void add(Run run);
    /// An element that puts a mark on its words begins, ends. A blank next to its tags has only
    /// the marks \a around it: so it parts what it stands between.
    void beginMark(const QList<Mark> &around);
    void endMark(const QList<Mark> &around);
    /// True if nothing was added that can be seen.
    [[nodiscard]] bool isEmpty() const;
    void clear();

    /// What was added, as paragraphs: several breaks one after the other part them. Empties the
    /// collector.
    [[nodiscard]] QList<Runs> takeParagraphs();
    /// The same where there is but one line: a heading, a cell.
    [[nodiscard]] Runs takeLine();

private:
    [[nodiscard]] static Runs tidy(Runs runs);

    Runs m_runs;
    /// Set while nothing stands behind the tag that began a mark.
    std::optional<QList<Mark>> m_around;
};

} // namespace Writer
