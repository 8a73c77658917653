// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AtomTypes.h"

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

std::optional<PubSubUri> xmppUriOf(const QString &href)
{
    const Parsed<PubSubUri> uri = PubSubUri::fromString(href);
    return uri ? std::optional(*uri) : std::nullopt;
}

} // namespace

AtomPerson AtomPerson::fromJid(const QString &bareJid, const QString &name)
{
    return { name, "xmpp:"_L1 + bareJid, {} };
}

QString AtomPerson::jid() const
{
    const auto address = xmppUriOf(uri);
    return address ? address->service.section(u'/', 0, 0) : QString();
}

bool AtomLink::is(QLatin1StringView relation) const
{
    return rel.compare(relation, Qt::CaseInsensitive) == 0;
}

QUrl AtomLink::webUrl() const
{
    const QUrl url(href.trimmed());
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isWeb && !url.host().isEmpty() ? url : QUrl();
}

std::optional<PubSubUri> AtomLink::xmppUri() const
{
    return xmppUriOf(href);
}

std::optional<PubSubUri> AtomReply::xmppUri() const
{
    return xmppUriOf(href);
}

} // namespace PubSub
