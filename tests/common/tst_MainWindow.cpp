// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"
#include "common/gui/MainWindow.h"
#include "support/Errors.h"
#include "support/ScriptedServer.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Common;
using namespace Qt::StringLiterals;
using namespace TestSupport;
using State = PubSub::Client::State;

namespace
{

// A window as the programs build theirs.
class Window : public MainWindow
{
public:
    using MainWindow::infoBar;
    using MainWindow::MainWindow;
    using MainWindow::showRequestError;
    using MainWindow::showStatus;

    void build()
    {
        QMenu *menu = menuBar()->addMenu(u"&File"_s);
        addCommonFileActions(menu);
        addHelpMenu();
        auto *splitter = new QSplitter(this);
        splitter->setObjectName(u"splitter"_s);
        splitter->addWidget(new QPlainTextEdit(splitter));
        splitter->addWidget(new QPlainTextEdit(splitter));
        setCentralWidget(splitter);
        resize(900, 600);
        restoreLayout();
        show();
    }
};

template <typename Widget> Widget *find(const QWidget &window, const char *name)
{
    return window.findChild<Widget *>(QLatin1StringView(name));
}

bool appears(const QWidget &window, const char *name)
{
    return waitFor([&] {
        const auto *widget = find<QWidget>(window, name);
        return widget && widget->isVisible();
    });
}

bool disappears(const QWidget &window, const char *name)
{
    return waitFor([&] {
        const auto *widget = find<QWidget>(window, name);
        return !widget || !widget->isVisible();
    });
}

} // namespace

/// The frame of the three programs' windows, with a server inside the test.
class tst_MainWindow : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void asksForTheAccountAtTheFirstStart();
    void leadsFromAWrongPasswordToASession();
    void leadsFromAnUnknownCertificateToASession();
    void tellsAndEndsAWait();
    void worksOfflineOnWish();
    void showsErrorsWithoutABox();
    void keepsWhatTheConnectionDidNotSay();
    void tellsOfANodeThatIsSetAside();
    void tellsOfADroppedStanza();
    void remembersItsLayout();
    void opensAbout();

private:
    void setUp() override;
    void setAccount(
        const ScriptedServer &server, const QString &password, const QByteArray &pinned);
    [[nodiscard]] QString stateText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<Window> m_window;
};

void tst_MainWindow::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(u"reader"_s, m_folder->path());
    m_session = std::make_unique<AccountSession>(*m_profile, std::make_unique<MemorySecretStore>());
    m_window = std::make_unique<Window>(*m_profile, *m_session);
    m_window->build();
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_profile.reset();
    m_folder.reset();
}

void tst_MainWindow::setAccount(
    const ScriptedServer &server, const QString &password, const QByteArray &pinned)
{
    PubSub::Account account;
    account.jid = PubSub::Jid::fromString(u"ada@"_s + server.domain()).value();
    account.host = server.host();
    account.port = server.port();
    account.pinnedCertificate = pinned;
    m_session->setAccount(account, password, AccountSession::KeepPassword::ForSession);
}

QString tst_MainWindow::stateText() const
{
    return find<QToolButton>(*m_window, "connectionState")->text();
}

void tst_MainWindow::asksForTheAccountAtTheFirstStart()
{
    QCOMPARE(stateText(), u"No account"_s);
    m_session->start();
    QVERIFY(appears(*m_window, "accountDialog"));
    find<QPushButton>(*find<QDialog>(*m_window, "accountDialog"), "cancelButton")->click();
    QVERIFY(disappears(*m_window, "accountDialog"));
    find<QToolButton>(*m_window, "connectionState")->click();
    QVERIFY(appears(*m_window, "accountDialog"));
}

