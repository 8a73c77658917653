// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/MessageBox.h"
#include "common/gui/ServiceBar.h"
#include "common/web/ArticleScheme.h"
#include "reader/ReaderDesk.h"
#include "support/StrictTest.h"
#include "support/WidgetNames.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Reader::FeedTreeModel;

/// A feed whose service doesn't answer says so, and lets a person try.
class tst_ReaderSilentService : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanup();

    void saysSinceWhenAndTriesNow();
    void aSubscriptionWaitsAndIsTakenBack();
    void aDeadFeedGoesAtOnce();
    void aFeedWithoutANodeLeadsBackToIt();
    void looksAsOftenAsAPersonWants();

private:
    void setUp() override;
    /// From now on the service can't be reached.
    void goAway();
    /// Its feed "The news" has three entries and is chosen.
    void openNews();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<NodeHost> m_host;
    std::unique_ptr<ReaderDesk> m_desk;
};

void tst_ReaderSilentService::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_host = std::make_unique<NodeHost>(m_server.get());
    m_host->addNode(u"news"_s, 3, u"The news"_s);
    m_desk = std::make_unique<ReaderDesk>(m_folder->path());
}

void tst_ReaderSilentService::cleanup()
{
    Common::MessageBox::setAnswerForTests({});
    m_desk.reset();
    m_host.reset();
    m_server.reset();
    m_folder.reset();
}

void tst_ReaderSilentService::goAway()
{
    m_server->clearRules();
    m_server->reply({ .to = m_server->pubSubService() }, Answer::error("remote-server-not-found"));
}

void tst_ReaderSilentService::openNews()
{
    m_host->nodes[u"news"_s].subscribed = true;
    m_desk->connectTo(*m_server);
    QVERIFY(waitFor([&] { return m_desk->rows() == 3; }, std::chrono::seconds(20)));
    m_desk->tree()->selectFeed(m_desk->store().feeds().first().id);
    QTRY_VERIFY(!m_desk->reader().sync().isBusy());
}

void tst_ReaderSilentService::saysSinceWhenAndTriesNow()
{
    openNews();
    ReaderDesk &desk = *m_desk;
    const qint64 feed = desk.tree()->currentFeed();
    const auto *bar = desk.find<Common::ServiceBar>(u"serviceBar"_s);
    QVERIFY(!bar->isVisible());
    goAway();
    desk.reader().sync().catchUps().refresh(feed);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().startsWith(u"pubsub.localhost has been out of reach since "_s),
        qPrintable(bar->text()));
    const QModelIndex row = desk.tree()->currentIndex();
    QVERIFY(!row.data(FeedTreeModel::ProblemRole).toString().isEmpty());
    QVERIFY(row.parent()
            .data(FeedTreeModel::ProblemRole)
            .toString()
            .startsWith(u"has been out of reach since"_s));
    QVERIFY(row.parent().data(Qt::AccessibleTextRole).toString().contains(u"out of reach"_s));
    QCOMPARE(WidgetNames::faults(&desk.window()).join(u'\n'), QString());
    // Another row has nothing to say of it.
    desk.tree()->setCurrentIndex(desk.tree()->model()->index(0, 0));
    QVERIFY(!bar->isVisible());
    desk.tree()->setCurrentIndex(row.parent());
    QVERIFY(bar->isVisible());

    m_server->clearRules();
    m_host->install();
    auto *button = bar->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Try now"_s);
    button->click();
    QTRY_VERIFY(!bar->isVisible());
    QTRY_VERIFY(row.parent().data(FeedTreeModel::ProblemRole).toString().isEmpty());
}

// The server has lost the node, and its owner makes it again.
void tst_ReaderSilentService::aFeedWithoutANodeLeadsBackToIt()
{
    openNews();
    m_host->nodes[u"news"_s].subscribed = false;
    m_server->sendEvent("<delete node='news'/>");
    const auto *bar = m_desk->find<Common::InfoBar>(u"infoBar"_s);
    QTRY_VERIFY(bar->text().contains(u"no longer on its server"_s));
    QCOMPARE(m_desk->rows(), 3);
    QTest::mouseClick(bar->findChild<QPushButton *>(u"infoBarAction"_s), Qt::LeftButton);
    auto *dialog = m_desk->find<QDialog>(u"subscribeDialog"_s);
    auto *subscribe = dialog->findChild<QPushButton *>(u"subscribeButton"_s);
    QTRY_VERIFY(subscribe->isEnabled());
    QTest::mouseClick(subscribe, Qt::LeftButton);
    QTRY_COMPARE(m_desk->store().feeds().first().state, Reader::Feed::State::Subscribed);
    QCOMPARE(m_desk->store().feeds().size(), 1);
    QTRY_VERIFY(bar->text().isEmpty());
}

