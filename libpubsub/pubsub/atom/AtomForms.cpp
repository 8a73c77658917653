// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomForms.h"

#include "AtomBase.h"
#include "HtmlText.h"

#include <pubsub/xml/XmlAttributes.h>

using namespace Qt::StringLiterals;

namespace PubSub
{

using Type = AtomContent::Type;

namespace
{

// Some write the XHTML without its namespace, so that it looks like Atom.
XmlTokens asXhtml(XmlTokens tokens)
{
    for (XmlToken &token : tokens) {
        if (token.namespaceUri == atomNamespace)
            token.namespaceUri = xhtmlNamespace;
    }
    return tokens;
}

XmlTokens inside(const XmlTokens &element)
{
    return element.sliced(1, element.size() - 2);
}

bool isBlankText(const XmlTokens &tokens)
{
    return !tokens.first().isStart() && textOf(tokens).trimmed().isEmpty();
}

// The one div around the markup, if there is one.
const XmlTokens *wrapper(const QList<XmlTokens> &children)
{
    const XmlTokens *found = nullptr;
    for (const XmlTokens &child : children) {
        if (isBlankText(child))
            continue;
        if (found || !child.first().is(xhtmlNamespace, "div"_L1))
            return nullptr;
        found = &child;
    }
    return found;
}

QString markupOf(const XmlTokens &element, const QUrl &base)
{
    XmlTokens content = withResolvedAddresses(asXhtml(element), base);
    tidyAttributes(content);
    const QList<XmlTokens> children = childrenOf(content);
    const XmlTokens *div = wrapper(children);
    return QString::fromUtf8(writeMarkup(inside(div ? *div : content), xhtmlNamespace)).trimmed();
}

// Markup that should have been escaped, or is where text should be, is still read.
QString contentValue(const XmlTokens &element, Type type, const QUrl &base)
{
    if (type == Type::Xhtml || (type == Type::Html && hasElements(element)))
        return markupOf(element, base);
    return type == Type::Html ? textOf(element).trimmed() : textOf(element);
}

bool isBase64(const QString &type)
{
    return !type.isEmpty() && !type.endsWith("+xml"_L1) && !type.endsWith("/xml"_L1);
}

// RFC 4287 §4.1.3.3
QByteArray mediaData(const XmlTokens &element, const QString &type)
{
    if (hasElements(element)) {
        const QList<XmlTokens> children = childrenOf(element);
        const auto root = std::ranges::find_if(
            children, [](const XmlTokens &child) { return child.first().isStart(); });
        return root == children.end() ? QByteArray() : writeMarkup(*root, {});
    }
    QByteArray text = textOf(element).toUtf8();
    if (!isBase64(type))
        return text.trimmed();
    text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
    const auto decoded
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : textOf(element).toUtf8();
}

} // namespace

// RFC 4287 §3.1.1 and §4.1.3.1; bots write media types in place of "html" and "xhtml".
std::optional<Type> declaredType(const XmlTokens &element)
{
    const QString type = element.first().attribute("type"_L1).trimmed().toLower();
    const QString mediaType = type.section(u';', 0, 0).trimmed();
    if (mediaType == "xhtml"_L1 || mediaType == "application/xhtml+xml"_L1)
        return Type::Xhtml;
    if (mediaType == "html"_L1 || mediaType == "text/html"_L1)
        return Type::Html;
    if (mediaType.isEmpty())
        return hasElements(element) ? Type::Xhtml : Type::Text;
    if (mediaType == "text"_L1 || mediaType.startsWith("text/"_L1))
        return Type::Text;
    return {};
}

// Bridges from RSS write HTML without a type.
std::optional<Type> contentType(const XmlTokens &element)
{
    const auto type = declaredType(element);
    const bool isGuess = type == Type::Text && !hasType(element.first());
    return isGuess && looksLikeHtml(textOf(element)) ? Type::Html : type;
}

bool hasType(const XmlToken &start)
{
    return !start.attribute("type"_L1).trimmed().isEmpty();
}

// Parsers that don't know the prefix "xml" write the attribute without it.
QString langOf(const XmlToken &start)
{
    const QString lang = start.attribute("xml:lang"_L1).trimmed();
    return lang.isEmpty() ? start.attribute("lang"_L1).trimmed() : lang;
}

QString dirOf(const XmlToken &start)
{
    const QString dir = start.attribute("dir"_L1).trimmed().toLower();
    return dir == "ltr"_L1 || dir == "rtl"_L1 ? dir : QString();
}

AtomContent readForm(const XmlTokens &element, Type type, const QUrl &base)
{
    AtomContent form { type, contentValue(element, type, base), langOf(element.first()),
        dirOf(element.first()) };
    if (type == Type::Html)
        form.base = baseOf(element.first(), base);
    const QList<XmlTokens> children = childrenOf(asXhtml(element));
    if (const XmlTokens *div = wrapper(children)) {
        form.lang = form.lang.isEmpty() ? langOf(div->first()) : form.lang;
        form.dir = form.dir.isEmpty() ? dirOf(div->first()) : form.dir;
    }
    return form;
}

QString readable(const AtomContent &form)
{
    return form.type == Type::Text ? form.value.trimmed() : htmlToText(form.value);
}

std::optional<AtomMedia> readMedia(const XmlTokens &element, const QUrl &base)
{
    const XmlToken &start = element.first();
    const QString type = start.attribute("type"_L1).trimmed();
    const QString src = start.attribute("src"_L1).trimmed();
    const AtomMedia media { type, src.isEmpty() ? QString() : resolvedAddress(src, base),
        src.isEmpty() ? mediaData(element, type.section(u';', 0, 0).trimmed().toLower())
                      : QByteArray() };
    return media.src.isEmpty() && media.data.isEmpty() ? std::nullopt : std::optional(media);
}

bool isBlank(const AtomContent &form)
{
    return form.value.trimmed().isEmpty()
        || (form.type != Type::Text && !showsAnything(form.value));
}

} // namespace PubSub
