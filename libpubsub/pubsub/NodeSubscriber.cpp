// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Archive_p.h"
#include "Client.h"
#include "Client_p.h"
#include "Disco_p.h"
#include "ItemsWalk_p.h"
#include "Namespaces_p.h"
#include "Node.h"
#include "PubSubQuery_p.h"
#include "Replies_p.h"
#include "UnsubscribeSteps_p.h"

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

using PubSubQuery::empty;
using PubSubQuery::open;

namespace
{

const QString foreignSubscriber
    = u"Only the account itself can be subscribed, not somebody else."_s;

/// Who is subscribed; the account itself where the service does not say.
Jid subscriberOf(const Subscription &subscription)
{
    return Jid::fromString(subscription.jid).value_or(Jid());
}

/// `<options/>` with \a form; \a attributes are none when it goes along with `<subscribe/>`.
void writeOptions(const Form &form, std::initializer_list<PubSubQuery::Attribute> attributes,
    QXmlStreamWriter &writer)
{
    open(writer, "options"_L1, attributes);
    PubSubQuery::writeSubmission(form, Ns::subscribeOptions, writer);
    writer.writeEndElement();
}

} // namespace

bool Node::isOwn(const Jid &subscriber) const
{
    return subscriber.isEmpty() || subscriber.bare() == m_client->d->ownBareJid();
}

QString Node::subscriberOr(const Jid &wanted) const
{
    return (wanted.isEmpty() ? m_client->d->ownBareJid() : wanted).toString();
}

// XEP-0060 §6.1.1, §6.3.7: the options without attributes, behind <subscribe/>.
SubscribeRequest *Node::subscribe(const Form &options, const Jid &subscriber) const
{
    if (!isOwn(subscriber))
        return m_client->d->refuse<SubscribeRequest>(foreignSubscriber);
    const QString jid = subscriberOr(subscriber);
    const NodeAddress node = m_address;
    const auto write = [=](QXmlStreamWriter &writer) {
        empty(writer, "subscribe"_L1, { { "node"_L1, node.node }, { "jid"_L1, jid } });
        if (!options.isEmpty())
            writeOptions(options, {}, writer);
    };
    return m_client->d->send<SubscribeRequest>(
        PubSubQuery::query(node.service, Query::Type::Set, Ns::pubsub, write),
        [=](const XmlElement &iq) {
            return Parsed<Subscription>(Replies::subscribed(iq, node, jid));
        });
}

// XEP-0060 §6.2.1
VoidRequest *Node::unsubscribe(const QString &subid, const Jid &subscriber) const
{
    if (!isOwn(subscriber))
        return m_client->d->refuse<VoidRequest>(foreignSubscriber);
    const QString jid = subscriberOr(subscriber);
    return m_client->d->sendVoid(PubSubQuery::query(m_address.service, Query::Type::Set, Ns::pubsub,
        [=, node = m_address.node](QXmlStreamWriter &writer) {
            empty(writer, "unsubscribe"_L1,
                { { "node"_L1, node }, { "jid"_L1, jid }, { "subid"_L1, subid } });
        }));
}

VoidRequest *Node::unsubscribe(const Subscription &own) const
{
    return unsubscribe(own.subid, subscriberOf(own));
}

VoidRequest *Node::unsubscribeAll(const QString &subid) const
{
    return UnsubscribeSteps::start(m_client->d.get(), m_address, subid);
}

// XEP-0060 §6.3.2
FormRequest *Node::subscriptionOptions(const QString &subid, const Jid &subscriber) const
{
    const QString jid = subscriberOr(subscriber);
    return m_client->d->send<FormRequest>(
        PubSubQuery::query(m_address.service, Query::Type::Get, Ns::pubsub,
            [=, node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "options"_L1,
                    { { "node"_L1, node }, { "jid"_L1, jid }, { "subid"_L1, subid } });
            }),
        [](const XmlElement &iq) { return Replies::form(iq, Ns::pubsub, "options"_L1); });
}

FormRequest *Node::subscriptionOptions(const Subscription &own) const
{
    return subscriptionOptions(own.subid, subscriberOf(own));
}

// XEP-0060 §6.3.5
VoidRequest *Node::setSubscriptionOptions(
    const Form &submission, const QString &subid, const Jid &subscriber) const
{
    const QString jid = subscriberOr(subscriber);
    return m_client->d->sendVoid(PubSubQuery::query(m_address.service, Query::Type::Set, Ns::pubsub,
        [=, node = m_address.node](QXmlStreamWriter &writer) {
            writeOptions(submission,
                { { "node"_L1, node }, { "jid"_L1, jid }, { "subid"_L1, subid } }, writer);
        }));
}

VoidRequest *Node::setSubscriptionOptions(const Form &submission, const Subscription &own) const
{
    return setSubscriptionOptions(submission, own.subid, subscriberOf(own));
}

// XEP-0060 §6.4
FormRequest *Node::defaultSubscriptionOptions() const
{
    return m_client->d->send<FormRequest>(
        PubSubQuery::query(m_address.service, Query::Type::Get, Ns::pubsub,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "default"_L1, { { "node"_L1, node } });
            }),
        [](const XmlElement &iq) { return Replies::form(iq, Ns::pubsub, "default"_L1); });
}

// XEP-0060 §12.19
VoidRequest *Node::renewLease(
    const QDateTime &end, const QString &subid, const Jid &subscriber) const
{
    Form options;
    options.set(SubscribeOptions::expire, { end });
    return setSubscriptionOptions(options, subid, subscriber);
}

ItemsRequest *Node::items(const Page &page) const
{
    return items(ItemsQuery { .page = page });
}

ItemsRequest *Node::items(const QStringList &ids) const
{
    return items(ItemsQuery { .ids = ids });
}

ItemsRequest *Node::recentItems(int count) const
{
    return items(ItemsQuery { .maxItems = count });
}

ItemsWalkRequest *Node::allItems(const ItemsWalkOptions &options) const
{
    return ItemsWalk::start(m_client->d.get(), m_address, options);
}

// XEP-0442 §3
ArchiveRequest *Node::archive(const ArchiveQuery &query) const
{
    return Archive::send(m_client->d.get(), m_address, query);
}

// XEP-0060 §6.5
ItemsRequest *Node::items(const ItemsQuery &query) const
{
    const auto write = [node = m_address.node, query](QXmlStreamWriter &writer) {
        open(writer, "items"_L1,
            { { "node"_L1, node }, { "subid"_L1, query.subid },
                { "max_items"_L1,
                    query.maxItems < 0 ? QString() : QString::number(query.maxItems) } });
        PubSubQuery::writeItemIds(query.ids, writer);
        writer.writeEndElement();
        Disco::writePage(query.page, writer);
        PubSubQuery::writeOrder(query.order, writer);
    };
    Query get = PubSubQuery::query(m_address.service, Query::Type::Get, Ns::pubsub, write);
    get.shape = Query::Shape::Items;
    return m_client->d->send<ItemsRequest>(
        get, [node = m_address](const Stanza &iq) { return Replies::items(iq, node); });
}

} // namespace PubSub
