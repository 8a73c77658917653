// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Events.h"

#include "Replies.h"

#include <pubsub/FormKeys.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

namespace PubSub::Events
{

using namespace Qt::StringLiterals;

namespace
{

struct Reader {
    Jid sender;
    QDateTime delay;
    std::vector<Event> events;

    template <typename What> void add(const QString &node, What what)
    {
        if (events.size() < maxEventsPerMessage)
            events.push_back({ { sender, node }, std::move(what) });
    }

    // XEP-0060 §7.1.2.1, §7.2.2.1; both may stand under one <items/>.
    void readItems(const XmlElement &items)
    {
        const QString node = items.attribute(u"node"_s);
        if (items.firstChildElement().isNull())
            return add(node, NodeTouched {});
        for (auto e = items.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            if (Xml::is(e, Ns::event, "item"_L1))
                readItem(e, node);
            else if (Xml::is(e, Ns::event, "retract"_L1))
                add(e.attribute(u"node"_s, node), ItemRetracted { e.attribute(u"id"_s) });
            else
                add(node, Unknown { Xml::serialised(e) });
        }
    }

    static std::optional<Form> metadataOf(const Item &item)
    {
        if (!item.payload.contains(Ns::metadata))
            return {};
        auto form = Form::fromElement(XmlElement::parse(item.payload).value_or(XmlElement()));
        if (!form || form->formType() != Ns::metadata)
            return {};
        return *std::move(form);
    }

    // XEP-0248 §5.3.1 names the leaf at <items/>. Openfire names the collection there and the
    // leaf at the item, and tells of a new child by an item that holds the child's metadata.
    void readItem(const XmlElement &element, const QString &listed)
    {
        Item item = Replies::item(element);
        if (const auto form = metadataOf(item))
            return add(listed, ChildAdded { item.id, *form });
        // There is nothing that could be shown, or asked for: something happened, that is all.
        if (item.id.isEmpty() && item.payload.isEmpty())
            return add(element.attribute(u"node"_s, listed), NodeTouched {});
        item.delay = delay;
        item.node.clear();
        add(element.attribute(u"node"_s, listed), ItemPublished { std::move(item) });
    }

    // XEP-0060 §8.2.5
    void readConfiguration(const XmlElement &element)
    {
        const auto form = Form::fromElement(Xml::child(element, Ns::data, "x"_L1));
        add(element.attribute(u"node"_s), NodeConfigured { form.value_or(Form()) });
    }

    // XEP-0060 §8.4.2
    void readDelete(const XmlElement &element)
    {
        const XmlElement redirect = Xml::child(element, Ns::event, "redirect"_L1);
        add(element.attribute(u"node"_s), NodeDeleted { redirect.attribute(u"uri"_s) });
    }

    // XEP-0060 §6.1.4, §12.14
    void readSubscription(const XmlElement &element)
    {
        const Subscription subscription = Replies::subscription(element, { sender, {} });
        add(subscription.node.node, SubscriptionChanged { subscription });
    }

    void readEventChild(const XmlElement &element)
    {
        const QString name = element.localName();
        const QString node = element.attribute(u"node"_s);
        if (element.namespaceURI() != Ns::event)
            add(node, Unknown { Xml::serialised(element) });
        else if (name == "items"_L1)
            readItems(element);
        else if (name == "purge"_L1)
            add(node, NodePurged {});
        else if (name == "delete"_L1)
            readDelete(element);
        else if (name == "configuration"_L1)
            readConfiguration(element);
        else if (name == "create"_L1)
            add(node, NodeCreated {});
        else if (name == "subscription"_L1)
            readSubscription(element);
        else if (name == "collection"_L1)
            readCollection(element);
        else
            add(node, Unknown { Xml::serialised(element) });
    }

    // XEP-0248 §5.3.3; the schema of XEP-0060 spells it "disassociate".
    void readCollection(const XmlElement &element)
    {
        const QString collection = element.attribute(u"node"_s);
        for (auto e = element.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            const QString name = e.localName();
            const QString child = e.attribute(u"node"_s);
            if (name == "associate"_L1)
                add(collection,
                    ChildAdded { child,
                        Form::fromElement(Xml::child(e, Ns::data, "x"_L1)).value_or(Form()) });
            else if (name == "dissociate"_L1 || name == "disassociate"_L1)
                add(collection, ChildRemoved { child });
            else
                add(collection, Unknown { Xml::serialised(e) });
        }
    }

    // XEP-0060 §8.6.1
    void readAuthorization(const XmlElement &message, const Form &form)
    {
        AuthorizationRequest request;
        request.node = { sender, form.value(SubscribeAuthorization::node.name) };
        request.subscriber = form.get(SubscribeAuthorization::subscriberJid).value_or(Jid());
        request.subid = form.value(SubscribeAuthorization::subid.name);
        request.messageId = message.attribute(u"id"_s);
        request.form = form;
        if (!request.subscriber.isEmpty())
            add(request.node.node, AuthorizationRequested { request });
    }

