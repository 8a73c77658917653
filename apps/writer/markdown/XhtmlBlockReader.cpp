// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlBlockReader.h"

#include "writer/markdown/MarkdownReader.h"
#include "writer/markdown/XhtmlNames.h"
#include "writer/markdown/XhtmlTableReader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Kind = Run::Kind;
using Type = Block::Type;

void setPlace(Block &block, const XhtmlNode &node)
{
    block.begin = node.begin;
    block.end = node.end;
    block.innerBegin = node.innerBegin;
    block.innerEnd = node.innerEnd;
}

Block blockOf(Type type, const XhtmlNode &node)
{
    Block block;
    block.type = type;
    setPlace(block, node);
    return block;
}

/// Text as it stands, with the places of its characters.
struct Verbatim {
    QString text;
    QList<qsizetype> origins;
};

// What `pre` shows: its breaks are line feeds, and so are carriage returns, which stand in XML as
// character references alone.
void addVerbatim(Verbatim &all, const XhtmlNode &node)
{
    if (node.is("br"_L1)) {
        all.text += u'\n';
        all.origins += -1;
    }
    if (XhtmlNames::isHidden(node.name))
        return;
    all.text += QString(node.text).replace(u'\r', u'\n');
    all.origins += node.origins;
    for (const XhtmlNode &child : node.children)
        addVerbatim(all, child);
}

Run codeOf(const XhtmlNode &node)
{
    Verbatim all;
    addVerbatim(all, node);
    Run run;
    run.kind = Kind::Code;
    run.text = all.text.replace(u'\n', u' ');
    run.origins = all.origins;
    return run;
}

// The boxes that our own posts draw, since a form's boxes are thrown away by careful readers.
std::optional<bool> takeBox(Runs &runs)
{
    if (runs.isEmpty() || runs.first().kind != Kind::Text)
        return {};
    Run &first = runs.first();
    const bool isTicked = first.text.startsWith(boxOf(true));
    if (!isTicked && !first.text.startsWith(boxOf(false)))
        return {};
    first.text.remove(0, 2);
    first.origins.remove(0, qMin<qsizetype>(2, first.origins.size()));
    return isTicked;
}

// Markdown has boxes before paragraphs only: before anything else it is a sign among the words.
void drawBox(Block &item)
{
    const QString sign = boxOf(*std::exchange(item.isChecked, {}));
    Run box;
    box.text = item.children.front().isText() ? sign : sign.trimmed();
    box.origins = QList<qsizetype>(box.text.size(), -1);
    prependTo(item.children, box);
}

// Raised and lowered digits, which Markdown has no mark for, have signs of their own.
QString shiftedSigns(const XhtmlNode &node)
{
    const bool isShifted = node.is("sup"_L1) || node.is("sub"_L1);
    return isShifted && node.children.size() == 1 && node.children.front().isText()
        ? XhtmlNames::shifted(node.children.front().text, node.name)
        : QString();
}

QString fileOf(const QString &address)
{
    const QString file = address.section(u'/', -1).section(u'?', 0, 0);
    return file.isEmpty() ? address : file;
}

} // namespace

Blocks XhtmlBlockReader::read(const XhtmlNode &root, const QList<Mark> &marks)
{
    Blocks blocks;
    XhtmlBlockReader reader(blocks);
    reader.m_marks = marks;
    reader.addAll(root);
    reader.endRun();
    return blocks;
}

void XhtmlBlockReader::addAll(const XhtmlNode &parent)
{
    for (const XhtmlNode &child : parent.children)
        add(child);
}

void XhtmlBlockReader::add(const XhtmlNode &node)
{
    if (node.isText())
        return addText(node);
    if (XhtmlNames::isHidden(node.name))
        return;
    if (!XhtmlNames::isBlock(node.name))
        return addElement(node);
    endRun();
    addBlock(node);
    endRun();
}

// Runs of text and inline elements between blocks are paragraphs of their own.
void XhtmlBlockReader::endRun(bool isBare)
{
    const qsizetype begin = std::exchange(m_begin, -1);
    const qsizetype end = std::exchange(m_end, -1);
    if (m_runs.isEmpty())
        return m_runs.clear();
    QList<Runs> paragraphs = m_runs.takeParagraphs();
    for (Runs &runs : paragraphs) {
        const bool isFirst = &runs == &paragraphs.first();
        Block block;
        block.runs = std::move(runs);
        block.isBare = isBare;
        // Paragraphs that only breaks part have one place together.
        if (isFirst) {
            block.begin = begin;
            block.end = end;
        }
        if (paragraphs.size() == 1) {
            block.innerBegin = begin;
            block.innerEnd = end;
        }
        m_blocks.push_back(std::move(block));
    }
}

