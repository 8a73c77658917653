// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleListModel.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace Reader
{

/// How the list of entries looks.
enum class ListStyle {
    /// One line each, in columns.
    Columns,
    /// Title above feed, author and date.
    Cards,
};

/// Entries: unread ones bold, a star, a mark for those that were edited or withdrawn.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setStyle(ListStyle style) { m_style = style; }
    [[nodiscard]] static int rowHeight(ListStyle style, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void paintLine(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCard(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ListStyle m_style = ListStyle::Columns;
};

/// The list of entries.
class ArticleListView : public QTableView
{
    Q_OBJECT
public:
    explicit ArticleListView(ArticleListModel *model, QWidget *parent = nullptr);

    void setListStyle(ListStyle style);
    /// The feed's name is of no use where all entries are of one.
    void setFeedColumnVisible(bool visible);
    [[nodiscard]] qint64 currentArticle() const;
    [[nodiscard]] QList<qint64> selectedArticles() const;
    void selectRow(int row);
    /// Goes to the next unread entry (the one before if \a step is -1); false if there is none.
    bool selectNextUnread(int step);

Q_SIGNALS:
    /// Another entry was chosen; 0: none.
    void currentArticleChanged(qint64 id);
    void starClicked(qint64 id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    ArticleListModel *m_model;
    ArticleDelegate *m_delegate;
    ListStyle m_style = ListStyle::Columns;
    bool m_feedColumnVisible = true;
    qint64 m_currentId = 0;
};

} // namespace Reader
