// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeTreeNode.h"
#include "common/core/ServiceNodes.h"

#include <QSet>
#include <span>

namespace Browser
{

/// Arranges what is known of a service as a tree: by its collections, and where there are none,
/// if wanted, by the parts of the ids. Siblings
/// stand in the order in which people count: "node2" before "node10".
class NodeTreeBuilder
{
public:
    enum class Arrangement {
        /// All ids of a list one below the other.
        Flat,
        /// Ids that begin with the same part are put below that part.
        ByNameParts,
    };

    /// Collections within collections beyond this many are not followed.
    static constexpr int maxDepth = 64;

    NodeTreeBuilder(const Common::ServiceNodes &service, Arrangement arrangement);

    /// The rows of the whole service, below one of Kind::Service.
    [[nodiscard]] std::unique_ptr<NodeTreeNode> build();

private:
    struct Entry {
        QString id;
        QStringList parts;
    };
    using Entries = std::span<Entry>;

    void addList(NodeTreeNode &parent, const QString &listId);
    void addFlat(NodeTreeNode &parent, const QStringList &ids);
    void addGrouped(NodeTreeNode &parent, Entries entries, qsizetype depth);
    static void sortByPart(Entries entries, qsizetype depth);
    void addGroup(NodeTreeNode &parent, Entries entries, qsizetype depth);
    NodeTreeNode *addNode(NodeTreeNode &parent, const QString &id, const QString &label);
    void addNotes(NodeTreeNode &parent, const QString &listId);
    void addNote(NodeTreeNode &parent, NodeTreeNode::Kind kind, const QString &listId);

    const Common::ServiceNodes &m_service;
    Arrangement m_arrangement;
    /// Titles as the lists give them.
    QHash<QString, QString> m_names;
    /// Collections that are being built: one that contains itself ends there.
    QSet<QString> m_path;
};

} // namespace Browser
