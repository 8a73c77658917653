// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/ServiceDirectory.h"
#include "reader/core/FeedStore.h"

#include <QTreeWidget>

namespace Reader
{

/// The services of a directory and their nodes, to choose one of. The nodes of a service are asked
/// for when its row is opened, page by page.
class ServiceTree : public QTreeWidget
{
    Q_OBJECT
public:
    /// Both have to outlive it. Nodes that \a store has a feed of are marked.
    ServiceTree(
        Common::ServiceDirectory &services, const FeedStore &store, QWidget *parent = nullptr);

    /// Shows what the directory knows already.
    void fill();
    /// Takes in \a service, and opens its row.
    void open(const PubSub::Jid &service);
    /// Makes the row of \a service the current one.
    void select(const PubSub::Jid &service);

Q_SIGNALS:
    /// The person chose that row.
    void chosen(const PubSub::NodeAddress &node);
    /// The nodes of \a service are asked for.
    void opened(const PubSub::Jid &service);
    /// The service did not say which nodes it has.
    void failed(const PubSub::Jid &service, const PubSub::Error &error);

private:
    void onFound(const PubSub::ServiceInfo &info);
    QTreeWidgetItem *addService(Common::ServiceNodes *service);
    [[nodiscard]] QTreeWidgetItem *itemOf(const PubSub::Jid &service) const;
    [[nodiscard]] Common::ServiceNodes *serviceOf(const QTreeWidgetItem *item) const;
    void onExpanded(QTreeWidgetItem *item);
    void onCurrentChanged(QTreeWidgetItem *item);
    /// Asks for the next page if \a item stands for it.
    void loadMoreAt(const QTreeWidgetItem *item);
    void onNodesChanged(Common::ServiceNodes *service);
    void showNodes(QTreeWidgetItem *item, const Common::ServiceNodes &service);
    void showNote(QTreeWidgetItem *item, const Common::ServiceNodes::NodeList &list);
    [[nodiscard]] QTreeWidgetItem *nodeItem(
        const PubSub::NodeRef &node, const Common::ServiceNodes &service) const;

    Common::ServiceDirectory &m_services;
    const FeedStore &m_store;
};

} // namespace Reader
