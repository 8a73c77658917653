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
    /// What is wanted. XEP-0499 §3.
    enum class Entries {
        ItemsAndNodes, ///< both
        Items, ///< items only
        Nodes, ///< nodes only
    };
    /// Whether nodes that belong to others are wanted, e.g. comments.
    enum class LinkedNodes {
        No, ///< not wanted
        Yes, ///< wanted
    };
    /// How much is wanted of each node's metadata.
    enum class Metadata {
        /// Only how a node is related to others.
        Relations,
        /// All that the service tells of a node.
        Full,
    };

    /// Nodes, items, or both.
    Entries entries = Entries::ItemsAndNodes;
    /// Whether linked nodes are wanted.
    LinkedNodes linkedNodes = LinkedNodes::No;
    /// How much metadata.
    Metadata metadata = Metadata::Relations;
    /// How many levels below the node.
    ExtendedDepth depth = { 0 };
    /// Which part of a long answer. XEP-0059.
    Page page = {};

    bool operator==(const ExtendedDiscoveryQuery &) const = default;
};

inline constexpr auto extendedDiscoveryFeature = QLatin1StringView("urn:xmpp:pubsub-ext-disco:0");

/// A node of the answer.
struct PUBSUB_EXPORT ExtendedNode {
    /// The node.
    NodeAddress address;
    /// Its title; empty if not said.
    QString name;
    /// Of type pubsub#meta-data.
    Form metadata;

    /// The node above it, and the node that it is linked to; empty if there is none. XEP-0496.
    [[nodiscard]] QString parent() const;
    /// The node that it belongs to; empty if none. XEP-0496 §3.
    [[nodiscard]] QString link() const;

    bool operator==(const ExtendedNode &) const = default;
};

/// An item of the answer.
struct ExtendedItem {
    /// The node that it is in.
    NodeAddress node;
    /// Its id.
    QString id;

    bool operator==(const ExtendedItem &) const = default;
};

/// A page of an extended discovery. XEP-0499 §3.
struct ExtendedPage {
    /// The node that was asked about.
    NodeAddress root;
    /// The nodes below it.
    QList<ExtendedNode> nodes;
    /// Items of the nodes, without their content.
    QList<ExtendedItem> items;
    /// Where the page stands in the whole answer.
    ResultSet set;

    /// True if there may be more after this page.
    [[nodiscard]] bool hasMore() const { return set.hasMore(nodes.size() + items.size()); }

    bool operator==(const ExtendedPage &) const = default;
};

/// Ends with a page of nodes and items.
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