void XhtmlBlockReader::addBlock(const XhtmlNode &node)
{
    if (node.is("p"_L1) && !XhtmlNames::holdsBlock(node))
        return addParagraph(node);
    if (node.name.size() == 2 && node.name.startsWith(u'h') && node.name.at(1).isDigit())
        return addHeading(node);
    if (node.is("pre"_L1))
        return addCode(node);
    const bool fits = m_depth < MarkdownReader::maxDepth;
    const bool isList
        = node.is("ul"_L1) || node.is("ol"_L1) || node.is("menu"_L1) || node.is("dir"_L1);
    if (isList && fits)
        return addList(node);
    if (node.is("blockquote"_L1) && fits)
        return addQuotation(node);
    if (node.is("table"_L1) && fits)
        return addTable(node);
    if (node.is("hr"_L1))
        return m_blocks.push_back(blockOf(Type::Rule, node));
    addAll(node);
}

void XhtmlBlockReader::addText(const XhtmlNode &node)
{
    Run run;
    run.text = node.text;
    run.origins = node.origins;
    addRun(std::move(run), node);
}

void XhtmlBlockReader::addRun(Run run, const XhtmlNode &node)
{
    run.marks = m_marks;
    m_runs.add(std::move(run));
    // White space between blocks belongs to none of them.
    if (m_begin < 0 && m_runs.isEmpty())
        return;
    if (m_begin < 0)
        m_begin = node.begin;
    m_end = node.end;
}

void XhtmlBlockReader::addWords(const QString &words, const XhtmlNode &node)
{
    Run run;
    run.text = words;
    run.origins = QList<qsizetype>(words.size(), -1);
    addRun(std::move(run), node);
}

void XhtmlBlockReader::addElement(const XhtmlNode &node)
{
    const qsizetype begin = m_begin;
    const bool hasBlock = XhtmlNames::holdsBlock(node);
    if (node.is("br"_L1)) {
        Run run;
        run.kind = Kind::Break;
        addRun(run, node);
    } else if (node.is("img"_L1) || node.is("image"_L1)) {
        addImage(node);
    } else if (XhtmlNames::isCode(node.name) && !hasBlock) {
        addRun(codeOf(node), node);
    } else if (node.is("input"_L1)) {
        addCheckBox(node);
    } else if (node.is("iframe"_L1) || node.is("video"_L1) || node.is("audio"_L1)
        || node.is("object"_L1) || node.is("embed"_L1)) {
        addMedia(node);
    } else if (const QString signs = shiftedSigns(node); !signs.isEmpty()) {
        addWords(signs, node);
    } else if (const auto mark = XhtmlNames::markOf(node)) {
        addMarked(node, *mark);
    } else if (node.is("rt"_L1)) {
        addWords(u"("_s, node);
        addAll(node);
        addWords(u")"_s, node);
    } else {
        addAll(node);
    }
    // The run covers whole elements, so that it can be replaced.
    if (begin < 0 && m_begin >= 0 && !hasBlock)
        m_begin = node.begin;
    if (m_begin >= 0 && !hasBlock)
        m_end = node.end;
}

void XhtmlBlockReader::addMarked(const XhtmlNode &node, const Mark &mark)
{
    if (hasMark(m_marks, mark.type))
        return addAll(node);
    const QList<Mark> around = m_marks;
    m_marks.append(mark);
    m_runs.beginMark(around);
    addAll(node);
    m_runs.endMark(around);
    m_marks = around;
}

void XhtmlBlockReader::addImage(const XhtmlNode &node)
{
    Run run;
    run.kind = Kind::Image;
    run.text = node.attribute("alt"_L1).simplified();
    run.address = XhtmlNames::addressOf(node.attribute("src"_L1));
    run.title = node.attribute("title"_L1).simplified();
    if (!run.address.isEmpty())
        addRun(run, node);
    else if (!run.text.isEmpty())
        addWords(run.text, node);
}

// What plays or shows something from elsewhere is a link to it, before what stands in for it.
void XhtmlBlockReader::addMedia(const XhtmlNode &node)
{
    const XhtmlNode *source = node.find("source"_L1);
    QString address = node.attribute(node.is("object"_L1) ? "data"_L1 : "src"_L1);
    if (address.isEmpty() && source)
        address = source->attribute("src"_L1);
    address = XhtmlNames::addressOf(address);
    if (!address.isEmpty()) {
        const QString title = node.attribute("title"_L1).simplified();
        m_marks.append({ Mark::Type::Link, address, {} });
        const bool isFile = node.is("video"_L1) || node.is("audio"_L1);
        addWords(!title.isEmpty() ? title : isFile ? fileOf(address) : address, node);
        m_marks.removeLast();
        addWords(u" "_s, node);
    }
    addAll(node);
}

