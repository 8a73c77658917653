// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/SubscriberListModel.h"

#include <QLocale>

namespace Browser
{

using State = PubSub::Subscription::State;

void SubscriberListModel::setSubscriptions(const QList<PubSub::Subscription> &subscriptions)
{
    beginResetModel();
    m_list = subscriptions;
    m_list.removeIf([](const auto &subscription) { return subscription.state == State::None; });
    endResetModel();
}

QString SubscriberListModel::stateText(State state)
{
    switch (state) {
    case State::None:
        return tr("Not subscribed");
    case State::Pending:
        return tr("Awaits approval");
    case State::Unconfigured:
        return tr("Awaits its options");
    case State::Subscribed:
        return tr("Subscribed");
    case State::Unknown:
        return tr("Unknown");
    }
    return {};
}

int SubscriberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.size());
}

int SubscriberListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SubscriberListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const auto &subscription = m_list[index.row()];
    switch (index.column()) {
    case JidColumn:
        return subscription.jid;
    case StateColumn:
        return stateText(subscription.state);
    case SubidColumn:
        return subscription.subid;
    case ExpiryColumn:
        return subscription.expiry.isValid()
            ? QLocale().toString(subscription.expiry.toLocalTime(), QLocale::ShortFormat)
            : QString();
    default:
        return {};
    }
}

QVariant SubscriberListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case JidColumn:
        return tr("Subscriber");
    case StateColumn:
        return tr("State");
    case SubidColumn:
        return tr("Subscription id");
    case ExpiryColumn:
        return tr("Ends");
    default:
        return {};
    }
}

} // namespace Browser
