// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeTreeNode.h"
#include "common/core/ServiceNodes.h"

#include <QCoreApplication>
#include <optional>

namespace Browser
{

/// What a row of NodeTreeModel shows of a service, of a node, or of the state of a list. It lives
/// as long as what it was made of.
class NodeTreeRow
{
    Q_DECLARE_TR_FUNCTIONS(Browser::NodeTreeRow)
public:
    NodeTreeRow(const NodeTreeNode &node, const Common::ServiceNodes &service);

    [[nodiscard]] QString text() const;
    /// What stands beside the text in a weaker colour: the id beside a title.
    [[nodiscard]] QString secondaryText() const;
    /// Name of a themed icon; empty for none.
    [[nodiscard]] QString iconName() const;
    /// As HTML.
    [[nodiscard]] QString toolTip() const;
    [[nodiscard]] QString accessibleText() const;
    /// All text that a filter looks at.
    [[nodiscard]] QString filterText() const;
    /// True if only some may read or subscribe.
    [[nodiscard]] bool isRestricted() const;
    /// Of a list or node that failed.
    [[nodiscard]] std::optional<PubSub::Error> error() const;

private:
    using Kind = NodeTreeNode::Kind;

    [[nodiscard]] QString title() const;
    /// The id, or the part of it that the row adds to the rows above.
    [[nodiscard]] QString shownId() const;
    [[nodiscard]] QString moreText() const;
    [[nodiscard]] const Common::ServiceNodes::NodeDetails &details() const;

    const NodeTreeNode &m_node;
    const Common::ServiceNodes &m_service;
};

} // namespace Browser
