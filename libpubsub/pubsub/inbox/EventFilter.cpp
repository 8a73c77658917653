// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "EventFilter.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

// XEP-0163 §4.3, XEP-0223 §5
std::expected<Jid, QString> EventFilter::check(const XmlElement &message) const
{
    const QString type = message.attribute(u"type"_s);
    if (type == "error"_L1 || type == "groupchat"_L1)
        return std::unexpected(u"It is of type \"%1\"."_s.arg(type));
    // RFC 6120 §8.1.2.1: our server alone can leave it out, and speaks for the account then.
    if (!message.hasAttribute(u"from"_s) && !m_ownJid.isEmpty())
        return m_ownJid;
    const auto sender = Jid::fromString(message.attribute(u"from"_s));
    if (!sender)
        return std::unexpected(u"It does not say who sent it."_s);
    if (!sender->isBare())
        return std::unexpected(u"A service has no resource."_s);
    if (*sender == m_ownJid)
        return *sender;
    if (isAboutPrivate(message))
        return std::unexpected(u"The node is the account's own storage."_s);
    if (m_services.contains(*sender))
        return *sender;
    if (!isContact || !isContact(*sender))
        return std::unexpected(u"Nothing was asked of this sender."_s);
    if (!isOfInterest(message))
        return std::unexpected(u"Nothing was asked about this node of the contact."_s);
    return *sender;
}

// An item may name a node of its own: see Events::read().
bool EventFilter::isAboutInterests(const XmlElement &element) const
{
    const QString node = element.attribute(u"node"_s);
    if (!interests.contains(node))
        return false;
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (!interests.contains(e.attribute(u"node"_s, node)))
            return false;
    }
    return true;
}

// XEP-0163 §4: interests bring what happens in a node. Our own subscriptions and affiliations
// are nothing that a contact could tell unasked.
bool EventFilter::isOfInterest(const XmlElement &message) const
{
    if (!Xml::child(message, Ns::pubsub, "pubsub"_L1).isNull()
        || !Xml::child(message, Ns::data, "x"_L1).isNull())
        return false;
    bool saysAnything = false;
    for (const XmlElement &event : Xml::children(message, Ns::event, "event"_L1)) {
        for (auto e = event.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            if (e.localName() == "subscription"_L1 || !isAboutInterests(e))
                return false;
            saysAnything = true;
        }
    }
    return saysAnything;
}

bool EventFilter::namesPrivate(const XmlElement &element) const
{
    if (m_private.contains(element.attribute(u"node"_s)))
        return true;
    for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (m_private.contains(e.attribute(u"node"_s)))
            return true;
    }
    return false;
}

bool EventFilter::isAboutPrivate(const XmlElement &message) const
{
    for (const XmlElement &event : Xml::children(message, Ns::event, "event"_L1)) {
        for (auto e = event.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            if (namesPrivate(e))
                return true;
        }
    }
    return false;
}

} // namespace PubSub
