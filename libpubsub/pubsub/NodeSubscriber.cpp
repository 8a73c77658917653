// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"
#include "Node.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/inbox/Inbox.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/steps/Archive.h>
#include <pubsub/steps/ItemsWalkSteps.h>
#include <pubsub/steps/SubidSteps.h>
#include <pubsub/steps/SubscribeSteps.h>
#include <pubsub/steps/UnsubscribeSteps.h>
#include <pubsub/wire/Disco.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

using PubSubIq::empty;
using PubSubIq::open;
using Reach = SubidSteps::Reach;

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
void writeOptions(const Form &form, std::initializer_list<PubSubIq::Attribute> attributes,
    QXmlStreamWriter &writer)
{
    open(writer, "options"_L1, attributes);
    PubSubIq::writeSubmission(form, Ns::subscribeOptions, writer);
    writer.writeEndElement();
}

void writeItems(
    const QString &node, const ItemsQuery &query, const QString &subid, QXmlStreamWriter &writer)
{
    open(writer, "items"_L1,
        { { "node"_L1, node }, { "subid"_L1, subid },
            { "max_items"_L1, query.maxItems < 0 ? QString() : QString::number(query.maxItems) } });
    PubSubIq::writeItemIds(query.ids, writer);
    writer.writeEndElement();
    Disco::writePage(query.page, writer);
    PubSubIq::writeOrder(query.order, writer);
}

/// Lets \a request find the subid by itself if \a subid, which it was given, is none.
template <typename R>
R *findingSubid(R *request, const QString &subid, const SubidSteps::Question &question)
{
    if (subid.isEmpty())
        SubidSteps::attach(request, question);
    return request;
}

} // namespace

bool Node::isOwn(const Jid &subscriber) const
{
    return subscriber.isEmpty() || subscriber.bare() == Requester::of(m_client)->ownBareJid();
}

QString Node::subscriberOr(const Jid &wanted) const
{
    return (wanted.isEmpty() ? Requester::of(m_client)->ownBareJid() : wanted).toString();
}

// XEP-0060 §6.1.1, §6.3.7: the options without attributes, behind <subscribe/>.
SubscribeRequest *Node::subscribe(const Form &options, const Jid &subscriber) const
{
    if (!isOwn(subscriber))
        return Requester::of(m_client)->refuse<SubscribeRequest>(
            Error::Refusal::ForeignSubscriber, foreignSubscriber);
    const QString jid = subscriberOr(subscriber);
    const NodeAddress node = m_address;
    const auto write = [=](QXmlStreamWriter &writer) {
        empty(writer, "subscribe"_L1, { { "node"_L1, node.node }, { "jid"_L1, jid } });
        if (!options.isEmpty())
            writeOptions(options, {}, writer);
    };
    return Requester::of(m_client)->send<SubscribeRequest>(
        PubSubIq::make(node.service, Iq::Type::Set, Ns::pubsub, write), [=](const XmlElement &iq) {
            return Parsed<Subscription>(Replies::subscribed(iq, node, jid));
        });
}

SubscribeRequest *Node::ensureSubscribed(const Form &options) const
{
    return SubscribeSteps::start(Requester::of(m_client), m_address, options);
}

// XEP-0060 §6.2.1
VoidRequest *Node::unsubscribe(const QString &subid, const Jid &subscriber) const
{
    if (!isOwn(subscriber))
        return Requester::of(m_client)->refuse<VoidRequest>(
            Error::Refusal::ForeignSubscriber, foreignSubscriber);
    const auto ask = [node = m_address, jid = subscriberOr(subscriber)](const QString &which) {
        return PubSubIq::make(
            node.service, Iq::Type::Set, Ns::pubsub, [=](QXmlStreamWriter &writer) {
                empty(writer, "unsubscribe"_L1,
                    { { "node"_L1, node.node }, { "jid"_L1, jid }, { "subid"_L1, which } });
            });
    };
    return findingSubid(Requester::of(m_client)->sendVoid(ask(subid)), subid,
        { Requester::of(m_client), m_address, subscriberOr(subscriber), Reach::All, {}, ask });
}

