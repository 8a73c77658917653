// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeTreeModel.h"

#include "browser/core/NodeTreeRow.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

NodeTreeNode *findNode(NodeTreeNode &from, const PubSub::NodeAddress &address)
{
    const bool hasAddress = from.isNode() || from.kind == NodeTreeNode::Kind::Service
        || from.kind == NodeTreeNode::Kind::Folder;
    if (hasAddress && from.address == address)
        return &from;
    for (const auto &child : from.children) {
        if (auto *found = findNode(*child, address))
            return found;
    }
    return nullptr;
}

void collect(NodeTreeNode &from, const PubSub::NodeAddress &address, QList<NodeTreeNode *> &found)
{
    if (from.isNode() && from.address == address)
        found.append(&from);
    for (const auto &child : from.children)
        collect(*child, address, found);
}

// The rows of \a live that may stay: as many as are wanted and in the wanted order already.
// What is wanted elsewhere, since whole ids sort in another way than their parts, goes and
// comes again. The longest increasing subsequence of their places.
QSet<const NodeTreeNode *> keptRows(const NodeTreeNode &live, const NodeTreeNode &wanted)
{
    QHash<QString, size_t> placeOf;
    for (size_t place = 0; place < wanted.children.size(); ++place)
        placeOf.insert(wanted.children[place]->key, place);
    const auto place = [&](size_t row) { return placeOf.value(live.children[row]->key); };
    // Of the sequences of each length the one whose last row has the lowest place.
    std::vector<size_t> lastRows;
    std::vector<std::optional<size_t>> rowBefore(live.children.size());
    for (size_t row = 0; row < live.children.size(); ++row) {
        if (!placeOf.contains(live.children[row]->key))
            continue;
        const auto end = std::ranges::lower_bound(lastRows, place(row), {}, place);
        if (end != lastRows.begin())
            rowBefore[row] = *std::prev(end);
        if (end == lastRows.end())
            lastRows.push_back(row);
        else
            *end = row;
    }
    QSet<const NodeTreeNode *> kept;
    std::optional<size_t> row;
    if (!lastRows.empty())
        row = lastRows.back();
    for (; row; row = rowBefore[*row])
        kept.insert(live.children[*row].get());
    return kept;
}

} // namespace

NodeTreeModel::NodeTreeModel(Common::ServiceDirectory &services, QObject *parent)
    : QAbstractItemModel(parent), m_services(services), m_root(std::make_unique<NodeTreeNode>())
{
    m_rebuildTimer.setSingleShot(true);
    m_rebuildTimer.setInterval(0);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &NodeTreeModel::rebuildPending);
    for (int i = 0; i < m_services.count(); ++i) {
        m_root->append(NodeTreeBuilder(*m_services.at(i), m_arrangement).build());
        connectService(i);
    }
    connect(&m_services, &Common::ServiceDirectory::added, this, [this](int row) {
        beginInsertRows({}, row, row);
        auto node = NodeTreeBuilder(*m_services.at(row), m_arrangement).build();
        node->parent = m_root.get();
        m_root->children.insert(m_root->children.begin() + row, std::move(node));
        endInsertRows();
        connectService(row);
    });
    connect(&m_services, &Common::ServiceDirectory::aboutToRemove, this, [this](int row) {
        m_dirty.remove(m_services.at(row));
        beginRemoveRows({}, row, row);
        m_root->children.erase(m_root->children.begin() + row);
        endRemoveRows();
    });
}

NodeTreeModel::~NodeTreeModel() = default;

void NodeTreeModel::setArrangement(Arrangement arrangement)
{
    if (m_arrangement == arrangement)
        return;
    m_arrangement = arrangement;
    for (int i = 0; i < m_services.count(); ++i)
        scheduleRebuild(m_services.at(i));
    rebuildPending();
}

QModelIndex NodeTreeModel::indexOf(const PubSub::NodeAddress &address)
{
    rebuildPending();
    for (const auto &service : m_root->children) {
        if (service->address.service != address.service)
            continue;
        if (const auto *found = findNode(*service, address))
            return indexOf(found);
    }
    return {};
}

void NodeTreeModel::activate(const QModelIndex &index)
{
    const auto *node = nodeAt(index);
    auto *service = node && node->parent ? serviceOf(*node) : nullptr;
    if (!service)
        return;
    if (node->kind == Kind::More)
        service->loadMoreNodes(node->address.node);
    else if (node->kind == Kind::Failed || node->kind == Kind::Empty)
        service->loadNodes(node->address.node);
}

QModelIndex NodeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const auto *node = nodeAt(parent);
    if (column != 0 || row < 0 || size_t(row) >= node->children.size())
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex NodeTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeAt(index)->parent) : QModelIndex();
}

int NodeTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeAt(parent)->children.size());
}

int NodeTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool NodeTreeModel::hasChildren(const QModelIndex &parent) const
{
    return !nodeAt(parent)->children.empty() || canFetchMore(parent);
}

bool NodeTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const auto *node = nodeAt(parent);
    if (!node->parent)
        return false;
    const auto *service = serviceOf(*node);
    if (!service
        || service->nodes(node->address.node).state != Common::ServiceNodes::Load::NotAsked)
        return false;
    return node->kind == Kind::Service
        || (node->isNode()
            && service->details(node->address.node).info.type
                == PubSub::NodeInfo::Type::Collection);
}

void NodeTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto *node = nodeAt(parent);
    auto *service = serviceOf(*node);
    if (node->kind == Kind::Service && !service->info())
        service->loadInfo();
    service->loadNodes(node->address.node);
}

