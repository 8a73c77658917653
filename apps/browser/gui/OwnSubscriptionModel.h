// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>

#include <QStandardItemModel>
#include <memory>

namespace Browser
{

/// The account's own subscriptions to one node, and below each its options, where they can be had.
class OwnSubscriptionModel : public QStandardItemModel
{
    Q_OBJECT
public:
    /// Of an option, the first two are its label and its value.
    enum Column { JidColumn, StateColumn, SubidColumn, ColumnCount };

    explicit OwnSubscriptionModel(PubSub::Client *client, QObject *parent = nullptr);

    /// Shows \a subscriptions to \a node. \a withOptions asks for the options of each.
    /// XEP-0060 §6.3.2.
    void show(const PubSub::NodeAddress &node, const QList<PubSub::Subscription> &subscriptions,
        bool withOptions);
    /// Those that are shown.
    [[nodiscard]] const QList<PubSub::Subscription> &subscriptions() const { return m_list; }

private:
    void askOptions(const PubSub::NodeAddress &node, int row);

    PubSub::Client *m_client;
    QList<PubSub::Subscription> m_list;
    /// Gone with what it was asked for.
    std::unique_ptr<QObject> m_shown;
};

} // namespace Browser