VoidRequest *Node::unsubscribe(const Subscription &own) const
{
    return unsubscribe(own.subid, subscriberOf(own));
}

VoidRequest *Node::unsubscribeAll(const QString &subid) const
{
    return UnsubscribeSteps::start(Requester::of(m_client), m_address, subid);
}

// XEP-0060 §6.3.2
FormRequest *Node::subscriptionOptions(const QString &subid, const Jid &subscriber) const
{
    const auto ask = [node = m_address, jid = subscriberOr(subscriber)](const QString &which) {
        return PubSubIq::make(
            node.service, Iq::Type::Get, Ns::pubsub, [=](QXmlStreamWriter &writer) {
                empty(writer, "options"_L1,
                    { { "node"_L1, node.node }, { "jid"_L1, jid }, { "subid"_L1, which } });
            });
    };
    auto *request = Requester::of(m_client)->send<FormRequest>(ask(subid),
        [](const XmlElement &iq) { return Replies::form(iq, Ns::pubsub, "options"_L1); });
    return findingSubid(request, subid,
        { Requester::of(m_client), m_address, subscriberOr(subscriber), Reach::One, {}, ask });
}

FormRequest *Node::subscriptionOptions(const Subscription &own) const
{
    return subscriptionOptions(own.subid, subscriberOf(own));
}

// XEP-0060 §6.3.5
VoidRequest *Node::setSubscriptionOptions(
    const Form &submission, const QString &subid, const Jid &subscriber) const
{
    const auto ask = [=, node = m_address, jid = subscriberOr(subscriber)](const QString &which) {
        return PubSubIq::make(
            node.service, Iq::Type::Set, Ns::pubsub, [=](QXmlStreamWriter &writer) {
                writeOptions(submission,
                    { { "node"_L1, node.node }, { "jid"_L1, jid }, { "subid"_L1, which } }, writer);
            });
    };
    return findingSubid(Requester::of(m_client)->sendVoid(ask(subid)), subid,
        { Requester::of(m_client), m_address, subscriberOr(subscriber), Reach::All, {}, ask });
}

VoidRequest *Node::setSubscriptionOptions(const Form &submission, const Subscription &own) const
{
    return setSubscriptionOptions(submission, own.subid, subscriberOf(own));
}

// XEP-0060 §6.4
FormRequest *Node::defaultSubscriptionOptions() const
{
    return Requester::of(m_client)->send<FormRequest>(
        PubSubIq::make(m_address.service, Iq::Type::Get, Ns::pubsub,
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
    return ItemsWalkSteps::start(Requester::of(m_client), m_address, options);
}

// XEP-0442 §3
ArchiveRequest *Node::archive(const ArchiveQuery &query) const
{
    return Archive::send(
        Requester::of(m_client), Inbox::of(m_client)->archives(), m_address, query);
}

// XEP-0060 §6.5
ItemsRequest *Node::items(const ItemsQuery &query) const
{
    const auto ask = [node = m_address, query](const QString &subid) {
        Iq get = PubSubIq::make(node.service, Iq::Type::Get, Ns::pubsub,
            [=](QXmlStreamWriter &writer) { writeItems(node.node, query, subid, writer); });
        get.shape = Iq::Shape::Items;
        return get;
    };
    const QString known = query.subid.isEmpty()
        ? Requester::of(m_client)->memory().subids.value(m_address)
        : query.subid;
    auto *request = Requester::of(m_client)->send<ItemsRequest>(
        ask(known), [node = m_address](const Stanza &iq) { return Replies::items(iq, node); });
    return findingSubid(
        request, query.subid, { Requester::of(m_client), m_address, {}, Reach::One, known, ask });
}

} // namespace PubSub
