// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "AccountSubscriptions.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

using Visibility = AccountSubscriptions::Visibility;

/// `<pam/>` for \a service around what \a inside writes.
Iq accountIq(Requester *requester, const Jid &service, const PubSubIq::Write &inside)
{
    const auto write = [service, inside](QXmlStreamWriter &writer) {
        writer.writeStartElement("pam"_L1);
        writer.writeDefaultNamespace(Ns::accountManagement);
        writer.writeAttribute("jid"_L1, service.toString());
        inside(writer);
        writer.writeEndElement();
    };
    return { requester->ownBareJid(), Iq::Type::Set, write };
}

void open(QXmlStreamWriter &writer, QLatin1StringView name,
    std::initializer_list<PubSubIq::Attribute> attributes)
{
    writer.writeStartElement(name);
    writer.writeDefaultNamespace(Ns::pubsub);
    for (const auto &[key, value] : attributes) {
        if (!value.isEmpty())
            writer.writeAttribute(key, value);
    }
}

// XEP-0376 §6: nothing at all means that what changed comes as notifications.
Parsed<KeptSubscriptions> keptOf(const XmlElement &iq, const QString &version)
{
    KeptSubscriptions kept;
    kept.version = version;
    const XmlElement list = Xml::child(iq, Ns::accountManagement, "subscriptions"_L1);
    kept.isUnchanged = list.isNull();
    if (list.isNull())
        return kept;
    kept.version = list.attribute(u"ver"_s);
    for (const XmlElement &e : Xml::children(list, Ns::accountManagement, "subscription"_L1)) {
        if (const auto service = Jid::fromString(e.attribute(u"service"_s)))
            kept.subscriptions.append(Replies::subscription(e, { *service, {} }));
    }
    return kept;
}

/// All items of one of the lists that the server makes. XEP-0465 §4.
Iq listIq(const NodeAddress &list)
{
    return PubSubIq::make(
        list.service, Iq::Type::Get, Ns::pubsub, [node = list.node](QXmlStreamWriter &writer) {
            PubSubIq::empty(writer, "items"_L1, { { "node"_L1, node } });
        });
}

/// What stands in the items of such a list.
QList<XmlElement> entriesOf(const XmlElement &iq, QLatin1StringView name)
{
    QList<XmlElement> entries;
    const XmlElement pubsub = Xml::child(iq, Ns::pubsub, "pubsub"_L1);
    for (const XmlElement &items : Xml::children(pubsub, Ns::pubsub, "items"_L1)) {
        for (const XmlElement &item : Xml::children(items, Ns::pubsub, "item"_L1)) {
            const XmlElement entry = Xml::child(item, Ns::publicSubscriptions, name);
            if (!entry.isNull())
                entries.append(entry);
        }
    }
    return entries;
}

} // namespace

// XEP-0376 §3, XEP-0465 §3
VoidRequest *AccountSubscriptions::subscribe(const NodeAddress &node, Visibility visibility) const
{
    Requester *requester = Requester::of(m_client);
    const QString own = requester->ownBareJid().toString();
    auto *request
        = requester->sendVoid(accountIq(requester, node.service, [=](QXmlStreamWriter &writer) {
              open(writer, "subscribe"_L1, { { "node"_L1, node.node }, { "jid"_L1, own } });
              if (visibility == Visibility::Public) {
                  writer.writeStartElement("public"_L1);
                  writer.writeDefaultNamespace(Ns::publicSubscriptions);
                  writer.writeEndElement();
              }
              writer.writeEndElement();
          }));
    m_client->trustEventsFrom(node.service);
    return request;
}

// XEP-0376 §4
VoidRequest *AccountSubscriptions::unsubscribe(const NodeAddress &node, const QString &subid) const
{
    Requester *requester = Requester::of(m_client);
    const QString own = requester->ownBareJid().toString();
    return requester->sendVoid(accountIq(requester, node.service, [=](QXmlStreamWriter &writer) {
        open(writer, "unsubscribe"_L1,
            { { "node"_L1, node.node }, { "jid"_L1, own }, { "subid"_L1, subid } });
        writer.writeEndElement();
    }));
}

// XEP-0376 §6
KeptSubscriptionsRequest *AccountSubscriptions::list(const QString &version) const
{
    Requester *requester = Requester::of(m_client);
    const auto write = [version](QXmlStreamWriter &writer) {
        writer.writeStartElement("subscriptions"_L1);
        writer.writeDefaultNamespace(Ns::accountManagement);
        if (!version.isEmpty())
            writer.writeAttribute("ver"_L1, version);
        writer.writeEndElement();
    };
    return requester->send<KeptSubscriptionsRequest>(
        { requester->ownBareJid(), Iq::Type::Get, write },
        [version](const XmlElement &iq) { return keptOf(iq, version); });
}

NodeAddressesRequest *AccountSubscriptions::publicSubscriptionsOf(const Jid &person) const
{
    return Requester::of(m_client)->send<NodeAddressesRequest>(
        listIq({ person.bare(), u"urn:xmpp:pps:subscriptions:0"_s }), [](const XmlElement &iq) {
            QList<NodeAddress> nodes;
            for (const XmlElement &e : entriesOf(iq, "subscription"_L1)) {
                if (const auto service = Jid::fromString(e.attribute(u"jid"_s)))
                    nodes.append({ *service, e.attribute(u"node"_s) });
            }
            return Parsed<QList<NodeAddress>>(nodes);
        });
}

JidsRequest *AccountSubscriptions::publicSubscribersOf(const NodeAddress &node) const
{
    return Requester::of(m_client)->send<JidsRequest>(
        listIq({ node.service, u"urn:xmpp:pps:subscribers:0/"_s + node.node }),
        [](const XmlElement &iq) {
            QList<Jid> jids;
            for (const XmlElement &e : entriesOf(iq, "subscriber"_L1)) {
                if (const auto jid = Jid::fromString(e.attribute(u"jid"_s)))
                    jids.append(jid->bare());
            }
            return Parsed<QList<Jid>>(jids);
        });
}

} // namespace PubSub
