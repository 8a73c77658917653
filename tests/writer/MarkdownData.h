// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDomDocument>
#include <QFile>
#include <QMap>
#include <QString>

/// What the tests of Markdown read from tests/data/markdown and from XHTML.
namespace MarkdownData
{

/// One piece: its name, its first text, and the further ones by their names.
struct Piece {
    QString name;
    QString text;
    QMap<QString, QString> others;
};

/// The pieces of a file: `%%% NAME`, the text, then `%%% markdown` or the like and that text.
inline QList<Piece> read(const QString &path, const QStringList &others)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Piece> pieces;
    const QString all = u'\n' + QString::fromUtf8(file.readAll());
    for (const QString &part : all.split(QStringLiteral("\n%%% ")).mid(1)) {
        const QString name = part.section(u'\n', 0, 0);
        const QString text = part.section(u'\n', 1);
        if (others.contains(name) && !pieces.isEmpty())
            pieces.last().others[name] = text;
        else
            pieces.append({ name, text, {} });
    }
    if (!pieces.isEmpty()) {
        QString &last
            = pieces.last().others.isEmpty() ? pieces.last().text : pieces.last().others.last();
        if (last.endsWith(u'\n'))
            last.chop(1);
    }
    return pieces;
}

inline QDomDocument parsed(const QString &xhtml)
{
    QDomDocument document;
    const auto result
        = document.setContent(QStringLiteral("<div xmlns='http://www.w3.org/1999/xhtml'>") + xhtml
                + QStringLiteral("</div>"),
            QDomDocument::ParseOption::PreserveSpacingOnlyNodes);
    return result ? document : QDomDocument();
}

/// The words that a reader sees in \a node, by a way of their own: not with the code that is
/// tested. Blocks, cells and breaks part words, marks don't.
inline void addWords(QString &words, const QDomNode &node)
{
    static const QStringList hidden { QStringLiteral("script"), QStringLiteral("style"),
        QStringLiteral("rp") };
    static const QStringList inlines { QStringLiteral("a"), QStringLiteral("abbr"),
        QStringLiteral("b"), QStringLiteral("cite"), QStringLiteral("code"), QStringLiteral("del"),
        QStringLiteral("em"), QStringLiteral("font"), QStringLiteral("i"), QStringLiteral("ins"),
        QStringLiteral("kbd"), QStringLiteral("label"), QStringLiteral("mark"),
        QStringLiteral("math"), QStringLiteral("mi"), QStringLiteral("mn"), QStringLiteral("mo"),
        QStringLiteral("q"), QStringLiteral("rt"), QStringLiteral("ruby"), QStringLiteral("s"),
        QStringLiteral("samp"), QStringLiteral("small"), QStringLiteral("span"),
        QStringLiteral("strike"), QStringLiteral("strong"), QStringLiteral("sub"),
        QStringLiteral("sup"), QStringLiteral("svg"), QStringLiteral("text"), QStringLiteral("tt"),
        QStringLiteral("u"), QStringLiteral("var"), QStringLiteral("input") };
    if (node.isText() || node.isCDATASection()) {
        words += node.nodeValue();
        return;
    }
    if (!node.isElement() && !node.isDocument())
        return;
    const QString name = node.nodeName().section(u':', -1).toLower();
    if (hidden.contains(name))
        return;
    if (node.toElement().attribute(QStringLiteral("type")) == QStringLiteral("checkbox"))
        words += node.toElement().hasAttribute(QStringLiteral("checked"))
            ? QStringLiteral("\u2611 ")
            : QStringLiteral("\u2610 ");
    const QString gap = inlines.contains(name) ? QString() : QStringLiteral(" ");
    words += gap + node.toElement().attribute(QStringLiteral("alt"));
    for (QDomNode child = node.firstChild(); !child.isNull(); child = child.nextSibling())
        addWords(words, child);
    words += gap;
}

/// Raised digits count as digits.
inline QString wordsOf(const QString &xhtml)
{
    QString words;
    addWords(words, parsed(xhtml));
    return words.normalized(QString::NormalizationForm_KC).simplified();
}

} // namespace MarkdownData
