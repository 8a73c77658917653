// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Node.h"

#include "Client.h"
#include "Client_p.h"
#include "Disco_p.h"
#include "Namespaces_p.h"
#include "PubSubQuery_p.h"
#include "Replies_p.h"
#include "Xml_p.h"

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;
using PubSubQuery::empty;
using PubSubQuery::open;

namespace
{

Query subscriberQuery(const Jid &to, Query::Type type, PubSubQuery::Write write)
{
    return PubSubQuery::query(to, type, Ns::pubsub, std::move(write));
}

Query ownerQuery(const Jid &to, Query::Type type, PubSubQuery::Write write)
{
    return PubSubQuery::query(to, type, Ns::owner, std::move(write));
}

/// An `<item/>` that only names its id.
void writeItemIds(const QStringList &ids, QXmlStreamWriter &writer)
{
    for (const QString &id : ids)
        empty(writer, "item"_L1, { { "id"_L1, id } });
}

ItemsRequest *requestItems(ClientPrivate *client, const NodeAddress &node, PubSubQuery::Write write)
{
    return client->send<ItemsRequest>(
        subscriberQuery(node.service, Query::Type::Get, std::move(write)),
        [node](const QDomElement &iq) { return Replies::items(iq, node); });
}

/// A payload that is not one element can't be sent: an element without a name makes
/// Xml::built() refuse the whole request.
void writePayload(const QByteArray &payload, QXmlStreamWriter &writer)
{
    if (!payload.isEmpty() && !Xml::copy(payload, writer))
        writer.writeCharacters(QString(QChar(u'\0')));
}

} // namespace

Node::Node(Client *client, const NodeAddress &address)
    : m_client(client), m_address { address.service.bare(), address.node }
{
}

// XEP-0060 §5.3, §5.4
NodeInfoRequest *Node::info() const
{
    return m_client->d->send<NodeInfoRequest>(Disco::info(m_address.service, m_address.node),
        [node = m_address](const QDomElement &iq) { return Replies::nodeInfo(iq, node); });
}

// XEP-0060 §5.2.1
NodesRequest *Node::nodes(const Page &page) const
{
    return m_client->d->send<NodesRequest>(Disco::items(m_address.service, m_address.node, page),
        [parent = m_address](const QDomElement &iq) { return Replies::nodes(iq, parent); });
}

// XEP-0060 §6.1.1
SubscribeRequest *Node::subscribe() const
{
    const Jid subscriber = m_client->d->ownBareJid();
    const NodeAddress node = m_address;
    return m_client->d->send<SubscribeRequest>(
        subscriberQuery(node.service, Query::Type::Set,
            [=](QXmlStreamWriter &writer) {
                empty(writer, "subscribe"_L1,
                    { { "node"_L1, node.node }, { "jid"_L1, subscriber.toString() } });
            }),
        [=](const QDomElement &iq) {
            return Parsed<Subscription>(Replies::subscribed(iq, node, subscriber));
        });
}

// XEP-0060 §6.2.1
VoidRequest *Node::unsubscribe(const QString &subid) const
{
    const QString subscriber = m_client->d->ownBareJid().toString();
    return m_client->d->sendVoid(subscriberQuery(
        m_address.service, Query::Type::Set, [=, node = m_address.node](QXmlStreamWriter &writer) {
            empty(writer, "unsubscribe"_L1,
                { { "node"_L1, node }, { "jid"_L1, subscriber }, { "subid"_L1, subid } });
        }));
}

// XEP-0060 §6.5.2, §6.5.4
ItemsRequest *Node::items(const Page &page) const
{
    return requestItems(
        m_client->d.get(), m_address, [node = m_address.node, page](QXmlStreamWriter &writer) {
            empty(writer, "items"_L1, { { "node"_L1, node } });
            Disco::writePage(page, writer);
        });
}

// XEP-0060 §6.5.6, §6.5.8
ItemsRequest *Node::items(const QStringList &ids) const
{
    return requestItems(
        m_client->d.get(), m_address, [node = m_address.node, ids](QXmlStreamWriter &writer) {
            open(writer, "items"_L1, { { "node"_L1, node } });
            writeItemIds(ids, writer);
            writer.writeEndElement();
        });
}

// XEP-0060 §6.5.7
ItemsRequest *Node::recentItems(int count) const
{
    return requestItems(
        m_client->d.get(), m_address, [node = m_address.node, count](QXmlStreamWriter &writer) {
            empty(writer, "items"_L1,
                { { "node"_L1, node }, { "max_items"_L1, QString::number(count) } });
        });
}

