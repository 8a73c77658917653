// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/Events.h"

#include "support/XmlText.h"
#include "support/openfire/Access.h"
#include "support/openfire/Forms.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

namespace
{

using Message = People::Message;

QByteArray header(const QString &subid)
{
    return "<headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>" + escaped(subid)
        + "</header></headers>";
}

// XEP-0033
QByteArray replyTo(const QString &jid)
{
    return jid.isEmpty() ? QByteArray()
                         : "<addresses xmlns='http://jabber.org/protocol/address'><address "
                           "type='replyto' jid='"
            + escaped(jid) + "'/></addresses>";
}

QByteArray event(const QByteArray &content)
{
    return "<event xmlns='http://jabber.org/protocol/pubsub#event'>" + content + "</event>";
}

/// The same for each pair, for what is no subscription in anybody's list.
QString implicitSubid(const Node &node, const QString &bareJid)
{
    return QUuid::createUuidV5(QUuid(), node.service + u'\n' + node.id + u'\n' + bareJid)
        .toString(QUuid::WithoutBraces);
}

bool isOver(const World &world, const Subscription &subscription)
{
    const QDateTime end
        = QDateTime::fromString(subscription.options.value(u"expire"_s).value(0), Qt::ISODate);
    return end.isValid() && end.toMSecsSinceEpoch() < world.clock.now();
}

bool isTold(World &world, const Node &node, const Subscription &subscription)
{
    const QString account = bareOf(subscription.jid);
    return !subscription.isPending && subscription.options.value(u"deliver"_s).value(0) == "1"_L1
        && !isOver(world, subscription) && Access::mayRead(world, node, account)
        && (!node.flag(u"presence_based_delivery"_s)
            || !world.people.sessionsOf(account).isEmpty());
}

void tellSubscribers(World &world, const Node &node, const QByteArray &content)
{
    for (const Subscription &subscription : node.subscriptions) {
        if (isTold(world, node, subscription))
            world.people.deliver(
                subscription.jid, { node.service, event(content) + header(subscription.subid) });
    }
}

/// \a timesToOwner is how often the account itself hears of its own node.
void tellContacts(World &world, const Node &node, const Message &message, int timesToOwner = 1)
{
    if (!node.service.contains(u'@'))
        return;
    for (const QString &account :
        world.people.watchersOf(node.service) + QStringList { node.service }) {
        if (!Access::mayRead(world, node, account))
            continue;
        Message own = message;
        own.content.replace("{subid}", escaped(implicitSubid(node, account)));
        for (const QString &session : world.people.sessionsOf(account)) {
            for (int i = 0; i < (account == node.service ? timesToOwner : 1); ++i)
                world.people.deliver(session, own);
        }
    }
}

void tell(World &world, const Node &node, const QByteArray &content)
{
    tellSubscribers(world, node, content);
    tellContacts(world, node, { node.service, event(content) + header(u"{subid}"_s) });
}

/// Those who asked a collection for the items of its nodes: the collection is named at the list,
/// the leaf at each item.
void tellCollections(World &world, const Node &node, const QByteArray &items)
{
    bool isParent = true;
    QString id = node.value(u"collection"_s);
    while (const Node *collection = id.isEmpty() ? nullptr : world.storage.find(node.service, id)) {
        const QByteArray content
            = event("<items node='" + escaped(collection->id) + "'>" + items + "</items>");
        for (const Subscription &subscription : collection->subscriptions) {
            const auto option
                = [&](const QString &name) { return subscription.options.value(name).value(0); };
            if (option(u"subscription_type"_s) == "items"_L1 && isTold(world, node, subscription)
                && (isParent || option(u"subscription_depth"_s) == "all"_L1))
                world.people.deliver(
                    subscription.jid, { node.service, content + header(subscription.subid) });
        }
        isParent = false;
        id = collection->value(u"collection"_s);
    }
}

QByteArray itemsElement(const Node &node, const QByteArray &content)
{
    return "<items node='" + escaped(node.id) + "'>" + content + "</items>";
}

/// An item of an event; \a where is an attribute more.
QByteArray eventItem(const Node &node, const Item &item, const QByteArray &where = {})
{
    Item told = item;
    if (!node.flag(u"deliver_payloads"_s))
        told.payload.clear();
    return itemXml(node, told).replace(0, 5, "<item" + where);
}

} // namespace

