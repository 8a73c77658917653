// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomText_p.h"
#include "HtmlText_p.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

using Type = AtomContent::Type;

QString firstOf(const AtomFields &fields, Type type)
{
    for (const AtomContent &content : fields.contents) {
        if (content.type == type && !content.value.trimmed().isEmpty())
            return content.value;
    }
    return {};
}

QString richOf(const AtomFields &fields)
{
    if (const QString xhtml = firstOf(fields, Type::Xhtml); !xhtml.isEmpty())
        return xhtml;
    const QString html = firstOf(fields, Type::Html);
    return isEscapedTwice(html) ? resolveReferences(html) : html;
}

// Text of at most \a most UTF-16 units that ends with a word, or else with a whole character.
QString shortened(const QString &text, int most)
{
    if (text.size() <= most)
        return text;
    qsizetype end = text.lastIndexOf(u' ', most - 1);
    if (end < most / 2) {
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
        characters.setPosition(most - 1);
        end = characters.isAtBoundary() ? most - 1 : characters.toPreviousBoundary();
    }
    return text.left(end).trimmed() + u'…';
}

} // namespace

QString htmlOf(const AtomFields &fields)
{
    const QString rich = richOf(fields);
    if (!rich.isEmpty())
        return rich;
    const QString text = sourceOf(fields);
    return textToHtml(text.isEmpty() ? fields.summary : text);
}

QString sourceOf(const AtomFields &fields)
{
    return firstOf(fields, Type::Text);
}

QString plainTextOf(const AtomFields &fields)
{
    const QString text = sourceOf(fields);
    if (!text.isEmpty())
        return text;
    const QString rich = htmlToText(richOf(fields));
    return rich.isEmpty() ? fields.summary : rich;
}

QString derivedTitle(const AtomFields &fields)
{
    // The rich form has no signs of a light markup in it.
    for (const QString &text : { htmlToText(richOf(fields)), sourceOf(fields), fields.summary }) {
        if (const QString title = AtomEntry::titleFromText(text); !title.isEmpty())
            return title;
    }
    for (const AtomLink &link : fields.links) {
        if (link.is("enclosure"_L1) && !link.title.isEmpty())
            return AtomEntry::titleFromText(link.title);
    }
    return {};
}

// The first line, without the signs that make it a heading or a list in light markup.
QString AtomEntry::titleFromText(const QString &text)
{
    const auto isSign = [](QChar c) { return c.isSpace() || u"#>*=_-"_s.contains(c); };
    const auto first = std::ranges::find_if_not(text, isSign);
    const auto end = std::find(first, text.end(), u'\n');
    return shortened(QString(first, end - first).simplified(), maxDerivedTitle);
}

} // namespace PubSub
