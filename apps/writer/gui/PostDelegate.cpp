// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/PostDelegate.h"

#include "writer/core/LibraryModel.h"
#include "writer/gui/StateText.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

constexpr int margin = 10;
constexpr int gap = 2;

QFont headingFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::Bold);
    return font;
}

QFont detailFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QString iconNameOf(const QModelIndex &index)
{
    const QVariant entry = index.data(LibraryModel::EntryRole);
    if (entry.isValid())
        return StateText::iconName(entry.value<OutboxEntry>());
    return index.data(LibraryModel::SectionRole).toInt() == int(LibraryModel::Section::Drafts)
        ? u"document-edit"_s
        : u"globe"_s;
}

QColor faded(QColor color)
{
    color.setAlphaF(0.66F);
    return color;
}

} // namespace

QSize PostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int title = QFontMetrics(headingFont(option.font)).height();
    if (!index.parent().isValid())
        return { 0, title + 2 * margin - 4 };
    const int detail = QFontMetrics(detailFont(option.font)).height();
    return { 0, title + gap + detail + 14 };
}

void PostDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.parent().isValid())
        paintPost(painter, option, index);
    else
        paintHeading(painter, option, index);
    painter->restore();
}

void PostDelegate::paintHeading(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect area = option.rect.adjusted(2, 0, -margin, 0);
    painter->setFont(headingFont(option.font));
    painter->setPen(option.palette.color(QPalette::Text));
    const int align = Qt::AlignVCenter | Qt::TextSingleLine;
    const QRect text = QStyle::visualRect(option.direction, option.rect, area);
    painter->drawText(text,
        align | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
        index.data().toString());
    const int count = index.data(LibraryModel::CountRole).toInt();
    if (count == 0)
        return;
    painter->setFont(detailFont(option.font));
    painter->setPen(faded(option.palette.color(QPalette::Text)));
    painter->drawText(text,
        align | (option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight),
        option.locale.toString(count));
}

void PostDelegate::paintPost(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor color
        = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const int iconSize = style->pixelMetric(QStyle::PM_SmallIconSize, &option, option.widget);
    const QRect area = option.rect.adjusted(margin, 7, -margin, -7);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QFont titleFont = option.font;
    const QFontMetrics titleMetrics(headingFont(titleFont));
    const QRect icon(
        area.left(), area.top() + (titleMetrics.height() - iconSize) / 2, iconSize, iconSize);
    QIcon::fromTheme(iconNameOf(index))
        .paint(painter, placed(icon), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    const QRect text = area.adjusted(iconSize + 8, 0, 0, 0);
    const auto drawLine = [&](const QRect &line, const QString &words) {
        const QString elided
            = painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width());
        const auto side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(placed(line), Qt::AlignVCenter | Qt::TextSingleLine | side, elided);
    };
    painter->setFont(titleFont);
    painter->setPen(color);
    drawLine(QRect(text.left(), text.top(), text.width(), titleMetrics.height()),
        index.data().toString().simplified());
    painter->setFont(detailFont(option.font));
    painter->setPen(faded(color));
    drawLine(QRect(text.left(), text.top() + titleMetrics.height() + gap, text.width(),
                 painter->fontMetrics().height()),
        index.data(LibraryModel::DetailRole).toString());
}

} // namespace Writer
