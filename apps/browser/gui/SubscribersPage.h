// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/SubscriberListModel.h"
#include "browser/gui/NodePage.h"

class QLabel;
class QTableView;

namespace Browser
{

/// Who is subscribed to the node.
class SubscribersPage : public NodePage
{
    Q_OBJECT
public:
    explicit SubscribersPage(Common::ServiceDirectory &services, QWidget *parent = nullptr);

protected:
    void clear() override;
    void load() override;

private:
    void buildTable();

    SubscriberListModel *m_model;
    QTableView *m_table;
    QLabel *m_count;
};

} // namespace Browser
