// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "reader/Entries.h"
#include "reader/core/ArticleListModel.h"
#include "reader/core/FeedTreeModel.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace Reader;
using TestSupport::waitFor;

/// The lists that the window shows, on a real store, under Qt's model tester.
class tst_ReaderModels : public TestSupport::StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<FeedStore> m_store;

    qint64 addFeed(const QString &node, const QString &title = {})
    {
        Feed feed;
        feed.node = Entries::node(node);
        feed.title = title;
        m_store->addFeed(feed);
        waitFor([&] { return m_store->feed(Entries::node(node)).id != 0; });
        return m_store->feed(Entries::node(node)).id;
    }
    // More than a list asks for at once.
    void storeManyEntries()
    {
        QList<PubSub::Item> items;
        for (int i = 0; i < 1500; ++i)
            items.append(Entries::item(QString::number(i), i % 300));
        m_store->storeItems(addFeed(u"news"_s), items);
        // A model that is there when they are announced knows their texts.
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            (void)m_store->database().runAndWait([](QSqlDatabase &) { return 0; });
            QCoreApplication::processEvents();
        }
    }
    QStringList titles(const ArticleListModel &model)
    {
        for (int i = 0; i < 2; ++i) {
            for (int row = 0; row < model.rowCount(); ++row)
                (void)model.index(row, 0).data();
            settle();
        }
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row, 0).data().toString());
        return result;
    }
    void load(ArticleListModel &model, const ArticleQuery &query)
    {
        model.setQuery(query);
        QVERIFY(waitFor([&] { return !model.isLoading(); }));
    }

    void setUp() override
    {
        m_store = std::make_unique<FeedStore>(m_folder.filePath(u"%1.sqlite"_s.arg(++m_files)));
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
    }

