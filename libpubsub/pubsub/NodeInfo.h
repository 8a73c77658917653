// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Form.h>
#include <pubsub/Item.h>

#include <QDateTime>
#include <QSet>

namespace PubSub
{

/// One identity of a service discovery answer. XEP-0030 §3.1.
struct Identity {
    /// E.g. "pubsub".
    QString category;
    /// E.g. "service", "pep", "leaf", "collection".
    QString type;
    /// What people read; empty if not said.
    QString name;
    /// The language of the name (xml:lang); empty if not said.
    QString language = {};

    bool operator==(const Identity &) const = default;
};

/// What a service says about itself. XEP-0060 §5.1.
struct PUBSUB_EXPORT ServiceInfo {
    /// The service.
    Jid jid;
    /// The name of its first identity, or the one that the parent domain lists it with.
    QString name;
    /// What it says it is.
    QList<Identity> identities;
    /// What it says it can do: see advertises().
    QSet<QString> features;
    /// Forms with more about it, XEP-0128.
    QList<Form> extensions;

    /// True if an identity says pubsub/service, or isPep().
    [[nodiscard]] bool isPubSub() const;
    /// True if it is an account that hosts nodes (XEP-0163); a domain never is, whatever it says.
    [[nodiscard]] bool isPep() const;
    /// Is \a feature, e.g. "instant-nodes", advertised? Its absence does not prove anything:
    /// every server advertises less than it does.
    [[nodiscard]] bool advertises(const QString &feature) const;
    /// The field \a var of the extension form of that type; an empty string if there is none.
    [[nodiscard]] QString extension(const QString &formType, const QString &var) const;

    bool operator==(const ServiceInfo &) const = default;
};

/// A node as a list of nodes names it. XEP-0060 §5.2.
struct NodeRef {
    /// The node.
    NodeAddress address;
    /// The title, if the service gives one.
    QString name;

    bool operator==(const NodeRef &) const = default;
};

/// A page of nodes.
struct PUBSUB_EXPORT NodesPage {
    /// The service, or the collection, whose children these are.
    NodeAddress parent;
    /// In the order of the answer.
    QList<NodeRef> nodes;
    /// Where the page stands in the whole list.
    ResultSet set;

    /// True if there may be more after this page.
    [[nodiscard]] bool hasMore() const { return set.hasMore(nodes.size()); }
    /// True if the service may have cut the list without a word: it does not page it, and the
    /// number of nodes is a round one, such as the 100 that ejabberd gives at most. A node that is
    /// not listed can still be used by its id.
    [[nodiscard]] bool mayBeIncomplete() const;

    bool operator==(const NodesPage &) const = default;
};

/// A node in the tree of a service. XEP-0248 §5.2.
struct TreeNode {
    /// Its address, and its title if the service gives one.
    NodeRef ref;
    /// How many collections it is below the one that was asked about.
    int depth = 0;

    bool operator==(const TreeNode &) const = default;
};

/// The nodes of a service and of its collections. XEP-0060 §5.2, XEP-0248 §5.2.
struct ServiceTree {
    /// Each collection before what is in it.
    QList<TreeNode> nodes;
    /// The nodes in which there may be more, or the root of the service: it does not tell what
    /// they are or have in them, may have cut a list (see NodesPage::mayBeIncomplete()), goes
    /// round in pages, or there are too many nodes. Other services' nodes are not looked into.
    QList<NodeAddress> incomplete = {};

    bool operator==(const ServiceTree &) const = default;
};

/// What a service says about a node. XEP-0060 §5.3, §5.4.
struct PUBSUB_EXPORT NodeInfo {
    /// What the node holds.
    enum class Type {
        Unknown, ///< not said
        Leaf, ///< items
        Collection, ///< nodes
    };

    /// The node.
    NodeAddress address;
    /// What the node holds.
    Type type = Type::Unknown;
    /// What it says it is.
    QList<Identity> identities;
    /// What it says it can do.
    QSet<QString> features;
    /// The form of type pubsub#meta-data with all its fields; empty if there was none.
    Form metadata;

    /// pubsub#title, else the identity's name, else an empty string.
    [[nodiscard]] QString title() const;
    /// pubsub#description.
    [[nodiscard]] QString description() const;
    /// pubsub#type: the payload's namespace or a profile.
    [[nodiscard]] QString payloadType() const;
    /// pubsub#access_model; empty if not said.
    [[nodiscard]] QString accessModel() const;
    /// pubsub#publish_model; empty if not said.
    [[nodiscard]] QString publishModel() const;
    /// pubsub#creation_date; invalid if not said.
    [[nodiscard]] QDateTime created() const;
    /// pubsub#num_subscribers; -1 if not said.
    [[nodiscard]] int subscriberCount() const;

    bool operator==(const NodeInfo &) const = default;
};

} // namespace PubSub
