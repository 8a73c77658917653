// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlAttributes.h"

#include "XmlElement.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

constexpr auto xlinkNamespace = "http://www.w3.org/1999/xlink"_L1;

bool removeDoubles(QXmlStreamAttributes &attributes)
{
    const bool hasLang = attributes.hasAttribute("xml:lang"_L1);
    const bool hasAddress = attributes.hasAttribute("href"_L1);
    const auto isDouble = [&](const QXmlStreamAttribute &attribute) {
        return (hasLang && attribute.qualifiedName() == "lang"_L1)
            || (hasAddress && attribute.name() == "href"_L1
                && attribute.namespaceUri() == xlinkNamespace);
    };
    return attributes.removeIf(isDouble) > 0;
}

// Behind the end of what begins with "<" at \a at and is no tag; -1 if it is one.
qsizetype endOfOther(QByteArrayView xml, qsizetype at)
{
    using Markup = std::pair<QByteArrayView, QByteArrayView>;
    for (const auto &[start, end] :
        { Markup { "<!--", "-->" }, Markup { "<![CDATA[", "]]>" }, Markup { "<?", "?>" } }) {
        if (!xml.sliced(at).startsWith(start))
            continue;
        const qsizetype found = xml.indexOf(end, at);
        return found < 0 ? xml.size() : found + end.size();
    }
    return -1;
}

// As they are written: a parser makes blanks of them (XML 1.0 §3.3.3).
bool hasLinesInAttributes(QByteArrayView xml)
{
    char quote = 0;
    bool isInTag = false;
    for (qsizetype i = 0; i < xml.size(); ++i) {
        const char c = xml[i];
        if (!isInTag) {
            const qsizetype end = c == '<' ? endOfOther(xml, i) : -1;
            isInTag = c == '<' && end < 0;
            i = end < 0 ? i : end - 1;
        } else if (quote == 0) {
            isInTag = c != '>';
            quote = c == '"' || c == '\'' ? c : char(0);
        } else if (c == '\t' || c == '\n' || c == '\r') {
            return true;
        } else if (c == quote) {
            quote = 0;
        }
    }
    return false;
}

} // namespace

// Services write tabs and line breaks of attributes as they are, so that readers, and whoever
// compares, find blanks (XML 1.0 §3.3.3). In an address they mean nothing.
QString onOneLine(QAnyStringView name, QString value)
{
    static const QList<QLatin1StringView> addresses { "href"_L1, "src"_L1, "uri"_L1, "ref"_L1,
        "cite"_L1 };
    const bool isAddress = std::ranges::any_of(
        addresses, [name](QLatin1StringView address) { return name == address; });
    const QString instead = isAddress ? QString() : u" "_s;
    value.replace("\r\n"_L1, instead);
    for (const QChar sign : { u'\t', u'\n', u'\r' })
        value.replace(sign, instead);
    return value;
}

bool tidyAttributes(XmlTokens &tokens)
{
    bool isChanged = false;
    for (XmlToken &token : tokens) {
        if (token.attributes.isEmpty())
            continue;
        isChanged = removeDoubles(token.attributes) || isChanged;
        for (QXmlStreamAttribute &attribute : token.attributes) {
            const QString value = onOneLine(attribute.name(), attribute.value().toString());
            if (value == attribute.value())
                continue;
            attribute = { attribute.qualifiedName().toString(), value };
            isChanged = true;
        }
    }
    return isChanged;
}

QByteArray withTidyAttributes(const QByteArray &payload)
{
    const bool hasLines = hasLinesInAttributes(payload);
    if (!hasLines && !payload.contains("&#") && !payload.contains("xml:lang")
        && !payload.contains("xlink"))
        return payload;
    constexpr int any = std::numeric_limits<int>::max();
    Parsed<XmlTokens> tokens = readXml(payload, { payload.size(), XmlElement::maxDepth, any, any });
    if (!tokens)
        return payload;
    const bool isChanged = tidyAttributes(*tokens);
    return isChanged || hasLines ? writeXml(*tokens) : payload;
}

} // namespace PubSub
