// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeInfo.h>
#include <pubsub/stream/Stanza.h>
#include <pubsub/xml/XmlElement.h>

/// What the answers to service discovery mean. XEP-0030.
namespace PubSub::Replies
{

/// XEP-0030 §3.1, XEP-0060 §5.1.
[[nodiscard]] Parsed<ServiceInfo> serviceInfo(const XmlElement &iq, const Jid &service);
/// XEP-0060 §5.3, §5.4.
[[nodiscard]] Parsed<NodeInfo> nodeInfo(const XmlElement &iq, const NodeAddress &node);
/// XEP-0060 §5.2.
[[nodiscard]] Parsed<NodesPage> nodes(const Stanza &iq, const NodeAddress &parent);
/// XEP-0030 §4.1: the addresses that an entity lists, with their names.
[[nodiscard]] QList<std::pair<Jid, QString>> listedEntities(const XmlElement &iq);
/// XEP-0060 §5.5.
[[nodiscard]] Parsed<ItemIdsPage> itemIds(const Stanza &iq, const NodeAddress &node);

} // namespace PubSub::Replies
