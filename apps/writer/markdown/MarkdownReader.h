// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/markdown/PostBlock.h"

#include <cmark-gfm.h>

namespace Writer
{

/// Reads Markdown into blocks. HTML in it is words like any other.
class MarkdownReader
{
public:
    /// Blocks within blocks; what is nested deeper joins the block around it.
    static constexpr int maxDepth = 32;

    /// The blocks of \a markdown, which must be without characters that XML can't carry.
    [[nodiscard]] static Blocks read(const QString &markdown);
    /// The blocks of what Cmark::parse() made of it.
    [[nodiscard]] static Blocks read(cmark_node *document);

private:
    void enter(cmark_node *node);
    void leave(cmark_node *node);
    void enterBlock(cmark_node *node, Block block);
    void enterList(cmark_node *node);
    void enterTable(cmark_node *node);
    void enterCode(cmark_node *node);
    void addHtml(cmark_node *node);
    void enterInline(cmark_node *node);
    void enterImage(cmark_node *node);
    void leaveInline(cmark_node *node);
    void addText(QString text);
    void add(Run run);

    /// What is open, the post itself first. Only the last one grows, so none of them moves.
    QList<Block *> m_open;
    /// For each block that was entered: whether it was opened.
    QList<bool> m_isOpened;
    QList<Mark> m_marks;
    /// For each mark that was entered: whether it counts.
    QList<bool> m_isMarked;
    /// Pictures that are open, within each other.
    int m_imageDepth = 0;
    Run m_image;
};

} // namespace Writer
