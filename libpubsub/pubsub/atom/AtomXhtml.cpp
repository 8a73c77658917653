// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomXhtml.h"

#include <pubsub/xml/XmlAttributes.h>

#include <QUrl>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

bool isPublishable(const XmlToken &start)
{
    const QString name = start.localName().toLower();
    return name != "script"_L1 && name != "style"_L1;
}

bool isPublishableAddress(const QString &text)
{
    const QString scheme = QUrl(text.trimmed()).scheme();
    return !scheme.isEmpty() && scheme != "javascript"_L1 && scheme != "vbscript"_L1;
}

bool isPublishable(const QXmlStreamAttribute &attribute)
{
    const QString name = attribute.name().toString().toLower();
    if (name == "id"_L1 || name == "style"_L1 || name.startsWith("on"_L1))
        return false;
    const bool isAddress = name == "href"_L1 || name == "src"_L1 || name == "cite"_L1
        || name == "poster"_L1 || name == "action"_L1;
    return !isAddress || isPublishableAddress(attribute.value().toString());
}

XmlToken withoutUnpublishable(XmlToken token)
{
    token.attributes.removeIf([](const auto &attribute) { return !isPublishable(attribute); });
    return token;
}

} // namespace

XmlTokens publishableXhtml(const XmlTokens &markup)
{
    XmlTokens kept;
    int skipped = 0; // how many elements are open inside one that is left out
    for (const XmlToken &token : markup) {
        const bool isSkipped = skipped > 0 || (token.isStart() && !isPublishable(token));
        if (!isSkipped)
            kept << withoutUnpublishable(token);
        else
            skipped += token.isStart() ? 1 : token.isEnd() ? -1 : 0;
    }
    tidyAttributes(kept);
    return kept;
}

std::unexpected<ParseError> refuse(const QString &what, const QString &why)
{
    return std::unexpected(ParseError { u"Not usable as %1: %2"_s.arg(what, why) });
}

} // namespace PubSub
