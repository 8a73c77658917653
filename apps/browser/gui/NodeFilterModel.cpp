// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodeFilterModel.h"

#include "common/gui/ErrorText.h"

#include <QIcon>

namespace Browser
{

NodeFilterModel::NodeFilterModel(NodeTreeModel *tree, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(tree);
    setRecursiveFilteringEnabled(true);
}

void NodeFilterModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    invalidateFilter();
}

QVariant NodeFilterModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DecorationRole) {
        const QString name = index.data(NodeTreeModel::IconNameRole).toString();
        return name.isEmpty() ? QVariant() : QIcon::fromTheme(name);
    }
    if (role == Qt::ToolTipRole) {
        const QVariant error = index.data(NodeTreeModel::ErrorRole);
        if (const auto *failure = get_if<PubSub::Error>(&error))
            return Common::ErrorText::of(*failure);
    }
    return QSortFilterProxyModel::data(index, role);
}

bool NodeFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto kind = NodeTreeNode::Kind(index.data(NodeTreeModel::KindRole).toInt());
    // A folder is shown for the sake of what is in it. A service stays so that one sees where
    // nothing was found, and a note since it tells that more might be found.
    if (kind == NodeTreeNode::Kind::Folder)
        return false;
    if (kind != NodeTreeNode::Kind::Node)
        return true;
    return index.data(NodeTreeModel::FilterTextRole)
        .toString()
        .contains(m_text, Qt::CaseInsensitive);
}

} // namespace Browser
