// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/RunCollector.h"
#include "writer/markdown/XhtmlSource.h"

namespace Writer
{

/// Reads XHTML, whoever wrote it, into blocks. What blocks have no word for keeps its words,
/// apart from each other; what is no content (scripts, comments) is left out.
class XhtmlBlockReader
{
public:
    /// The blocks of \a root, with their places in its source; all words have \a marks.
    [[nodiscard]] static Blocks read(const XhtmlNode &root, const QList<Mark> &marks = {});

private:
    explicit XhtmlBlockReader(Blocks &blocks) : m_blocks(blocks) { }

    void addAll(const XhtmlNode &parent);
    void add(const XhtmlNode &node);
    void addBlock(const XhtmlNode &node);
    void addText(const XhtmlNode &node);
    void addElement(const XhtmlNode &node);
    void addImage(const XhtmlNode &node);
    void addMedia(const XhtmlNode &node);
    void addCheckBox(const XhtmlNode &node);
    void addRun(Run run, const XhtmlNode &node);
    void addWords(const QString &words, const XhtmlNode &node);
    void addMarked(const XhtmlNode &node, const Mark &mark);

    void addParagraph(const XhtmlNode &node);
    void addHeading(const XhtmlNode &node);
    void addCode(const XhtmlNode &node);
    void addQuotation(const XhtmlNode &node);
    void addList(const XhtmlNode &node);
    void addItem(Block &list, const XhtmlNode &node);
    void addTable(const XhtmlNode &node);
    void endRun(bool isBare = true);

    Blocks &m_blocks;
    QList<Mark> m_marks;
    /// As MarkdownReader counts it, so that both read the same.
    int m_depth = 1;
    RunCollector m_runs;
    /// The part of the source that the running text takes.
    qsizetype m_begin = -1;
    qsizetype m_end = -1;
    /// Set by a box to tick: of the item around it.
    std::optional<bool> m_isChecked;
};

} // namespace Writer
