// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/EventLogModel.h"
#include "browser/gui/NodePage.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace Browser
{

/// Chooses events by where they happened.
class EventFilterModel;

/// What happens on the services, as it happens.
class EventsPage : public NodePage
{
    Q_OBJECT
public:
    explicit EventsPage(Common::ServiceDirectory &services, QWidget *parent = nullptr);

protected:
    void clear() override;
    void load() override;

private:
    [[nodiscard]] QLayout *buildButtons();
    void buildTable();
    void togglePause(bool paused);
    void updateCounts();

    EventLogModel *m_log;
    EventFilterModel *m_filter;
    QTableView *m_table;
    QComboBox *m_scope;
    QPushButton *m_pause;
    QLabel *m_counts;
};

} // namespace Browser
