// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/FeedTreeView.h"

#include <QApplication>
#include <QHeaderView>
#include <QIcon>
#include <QLocale>
#include <QPainter>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int margin = 6;

QIcon iconOf(const QModelIndex &index)
{
    using Kind = FeedTreeModel::Kind;
    switch (index.data(FeedTreeModel::KindRole).value<Kind>()) {
    case Kind::All:
        return QIcon::fromTheme(u"mail-folder-inbox"_s);
    case Kind::Unread:
        return QIcon::fromTheme(u"mail-mark-unread-new"_s, QIcon::fromTheme(u"mail-unread"_s));
    case Kind::Starred:
        return QIcon::fromTheme(u"starred-symbolic"_s, QIcon::fromTheme(u"rating"_s));
    case Kind::Service:
        if (!index.data(FeedTreeModel::ProblemRole).toString().isEmpty())
            return QIcon::fromTheme(u"dialog-warning"_s);
        return QIcon::fromTheme(u"network-server"_s, QIcon::fromTheme(u"folder"_s));
    case Kind::Feed:
        break;
    }
    const auto state = static_cast<Feed::State>(index.data(FeedTreeModel::StateRole).toInt());
    if (state == Feed::State::Wanted)
        return QIcon::fromTheme(u"clock"_s);
    if (!index.data(FeedTreeModel::ProblemRole).toString().isEmpty())
        return QIcon::fromTheme(u"dialog-warning"_s);
    if (state == Feed::State::Gone || state == Feed::State::Unsubscribed)
        return QIcon::fromTheme(u"network-disconnect"_s);
    return QIcon::fromTheme(u"application-rss+xml"_s, QIcon::fromTheme(u"feed-subscribe"_s));
}

bool isActive(const QModelIndex &index)
{
    const auto state = static_cast<Feed::State>(index.data(FeedTreeModel::StateRole).toInt());
    return state == Feed::State::Subscribed || state == Feed::State::Pending;
}

} // namespace

void FeedDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const int unread = index.data(FeedTreeModel::UnreadRole).toInt();
    item.icon = iconOf(index);
    item.features |= QStyleOptionViewItem::HasDecoration;
    item.decorationSize = QSize(16, 16);
    item.font.setBold(unread > 0);
    item.fontMetrics = QFontMetrics(item.font);
    if (!isActive(index)) {
        item.palette.setColor(
            QPalette::Text, item.palette.color(QPalette::Disabled, QPalette::Text));
    }
    const QString count = unread > 0 ? QLocale().toString(unread) : QString();
    const int countWidth = count.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(count) + margin;
    // The style draws the ground across the whole row and the title in what the count leaves.
    QStyleOptionViewItem ground(item);
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, item.widget);
    const bool isMirrored = item.direction == Qt::RightToLeft;
    item.rect.adjust(
        isMirrored ? countWidth + margin : 0, 0, isMirrored ? 0 : -(countWidth + margin), 0);
    item.backgroundBrush = {};
    item.state.setFlag(QStyle::State_HasFocus, false);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (count.isEmpty())
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(option.rect.adjusted(margin, 0, -margin, 0),
        Qt::AlignVCenter | (isMirrored ? Qt::AlignLeft : Qt::AlignRight), count);
    painter->restore();
}

QSize FeedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return { size.width(), std::max(size.height(), option.fontMetrics.height() + 8) };
}

FeedTreeView::FeedTreeView(FeedTreeModel *model, QWidget *parent) : QTreeView(parent)
{
    setObjectName(u"feedTree"_s);
    setAccessibleName(tr("Feeds"));
    setItemDelegate(new FeedDelegate(this));
    setModel(model);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    expandAll();
    setCurrentIndex(model->index(0, 0, {}));
}

void FeedTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    if (parent.isValid() && model()->rowCount(parent) == end - start + 1)
        expand(parent);
}

qint64 FeedTreeView::currentFeed() const
{
    return currentIndex().data(FeedTreeModel::FeedRole).toLongLong();
}

void FeedTreeView::selectFeed(qint64 feed)
{
    const QModelIndex index = static_cast<FeedTreeModel *>(model())->indexOf(feed);
    if (index.isValid())
        setCurrentIndex(index);
}

bool FeedTreeView::selectNextUnread(int step)
{
    QModelIndex index = currentIndex();
    for (;;) {
        index = step > 0 ? indexBelow(index) : indexAbove(index);
        if (!index.isValid())
            return false;
        const bool isFeed = index.data(FeedTreeModel::FeedRole).toLongLong() != 0;
        if (isFeed && index.data(FeedTreeModel::UnreadRole).toInt() > 0) {
            setCurrentIndex(index);
            return true;
        }
    }
}

void FeedTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

} // namespace Reader
