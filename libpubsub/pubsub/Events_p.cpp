// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Events_p.h"

#include "Namespaces_p.h"
#include "Replies_p.h"
#include "Xml_p.h"

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
    void readItems(const QDomElement &items)
    {
        const QString node = items.attribute(u"node"_s);
        if (items.firstChildElement().isNull())
            return add(node, NodeTouched {});
        for (auto e = items.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            if (Xml::is(e, Ns::event, "item"_L1)) {
                Item item = Replies::item(e);
                item.delay = delay;
                add(node, ItemPublished { std::move(item) });
            } else if (Xml::is(e, Ns::event, "retract"_L1)) {
                add(node, ItemRetracted { e.attribute(u"id"_s) });
            }
        }
    }

    // XEP-0060 §8.2.5
    void readConfiguration(const QDomElement &element)
    {
        const auto form = Form::fromDom(Xml::child(element, Ns::data, "x"_L1));
        add(element.attribute(u"node"_s), NodeConfigured { form.value_or(Form()) });
    }

    // XEP-0060 §8.4.2
    void readDelete(const QDomElement &element)
    {
        const QDomElement redirect = Xml::child(element, Ns::event, "redirect"_L1);
        add(element.attribute(u"node"_s), NodeDeleted { redirect.attribute(u"uri"_s) });
    }

    // XEP-0060 §6.1.4, §12.14
    void readSubscription(const QDomElement &element)
    {
        const Subscription subscription = Replies::subscription(element, { sender, {} });
        add(subscription.node.node, SubscriptionChanged { subscription });
    }

    void readEventChild(const QDomElement &element)
    {
        const QString name = element.localName();
        const QString node = element.attribute(u"node"_s);
        if (name == "items"_L1)
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
    }

    // XEP-0060 §8.9.4; its example misspells the inner element.
    void readAffiliations(const QDomElement &affiliations)
    {
        const QString node = affiliations.attribute(u"node"_s);
        for (auto e = affiliations.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            Affiliation affiliation;
            affiliation.node = { sender, e.attribute(u"node"_s, node) };
            affiliation.jid = Jid::fromString(e.attribute(u"jid"_s)).value_or(Jid());
            affiliation.role = Affiliation::roleFromName(e.attribute(u"affiliation"_s));
            add(affiliation.node.node, AffiliationChanged { affiliation });
        }
    }
};

// XEP-0203 §2
QDateTime delayOf(const QDomElement &message)
{
    const QDomElement delay = Xml::child(message, Ns::delay, "delay"_L1);
    return QDateTime::fromString(delay.attribute(u"stamp"_s), Qt::ISODateWithMs).toUTC();
}

} // namespace

bool isNotification(const QDomElement &message)
{
    return !Xml::child(message, Ns::event, "event"_L1).isNull()
        || !Xml::child(message, Ns::pubsub, "pubsub"_L1).isNull();
}

std::vector<Event> read(const QDomElement &message, const Jid &sender)
{
    Reader reader { sender, delayOf(message), {} };
    for (const QDomElement &event : Xml::children(message, Ns::event, "event"_L1)) {
        for (auto e = event.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
            if (e.namespaceURI() == Ns::event)
                reader.readEventChild(e);
        }
    }
    for (const QDomElement &pubsub : Xml::children(message, Ns::pubsub, "pubsub"_L1)) {
        for (const QDomElement &e : Xml::children(pubsub, Ns::pubsub, "affiliations"_L1))
            reader.readAffiliations(e);
    }
    return std::move(reader.events);
}

} // namespace PubSub::Events