void tst_MainWindow::leadsFromAWrongPasswordToASession()
{
    const ScriptedServer server;
    setAccount(server, u"wrong"_s, server.certificate().fingerprint());
    QVERIFY(appears(*m_window, "infoBarAction"));
    QVERIFY(find<QLabel>(*m_window, "infoBarText")->text().contains(u"password"_s));
    QVERIFY(!QApplication::activeModalWidget());
    find<QPushButton>(*m_window, "infoBarAction")->click();
    QVERIFY(appears(*m_window, "passwordDialog"));
    auto *dialog = find<QDialog>(*m_window, "passwordDialog");
    find<QLineEdit>(*dialog, "passwordEdit")->setText(u"secret"_s);
    find<QPushButton>(*dialog, "okButton")->click();
    QVERIFY(waitFor([&] { return stateText() == u"Online as ada@localhost"_s; }));
    QVERIFY(disappears(*m_window, "infoBar"));
}

void tst_MainWindow::leadsFromAnUnknownCertificateToASession()
{
    const ScriptedServer server;
    setAccount(server, u"secret"_s, {});
    QVERIFY(appears(*m_window, "infoBarAction"));
    find<QPushButton>(*m_window, "infoBarAction")->click();
    QVERIFY(appears(*m_window, "certificateDialog"));
    auto *dialog = find<QDialog>(*m_window, "certificateDialog");
    find<QPushButton>(*dialog, "cancelButton")->click();
    QVERIFY(disappears(*m_window, "certificateDialog"));
    QCOMPARE(m_session->client()->state(), State::Offline);

    m_session->reconnectNow();
    QVERIFY(appears(*m_window, "infoBarAction"));
    find<QPushButton>(*m_window, "infoBarAction")->click();
    QVERIFY(appears(*m_window, "certificateDialog"));
    dialog = find<QDialog>(*m_window, "certificateDialog");
    find<QPushButton>(*dialog, "trustButton")->click();
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
    QVERIFY(disappears(*m_window, "infoBar"));
}

void tst_MainWindow::tellsAndEndsAWait()
{
    ScriptedServer server;
    setAccount(server, u"secret"_s, server.certificate().fingerprint());
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
    QVERIFY(!find<QToolButton>(*m_window, "connectionRetry")->isVisible());
    server.stopListening();
    server.dropConnection();
    QVERIFY(waitFor([&] { return stateText().startsWith(u"Trying again in"_s); }));
    QVERIFY(!find<QToolButton>(*m_window, "connectionState")->toolTip().isEmpty());
    QVERIFY(!find<QWidget>(*m_window, "infoBar")->isVisible());
    server.startListening();
    find<QToolButton>(*m_window, "connectionRetry")->click();
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
}

void tst_MainWindow::worksOfflineOnWish()
{
    const ScriptedServer server;
    setAccount(server, u"secret"_s, server.certificate().fingerprint());
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
    auto *action = m_window->findChild<QAction *>(u"workOfflineAction"_s);
    action->trigger();
    QCOMPARE(stateText(), u"Working offline"_s);
    QVERIFY(waitFor([&] { return server.clients().isEmpty(); }));
    action->trigger();
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
}

void tst_MainWindow::showsErrorsWithoutABox()
{
    PubSub::Error error = errorOf(PubSub::Error::Condition::Forbidden);
    error.text = u"Only on Sundays"_s;
    m_window->showRequestError(u"Node not deleted"_s, error);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(find<QLabel>(*m_window, "statusText")
            ->accessibleName()
            .startsWith(u"Node not deleted: You are not allowed"_s));
    find<QToolButton>(*m_window, "statusDetails")->click();
    QVERIFY(appears(*m_window, "detailsDialog"));
    QVERIFY(find<QPlainTextEdit>(*m_window, "detailsText")->toPlainText().contains(error.text));
    m_window->showStatus(u"Done"_s);
    QCOMPARE(find<QLabel>(*m_window, "statusText")->text(), u"Done"_s);
    QVERIFY(!find<QToolButton>(*m_window, "statusDetails")->isVisible());
}

