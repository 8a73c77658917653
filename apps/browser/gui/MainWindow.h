// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/BrowserSession.h"
#include "browser/gui/RemovalDialog.h"
#include "common/gui/MainWindow.h"

class QLineEdit;
class QStackedWidget;

namespace Common
{
class EmptyState;
}

namespace Browser
{

class NodePanel;
class NodeTabs;

/// The browser's window: an address bar, the tree of services and nodes, and the pages of the
/// node that is chosen.
class MainWindow : public Common::MainWindow
{
    Q_OBJECT
public:
    /// \a session has to outlive it.
    explicit MainWindow(BrowserSession &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the service or node that \a text names; says so if it can't be read.
    void openAddress(const QString &text);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Actions;

    void buildCentre();
    void buildActions();
    void buildMenus();
    void buildToolBar();
    void tellForgotten(const QList<ConfirmedChanges::Change> &changes);
    void tellWhatIsLeft(const PubSub::NodeAddress &node, const QStringList &itemIds);
    void connectParts();
    template <typename Teller> void tellWhatBecameOf(const Teller *changes);
    void connectAdministration();
    void updateActions();
    void updateEmptyState();
    void onEmptyAction();
    void onCurrentAddress(const PubSub::NodeAddress &address);
    void onStateChanged(PubSub::Client::State state);
    void open(const PubSub::NodeAddress &address);
    void openPending();
    [[nodiscard]] bool mayClose();
    void refresh();
    void newNode();
    void askBefore(RemovalDialog::Removal removal);
    void openNodeByName();
    void copyAddress();
    void removeService();
    void showTreeMenu(const QPoint &position);
    [[nodiscard]] PubSub::NodeAddress current() const;

    BrowserSession &m_browser;
    Common::ServiceDirectory &m_services;
    std::unique_ptr<Actions> m_actions;
    NodePanel *m_panel = nullptr;
    NodeTabs *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    Common::EmptyState *m_empty = nullptr;
    QLineEdit *m_addressEdit = nullptr;
    /// What is to be chosen as soon as its row is there.
    PubSub::NodeAddress m_pending;
};

} // namespace Browser
