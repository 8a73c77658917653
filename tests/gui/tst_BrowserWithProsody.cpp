// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "support/BrowserDesk.h"
#include "support/ProsodyServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// An administrator's afternoon: the window and a real server, from the new node to its end.
class tst_BrowserWithProsody : public TestSupport::StrictTest
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
    void tellsWhatTheServerHasForgotten();
    void cleanupTestCase();

private:
    template <typename T> T *find(const QString &name) { return m_desk->find<T>(name); }
    Browser::NodeTreeView *view() { return m_desk->tree(); }
    QTableView *table(const QString &name) { return find<QTableView>(name); }
    void writeItem(const QString &xml)
    {
        find<QPlainTextEdit>(u"itemXmlEdit"_s)->setPlainText(xml);
        auto *publish = find<QPushButton>(u"publishButton"_s);
        QTRY_VERIFY(publish->isEnabled());
        publish->click();
        QTRY_VERIFY(!m_desk->has(u"itemEditor"_s));
    }

    std::unique_ptr<ProsodyServer> m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<BrowserDesk> m_desk;
};

void tst_BrowserWithProsody::initTestCase()
{
    XmppServerOptions options;
    options.admins = { u"ada"_s };
    m_server = std::make_unique<ProsodyServer>(options);
    QVERIFY2(m_server->start(), qPrintable(m_server->errorString()));
    m_desk = std::make_unique<BrowserDesk>(m_folder.path());
    m_desk->connectTo(accountFor(*m_server, u"ada"_s), m_server->password(u"ada"_s));
    Common::MessageBox::setAnswerForTests([](const QString &, const QString &) { return true; });
}

void tst_BrowserWithProsody::findsTheServicesOfTheDomain()
{
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    PubSub::NodeAddress service { *PubSub::Jid::fromString(m_server->pubSubService()), {} };
    QTRY_VERIFY(view()->choose(service));
    QTRY_VERIFY(find<QLabel>(u"serviceValue"_s)->isVisible());
    QCOMPARE(find<QLabel>(u"serviceValue"_s)->text(), m_server->pubSubService());
}

void tst_BrowserWithProsody::createsANode()
{
    QVERIFY(m_desk->createNode(u"Every day news"_s, u"every-day-news"_s));
    QTRY_COMPARE(find<QLabel>(u"nodeTitle"_s)->text(), u"Every day news"_s);
}

void tst_BrowserWithProsody::publishesEditsAndDeletesAnItem()
{
    m_desk->showTab(BrowserDesk::Items);
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
    m_desk->showTab(BrowserDesk::Configuration);
    QTRY_VERIFY(m_desk->window().findChild<QLineEdit *>(u"pubsub#title"_s));
    find<QLineEdit>(u"pubsub#title"_s)->setText(u"أخبار كل يوم"_s);
    find<QPushButton>(u"applyButton"_s)->click();
    QTRY_COMPARE(find<QLabel>(u"nodeTitle"_s)->text(), u"أخبار كل يوم"_s);
    QTRY_VERIFY(!find<QPushButton>(u"applyButton"_s)->isEnabled());
    QCOMPARE(find<QLineEdit>(u"pubsub#title"_s)->text(), u"أخبار كل يوم"_s);
    QVERIFY(!find<QWidget>(u"configurationOutcome"_s)->isVisible());
}

void tst_BrowserWithProsody::givesAndTakesARole()
{
    m_desk->showTab(BrowserDesk::Affiliations);
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
    m_desk->showTab(BrowserDesk::Overview);
    auto *subscribe = find<QPushButton>(u"subscribeButton"_s);
    QTRY_VERIFY(subscribe->isVisible() && subscribe->isEnabled());
    subscribe->click();
    QTRY_VERIFY(find<QPushButton>(u"unsubscribeButton"_s)->isVisible());
    m_desk->showTab(BrowserDesk::Subscribers);
    find<QAction>(u"refreshAction"_s)->trigger();
    QTRY_COMPARE(table(u"subscriberTable"_s)->model()->rowCount(), 1);
    m_desk->showTab(BrowserDesk::Items);
    QTRY_VERIFY(find<QPushButton>(u"publishItemButton"_s)->isVisible());
    find<QPushButton>(u"publishItemButton"_s)->click();
    writeItem(u"<note xmlns='urn:test'>seen</note>"_s);
    m_desk->showTab(BrowserDesk::Events);
    QTRY_COMPARE(table(u"eventTable"_s)->model()->rowCount(), 1);
}

void tst_BrowserWithProsody::deletesTheNode()
{
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

// This one keeps everything in its memory.
void tst_BrowserWithProsody::tellsWhatTheServerHasForgotten()
{
    QVERIFY(m_desk->openService(*PubSub::Jid::fromString(m_server->pubSubService())));
    QVERIFY(m_desk->createNode(u"Short lived"_s, u"short-lived"_s));
    QVERIFY2(m_server->restart(), qPrintable(m_server->errorString()));
    auto *bar = m_desk->window().findChild<Common::InfoBar *>();
    QVERIFY(waitFor([&] { return bar->text().contains(u"had confirmed"_s); }));
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    const QString lines = find<QPlainTextEdit>(u"detailsText"_s)->toPlainText();
    QVERIFY2(lines.contains(u"short-lived"_s), qPrintable(lines));
}

void tst_BrowserWithProsody::cleanupTestCase()
{
    Common::MessageBox::setAnswerForTests({});
    m_desk.reset();
}

PUBSUB_TEST(tst_BrowserWithProsody, QApplication)
#include "tst_BrowserWithProsody.moc"
