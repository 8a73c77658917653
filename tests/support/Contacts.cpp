// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Contacts.h"

#include "support/RawClient.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TestSupport
{

namespace
{

QString bareJid(const RawClient &client)
{
    return client.jid().section(u'/', 0, 0);
}

void send(RawClient &from, const RawClient &to, const QByteArray &type)
{
    from.send("<presence type='" + type + "' to='" + bareJid(to).toUtf8() + "'/>");
}

bool gets(RawClient &client, const RawClient &from, const QString &type)
{
    const auto fits = [&](const QDomElement &stanza) {
        return stanza.localName() == "presence"_L1 && stanza.attribute(u"type"_s) == type
            && stanza.attribute(u"from"_s).section(u'/', 0, 0) == bareJid(from);
    };
    return !client.take(fits, 20s).isNull();
}

/// \a reader sees \a seen's presence from now on.
bool subscribe(RawClient &reader, RawClient &seen)
{
    send(reader, seen, "subscribe");
    if (!gets(seen, reader, u"subscribe"_s))
        return false;
    send(seen, reader, "subscribed");
    return gets(reader, seen, u"subscribed"_s) && gets(reader, seen, {});
}

} // namespace

bool makeContacts(RawClient &one, RawClient &other)
{
    // What is done about contacts is told to who has asked for the roster (RFC 6121 §2.2).
    for (RawClient *client : { &one, &other })
        (void)client->request(u"get"_s, {}, "<query xmlns='jabber:iq:roster'/>");
    return subscribe(one, other) && subscribe(other, one);
}

} // namespace TestSupport
