// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/NodeTreeModel.h"

#include <QSortFilterProxyModel>

namespace Browser
{

/// The rows of the tree that match what was typed, with their icons and error texts.
class NodeFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit NodeFilterModel(NodeTreeModel *tree, QObject *parent = nullptr);

    /// Shows the nodes whose id or title holds \a text, and what leads to them.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
};

} // namespace Browser
