// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/MarkdownCheck.h"

#include "writer/markdown/Cmark.h"

namespace Writer::MarkdownCheck
{

namespace
{

using Type = Block::Type;

/// Far from the depth where blocks join the ones around them.
constexpr int maxDepth = 8;

/// Runs, and how far the nodes have gone in them.
class Line
{
public:
    explicit Line(const Runs &runs) : m_runs(runs) { }

    [[nodiscard]] bool isSame(cmark_node *parent)
    {
        return goesThrough(parent) && m_run >= 0 && m_run + 1 == m_runs.size()
            && m_at == textSize();
    }

private:
    [[nodiscard]] qsizetype textSize() const
    {
        return m_run < 0 ? 0 : m_runs.at(m_run).text.size();
    }

    bool goesThrough(cmark_node *parent)
    {
        for (cmark_node *node = cmark_node_first_child(parent); node;
            node = cmark_node_next(node)) {
            if (!goesOn(node))
                return false;
        }
        return true;
    }

    bool goesOn(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT)
            return take(Run::Kind::Text, QString::fromUtf8(cmark_node_get_literal(node)));
        if (type == CMARK_NODE_SOFTBREAK)
            return take(Run::Kind::Text, QStringLiteral("\n"));
        if (type == CMARK_NODE_CODE)
            return take(Run::Kind::Code, QString::fromUtf8(cmark_node_get_literal(node)));
        if (type == CMARK_NODE_EMPH)
            return goesThroughMark(node, { Mark::Type::Emphasis, {}, {} });
        if (type == CMARK_NODE_STRONG)
            return goesThroughMark(node, { Mark::Type::Strong, {}, {} });
        const bool isLink
            = type == CMARK_NODE_LINK && *cmark_node_get_url(node) && !*cmark_node_get_title(node);
        return isLink
            && goesThroughMark(
                node, { Mark::Type::Link, QString::fromUtf8(cmark_node_get_url(node)), {} });
    }

    bool goesThroughMark(cmark_node *node, const Mark &mark)
    {
        if (hasMark(m_marks, mark.type))
            return false;
        m_marks.append(mark);
        const bool goes = goesThrough(node);
        m_marks.removeLast();
        return goes;
    }

    bool take(Run::Kind kind, const QString &words)
    {
        if (m_at == textSize() && m_run + 1 < m_runs.size()) {
            ++m_run;
            m_at = 0;
        }
        if (m_run < 0)
            return false;
        const Run &run = m_runs.at(m_run);
        const bool goes = run.kind == kind && run.marks == m_marks
            && QStringView(run.text).sliced(m_at).startsWith(words);
        m_at += words.size();
        return goes;
    }

    const Runs &m_runs;
    /// The run that the last node was found in, and how much of its text was.
    qsizetype m_run = -1;
    qsizetype m_at = 0;
    QList<Mark> m_marks;
};

bool isSame(cmark_node *node, const Block &block, int depth);

bool areSame(cmark_node *parent, const Blocks &blocks, int depth)
{
    cmark_node *node = cmark_node_first_child(parent);
    for (const Block &block : blocks) {
        if (!node || !isSame(node, block, depth))
            return false;
        node = cmark_node_next(node);
    }
    return !node && !blocks.empty() && depth < maxDepth;
}

bool isSameList(cmark_node *node, const Block &block, int depth)
{
    const bool isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    return block.type == Type::List && block.isOrdered == isOrdered
        && block.start == (isOrdered ? cmark_node_get_list_start(node) : 1)
        && areSame(node, block.children, depth + 1);
}

bool isSame(cmark_node *node, const Block &block, int depth)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH)
        return block.type == Type::Paragraph && Line(block.runs).isSame(node);
    if (type == CMARK_NODE_HEADING)
        return block.type == Type::Heading && block.level == cmark_node_get_heading_level(node)
            && Line(block.runs).isSame(node);
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return block.type == Type::Quotation && areSame(node, block.children, depth + 1);
    if (type == CMARK_NODE_LIST)
        return isSameList(node, block, depth);
    if (type == CMARK_NODE_THEMATIC_BREAK)
        return block.type == Type::Rule;
    if (type == CMARK_NODE_CODE_BLOCK)
        return block.type == Type::Code
            && block.code == QString::fromUtf8(cmark_node_get_literal(node))
            && block.language == QString::fromUtf8(cmark_node_get_fence_info(node));
    return type == CMARK_NODE_ITEM && Cmark::isOfType(node, "item") && block.type == Type::Item
        && !block.isChecked && areSame(node, block.children, depth + 1);
}

} // namespace

bool isSurelySame(cmark_node *document, const Blocks &blocks)
{
    return areSame(document, blocks, 0);
}

} // namespace Writer::MarkdownCheck
