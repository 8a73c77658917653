// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <QMainWindow>

namespace Common {

class ConnectionIndicator;

/// The base of the three main windows: remembers its place and its splitters in the profile,
/// shows the state of the connection in the status bar, has the menus that are the same
/// everywhere (Account…, Work offline, Quit; About), and answers the session's questions with
/// AccountDialog, PasswordDialog and CertificateDialog.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Profile &profile, AccountSession &session, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    [[nodiscard]] Profile &profile() { return m_profile; }
    [[nodiscard]] AccountSession &session() { return m_session; }
    [[nodiscard]] PubSub::Client *client() { return m_session.client(); }

    /// Appends the actions of the account, then Quit, to the program's first menu.
    void addCommonFileActions(QMenu *menu);
    /// The Help menu with About; call last.
    void addHelpMenu();
    /// Window and splitter places: call when all is built; saved when it closes.
    void restoreLayout();
    /// A passing line in the status bar.
    void showStatus(const QString &text);
    /// A failed request: a line in the status bar with "Details"; never a modal box.
    void showRequestError(const QString &what, const PubSub::Error &error);

    void closeEvent(QCloseEvent *event) override;

private:
    Profile &m_profile;
    AccountSession &m_session;
    ConnectionIndicator *m_indicator = nullptr;
};

} // namespace Common
