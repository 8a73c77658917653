// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomBase.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

bool hasBase(const XmlToken &token)
{
    return token.attributes.hasAttribute("xml:base"_L1);
}

bool isAddress(const QString &attribute)
{
    static const QSet<QString> names { u"href"_s, u"src"_s, u"cite"_s, u"poster"_s, u"data"_s,
        u"longdesc"_s, u"data-src"_s, u"data-original"_s, u"data-lazy-src"_s };
    return names.contains(attribute);
}

bool isAddressList(const QString &attribute)
{
    return attribute == "srcset"_L1 || attribute == "data-srcset"_L1;
}

// HTML: addresses with a width or a density each, between commas that a blank follows.
QString resolvedList(const QString &list, const QUrl &base)
{
    QStringList candidates;
    for (const QString &candidate : list.simplified().split(", "_L1, Qt::SkipEmptyParts)) {
        const QString address = candidate.section(u' ', 0, 0);
        candidates << resolvedAddress(address, base) + candidate.sliced(address.size());
    }
    return candidates.join(", "_L1);
}

void resolveAddresses(QXmlStreamAttributes &attributes, const QUrl &base)
{
    for (QXmlStreamAttribute &attribute : attributes) {
        const QString name = attribute.qualifiedName().toString().toLower();
        const QString value = attribute.value().toString();
        if (isAddressList(name))
            attribute = { attribute.qualifiedName().toString(), resolvedList(value, base) };
        else if (isAddress(name) && !value.trimmed().startsWith(u'#'))
            attribute = { attribute.qualifiedName().toString(), resolvedAddress(value, base) };
    }
}

} // namespace

QUrl baseOf(const XmlToken &start, const QUrl &outer)
{
    if (!hasBase(start))
        return outer;
    const QUrl own(start.attribute("xml:base"_L1).trimmed());
    const QUrl base = outer.isEmpty() ? own : outer.resolved(own);
    // Without a host there is nothing that a path could be relative to.
    return base.isValid() && !base.isRelative() && !base.host().isEmpty() ? base : outer;
}

QString resolvedAddress(const QString &address, const QUrl &base)
{
    if (base.isEmpty())
        return address;
    const QUrl url(address.trimmed());
    if (!url.isValid() || !url.isRelative())
        return address;
    return base.resolved(url).toString(QUrl::FullyEncoded);
}

XmlTokens withResolvedAddresses(const XmlTokens &markup, const QUrl &base)
{
    if (base.isEmpty() && std::ranges::none_of(markup, hasBase))
        return markup;
    XmlTokens resolved = markup;
    QList<QUrl> bases { base };
    for (XmlToken &token : resolved) {
        if (token.isStart()) {
            bases << baseOf(token, bases.last());
            resolveAddresses(token.attributes, bases.last());
        } else if (token.isEnd()) {
            bases.removeLast();
        }
    }
    return resolved;
}

} // namespace PubSub
