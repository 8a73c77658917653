// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlBlockWriter.h"

#include "writer/markdown/SafeLink.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Kind = Run::Kind;
using Type = Block::Type;

QLatin1StringView referenceOf(QChar c)
{
    switch (c.unicode()) {
    case u'&':
        return "&amp;"_L1;
    case u'<':
        return "&lt;"_L1;
    case u'>':
        return "&gt;"_L1;
    case u'"':
        return "&quot;"_L1;
    default:
        return {};
    }
}

void appendEscaped(QString &xhtml, QStringView text, bool isAttribute = false)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c > u'>' || (c == u'"' && !isAttribute))
            continue;
        const QLatin1StringView reference = referenceOf(c);
        if (reference.isEmpty())
            continue;
        xhtml += text.sliced(done, i - done);
        xhtml += reference;
        done = i + 1;
    }
    xhtml += text.sliced(done);
}

void appendAttribute(QString &xhtml, QLatin1StringView name, const QString &value)
{
    xhtml += u' ';
    xhtml += name;
    xhtml += "=\""_L1;
    appendEscaped(xhtml, value, true);
    xhtml += u'"';
}

void appendTag(QString &xhtml, QLatin1StringView begin, QLatin1StringView name)
{
    xhtml += begin;
    xhtml += name;
    xhtml += u'>';
}

QLatin1StringView nameOf(Mark::Type type)
{
    switch (type) {
    case Mark::Type::Link:
        return "a"_L1;
    case Mark::Type::Strong:
        return "strong"_L1;
    case Mark::Type::Emphasis:
        return "em"_L1;
    case Mark::Type::Strikethrough:
        return "del"_L1;
    }
    return {};
}

QLatin1StringView nameOfHeading(int level)
{
    static constexpr std::array names { "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1 };
    return names.at(size_t(std::clamp(level, 1, 6) - 1));
}

QString nameOf(Block::Alignment alignment)
{
    switch (alignment) {
    case Block::Alignment::None:
        break;
    case Block::Alignment::Left:
        return u"left"_s;
    case Block::Alignment::Center:
        return u"center"_s;
    case Block::Alignment::Right:
        return u"right"_s;
    }
    return {};
}

bool isLink(const Run &run)
{
    return hasMark(run.marks, Mark::Type::Link);
}

// A link to where nobody should be sent is no link.
Runs withSafeLinks(const Runs &runs)
{
    if (std::ranges::none_of(runs, isLink))
        return runs;
    Runs all = runs;
    for (Run &run : all) {
        if (!isLink(run))
            continue;
        for (Mark &mark : run.marks) {
            if (mark.type == Mark::Type::Link)
                mark.address = SafeLink::link(mark.address);
        }
        run.marks.removeIf([](const Mark &mark) {
            return mark.type == Mark::Type::Link && mark.address.isEmpty();
        });
    }
    return all;
}

bool isTag(const Run &run)
{
    return run.kind != Kind::Text || !run.marks.isEmpty();
}

bool isBlankBetweenTags(const Runs &runs, qsizetype at)
{
    const Run &run = runs.at(at);
    return at > 0 && at + 1 < runs.size() && !isTag(run) && std::ranges::all_of(run.text, isBlank)
        && isTag(runs.at(at - 1)) && isTag(runs.at(at + 1));
}

bool isParagraph(const Blocks &blocks, size_t at)
{
    return at < blocks.size() && blocks.at(at).type == Type::Paragraph;
}

// A form's box to tick is thrown away by every careful reader; a drawn one is not.
Blocks withBox(const Block &item)
{
    Blocks children = item.children;
    Run box;
    box.text = boxOf(*item.isChecked);
    prependTo(children, box);
    return children;
}

} // namespace

QString XhtmlBlockWriter::write(const Blocks &blocks)
{
    XhtmlBlockWriter writer;
    writer.addAll(blocks);
    return writer.m_xhtml;
}

QString XhtmlBlockWriter::write(const Block &block)
{
    XhtmlBlockWriter writer;
    if (block.isBare)
        writer.addRuns(block.runs);
    else
        writer.add(block);
    return writer.m_xhtml;
}

QString XhtmlBlockWriter::write(const Runs &runs)
{
    XhtmlBlockWriter writer;
    writer.addRuns(runs);
    return writer.m_xhtml;
}

QString XhtmlBlockWriter::escaped(const QString &text)
{
    QString safe;
    appendEscaped(safe, text);
    return safe;
}

void XhtmlBlockWriter::addAll(const Blocks &blocks)
{
    for (const Block &block : blocks)
        add(block);
}

void XhtmlBlockWriter::add(const Block &block)
{
    switch (block.type) {
    case Type::Paragraph:
        return addText("p"_L1, block);
    case Type::Heading:
        return addText(nameOfHeading(block.level), block);
    case Type::Quotation:
        m_xhtml += "<blockquote>"_L1;
        addAll(block.children);
        m_xhtml += "</blockquote>"_L1;
        return;
    case Type::List:
        return addList(block);
    case Type::Code:
        return addCode(block);
    case Type::Rule:
        m_xhtml += "<hr/>"_L1;
        return;
    case Type::Table:
        return addTable(block);
    case Type::Item:
        return addItem(block, block.isTight);
    case Type::Row:
        return addRow(block, u"td"_s, block.alignments);
    case Type::Cell:
        return addRuns(block.runs);
    }
}

void XhtmlBlockWriter::addText(QLatin1StringView name, const Block &block)
{
    appendTag(m_xhtml, "<"_L1, name);
    addRuns(block.runs);
    appendTag(m_xhtml, "</"_L1, name);
}

