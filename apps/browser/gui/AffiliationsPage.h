// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/AffiliationListModel.h"
#include "browser/core/NodeAdmin.h"
#include "browser/gui/NodePage.h"

class QPushButton;
class QTableView;

namespace Browser
{

/// Owners, publishers, members and outcasts of the node, and what may be wished to be changed.
class AffiliationsPage : public NodePage
{
    Q_OBJECT
public:
    explicit AffiliationsPage(NodeAdmin &admin, QWidget *parent = nullptr);

protected:
    void clear() override;
    void load() override;

private:
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QLayout *buildButtons();
    void add();
    void change();
    void remove();
    void openDialog(const PubSub::Affiliation &affiliation);
    /// False if it is not sent.
    bool request(const PubSub::Jid &jid, PubSub::Affiliation::Role role);
    [[nodiscard]] PubSub::Affiliation current() const;
    void updateButtons();

    NodeAdmin &m_admin;
    AffiliationListModel *m_model;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    /// The list is what the service said last, and no change to it is under way.
    bool m_isCurrent = false;
};

} // namespace Browser