void tst_ReaderSilentService::aSubscriptionWaitsAndIsTakenBack()
{
    m_desk->connectTo(*m_server);
    QTRY_VERIFY(m_desk->isOnline());
    goAway();
    m_desk->action(u"subscribeAction"_s)->trigger();
    auto *dialog = m_desk->find<QDialog>(u"subscribeDialog"_s);
    dialog->findChild<QLineEdit *>(u"addressEdit"_s)
        ->setText(u"xmpp:pubsub.localhost?;node=news"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"lookButton"_s), Qt::LeftButton);
    auto *subscribe = dialog->findChild<QPushButton *>(u"subscribeButton"_s);
    QTRY_VERIFY(subscribe->isEnabled());
    const auto *told = dialog->findChild<Common::InfoBar *>(u"subscribeBar"_s);
    QVERIFY2(told->text().contains(u"when the service answers"_s), qPrintable(told->text()));
    QTest::mouseClick(subscribe, Qt::LeftButton);

    QTRY_COMPARE(m_desk->tree()->currentIndex().data().toString(), u"news"_s);
    const QModelIndex row = m_desk->tree()->currentIndex();
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"waiting for the server"_s));
    const auto *bar = m_desk->find<Common::InfoBar>(u"infoBar"_s);
    QTRY_VERIFY(bar->text().contains(u"waits for its server"_s));
    auto *button = bar->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Take back"_s);
    button->click();
    QTRY_VERIFY(m_desk->store().feeds().isEmpty());
    QTRY_VERIFY(!bar->isVisible());
}

void tst_ReaderSilentService::aDeadFeedGoesAtOnce()
{
    openNews();
    goAway();
    m_desk->reader().sync().catchUps().refresh(m_desk->tree()->currentFeed());
    QTRY_VERIFY(m_desk->find<Common::ServiceBar>(u"serviceBar"_s)->isVisible());
    QString question;
    Common::MessageBox::setAnswerForTests([&](const QString &, const QString &text) {
        question = text;
        return true;
    });
    m_desk->action(u"unsubscribeAction"_s)->trigger();
    QVERIFY2(question.contains(u"The feed goes at once"_s), qPrintable(question));
    QTRY_VERIFY(m_desk->store().feeds().isEmpty());
    QTRY_COMPARE(m_desk->rows(), 0);
    QVERIFY(m_host->nodes[u"news"_s].subscribed);
}

void tst_ReaderSilentService::looksAsOftenAsAPersonWants()
{
    openNews();
    auto &looks = m_desk->reader().sync().catchUps().looks();
    QVERIFY(m_desk->action(u"lookInterval30Action"_s)->isChecked());
    m_desk->action(u"lookInterval60Action"_s)->trigger();
    QCOMPARE(looks.interval(), std::chrono::hours(1));

    m_desk->action(u"propertiesAction"_s)->trigger();
    auto *dialog = m_desk->find<QDialog>(u"feedPropertiesDialog"_s);
    auto *box = dialog->findChild<QComboBox *>(u"looksBox"_s);
    QCOMPARE(box->currentText(), u"As all feeds"_s);
    box->setCurrentText(u"Once a day"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    const auto ownInterval = [this] { return m_desk->store().feeds().first().lookInterval; };
    QCOMPARE(ownInterval(), std::chrono::hours(24));

    m_desk.reset();
    m_desk = std::make_unique<ReaderDesk>(m_folder->path());
    QVERIFY(m_desk->action(u"lookInterval60Action"_s)->isChecked());
    QTRY_VERIFY(m_desk->store().isLoaded());
    QCOMPARE(ownInterval(), std::chrono::hours(24));
}

int main(int argc, char **argv)
{
    qputenv("PUBSUB_PLAIN_ARTICLES", "1");
    Common::registerArticleScheme();
    QApplication application(argc, argv);
    tst_ReaderSilentService test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ReaderSilentService.moc"
