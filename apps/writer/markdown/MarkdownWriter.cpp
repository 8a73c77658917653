// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/MarkdownWriter.h"

#include "writer/markdown/Cmark.h"
#include "writer/markdown/MarkdownCheck.h"
#include "writer/markdown/MarkdownLine.h"
#include "writer/markdown/MarkdownReader.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Type = Block::Type;

QString prefixed(const QString &text, const QString &first, const QString &others)
{
    if (!text.contains(u'\n'))
        return first + text;
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = (i == 0 ? first : lines[i].isEmpty() ? others.trimmed() : others) + lines[i];
    return lines.join(u'\n');
}

qsizetype longestStretch(const QString &text, QChar sign)
{
    qsizetype longest = 0;
    qsizetype current = 0;
    for (const QChar c : text) {
        current = c == sign ? current + 1 : 0;
        longest = qMax(longest, current);
    }
    return longest;
}

// Behind a fence, character references and backslashes count, in this order; marks don't.
QString escapedLanguage(QString language)
{
    return language.replace(u'&', "&amp;"_L1).replace(u'\\', "\\\\"_L1);
}

QString fenced(const Block &block)
{
    const QChar sign = block.language.contains(u'`') ? u'~' : u'`';
    const QString fence(qMax<qsizetype>(3, longestStretch(block.code, sign) + 1), sign);
    const QString end = block.code.isEmpty() || block.code.endsWith(u'\n') ? QString() : u"\n"_s;
    return fence + escapedLanguage(block.language) + u'\n' + block.code + end + fence;
}

// What may follow a paragraph without a blank line between.
bool mayFollowDirectly(const Block &block)
{
    if (block.type == Type::List)
        return block.start == 1 && !block.children.front().children.empty();
    return block.type == Type::Code || block.type == Type::Quotation || block.type == Type::Heading;
}

// Its first line would be marks alone.
bool beginsWithEmptyItem(const Block &item)
{
    if (item.children.empty())
        return false;
    const Block &first = item.children.front();
    return first.type == Type::List && !first.isOrdered && first.children.front().children.empty();
}

QString ruleOf(const QList<Block::Alignment> &alignments)
{
    QStringList cells;
    for (const Block::Alignment alignment : alignments) {
        cells += alignment == Block::Alignment::Left ? u":--"_s
            : alignment == Block::Alignment::Center  ? u":-:"_s
            : alignment == Block::Alignment::Right   ? u"--:"_s
                                                     : u"---"_s;
    }
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

} // namespace

QString MarkdownWriter::write(const Blocks &blocks)
{
    const QString quick = MarkdownWriter(Care::Quick).all(blocks, false, 0);
    const Cmark::Node document = Cmark::parse(quick.toUtf8());
    const bool readsBack = MarkdownCheck::isSurelySame(document.get(), blocks)
        || sameContent(MarkdownReader::read(document.get()), blocks);
    if (readsBack)
        return quick;
    return MarkdownWriter(Care::Thorough).all(blocks, false, 0);
}

// Lists one after the other have different marks, or they would be one list.
QString MarkdownWriter::all(const Blocks &blocks, bool isTight, int depth, int firstNth) const
{
    QString text;
    int nth = firstNth;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const Block *before = i == 0 ? nullptr : &blocks.at(i - 1);
        const Block &block = blocks.at(i);
        if (before) {
            nth = before->type == Type::List && block.type == Type::List ? nth + 1 : 0;
            const bool isDirect
                = isTight && before->type == Type::Paragraph && mayFollowDirectly(block);
            text += isDirect ? u"\n"_s : u"\n\n"_s;
        }
        text += one(block, nth, depth);
    }
    return text;
}

QString MarkdownWriter::one(const Block &block, int nth, int depth) const
{
    switch (block.type) {
    case Type::Paragraph:
        return line(block.runs);
    case Type::Heading:
        return QString(block.level, u'#') + u' ' + line(block.runs);
    case Type::Quotation:
        return prefixed(all(block.children, false, depth + 1), u"> "_s, u"> "_s);
    case Type::List:
        return list(block, nth, depth);
    case Type::Code:
        return fenced(block);
    case Type::Rule:
        // Hyphens and asterisks could be the mark of the item around.
        return depth == 0 ? u"---"_s : u"___"_s;
    case Type::Table:
        return table(block);
    case Type::Item:
    case Type::Row:
    case Type::Cell:
        break;
    }
    return {};
}

QString MarkdownWriter::list(const Block &list, int nth, int depth) const
{
    const bool isSecond = nth % 2 == 1;
    int number = list.start;
    QStringList items;
    for (const Block &block : list.children) {
        const QString mark = list.isOrdered
            ? QString::number(number) + (isSecond ? u") "_s : u". "_s)
            : isSecond ? u"* "_s
                       : u"- "_s;
        number = qMin(number + 1, 999999999);
        items += item(block, mark, list.isTight, depth + 1);
    }
    return items.join(list.isTight ? u"\n"_s : u"\n\n"_s);
}

QString MarkdownWriter::item(const Block &item, const QString &mark, bool isTight, int depth) const
{
    // `- - -` would be a rule.
    const int firstNth = mark == "- "_L1 && beginsWithEmptyItem(item) ? 1 : 0;
    QString text = all(item.children, isTight, depth, firstNth);
    if (item.isChecked)
        text.prepend(*item.isChecked ? u"[x] "_s : u"[ ] "_s);
    return text.isEmpty() ? mark.trimmed() : prefixed(text, mark, QString(mark.size(), u' '));
}

QString MarkdownWriter::table(const Block &table) const
{
    QStringList lines;
    for (const Block &block : table.children)
        lines += row(block);
    lines.insert(1, ruleOf(table.alignments));
    return lines.join(u'\n');
}

QString MarkdownWriter::row(const Block &row) const
{
    QString text = u"|"_s;
    for (const Block &cell : row.children)
        text += u' ' + line(cell.runs).replace(u'|', "\\|"_L1) + u" |"_s;
    return text;
}

QString MarkdownWriter::line(const Runs &runs) const
{
    return m_care == Care::Quick ? MarkdownLine::write(runs) : MarkdownLine::writeChecked(runs);
}

} // namespace Writer
