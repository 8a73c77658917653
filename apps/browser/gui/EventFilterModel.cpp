// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/EventFilterModel.h"

namespace Browser
{

EventFilterModel::EventFilterModel(EventLogModel *log, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(log);
}

void EventFilterModel::setScope(Scope scope)
{
    m_scope = scope;
    invalidateFilter();
}

void EventFilterModel::setAddress(const PubSub::NodeAddress &address)
{
    m_address = address;
    invalidateFilter();
}

bool EventFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_scope == Scope::Everything)
        return true;
    const auto where = sourceModel()
                           ->index(row, 0, parent)
                           .data(EventLogModel::AddressRole)
                           .value<PubSub::NodeAddress>();
    if (m_scope == Scope::Node && !m_address.isRoot())
        return where == m_address;
    return where.service == m_address.service;
}

} // namespace Browser