// What the connection has to say stands before it for a while, and takes nothing away.
void tst_MainWindow::keepsWhatTheConnectionDidNotSay()
{
    const ScriptedServer server;
    m_window->infoBar()->showMessage(InfoBar::Severity::Error, u"No database"_s);
    m_window->infoBar()->showMessage(InfoBar::Severity::Warning, u"Old drafts"_s);
    setAccount(server, u"wrong"_s, server.certificate().fingerprint());
    auto *text = find<QLabel>(*m_window, "infoBarText");
    QVERIFY(waitFor([&] { return text->text().contains(u"password"_s); }));
    m_session->providePassword(u"secret"_s, AccountSession::KeepPassword::ForSession);
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
    QVERIFY(find<QWidget>(*m_window, "infoBar")->isVisible());
    QCOMPARE(text->text(), u"Old drafts"_s);
    auto *close = find<QToolButton>(*m_window, "infoBarClose");
    close->click();
    QCOMPARE(text->text(), u"No database"_s);
    close->click();
    QVERIFY(!find<QWidget>(*m_window, "infoBar")->isVisible());
}

void tst_MainWindow::tellsOfANodeThatIsSetAside()
{
    ScriptedServer server;
    setAccount(server, u"secret"_s, server.certificate().fingerprint());
    PubSub::Client *client = m_session->client();
    client->trustEventsFrom(PubSub::Jid::fromString(server.pubSubService()).value());
    QVERIFY(waitFor([&] { return client->state() == State::Online; }));
    for (int i = 1; i <= 2; ++i) {
        server.sendEvent("<items node='news'><item id='1'><p xmlns='u'>&bogus;</p></item></items>");
        QVERIFY(waitFor([&] { return server.sessionCount() == i + 1; }, std::chrono::seconds(10)));
        QVERIFY(waitFor([&] { return client->state() == State::Online; }));
    }
    QVERIFY(appears(*m_window, "infoBar"));
    const QString text = find<QLabel>(*m_window, "infoBarText")->text();
    QVERIFY2(text.contains(u"news"_s) && text.contains(server.pubSubService()), qPrintable(text));

    const SignalWaiter items(client, &PubSub::Client::itemPublished);
    const QByteArray good = "<items node='news'><item id='2'/></items>";
    server.sendEvent(good);
    server.sendEvent("<items node='other'><item id='3'/></items>");
    QVERIFY(items.waitForCount(1));
    QCOMPARE(std::get<0>(items.last()).node, u"other"_s);
    find<QPushButton>(*m_window, "infoBarAction")->click();
    QVERIFY(disappears(*m_window, "infoBar"));
    server.sendEvent(good);
    QVERIFY(items.waitForCount(2));
    QCOMPARE(std::get<0>(items.last()).node, u"news"_s);
}

void tst_MainWindow::tellsOfADroppedStanza()
{
    ScriptedServer server;
    setAccount(server, u"secret"_s, server.certificate().fingerprint());
    QVERIFY(waitFor([&] { return m_session->client()->state() == State::Online; }));
    server.sendEvent("<items node='news'><item id='1'><" + QByteArray(5000, 'n')
        + " xmlns='u'/></item></items>");
    const auto *status = find<QLabel>(*m_window, "statusText");
    QVERIFY(waitFor([&] { return status->accessibleName().contains(u"news"_s); }));
    QVERIFY(!find<QWidget>(*m_window, "infoBar")->isVisible());
}

void tst_MainWindow::remembersItsLayout()
{
    auto *splitter = find<QSplitter>(*m_window, "splitter");
    splitter->setSizes({ 200, 700 });
    const QList<int> sizes = splitter->sizes();
    m_window->resize(700, 450);
    m_window->close();
    m_window = std::make_unique<Window>(*m_profile, *m_session);
    m_window->build();
    QCOMPARE(m_window->size(), QSize(700, 450));
    const QList<int> restored = find<QSplitter>(*m_window, "splitter")->sizes();
    QVERIFY(restored.at(0) < restored.at(1) / 2);
    QVERIFY(sizes.at(0) < sizes.at(1) / 2);
}

void tst_MainWindow::opensAbout()
{
    m_window->findChild<QAction *>(u"aboutAction"_s)->trigger();
    QVERIFY(appears(*m_window, "aboutDialog"));
    QVERIFY(!QApplication::activeModalWidget());
}

PUBSUB_TEST(tst_MainWindow, QApplication)
#include "tst_MainWindow.moc"
