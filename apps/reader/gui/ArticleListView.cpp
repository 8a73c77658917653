// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ArticleListView.h"

#include <QApplication>
#include <QHeaderView>
#include <QIcon>
#include <QMouseEvent>
#include <QPainter>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int margin = 6;
constexpr int iconExtent = 16;

void drawIcon(
    QPainter *painter, const QRect &area, const QIcon &icon, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect place = QStyle::alignedRect(
        option.direction, Qt::AlignLeft | Qt::AlignVCenter, { iconExtent, iconExtent }, area);
    icon.paint(painter, place, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
}

QIcon starIcon(bool starred)
{
    return starred ? QIcon::fromTheme(u"starred-symbolic"_s)
                   : QIcon::fromTheme(u"non-starred-symbolic"_s);
}

QString markOf(const QModelIndex &index)
{
    if (index.data(ArticleListModel::RemovedRole).toBool())
        return ArticleListModel::tr("withdrawn");
    if (index.data(ArticleListModel::RevisedRole).toBool())
        return ArticleListModel::tr("updated");
    return {};
}

// The text in its own direction, on the side where the language of the window begins.
void drawText(
    QPainter *painter, const QRect &area, const QString &text, Qt::LayoutDirection direction)
{
    const QString line = painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setAlignment(option.alignment() | Qt::AlignVCenter | Qt::AlignAbsolute);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    painter->drawText(QRectF(area), line, option);
}

// Cuts \a width off the leading side of \a area (the trailing one if \a atEnd).
enum class Side { Start, End };
QRect cut(QRect &area, int width, Side side, Qt::LayoutDirection direction)
{
    const bool isLeft = (side == Side::Start) == (direction == Qt::LeftToRight);
    QRect piece = area;
    if (isLeft) {
        piece.setWidth(width);
        area.setLeft(area.left() + width);
    } else {
        piece.setLeft(area.right() - width + 1);
        area.setRight(area.right() - width);
    }
    return piece;
}

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

QColor quietColor(const QStyleOptionViewItem &option)
{
    QColor color = textColor(option);
    color.setAlphaF(0.7F);
    return color;
}

void drawGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem ground(option);
    ground.text.clear();
    ground.state.setFlag(QStyle::State_HasFocus, false);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
}

void prepare(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    font.setBold(index.data(ArticleListModel::UnreadRole).toBool());
    font.setStrikeOut(index.data(ArticleListModel::RemovedRole).toBool());
    painter->setFont(font);
    painter->setPen(textColor(option));
}

} // namespace

int ArticleDelegate::rowHeight(ListStyle style, const QFontMetrics &metrics)
{
    return style == ListStyle::Columns ? std::max(metrics.height() + 8, iconExtent + 6)
                                       : 2 * metrics.height() + 16;
}

void ArticleDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    drawGround(painter, item);
    painter->save();
    painter->setClipRect(item.rect);
    prepare(painter, item, index);
    if (m_style == ListStyle::Cards)
        paintCard(painter, item, index);
    else
        paintLine(painter, item, index);
    painter->restore();
}

void ArticleDelegate::paintLine(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const QString text = index.data().toString();
    if (index.column() != ArticleListModel::TitleColumn) {
        drawText(painter, area, text, option.direction);
        return;
    }
    const QRect star = cut(area, iconExtent + margin, Side::Start, option.direction);
    drawIcon(painter, star, starIcon(index.data(ArticleListModel::StarredRole).toBool()), option);
    if (index.data(ArticleListModel::EnclosuresRole).toBool())
        drawIcon(painter, cut(area, iconExtent + margin, Side::End, option.direction),
            QIcon::fromTheme(u"mail-attachment"_s), option);
    const QString mark = markOf(index);
    if (!mark.isEmpty()) {
        const int width = painter->fontMetrics().horizontalAdvance(mark) + 2 * margin;
        const QRect place
            = cut(area, std::min(width, area.width() / 2), Side::End, option.direction);
        painter->setPen(quietColor(option));
        drawText(painter, place.adjusted(margin, 0, -margin, 0), mark, option.direction);
        painter->setPen(textColor(option));
    }
    drawText(painter, area, text, option.direction);
}

