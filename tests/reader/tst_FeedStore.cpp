// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "reader/Entries.h"
#include "reader/core/FeedMigrations.h"
#include "reader/core/FeedStore.h"
#include "reader/core/Rereading.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/FeedProfile.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;
using Entries::item;

/// The store of the reader: a real SQLite file each time.
class tst_FeedStore : public TestSupport::StrictTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FeedStore> m_store;
    const Common::Clock m_clock { [] {
        return QDateTime(QDate(2026, 12, 31), QTime(12, 0), QTimeZone::UTC);
    } };

    // The one before writes to its end first: else this one reads what is not yet on the disk.
    void open()
    {
        m_store.reset();
        m_store = std::make_unique<FeedStore>(m_folder->filePath(u"reader.sqlite"_s), m_clock);
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
    }
    qint64 addFeed(const QString &node)
    {
        Feed feed;
        feed.node = Entries::node(node);
        m_store->addFeed(feed);
        waitFor([this, node] { return m_store->feed(Entries::node(node)).id != 0; });
        return m_store->feed(Entries::node(node)).id;
    }
    ArticleChanges storeEvent(qint64 feed, const PubSub::Item &item)
    {
        std::optional<ArticleChanges> result;
        m_store->storeEvents(
            feed, { item }, this, [&](const ArticleChanges &changes) { result = changes; }, {});
        waitFor([&result] { return result.has_value(); });
        return result.value_or(ArticleChanges());
    }
    void settle(qint64 feed, const QStringList &itemIds)
    {
        bool isDone = false;
        m_store->settle(feed, itemIds, this, [&isDone] { isDone = true; }, {});
        QVERIFY(waitFor([&isDone] { return isDone; }));
    }
    QList<Standing> standings(qint64 feed, const QStringList &itemIds)
    {
        QList<Standing> result;
        m_store->loadStandings(
            feed, itemIds, this, [&](const QList<Standing> &found) { result = found; }, {});
        waitFor([&] { return result.size() == itemIds.size(); });
        return result;
    }
    ArticleChanges store(qint64 feed, const QList<PubSub::Item> &items)
    {
        std::optional<ArticleChanges> result;
        m_store->storeItems(
            feed, items, this, [&result](const ArticleChanges &changes) { result = changes; });
        waitFor([&result] { return result.has_value(); }, std::chrono::seconds(60));
        return result.value_or(ArticleChanges());
    }
    QList<ArticleKey> keys(const ArticleQuery &query = {}, int limit = 1000000)
    {
        std::optional<QList<ArticleKey>> result;
        m_store->loadKeys(
            query, {}, limit, this, [&result](const QList<ArticleKey> &found) { result = found; });
        waitFor([&result] { return result.has_value(); }, std::chrono::seconds(60));
        return result.value_or(QList<ArticleKey>());
    }
    QList<ArticleHead> heads(const ArticleQuery &query = {})
    {
        QList<qint64> ids;
        for (const ArticleKey &key : keys(query))
            ids.append(key.id);
        std::optional<QList<ArticleHead>> result;
        m_store->loadHeads(
            ids, this, [&result](const QList<ArticleHead> &found) { result = found; });
        waitFor([&result] { return result.has_value(); });
        QList<ArticleHead> list = result.value_or(QList<ArticleHead>());
        std::ranges::sort(list,
            [](const ArticleHead &a, const ArticleHead &b) { return keyOf(a).isBefore(keyOf(b)); });
        return list;
    }
    QStringList itemIds(const ArticleQuery &query = {})
    {
        QStringList ids;
        for (const ArticleHead &head : heads(query))
            ids.append(head.itemId);
        return ids;
    }
    static ArticleQuery wordsQuery(const QString &text)
    {
        return { ArticleQuery::Scope::All, {}, {}, text };
    }
    static ArticleQuery entriesOf(qint64 feed)
    {
        return { ArticleQuery::Scope::Feeds, { feed }, {}, {} };
    }
    // What another start finds.
    Feed onDisk(qint64 feed)
    {
        m_store.reset();
        open();
        return m_store->feed(feed);
    }
    // Counts again what the counters say.
    FeedCounters counted()
    {
        FeedCounters counters;
        for (const ArticleKey &key : keys())
            counters += { 1, key.status.read ? 0 : 1, key.status.starred ? 1 : 0 };
        return counters;
    }
    void markAndWait(const QList<qint64> &ids, Mark mark)
    {
        SignalWaiter marked(m_store.get(), &FeedStore::articlesMarked);
        m_store->mark(ids, mark);
        QVERIFY(marked.waitForCount(1));
    }

    // Of an entry that version 1 has read: with the flat title and the words that it knew, and a
    // hash of its own.
    static void writeVersion1(const QString &path, int entries)
    {
        Common::Database old(path, feedMigrations().first(1), Common::Database::Durability::Normal);
        const auto done = old.runAndWait([entries](QSqlDatabase &db) {
            const QString comments = u"urn:xmpp:microblog:0:comments/"_s;
            Common::SqlQuery::run(db,
                u"INSERT INTO feed(id, service, node, total, unread, starred) VALUES "
                "(1, 'pubsub.localhost', 'news', ?, ?, 0), (2, 'pubsub.localhost', ?, 1, 1, 0), "
                "(3, 'pubsub.localhost', ?, 1, 1, 1)"_s,
                { entries, entries, comments + u'a', comments + u'b' });
            for (int i = 1; i <= entries + 2; ++i) {
                const int feed = std::max(1, i - entries + 1);
                Common::SqlQuery::run(db,
                    u"INSERT INTO status(id, feed, item_id, date) VALUES(?, ?, ?, ?)"_s,
                    { i, feed, u"i%1"_s.arg(i), i });
                Common::SqlQuery::run(db,
                    u"INSERT INTO item(id, title, author, publisher, updated, arrived, hash) "
                    "VALUES(?, 'flat', '', '', 0, 0, x'00')"_s,
                    { i });
                Common::SqlQuery::run(
                    db, u"INSERT INTO body(id, payload) VALUES(?, ?)"_s, { i, allTitle(i) });
                Common::SqlQuery::run(db,
                    u"INSERT INTO item_text(rowid, title, author, body) VALUES(?, 'flat', '', '')"_s,
                    { i });
            }
            return true;
        });
        QVERIFY(done.value_or(false));
    }
    static QString lastWord(int i) { return u"last%1"_s.arg(i, 4, 10, QChar(u'0')); }
    static QByteArray allTitle(int i)
    {
        return "<entry xmlns='http://www.w3.org/2005/Atom'><title>First line "
            + QByteArray::number(i) + "\ncaf\u00E9 " + lastWord(i).toUtf8() + "</title></entry>";
    }

    void setUp() override
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void sortsByPublicationNotByArrival()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"b"_s, 2), item(u"c"_s, 3) });
        store(feed, { item(u"a"_s, 1), item(u"d"_s, 4) });
        QCOMPARE(itemIds(), QStringList({ u"d"_s, u"c"_s, u"b"_s, u"a"_s }));
    }

    // A service names it, and the account's list of what it follows does not: in either order,
    // before the first is on disk or after.
    void keepsASubscriptionThatIsNotNamedAgain()
    {
        Feed named;
        named.node = Entries::node(u"news"_s);
        named.subid = u"a"_s;
        Feed listed;
        listed.node = named.node;
        listed.isListed = true;
        m_store->addFeed(named);
        m_store->addFeed(listed);
        QVERIFY(waitFor([&] { return m_store->feed(named.node).isListed; }));
        QCOMPARE(m_store->feed(named.node).subid, u"a"_s);
        m_store->addFeed(listed);
        QCOMPARE(m_store->feed(named.node).subid, u"a"_s);
        named.state = Feed::State::Unsubscribed;
        m_store->addFeed(named);
        QCOMPARE(m_store->feed(named.node).state, Feed::State::Unsubscribed);
        // The next one is another.
        m_store->addFeed(listed);
        QCOMPARE(m_store->feed(named.node).subid, QString());
        open();
        QCOMPARE(m_store->feed(named.node).subid, QString());
        QCOMPARE(m_store->feed(named.node).state, Feed::State::Subscribed);
    }

    // What was stored, by whatever way, does not tell that nothing is missing.
    void isSettledOnlyByAFetchWithoutAHole()
    {
        const qint64 feed = addFeed(u"news"_s);
        const QList<PubSub::Item> items { item(u"a"_s, 1), item(u"b"_s, 2) };
        ArticleChanges changes = store(feed, items);
        QCOMPARE(changes.unsettled, (QSet<QString> { u"a"_s, u"b"_s }));
        QCOMPARE(changes.ground, 0);
        QVERIFY(!m_store->feed(feed).syncedAt.isValid());
        settle(feed, { u"a"_s, u"b"_s, u"elsewhere"_s });
        QCOMPARE(m_store->feed(feed).syncedAt, m_clock.now());
        QCOMPARE(onDisk(feed).syncedAt, m_clock.now());
        changes = store(feed, items + QList { item(u"c"_s, 3) });
        QCOMPARE(changes.unsettled, QSet<QString> { u"c"_s });
        QCOMPARE(changes.ground, 2);
        QCOMPARE(standings(feed, { u"c"_s, u"b"_s, u"elsewhere"_s }),
            (QList { Standing::Unsettled, Standing::Settled, Standing::Unknown }));
        QCOMPARE(m_store->counters(), (FeedCounters { 3, 3, 0 }));
    }

    // It may have moved to the end of its node, and what was published before that may be lost.
    void whatMovesIsNotSettled()
    {
        const qint64 feed = addFeed(u"news"_s);
        const QStringList ids { u"same"_s, u"late"_s, u"edited"_s, u"back"_s };
        for (const QString &id : ids)
            store(feed, { item(id, 1) });
        settle(feed, ids);
        storeEvent(feed, item(u"same"_s, 1));
        PubSub::Item late = item(u"late"_s, 1);
        late.delay = m_clock.now();
        storeEvent(feed, late);
        store(feed, { item(u"edited"_s, 1, u"Edited"_s) });
        m_store->retractItem(feed, u"back"_s);
        store(feed, { item(u"back"_s, 1) });
        QCOMPARE(standings(feed, ids),
            (QList { Standing::Unsettled, Standing::Settled, Standing::Unsettled,
                Standing::Unsettled }));
    }

    // What is no longer on the server can't be met there.
    void countsGroundThatTheNodeHolds()
    {
        const qint64 feed = addFeed(u"news"_s);
        QList<PubSub::Item> items;
        QStringList ids;
        for (int i = 0; i < ArticleTable::firmGround + 5; ++i) {
            items.append(item(QString::number(i), i));
            ids.append(QString::number(i));
        }
        store(feed, items);
        settle(feed, ids);
        QCOMPARE(store(feed, {}).ground, ArticleTable::firmGround);
        m_store->markGone(feed, ids.first(3), m_clock.now().addSecs(1));
        QCOMPARE(store(feed, {}).ground, 3);
    }

    // It took feeds for complete that had holes: only what came first is known to have none.
    void version3IsBelievedOnlyOfItsFirstFetch()
    {
        m_store.reset();
        const QString path = m_folder->filePath(u"version3.sqlite"_s);
        {
            Common::Database old(
                path, feedMigrations().first(3), Common::Database::Durability::Normal);
            const auto done = old.runAndWait([](QSqlDatabase &db) {
                using Common::SqlQuery;
                SqlQuery::run(db,
                    u"INSERT INTO feed(id, service, node, total, unread, synced_at) "
                    "VALUES(1, 'pubsub.localhost', 'news', 4, 4, 9)"_s);
                for (int i = 1; i <= 4; ++i) {
                    SqlQuery::run(db,
                        u"INSERT INTO status(id, feed, item_id, date) VALUES(?, 1, ?, ?)"_s,
                        { i, QString::number(i), i });
                    SqlQuery::run(db,
                        u"INSERT INTO item(id, title, author, publisher, updated, arrived, hash) "
                        "VALUES(?, '', '', '', 0, ?, x'00')"_s,
                        { i, i <= 2 ? 5 : i + 10 });
                }
                return true;
            });
            QVERIFY(done.value_or(false));
        }
        m_store = std::make_unique<FeedStore>(path, m_clock);
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
        QVERIFY(m_store->feed(1).syncedAt.isValid());
        QCOMPARE(standings(1, { u"1"_s, u"2"_s, u"3"_s, u"4"_s }),
            (QList {
                Standing::Settled, Standing::Settled, Standing::Unsettled, Standing::Unsettled }));
    }

    void orderOfArrivalMakesNoDifference()
    {
        QList<PubSub::Item> items;
        for (int day = 0; day < 40; ++day)
            items.append(item(QString::number(day), day));
        const qint64 first = addFeed(u"first"_s);
        store(first, items);
        ArticleQuery ofFirst;
        ofFirst.scope = ArticleQuery::Scope::Feeds;
        ofFirst.feeds = { first };
        const QStringList expected = itemIds(ofFirst);
        std::shuffle(items.begin(), items.end(), *QRandomGenerator::global());
        const qint64 second = addFeed(u"second"_s);
        for (const PubSub::Item &one : items)
            store(second, { one });
        ArticleQuery ofSecond = ofFirst;
        ofSecond.feeds = { second };
        QCOMPARE(itemIds(ofSecond), expected);
    }

    void duplicatesChangeNothing()
    {
        const qint64 feed = addFeed(u"news"_s);
        QCOMPARE(store(feed, { item(u"a"_s, 1), item(u"b"_s, 2) }).added.size(), 2);
        const ArticleChanges again = store(feed, { item(u"b"_s, 2), item(u"a"_s, 1) });
        QCOMPARE(again.added.size(), 0);
        QCOMPARE(again.changed.size(), 0);
        QCOMPARE(again.unchanged, 2);
        QCOMPARE(m_store->counters(), (FeedCounters { 2, 2, 0 }));
        // The same id in another feed is another entry.
        QCOMPARE(store(addFeed(u"other"_s), { item(u"a"_s, 1) }).added.size(), 1);
    }

    // XEP-0277 §5. Some clients give posts that id: what it is tells its content.
    void descriptionOfAFeedIsNoEntry()
    {
        const qint64 feed = addFeed(u"news"_s);
        PubSub::AtomPerson author;
        author.name = u"Juliet"_s;
        const PubSub::Item description = PubSub::FeedProfile::metadataItem(
            Entries::node(), u"The news"_s, author, m_clock.now());
        QCOMPARE(store(feed, { description, item(u"a"_s, 1) }).added.size(), 1);
        QCOMPARE(itemIds(), QStringList { u"a"_s });
        QCOMPARE(store(feed, { item(description.id, 2) }).added.size(), 1);
    }

    void editKeepsItsPlaceAndStatus()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"a"_s, 1), item(u"b"_s, 2) });
        markAndWait({ heads().last().id }, Mark::Read);
        const ArticleChanges changes = store(feed, { item(u"a"_s, 300, u"New title"_s) });
        QCOMPARE(changes.added.size(), 0);
        QCOMPARE(changes.changed.size(), 1);
        const ArticleHead edited = heads().last();
        QCOMPARE(edited.itemId, u"a"_s);
        QCOMPARE(edited.title, u"New title"_s);
        QVERIFY(edited.revised);
        QVERIFY(edited.status.read);
        QCOMPARE(m_store->counters(), counted());
    }

    void dateInTheFutureIsNotBelieved()
    {
        store(addFeed(u"news"_s), { item(u"future"_s, 5000), item(u"now"_s, 364) });
        QCOMPARE(heads().first().date, m_clock.now());
    }

    void entryWithoutPayloadGetsItLater()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { { u"a"_s, {}, {}, {} } });
        QCOMPARE(heads().first().title, u"a"_s);
        store(feed, { item(u"a"_s, 7) });
        QCOMPARE(heads().first().title, u"Title of a"_s);
        QCOMPARE(heads().first().date.date(), QDate(2026, 1, 8));
        // And a bare announcement does not take it away again.
        store(feed, { { u"a"_s, {}, {}, {} } });
        QCOMPARE(heads().first().title, u"Title of a"_s);
    }

    void statusMayComeBeforeTheItem()
    {
        const qint64 feed = addFeed(u"news"_s);
        m_store->markItem(feed, u"a"_s, Mark::Read);
        m_store->markItem(feed, u"a"_s, Mark::Starred);
        QCOMPARE(keys().size(), 0);
        QCOMPARE(m_store->counters(), FeedCounters());
        store(feed, { item(u"a"_s, 1), item(u"b"_s, 2) });
        QVERIFY(heads().last().status == (ArticleStatus { true, true }));
        QCOMPARE(m_store->counters(), (FeedCounters { 2, 1, 1 }));
    }

    void retractionRemovesUnlessStarred()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"a"_s, 1), item(u"b"_s, 2) });
        markAndWait({ heads().first().id }, Mark::Starred);
        SignalWaiter removed(m_store.get(), &FeedStore::articlesRemoved);
        SignalWaiter changed(m_store.get(), &FeedStore::articlesChanged);
        m_store->retractItem(feed, u"a"_s);
        m_store->retractItem(feed, u"b"_s);
        m_store->retractItem(feed, u"unknown"_s);
        QVERIFY(changed.waitForCount(1));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(itemIds(), QStringList { u"b"_s });
        QVERIFY(heads().first().removed);
        QCOMPARE(m_store->counters(), (FeedCounters { 1, 1, 1 }));
        // Its words are gone, too.
        ArticleQuery query;
        query.text = u"Title"_s;
        QCOMPARE(itemIds(query), QStringList { u"b"_s });
        // Published again, it is there again.
        store(feed, { item(u"a"_s, 1) });
        QCOMPARE(itemIds(), QStringList({ u"b"_s, u"a"_s }));
        QCOMPARE(m_store->counters(), counted());
    }

    void purgeKeepsWhatWasCached()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"a"_s, 1), item(u"b"_s, 2) });
        SignalWaiter changed(m_store.get(), &FeedStore::articlesChanged);
        m_store->purgeFeed(feed);
        QVERIFY(changed.waitForCount(1));
        QCOMPARE(std::get<0>(changed.last()).size(), 2);
        QVERIFY(heads().first().removed);
    }

    void marksAllReadAndUndoes()
    {
        const qint64 feed = addFeed(u"news"_s);
        const qint64 other = addFeed(u"other"_s);
        store(feed, { item(u"a"_s, 1), item(u"b"_s, 2), item(u"c"_s, 3) });
        store(other, { item(u"x"_s, 1) });
        markAndWait({ heads().first().id }, Mark::Read);
        std::optional<ArticleChanges> changes;
        m_store->markAllRead(
            entriesOf(feed), this, [&](const ArticleChanges &done) { changes = done; });
        QVERIFY(waitFor([&] { return changes.has_value(); }));
        QCOMPARE(changes->marked.size(), 2);
        QCOMPARE(m_store->counters().unread, 1);
        // Undo gives back what was unread, not what had been read before.
        markAndWait(changes->marked, Mark::Unread);
        QCOMPARE(m_store->feed(feed).counters.unread, 2);
        QCOMPARE(m_store->counters(), counted());
    }

    void marksReadWhatTheListShows_data()
    {
        QTest::addColumn<ArticleQuery>("query");
        QTest::addColumn<QStringList>("stillUnread");
        QTest::newRow("starred") << ArticleQuery { {}, {}, ArticleQuery::Starred, {} }
                                 << QStringList { u"c"_s, u"a"_s };
        QTest::newRow("no feed") << ArticleQuery { ArticleQuery::Scope::Feeds, {}, {}, {} }
                                 << QStringList { u"c"_s, u"b"_s, u"a"_s };
        QTest::newRow("words") << ArticleQuery { {}, {}, ArticleQuery::Unread, u"apples"_s }
                               << QStringList { u"c"_s, u"b"_s };
        QTest::newRow("all") << ArticleQuery() << QStringList();
    }

    void marksReadWhatTheListShows()
    {
        QFETCH(ArticleQuery, query);
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"a"_s, 1, u"Apples"_s), item(u"b"_s, 2), item(u"c"_s, 3) });
        markAndWait({ heads().at(1).id }, Mark::Starred);
        std::optional<ArticleChanges> changes;
        m_store->markAllRead(query, this, [&](const ArticleChanges &done) { changes = done; });
        QVERIFY(waitFor([&] { return changes.has_value(); }));
        QTEST(itemIds({ {}, {}, ArticleQuery::Unread, {} }), "stillUnread");
        QCOMPARE(m_store->counters(), counted());
    }

    // Each change begins with the feed as it is known at that moment; none may bring an older
    // one back, however many are under way.
    void changesOfAFeedAllLast()
    {
        const qint64 id = addFeed(u"news"_s);
        const QDateTime synced = m_clock.now();
        Feed feed = m_store->feed(id);
        feed.title = u"Title"_s;
        m_store->updateFeed(feed);
        feed = m_store->feed(id);
        feed.customTitle = u"Mine"_s;
        feed.checkedAt = synced;
        m_store->updateFeed(feed);
        // The first is on the disk, the second not yet told.
        SignalWaiter changed(m_store.get(), &FeedStore::feedChanged);
        connect(
            m_store.get(), &FeedStore::feedChanged, this,
            [this, id] {
                Feed third = m_store->feed(id);
                third.description = u"Description"_s;
                m_store->updateFeed(third);
            },
            Qt::SingleShotConnection);
        QVERIFY(changed.waitForCount(3));
        feed = onDisk(id);
        QCOMPARE(feed.title, u"Title"_s);
        QCOMPARE(feed.customTitle, u"Mine"_s);
        QCOMPARE(feed.checkedAt, synced);
        QCOMPARE(feed.description, u"Description"_s);
    }

    void subscribingAgainKeepsWhatIsUnderWay()
    {
        const qint64 id = addFeed(u"news"_s);
        Feed feed = m_store->feed(id);
        feed.customTitle = u"Mine"_s;
        feed.state = Feed::State::Unsubscribed;
        m_store->updateFeed(feed);
        Feed again;
        again.node = feed.node;
        again.subid = u"2"_s;
        m_store->addFeed(again);
        feed = m_store->feed(id);
        feed.description = u"Description"_s;
        SignalWaiter changed(m_store.get(), &FeedStore::feedChanged);
        m_store->updateFeed(feed);
        QVERIFY(changed.waitForCount(3));
        feed = onDisk(id);
        QCOMPARE(feed.customTitle, u"Mine"_s);
        QCOMPARE(feed.subid, u"2"_s);
        QCOMPARE(feed.state, Feed::State::Subscribed);
        QCOMPARE(feed.description, u"Description"_s);
    }

    void findsWordsInEveryScript_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("whole word") << u"Soliloquy"_s << QStringList { u"en"_s };
        QTest::newRow("beginning, any case") << u"solil"_s << QStringList { u"en"_s };
        QTest::newRow("two words") << u"question soliloquy"_s << QStringList { u"en"_s };
        QTest::newRow("one of two") << u"question nowhere"_s << QStringList();
        QTest::newRow("Chinese") << u"文章"_s << QStringList { u"zh"_s };
        QTest::newRow("Chinese, not in a row") << u"章文"_s << QStringList();
        QTest::newRow("Arabic") << u"مرحبا"_s << QStringList { u"ar"_s };
        QTest::newRow("accent left out") << u"cafe"_s << QStringList { u"fr"_s };
        QTest::newRow("syntax is text") << u"title:\" OR NEAR("_s << QStringList();
    }

    void findsWordsInEveryScript()
    {
        QFETCH(QString, words);
        const auto text = [](const QString &id, const QString &title, const QString &body) {
            return PubSub::Item { id, {}, Entries::atom(title, 1, body), {} };
        };
        store(addFeed(u"news"_s),
            { text(u"en"_s, u"Soliloquy"_s, u"that is the question"_s),
                text(u"zh"_s, u"一篇文章"_s, u"內容"_s), text(u"ar"_s, u"مرحبا بالعالم"_s, u"نص"_s),
                text(u"fr"_s, u"Le café"_s, u"noir"_s) });
        ArticleQuery query;
        query.text = words;
        QTEST(itemIds(query), "found");
    }

    void pagesByKeyAreComplete()
    {
        const qint64 feed = addFeed(u"news"_s);
        QList<PubSub::Item> items;
        for (int i = 0; i < 95; ++i)
            items.append(item(QString::number(i), i / 10)); // ten of each date
        store(feed, items);
        QList<ArticleKey> all;
        std::optional<ArticleKey> after;
        for (int page = 0; page < 10; ++page) {
            std::optional<QList<ArticleKey>> found;
            m_store->loadKeys(
                {}, after, 10, this, [&](const QList<ArticleKey> &keys) { found = keys; });
            QVERIFY(waitFor([&] { return found.has_value(); }));
            all += *found;
            after = all.last();
        }
        QCOMPARE(all.size(), 95);
        QCOMPARE(all, keys());
    }

    void everythingIsThereAfterARestart()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"a"_s, 1), item(u"b"_s, 2) });
        markAndWait({ heads().first().id }, Mark::Read);
        const QList<ArticleHead> before = heads();
        const QList<Feed> feeds = m_store->feeds();
        m_store.reset();
        open();
        QCOMPARE(m_store->feeds(), feeds);
        QCOMPARE(heads(), before);
        QCOMPARE(m_store->counters(), (FeedCounters { 2, 1, 0 }));
    }

    void removedFeedLeavesNothing()
    {
        const qint64 feed = addFeed(u"news"_s);
        store(feed, { item(u"a"_s, 1) });
        SignalWaiter removed(m_store.get(), &FeedStore::feedRemoved);
        m_store->removeFeed(feed);
        QVERIFY(removed.waitForCount(1));
        const auto rows = m_store->database().runAndWait([](QSqlDatabase &db) {
            return Common::SqlQuery::single(db,
                u"SELECT (SELECT count(*) FROM status) + "
                "(SELECT count(*) FROM item) + "
                "(SELECT count(*) FROM body) + "
                "(SELECT count(*) FROM item_text)"_s)
                .toInt();
        });
        QCOMPARE(rows.value(), 0);
        // What was on its way to it finds no home.
        QCOMPARE(store(feed, { item(u"b"_s, 1) }).added.size(), 0);
    }

    void countersStayRightWhateverHappens()
    {
        const qint64 feeds[] = { addFeed(u"one"_s), addFeed(u"two"_s) };
        QRandomGenerator random(4711);
        for (int i = 0; i < 300; ++i) {
            const qint64 feed = feeds[random.bounded(2)];
            const QString id = QString::number(random.bounded(20));
            switch (random.bounded(6)) {
            case 0:
            case 1:
                m_store->storeItems(feed, { item(id, random.bounded(300)) });
                break;
            case 2:
                m_store->retractItem(feed, id);
                break;
            case 3:
                m_store->markAllRead(random.bounded(2) ? ArticleQuery() : entriesOf(feed));
                break;
            default:
                m_store->markItem(feed, id, static_cast<Mark>(random.bounded(4)));
            }
        }
        const FeedCounters expected = counted();
        QCOMPARE(m_store->counters(), expected);
        QVERIFY(expected.total > 0);
    }

    // How long so much and ten times as much takes, bench_store says.
    void holdsTenThousandEntries()
    {
        constexpr int pages = 100;
        constexpr int pageSize = 100;
        const qint64 feed = addFeed(u"news"_s);
        const QString text
            = u"Lorem ipsum dolor sit amet, consectetur adipiscing elit. "_s.repeated(8);
        for (int page = 0; page < pages; ++page) {
            QList<PubSub::Item> items;
            for (int i = 0; i < pageSize; ++i) {
                const int number = page * pageSize + i;
                items.append({ QString::number(number), u"juliet@localhost"_s,
                    Entries::atom(u"Entry %1"_s.arg(number), number % 360, text), {} });
            }
            m_store->storeItems(feed, items);
        }
        QVERIFY(waitFor([this] { return m_store->counters().total == pages * pageSize; },
            std::chrono::minutes(3)));
        QCOMPARE(keys({}, 400).size(), 400);
        QCOMPARE(keys().size(), pages * pageSize);
        ArticleQuery query;
        query.text = u"Entry 7777"_s;
        QCOMPARE(keys(query).size(), 1);
        m_store->markAllRead({});
        QVERIFY(
            waitFor([this] { return m_store->counters().unread == 0; }, std::chrono::minutes(1)));
    }

    void whatVersion1ReadIsReadAnew()
    {
        const int entries = Rereading::maxEntries + 50;
        m_store.reset();
        const QString path = m_folder->filePath(u"version1.sqlite"_s);
        writeVersion1(path, entries);
        m_store = std::make_unique<FeedStore>(path, m_clock);
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
        // The person's other wishes come in between; in the end all is as if read today.
        const auto isRead
            = [this](const QString &word) { return itemIds(wordsQuery(word)).size() == 1; };
        QVERIFY(waitFor([&] { return isRead(lastWord(entries)); }, std::chrono::seconds(60)));
        QVERIFY(isRead(lastWord(1)));
        QCOMPARE(itemIds(wordsQuery(u"cafe\u0301"_s)).size(), entries + 1);
        QCOMPARE(itemIds(wordsQuery(u"flat"_s)), QStringList());
        const qint64 feed = m_store->feed(Entries::node()).id;
        const QList<ArticleHead> all = heads(entriesOf(feed));
        QCOMPARE(all.size(), entries);
        QCOMPARE(all.last().title, u"First line 1"_s);
        // The hash is today's, too: nothing of it counts as edited when it comes again.
        const ArticleChanges again = store(feed, { { u"i1"_s, {}, allTitle(1), {} } });
        QCOMPARE(again.unchanged, 1);
        QVERIFY(!all.last().revised);
    }

    // Version 1 made feeds of the comments that another program had subscribed to.
    void commentsOfVersion1AreNoFeeds()
    {
        m_store.reset();
        const QString path = m_folder->filePath(u"comments.sqlite"_s);
        writeVersion1(path, 1);
        m_store = std::make_unique<FeedStore>(path, m_clock);
        QVERIFY(waitFor([this] { return m_store->isLoaded(); }));
        QStringList nodes;
        for (const Feed &feed : m_store->feeds())
            nodes.append(feed.node.node);
        // What the person starred stays.
        QCOMPARE(nodes, QStringList({ u"news"_s, u"urn:xmpp:microblog:0:comments/b"_s }));
        QCOMPARE(keys().size(), 2);
    }
};

PUBSUB_TEST(tst_FeedStore, QCoreApplication)
#include "tst_FeedStore.moc"
