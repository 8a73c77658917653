// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/XhtmlNames.h"

#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Writer::XhtmlNames
{

namespace
{

bool isAnyOf(const QString &name, const QSet<QString> &names)
{
    return names.contains(name);
}

const QHash<QString, Mark::Type> &markTypes()
{
    static const QHash<QString, Mark::Type> types { { u"strong"_s, Mark::Type::Strong },
        { u"b"_s, Mark::Type::Strong }, { u"em"_s, Mark::Type::Emphasis },
        { u"i"_s, Mark::Type::Emphasis }, { u"del"_s, Mark::Type::Strikethrough },
        { u"s"_s, Mark::Type::Strikethrough }, { u"strike"_s, Mark::Type::Strikethrough },
        { u"a"_s, Mark::Type::Link } };
    return types;
}

QString languageOfClass(const QString &classes)
{
    for (const QString &name : classes.simplified().split(u' ', Qt::SkipEmptyParts)) {
        for (const auto prefix : { "language-"_L1, "lang-"_L1, "highlight-source-"_L1 }) {
            if (name.startsWith(prefix))
                return name.mid(prefix.size());
        }
    }
    return {};
}

} // namespace

bool isBlock(const QString &name)
{
    static const QSet<QString> names { u"address"_s, u"article"_s, u"aside"_s, u"blockquote"_s,
        u"body"_s, u"button"_s, u"caption"_s, u"center"_s, u"dd"_s, u"details"_s, u"dialog"_s,
        u"dir"_s, u"div"_s, u"dl"_s, u"dt"_s, u"fieldset"_s, u"figcaption"_s, u"figure"_s,
        u"footer"_s, u"form"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"header"_s,
        u"hgroup"_s, u"hr"_s, u"html"_s, u"legend"_s, u"li"_s, u"main"_s, u"menu"_s, u"nav"_s,
        u"ol"_s, u"optgroup"_s, u"option"_s, u"p"_s, u"pre"_s, u"search"_s, u"section"_s,
        u"select"_s, u"summary"_s, u"table"_s, u"tbody"_s, u"td"_s, u"textarea"_s, u"tfoot"_s,
        u"th"_s, u"thead"_s, u"tr"_s, u"ul"_s };
    return isAnyOf(name, names);
}

bool isHidden(const QString &name)
{
    static const QSet<QString> names { u"script"_s, u"style"_s, u"template"_s, u"head"_s, u"rp"_s,
        u"datalist"_s, u"noframes"_s };
    return isAnyOf(name, names);
}

bool isCode(const QString &name)
{
    static const QSet<QString> names { u"code"_s, u"tt"_s, u"kbd"_s, u"samp"_s };
    return isAnyOf(name, names);
}

std::optional<Mark> markOf(const XhtmlNode &node)
{
    const auto found = markTypes().constFind(node.name);
    if (found == markTypes().cend())
        return {};
    if (*found != Mark::Type::Link)
        return Mark { *found, {}, {} };
    const QString address = addressOf(node.attribute("href"_L1));
    if (address.isEmpty())
        return {};
    return Mark { Mark::Type::Link, address, node.attribute("title"_L1).simplified() };
}

bool isMark(const QString &name)
{
    return markTypes().contains(name);
}

bool holdsBlock(const XhtmlNode &node)
{
    return std::ranges::any_of(node.children,
        [](const XhtmlNode &child) { return isBlock(child.name) || holdsBlock(child); });
}

QString languageOf(const XhtmlNode &pre)
{
    const QString own = languageOfClass(pre.attribute("class"_L1));
    const XhtmlNode *code = pre.find("code"_L1);
    return own.isEmpty() && code ? languageOfClass(code->attribute("class"_L1)) : own;
}

Block::Alignment alignmentOf(const XhtmlNode &cell)
{
    const QString style = cell.attribute("style"_L1).toLower().remove(u' ');
    const qsizetype at = style.indexOf("text-align:"_L1);
    const QString align
        = at < 0 ? cell.attribute("align"_L1).toLower() : style.mid(at + 11).section(u';', 0, 0);
    return align == "left"_L1  ? Block::Alignment::Left
        : align == "center"_L1 ? Block::Alignment::Center
        : align == "right"_L1  ? Block::Alignment::Right
                               : Block::Alignment::None;
}

QString addressOf(const QString &address)
{
    QString line = withoutBlanksAround(address);
    line.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
    return line.replace(u' ', "%20"_L1);
}

QString shifted(const QString &words, const QString &name)
{
    static const QString plain = u"0123456789+-=()n"_s;
    static const QString raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"_s;
    static const QString lowered = u"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"_s;
    const QString &signs = name == "sup"_L1 ? raised : lowered;
    QString all;
    for (const QChar c : withoutBlanksAround(words)) {
        const qsizetype at = plain.indexOf(c);
        if (at < 0)
            return {};
        all += signs.at(at);
    }
    return all;
}

} // namespace Writer::XhtmlNames
