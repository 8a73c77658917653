// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/BrowserSession.h"
#include "browser/core/ItemListModel.h"
#include "browser/gui/NodePage.h"
#include "common/core/NodeKeeping.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace Common
{
class WarningLabel;
}

namespace Browser
{

class XmlView;

/// The items of the node and the XML of the one that is chosen.
class ItemsPage : public NodePage
{
    Q_OBJECT
public:
    explicit ItemsPage(BrowserSession &session, QWidget *parent = nullptr);

    /// Opens the editor for a new item of the node on view.
    void publishItem();
    /// Events tell what changes, but not what changed while there was no connection.
    [[nodiscard]] bool isBehindAfterReconnect() const override { return true; }

protected:
    void clear() override;
    void load() override;
    void cancelLoading() override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QString keepingHint(const PubSub::NodeAddress &node) const;
    void updateKeeping();
    [[nodiscard]] QLayout *buildButtons();
    [[nodiscard]] QWidget *buildTable();
    void onStateChanged();
    void onCurrentChanged();
    void editItem();
    void deleteItems();
    void openEditor(const PubSub::Item &item);
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] PubSub::Item currentItem() const;

    ItemAdmin &m_admin;
    ItemListModel *m_items;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    XmlView *m_xml;
    QStackedWidget *m_body;
    Common::EmptyState *m_noItems;
    Common::NodeKeeping *m_keeping;
    Common::WarningLabel *m_keepsNothing;
    QLabel *m_count;
    QPushButton *m_more;
    QPushButton *m_edit;
    QPushButton *m_delete;
};

} // namespace Browser
