// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/NodeItemDelegate.h"

#include "browser/core/NodeTreeModel.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

constexpr int gap = 6;

bool isNote(const QModelIndex &index)
{
    switch (NodeTreeNode::Kind(index.data(NodeTreeModel::KindRole).toInt())) {
    case NodeTreeNode::Kind::Service:
    case NodeTreeNode::Kind::Folder:
    case NodeTreeNode::Kind::Node:
    case NodeTreeNode::Kind::More:
        return false;
    default:
        return true;
    }
}

/// Takes \a width from that end of \a rest where the line ends.
QRect takeFromEnd(QRect &rest, int width, Qt::LayoutDirection direction)
{
    QRect part = rest;
    if (direction == Qt::RightToLeft) {
        part.setWidth(width);
        rest.setLeft(part.right() + gap);
    } else {
        part.setLeft(rest.right() - width + 1);
        rest.setRight(part.left() - gap);
    }
    return part;
}

QRect takeFromStart(QRect &rest, int width, Qt::LayoutDirection direction)
{
    return takeFromEnd(
        rest, width, direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
}

/// In one colour if \a colour is valid: thin icons can't be seen in the selection's.
void drawIcon(QPainter *painter, const QRect &place, const QIcon &icon, const QColor &colour)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = icon.pixmap(place.size(), ratio);
    if (colour.isValid() && !pixmap.isNull()) {
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(pixmap.rect(), colour);
    }
    const QSizeF size = pixmap.deviceIndependentSize();
    painter->drawPixmap(
        QPointF(place.center()) + QPointF(0.5, 0.5) - QPointF(size.width() / 2, size.height() / 2),
        pixmap);
}

void drawFocus(QPainter *painter, const QStyleOptionViewItem &option, const QStyle *style)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.rect = style->subElementRect(QStyle::SE_ItemViewItemFocusRect, &option, option.widget);
    focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
    focus.backgroundColor = option.palette.color(
        option.state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Window);
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
}

QColor blended(const QColor &text, const QColor &base)
{
    const auto mix = [](float a, float b) { return a * 0.6F + b * 0.4F; };
    return QColor::fromRgbF(mix(text.redF(), base.redF()), mix(text.greenF(), base.greenF()),
        mix(text.blueF(), base.blueF()));
}

} // namespace

void NodeItemDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QString text = opt.text;
    auto *style = opt.widget ? opt.widget->style() : QApplication::style();
    // Where the text goes has to be asked for while there is one.
    QRect rest = style->subElementRect(QStyle::SE_ItemViewItemText, &opt, opt.widget)
                     .adjusted(2, 0, -2, 0);
    const QRect icon = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &opt, opt.widget);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &opt, painter, opt.widget);
    drawFocus(painter, opt, style);

    const bool selected = opt.state & QStyle::State_Selected;
    const auto group = opt.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor strong
        = opt.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor weak = blended(
        strong, opt.palette.color(group, selected ? QPalette::Highlight : QPalette::Base));

    painter->save();
    drawIcon(painter, icon, opt.icon, selected ? strong : QColor());
    painter->setFont(opt.font);
    if (index.data(NodeTreeModel::RestrictedRole).toBool()) {
        const int side = opt.decorationSize.height();
        const QRect place = takeFromEnd(rest, side, opt.direction);
        drawIcon(
            painter, place, QIcon::fromTheme(u"object-locked"_s), selected ? strong : QColor());
    }
    const QString secondary = index.data(NodeTreeModel::SecondaryTextRole).toString();
    // The text's own direction decides where it is cut, the window's where it begins.
    const auto alignment
        = QStyle::visualAlignment(opt.direction, Qt::AlignLeading | Qt::AlignVCenter);
    const int wanted = opt.fontMetrics.horizontalAdvance(text) + 1;
    const QRect first = takeFromStart(rest, qMin(wanted, rest.width()), opt.direction);
    painter->setPen(isNote(index) ? weak : strong);
    painter->drawText(first, int(alignment | Qt::TextSingleLine),
        opt.fontMetrics.elidedText(text, Qt::ElideRight, first.width()));
    if (!secondary.isEmpty() && rest.width() > opt.fontMetrics.averageCharWidth() * 3) {
        painter->setPen(weak);
        painter->drawText(rest, int(alignment | Qt::TextSingleLine),
            opt.fontMetrics.elidedText(secondary, Qt::ElideMiddle, rest.width()));
    }
    painter->restore();
}

QSize NodeItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    // One height for all rows, whatever script their titles are in.
    size.setHeight(qMax(option.fontMetrics.height(), option.decorationSize.height()) + 6);
    return size;
}

} // namespace Browser
