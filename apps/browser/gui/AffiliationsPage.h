// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/AffiliationListModel.h"
#include "browser/core/RoleChange.h"
#include "browser/gui/NodePage.h"

class QPushButton;
class QTableView;

namespace Browser
{

/// Owners, publishers, members and outcasts of the node, and the changes to them.
class AffiliationsPage : public NodePage
{
    Q_OBJECT
public:
    explicit AffiliationsPage(ServiceList &services, QWidget *parent = nullptr);

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
    /// Asks what has to be asked, then sends. False if it must not or shall not be sent.
    bool request(const PubSub::Jid &jid, PubSub::Affiliation::Role role);
    void send(const PubSub::Affiliation &change);
    void onChanged(const RoleChange::Outcome &outcome);
    void lookForLeftovers(const PubSub::Affiliation &change);
    void readAgain(const PubSub::NodeAddress &node);
    [[nodiscard]] PubSub::Affiliation current() const;
    void updateButtons();

    AffiliationListModel *m_model;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    /// Nodes whose change is on its way.
    QSet<PubSub::NodeAddress> m_changing;
    /// The list is what the service said last, and no change to it is under way.
    bool m_isCurrent = false;
};

} // namespace Browser