    // XEP-0060 §8.9.4; its example misspells the inner element.
    void readAffiliations(const XmlElement &affiliations)
    {
        const QString node = affiliations.attribute(u"node"_s);
        for (auto e = affiliations.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            const Affiliation affiliation = Replies::affiliation(e, { sender, node });
            add(affiliation.node.node, AffiliationChanged { affiliation });
        }
    }
};

// XEP-0060 §8.6.1: such a form, and no event.
std::optional<Form> authorizationForm(const XmlElement &message)
{
    for (const XmlElement &x : Xml::children(message, Ns::data, "x"_L1)) {
        const auto form = Form::fromElement(x);
        if (form && form->formType() == Ns::subscribeAuthorization)
            return *form;
    }
    return {};
}

// XEP-0131 §2. XEP-0060 writes SubID, ejabberd SubId.
void readHeaders(const XmlElement &message, EventInfo &info)
{
    const XmlElement headers = Xml::child(message, Ns::shim, "headers"_L1);
    for (const XmlElement &e : Xml::children(headers, Ns::shim, "header"_L1)) {
        const QString name = e.attribute(u"name"_s);
        const QString value = e.text();
        info.headers.append({ name, value });
        if (name.compare("SubID"_L1, Qt::CaseInsensitive) == 0)
            info.subids.append(value);
        else if (name.compare("Collection"_L1, Qt::CaseInsensitive) == 0)
            info.collections.append(value);
    }
}

// Openfire says it without a header: see readItem().
void readWrappingCollections(const XmlElement &message, EventInfo &info)
{
    const XmlElement event = Xml::child(message, Ns::event, "event"_L1);
    for (const XmlElement &items : Xml::children(event, Ns::event, "items"_L1)) {
        const QString collection = items.attribute(u"node"_s);
        const XmlElement item = Xml::child(items, Ns::event, "item"_L1);
        if (item.attribute(u"node"_s, collection) != collection
            && info.collections.size() < qsizetype(maxEventsPerMessage)
            && !info.collections.contains(collection))
            info.collections.append(collection);
    }
}

// XEP-0033 §2, XEP-0163 §4.3.3
QString replyAddress(const XmlElement &message)
{
    const XmlElement addresses = Xml::child(message, Ns::address, "addresses"_L1);
    for (const XmlElement &e : Xml::children(addresses, Ns::address, "address"_L1)) {
        if (e.attribute(u"type"_s) == "replyto"_L1)
            return e.attribute(u"jid"_s);
    }
    return {};
}

/// Only the service, our server, or one of theirs can know when a message was held back.
bool mayDelay(const QString &stamper, const XmlElement &message, const Jid &sender)
{
    const auto jid = Jid::fromString(stamper);
    if (stamper.isEmpty() || !jid)
        return stamper.isEmpty();
    const auto own = Jid::fromString(message.attribute(u"to"_s)).value_or(Jid());
    const QString text = jid->toString();
    return jid->bare() == sender || text == sender.domain() || text == own.domain()
        || text == own.bare().toString();
}

// XEP-0203 §2
QDateTime delayOf(const XmlElement &message, const Jid &sender)
{
    for (const XmlElement &delay : Xml::children(message, Ns::delay, "delay"_L1)) {
        if (mayDelay(delay.attribute(u"from"_s), message, sender))
            return FormValue<QDateTime>::read({ delay.attribute(u"stamp"_s) })
                .value_or(QDateTime());
    }
    return {};
}

} // namespace

bool isNotification(const XmlElement &message)
{
    if (authorizationForm(message))
        return true;
    return !Xml::child(message, Ns::event, "event"_L1).isNull()
        || !Xml::child(message, Ns::pubsub, "pubsub"_L1).isNull();
}

EventInfo infoOf(const XmlElement &message, const Jid &sender)
{
    EventInfo info;
    info.service = sender;
    info.messageId = message.attribute(u"id"_s);
    info.messageType = message.attribute(u"type"_s);
    info.delay = delayOf(message, sender);
    info.origin = info.delay.isValid() ? EventInfo::Origin::Delayed : EventInfo::Origin::Live;
    readHeaders(message, info);
    readWrappingCollections(message, info);
    info.replyTo = replyAddress(message);
    info.body = Xml::child(message, Ns::client, "body"_L1).text();
    info.source = std::make_shared<const XmlElement>(message);
    return info;
}

std::vector<Event> read(const XmlElement &message, const Jid &sender)
{
    Reader reader { sender, delayOf(message, sender), {} };
    for (const XmlElement &event : Xml::children(message, Ns::event, "event"_L1)) {
        for (auto e = event.firstChildElement(); !e.isNull(); e = e.nextSiblingElement())
            reader.readEventChild(e);
    }
    for (const XmlElement &pubsub : Xml::children(message, Ns::pubsub, "pubsub"_L1)) {
        for (const XmlElement &e : Xml::children(pubsub, Ns::pubsub, "affiliations"_L1))
            reader.readAffiliations(e);
    }
    if (const auto form = authorizationForm(message))
        reader.readAuthorization(message, *form);
    return std::move(reader.events);
}

} // namespace PubSub::Events
