// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeInfo.h>
#include <pubsub/Subscription.h>
#include <pubsub/stream/Stanza.h>
#include <pubsub/xml/XmlElement.h>

/// What the answers to our IQs mean. All take the whole IQ and what was asked, since servers
/// leave out what they think we know: the order is child, wrapper, request.
namespace PubSub::Replies
{

/// What an answer lacks.
[[nodiscard]] std::unexpected<ParseError> missing(QLatin1StringView what);
/// XEP-0059 §2.
[[nodiscard]] ResultSet resultSet(const XmlElement &parent);
/// XEP-0060 §6.5.
[[nodiscard]] Parsed<ItemsPage> items(const Stanza &iq, const NodeAddress &node);
/// One `<item/>` of a reply or an event.
[[nodiscard]] Item item(const XmlElement &element);
/// XEP-0060 §7.1.2: the confirmed ids, or, where none is confirmed, that of \a sentIds.
[[nodiscard]] QStringList publishedIds(const XmlElement &iq, const QStringList &sentIds);
/// The same of several items; an error if the service confirmed a part of them. XEP-0060 §12.11.
[[nodiscard]] Parsed<QStringList> allPublishedIds(const XmlElement &iq, const QStringList &sentIds);
/// XEP-0060 §8.1.2: the confirmed node, or what was asked for.
[[nodiscard]] Parsed<NodeAddress> createdNode(const XmlElement &iq, const NodeAddress &asked);
/// XEP-0060 §6.1.2: `<subscription/>` in a reply or in an event.
[[nodiscard]] Subscription subscription(const XmlElement &element, const NodeAddress &asked);
[[nodiscard]] Subscription subscribed(
    const XmlElement &iq, const NodeAddress &asked, const QString &subscriber);
/// XEP-0060 §5.6, §8.8.1. \a ns is pubsub or pubsub#owner; a service may mix them up.
[[nodiscard]] QList<Subscription> subscriptions(
    const XmlElement &iq, QLatin1StringView ns, const NodeAddress &asked);
/// `<affiliation/>` in a reply or in an event.
[[nodiscard]] Affiliation affiliation(const XmlElement &element, const NodeAddress &asked);
/// XEP-0060 §5.7, §8.9.1.
[[nodiscard]] QList<Affiliation> affiliations(
    const XmlElement &iq, QLatin1StringView ns, const NodeAddress &asked);
/// XEP-0060 §8.2.2, §8.3.2: the form within \a wrapper ("configure", "default").
[[nodiscard]] Parsed<Form> form(
    const XmlElement &iq, QLatin1StringView ns, QLatin1StringView wrapper);

} // namespace PubSub::Replies
