// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Client.h"
#include "Node.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/steps/RetractabilitySteps.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/wire/Replies.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

using PubSubIq::empty;
using PubSubIq::open;

namespace
{

/// A payload that is not one element can't be sent: an element without a name makes
/// Xml::built() refuse the whole request.
void writePayload(const QByteArray &payload, QXmlStreamWriter &writer)
{
    if (!payload.isEmpty() && !Xml::copy(payload, writer))
        writer.writeCharacters(QString(QChar(u'\0')));
}

Iq publishIq(const NodeAddress &node, const QList<Item> &items, const Form &options)
{
    const auto write = [id = node.node, items, options](QXmlStreamWriter &writer) {
        open(writer, "publish"_L1, { { "node"_L1, id } });
        for (const Item &item : items) {
            open(writer, "item"_L1, { { "id"_L1, item.id } });
            writePayload(item.payload, writer);
            writer.writeEndElement();
        }
        writer.writeEndElement();
        if (options.isEmpty())
            return;
        open(writer, "publish-options"_L1, {});
        PubSubIq::writeSubmission(options, Ns::publishOptions, writer);
        writer.writeEndElement();
    };
    return PubSubIq::make(node.service, Iq::Type::Set, Ns::pubsub, write);
}

} // namespace

// XEP-0060 §7.1.1, §7.1.5
PublishRequest *Node::publish(const Item &item, const Form &options) const
{
    return Requester::of(m_client)->send<PublishRequest>(
        publishIq(m_address, { item }, options), [id = item.id](const XmlElement &iq) {
            return Parsed<QString>(Replies::publishedIds(iq, { id }).first());
        });
}

// XEP-0060 §12.11
PublishAllRequest *Node::publishAll(const QList<Item> &items, const Form &options) const
{
    if (items.isEmpty())
        return Requester::of(m_client)->refuse<PublishAllRequest>(
            Error::Refusal::NothingToSend, u"There is nothing to publish."_s);
    QStringList ids;
    for (const Item &item : items)
        ids.append(item.id);
    return Requester::of(m_client)->send<PublishAllRequest>(publishIq(m_address, items, options),
        [ids](const XmlElement &iq) { return Replies::allPublishedIds(iq, ids); });
}

// XEP-0060 §4.3
VoidRequest *Node::notify() const
{
    return Requester::of(m_client)->sendVoid(publishIq(m_address, {}, {}));
}

RetractabilityRequest *Node::retractability() const
{
    return RetractabilitySteps::start(Requester::of(m_client), *this);
}

VoidRequest *Node::retract(const QString &itemId, Notify notify) const
{
    return retractAll({ itemId }, notify);
}

// XEP-0060 §7.2.1, §12.11; without notify most services tell nobody.
VoidRequest *Node::retractAll(const QStringList &itemIds, Notify notify) const
{
    if (itemIds.isEmpty())
        return Requester::of(m_client)->refuse<VoidRequest>(
            Error::Refusal::NothingToSend, u"There is nothing to retract."_s);
    const QString told = notify == Notify::Yes ? u"true"_s : QString();
    return Requester::of(m_client)->sendVoid(PubSubIq::make(m_address.service, Iq::Type::Set,
        Ns::pubsub, [=, node = m_address.node](QXmlStreamWriter &writer) {
            open(writer, "retract"_L1, { { "node"_L1, node }, { "notify"_L1, told } });
            PubSubIq::writeItemIds(itemIds, writer);
            writer.writeEndElement();
        }));
}

} // namespace PubSub
