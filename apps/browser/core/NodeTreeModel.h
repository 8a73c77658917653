// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeTreeBuilder.h"
#include "common/core/ServiceDirectory.h"

#include <QAbstractItemModel>
#include <QTimer>

namespace Browser
{

/// All services with their nodes as one tree. Rows that stay what they were keep their place
/// and their index when a list is loaded again.
class NodeTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        /// PubSub::NodeAddress: of the node or service; of a note: the list that it is about.
        AddressRole = Qt::UserRole + 1,
        /// int(NodeTreeNode::Kind)
        KindRole,
        /// What stands beside the main text in a weaker colour: the id beside a title.
        SecondaryTextRole,
        /// Name of a themed icon.
        IconNameRole,
        /// bool: only some may read or subscribe.
        RestrictedRole,
        /// PubSub::Error of a list or node that failed, for get_if(); invalid if it did not.
        ErrorRole,
        /// All text that a filter looks at.
        FilterTextRole,
    };
    using Arrangement = NodeTreeBuilder::Arrangement;
    using Kind = NodeTreeNode::Kind;

    explicit NodeTreeModel(Common::ServiceDirectory &services, QObject *parent = nullptr);
    ~NodeTreeModel() override;

    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    void setArrangement(Arrangement arrangement);

    /// The first row of \a address, which may be a folder; invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(const PubSub::NodeAddress &address);
    /// The next page, or the list once more: what activating a note does.
    void activate(const QModelIndex &index);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Rows will be taken away and put in, and afterwards are. In between a view's selection
    /// says nothing about what the person wants.
    void aboutToRearrange();
    void rearranged();

private:
    [[nodiscard]] NodeTreeNode *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const NodeTreeNode *node) const;
    [[nodiscard]] Common::ServiceNodes *serviceOf(const NodeTreeNode &node) const;
    void connectService(int index);
    void scheduleRebuild(Common::ServiceNodes *service);
    void rebuildPending();
    void reconcile(NodeTreeNode &live, NodeTreeNode &wanted);
    void removeMisplaced(NodeTreeNode &live, const NodeTreeNode &wanted);
    void insertNew(NodeTreeNode &live, NodeTreeNode &wanted);
    void onDetailsChanged(Common::ServiceNodes *service, const QString &node);

    Common::ServiceDirectory &m_services;
    Arrangement m_arrangement = Arrangement::ByNameParts;
    std::unique_ptr<NodeTreeNode> m_root;
    QSet<Common::ServiceNodes *> m_dirty;
    QTimer m_rebuildTimer;
};

} // namespace Browser