void XhtmlBlockReader::addCheckBox(const XhtmlNode &node)
{
    if (node.attribute("type"_L1).compare("checkbox"_L1, Qt::CaseInsensitive) == 0)
        m_isChecked = node.hasAttribute("checked"_L1);
}

void XhtmlBlockReader::addHeading(const XhtmlNode &node)
{
    Block heading = blockOf(Type::Heading, node);
    heading.level = node.name.at(1).digitValue();
    RunCollector line;
    XhtmlTableReader::addLine(line, node, m_marks);
    heading.runs = line.takeLine();
    if (!heading.runs.isEmpty())
        m_blocks.push_back(std::move(heading));
}

void XhtmlBlockReader::addParagraph(const XhtmlNode &node)
{
    addAll(node);
    const size_t before = m_blocks.size();
    endRun(false);
    if (m_blocks.size() == before)
        return;
    setPlace(m_blocks.at(before), node);
    if (m_blocks.size() > before + 1)
        m_blocks.at(before).innerBegin = -1;
}

void XhtmlBlockReader::addCode(const XhtmlNode &node)
{
    Block block = blockOf(Type::Code, node);
    block.language = XhtmlNames::languageOf(node);
    Verbatim all;
    addVerbatim(all, node);
    block.code = all.text;
    block.origins = all.origins;
    if (!block.code.isEmpty() && !block.code.endsWith(u'\n')) {
        block.code += u'\n';
        block.origins += -1;
    }
    m_blocks.push_back(std::move(block));
}

void XhtmlBlockReader::addQuotation(const XhtmlNode &node)
{
    Block quotation = blockOf(Type::Quotation, node);
    XhtmlBlockReader inner(quotation.children);
    inner.m_marks = m_marks;
    inner.m_depth = m_depth + 1;
    inner.addAll(node);
    inner.endRun();
    if (!quotation.children.empty())
        m_blocks.push_back(std::move(quotation));
}

// A list directly in a list belongs to the item before it.
void XhtmlBlockReader::addList(const XhtmlNode &node)
{
    Block list = blockOf(Type::List, node);
    list.isOrdered = node.is("ol"_L1);
    const QString start = node.attribute("start"_L1);
    list.start = list.isOrdered && !start.isEmpty() ? qBound(0, start.toInt(), 999999999) : 1;
    for (const XhtmlNode &child : node.children)
        addItem(list, child);
    list.isTight = std::ranges::none_of(list.children, [](const Block &item) {
        return std::ranges::any_of(item.children,
            [](const Block &block) { return block.type == Type::Paragraph && !block.isBare; });
    });
    if (!list.children.empty())
        m_blocks.push_back(std::move(list));
}

void XhtmlBlockReader::addItem(Block &list, const XhtmlNode &node)
{
    if ((node.isText() && withoutBlanksAround(node.text).isEmpty())
        || XhtmlNames::isHidden(node.name))
        return;
    const bool isItem = node.is("li"_L1);
    if (isItem || list.children.empty())
        list.children.push_back(blockOf(Type::Item, node));
    Block &item = list.children.back();
    item.end = node.end;
    XhtmlBlockReader inner(item.children);
    inner.m_marks = m_marks;
    inner.m_depth = m_depth + 2;
    if (isItem)
        inner.addAll(node);
    else
        inner.add(node);
    inner.endRun();
    if (inner.m_isChecked)
        item.isChecked = inner.m_isChecked;
    const bool beginsWithParagraph
        = !item.children.empty() && item.children.front().type == Type::Paragraph;
    if (isItem && !item.isChecked && beginsWithParagraph)
        item.isChecked = takeBox(item.children.front().runs);
    else if (item.isChecked && !item.children.empty() && !beginsWithParagraph)
        drawBox(item);
}

void XhtmlBlockReader::addTable(const XhtmlNode &node)
{
    const size_t before = m_blocks.size();
    for (const XhtmlNode *outside : XhtmlTableReader::outsideOfCells(node)) {
        XhtmlBlockReader inner(m_blocks);
        inner.m_marks = m_marks;
        inner.m_depth = m_depth;
        inner.add(*outside);
        inner.endRun(false);
    }
    Block table = XhtmlTableReader::read(node, m_marks);
    if (!table.children.empty())
        m_blocks.push_back(std::move(table));
    // The caption and its table have one place together.
    if (m_blocks.size() < before + 2)
        return;
    setPlace(m_blocks.at(before), node);
    m_blocks.at(before).innerBegin = -1;
    for (size_t i = before + 1; i < m_blocks.size(); ++i)
        m_blocks.at(i).begin = -1;
}

} // namespace Writer
