// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ExtendedDiscovery.h"

#include "FormKeys.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/Replies.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

using Entries = ExtendedDiscoveryQuery::Entries;

// XEP-0499 §3; what is as it is by default stays away.
Form formOf(const ExtendedDiscoveryQuery &query)
{
    Form form = Form::submission(Ns::extendedDiscovery);
    if (query.entries != Entries::ItemsAndNodes)
        form.setValue(u"type"_s, query.entries == Entries::Items ? u"items"_s : u"nodes"_s);
    if (query.linkedNodes == ExtendedDiscoveryQuery::LinkedNodes::Yes)
        form.setValue(u"linked_nodes"_s, u"true"_s);
    if (query.metadata == ExtendedDiscoveryQuery::Metadata::Full)
        form.setValue(u"full_metadata"_s, u"true"_s);
    form.setValues(u"depth"_s, FormValue<ExtendedDepth>::write(query.depth));
    return form;
}

void write(const QString &node, const ExtendedDiscoveryQuery &query, QXmlStreamWriter &writer)
{
    writer.writeStartElement("query"_L1);
    writer.writeDefaultNamespace(Ns::discoItems);
    if (!node.isEmpty())
        writer.writeAttribute("node"_L1, node);
    formOf(query).toXml(writer);
    Disco::writePage(query.page, writer);
    writer.writeEndElement();
}

// XEP-0499 §3: all name the node; those with a form of metadata are nodes, others are items.
Parsed<ExtendedPage> pageOf(const XmlElement &iq, const NodeAddress &root)
{
    const XmlElement query = Xml::child(iq, Ns::discoItems, "query"_L1);
    if (query.isNull())
        return Replies::missing("query"_L1);
    ExtendedPage page;
    page.root = root;
    page.set = Replies::resultSet(query);
    for (const XmlElement &e : Xml::children(query, Ns::discoItems, "item"_L1)) {
        const NodeAddress address { root.service, e.attribute(u"node"_s) };
        const QString name = e.attribute(u"name"_s);
        const auto form = Form::fromElement(Xml::child(e, Ns::data, "x"_L1));
        if (form && form->formType() == Ns::metadata)
            page.nodes.append({ address, name, *form });
        else
            page.items.append({ address.isRoot() ? root : address, name });
    }
    return page;
}

} // namespace

QString ExtendedNode::parent() const
{
    return metadata.get(Metadata::parent).value_or(QString());
}

QString ExtendedNode::link() const
{
    return metadata.get(Metadata::link).value_or(QString());
}

ExtendedDiscoveryRequest *discoverBelow(
    Client *client, const NodeAddress &root, const ExtendedDiscoveryQuery &query)
{
    return Requester::of(client)->send<ExtendedDiscoveryRequest>(
        { root.service, Iq::Type::Get,
            [node = root.node, query](QXmlStreamWriter &writer) { write(node, query, writer); } },
        [root](const XmlElement &iq) { return pageOf(iq, root); });
}

} // namespace PubSub
