// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/IqPattern.h"

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

bool fits(const QString &wanted, const QString &found)
{
    return wanted.isEmpty() || wanted == found;
}

bool elementMatches(const QDomElement &element, const IqPattern &pattern)
{
    return fits(pattern.element, element.localName())
        && fits(pattern.node, element.attribute(u"node"_s));
}

} // namespace

bool IqPattern::matches(const QDomElement &stanza) const
{
    const QString iqType = stanza.attribute(u"type"_s);
    if (stanza.localName() != "iq"_L1 || (iqType != "get"_L1 && iqType != "set"_L1)
        || !fits(type, iqType) || !fits(to, stanza.attribute(u"to"_s))) {
        return false;
    }
    const QDomElement child = stanza.firstChildElement();
    if (!fits(xmlns, child.namespaceURI()))
        return false;
    if (elementMatches(child, *this))
        return true;
    for (auto inner = child.firstChildElement(); !inner.isNull();
        inner = inner.nextSiblingElement()) {
        if (elementMatches(inner, *this))
            return true;
    }
    return false;
}

} // namespace TestSupport