QList<Item> shuffled(World &world, const QList<Item> &items)
{
    QList<Item> list = items;
    std::ranges::shuffle(list, world.random);
    std::ranges::stable_sort(list, {}, &Item::time);
    return list;
}

QByteArray itemXml(const Node &node, const Item &item)
{
    const QByteArray publisher = node.value(u"itemreply"_s) == "publisher"_L1
        ? " publisher='" + escaped(item.publisher) + '\''
        : QByteArray();
    return "<item id='" + escaped(item.id) + '\'' + publisher + '>' + item.payload + "</item>";
}

namespace Events
{

void published(World &world, const Node &node, const QList<Item> &items, const QString &publisher)
{
    QByteArray plain;
    QByteArray named;
    for (const Item &item : items) {
        plain += eventItem(node, item);
        named += eventItem(node, item, " node='" + escaped(node.id) + '\'');
    }
    const QByteArray content = itemsElement(node, plain);
    tellSubscribers(world, node, content);
    tellContacts(world, node,
        { node.service, event(content) + header(u"{subid}"_s) + replyTo(publisher) }, 2);
    tellCollections(world, node, named);
}

void retracted(World &world, const Node &node, const QStringList &ids)
{
    QByteArray plain;
    QByteArray named;
    for (const QString &id : ids) {
        plain += "<retract id='" + escaped(id) + "'/>";
        named += "<retract id='" + escaped(id) + "' node='" + escaped(node.id) + "'/>";
    }
    if (!node.flag(u"notify_retract"_s))
        return;
    tell(world, node, itemsElement(node, plain));
    tellCollections(world, node, named);
}

void purged(World &world, const Node &node)
{
    if (node.flag(u"notify_retract"_s))
        tell(world, node, "<purge node='" + escaped(node.id) + "'/>");
}

void configured(World &world, const Node &node)
{
    if (!node.flag(u"notify_config"_s))
        return;
    const QByteArray form
        = node.flag(u"deliver_payloads"_s) ? Forms::metadataForm(node) : QByteArray();
    tell(
        world, node, "<configuration node='" + escaped(node.id) + "'>" + form + "</configuration>");
}

void deleted(World &world, const Node &node)
{
    if (node.flag(u"notify_delete"_s))
        tell(world, node, "<delete node='" + escaped(node.id) + "'/>");
}

void lastItem(World &world, const Node &node, const QString &to, const QString &subid)
{
    const QList<Item> items = shuffled(world, node.visibleItems());
    if (items.isEmpty())
        return;
    const Item &last = items.last();
    world.people.deliver(to,
        { node.service,
            event(itemsElement(node, eventItem(node, last))) + header(subid)
                + "<delay xmlns='urn:xmpp:delay' stamp='" + Clock::stamp(last.time) + "'/>" });
}

void lastItems(
    World &world, const QString &session, const std::function<bool(const Node &node)> &isWanted)
{
    const QString account = bareOf(session);
    for (const QString &owner : world.people.seenBy(account)) {
        for (const Node *node : world.storage.nodesOf(owner)) {
            if (Access::mayRead(world, *node, account) && isWanted(*node))
                lastItem(world, *node, session, implicitSubid(*node, account));
        }
    }
}

void subscriptionChanged(
    World &world, const Node &node, const Subscription &subscription, const QByteArray &state)
{
    world.people.deliver(subscription.jid,
        { node.service,
            event("<subscription node='" + escaped(node.id) + "' jid='" + escaped(subscription.jid)
                + "' subid='" + escaped(subscription.subid) + "' subscription='" + state
                + "'/>") });
}

// XEP-0060 §8.9.4: not an event by its namespace.
void roleChanged(World &world, const Node &node, const QString &bareJid, const QString &role)
{
    world.people.deliver(bareJid,
        { node.service,
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='"
                + escaped(node.id) + "'><affiliation jid='" + escaped(bareJid) + "' affiliation='"
                + escaped(role) + "'/></affiliations></pubsub>" });
}

void subscriptionAsked(World &world, const Node &node, const Subscription &subscription)
{
    for (const QString &owner : node.roles.keys(u"owner"_s))
        world.people.deliver(owner, { node.service, Forms::authorizationForm(node, subscription) });
}

} // namespace Events

} // namespace TestSupport::Openfire
