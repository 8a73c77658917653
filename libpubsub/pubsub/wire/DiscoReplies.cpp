// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "DiscoReplies.h"

#include "Replies.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <algorithm>

namespace PubSub::Replies
{

using namespace Qt::StringLiterals;

namespace
{

QList<Identity> identitiesOf(const XmlElement &query)
{
    QList<Identity> identities;
    for (const XmlElement &e : Xml::children(query, Ns::discoInfo, "identity"_L1))
        identities.append({ e.attribute(u"category"_s), e.attribute(u"type"_s),
            e.attribute(u"name"_s), e.attribute(u"xml:lang"_s) });
    return identities;
}

QSet<QString> featuresOf(const XmlElement &query)
{
    QSet<QString> features;
    for (const XmlElement &e : Xml::children(query, Ns::discoInfo, "feature"_L1))
        features.insert(e.attribute(u"var"_s));
    return features;
}

/// All that an answer to disco#items lists, those without a valid JID with none.
QList<NodeRef> entitiesOf(const Stanza &iq, const XmlElement &query)
{
    QList<NodeRef> entities = iq.lists.entities;
    for (const XmlElement &e : Xml::children(query, Ns::discoItems, "item"_L1))
        entities.append(
            { { Jid::fromString(e.attribute(u"jid"_s)).value_or(Jid()), e.attribute(u"node"_s) },
                e.attribute(u"name"_s) });
    return entities;
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

Parsed<ServiceInfo> serviceInfo(const XmlElement &iq, const Jid &service)
{
    const XmlElement query = Xml::child(iq, Ns::discoInfo, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    ServiceInfo info;
    info.jid = service;
    info.identities = identitiesOf(query);
    info.features = featuresOf(query);
    for (const XmlElement &x : Xml::children(query, Ns::data, "x"_L1)) {
        if (const auto form = Form::fromElement(x))
            info.extensions.append(*form);
    }
    for (const Identity &identity : std::as_const(info.identities)) {
        if (info.name.isEmpty())
            info.name = identity.name;
    }
    return info;
}

Parsed<NodeInfo> nodeInfo(const XmlElement &iq, const NodeAddress &node)
{
    const XmlElement query = Xml::child(iq, Ns::discoInfo, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    NodeInfo info;
    info.address = node;
    info.identities = identitiesOf(query);
    info.features = featuresOf(query);
    info.type = nodeType(info.identities);
    for (const XmlElement &x : Xml::children(query, Ns::data, "x"_L1)) {
        const auto form = Form::fromElement(x);
        if (form && form->formType() == Ns::metadata)
            info.metadata = *form;
    }
    return info;
}

Parsed<NodesPage> nodes(const Stanza &iq, const NodeAddress &parent)
{
    const XmlElement query = Xml::child(iq.element, Ns::discoItems, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    NodesPage page;
    page.parent = parent;
    page.set = resultSet(query);
    page.nodes = entitiesOf(iq, query);
    const auto isWhole = [](const NodeRef &ref) {
        return !ref.address.service.isEmpty() && !ref.address.node.isEmpty();
    };
    // Asked first, since a change would copy the list.
    if (std::all_of(page.nodes.cbegin(), page.nodes.cend(), isWhole))
        return page;
    // XEP-0060 §5.5: without a node attribute it is an item, not a node.
    page.nodes.removeIf([](const NodeRef &ref) { return ref.address.node.isEmpty(); });
    for (NodeRef &ref : page.nodes) {
        if (ref.address.service.isEmpty())
            ref.address.service = parent.service;
    }
    return page;
}

// XEP-0060 §5.5: an item's id stands in the name, and there is no node.
Parsed<ItemIdsPage> itemIds(const Stanza &iq, const NodeAddress &node)
{
    const XmlElement query = Xml::child(iq.element, Ns::discoItems, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    ItemIdsPage page;
    page.node = node;
    page.set = resultSet(query);
    const auto entities = entitiesOf(iq, query);
    for (const NodeRef &entity : entities) {
        if (entity.address.node.isEmpty())
            page.ids.append(entity.name);
        else
            page.children.append(entity.address.node);
    }
    return page;
}

QList<std::pair<Jid, QString>> listedEntities(const XmlElement &iq)
{
    QList<std::pair<Jid, QString>> entities;
    const XmlElement query = Xml::child(iq, Ns::discoItems, "query"_L1);
    const auto listed = entitiesOf(Stanza::of(iq), query);
    for (const NodeRef &entity : listed) {
        if (!entity.address.service.isEmpty())
            entities.append({ entity.address.service, entity.name });
    }
    return entities;
}

} // namespace PubSub::Replies