void XhtmlBlockWriter::addList(const Block &list)
{
    const QString name = list.isOrdered ? u"ol"_s : u"ul"_s;
    m_xhtml += u'<' + name;
    if (list.isOrdered && list.start != 1)
        appendAttribute(m_xhtml, "start"_L1, QString::number(list.start));
    m_xhtml += u'>';
    for (const Block &item : list.children)
        addItem(item, list.isTight);
    m_xhtml += "</"_L1 + name + u'>';
}

void XhtmlBlockWriter::addItem(const Block &item, bool isTight)
{
    const Blocks boxed = item.isChecked ? withBox(item) : Blocks();
    const Blocks &children = item.isChecked ? boxed : item.children;
    m_xhtml += "<li>"_L1;
    for (size_t i = 0; i < children.size(); ++i) {
        const bool isLine = isTight && isParagraph(children, i) && !isParagraph(children, i + 1)
            && (i == 0 || !isParagraph(children, i - 1));
        if (isLine)
            addRuns(children.at(i).runs);
        else
            add(children.at(i));
    }
    m_xhtml += "</li>"_L1;
}

void XhtmlBlockWriter::addCode(const Block &block)
{
    m_xhtml += "<pre><code"_L1;
    if (!block.language.isEmpty())
        appendAttribute(m_xhtml, "class"_L1, "language-"_L1 + block.language);
    m_xhtml += u'>';
    appendEscaped(m_xhtml, block.code);
    m_xhtml += "</code></pre>"_L1;
}

void XhtmlBlockWriter::addTable(const Block &table)
{
    m_xhtml += "<table>"_L1;
    for (size_t i = 0; i < table.children.size(); ++i) {
        m_xhtml += i == 0 ? "<thead>"_L1 : i == 1 ? "<tbody>"_L1 : ""_L1;
        addRow(table.children.at(i), i == 0 ? u"th"_s : u"td"_s, table.alignments);
        m_xhtml += i == 0 ? "</thead>"_L1 : ""_L1;
    }
    m_xhtml += table.children.size() > 1 ? "</tbody></table>"_L1 : "</table>"_L1;
}

void XhtmlBlockWriter::addRow(
    const Block &row, const QString &name, const QList<Block::Alignment> &alignments)
{
    m_xhtml += "<tr>"_L1;
    for (size_t i = 0; i < row.children.size(); ++i) {
        m_xhtml += u'<' + name;
        const QString alignment = nameOf(alignments.value(qsizetype(i)));
        if (!alignment.isEmpty())
            appendAttribute(m_xhtml, "align"_L1, alignment);
        m_xhtml += u'>';
        addRuns(row.children.at(i).runs);
        m_xhtml += "</"_L1 + name + u'>';
    }
    m_xhtml += "</tr>"_L1;
}

// Movim 0.34 takes out white space between two tags: a blank between two marks goes into one of
// them, which is no link if that can be helped.
void XhtmlBlockWriter::addRuns(const Runs &runs)
{
    const Runs all = withSafeLinks(runs);
    QStringView blank;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Run &run = all.at(i);
        if (!isBlankBetweenTags(all, i)) {
            addRun(run, std::exchange(blank, {}));
            continue;
        }
        const Run &before = all.at(i - 1);
        const Run &after = all.at(i + 1);
        if (after.kind == Kind::Text && (before.kind != Kind::Text || isLink(before)))
            blank = run.text;
        else
            m_xhtml += run.text;
        closeMarks(m_marks.size());
    }
    closeMarks(m_marks.size());
}

void XhtmlBlockWriter::addRun(const Run &run, QStringView blank)
{
    qsizetype same = 0;
    while (
        same < m_marks.size() && same < run.marks.size() && m_marks.at(same) == run.marks.at(same))
        ++same;
    closeMarks(m_marks.size() - same);
    for (qsizetype i = same; i < run.marks.size(); ++i)
        openMark(run.marks.at(i));
    m_xhtml += blank;
    switch (run.kind) {
    case Kind::Text:
        return appendEscaped(m_xhtml, run.text);
    case Kind::Code:
        m_xhtml += "<code>"_L1;
        appendEscaped(m_xhtml, run.text);
        m_xhtml += "</code>"_L1;
        return;
    case Kind::Break:
        m_xhtml += "<br/>\n"_L1;
        return;
    case Kind::Image:
        return addImage(run);
    }
}

void XhtmlBlockWriter::addImage(const Run &image)
{
    const QString source = SafeLink::image(image.address);
    if (source.isEmpty()) {
        appendEscaped(m_xhtml, image.text);
        return;
    }
    m_xhtml += "<img"_L1;
    appendAttribute(m_xhtml, "src"_L1, source);
    appendAttribute(m_xhtml, "alt"_L1, image.text);
    if (!image.title.isEmpty())
        appendAttribute(m_xhtml, "title"_L1, image.title);
    m_xhtml += "/>"_L1;
}

void XhtmlBlockWriter::openMark(const Mark &mark)
{
    m_xhtml += u'<';
    m_xhtml += nameOf(mark.type);
    if (mark.type == Mark::Type::Link)
        appendAttribute(m_xhtml, "href"_L1, mark.address);
    if (!mark.title.isEmpty())
        appendAttribute(m_xhtml, "title"_L1, mark.title);
    m_xhtml += u'>';
    m_marks.append(mark);
}

void XhtmlBlockWriter::closeMarks(qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        appendTag(m_xhtml, "</"_L1, nameOf(m_marks.takeLast().type));
}

} // namespace Writer
