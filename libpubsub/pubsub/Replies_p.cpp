// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Replies_p.h"

#include "Namespaces_p.h"
#include "Xml_p.h"

namespace PubSub::Replies
{

using namespace Qt::StringLiterals;

namespace
{

QString attributeOr(const QDomElement &element, const QString &name, const QString &fallback)
{
    const QString value = element.attribute(name);
    return value.isEmpty() ? fallback : value;
}

int numberOr(const QString &text, int fallback)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok && number >= 0 ? number : fallback;
}

QList<Identity> identitiesOf(const QDomElement &query)
{
    QList<Identity> identities;
    for (const QDomElement &e : Xml::children(query, Ns::discoInfo, "identity"_L1))
        identities.append(
            { e.attribute(u"category"_s), e.attribute(u"type"_s), e.attribute(u"name"_s) });
    return identities;
}

QSet<QString> featuresOf(const QDomElement &query)
{
    QSet<QString> features;
    for (const QDomElement &e : Xml::children(query, Ns::discoInfo, "feature"_L1))
        features.insert(e.attribute(u"var"_s));
    return features;
}

std::unexpected<ParseError> missing(QLatin1StringView what)
{
    return std::unexpected(ParseError { u"The answer has no <%1/>."_s.arg(what) });
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

/// The children of `<pubsub/>` that carry a list: usually one, sometimes none.
QDomElement listElement(const QDomElement &iq, QLatin1StringView ns, QLatin1StringView name)
{
    return Xml::child(Xml::child(iq, ns, "pubsub"_L1), ns, name);
}

} // namespace

ResultSet resultSet(const QDomElement &parent)
{
    const QDomElement set = Xml::child(parent, Ns::rsm, "set"_L1);
    ResultSet result;
    const QDomElement first = Xml::child(set, Ns::rsm, "first"_L1);
    result.first = first.text();
    result.last = Xml::child(set, Ns::rsm, "last"_L1).text();
    result.index = numberOr(first.attribute(u"index"_s), -1);
    result.count = numberOr(Xml::child(set, Ns::rsm, "count"_L1).text(), -1);
    return result;
}

Parsed<ServiceInfo> serviceInfo(const QDomElement &iq, const Jid &service)
{
    const QDomElement query = Xml::child(iq, Ns::discoInfo, "query"_L1);
    if (query.isNull())
        return missing("query"_L1);
    ServiceInfo info;
    info.jid = service;
    info.identities = identitiesOf(query);
    info.features = featuresOf(query);
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

Item item(const QDomElement &element)
{
    Item item;
    item.id = element.attribute(u"id"_s);
    item.publisher = element.attribute(u"publisher"_s);
    const QDomElement payload = element.firstChildElement();
    if (!payload.isNull())
        item.payload = Xml::serialised(payload);
    return item;
}

Parsed<ItemsPage> items(const QDomElement &iq, const NodeAddress &node)
{
    const QDomElement pubsub = Xml::child(iq, Ns::pubsub, "pubsub"_L1);
    if (pubsub.isNull())
        return missing("pubsub"_L1);
    ItemsPage page;
    page.node = node;
    page.set = resultSet(pubsub);
    for (const QDomElement &list : Xml::children(pubsub, Ns::pubsub, "items"_L1)) {
        for (const QDomElement &e : Xml::children(list, Ns::pubsub, "item"_L1))
            page.items.append(item(e));
    }
    return page;
}

QString publishedId(const QDomElement &iq, const QString &sentId)
{
    const QDomElement publish = listElement(iq, Ns::pubsub, "publish"_L1);
    return attributeOr(Xml::child(publish, Ns::pubsub, "item"_L1), u"id"_s, sentId);
}

Parsed<NodeAddress> createdNode(const QDomElement &iq, const NodeAddress &asked)
{
    const QDomElement create = listElement(iq, Ns::pubsub, "create"_L1);
    const QString node = attributeOr(create, u"node"_s, asked.node);
    if (node.isEmpty())
        return std::unexpected(
            ParseError { u"The service created a node but did not say which."_s });
    return NodeAddress { asked.service, node };
}

Subscription subscription(const QDomElement &element, const NodeAddress &asked)
{
    Subscription subscription;
    subscription.node = { asked.service, attributeOr(element, u"node"_s, asked.node) };
    subscription.jid = element.attribute(u"jid"_s);
    subscription.subid = element.attribute(u"subid"_s);
    subscription.state = Subscription::stateFromName(element.attribute(u"subscription"_s));
    subscription.expiry = QDateTime::fromString(element.attribute(u"expiry"_s), Qt::ISODateWithMs);
    for (auto e = element.firstChildElement(u"subscribe-options"_s); !e.isNull();
        e = e.nextSiblingElement(u"subscribe-options"_s))
        subscription.options = e.firstChildElement(u"required"_s).isNull()
            ? Subscription::Options::Available
            : Subscription::Options::Required;
    return subscription;
}

Subscription subscribed(const QDomElement &iq, const NodeAddress &asked, const Jid &subscriber)
{
    Subscription result = subscription(listElement(iq, Ns::pubsub, "subscription"_L1), asked);
    if (result.jid.isEmpty())
        result.jid = subscriber.toString();
    return result;
}

QList<Subscription> subscriptions(
    const QDomElement &iq, QLatin1StringView ns, const NodeAddress &asked)
{
    const QDomElement list = listElement(iq, ns, "subscriptions"_L1);
    const NodeAddress wrapper { asked.service, attributeOr(list, u"node"_s, asked.node) };
    QList<Subscription> result;
    for (const QDomElement &e : Xml::children(list, ns, "subscription"_L1))
        result.append(subscription(e, wrapper));
    return result;
}

QList<Affiliation> affiliations(
    const QDomElement &iq, QLatin1StringView ns, const NodeAddress &asked)
{
    const QDomElement list = listElement(iq, ns, "affiliations"_L1);
    const QString wrapper = attributeOr(list, u"node"_s, asked.node);
    QList<Affiliation> result;
    for (const QDomElement &e : Xml::children(list, ns, "affiliation"_L1)) {
        Affiliation affiliation;
        affiliation.node = { asked.service, attributeOr(e, u"node"_s, wrapper) };
        affiliation.jid = Jid::fromString(e.attribute(u"jid"_s)).value_or(Jid());
        affiliation.role = Affiliation::roleFromName(e.attribute(u"affiliation"_s));
        result.append(affiliation);
    }
    return result;
}

Parsed<Form> form(const QDomElement &iq, QLatin1StringView ns, QLatin1StringView wrapper)
{
    return Form::fromDom(Xml::child(listElement(iq, ns, wrapper), Ns::data, "x"_L1));
}

} // namespace PubSub::Replies
