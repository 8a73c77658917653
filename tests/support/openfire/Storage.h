// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/openfire/Clock.h"
#include "support/openfire/Node.h"

#include <map>

namespace TestSupport::Openfire
{

/// The nodes, in memory and on disk. A change is made in memory. Of a node of the service the disk
/// gets it two minutes later, or when something else makes the server write the node.
class Storage
{
public:
    /// The longest that the tables have room for, in UTF-16 code units.
    static constexpr qsizetype MaxNodeId = 100;
    static constexpr qsizetype MaxItemId = 100;
    static constexpr qsizetype MaxTitle = 50;
    static constexpr qsizetype MaxDescription = 255;
    static constexpr std::chrono::minutes WriteDelay { 2 };

    explicit Storage(const Clock &clock) : m_clock(clock) { }

    /// Null if there is none. Stays valid until the node is removed.
    Node *find(const QString &service, const QString &id);
    /// The nodes of one service in the order of their names.
    QList<Node *> nodesOf(const QString &service);
    /// Those that belong to a collection.
    QList<Node *> childrenOf(const Node &collection);
    Node &create(const Node &node);
    void remove(const QString &service, const QString &id);

    /// Something about the node has changed, by now. An account's node is written at once.
    void noteChange(Node &node);
    /// The same, for what is put off in an account too.
    void putOff(const Node &node);
    /// Writes one node as it is now; if one of its new items doesn't fit into the table, all of
    /// them but the latest are gone, and that one is in memory only.
    void write(Node &node);
    /// Writes what has waited long enough.
    void writeDue();
    void writeAll();
    /// What a crash, or a start, leaves: what is on disk.
    void reload();
    void removeService(const QString &service);

private:
    using Key = std::pair<QString, QString>;

    const Clock &m_clock;
    std::map<Key, Node> m_memory;
    std::map<Key, Node> m_disk;
    // Since when a change waits.
    std::map<Key, qint64> m_waiting;
};

} // namespace TestSupport::Openfire
