// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeTreeNode.h"

#include <algorithm>

namespace Browser
{

int NodeTreeNode::row() const
{
    if (!parent)
        return 0;
    const auto it = std::ranges::find_if(
        parent->children, [this](const auto &child) { return child.get() == this; });
    return int(it - parent->children.begin());
}

NodeTreeNode *NodeTreeNode::append(std::unique_ptr<NodeTreeNode> child)
{
    child->parent = this;
    children.push_back(std::move(child));
    return children.back().get();
}

} // namespace Browser
