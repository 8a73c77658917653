// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/SyncBench.h"
#include "reader/core/EntryFacts.h"
#include "reader/core/FeedMigrations.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

/// Feeds that services and bots make of feeds from the web, or write in one item.
class tst_FetchedFeeds : public TestSupport::StrictTest
{
    Q_OBJECT

    using Setup = SyncBench;

    static PubSub::Item entry(const QString &itemId, const QByteArray &inner)
    {
        return { itemId, u"juliet@localhost"_s,
            "<entry xmlns='http://www.w3.org/2005/Atom'>" + inner + "</entry>", {} };
    }
    static QByteArray post(const QByteArray &atomId, const QByteArray &title)
    {
        return "<id>" + atomId + "</id><title>" + title + "</title><content>Text</content>";
    }
    static QByteArray from(const QByteArray &sourceId, const QByteArray &title)
    {
        return "<title>T</title><source><id>" + sourceId + "</id><title>" + title
            + "</title></source>";
    }
    static bool openFeed(Setup &s, const QString &title = {})
    {
        s.host.addNode(u"news"_s, 0, title);
        s.host.nodes[u"news"_s].subscribed = true;
        return s.start();
    }
    // Publishes \a items one after the other, each when the one before is there.
    static bool publish(Setup &s, const QList<PubSub::Item> &items)
    {
        for (const PubSub::Item &item : items) {
            const int before = s.total();
            s.host.publish(u"news"_s, item);
            if (!waitFor([&] { return s.total() > before; }))
                return false;
        }
        return true;
    }
    static bool mark(Setup &s, const QString &itemId, Mark mark)
    {
        s.store->markItem(s.feed(), itemId, mark);
        return waitFor([&] {
            const ArticleStatus status = s.head(itemId).status;
            return mark == Mark::Read ? status.read : status.starred;
        });
    }
    static Feed feedOf(const Setup &s) { return s.store->feed(s.feed()); }

private Q_SLOTS:
    // slixmpp writes each post of an account over the one before.
    void anotherAtomIdIsAnotherPost()
    {
        Setup s;
        QVERIFY(openFeed(s));
        QVERIFY(publish(s, { entry(u"current"_s, post("tag:1", "One")) }));
        QVERIFY(mark(s, u"current"_s, Mark::Read));
        QVERIFY(mark(s, u"current"_s, Mark::Starred));
        QVERIFY(publish(s, { entry(u"current"_s, post("tag:2", "Two")) }));
        const auto check = [&] {
            QCOMPARE(s.store->counters(), (FeedCounters { 2, 1, 1 }));
            for (const ArticleHead &head : s.heads()) {
                const bool isFirst = head.title == u"One"_s;
                QVERIFY(isFirst || head.title == u"Two"_s);
                QCOMPARE(head.itemId, u"current"_s);
                QVERIFY(!head.revised);
                QCOMPARE(head.removed, isFirst);
                QVERIFY(head.status == (ArticleStatus { isFirst, isFirst }));
            }
        };
        check();
        QVERIFY(s.restart());
        check();
    }

