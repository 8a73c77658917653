// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeAddress.h>

#include <QHash>

namespace PubSub
{

/// Which nodes broke the stream, and how often. Outlives the connections.
class Quarantine
{
public:
    /// So many stanzas of a node may break the stream; from then on they are set aside.
    static constexpr int allowedHits = 2;

    /// Counts one more; true if the node is set aside from now on and was not before.
    bool addHit(const NodeAddress &node)
    {
        if (node.service.isEmpty() || node.node.isEmpty())
            return false;
        return ++m_hits[node] == allowedHits;
    }
    [[nodiscard]] bool contains(const NodeAddress &node) const
    {
        return m_hits.value(node) >= allowedHits;
    }
    void release(const NodeAddress &node) { m_hits.remove(node); }
    void clear() { m_hits.clear(); }

private:
    QHash<NodeAddress, int> m_hits;
};

} // namespace PubSub
