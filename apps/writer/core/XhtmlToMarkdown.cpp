// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/XhtmlToMarkdown.h"

#include <QDomDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

QString nameOf(const QDomElement &element)
{
    return element.tagName().section(u':', -1).toLower();
}

bool isBlock(const QString &name)
{
    static const QStringList names { u"p"_s, u"div"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s,
        u"h6"_s, u"ul"_s, u"ol"_s, u"pre"_s, u"table"_s, u"blockquote"_s, u"hr"_s, u"figure"_s,
        u"dl"_s, u"dt"_s, u"dd"_s, u"figcaption"_s, u"section"_s, u"article"_s, u"header"_s,
        u"footer"_s };
    return names.contains(name);
}

QString prefixed(const QString &text, const QString &first, const QString &others)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = (i == 0 ? first : lines[i].isEmpty() ? others.trimmed() : others) + lines[i];
    return lines.join(u'\n');
}

// Marks in running text would be read as Markdown.
QString escaped(QString text)
{
    static const QRegularExpression marks(u"([\\\\`*_\\[\\]<])"_s);
    static const QRegularExpression space(u"\\s+"_s);
    return text.replace(space, u" "_s).replace(marks, u"\\\\1"_s);
}

QString fenced(const QString &code)
{
    const QString text = code.endsWith(u'\n') ? code.chopped(1) : code;
    const QString fence = text.contains("```"_L1) ? u"~~~~"_s : u"```"_s;
    return fence + u'\n' + text + u'\n' + fence;
}

} // namespace

QString XhtmlToMarkdown::convert(const QString &xhtml)
{
    QDomDocument document;
    if (!document.setContent(
            "<div>"_L1 + xhtml + "</div>"_L1, QDomDocument::ParseOption::PreserveSpacingOnlyNodes))
        return {};
    return XhtmlToMarkdown().blocks(document.documentElement()).trimmed();
}

// Runs of text and inline elements between blocks are paragraphs of their own.
QString XhtmlToMarkdown::blocks(const QDomElement &parent) const
{
    QStringList parts;
    QString running;
    const auto endRun = [&] {
        if (const QString text = running.trimmed(); !text.isEmpty())
            parts += text;
        running.clear();
    };
    for (QDomNode node = parent.firstChild(); !node.isNull(); node = node.nextSibling()) {
        const QDomElement element = node.toElement();
        if (element.isNull()) {
            running += escaped(node.nodeValue());
        } else if (isBlock(nameOf(element))) {
            endRun();
            if (const QString text = block(element); !text.isEmpty())
                parts += text;
        } else {
            running += span(element);
        }
    }
    endRun();
    return parts.join(u"\n\n"_s);
}

QString XhtmlToMarkdown::block(const QDomElement &element) const
{
    const QString name = nameOf(element);
    if (name.size() == 2 && name.startsWith(u'h') && name.at(1).isDigit())
        return QString(name.at(1).digitValue(), u'#') + u' ' + spans(element).simplified();
    if (name == "p"_L1)
        return spans(element).trimmed();
    if (name == "ul"_L1 || name == "ol"_L1)
        return list(element);
    if (name == "blockquote"_L1)
        return prefixed(blocks(element), u"> "_s, u"> "_s);
    if (name == "pre"_L1)
        return fenced(element.text());
    if (name == "hr"_L1)
        return u"---"_s;
    if (name == "table"_L1)
        return table(element);
    return blocks(element);
}

QString XhtmlToMarkdown::list(const QDomElement &element) const
{
    const bool isNumbered = nameOf(element) == "ol"_L1;
    int number = element.attribute(u"start"_s, u"1"_s).toInt();
    QStringList items;
    for (QDomElement item = element.firstChildElement(); !item.isNull();
        item = item.nextSiblingElement()) {
        const QString mark = isNumbered ? QString::number(number++) + u". "_s : u"- "_s;
        items += prefixed(blocks(item), mark, QString(mark.size(), u' '));
    }
    static const QRegularExpression looseSublist(u"\n\n( +(?:-|\\d+\\.) )"_s);
    return items.join(u'\n').replace(looseSublist, u"\n\\1"_s);
}

QString XhtmlToMarkdown::table(const QDomElement &element) const
{
    QStringList lines;
    const QDomNodeList rows = element.elementsByTagName(u"tr"_s);
    for (int i = 0; i < rows.size(); ++i) {
        QStringList cells;
        QStringList rule;
        for (QDomElement cell = rows.at(i).firstChildElement(); !cell.isNull();
            cell = cell.nextSiblingElement()) {
            cells += spans(cell).simplified().replace(u'|', u"\\|"_s);
            rule += u"---"_s;
        }
        lines += u"| "_s + cells.join(u" | "_s) + u" |"_s;
        if (i == 0)
            lines += u"| "_s + rule.join(u" | "_s) + u" |"_s;
    }
    return lines.join(u'\n');
}

QString XhtmlToMarkdown::spans(const QDomElement &parent) const
{
    QString text;
    for (QDomNode node = parent.firstChild(); !node.isNull(); node = node.nextSibling()) {
        const QDomElement element = node.toElement();
        text += element.isNull() ? escaped(node.nodeValue()) : span(element);
    }
    return text;
}

QString XhtmlToMarkdown::span(const QDomElement &element) const
{
    const QString name = nameOf(element);
    if (name == "br"_L1)
        return u"  \n"_s;
    if (name == "img"_L1)
        return u"![%1](%2)"_s.arg(
            escaped(element.attribute(u"alt"_s)), element.attribute(u"src"_s));
    if (name == "code"_L1 || name == "tt"_L1 || name == "kbd"_L1)
        return u'`' + element.text() + u'`';
    const QString inner = spans(element);
    if (inner.trimmed().isEmpty())
        return inner;
    if (name == "em"_L1 || name == "i"_L1)
        return u'*' + inner + u'*';
    if (name == "strong"_L1 || name == "b"_L1)
        return u"**"_s + inner + u"**"_s;
    if (name == "del"_L1 || name == "s"_L1)
        return u"~~"_s + inner + u"~~"_s;
    if (name == "a"_L1 && element.hasAttribute(u"href"_s))
        return u"[%1](%2)"_s.arg(inner, element.attribute(u"href"_s));
    return inner;
}

} // namespace Writer