    void anEditStaysOnePost_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("the same id") << QByteArray("tag:1") << QByteArray("tag:1");
        QTest::newRow("no id before") << QByteArray() << QByteArray("tag:1");
        QTest::newRow("no id any more") << QByteArray("tag:1") << QByteArray();
        // What Libervia makes of an edit.
        QTest::newRow("the item's id now") << QByteArray("tag:1") << QByteArray("one");
        QTest::newRow("the item's id before") << QByteArray("one") << QByteArray("tag:1");
    }

    void anEditStaysOnePost()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Setup s;
        QVERIFY(openFeed(s));
        QVERIFY(publish(s, { entry(u"one"_s, post(before, "Old")) }));
        QVERIFY(mark(s, u"one"_s, Mark::Read));
        s.host.publish(u"news"_s, entry(u"one"_s, post(after, "New")));
        QVERIFY(waitFor([&] { return s.head(u"one"_s).title == u"New"_s; }));
        QVERIFY(s.head(u"one"_s).revised);
        QCOMPARE(s.store->counters(), (FeedCounters { 1, 0, 0 }));
    }

    // Slixfeed's nodes send no payloads; a new feed brings all that it has at once.
    void headersAreFetchedInFewRequests()
    {
        Setup s;
        QVERIFY(openFeed(s));
        const int requests = s.host.itemRequests();
        s.host.events = NodeHost::Events::HeaderOnly;
        for (int i = 0; i < 250; ++i) {
            s.host.publish(u"news"_s, Entries::item(u"h%1"_s.arg(i), i));
            s.host.sendAgain(u"news"_s, Entries::item(u"h%1"_s.arg(i), i));
        }
        QVERIFY(waitFor([&] { return s.total() == 250; }, std::chrono::seconds(20)));
        QVERIFY(s.settle());
        QCOMPARE(s.host.itemRequests(), requests + 3);
        QCOMPARE(s.head(u"h249"_s).title, u"Title of h249"_s);
    }

    void whatWasWithdrawnMeanwhileIsNotFetched()
    {
        Setup s;
        QVERIFY(openFeed(s));
        const int requests = s.host.itemRequests();
        s.host.events = NodeHost::Events::HeaderOnly;
        s.host.publish(u"news"_s, Entries::item(u"gone"_s, 1));
        s.host.publish(u"news"_s, Entries::item(u"there"_s, 2));
        s.host.retract(u"news"_s, u"gone"_s);
        QVERIFY(waitFor([&] { return s.total() == 1; }));
        QCOMPARE(s.host.itemRequests(), requests + 1);
        const QDomElement asked = s.server
                                      .received({ .xmlns = Ns::pubSub,
                                          .element = u"items"_s,
                                          .to = s.server.pubSubService() })
                                      .last()
                                      .firstChildElement()
                                      .firstChildElement();
        QCOMPARE(asked.childNodes().size(), 1);
        QCOMPARE(asked.firstChildElement().attribute(u"id"_s), u"there"_s);
    }

    void aNodeWithoutATitleTakesThatOfItsSource_data()
    {
        QTest::addColumn<QString>("ofNode");
        QTest::addColumn<QByteArrayList>("entries");
        QTest::addColumn<QString>("title");
        const QByteArray harbour = from("tag:h", "Harbour &amp;amp; sea");
        const QByteArray other = from("tag:o", "Other");
        const QByteArray own = "<title>T</title>";
        const QString title = u"Harbour & sea"_s;
        const auto row = [](const char *name, const QString &ofNode, const QByteArrayList &entries,
                             const QString &expected) {
            QTest::newRow(name) << ofNode << entries << expected;
        };
        row("one", {}, { harbour }, title);
        row("all the same", {}, { harbour, harbour, harbour }, title);
        row("its own title", u"The news"_s, { harbour }, u"The news"_s);
        row("renamed", {}, { harbour, from("tag:h", "Port") }, u"Port"_s);
        row("without an id", {}, { "<title>T</title><source><title>Port</title></source>" },
            u"Port"_s);
        row("several", {}, { harbour, other }, u"news"_s);
        row("several, and the first again", {}, { harbour, other, harbour }, u"news"_s);
        row("a repeat among its own", {}, { own, harbour }, u"news"_s);
        row("its own after a repeat", {}, { harbour, own }, u"news"_s);
        row("none", {}, { own }, u"news"_s);
    }

    void aNodeWithoutATitleTakesThatOfItsSource()
    {
        QFETCH(QString, ofNode);
        QFETCH(QByteArrayList, entries);
        QFETCH(QString, title);
        Setup s;
        QVERIFY(openFeed(s, ofNode));
        for (qsizetype i = 0; i < entries.size(); ++i)
            QVERIFY(publish(s, { entry(QString::number(i), entries[i]) }));
        QVERIFY(waitFor([&] { return feedOf(s).displayTitle() == title; }));
        // A change by hand takes nothing away.
        Feed feed = feedOf(s);
        feed.traits = {};
        feed.customTitle = u"Mine"_s;
        s.store->updateFeed(feed);
        QCOMPARE(feedOf(s).displayTitle(), u"Mine"_s);
        QVERIFY(s.restart());
        QCOMPARE(feedOf(s).defaultTitle(), title);
    }

    void tellsFeedsThatAreDatedByFetching()
    {
        const QByteArray written = "<title>T</title><updated>2026-11-02T10:00:00Z</updated>";
        const QByteArray polled = written + "<published>2026-11-20T10:00:00Z</published>";
        const QByteArray dated = written + "<published>2026-11-01T10:00:00Z</published>";
        Setup s;
        QVERIFY(openFeed(s));
        QVERIFY(publish(s, { entry(u"undated"_s, written) }));
        QVERIFY(!feedOf(s).traits.isDatedByFetching);
        QVERIFY(publish(s, { entry(u"polled"_s, polled), entry(u"undated again"_s, written) }));
        QVERIFY(feedOf(s).traits.isDatedByFetching);
        QCOMPARE(s.head(u"polled"_s).date,
            QDateTime::fromString(u"2026-11-02T10:00:00Z"_s, Qt::ISODate));
        QVERIFY(publish(s, { entry(u"dated"_s, dated) }));
        QVERIFY(!feedOf(s).traits.isDatedByFetching);
    }

    // Title, text and date were read otherwise, and what entries tell of their feed not at all.
    void whatVersion5ReadIsReadAnew()
    {
        const QByteArray inner
            = "<title>AT&amp;amp;T</title><summary>&lt;p&gt;A &lt;b&gt;crane&lt;/b&gt;&lt;/p&gt;"
              "</summary><published>2026-11-20T10:00:00Z</published>"
              "<updated>2026-11-02T10:00:00Z</updated><source><title>Harbour</title></source>";
        Setup s;
        s.sync.reset();
        s.store.reset();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"reader.sqlite"_s);
        writeVersion5(path, entry(u"one"_s, inner));
        s.store = std::make_unique<FeedStore>(path);
        QVERIFY(waitFor([&] { return s.store->isLoaded(); }));
        QVERIFY(waitFor([&] { return s.head(u"one"_s).title == u"AT&T"_s; }));
        const ArticleHead head = s.head(u"one"_s);
        QCOMPARE(head.date, QDateTime::fromString(u"2026-11-02T10:00:00Z"_s, Qt::ISODate));
        QVERIFY(head.status.read && !head.revised);
        QVERIFY(waitFor([&] { return feedOf(s).displayTitle() == u"Harbour"_s; }));
        QVERIFY(feedOf(s).traits.isDatedByFetching);
        std::optional<ArticleChanges> again;
        s.store->storeItems(s.feed(), { entry(u"one"_s, inner) }, this,
            [&](const ArticleChanges &changes) { again = changes; });
        QVERIFY(waitFor([&] { return again.has_value(); }));
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(s.store->counters(), (FeedCounters { 1, 0, 0 }));
    }

    void listAndPageAgree_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QString>("words");
        QTest::newRow("references") << QByteArray("AT&amp;amp;T &amp;#8217;26") << u"AT&T ’26"_s;
        QTest::newRow("markup") << QByteArray("A &lt;b&gt;crane&lt;/b&gt;") << u"A crane"_s;
        QTest::newRow("no markup") << QByteArray("if a &lt; b and b &gt; c then x &lt;y&gt; z")
                                   << u"if a < b and b > c then x <y> z"_s;
    }

    void listAndPageAgree()
    {
        QFETCH(QByteArray, title);
        QFETCH(QString, words);
        const PubSub::Item item = entry(u"i"_s,
            "<title>" + title + "</title><summary>About " + title
                + "</summary>"
                  "<source><title>"
                + title + "</title></source>");
        const EntryFacts facts = EntryFacts::of(item, Entries::node());
        Article article;
        EntryFacts::complete(article, item, Entries::node());
        QCOMPARE(facts.title, words);
        QCOMPARE(article.headline, words);
        QCOMPARE(facts.origin->title, words);
        QVERIFY2(facts.text.contains(u"About "_s + words), qPrintable(facts.text));
    }

