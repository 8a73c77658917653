// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Replies.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

#include <algorithm>

namespace PubSub::Replies
{

using namespace Qt::StringLiterals;

namespace
{

QString attributeOr(const XmlElement &element, const QString &name, const QString &fallback)
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

/// The lists of an answer that came as a tree.
QList<StanzaLists::Items> itemLists(const XmlElement &pubsub)
{
    QList<StanzaLists::Items> lists;
    for (const XmlElement &list : Xml::children(pubsub, Ns::pubsub, "items"_L1)) {
        lists.append({ .node = list.attribute(u"node"_s) });
        for (const XmlElement &e : Xml::children(list, Ns::pubsub, "item"_L1))
            lists.last().append(item(e));
    }
    return lists;
}

/// Adds \a list to \a page. As a rule the one list is the page: nothing of it is copied or gone
/// through.
void addList(const StanzaLists::Items &list, ItemsPage &page)
{
    const qsizetype before = page.items.size();
    if (before == 0)
        page.items = list.items;
    else
        page.items.append(list.items);
    // XEP-0248 §6.2: a collection's answer has one list for each of its nodes; Openfire has
    // one for all, and names the node at the item.
    const QString listed = list.node.isEmpty() ? page.node.node : list.node;
    if (listed == page.node.node && !list.namesNodes)
        return;
    for (qsizetype i = before; i < page.items.size(); ++i) {
        QString &node = page.items[i].node;
        if (node.isEmpty())
            node = listed;
        if (node == page.node.node)
            node.clear();
    }
}

/// The children of `<pubsub/>` that carry a list: usually one, sometimes none.
XmlElement listElement(const XmlElement &iq, QLatin1StringView ns, QLatin1StringView name)
{
    return Xml::child(Xml::child(iq, ns, "pubsub"_L1), ns, name);
}

/// The entries of a list of subscriptions or affiliations. libervia-pubsub mixes the namespace of
/// everybody with that of owners: the list may stand in one, its entries in the other.
QList<XmlElement> entries(const XmlElement &list, QLatin1StringView name)
{
    return Xml::children(list, Ns::pubsub, name) + Xml::children(list, Ns::owner, name);
}

/// The list itself: in \a ns, or, where there is none, in the other namespace.
XmlElement relations(const XmlElement &iq, QLatin1StringView ns, QLatin1StringView name)
{
    const XmlElement list = listElement(iq, ns, name);
    return list.isNull() ? listElement(iq, ns == Ns::owner ? Ns::pubsub : Ns::owner, name) : list;
}

} // namespace

std::unexpected<ParseError> missing(QLatin1StringView what)
{
    return std::unexpected(ParseError { u"The answer has no <%1/>."_s.arg(what) });
}

ResultSet resultSet(const XmlElement &parent)
{
    const XmlElement set = Xml::child(parent, Ns::rsm, "set"_L1);
    ResultSet result;
    const XmlElement first = Xml::child(set, Ns::rsm, "first"_L1);
    result.first = first.text();
    result.last = Xml::child(set, Ns::rsm, "last"_L1).text();
    // ejabberd 24.12 tells a place below zero for the first item of all, when pages go backwards.
    result.index = std::max(-1, numberOr(first.attribute(u"index"_s), -1));
    result.count = std::max(-1, numberOr(Xml::child(set, Ns::rsm, "count"_L1).text(), -1));
    return result;
}

Item item(const XmlElement &element)
{
    Item item;
    item.id = element.attribute(u"id"_s);
    item.publisher = element.attribute(u"publisher"_s);
    item.node = element.attribute(u"node"_s);
    item.payload = element.payload();
    return item;
}

Parsed<ItemsPage> items(const Stanza &iq, const NodeAddress &node)
{
    const XmlElement pubsub = Xml::child(iq.element, Ns::pubsub, "pubsub"_L1);
    if (pubsub.isNull())
        return missing("pubsub"_L1);
    ItemsPage page;
    page.node = node;
    page.set = resultSet(pubsub);
    const auto lists = iq.lists.items.isEmpty() ? itemLists(pubsub) : iq.lists.items;
    for (const StanzaLists::Items &list : lists)
        addList(list, page);
    return page;
}

QStringList publishedIds(const XmlElement &iq, const QStringList &sentIds)
{
    const XmlElement publish = listElement(iq, Ns::pubsub, "publish"_L1);
    QStringList confirmed;
    for (const XmlElement &e : Xml::children(publish, Ns::pubsub, "item"_L1))
        confirmed += e.attribute(u"id"_s);
    QStringList ids = sentIds;
    // libervia-pubsub names only the ids that it chose itself.
    const bool namesAll = confirmed.size() == sentIds.size();
    for (QString &id : ids) {
        const bool isNamed = !confirmed.isEmpty() && (namesAll || id.isEmpty());
        const QString name = isNamed ? confirmed.takeFirst() : QString();
        id = name.isEmpty() ? id : name;
    }
    return ids;
}

// XEP-0060 §12.11: all or none. Prosody publishes the first, drops the others and says so only in
// that it names no more than the first.
Parsed<QStringList> allPublishedIds(const XmlElement &iq, const QStringList &sentIds)
{
    const XmlElement publish = listElement(iq, Ns::pubsub, "publish"_L1);
    const auto named = Xml::children(publish, Ns::pubsub, "item"_L1);
    const auto confirmed = std::ranges::count_if(
        named, [&](const XmlElement &e) { return sentIds.contains(e.attribute(u"id"_s)); });
    if (confirmed > 0 && named.size() < sentIds.size()) {
        return std::unexpected(ParseError {
            u"The service confirmed only %1 of %2 items."_s.arg(confirmed).arg(sentIds.size()) });
    }
    return publishedIds(iq, sentIds);
}

Parsed<NodeAddress> createdNode(const XmlElement &iq, const NodeAddress &asked)
{
    const XmlElement create = listElement(iq, Ns::pubsub, "create"_L1);
    const QString node = attributeOr(create, u"node"_s, asked.node);
    if (node.isEmpty())
        return std::unexpected(
            ParseError { u"The service created a node but did not say which."_s });
    return NodeAddress { asked.service, node };
}

Subscription subscription(const XmlElement &element, const NodeAddress &asked)
{
    Subscription subscription;
    subscription.node = { asked.service, attributeOr(element, u"node"_s, asked.node) };
    subscription.jid = element.attribute(u"jid"_s);
    subscription.subid = element.attribute(u"subid"_s);
    subscription.rawState = element.attribute(u"subscription"_s);
    subscription.state = Subscription::stateFromName(subscription.rawState);
    subscription.expiry
        = FormValue<QDateTime>::read({ element.attribute(u"expiry"_s) }).value_or(QDateTime());
    for (auto e = element.firstChildElement(u"subscribe-options"); !e.isNull();
        e = e.nextSiblingElement(u"subscribe-options"))
        subscription.options = e.firstChildElement(u"required").isNull()
            ? Subscription::Options::Available
            : Subscription::Options::Required;
    return subscription;
}

Subscription subscribed(const XmlElement &iq, const NodeAddress &asked, const QString &subscriber)
{
    Subscription result = subscription(listElement(iq, Ns::pubsub, "subscription"_L1), asked);
    if (result.jid.isEmpty())
        result.jid = subscriber;
    result.appliedOptions = form(iq, Ns::pubsub, "options"_L1).value_or(Form());
    return result;
}

QList<Subscription> subscriptions(
    const XmlElement &iq, QLatin1StringView ns, const NodeAddress &asked)
{
    const XmlElement list = relations(iq, ns, "subscriptions"_L1);
    const NodeAddress wrapper { asked.service, attributeOr(list, u"node"_s, asked.node) };
    QList<Subscription> result;
    for (const XmlElement &e : entries(list, "subscription"_L1))
        result.append(subscription(e, wrapper));
    return result;
}

Affiliation affiliation(const XmlElement &element, const NodeAddress &asked)
{
    Affiliation affiliation;
    affiliation.node = { asked.service, attributeOr(element, u"node"_s, asked.node) };
    affiliation.jid = Jid::fromString(element.attribute(u"jid"_s)).value_or(Jid());
    const QString name = element.attribute(u"affiliation"_s);
    affiliation.role = Affiliation::roleFromName(name);
    if (affiliation.role == Affiliation::Role::Unknown)
        affiliation.rawRole = name;
    return affiliation;
}

QList<Affiliation> affiliations(
    const XmlElement &iq, QLatin1StringView ns, const NodeAddress &asked)
{
    const XmlElement list = relations(iq, ns, "affiliations"_L1);
    const QString wrapper = attributeOr(list, u"node"_s, asked.node);
    QList<Affiliation> result;
    for (const XmlElement &e : entries(list, "affiliation"_L1))
        result.append(affiliation(e, { asked.service, wrapper }));
    return result;
}

Parsed<Form> form(const XmlElement &iq, QLatin1StringView ns, QLatin1StringView wrapper)
{
    return Form::fromElement(Xml::child(listElement(iq, ns, wrapper), Ns::data, "x"_L1));
}

} // namespace PubSub::Replies
