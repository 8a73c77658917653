// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Jid.h>

namespace PubSub
{

/// What tells a node apart from every other: the service it lives on and its id there.
/// The same id on two services is two nodes.
struct PUBSUB_EXPORT NodeAddress {
    /// A pubsub service, or the bare JID of an account that hosts nodes itself (XEP-0163).
    Jid service;
    /// The node's id (XEP-0060 "NodeID"); empty for the root of the service.
    QString node;

    /// True for the root of the service.
    [[nodiscard]] bool isRoot() const { return node.isEmpty(); }
    /// `xmpp:SERVICE?;node=ID`, XEP-0060 §12.22.
    [[nodiscard]] QString toUri() const;
    /// The node that an `xmpp:` address leads to, whatever else it says. Fails where
    /// PubSubUri::fromString() does. XEP-0060 §12.22.
    [[nodiscard]] static Parsed<NodeAddress> fromUri(const QString &uri);

    bool operator==(const NodeAddress &) const = default;
    PUBSUB_EXPORT friend size_t qHash(const NodeAddress &address, size_t seed);
    PUBSUB_EXPORT friend bool operator<(const NodeAddress &a, const NodeAddress &b);
};

} // namespace PubSub
