// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/EventLogModel.h"

#include <QSortFilterProxyModel>

namespace Browser
{

/// Those events of the log that happened where one looks.
class EventFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Scope { Node, Service, Everything };

    explicit EventFilterModel(EventLogModel *log, QObject *parent = nullptr);

    void setScope(Scope scope);
    void setAddress(const PubSub::NodeAddress &address);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Scope m_scope = Scope::Service;
    PubSub::NodeAddress m_address;
};

} // namespace Browser
