// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MainWindow.h"

#include "common/core/BidiText.h"
#include "common/gui/AboutDialog.h"
#include "common/gui/AccountDialog.h"
#include "common/gui/CertificateDialog.h"
#include "common/gui/ConnectionIndicator.h"
#include "common/gui/ErrorText.h"
#include "common/gui/PasswordDialog.h"
#include "common/gui/StatusLine.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

const QString geometryKey = u"window/geometry"_s;
const QString stateKey = u"window/state"_s;
// What the bar says about the connection, and goes with the next attempt.
const QString connectionTopic = u"connection"_s;

QString splitterKey(const QSplitter &splitter)
{
    return u"splitters/"_s + splitter.objectName();
}

void restoreSplitters(const QWidget &window, const QSettings &settings)
{
    const auto splitters = window.findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(settings.value(splitterKey(*splitter)).toByteArray());
    }
}

void saveSplitters(const QWidget &window, QSettings &settings)
{
    const auto splitters = window.findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            settings.setValue(splitterKey(*splitter), splitter->saveState());
    }
}

QAction *makeAction(QMenu *menu, const QString &name, const QString &icon, const QString &text)
{
    QAction *action = menu->addAction(QIcon::fromTheme(icon), text);
    action->setObjectName(name);
    return action;
}

} // namespace

