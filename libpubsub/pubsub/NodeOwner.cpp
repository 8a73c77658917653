// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"
#include "Node.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/steps/EchoedChanges.h>
#include <pubsub/steps/PendingSubscriptions.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

using PubSubIq::empty;
using PubSubIq::open;

namespace
{

Iq ownerIq(const Jid &to, Iq::Type type, PubSubIq::Write write)
{
    return PubSubIq::make(to, type, Ns::owner, std::move(write));
}

Iq configureIq(const NodeAddress &node, const Form &submission)
{
    return ownerIq(
        node.service, Iq::Type::Set, [id = node.node, submission](QXmlStreamWriter &writer) {
            open(writer, "configure"_L1, { { "node"_L1, id } });
            PubSubIq::writeSubmission(submission, Ns::nodeConfig, writer);
            writer.writeEndElement();
        });
}

/// `<collection node=…>` around one element that names the child.
Iq collectionIq(const NodeAddress &collection, QLatin1StringView what, const QString &child)
{
    return ownerIq(collection.service, Iq::Type::Set,
        [id = collection.node, what, child](QXmlStreamWriter &writer) {
            open(writer, "collection"_L1, { { "node"_L1, id } });
            empty(writer, what, { { "node"_L1, child } });
            writer.writeEndElement();
        });
}

} // namespace

// XEP-0060 §8.2.1
FormRequest *Node::configuration() const
{
    return Requester::of(m_client)->send<FormRequest>(
        ownerIq(m_address.service, Iq::Type::Get,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "configure"_L1, { { "node"_L1, node } });
            }),
        [](const XmlElement &iq) { return Replies::form(iq, Ns::owner, "configure"_L1); });
}

// XEP-0060 §8.2.4
VoidRequest *Node::configure(const Form &submission) const
{
    return Requester::of(m_client)->sendVoid(configureIq(m_address, submission));
}

// XEP-0060 §8.2.4
VoidRequest *Node::cancelConfiguration() const
{
    Form cancel;
    cancel.type = Form::Type::Cancel;
    return Requester::of(m_client)->sendVoid(configureIq(m_address, cancel));
}

// XEP-0060 §8.4.1
VoidRequest *Node::deleteNode(const QString &redirectUri) const
{
    return Requester::of(m_client)->sendVoid(ownerIq(m_address.service, Iq::Type::Set,
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
    return Requester::of(m_client)->sendVoid(ownerIq(
        m_address.service, Iq::Type::Set, [node = m_address.node](QXmlStreamWriter &writer) {
            empty(writer, "purge"_L1, { { "node"_L1, node } });
        }));
}

// XEP-0060 §8.9.1
AffiliationsRequest *Node::affiliations() const
{
    return Requester::of(m_client)->send<AffiliationsRequest>(
        ownerIq(m_address.service, Iq::Type::Get,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "affiliations"_L1, { { "node"_L1, node } });
            }),
        [node = m_address](const XmlElement &iq) {
            return Parsed<QList<Affiliation>>(Replies::affiliations(iq, Ns::owner, node));
        });
}

// XEP-0060 §8.9.2.1: only what changes is sent.
VoidRequest *Node::setAffiliations(const QList<Affiliation> &changes) const
{
    auto *request = Requester::of(m_client)->sendVoid(ownerIq(m_address.service, Iq::Type::Set,
        [node = m_address.node, changes](QXmlStreamWriter &writer) {
            open(writer, "affiliations"_L1, { { "node"_L1, node } });
            for (const Affiliation &change : changes)
                empty(writer, "affiliation"_L1,
                    { { "jid"_L1, change.jid.toString() },
                        { "affiliation"_L1, Affiliation::roleName(change.role) } });
            writer.writeEndElement();
        }));
    return EchoedChanges::dropFrom(request, m_address, changes);
}

// XEP-0060 §8.8.1
SubscriptionsRequest *Node::subscriptions() const
{
    return Requester::of(m_client)->send<SubscriptionsRequest>(
        ownerIq(m_address.service, Iq::Type::Get,
            [node = m_address.node](QXmlStreamWriter &writer) {
                empty(writer, "subscriptions"_L1, { { "node"_L1, node } });
            }),
        [node = m_address](const XmlElement &iq) {
            return Parsed<QList<Subscription>>(Replies::subscriptions(iq, Ns::owner, node));
        });
}

// XEP-0060 §8.8.2.1: only what changes is sent.
VoidRequest *Node::setSubscriptions(const QList<Subscription> &changes) const
{
    auto *request = Requester::of(m_client)->sendVoid(ownerIq(m_address.service, Iq::Type::Set,
        [node = m_address.node, changes](QXmlStreamWriter &writer) {
            open(writer, "subscriptions"_L1, { { "node"_L1, node } });
            for (const Subscription &change : changes)
                empty(writer, "subscription"_L1,
                    { { "jid"_L1, change.jid },
                        { "subscription"_L1, Subscription::stateName(change.state) },
                        { "subid"_L1, change.subid } });
            writer.writeEndElement();
        }));
    return EchoedChanges::dropFrom(request, m_address, changes);
}

// XEP-0060 §8.7.4. The example says action='complete'; ejabberd takes only execute, Openfire both.
VoidRequest *Node::requestPendingSubscriptions() const
{
    return PendingSubscriptions::request(Requester::of(m_client), m_address);
}

// XEP-0248 §7.5
VoidRequest *Node::associate(const QString &child) const
{
    return Requester::of(m_client)->sendVoid(collectionIq(m_address, "associate"_L1, child));
}

// XEP-0248 §7.6
VoidRequest *Node::dissociate(const QString &child) const
{
    return Requester::of(m_client)->sendVoid(collectionIq(m_address, "dissociate"_L1, child));
}

} // namespace PubSub