private:
    static void writeVersion5(const QString &path, const PubSub::Item &item)
    {
        Common::Database old(path, feedMigrations().first(5), Common::Database::Durability::Normal);
        const auto done = old.runAndWait([&item](QSqlDatabase &db) {
            using Common::SqlQuery;
            const auto at = [](const QString &text) {
                return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
            };
            SqlQuery::run(db,
                u"INSERT INTO feed(id, service, node, total) "
                "VALUES(1, 'pubsub.localhost', 'news', 1)"_s);
            SqlQuery::run(db,
                u"INSERT INTO status(id, feed, item_id, date, read) VALUES(1, 1, ?, ?, 1)"_s,
                { item.id, at(u"2026-11-20T10:00:00Z"_s) });
            SqlQuery::run(db,
                u"INSERT INTO item(id, title, author, publisher, updated, arrived, hash) "
                "VALUES(1, 'AT&amp;T', '', '', ?, 0, x'00')"_s,
                { at(u"2026-11-02T10:00:00Z"_s) });
            SqlQuery::run(db, u"INSERT INTO body(id, payload) VALUES(1, ?)"_s, { item.payload });
            SqlQuery::run(
                db, u"INSERT INTO item_text(rowid, title, author, body) VALUES(1, '', '', '')"_s);
            return true;
        });
        QVERIFY(done.value_or(false));
    }
};

PUBSUB_TEST(tst_FetchedFeeds, QCoreApplication)
#include "tst_FetchedFeeds.moc"
