// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QString>
#include <memory>
#include <vector>

namespace Browser
{

/// One row of the tree. What it shows of its node (title, type, …) lives in ServiceNodes.
struct NodeTreeNode {
    enum class Kind {
        Service,
        /// A part that several ids have in common; no node of its own.
        Folder,
        Node,
        /// Asks for the next page when activated.
        More,
        Loading,
        /// The list failed: shows why, tries again when activated.
        Failed,
        /// The service has no node that it shows us.
        Empty,
        MayBeIncomplete,
    };

    Kind kind = Kind::Node;
    /// The service, and: the node's id; the common beginning (folder); the list's parent (others).
    PubSub::NodeAddress address;
    /// The part of the id that this row adds to its parent's.
    QString label;
    /// The title that the list of nodes gave, which may be empty.
    QString name;
    /// What tells it apart from its siblings.
    QString key;
    NodeTreeNode *parent = nullptr;
    std::vector<std::unique_ptr<NodeTreeNode>> children = {};

    [[nodiscard]] int row() const;
    NodeTreeNode *append(std::unique_ptr<NodeTreeNode> child);
    [[nodiscard]] bool isNode() const { return kind == Kind::Node; }
};

} // namespace Browser
