// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ServiceBar.h"
#include "common/web/ArticleScheme.h"
#include "reader/ReaderDesk.h"
#include "support/WidgetNames.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Reader::FeedTreeModel;

/// A feed whose service doesn't answer says so, and lets a person try.
class tst_ReaderSilentService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysSinceWhenAndTriesNow();
};

void tst_ReaderSilentService::saysSinceWhenAndTriesNow()
{
    const QTemporaryDir folder;
    ScriptedServer server;
    NodeHost host(&server);
    host.addNode(u"news"_s, 3, u"The news"_s);
    host.nodes[u"news"_s].subscribed = true;
    ReaderDesk desk(folder.path());
    desk.connectTo(server);
    QVERIFY(waitFor([&] { return desk.rows() == 3; }, std::chrono::seconds(20)));
    const qint64 feed = desk.store().feeds().first().id;
    desk.tree()->selectFeed(feed);
    const auto *bar = desk.find<Common::ServiceBar>(u"serviceBar"_s);
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY(!desk.window().reader().sync().isBusy());

    server.clearRules();
    server.reply({ .to = server.pubSubService() }, Answer::error("remote-server-not-found"));
    desk.window().reader().sync().refresh(feed);
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

    server.clearRules();
    host.install();
    auto *button = bar->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Try now"_s);
    button->click();
    QTRY_VERIFY(!bar->isVisible());
    QTRY_VERIFY(row.parent().data(FeedTreeModel::ProblemRole).toString().isEmpty());
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
