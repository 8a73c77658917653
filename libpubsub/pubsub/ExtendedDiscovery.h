// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeInfo.h>
#include <pubsub/Request.h>

namespace PubSub
{

class Client;

/// What to list of a node and of what is below it and linked to it. XEP-0499 §3. Only for a
/// service that advertises extendedDiscoveryFeature.
struct ExtendedDiscoveryQuery {
    enum class Entries { ItemsAndNodes, Items, Nodes };
    enum class LinkedNodes { No, Yes };
    enum class Metadata {
        /// Only how a node is related to others.
        Relations,
        /// All that the service tells of a node.
        Full,
    };

    Entries entries = Entries::ItemsAndNodes;
    LinkedNodes linkedNodes = LinkedNodes::No;
    Metadata metadata = Metadata::Relations;
    ExtendedDepth depth = { 0 };
    Page page = {};

    bool operator==(const ExtendedDiscoveryQuery &) const = default;
};

inline constexpr auto extendedDiscoveryFeature = QLatin1StringView("urn:xmpp:pubsub-ext-disco:0");

/// A node of the answer.
struct PUBSUB_EXPORT ExtendedNode {
    NodeAddress address;
    QString name;
    /// Of type pubsub#meta-data.
    Form metadata;

    /// The node above it, and the node that it is linked to; empty if there is none. XEP-0496.
    [[nodiscard]] QString parent() const;
    [[nodiscard]] QString link() const;

    bool operator==(const ExtendedNode &) const = default;
};

/// An item of the answer.
struct ExtendedItem {
    NodeAddress node;
    QString id;

    bool operator==(const ExtendedItem &) const = default;
};

struct ExtendedPage {
    NodeAddress root;
    QList<ExtendedNode> nodes;
    QList<ExtendedItem> items;
    ResultSet set;

    /// True if there may be more after this page.
    [[nodiscard]] bool hasMore() const { return set.hasMore(nodes.size() + items.size()); }

    bool operator==(const ExtendedPage &) const = default;
};

class PUBSUB_EXPORT ExtendedDiscoveryRequest : public Request
{
    Q_OBJECT
public:
    using Value = ExtendedPage;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::ExtendedPage &page);
};

/// Lists what is below \a root. XEP-0499 §3.
PUBSUB_EXPORT ExtendedDiscoveryRequest *discoverBelow(
    Client *client, const NodeAddress &root, const ExtendedDiscoveryQuery &query = {});

} // namespace PubSub

Q_DECLARE_METATYPE(PubSub::ExtendedPage)