MainWindow::MainWindow(Profile &profile, AccountSession &session, QWidget *parent)
    : QMainWindow(parent), m_profile(profile), m_session(session), m_infoBar(new InfoBar(this)),
      m_statusLine(new StatusLine(this)), m_indicator(new ConnectionIndicator(session, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    auto *content = new QWidget(this);
    content->setObjectName(u"content"_s);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins({});
    m_content->setSpacing(0);
    m_content->addWidget(m_infoBar);
    m_content->addStretch();
    QMainWindow::setCentralWidget(content);
    menuBar()->setObjectName(u"menuBar"_s);
    menuBar()->setAccessibleName(tr("Menu bar"));
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->addWidget(m_statusLine, 1);
    statusBar()->addPermanentWidget(m_indicator);
    connectSession();
    connectClient();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSession()
{
    connect(
        m_indicator, &ConnectionIndicator::accountRequested, this, &MainWindow::openAccountDialog);
    connect(&m_session, &AccountSession::accountNeeded, this, &MainWindow::openAccountDialog);
    connect(&m_session, &AccountSession::stateChanged, this, &MainWindow::onStateChanged);
    connect(&m_session, &AccountSession::connectionFailed, this, &MainWindow::onConnectionFailed);
    connect(&m_session, &AccountSession::passwordNeeded, this, &MainWindow::onPasswordNeeded);
    connect(&m_session, &AccountSession::certificateNeedsDecision, this,
        &MainWindow::onCertificateNeedsDecision);
    connect(&m_session, &AccountSession::secretFailed, this, &MainWindow::onSecretFailed);
}

void MainWindow::connectClient()
{
    connect(m_session.client(), &PubSub::Client::stanzaRefused, this,
        [this](const PubSub::NodeAddress &node) { onStanzaRefused(node); });
    connect(
        m_session.client(), &PubSub::Client::nodeQuarantined, this, &MainWindow::onNodeQuarantined);
}

void MainWindow::setCentralWidget(QWidget *widget)
{
    // Below the bar: the stretch that holds the place, or an earlier widget.
    if (QLayoutItem *earlier = m_content->takeAt(1)) {
        delete earlier->widget();
        delete earlier;
    }
    m_content->addWidget(widget, 1);
}

void MainWindow::addCommonFileActions(QMenu *menu)
{
    menu->addSeparator();
    QAction *account = makeAction(menu, u"accountAction"_s, u"user-identity"_s, tr("&Account…"));
    connect(account, &QAction::triggered, this, &MainWindow::openAccountDialog);
    QAction *offline
        = makeAction(menu, u"workOfflineAction"_s, u"network-disconnect"_s, tr("Work &offline"));
    offline->setCheckable(true);
    offline->setChecked(m_session.isWorkingOffline());
    connect(offline, &QAction::toggled, &m_session, &AccountSession::setWorkingOffline);
    connect(&m_session, &AccountSession::workingOfflineChanged, offline, &QAction::setChecked);
    menu->addSeparator();
    QAction *quit = makeAction(menu, u"quitAction"_s, u"application-exit"_s, tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::addHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->setObjectName(u"helpMenu"_s);
    QAction *about = makeAction(menu, u"aboutAction"_s, u"help-about"_s,
        tr("&About %1").arg(QGuiApplication::applicationDisplayName()));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(RuntimeParts::missing(m_profile.program()), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void MainWindow::restoreLayout()
{
    const QSettings &settings = m_profile.settings();
    restoreGeometry(settings.value(geometryKey).toByteArray());
    restoreState(settings.value(stateKey).toByteArray());
    restoreSplitters(*this, settings);
}

void MainWindow::keepSplitters(QDialog *dialog)
{
    restoreSplitters(*dialog, m_profile.settings());
    connect(dialog, &QDialog::finished, this,
        [this, dialog] { saveSplitters(*dialog, m_profile.settings()); });
}

void MainWindow::saveLayout()
{
    QSettings &settings = m_profile.settings();
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState());
    saveSplitters(*this, settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::showStatus(const QString &text)
{
    m_statusLine->showText(text);
}

void MainWindow::showRequestError(const QString &what, const PubSub::Error &error)
{
    m_statusLine->showError(
        tr("%1: %2").arg(what, ErrorText::of(error)), ErrorText::detailsOf(error));
}

void MainWindow::openDialog(QDialog *dialog)
{
    if (m_question)
        m_question->close();
    m_question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::openAccountDialog()
{
    openDialog(new AccountDialog(m_session, this));
}

void MainWindow::openPasswordDialog(bool wasWrong)
{
    using Reason = PasswordDialog::Reason;
    openDialog(new PasswordDialog(m_session, wasWrong ? Reason::Refused : Reason::NotKnown, this));
}

void MainWindow::openCertificateDialog(const PubSub::CertificateFacts &facts)
{
    auto *dialog = new CertificateDialog(facts, m_session.account().jid.domain(), this);
    connect(dialog, &QDialog::accepted, &m_session,
        [this, facts] { m_session.pinCertificate(facts.fingerprint); });
    openDialog(dialog);
}

void MainWindow::onStateChanged(PubSub::Client::State state)
{
    using State = PubSub::Client::State;
    if (state == State::Online || state == State::Connecting)
        m_infoBar->withdraw(connectionTopic);
}

void MainWindow::showConnectionMessage(InfoBar::Severity severity, const QString &text,
    const QString &actionText, std::function<void()> action)
{
    m_infoBar->showMessage({ connectionTopic, severity, text, actionText, std::move(action) });
}

// What only needs patience is told by the indicator alone.
void MainWindow::onConnectionFailed(const PubSub::ConnectionError &error)
{
    using Kind = PubSub::ConnectionError::Kind;
    const QString text = ErrorText::of(error);
    if (error.kind == Kind::Replaced) {
        showConnectionMessage(InfoBar::Severity::Warning, text, tr("Connect again"),
            [this] { m_session.reconnectNow(); });
    } else if (error.kind == Kind::InvalidAccount) {
        showConnectionMessage(InfoBar::Severity::Error, text, tr("Change the account…"),
            [this] { openAccountDialog(); });
    } else if (error.kind == Kind::NotEncrypted || error.kind == Kind::NotAuthenticated
        || error.kind == Kind::NoSafeLogin) {
        showConnectionMessage(InfoBar::Severity::Error, text);
    }
}

void MainWindow::onPasswordNeeded(bool wasWrong)
{
    if (!wasWrong) {
        const QString account = m_session.account().jid.bare().toString();
        showConnectionMessage(InfoBar::Severity::Information,
            tr("The password of %1 is needed to connect.").arg(account), tr("Enter password…"),
            [this] { openPasswordDialog(false); });
        return;
    }
    PubSub::ConnectionError error;
    error.kind = PubSub::ConnectionError::Kind::AuthenticationFailed;
    showConnectionMessage(InfoBar::Severity::Error, ErrorText::of(error), tr("Enter password…"),
        [this] { openPasswordDialog(true); });
}

void MainWindow::onCertificateNeedsDecision(const PubSub::CertificateFacts &facts)
{
    PubSub::ConnectionError error;
    error.kind = PubSub::ConnectionError::Kind::CertificateRefused;
    showConnectionMessage(InfoBar::Severity::Warning, ErrorText::of(error), tr("Show certificate…"),
        [this, facts] { openCertificateDialog(facts); });
}

void MainWindow::onSecretFailed(const QString &message)
{
    m_statusLine->showText(message);
}

void MainWindow::onStanzaRefused(const PubSub::NodeAddress &node)
{
    const QString service = isolated(
        node.service.isEmpty() ? m_session.account().jid.domain() : node.service.toString());
    showStatus(node.node.isEmpty()
            ? tr("Something from %1 was left out: it was too large or broken").arg(service)
            : tr("Something of “%1” on %2 was left out: it was too large or broken")
                  .arg(isolated(node.node), service));
}

void MainWindow::onNodeQuarantined(const PubSub::NodeAddress &node)
{
    m_infoBar->showMessage({ u"quarantine "_s + node.toUri(), InfoBar::Severity::Warning,
        tr("“%1” on %2 broke the connection twice and is set aside: nothing new comes from it.")
            .arg(isolated(node.node), isolated(node.service.toString())),
        tr("Let in again"), [this, node] { m_session.client()->releaseFromQuarantine(node); } });
}

} // namespace Common
