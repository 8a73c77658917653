// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodeTreeView.h"

#include "browser/core/NodeIdSplitter.h"
#include "browser/gui/NodeItemDelegate.h"

#include <QHeaderView>

using namespace std::chrono_literals;

namespace Browser
{

namespace
{

PubSub::NodeAddress addressOf(const QModelIndex &index)
{
    return index.data(NodeTreeModel::AddressRole).value<PubSub::NodeAddress>();
}

NodeTreeNode::Kind kindOf(const QModelIndex &index)
{
    return NodeTreeNode::Kind(index.data(NodeTreeModel::KindRole).toInt());
}

bool hasAddress(const QModelIndex &index)
{
    return index.isValid()
        && (kindOf(index) == NodeTreeNode::Kind::Node
            || kindOf(index) == NodeTreeNode::Kind::Service);
}

} // namespace

NodeTreeView::NodeTreeView(NodeTreeModel *tree, NodeFilterModel *filter, QWidget *parent)
    : QTreeView(parent), m_tree(tree), m_filter(filter)
{
    setModel(filter);
    setItemDelegate(new NodeItemDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_visibleTimer.setSingleShot(true);
    m_visibleTimer.setInterval(50ms);
    connect(&m_visibleTimer, &QTimer::timeout, this, &NodeTreeView::reportVisible);
    connectModels();
}

PubSub::Jid NodeTreeView::currentService() const
{
    return addressOf(currentIndex()).service;
}

QString NodeTreeView::currentPrefix() const
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || kindOf(index) == NodeTreeNode::Kind::Service)
        return {};
    const QString id = addressOf(index).node;
    if (kindOf(index) == NodeTreeNode::Kind::Folder)
        return id;
    qsizetype end = id.size();
    while (end > 0 && !NodeIdSplitter::isSeparator(id[end - 1]))
        --end;
    return id.first(end);
}

bool NodeTreeView::choose(const PubSub::NodeAddress &address)
{
    const QModelIndex index = m_filter->mapFromSource(m_tree->indexOf(address));
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void NodeTreeView::expandServices(int most)
{
    QList<QModelIndex> services;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_filter->canFetchMore(index))
            services.append(index);
    }
    if (services.size() > most)
        return;
    for (const auto &index : std::as_const(services))
        expand(index);
}

void NodeTreeView::setFilterText(const QString &text)
{
    onAboutToRearrange();
    if (m_filter->text().isEmpty())
        m_expandedUnfiltered = m_expanded;
    m_filter->setText(text);
    if (text.isEmpty())
        m_expanded = m_expandedUnfiltered;
    else
        expandLoaded({});
    onRearranged();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void NodeTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isRearranging)
        setCurrentAddress(hasAddress(current) ? addressOf(current) : PubSub::NodeAddress());
}

void NodeTreeView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    m_visibleTimer.start();
}

void NodeTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_visibleTimer.start();
}

void NodeTreeView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    m_visibleTimer.start();
}

void NodeTreeView::connectModels()
{
    const auto later = [this] { m_visibleTimer.start(); };
    connect(this, &QTreeView::expanded, this, later);
    connect(this, &QTreeView::collapsed, this, later);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, later);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, later);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, later);
    connect(this, &QTreeView::activated, this, &NodeTreeView::activateIndex);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (kindOf(index) == NodeTreeNode::Kind::More)
            activateIndex(index);
    });
    connect(m_tree, &NodeTreeModel::aboutToRearrange, this, &NodeTreeView::onAboutToRearrange);
    connect(m_tree, &NodeTreeModel::rearranged, this, &NodeTreeView::onRearranged);
}

void NodeTreeView::expandLoaded(const QModelIndex &parent)
{
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        // Typing must not send requests.
        if (m_filter->canFetchMore(index) || !m_filter->hasChildren(index))
            continue;
        expand(index);
        expandLoaded(index);
    }
}

void NodeTreeView::rememberExpanded(const QModelIndex &parent)
{
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        if (!isExpanded(index))
            continue;
        m_expanded.insert(addressOf(index));
        rememberExpanded(index);
    }
}

void NodeTreeView::onAboutToRearrange()
{
    m_isRearranging = true;
    m_expanded.clear();
    rememberExpanded({});
}

void NodeTreeView::onRearranged()
{
    for (const auto &address : std::as_const(m_expanded)) {
        const QModelIndex index = m_filter->mapFromSource(m_tree->indexOf(address));
        if (index.isValid())
            expand(index);
    }
    const QModelIndex current = currentIndex();
    const bool stayed = hasAddress(current) ? addressOf(current) == m_current : m_current.isRoot();
    if (!stayed) {
        const QModelIndex wanted = m_filter->mapFromSource(m_tree->indexOf(m_current));
        setCurrentIndex(wanted);
        if (!wanted.isValid())
            selectionModel()->clear();
    }
    m_isRearranging = false;
    if (!m_current.service.isEmpty() && !m_tree->indexOf(m_current).isValid())
        setCurrentAddress({});
    m_visibleTimer.start();
}

void NodeTreeView::setCurrentAddress(const PubSub::NodeAddress &address)
{
    if (m_current == address)
        return;
    m_current = address;
    Q_EMIT currentAddressChanged(address);
    m_visibleTimer.start();
}

void NodeTreeView::activateIndex(const QModelIndex &index)
{
    m_tree->activate(m_filter->mapToSource(index));
}

void NodeTreeView::reportVisible()
{
    QList<PubSub::NodeAddress> nodes;
    if (!m_current.node.isEmpty())
        nodes.append(m_current);
    for (QModelIndex index = indexAt({ 1, 1 }); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > viewport()->height())
            break;
        const auto address = addressOf(index);
        if (kindOf(index) == NodeTreeNode::Kind::Node && !nodes.contains(address))
            nodes.append(address);
    }
    Q_EMIT visibleNodesChanged(nodes);
}

} // namespace Browser
