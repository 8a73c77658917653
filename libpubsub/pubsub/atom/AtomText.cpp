// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomText.h"

#include "AtomForms.h"
#include "HtmlText.h"

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
        if (content.type == type && !isBlank(content))
            return content.value;
    }
    return {};
}

// Without the words that were escaped once too often.
AtomContent escapedOnce(AtomContent form)
{
    if (form.type == Type::Html && isEscapedTwice(form.value))
        form.value = resolveReferences(form.value);
    return form;
}

AtomContent formOf(const AtomFields &fields, Type type)
{
    for (const AtomContent &content : fields.contents) {
        if (content.type == type && !isBlank(content))
            return escapedOnce(content);
    }
    return {};
}

QString richOf(const AtomFields &fields)
{
    const QString xhtml = formOf(fields, Type::Xhtml).value;
    return xhtml.isEmpty() ? formOf(fields, Type::Html).value : xhtml;
}

AtomContent bestForm(const AtomFields &fields)
{
    for (const Type type : { Type::Xhtml, Type::Html, Type::Text }) {
        if (const AtomContent form = formOf(fields, type); !form.value.isEmpty())
            return form;
    }
    return {};
}

// The form that was read counts as long as the field that it stands for is as it was read.
template <typename Form>
AtomContent formOf(const AtomEntryData &data, QString AtomFields::*field, Form AtomForms::*form)
{
    const QString &text = data.fields.*field;
    if (!data.original)
        return { Type::Text, text, {} };
    const AtomContent &read = data.original->forms.*form;
    if (data.original->fields.*field == text)
        return escapedOnce(read);
    return { Type::Text, text, read.lang, read.dir };
}

QString wordsOf(const AtomContent &form)
{
    return form.type == Type::Text ? form.value : htmlToText(form.value);
}

AtomContent asHtml(AtomContent form)
{
    if (form.type == Type::Text) {
        form.value = textToLinkedHtml(form.value);
        form.type = Type::Xhtml;
    }
    return form;
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

AtomContent titleFormOf(const AtomEntryData &data)
{
    return formOf(data, &AtomFields::title, &AtomForms::title);
}

AtomContent summaryFormOf(const AtomEntryData &data)
{
    return formOf(data, &AtomFields::summary, &AtomForms::summary);
}

bool isAllTitle(const AtomEntryData &data)
{
    const bool hasMedia = data.original && !data.original->forms.media.isEmpty();
    return !data.fields.title.isEmpty() && isBlank(summaryFormOf(data))
        && bestForm(data.fields).value.isEmpty() && !hasMedia;
}

AtomContent bodyOf(const AtomEntryData &data)
{
    return asHtml(bodyFormOf(data));
}

AtomContent bodyFormOf(const AtomEntryData &data)
{
    AtomContent body = bestForm(data.fields);
    if (body.value.isEmpty())
        body = summaryFormOf(data);
    if (isBlank(body) && isAllTitle(data))
        body = titleFormOf(data);
    if (body.lang.isEmpty())
        body.lang = data.fields.lang;
    if (body.dir.isEmpty() && data.original)
        body.dir = data.original->forms.dir;
    return body;
}

QString wordsOf(const AtomEntryData &data)
{
    const AtomContent body = bodyFormOf(data);
    QStringList words { data.fields.title, wordsOf(body) };
    // The same in other languages; the twin of what is shown would only double the index.
    for (const AtomContent &content : data.fields.contents) {
        const QString lang = content.lang.isEmpty() ? data.fields.lang : content.lang;
        if (lang != body.lang)
            words << wordsOf(content);
    }
    words << data.fields.summary;
    for (const AtomCategory &category : data.fields.categories)
        words << category.label << category.term;
    for (const AtomLink &link : data.fields.links) {
        if (link.is("enclosure"_L1) || link.is("related"_L1))
            words << link.title << link.description;
    }
    words.removeAll({});
    words.removeDuplicates();
    return words.join(u'\n');
}

bool beginsWithTitle(const QString &text, const QString &title)
{
    QString begin = title.simplified();
    const bool isCut = begin.endsWith(u'…') || begin.endsWith("..."_L1);
    while (begin.endsWith(u'…') || begin.endsWith(u'.') || begin.endsWith(u' '))
        begin.chop(1);
    const QString words = text.left(2 * title.size() + 64).simplified();
    if (begin.isEmpty() || !words.startsWith(begin))
        return false;
    if (isCut || words.size() == begin.size())
        return true;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    finder.setPosition(begin.size());
    return finder.isAtBoundary();
}

QString firstLine(const QString &text)
{
    return shortened(text.trimmed().section(u'\n', 0, 0).simplified(), AtomEntry::maxDerivedTitle);
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
