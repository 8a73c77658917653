// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/gui/MainWindow.h"
#include "browser/gui/NodeTreeView.h"
#include "common/core/Profile.h"
#include "common/core/SecretStore.h"
#include "common/gui/MessageBox.h"
#include "support/FailOnWarnings.h"
#include "support/ProsodyServer.h"
#include "support/WaitFor.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// An administrator's afternoon: the window and a real server, from the new node to its end.
class tst_BrowserWithProsody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheServicesOfTheDomain();
    void createsANode();
    void publishesEditsAndDeletesAnItem();
    void configuresIt();
    void givesAndTakesARole();
    void subscribesAndSeesEvents();
    void deletesTheNode();
    void cleanupTestCase();

private:
    template <typename T> T *find(const QString &name)
    {
        auto *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    Browser::NodeTreeView *view() { return m_window->findChild<Browser::NodeTreeView *>(); }
    QTableView *table(const QString &name) { return find<QTableView>(name); }
    void showTab(int tab) { find<QTabWidget>(u"pageTabs"_s)->setCurrentIndex(tab); }
    void writeItem(const QString &xml)
    {
        find<QPlainTextEdit>(u"itemXmlEdit"_s)->setPlainText(xml);
        auto *publish = find<QPushButton>(u"publishButton"_s);
        QTRY_VERIFY(publish->isEnabled());
        publish->click();
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"itemEditor"_s));
    }

    std::unique_ptr<ProsodyServer> m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<Common::Profile> m_profile;
    std::unique_ptr<Common::AccountSession> m_session;
    std::unique_ptr<Browser::MainWindow> m_window;
};

void tst_BrowserWithProsody::initTestCase()
{
    failOnWarnings();
    XmppServerOptions options;
    options.admins = { u"ada"_s };
    m_server = std::make_unique<ProsodyServer>(options);
    QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
    m_profile = std::make_unique<Common::Profile>(u"browser"_s, m_folder.path());
    m_session = std::make_unique<Common::AccountSession>(
        *m_profile, std::make_unique<Common::MemorySecretStore>());
    m_window = std::make_unique<Browser::MainWindow>(*m_profile, *m_session);
    m_window->resize(1100, 700);
    m_window->show();
    PubSub::Account account;
    account.jid = *PubSub::Jid::fromString(m_server->jid(u"ada"_s));
    account.host = m_server->host();
    account.port = m_server->port();
    account.pinnedCertificate = m_server->certificate().fingerprint();
    m_session->setAccount(
        account, m_server->password(u"ada"_s), Common::AccountSession::KeepPassword::ForSession);
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
}

void tst_BrowserWithProsody::findsTheServicesOfTheDomain()
{
    failOnWarnings();
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    PubSub::NodeAddress service { *PubSub::Jid::fromString(m_server->pubSubService()), {} };
    QTRY_VERIFY(view()->choose(service));
    QTRY_VERIFY(find<QLabel>(u"serviceValue"_s)->isVisible());
    QCOMPARE(find<QLabel>(u"serviceValue"_s)->text(), m_server->pubSubService());
}

void tst_BrowserWithProsody::createsANode()
{
    failOnWarnings();
    find<QAction>(u"newNodeAction"_s)->trigger();
    QTest::keyClicks(find<QLineEdit>(u"newNodeTitleEdit"_s), u"Every day news"_s);
    QCOMPARE(find<QLineEdit>(u"newNodeIdEdit"_s)->text(), u"every-day-news"_s);
    find<QPushButton>(u"createNodeButton"_s)->click();
    QTRY_COMPARE(view()->currentAddress().node, u"every-day-news"_s);
    QTRY_COMPARE(find<QLabel>(u"nodeTitle"_s)->text(), u"Every day news"_s);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"newNodeDialog"_s));
}

