// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "common/gui/InfoBar.h"

#include <QMainWindow>
#include <QPointer>

class QDialog;
class QVBoxLayout;

namespace Common
{

class ConnectionIndicator;
class StatusLine;

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

    /// Puts \a widget below the information bar.
    void setCentralWidget(QWidget *widget);

protected:
    [[nodiscard]] Profile &profile() { return m_profile; }
    [[nodiscard]] AccountSession &session() { return m_session; }
    [[nodiscard]] PubSub::Client *client() { return m_session.client(); }
    /// The bar above the content, for what needs a person. The connection's own messages
    /// come and go there, too, and leave the others as they are.
    [[nodiscard]] InfoBar *infoBar() { return m_infoBar; }

    /// Appends the actions of the account, then Quit, to the program's first menu.
    void addCommonFileActions(QMenu *menu);
    /// The Help menu with About; call last.
    void addHelpMenu();
    /// Window and splitter places: call when all is built; saved when it closes.
    void restoreLayout();
    /// The same for the splitters of \a dialog: restores them now, saves them at its end.
    void keepSplitters(QDialog *dialog);
    /// A passing line in the status bar.
    void showStatus(const QString &text);
    /// A failed request: a line in the status bar with "Details"; never a modal box.
    /// \a what names what was tried, e.g. "Node not deleted".
    void showRequestError(const QString &what, const PubSub::Error &error);

    void closeEvent(QCloseEvent *event) override;

private:
    void connectSession();
    void connectClient();
    void saveLayout();
    void openAccountDialog();
    void openPasswordDialog(bool wasWrong);
    void openCertificateDialog(const PubSub::CertificateFacts &facts);
    void openDialog(QDialog *dialog);
    void onStateChanged(PubSub::Client::State state);
    void onConnectionFailed(const PubSub::ConnectionError &error);
    void onPasswordNeeded(bool wasWrong);
    void onCertificateNeedsDecision(const PubSub::CertificateFacts &facts);
    void onSecretFailed(const QString &message);
    void onStanzaRefused(const PubSub::NodeAddress &node);
    void onNodeQuarantined(const PubSub::NodeAddress &node);
    void showConnectionMessage(InfoBar::Severity severity, const QString &text,
        const QString &actionText = {}, std::function<void()> action = {});

    Profile &m_profile;
    AccountSession &m_session;
    InfoBar *m_infoBar;
    StatusLine *m_statusLine;
    ConnectionIndicator *m_indicator;
    QVBoxLayout *m_content;
    // At most one of the session's questions is open at a time.
    QPointer<QDialog> m_question;
};

} // namespace Common
