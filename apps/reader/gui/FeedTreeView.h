// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedTreeModel.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace Reader
{

/// Titles, bold with the number of unread entries at the end of the row.
class FeedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The tree of feeds.
class FeedTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit FeedTreeView(FeedTreeModel *model, QWidget *parent = nullptr);

    [[nodiscard]] qint64 currentFeed() const;
    void selectFeed(qint64 feed);
    /// Goes to the next feed (the one before if \a step is -1) that has unread entries;
    /// false if there is none.
    bool selectNextUnread(int step);

Q_SIGNALS:
    /// Another row was chosen.
    void currentRowChanged(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
};

} // namespace Reader
