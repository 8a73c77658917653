// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Subscription.h>

#include <QAbstractTableModel>

namespace Browser
{

/// Who is subscribed to a node.
class SubscriberListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { JidColumn, StateColumn, SubidColumn, ExpiryColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSubscriptions(const QList<PubSub::Subscription> &subscriptions);
    [[nodiscard]] static QString stateText(PubSub::Subscription::State state);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<PubSub::Subscription> m_list;
};

} // namespace Browser