private Q_SLOTS:
    void cleanup() { m_store.reset(); }

    // As a person counts, whatever the language of the program.
    void feedsAreInNaturalOrder()
    {
        for (const QString &node : { u"Feed 10"_s, u"feed 2"_s, u"Feed 1"_s, u"Élan"_s, u"Zoo"_s })
            addFeed(node);
        const FeedTreeModel model(m_store.get());
        QStringList titles;
        const QModelIndex service = model.index(3, 0, {});
        for (int row = 0; row < model.rowCount(service); ++row)
            titles.append(model.index(row, 0, service).data(Qt::DisplayRole).toString());
        QCOMPARE(
            titles, QStringList({ u"Élan"_s, u"Feed 1"_s, u"feed 2"_s, u"Feed 10"_s, u"Zoo"_s }));
    }

    void newEntriesFindTheirPlace()
    {
        ArticleListModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        const qint64 feed = addFeed(u"news"_s);
        load(model, {});
        m_store->storeItems(feed, { Entries::item(u"b"_s, 2), Entries::item(u"d"_s, 4) });
        m_store->storeItems(feed,
            { Entries::item(u"a"_s, 1), Entries::item(u"c"_s, 3), Entries::item(u"e"_s, 5),
                Entries::item(u"f"_s, 6) });
        settle();
        QCOMPARE(titles(model),
            QStringList({ u"Title of f"_s, u"Title of e"_s, u"Title of d"_s, u"Title of c"_s,
                u"Title of b"_s, u"Title of a"_s }));
        m_store->retractItem(feed, u"c"_s);
        settle();
        QCOMPARE(model.rowCount(), 5);
        m_store->removeFeed(feed);
        QVERIFY(waitFor([&] { return model.rowCount() == 0; }));
    }

    void loadsManyPages()
    {
        storeManyEntries();
        ArticleListModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        load(model, {});
        QCOMPARE(model.rowCount(), 1500);
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(model.index(row - 1, 0).data(ArticleListModel::DateRole).toDateTime()
                >= model.index(row, 0).data(ArticleListModel::DateRole).toDateTime());
        }
    }

    void fetchesTextsOfWhatIsLookedAt()
    {
        storeManyEntries();
        ArticleListModel model(m_store.get());
        load(model, {});
        settle();
        const auto isLoaded = [&](int row) {
            return model.index(row, 0).data(ArticleListModel::LoadedRole).toBool();
        };
        QVERIFY(!isLoaded(1200));
        // Asking whether it is there does not fetch it.
        settle();
        QVERIFY(!isLoaded(1200));
        (void)model.index(1200, 0).data();
        settle();
        QVERIFY(isLoaded(1200));
        QVERIFY(isLoaded(1180) && !isLoaded(0) && !isLoaded(1499));
    }

    // What comes on view while others are being fetched is fetched next, without a repaint.
    void fetchesWhatWasWantedMeanwhile()
    {
        storeManyEntries();
        ArticleListModel model(m_store.get());
        load(model, {});
        settle();
        std::binary_semaphore gate(0);
        m_store->database().run([&gate](QSqlDatabase &) { gate.acquire(); });
        (void)model.index(100, 0).data();
        // The fetch waits behind the gate by now.
        QCoreApplication::processEvents();
        (void)model.index(1200, 0).data();
        QCoreApplication::processEvents();
        gate.release();
        const bool isLoaded = waitFor(
            [&] { return model.index(1200, 0).data(ArticleListModel::LoadedRole).toBool(); });
        // Behind the gate before it goes.
        settle();
        QVERIFY(isLoaded);
    }

    void goesOnAfterTheDatabaseFailed()
    {
        const qint64 feed = addFeed(u"news"_s);
        m_store->storeItems(feed, { Entries::item(u"a"_s, 1) });
        settle();
        ArticleListModel model(m_store.get());
        load(model, {});
        const auto rename = [this](const QString &from, const QString &to) {
            (void)m_store->database().runAndWait([=](QSqlDatabase &db) {
                Common::SqlQuery::run(db, u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to));
            });
        };
        TestSupport::SignalWaiter failed(m_store.get(), &FeedStore::failed);
        rename(u"item"_s, u"hidden"_s);
        (void)model.index(0, 0).data();
        QVERIFY(failed.waitForCount(1));
        rename(u"hidden"_s, u"item"_s);
        (void)model.index(0, 0).data();
        settle();
        QCOMPARE(model.index(0, 0).data().toString(), u"Title of a"_s);

        rename(u"status"_s, u"hidden"_s);
        model.setQuery({});
        QVERIFY(failed.waitForCount(2));
        QVERIFY(waitFor([&] { return !model.isLoading(); }));
        rename(u"hidden"_s, u"status"_s);
        load(model, {});
        QCOMPARE(model.rowCount(), 1);
    }

    // Entries that arrive while the pages are still on their way appear once.
    void entriesArriveWhileLoading()
    {
        const qint64 feed = addFeed(u"news"_s);
        QList<PubSub::Item> items;
        for (int i = 0; i < 1000; ++i)
            items.append(Entries::item(QString::number(i), 10 + i % 200));
        m_store->storeItems(feed, items);
        settle();
        ArticleListModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        model.setQuery({});
        m_store->storeItems(feed,
            { Entries::item(u"newest"_s, 300), Entries::item(u"oldest"_s, 1),
                Entries::item(u"middle"_s, 100) });
        QVERIFY(waitFor([&] { return !model.isLoading(); }));
        settle();
        QCOMPARE(model.rowCount(), 1003);
    }

    void readEntryStaysUntilItIsLeft()
    {
        const qint64 feed = addFeed(u"news"_s);
        m_store->storeItems(feed, { Entries::item(u"a"_s, 1), Entries::item(u"b"_s, 2) });
        ArticleListModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        ArticleQuery unread;
        unread.conditions = ArticleQuery::Unread;
        load(model, unread);
        QCOMPARE(model.rowCount(), 2);
        const qint64 current = model.idAt(0);
        model.setCurrent(current);
        m_store->mark({ current }, Mark::Read);
        settle();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data(ArticleListModel::UnreadRole).toBool(), false);
        model.setCurrent(model.idAt(1));
        QCOMPARE(model.rowCount(), 1);
        // Marked unread again, it comes back.
        m_store->mark({ current }, Mark::Unread);
        settle();
        QCOMPARE(model.rowCount(), 2);
    }

    void withdrawnEntryStaysWhileItIsRead()
    {
        const qint64 feed = addFeed(u"news"_s);
        m_store->storeItems(feed, { Entries::item(u"a"_s, 1), Entries::item(u"b"_s, 2) });
        ArticleListModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        load(model, {});
        (void)titles(model);
        model.setCurrent(model.idAt(0));
        m_store->retractItem(feed, u"b"_s);
        settle();
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(0, 0).data(ArticleListModel::RemovedRole).toBool());
        model.setCurrent(0);
        QCOMPARE(model.rowCount(), 1);
    }

    void nextUnreadGoesRound()
    {
        const qint64 feed = addFeed(u"news"_s);
        m_store->storeItems(
            feed, { Entries::item(u"a"_s, 1), Entries::item(u"b"_s, 2), Entries::item(u"c"_s, 3) });
        ArticleListModel model(m_store.get());
        load(model, {});
        QCOMPARE(model.nextUnread(-1, 1), 0);
        QCOMPARE(model.nextUnread(2, 1), 0);
        QCOMPARE(model.nextUnread(0, -1), 2);
        m_store->mark({ model.idAt(0), model.idAt(2) }, Mark::Read);
        settle();
        QCOMPARE(model.nextUnread(2, 1), 1);
        m_store->markAllRead({});
        settle();
        QCOMPARE(model.nextUnread(0, 1), -1);
    }

    void filterFollowsNewEntries()
    {
        const qint64 feed = addFeed(u"news"_s);
        m_store->storeItems(feed, { Entries::item(u"a"_s, 1, u"Apples"_s) });
        ArticleListModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        ArticleQuery query;
        query.text = u"pear"_s;
        load(model, query);
        QCOMPARE(model.rowCount(), 0);
        m_store->storeItems(
            feed, { Entries::item(u"b"_s, 2, u"Pears"_s), Entries::item(u"c"_s, 3, u"Plums"_s) });
        settle();
        QCOMPARE(titles(model), QStringList { u"Pears"_s });
    }

    void treeFollowsTheStore()
    {
        FeedTreeModel model(m_store.get());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 3);
        const qint64 b = addFeed(u"b"_s, u"Beta"_s);
        const qint64 a = addFeed(u"a"_s, u"Alpha"_s);
        const qint64 c = addFeed(u"c"_s, u"Gamma"_s);
        QCOMPARE(model.rowCount(), 4);
        const QModelIndex service = model.index(3, 0, {});
        const auto order = [&] {
            QList<qint64> ids;
            for (int row = 0; row < model.rowCount(service); ++row)
                ids.append(model.index(row, 0, service).data(FeedTreeModel::FeedRole).toLongLong());
            return ids;
        };
        QCOMPARE(order(), (QList { a, b, c }));
        m_store->storeItems(a, { Entries::item(u"1"_s, 1), Entries::item(u"2"_s, 2) });
        settle();
        QCOMPARE(model.indexOf(a).data(FeedTreeModel::UnreadRole).toInt(), 2);
        QCOMPARE(service.data(FeedTreeModel::UnreadRole).toInt(), 2);
        QCOMPARE(model.index(0, 0, {}).data(FeedTreeModel::UnreadRole).toInt(), 2);
        QCOMPARE(model.indexOf(a).data(Qt::AccessibleTextRole).toString(), u"Alpha, 2 unread"_s);

        Feed renamed = m_store->feed(a);
        renamed.customTitle = u"Zeta"_s;
        m_store->updateFeed(renamed);
        settle();
        QCOMPARE(order(), (QList { b, c, a }));
        renamed.customTitle = u"Aleph"_s;
        m_store->updateFeed(renamed);
        settle();
        QCOMPARE(order(), (QList { a, b, c }));

        QCOMPARE(model.query(service).feeds, (QSet { a, b, c }));
        QCOMPARE(model.query(model.index(1, 0, {})).conditions, ArticleQuery::Unread);
        for (qint64 feed : { a, b, c })
            m_store->removeFeed(feed);
        settle();
        QCOMPARE(model.rowCount(), 3);
    }
};

PUBSUB_TEST(tst_ReaderModels, QApplication)
#include "tst_ReaderModels.moc"