QVariant NodeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &node = *nodeAt(index);
    if (role == AddressRole)
        return QVariant::fromValue(node.address);
    if (role == KindRole)
        return int(node.kind);
    const NodeTreeRow row(node, *serviceOf(node));
    switch (role) {
    case Qt::DisplayRole:
        return row.text();
    case Qt::ToolTipRole:
        return row.toolTip();
    case Qt::AccessibleTextRole:
        return row.accessibleText();
    case SecondaryTextRole:
        return row.secondaryText();
    case IconNameRole:
        return row.iconName();
    case RestrictedRole:
        return row.isRestricted();
    case ErrorRole: {
        const auto error = row.error();
        return error ? QVariant::fromValue(*error) : QVariant();
    }
    case FilterTextRole:
        return row.filterText();
    default:
        return {};
    }
}

QVariant NodeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("Services and nodes");
    return QAbstractItemModel::headerData(section, orientation, role);
}

Qt::ItemFlags NodeTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags result = QAbstractItemModel::flags(index);
    const auto *node = nodeAt(index);
    if (node->kind == Kind::Loading || node->kind == Kind::MayBeIncomplete)
        result |= Qt::ItemNeverHasChildren;
    return result;
}

NodeTreeNode *NodeTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<NodeTreeNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex NodeTreeModel::indexOf(const NodeTreeNode *node) const
{
    if (!node || !node->parent)
        return {};
    return createIndex(node->row(), 0, node);
}

Common::ServiceNodes *NodeTreeModel::serviceOf(const NodeTreeNode &node) const
{
    return m_services.find(node.address.service);
}

void NodeTreeModel::connectService(int index)
{
    auto *service = m_services.at(index);
    connect(service, &Common::ServiceNodes::nodesChanged, this,
        [this, service] { scheduleRebuild(service); });
    connect(service, &Common::ServiceNodes::detailsChanged, this,
        [this, service](const QString &node) { onDetailsChanged(service, node); });
    const auto tellChange = [this, service] {
        const QModelIndex changed = this->index(m_services.indexOf(service), 0);
        Q_EMIT dataChanged(changed, changed);
    };
    connect(service, &Common::ServiceNodes::infoChanged, this, tellChange);
    connect(service, &Common::ServiceNodes::stateChanged, this, tellChange);
}

void NodeTreeModel::scheduleRebuild(Common::ServiceNodes *service)
{
    m_dirty.insert(service);
    m_rebuildTimer.start();
}

void NodeTreeModel::rebuildPending()
{
    m_rebuildTimer.stop();
    if (m_dirty.isEmpty())
        return;
    const auto services = std::exchange(m_dirty, {});
    Q_EMIT aboutToRearrange();
    for (const auto *service : services) {
        const int row = m_services.indexOf(service);
        if (row < 0)
            continue;
        const auto wanted = NodeTreeBuilder(*service, m_arrangement).build();
        reconcile(*m_root->children[size_t(row)], *wanted);
    }
    Q_EMIT rearranged();
}

void NodeTreeModel::reconcile(NodeTreeNode &live, NodeTreeNode &wanted)
{
    removeMisplaced(live, wanted);
    insertNew(live, wanted);
}

void NodeTreeModel::removeMisplaced(NodeTreeNode &live, const NodeTreeNode &wanted)
{
    const auto kept = keptRows(live, wanted);
    for (auto last = int(live.children.size()) - 1; last >= 0; --last) {
        if (kept.contains(live.children[size_t(last)].get()))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(live.children[size_t(first - 1)].get()))
            --first;
        beginRemoveRows(indexOf(&live), first, last);
        live.children.erase(live.children.begin() + first, live.children.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void NodeTreeModel::insertNew(NodeTreeNode &live, NodeTreeNode &wanted)
{
    // Live holds nothing that is not wanted, and what it holds is in the wanted order.
    for (size_t row = 0; row < wanted.children.size(); ++row) {
        const auto isThere = [&](size_t at) {
            return row < live.children.size()
                && live.children[row]->key == wanted.children[at]->key;
        };
        size_t end = row;
        while (end < wanted.children.size() && !isThere(end))
            ++end;
        if (end > row) {
            beginInsertRows(indexOf(&live), int(row), int(end) - 1);
            for (size_t at = row; at < end; ++at) {
                wanted.children[at]->parent = &live;
                live.children.insert(
                    live.children.begin() + ptrdiff_t(at), std::move(wanted.children[at]));
            }
            endInsertRows();
            row = end - 1;
            continue;
        }
        auto &kept = *live.children[row];
        auto &now = *wanted.children[row];
        if (kept.kind != now.kind || kept.label != now.label || kept.name != now.name) {
            kept.kind = now.kind;
            kept.name = now.name;
            kept.label = now.label;
            kept.address = now.address;
            const QModelIndex changed = indexOf(&kept);
            Q_EMIT dataChanged(changed, changed);
        }
        reconcile(kept, now);
    }
}

void NodeTreeModel::onDetailsChanged(Common::ServiceNodes *service, const QString &node)
{
    const int row = m_services.indexOf(service);
    if (row < 0)
        return;
    QList<NodeTreeNode *> rows;
    collect(*m_root->children[size_t(row)], service->address(node), rows);
    for (const auto *found : std::as_const(rows)) {
        const QModelIndex changed = indexOf(found);
        Q_EMIT dataChanged(changed, changed);
    }
    // It may have turned out to be a collection whose children are known, or no longer be one.
    if (service->nodes(node).state != Common::ServiceNodes::Load::NotAsked)
        scheduleRebuild(service);
}

} // namespace Browser
