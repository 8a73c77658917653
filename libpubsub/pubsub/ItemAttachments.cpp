// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Attachments.h"
#include "PubSubUri.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/steps/AttachmentsSteps.h>
#include <pubsub/wire/PubSubIq.h>
#include <pubsub/xml/Xml.h>

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

// XEP-0470 §4.6: no count stands for one.
int countOf(const XmlElement &element)
{
    bool isNumber = false;
    const int count = element.attribute(u"count"_s).toInt(&isNumber);
    return isNumber && count >= 0 ? count : 1;
}

AttachmentsSummary summaryOf(const XmlElement &item, const XmlElement &element)
{
    AttachmentsSummary summary { item.attribute(u"id"_s), 0, {} };
    const XmlElement noticed = Xml::child(element, Ns::attachmentsSummary, "noticed"_L1);
    if (!noticed.isNull())
        summary.noticed = countOf(noticed);
    const XmlElement reactions = Xml::child(element, Ns::attachmentsSummary, "reactions"_L1);
    for (const XmlElement &e : Xml::children(reactions, Ns::attachmentsSummary, "reaction"_L1)) {
        const QString text = e.text().trimmed();
        if (Attachments::isReaction(text) && summary.reactions.size() < Attachments::maxReactions)
            summary.reactions.append({ text, countOf(e) });
    }
    return summary;
}

Parsed<QList<AttachmentsSummary>> summariesOf(const XmlElement &iq)
{
    QList<AttachmentsSummary> summaries;
    const XmlElement pubsub = Xml::child(iq, Ns::pubsub, "pubsub"_L1);
    const XmlElement items = Xml::child(pubsub, Ns::pubsub, "items"_L1);
    for (const XmlElement &item : Xml::children(items, Ns::pubsub, "item"_L1)) {
        const XmlElement e = Xml::child(item, Ns::attachmentsSummary, "summary"_L1);
        if (!e.isNull())
            summaries.append(summaryOf(item, e));
    }
    return summaries;
}

} // namespace

ItemAttachments::ItemAttachments(Client *client, const NodeAddress &node, const QString &itemId)
    : m_client(client), m_target { node.service.bare(), node.node }, m_itemId(itemId)
{
}

// XEP-0470 §4.1: the address is a part of the name, so its encoding matters.
Node ItemAttachments::node() const
{
    const PubSubUri uri = PubSubUri::forItem(m_target.service.toString(), m_target.node, m_itemId);
    return Node(m_client,
        { m_target.service, Ns::attachments + u'/' + uri.toString(PubSubUri::Encoding::Strict) });
}

AttachmentsRequest *ItemAttachments::all() const
{
    return AttachmentsSteps::all(Requester::of(m_client), node());
}

// XEP-0470 §4.2
VoidRequest *ItemAttachments::notice() const
{
    return AttachmentsSteps::change(Requester::of(m_client), node(), [](Attachments &own) {
        if (!own.isNoticed)
            own.noticedAt = QDateTime::currentDateTimeUtc();
        own.isNoticed = true;
    });
}

VoidRequest *ItemAttachments::takeBackNotice() const
{
    return AttachmentsSteps::change(
        Requester::of(m_client), node(), [](Attachments &own) { own.isNoticed = false; });
}

// XEP-0470 §4.3
VoidRequest *ItemAttachments::react(const QStringList &reactions) const
{
    Requester *requester = Requester::of(m_client);
    if (!std::ranges::all_of(reactions, &Attachments::isReaction))
        return requester->refuse<VoidRequest>(
            Error::Refusal::InvalidReaction, u"A reaction is one character."_s);
    QStringList unique = reactions;
    unique.removeDuplicates();
    return AttachmentsSteps::change(requester, node(), [unique](Attachments &own) {
        own.reactions = unique;
        own.reactedAt = QDateTime::currentDateTimeUtc();
    });
}

VoidRequest *ItemAttachments::createNode() const
{
    return AttachmentsSteps::createNode(Requester::of(m_client), node(), m_target);
}

NodeAddress ItemAttachments::summaryNode(const NodeAddress &node)
{
    return { node.service, Ns::attachmentsSummary + u'/' + node.node };
}

// XEP-0470 §4.6
AttachmentsSummariesRequest *ItemAttachments::summaries(Client *client, const NodeAddress &node)
{
    Requester *requester = Requester::of(client);
    auto *request = requester->send<AttachmentsSummariesRequest>(
        PubSubIq::make(node.service, Iq::Type::Get, Ns::pubsub,
            [id = summaryNode(node).node](QXmlStreamWriter &writer) {
                PubSubIq::empty(writer, "items"_L1, { { "node"_L1, id } });
            }),
        &summariesOf);
    return Requester::emptyIfMissing(request);
}

} // namespace PubSub
