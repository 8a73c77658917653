// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "DiscoReplies_p.h"

#include "Namespaces_p.h"
#include "Replies_p.h"
#include "Xml_p.h"

namespace PubSub::Replies
{

using namespace Qt::StringLiterals;

namespace
{

QList<Identity> identitiesOf(const QDomElement &query)
{
    QList<Identity> identities;
    for (const QDomElement &e : Xml::children(query, Ns::discoInfo, "identity"_L1))
        identities.append(
            { e.attribute(u"category"_s), e.attribute(u"type"_s), e.attribute(u"name"_s),
                e.attributeNS(u"http://www.w3.org/XML/1998/namespace"_s, u"lang"_s) });
    return identities;
}

QSet<QString> featuresOf(const QDomElement &query)
{
    QSet<QString> features;
    for (const QDomElement &e : Xml::children(query, Ns::discoInfo, "feature"_L1))
        features.insert(e.attribute(u"var"_s));
    return features;
}

NodeInfo::Type nodeType(const QList<Identity> &identities)
{
    for (const Identity &identity : identities) {
        if (identity.category != "pubsub"_L1)
            continue;
        if (identity.type == "leaf"_L1)
            return NodeInfo::Type::Leaf;
        if (identity.type == "collection"_L1)
            return NodeInfo::Type::Collection;
    }
    return NodeInfo::Type::Unknown;
}

} // namespace

Parsed<ServiceInfo> serviceInfo(const QDomElement &iq, const Jid &service)
{
    const QDomElement query = Xml::child(iq, Ns::discoInfo, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    ServiceInfo info;
    info.jid = service;
    info.identities = identitiesOf(query);
    info.features = featuresOf(query);
    for (const QDomElement &x : Xml::children(query, Ns::data, "x"_L1)) {
        if (const auto form = Form::fromDom(x))
            info.extensions.append(*form);
    }
    for (const Identity &identity : std::as_const(info.identities)) {
        if (info.name.isEmpty())
            info.name = identity.name;
    }
    return info;
}

Parsed<NodeInfo> nodeInfo(const QDomElement &iq, const NodeAddress &node)
{
    const QDomElement query = Xml::child(iq, Ns::discoInfo, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    NodeInfo info;
    info.address = node;
    info.identities = identitiesOf(query);
    info.features = featuresOf(query);
    info.type = nodeType(info.identities);
    for (const QDomElement &x : Xml::children(query, Ns::data, "x"_L1)) {
        const auto form = Form::fromDom(x);
        if (form && form->formType() == Ns::metadata)
            info.metadata = *form;
    }
    return info;
}

Parsed<NodesPage> nodes(const QDomElement &iq, const NodeAddress &parent)
{
    const QDomElement query = Xml::child(iq, Ns::discoItems, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    NodesPage page;
    page.parent = parent;
    page.set = resultSet(query);
    for (const QDomElement &e : Xml::children(query, Ns::discoItems, "item"_L1)) {
        // XEP-0060 §5.5: without a node attribute it is an item, not a node.
        const QString node = e.attribute(u"node"_s);
        if (node.isEmpty())
            continue;
        const Jid service = Jid::fromString(e.attribute(u"jid"_s)).value_or(parent.service);
        page.nodes.append({ { service, node }, e.attribute(u"name"_s) });
    }
    return page;
}

// XEP-0060 §5.5: an item's id stands in the name, and there is no node.
Parsed<ItemIdsPage> itemIds(const QDomElement &iq, const NodeAddress &node)
{
    const QDomElement query = Xml::child(iq, Ns::discoItems, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    ItemIdsPage page;
    page.node = node;
    page.set = resultSet(query);
    for (const QDomElement &e : Xml::children(query, Ns::discoItems, "item"_L1)) {
        const QString child = e.attribute(u"node"_s);
        if (child.isEmpty())
            page.ids.append(e.attribute(u"name"_s));
        else
            page.children.append(child);
    }
    return page;
}

QList<std::pair<Jid, QString>> listedEntities(const QDomElement &iq)
{
    QList<std::pair<Jid, QString>> entities;
    const QDomElement query = Xml::child(iq, Ns::discoItems, "query"_L1);
    for (const QDomElement &e : Xml::children(query, Ns::discoItems, "item"_L1)) {
        if (const auto jid = Jid::fromString(e.attribute(u"jid"_s)))
            entities.append({ *jid, e.attribute(u"name"_s) });
    }
    return entities;
}

} // namespace PubSub::Replies
