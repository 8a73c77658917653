// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>

#include <QAbstractTableModel>
#include <QPointer>

namespace Browser
{

/// The items of one node, page by page, kept up to date by the events of the service.
class ItemListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Items asked for in one page.
    static constexpr int pageSize = 50;

    enum Column {
        IdColumn,
        TitleColumn,
        PublishedColumn,
        UpdatedColumn,
        PublisherColumn,
        SizeColumn,
        ColumnCount,
    };
    enum Role {
        /// QString
        ItemIdRole = Qt::UserRole + 1,
        /// What to sort by: numbers and times as such.
        SortRole,
    };
    enum class State { Idle, Loading, Loaded, Failed };

    explicit ItemListModel(PubSub::Client *client, QObject *parent = nullptr);

    [[nodiscard]] PubSub::NodeAddress node() const { return m_node; }
    /// Empties the list; answers that are still to come for another node are dropped.
    void setNode(const PubSub::NodeAddress &node);
    /// Asks for the first page; what is there stays until the answer.
    void load();
    void loadMore();
    /// Takes back what was asked.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    /// With State::Failed.
    [[nodiscard]] std::optional<PubSub::Error> error() const { return m_error; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    /// How many the node has, -1 if the service does not say.
    [[nodiscard]] int totalCount() const { return m_set.count; }

    [[nodiscard]] PubSub::Item item(int row) const;
    [[nodiscard]] int rowOf(const QString &itemId) const;
    /// Adds \a item or replaces the one of its id.
    void put(const PubSub::Item &item);
    void remove(const QString &itemId);
    /// Adds \a sent, which was published to \a node, and asks for it: the service knows who
    /// published it, and may have changed it.
    void putPublished(const PubSub::NodeAddress &node, const PubSub::Item &sent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The state, the number of items or hasMore() changed.
    void stateChanged();

private:
    struct Row {
        PubSub::Item item;
        QString title;
        QDateTime published;
        QDateTime updated;
    };

    [[nodiscard]] static Row rowFor(const PubSub::Item &item);
    void request(const PubSub::Page &page);
    void onItems(const PubSub::Page &page, const PubSub::ItemsPage &answer);
    void onFailed(const PubSub::Error &error);
    void replaceAll(const QList<PubSub::Item> &items);
    void clearRows();
    [[nodiscard]] QString displayText(const Row &row, int column) const;
    [[nodiscard]] QVariant sortValue(const Row &row, int column) const;

    PubSub::Client *m_client;
    PubSub::NodeAddress m_node;
    QList<Row> m_rows;
    PubSub::ResultSet m_set;
    std::optional<PubSub::Error> m_error;
    State m_state = State::Idle;
    bool m_hasMore = false;
    QPointer<PubSub::ItemsRequest> m_request;
};

} // namespace Browser
