// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "SharedSubscription.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>
#include <pubsub/xml/XmlText.h>

#include <QCryptographicHash>
#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

// XEP-0330 §2
Parsed<SharedSubscription> SharedSubscription::fromItem(const Item &item)
{
    const XmlElement root = XmlElement::parse(item.payload).value_or(XmlElement());
    const auto server = Jid::fromString(root.attribute(u"server"_s));
    if (!Xml::is(root, Ns::sharedSubscription, "subscription"_L1) || !server
        || root.attribute(u"node"_s).isEmpty())
        return std::unexpected(ParseError { u"This shows no subscription."_s });
    SharedSubscription shared;
    shared.node = { *server, root.attribute(u"node"_s) };
    for (auto e = root.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (Xml::is(e, Ns::sharedSubscription, "title"_L1))
            shared.title = e.text().trimmed();
        else
            shared.unknown.append(Xml::serialised(e));
    }
    return shared;
}

Parsed<Item> SharedSubscription::toItem(const Jid &account) const
{
    const auto xml = Xml::built([this](QXmlStreamWriter &writer) {
        writer.writeStartElement("subscription"_L1);
        writer.writeDefaultNamespace(Ns::sharedSubscription);
        writer.writeAttribute("server"_L1, node.service.toString());
        writer.writeAttribute("node"_L1, node.node);
        if (!title.isEmpty())
            writeTextElement("title"_L1, title, writer);
        for (const QByteArray &child : unknown)
            Xml::copy(child, writer);
        writer.writeEndElement();
    });
    if (!xml)
        return std::unexpected(xml.error());
    return Item { itemId(node, account), {}, *xml, {} };
}

// XEP-0330 §3; its example leaves the account out, the text and other clients don't.
QString SharedSubscription::itemId(const NodeAddress &node, const Jid &account)
{
    const QString text
        = node.service.toString() + u'<' + node.node + u'<' + account.bare().toString();
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QStringList SharedSubscription::idsOf(const NodeAddress &node, const QList<Item> &items)
{
    QStringList ids;
    for (const Item &item : items) {
        const auto shared = fromItem(item);
        if (shared && shared->node == node)
            ids.append(item.id);
    }
    return ids;
}

} // namespace PubSub