void ArticleDelegate::paintCard(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect area = option.rect.adjusted(margin, 6, -margin, -6);
    const QRect star = cut(area, iconExtent + margin, Side::Start, option.direction);
    QRect first(area.left(), area.top(), area.width(), area.height() / 2);
    QRect second(area.left(), first.bottom() + 1, area.width(), area.height() - first.height());
    drawIcon(painter, QRect(star.left(), first.top(), star.width(), first.height()),
        starIcon(index.data(ArticleListModel::StarredRole).toBool()), option);
    if (index.data(ArticleListModel::EnclosuresRole).toBool())
        drawIcon(painter, cut(first, iconExtent + margin, Side::End, option.direction),
            QIcon::fromTheme(u"mail-attachment"_s), option);
    drawText(painter, first, index.data().toString(), option.direction);

    painter->setFont(option.font);
    painter->setPen(quietColor(option));
    QString date = index.siblingAtColumn(ArticleListModel::DateColumn).data().toString();
    if (const QString mark = markOf(index); !mark.isEmpty())
        date = mark + u" · "_s + date;
    const int width = painter->fontMetrics().horizontalAdvance(date) + 2;
    const QRect place = cut(second, std::min(width, second.width()), Side::End, option.direction);
    drawText(painter, place, date, option.direction);
    cut(second, margin, Side::End, option.direction);
    const QString author = index.data(ArticleListModel::AuthorRole).toString();
    const QString feed = index.data(ArticleListModel::FeedTitleRole).toString();
    drawText(painter, second, author.isEmpty() ? feed : author, option.direction);
}

ArticleListView::ArticleListView(ArticleListModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new ArticleDelegate(this))
{
    setObjectName(u"articleList"_s);
    setAccessibleName(tr("Entries"));
    setItemDelegate(m_delegate);
    setModel(model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(60);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(ArticleListModel::TitleColumn, QHeaderView::Stretch);
    setListStyle(ListStyle::Columns);
}

void ArticleListView::setListStyle(ListStyle style)
{
    m_style = style;
    m_delegate->setStyle(style);
    arrange();
    viewport()->update();
}

void ArticleListView::setFeedColumnVisible(bool visible)
{
    m_feedColumnVisible = visible;
    arrange();
}

void ArticleListView::arrange()
{
    const bool isCards = m_style == ListStyle::Cards;
    verticalHeader()->setDefaultSectionSize(ArticleDelegate::rowHeight(m_style, fontMetrics()));
    horizontalHeader()->setVisible(!isCards);
    setColumnHidden(ArticleListModel::FeedColumn, isCards || !m_feedColumnVisible);
    setColumnHidden(ArticleListModel::AuthorColumn, isCards);
    setColumnHidden(ArticleListModel::DateColumn, isCards);
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(ArticleListModel::FeedColumn, 22 * letter);
    setColumnWidth(ArticleListModel::AuthorColumn, 22 * letter);
    setColumnWidth(ArticleListModel::DateColumn, 20 * letter);
}

void ArticleListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void ArticleListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (const QModelIndex current = currentIndex(); current.isValid())
        scrollTo(current);
}

qint64 ArticleListView::currentArticle() const
{
    return currentIndex().data(ArticleListModel::IdRole).toLongLong();
}

QList<qint64> ArticleListView::selectedArticles() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.append(index.data(ArticleListModel::IdRole).toLongLong());
    return ids;
}

void ArticleListView::selectRow(int row)
{
    const QModelIndex index = m_model->index(row, ArticleListModel::TitleColumn);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

bool ArticleListView::selectNextUnread(int step)
{
    const int row = m_model->nextUnread(currentIndex().isValid() ? currentIndex().row() : -1, step);
    if (row < 0)
        return false;
    selectRow(row);
    return true;
}

void ArticleListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const qint64 id = current.data(ArticleListModel::IdRole).toLongLong();
    if (std::exchange(m_currentId, id) != id)
        Q_EMIT currentArticleChanged(id);
}

void ArticleListView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != ArticleListModel::TitleColumn)
        return;
    const QRect row = visualRect(index);
    const int x = static_cast<int>(event->position().x());
    const int distance = isRightToLeft() ? row.right() - x : x - row.left();
    if (distance < iconExtent + margin + margin / 2)
        Q_EMIT starClicked(index.data(ArticleListModel::IdRole).toLongLong());
}

// Letters are the window's shortcuts here, not a search by first letter.
void ArticleListView::keyPressEvent(QKeyEvent *event)
{
    const bool isText = !event->text().isEmpty() && event->text().at(0).isPrint()
        && event->modifiers() == Qt::NoModifier;
    if (isText || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

} // namespace Reader
