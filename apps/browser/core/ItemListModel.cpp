// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ItemListModel.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Node.h>

#include <QLocale>
#include <algorithm>

namespace Browser
{

ItemListModel::ItemListModel(PubSub::Client *client, QObject *parent)
    : QAbstractTableModel(parent), m_client(client)
{
    connect(client, &PubSub::Client::itemPublished, this,
        [this](const PubSub::NodeAddress &node, const PubSub::Item &item) {
            // Some services tell the id only: what is shown then is newer by nothing.
            if (node == m_node && (!item.payload.isEmpty() || rowOf(item.id) < 0))
                put(item);
        });
    connect(client, &PubSub::Client::itemRetracted, this,
        [this](const PubSub::NodeAddress &node, const QString &itemId) {
            if (node == m_node)
                remove(itemId);
        });
    connect(client, &PubSub::Client::nodePurged, this, [this](const PubSub::NodeAddress &node) {
        if (node == m_node)
            clearRows();
    });
}

void ItemListModel::setNode(const PubSub::NodeAddress &node)
{
    m_node = node;
    if (m_request)
        m_request->abort();
    m_request = nullptr;
    m_state = State::Idle;
    m_error = {};
    clearRows();
}

void ItemListModel::load()
{
    request(PubSub::Page::first(pageSize));
}

void ItemListModel::loadMore()
{
    if (m_hasMore)
        request(PubSub::Page::next(pageSize, m_set.last));
}

PubSub::Item ItemListModel::item(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].item : PubSub::Item();
}

int ItemListModel::rowOf(const QString &itemId) const
{
    const auto it
        = std::ranges::find_if(m_rows, [&](const Row &row) { return row.item.id == itemId; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

void ItemListModel::put(const PubSub::Item &item)
{
    if (const int row = rowOf(item.id); row >= 0) {
        m_rows[row] = rowFor(item);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append(rowFor(item));
    endInsertRows();
    if (m_set.count >= 0)
        ++m_set.count;
    Q_EMIT stateChanged();
}

void ItemListModel::remove(const QString &itemId)
{
    const int row = rowOf(itemId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    if (m_set.count > 0)
        --m_set.count;
    Q_EMIT stateChanged();
}

void ItemListModel::putPublished(const PubSub::NodeAddress &node, const PubSub::Item &sent)
{
    if (m_node != node)
        return;
    put(sent);
    auto *request = m_client->node(node).items(QStringList { sent.id });
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, node](const PubSub::ItemsPage &page) {
            for (const auto &item : page.items) {
                if (m_node == node && rowOf(item.id) >= 0)
                    put(item);
            }
        });
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ItemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::ToolTipRole:
        return displayText(row, index.column()).left(1000).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter))
            : QVariant();
    case ItemIdRole:
        return row.item.id;
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant ItemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = section == SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Id");
    case TitleColumn:
        return tr("Title or summary");
    case PublishedColumn:
        return tr("Published");
    case UpdatedColumn:
        return tr("Updated");
    case PublisherColumn:
        return tr("Publisher");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

ItemListModel::Row ItemListModel::rowFor(const PubSub::Item &item)
{
    Row row { item, {}, item.delay, {} };
    if (const auto entry = PubSub::AtomEntry::fromXml(item.payload)) {
        const QString text = entry->displayTitle();
        row.title = (text.isEmpty() ? entry->summary() : text).simplified();
        if (entry->published().isValid())
            row.published = entry->published();
        row.updated = entry->updated();
    }
    return row;
}

void ItemListModel::cancel()
{
    if (const QPointer<PubSub::ItemsRequest> request = std::exchange(m_request, {})) {
        request->abort();
        m_state = State::Idle;
    }
}

void ItemListModel::request(const PubSub::Page &page)
{
    if (m_request)
        m_request->abort();
    auto *request = PubSub::Node(m_client, m_node).items(page);
    request->setPriority(PubSub::Request::Priority::Urgent);
    m_request = request;
    // An answer counts only while it is the one that is awaited: not after another node was
    // chosen, nor after another request.
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, request, page](const PubSub::ItemsPage &answer) {
            if (request == m_request)
                onItems(page, answer);
        });
    connect(
        request, &PubSub::ItemsRequest::failed, this, [this, request](const PubSub::Error &error) {
            if (request == m_request)
                onFailed(error);
        });
    m_state = State::Loading;
    Q_EMIT stateChanged();
}

void ItemListModel::onItems(const PubSub::Page &page, const PubSub::ItemsPage &answer)
{
    m_request = nullptr;
    const auto before = m_rows.size();
    m_set = answer.set;
    if (page.after.isEmpty()) {
        replaceAll(answer.items);
        m_hasMore = answer.hasMore();
    } else {
        for (const auto &item : answer.items) {
            const int total = m_set.count;
            put(item);
            m_set.count = total;
        }
        // A page without anything new would be asked for for ever.
        m_hasMore = answer.hasMore() && m_rows.size() > before;
    }
    m_state = State::Loaded;
    m_error = {};
    Q_EMIT stateChanged();
}

void ItemListModel::onFailed(const PubSub::Error &error)
{
    m_request = nullptr;
    m_state = State::Failed;
    m_error = error;
    Q_EMIT stateChanged();
}

void ItemListModel::replaceAll(const QList<PubSub::Item> &items)
{
    // Kept as they are where they are the same, so that a refresh moves nothing on view.
    const bool sameIds = std::ranges::equal(m_rows, items,
        [](const Row &row, const PubSub::Item &item) { return row.item.id == item.id; });
    if (sameIds) {
        for (const auto &item : items)
            put(item);
        return;
    }
    beginResetModel();
    m_rows.clear();
    for (const auto &item : items)
        m_rows.append(rowFor(item));
    endResetModel();
}

void ItemListModel::clearRows()
{
    beginResetModel();
    m_rows.clear();
    m_set = {};
    m_hasMore = false;
    endResetModel();
    Q_EMIT stateChanged();
}

QString ItemListModel::displayText(const Row &row, int column) const
{
    const QLocale locale;
    const auto timeText = [&](const QDateTime &time) {
        return time.isValid() ? locale.toString(time.toLocalTime(), QLocale::ShortFormat)
                              : QString();
    };
    switch (column) {
    case IdColumn:
        return row.item.id;
    case TitleColumn:
        return row.title;
    case PublishedColumn:
        return timeText(row.published);
    case UpdatedColumn:
        return timeText(row.updated);
    case PublisherColumn:
        return row.item.publisher;
    case SizeColumn:
        return locale.formattedDataSize(row.item.payload.size(), 1);
    default:
        return {};
    }
}

QVariant ItemListModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case PublishedColumn:
        return row.published;
    case UpdatedColumn:
        return row.updated;
    case SizeColumn:
        return row.item.payload.size();
    default:
        return displayText(row, column);
    }
}

} // namespace Browser
