// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlTableReader.h"

#include "writer/markdown/XhtmlBlockReader.h"
#include "writer/markdown/XhtmlNames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Alignment = Block::Alignment;

constexpr int maxSpan = 100;

bool isSection(const XhtmlNode &node)
{
    return node.is("thead"_L1) || node.is("tbody"_L1) || node.is("tfoot"_L1);
}

bool isCell(const XhtmlNode &node)
{
    return node.is("td"_L1) || node.is("th"_L1);
}

QList<const XhtmlNode *> rowsOf(const XhtmlNode &table)
{
    QList<const XhtmlNode *> rows;
    for (const XhtmlNode &child : table.children) {
        if (child.is("tr"_L1))
            rows.append(&child);
        else if (isSection(child))
            rows += rowsOf(child);
    }
    return rows;
}

// A run that stands where there was none, to keep what is around it apart.
void addBlank(RunCollector &line)
{
    Run blank;
    blank.text = u" "_s;
    blank.origins = { -1 };
    line.add(blank);
}

void addRuns(RunCollector &line, const Block &block)
{
    if (block.type == Block::Type::Code) {
        Run code;
        code.kind = Run::Kind::Code;
        code.text = withoutBlanksAround(block.code).replace(u'\n', u' ');
        line.add(code);
    }
    if (block.isChecked) {
        Run box;
        box.text = boxOf(*block.isChecked);
        box.origins = { -1, -1 };
        line.add(box);
    }
    for (const Run &run : block.runs)
        line.add(run);
    for (const Block &child : block.children) {
        addBlank(line);
        addRuns(line, child);
    }
}

Block cellOf(const XhtmlNode &node, const QList<Mark> &marks)
{
    RunCollector line;
    XhtmlTableReader::addLine(line, node, marks);
    Block cell;
    cell.type = Block::Type::Cell;
    cell.runs = line.takeLine();
    cell.begin = node.begin;
    cell.end = node.end;
    cell.innerBegin = node.innerBegin;
    cell.innerEnd = node.innerEnd;
    return cell;
}

Block emptyCell()
{
    Block cell;
    cell.type = Block::Type::Cell;
    return cell;
}

void setAlignment(QList<Alignment> &alignments, qsizetype column, Alignment alignment)
{
    while (alignments.size() <= column)
        alignments.append(Alignment::None);
    if (alignments.at(column) == Alignment::None)
        alignments[column] = alignment;
}

} // namespace

Block XhtmlTableReader::read(const XhtmlNode &node, const QList<Mark> &marks)
{
    Block table;
    table.type = Block::Type::Table;
    table.begin = node.begin;
    table.end = node.end;
    for (const XhtmlNode *source : rowsOf(node)) {
        Block row;
        row.type = Block::Type::Row;
        row.begin = source->begin;
        row.end = source->end;
        for (const XhtmlNode &cell : source->children) {
            if (!isCell(cell))
                continue;
            setAlignment(
                table.alignments, qsizetype(row.children.size()), XhtmlNames::alignmentOf(cell));
            row.children.push_back(cellOf(cell, marks));
            const int span = qBound(1, cell.attribute("colspan"_L1).toInt(), maxSpan);
            for (int i = 1; i < span; ++i)
                row.children.push_back(emptyCell());
        }
        if (!row.children.empty())
            table.children.push_back(std::move(row));
    }
    for (Block &row : table.children)
        setAlignment(table.alignments, qsizetype(row.children.size()) - 1, Alignment::None);
    for (Block &row : table.children) {
        while (qsizetype(row.children.size()) < table.alignments.size())
            row.children.push_back(emptyCell());
    }
    return table;
}

QList<const XhtmlNode *> XhtmlTableReader::outsideOfCells(const XhtmlNode &table)
{
    QList<const XhtmlNode *> outside;
    for (const XhtmlNode &child : table.children) {
        if (child.is("tr"_L1) || isSection(child))
            outside += outsideOfCells(child);
        else if (!isCell(child) && !(child.isText() && withoutBlanksAround(child.text).isEmpty()))
            outside += &child;
    }
    return outside;
}

void XhtmlTableReader::addLine(RunCollector &line, const XhtmlNode &node, const QList<Mark> &marks)
{
    Block all;
    all.children = XhtmlBlockReader::read(node, marks);
    for (const Block &block : all.children) {
        addRuns(line, block);
        addBlank(line);
    }
}

} // namespace Writer
