// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/MarkdownReader.h"

#include "writer/markdown/Cmark.h"
#include "writer/markdown/MarkdownConverter.h"

#include <utility>

#include <cmark-gfm-core-extensions.h>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// A character reference can stand for what XML can't carry.
QString textOf(const char *utf8)
{
    return MarkdownConverter::xmlSafe(QString::fromUtf8(utf8));
}

bool isInline(cmark_node *node)
{
    return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

Block::Alignment alignmentOf(uint8_t letter)
{
    return letter == 'l' ? Block::Alignment::Left
        : letter == 'c'  ? Block::Alignment::Center
        : letter == 'r'  ? Block::Alignment::Right
                         : Block::Alignment::None;
}

Block blockOf(Block::Type type)
{
    Block block;
    block.type = type;
    return block;
}

} // namespace

Blocks MarkdownReader::read(const QString &markdown)
{
    return read(Cmark::parse(markdown.toUtf8()).get());
}

Blocks MarkdownReader::read(cmark_node *document)
{
    const Cmark::Iterator iterator(cmark_iter_new(document));
    Block post;
    MarkdownReader reader;
    reader.m_open.append(&post);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_ENTER)
            reader.enter(node);
        else
            reader.leave(node);
    }
    return std::move(post.children);
}

void MarkdownReader::enter(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (isInline(node))
        return enterInline(node);
    if (type == CMARK_NODE_DOCUMENT)
        return;
    if (type == CMARK_NODE_PARAGRAPH) {
        Block paragraph;
        paragraph.isBare = m_open.last()->type == Block::Type::Item
            && cmark_node_get_list_tight(cmark_node_parent(cmark_node_parent(node)));
        return enterBlock(node, std::move(paragraph));
    }
    if (type == CMARK_NODE_HEADING) {
        Block heading = blockOf(Block::Type::Heading);
        heading.level = cmark_node_get_heading_level(node);
        return enterBlock(node, std::move(heading));
    }
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return enterBlock(node, blockOf(Block::Type::Quotation));
    if (type == CMARK_NODE_THEMATIC_BREAK)
        return enterBlock(node, blockOf(Block::Type::Rule));
    if (type == CMARK_NODE_LIST)
        return enterList(node);
    if (type == CMARK_NODE_CODE_BLOCK)
        return enterCode(node);
    if (type == CMARK_NODE_HTML_BLOCK)
        return addHtml(node);
    if (Cmark::isOfType(node, "table"))
        return enterTable(node);
    if (Cmark::isOfType(node, "table_row") || Cmark::isOfType(node, "table_header"))
        return enterBlock(node, blockOf(Block::Type::Row));
    if (Cmark::isOfType(node, "table_cell"))
        return enterBlock(node, blockOf(Block::Type::Cell));
    Block item = blockOf(Block::Type::Item);
    if (Cmark::isOfType(node, "tasklist"))
        item.isChecked = cmark_gfm_extensions_get_tasklist_item_checked(node);
    enterBlock(node, std::move(item));
}

void MarkdownReader::leave(cmark_node *node)
{
    if (isInline(node))
        return leaveInline(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_DOCUMENT || type == CMARK_NODE_THEMATIC_BREAK
        || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK)
        return;
    if (!m_isOpened.takeLast())
        return;
    const Block *block = m_open.takeLast();
    const bool isNothing = block->children.empty() && block->runs.isEmpty()
        && (block->type == Block::Type::Quotation || block->type == Block::Type::Heading);
    if (isNothing)
        m_open.last()->children.pop_back();
}

// A list and its items, a table and its rows are deep together or not at all.
void MarkdownReader::enterBlock(cmark_node *node, Block block)
{
    const Block::Type around = m_open.last()->type;
    const bool isPart = block.type == Block::Type::Item || block.type == Block::Type::Row
        || block.type == Block::Type::Cell;
    const bool fits = isPart
        ? around == Block::Type::List || around == Block::Type::Table || around == Block::Type::Row
        : m_open.size() < maxDepth || block.isText();
    const bool isLeaf
        = cmark_node_get_type(node) == CMARK_NODE_THEMATIC_BREAK || block.type == Block::Type::Code;
    if (fits || isLeaf)
        m_open.last()->children.push_back(std::move(block));
    if (isLeaf)
        return;
    m_isOpened.append(fits);
    if (fits)
        m_open.append(&m_open.last()->children.back());
}

