// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "reader/NodeHost.h"
#include "reader/core/ArticleListModel.h"
#include "reader/core/FeedSync.h"
#include "support/Journey.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

/// The journey "an event becomes a row", station by station: the stream, Client, FeedSync,
/// FeedStore, the file on the disk, the list.
class tst_event_to_list : public TestSupport::StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void journey()
    {
        ScriptedServer server;
        NodeHost host(&server);
        host.addNode(u"princely_musings"_s, 0);
        host.nodes[u"princely_musings"_s].subscribed = true;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"reader.sqlite"_s);
        PubSub::Client client;
        FeedStore store(path);
        Common::ServiceDirectory services(&client);
        FeedSync sync(services, &store);
        ArticleListModel list(&store);
        const PubSub::NodeAddress node = Entries::node(u"princely_musings"_s);
        client.connectToServer(NodeHost::account(server), u"secret"_s);
        QVERIFY(waitFor([&] { return store.feed(node).id != 0 && !sync.isBusy(); }));
        list.setQuery({});

        SignalWaiter published(&client, &PubSub::Client::itemPublished);
        SignalWaiter added(&store, &FeedStore::articlesAdded);
        // The store speaks after the commit: what it tells can be read by another connection.
        int rowsOnDisk = -1;
        connect(&store, &FeedStore::articlesAdded, this, [&] {
            {
                QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"witness"_s);
                other.setDatabaseName(path);
                other.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
                QVERIFY(other.open());
                rowsOnDisk = Common::SqlQuery::single(
                    other, u"SELECT count(*) FROM item WHERE title = ?"_s, { u"Soliloquy"_s })
                                 .toInt();
            }
            QSqlDatabase::removeDatabase(u"witness"_s);
        });

        Journey journey;
        // XEP-0060 §7.1.2.1, the example's entry.
        server.sendEvent(
            "<items node='princely_musings'><item id='ae890ac52d0df67ed7cfdf51b644e901'>"
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title><summary>"
            "To be, or not to be: that is the question</summary><link rel='alternate' "
            "type='text/html' href='http://denmark.lit/2003/12/13/atom03'/>"
            "<id>tag:denmark.lit,2003:entry-32397</id><published>2003-12-13T18:30:02Z</published>"
            "<updated>2003-12-13T18:30:02Z</updated></entry></item></items>");

        QVERIFY(published.waitForCount(1));
        QCOMPARE(std::get<0>(published.last()), node);
        QCOMPARE(std::get<1>(published.last()).id, u"ae890ac52d0df67ed7cfdf51b644e901"_s);

        QVERIFY(added.waitForCount(1));
        QCOMPARE(rowsOnDisk, 1);
        const ArticleHead head = std::get<0>(added.last()).first();
        QCOMPARE(head.title, u"Soliloquy"_s);
        QCOMPARE(head.date, QDateTime(QDate(2003, 12, 13), QTime(18, 30, 2), QTimeZone::UTC));

        QVERIFY(waitFor([&] { return list.rowCount() == 1; }));
        journey.end();
        journey.print(u"An event becomes a row"_s);
        QVERIFY2(journey.rooms().size() <= 10, qPrintable(journey.rooms().join(u' ')));
        QCOMPARE(list.index(0, ArticleListModel::TitleColumn).data().toString(), u"Soliloquy"_s);
        QVERIFY(list.index(0, 0).data(ArticleListModel::UnreadRole).toBool());
        QCOMPARE(store.counters(), (FeedCounters { 1, 1, 0 }));
    }
};

QTEST_GUILESS_MAIN(tst_event_to_list)
#include "tst_event_to_list.moc"
