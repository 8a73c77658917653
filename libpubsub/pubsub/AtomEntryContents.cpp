// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

// What an AtomEntry says in its title and its contents, and how that is set.

#include "AtomEntry.h"

#include <pubsub/atom/AtomData.h>
#include <pubsub/atom/AtomText.h>
#include <pubsub/atom/AtomXhtml.h>
#include <pubsub/atom/HtmlText.h>
#include <pubsub/xml/XmlText.h>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

using Type = AtomContent::Type;

} // namespace

QList<AtomContent> AtomEntry::contents() const
{
    return d->fields.contents;
}

QString AtomEntry::htmlContent() const
{
    return htmlOf(d->fields);
}

AtomContent AtomEntry::body() const
{
    return bodyOf(*d);
}

QList<AtomMedia> AtomEntry::media() const
{
    return d->original ? d->original->forms.media : QList<AtomMedia>();
}

QString AtomEntry::textContent() const
{
    return sourceOf(d->fields);
}

QString AtomEntry::plainText() const
{
    return plainTextOf(d->fields);
}

QString AtomEntry::words() const
{
    return wordsOf(*d);
}

void AtomEntry::setTextContent(const QString &text)
{
    QList<AtomContent> &contents = d->fields.contents;
    const auto isText = [](const AtomContent &c) { return c.type == Type::Text; };
    const auto old = std::ranges::find_if(contents, isText);
    AtomContent content { Type::Text, legalXml(text), {} };
    if (old != contents.end()) {
        content.lang = old->lang;
        content.dir = old->dir;
    }
    contents.removeIf(isText);
    if (!content.value.trimmed().isEmpty())
        contents << content;
}

// XEP-0277 §2.3.1
Parsed<void> AtomEntry::setXhtmlContent(const QString &markup)
{
    const Parsed<XmlTokens> tokens = readXhtml(legalXml(markup), atomLimits);
    if (!tokens)
        return refuse(u"XHTML content"_s, tokens.error().message);
    const QByteArray value = writeMarkup(publishableXhtml(*tokens), xhtmlNamespace);

    QList<AtomContent> &contents = d->fields.contents;
    const auto isRich = [](const AtomContent &c) { return c.type != Type::Text; };
    const auto old = std::ranges::find_if(contents, isRich);
    AtomContent content { Type::Xhtml, QString::fromUtf8(value).trimmed(), {} };
    if (old != contents.end()) {
        content.lang = old->lang;
        content.dir = old->dir;
    }
    contents.removeIf(isRich);
    if (!content.value.isEmpty())
        contents.prepend(content);
    return {};
}

Parsed<void> AtomEntry::setContents(const QList<AtomContent> &contents)
{
    QList<AtomContent> all;
    for (AtomContent content : contents) {
        content.value = legalXml(content.value);
        const bool isAsRead = d->original && d->original->fields.contents.contains(content);
        if (content.type == Type::Xhtml && !isAsRead) {
            const Parsed<XmlTokens> tokens = readXhtml(content.value, atomLimits);
            if (!tokens)
                return refuse(u"XHTML content"_s, tokens.error().message);
            content.value = QString::fromUtf8(writeMarkup(*tokens, xhtmlNamespace)).trimmed();
        }
        if (!content.value.trimmed().isEmpty())
            all << content;
    }
    d->fields.contents = all;
    return {};
}

// RFC 4287 §3.1.1.3
Parsed<void> AtomEntry::setXhtmlTitle(const QString &markup)
{
    const Parsed<XmlTokens> tokens = readXhtml(legalXml(markup), atomLimits);
    if (!tokens)
        return refuse(u"an XHTML title"_s, tokens.error().message);
    d->fields.titleMarkup = QString::fromUtf8(writeMarkup(*tokens, xhtmlNamespace)).trimmed();
    d->fields.title = htmlToText(d->fields.titleMarkup).trimmed();
    return {};
}

} // namespace PubSub