void MarkdownReader::enterList(cmark_node *node)
{
    Block list = blockOf(Block::Type::List);
    list.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.start = list.isOrdered ? cmark_node_get_list_start(node) : 1;
    list.isTight = cmark_node_get_list_tight(node);
    enterBlock(node, std::move(list));
}

void MarkdownReader::enterTable(cmark_node *node)
{
    Block table = blockOf(Block::Type::Table);
    const uint8_t *letters = cmark_gfm_extensions_get_table_alignments(node);
    for (int i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i)
        table.alignments.append(alignmentOf(letters[i]));
    enterBlock(node, std::move(table));
}

void MarkdownReader::enterCode(cmark_node *node)
{
    Block code = blockOf(Block::Type::Code);
    code.language = textOf(cmark_node_get_fence_info(node)).section(u' ', 0, 0);
    code.code = textOf(cmark_node_get_literal(node));
    enterBlock(node, std::move(code));
}

void MarkdownReader::addHtml(cmark_node *node)
{
    Block words;
    Run run;
    run.text = withoutBlanksAround(textOf(cmark_node_get_literal(node)));
    words.runs = { run };
    m_open.last()->children.push_back(words);
}

void MarkdownReader::enterInline(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    Mark mark;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE)
        return addText(textOf(cmark_node_get_literal(node)));
    if (type == CMARK_NODE_SOFTBREAK)
        return addText(u"\n"_s);
    if (type == CMARK_NODE_CODE || type == CMARK_NODE_LINEBREAK) {
        Run run;
        run.kind = type == CMARK_NODE_CODE ? Run::Kind::Code : Run::Kind::Break;
        run.text = type == CMARK_NODE_CODE ? textOf(cmark_node_get_literal(node)) : QString();
        return add(std::move(run));
    }
    if (type == CMARK_NODE_IMAGE)
        return enterImage(node);
    if (type == CMARK_NODE_LINK)
        mark = { Mark::Type::Link, textOf(cmark_node_get_url(node)),
            textOf(cmark_node_get_title(node)).simplified() };
    else if (type == CMARK_NODE_STRONG)
        mark.type = Mark::Type::Strong;
    else if (type != CMARK_NODE_EMPH)
        mark.type = Mark::Type::Strikethrough;
    const bool isNowhere = type == CMARK_NODE_LINK && mark.address.isEmpty();
    m_isMarked.append(!isNowhere && !hasMark(m_marks, mark.type));
    if (m_isMarked.last())
        m_marks.append(mark);
}

// A picture may stand in the description of another one; the outermost is the one that counts.
void MarkdownReader::enterImage(cmark_node *node)
{
    if (m_imageDepth++ > 0)
        return;
    m_image = {};
    m_image.kind = Run::Kind::Image;
    m_image.address = textOf(cmark_node_get_url(node));
    m_image.title = textOf(cmark_node_get_title(node)).simplified();
}

void MarkdownReader::leaveInline(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE && --m_imageDepth == 0)
        return add(std::move(m_image));
    const bool isMark = type == CMARK_NODE_LINK || type == CMARK_NODE_STRONG
        || type == CMARK_NODE_EMPH || Cmark::isOfType(node, "strikethrough");
    if (isMark && m_isMarked.takeLast())
        m_marks.removeLast();
}

void MarkdownReader::addText(QString text)
{
    Run run;
    run.text = std::move(text);
    add(std::move(run));
}

void MarkdownReader::add(Run run)
{
    if (m_imageDepth > 0) {
        m_image.text += run.kind == Run::Kind::Break || run.text == "\n"_L1 ? u" "_s : run.text;
        return;
    }
    run.marks = m_marks;
    appendTo(m_open.last()->runs, std::move(run));
}

} // namespace Writer
