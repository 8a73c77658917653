// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/gui/NodeFilterModel.h"

#include <QTimer>
#include <QTreeView>

namespace Browser
{

/// The tree of services and nodes. What is current is an address, not a row: it stays when
/// lists are loaded again or arranged in another way.
class NodeTreeView : public QTreeView
{
    Q_OBJECT
public:
    NodeTreeView(NodeTreeModel *tree, NodeFilterModel *filter, QWidget *parent = nullptr);

    /// What a person chose: a node, or a service (its root). Empty if nothing or a folder.
    [[nodiscard]] PubSub::NodeAddress currentAddress() const { return m_current; }
    /// The service of the row that is chosen, whatever kind of row that is.
    [[nodiscard]] PubSub::Jid currentService() const;
    /// The beginning that new nodes' ids get here: of the folder or node that is chosen.
    [[nodiscard]] QString currentPrefix() const;
    /// Chooses \a address and scrolls there; false if it has no row.
    bool choose(const PubSub::NodeAddress &address);
    /// Opens the services whose nodes were not asked for yet, unless they
    /// are more than \a most.
    void expandServices(int most);
    /// Shows what matches \a text; what is current stays so although its row may be hidden.
    void setFilterText(const QString &text);

Q_SIGNALS:
    void currentAddressChanged(const PubSub::NodeAddress &address);
    /// The nodes whose rows can be seen, of all services.
    void visibleNodesChanged(const QList<PubSub::NodeAddress> &nodes);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectModels();
    void expandLoaded(const QModelIndex &parent);
    void rememberExpanded(const QModelIndex &parent);
    void onAboutToRearrange();
    void onRearranged();
    void setCurrentAddress(const PubSub::NodeAddress &address);
    void activateIndex(const QModelIndex &index);
    void reportVisible();

    NodeTreeModel *m_tree;
    NodeFilterModel *m_filter;
    PubSub::NodeAddress m_current;
    QSet<PubSub::NodeAddress> m_expanded;
    /// What was open when the first letter of a filter was typed.
    QSet<PubSub::NodeAddress> m_expandedUnfiltered;
    QTimer m_visibleTimer;
    bool m_isRearranging = false;
};

} // namespace Browser