// XEP-0060 §7.1.1, §7.1.5
PublishRequest *Node::publish(const Item &item, const Form &options) const
{
    const auto write = [node = m_address.node, item, options](QXmlStreamWriter &writer) {
        open(writer, "publish"_L1, { { "node"_L1, node } });
        open(writer, "item"_L1, { { "id"_L1, item.id } });
        writePayload(item.payload, writer);
        writer.writeEndElement();
        writer.writeEndElement();
        if (options.isEmpty())
            return;
        open(writer, "publish-options"_L1, {});
        PubSubQuery::writeSubmission(options, Ns::publishOptions, writer);
        writer.writeEndElement();
    };
    return m_client->d->send<PublishRequest>(
        subscriberQuery(m_address.service, Query::Type::Set, write),
        [id = item.id](
            const QDomElement &iq) { return Parsed<QString>(Replies::publishedId(iq, id)); });
}

// XEP-0060 §7.2.1; without notify most services tell nobody.
VoidRequest *Node::retract(const QString &itemId) const
{
    return m_client->d->sendVoid(subscriberQuery(m_address.service, Query::Type::Set,
        [node = m_address.node, itemId](QXmlStreamWriter &writer) {
            open(writer, "retract"_L1, { { "node"_L1, node }, { "notify"_L1, u"true"_s } });
            writeItemIds({ itemId }, writer);
            writer.writeEndElement();
        }));
}

// XEP-0060 §8.2.1
FormRequest *Node::configuration() const
{
    return m_client->d->send<FormRequest>(
        ownerQuery(m_address.service, Query::Type::Get,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "configure"_L1, { { "node"_L1, node } });
            }),
        [](const QDomElement &iq) { return Replies::form(iq, Ns::owner, "configure"_L1); });
}

// XEP-0060 §8.2.4
VoidRequest *Node::configure(const Form &submission) const
{
    return m_client->d->sendVoid(ownerQuery(m_address.service, Query::Type::Set,
        [node = m_address.node, submission](QXmlStreamWriter &writer) {
            open(writer, "configure"_L1, { { "node"_L1, node } });
            PubSubQuery::writeSubmission(submission, Ns::nodeConfig, writer);
            writer.writeEndElement();
        }));
}

// XEP-0060 §8.4.1
VoidRequest *Node::deleteNode(const QString &redirectUri) const
{
    return m_client->d->sendVoid(ownerQuery(m_address.service, Query::Type::Set,
        [node = m_address.node, redirectUri](QXmlStreamWriter &writer) {
            open(writer, "delete"_L1, { { "node"_L1, node } });
            if (!redirectUri.isEmpty())
                empty(writer, "redirect"_L1, { { "uri"_L1, redirectUri } });
            writer.writeEndElement();
        }));
}

// XEP-0060 §8.5.1
VoidRequest *Node::purge() const
{
    return m_client->d->sendVoid(ownerQuery(
        m_address.service, Query::Type::Set, [node = m_address.node](QXmlStreamWriter &writer) {
            empty(writer, "purge"_L1, { { "node"_L1, node } });
        }));
}

// XEP-0060 §8.9.1
AffiliationsRequest *Node::affiliations() const
{
    return m_client->d->send<AffiliationsRequest>(
        ownerQuery(m_address.service, Query::Type::Get,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "affiliations"_L1, { { "node"_L1, node } });
            }),
        [node = m_address](const QDomElement &iq) {
            return Parsed<QList<Affiliation>>(Replies::affiliations(iq, Ns::owner, node));
        });
}

// XEP-0060 §8.9.2.1: only what changes is sent.
VoidRequest *Node::setAffiliations(const QList<Affiliation> &changes) const
{
    return m_client->d->sendVoid(ownerQuery(m_address.service, Query::Type::Set,
        [node = m_address.node, changes](QXmlStreamWriter &writer) {
            open(writer, "affiliations"_L1, { { "node"_L1, node } });
            for (const Affiliation &change : changes)
                empty(writer, "affiliation"_L1,
                    { { "jid"_L1, change.jid.toString() },
                        { "affiliation"_L1, Affiliation::roleName(change.role) } });
            writer.writeEndElement();
        }));
}

// XEP-0060 §8.8.1
SubscriptionsRequest *Node::subscriptions() const
{
    return m_client->d->send<SubscriptionsRequest>(
        ownerQuery(m_address.service, Query::Type::Get,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "subscriptions"_L1, { { "node"_L1, node } });
            }),
        [node = m_address](const QDomElement &iq) {
            return Parsed<QList<Subscription>>(Replies::subscriptions(iq, Ns::owner, node));
        });
}

} // namespace PubSub
