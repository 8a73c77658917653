// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/BrowserSession.h"
#include "browser/gui/NodePage.h"

class QLabel;
class QTabWidget;

namespace Browser
{

class ConfigurationPage;
class ItemsPage;

/// The right side of the window: which node is chosen, and its pages.
class NodeTabs : public QWidget
{
    Q_OBJECT
public:
    explicit NodeTabs(BrowserSession &session, QWidget *parent = nullptr);

    [[nodiscard]] PubSub::NodeAddress address() const { return m_address; }
    void setAddress(const PubSub::NodeAddress &address);
    /// Asks again for the page on view, and for the others when they come on view.
    void refresh();
    /// The same where the connection was missing before.
    void refreshAfterReconnect();
    void showOverview();
    void showItems();
    [[nodiscard]] const QList<NodePage *> &pages() const { return m_pages; }
    [[nodiscard]] ItemsPage *itemsPage() const { return m_itemsPage; }
    [[nodiscard]] ConfigurationPage *configurationPage() const { return m_configurationPage; }
    /// The page where a node is configured, whatever page is on view.
    void showConfiguration();

private:
    void addPage(NodePage *page, const QString &icon, const QString &title);
    void updateHeader();

    Common::ServiceDirectory &m_services;
    PubSub::NodeAddress m_address;
    QLabel *m_title;
    QLabel *m_place;
    QTabWidget *m_tabs;
    QList<NodePage *> m_pages;
    ItemsPage *m_itemsPage;
    ConfigurationPage *m_configurationPage;
};

} // namespace Browser