void tst_BrowserWithProsody::publishesEditsAndDeletesAnItem()
{
    failOnWarnings();
    showTab(1);
    QTRY_VERIFY(find<QWidget>(u"noItems"_s)->isVisible());
    find<QPushButton>(u"publishItemButton"_s)->click();
    writeItem(u"<entry xmlns='http://www.w3.org/2005/Atom'><title>每日新闻</title></entry>"_s);
    auto *model = table(u"itemTable"_s)->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(model->index(0, 1).data().toString(), u"每日新闻"_s);
    QTRY_VERIFY(find<QPlainTextEdit>(u"xmlView"_s)->toPlainText().contains(u"每日新闻"_s));
    find<QPushButton>(u"editItemButton"_s)->click();
    QVERIFY(find<QLineEdit>(u"itemIdEdit"_s)->isReadOnly());
    writeItem(u"<entry xmlns='http://www.w3.org/2005/Atom'><title>Changed</title></entry>"_s);
    QTRY_COMPARE(model->index(0, 1).data().toString(), u"Changed"_s);
    QCOMPARE(model->rowCount(), 1);
    find<QPushButton>(u"deleteItemsButton"_s)->click();
    QTRY_COMPARE(model->rowCount(), 0);
    // Not only here.
    find<QAction>(u"refreshAction"_s)->trigger();
    QTRY_VERIFY(find<QWidget>(u"noItems"_s)->isVisible());
}

void tst_BrowserWithProsody::configuresIt()
{
    failOnWarnings();
    showTab(2);
    QTRY_VERIFY(m_window->findChild<QLineEdit *>(u"pubsub#title"_s));
    find<QLineEdit>(u"pubsub#title"_s)->setText(u"أخبار كل يوم"_s);
    find<QPushButton>(u"applyButton"_s)->click();
    QTRY_COMPARE(find<QLabel>(u"nodeTitle"_s)->text(), u"أخبار كل يوم"_s);
    QTRY_VERIFY(!find<QPushButton>(u"applyButton"_s)->isEnabled());
    QCOMPARE(find<QLineEdit>(u"pubsub#title"_s)->text(), u"أخبار كل يوم"_s);
    QVERIFY(!find<QWidget>(u"configurationOutcome"_s)->isVisible());
}

void tst_BrowserWithProsody::givesAndTakesARole()
{
    failOnWarnings();
    showTab(3);
    auto *model = table(u"affiliationTable"_s)->model();
    QTRY_COMPARE(model->rowCount(), 1);
    find<QPushButton>(u"addAffiliationButton"_s)->click();
    find<QLineEdit>(u"affiliationJidEdit"_s)->setText(m_server->jid(u"bob"_s));
    find<QPushButton>(u"affiliationOkButton"_s)->click();
    QTRY_COMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(1, 0).data().toString(), m_server->jid(u"bob"_s));
    table(u"affiliationTable"_s)->selectRow(1);
    find<QPushButton>(u"removeAffiliationButton"_s)->click();
    QTRY_COMPARE(model->rowCount(), 1);
}

void tst_BrowserWithProsody::subscribesAndSeesEvents()
{
    failOnWarnings();
    showTab(0);
    auto *subscribe = find<QPushButton>(u"subscribeButton"_s);
    QTRY_VERIFY(subscribe->isVisible() && subscribe->isEnabled());
    subscribe->click();
    QTRY_VERIFY(find<QPushButton>(u"unsubscribeButton"_s)->isVisible());
    showTab(4);
    find<QAction>(u"refreshAction"_s)->trigger();
    QTRY_COMPARE(table(u"subscriberTable"_s)->model()->rowCount(), 1);
    showTab(1);
    QTRY_VERIFY(find<QPushButton>(u"publishItemButton"_s)->isVisible());
    find<QPushButton>(u"publishItemButton"_s)->click();
    writeItem(u"<note xmlns='urn:test'>seen</note>"_s);
    showTab(5);
    QTRY_COMPARE(table(u"eventTable"_s)->model()->rowCount(), 1);
}

void tst_BrowserWithProsody::deletesTheNode()
{
    failOnWarnings();
    find<QAction>(u"deleteNodeAction"_s)->trigger();
    auto *loss = find<QLabel>(u"lossLabel"_s);
    QTRY_VERIFY(loss->text().contains(u"1 item"_s));
    QTRY_VERIFY(loss->text().contains(u"1 subscription"_s));
    auto *remove = find<QPushButton>(u"removeButton"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"removalNameEdit"_s), u"every-day-news"_s);
    remove->click();
    QTRY_VERIFY(view()->currentAddress().service.isEmpty());
    QTRY_VERIFY(find<QWidget>(u"mainMessage"_s)->isVisible());
}

void tst_BrowserWithProsody::cleanupTestCase()
{
    Common::MessageBox::setAnswerForTests({});
    m_window.reset();
}

QTEST_MAIN(tst_BrowserWithProsody)
#include "tst_BrowserWithProsody.moc"
