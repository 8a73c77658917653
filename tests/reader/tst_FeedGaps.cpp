// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/SyncBench.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;

/// What no event told of is found, against a service that speaks over a real connection.
class tst_FeedGaps : public TestSupport::StrictTest
{
    Q_OBJECT

    using Setup = SyncBench;

    static qsizetype presences(const ScriptedServer &server)
    {
        return std::ranges::count_if(server.received(),
            [](const QDomElement &stanza) { return stanza.tagName() == "presence"_L1; });
    }
    // How many items were asked for each time.
    static QStringList askedItems(const ScriptedServer &server)
    {
        QStringList counts;
        for (const QDomElement &iq :
            server.received({ .xmlns = Ns::pubSub, .element = u"items"_s }))
            counts.append(iq.firstChildElement().firstChildElement().attribute(u"max_items"_s));
        return counts;
    }

    // Since the file was opened.
    static int changedRows(FeedStore &store)
    {
        return store.database()
            .runAndWait([](QSqlDatabase &db) {
                return Common::SqlQuery::single(db, u"SELECT total_changes()"_s).toInt();
            })
            .value_or(-1);
    }

private Q_SLOTS:
    // Events are lost between two servers, and nothing tells of it: those that came later, however
    // many, and the end of the session hide no hole.
    void fillsTheHoleThatLostEventsLeave_data()
    {
        QTest::addColumn<NodeHost::Paging>("paging");
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("restart");
        const std::pair<const char *, NodeHost::Paging> pagings[]
            = { { "newest first", NodeHost::Paging::NewestFirst },
                  { "oldest first", NodeHost::Paging::OldestFirst },
                  { "no pages", NodeHost::Paging::None } };
        for (const auto &[name, paging] : pagings) {
            for (const int lost : { 3, 60, 200 }) {
                for (const int after : { 5, 60, 200 }) {
                    for (const bool restart : { false, true }) {
                        QTest::addRow("%s, %d lost, %d after%s", name, lost, after,
                            restart ? ", restart" : "")
                            << paging << lost << after << restart;
                    }
                }
            }
        }
    }

    void fillsTheHoleThatLostEventsLeave()
    {
        QFETCH(NodeHost::Paging, paging);
        QFETCH(int, lost);
        QFETCH(int, after);
        QFETCH(bool, restart);
        Setup s;
        s.host.paging = paging;
        s.host.addNode(u"news"_s, 130);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        for (int i = 0; i < lost; ++i)
            s.host.keep(u"news"_s, Entries::item(u"lost%1"_s.arg(i), 130 + i));
        for (int i = 0; i < after; ++i)
            s.host.publish(u"news"_s, Entries::item(u"after%1"_s.arg(i), 330 + i));
        QVERIFY(waitFor([&] { return s.total() == 100 + after; }));
        if (restart) {
            QVERIFY(s.restart());
        } else {
            s.sync->catchUps().refresh(s.feed());
            QVERIFY(s.settle());
        }
        // Nothing that is older than what the feed began with.
        for (int i = 0; i < 130 - CatchUp::firstPage; ++i)
            s.host.nodes[u"news"_s].items.removeFirst();
        QStringList here = s.itemIds();
        here.removeIf([](const QString &id) { return id.size() < 3 && id.toInt() < 30; });
        QCOMPARE(here, s.host.itemIds(u"news"_s));
        QCOMPARE(s.store->counters().unread, s.total());
        // Now it is known that nothing is missing.
        const int requests = s.host.itemRequests();
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QCOMPARE(s.host.itemRequests(), requests + 1);
    }

    // Nobody clicks, and nothing tells that events were lost.
    void looksByItselfNowAndThen()
    {
        Setup s;
        s.host.addNode(u"news"_s, 300);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const int requests = s.host.itemRequests();
        QVERIFY(s.letPass(FeedLooks::usualInterval / 2));
        QCOMPARE(s.host.itemRequests(), requests);
        const int written = changedRows(*s.store);
        QVERIFY(s.letPass(FeedLooks::usualInterval));
        // A look is one short question, and where nothing is new there is nothing to write.
        QCOMPARE(s.host.itemRequests(), requests + 1);
        QCOMPARE(changedRows(*s.store), written);
        QCOMPARE(askedItems(s.server).last(), QString::number(CatchUp::lookPage));
        s.host.keep(u"news"_s, Entries::item(u"lost"_s, 330));
        QVERIFY(s.letPass(FeedLooks::usualInterval * 2));
        QVERIFY(s.head(u"lost"_s).id != 0);
        QCOMPARE(s.total(), CatchUp::firstPage + 1);
    }

    // The person sees more than a look does: what was edited, too.
    void aRefreshIsMoreThanTheLookThatIsUnderWay()
    {
        Setup s;
        s.host.edits = NodeHost::Edits::StayInPlace;
        s.host.addNode(u"news"_s, 30);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.keep(u"news"_s, Entries::item(u"5"_s, 5, u"Edited"_s));
        s.server.clearReceived();
        s.server.silence();
        s.ahead += FeedLooks::usualInterval * 2;
        s.sync->catchUps().looks().check();
        QVERIFY(s.server.waitForIq({ .xmlns = Ns::pubSub, .element = u"items"_s }));
        s.sync->catchUps().refresh(s.feed());
        s.server.resume();
        QVERIFY(waitFor([&] { return s.head(u"5"_s).title == u"Edited"_s; }));
        QCOMPARE(askedItems(s.server).first(), QString::number(CatchUp::lookPage));
    }

    void aFeedHasItsOwnInterval()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        Feed feed = s.store->feed(s.feed());
        feed.lookInterval = std::chrono::minutes(10);
        s.store->updateFeed(feed);
        QVERIFY(s.restart());
        QCOMPARE(s.store->feed(s.feed()).lookInterval, feed.lookInterval);
        const int requests = s.host.itemRequests();
        QVERIFY(s.letPass(std::chrono::minutes(13)));
        QCOMPARE(s.host.itemRequests(), requests + 1);
    }

    void looksAtAServiceThatIsBack()
    {
        Setup s;
        s.sync->catchUps().looks().setPace(std::chrono::milliseconds(1));
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.clearRules();
        s.server.reply(
            { .to = s.server.pubSubService() }, Answer::error("remote-server-not-found"));
        SignalWaiter failed(&s.sync->catchUps(), &CatchUps::failed);
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(failed.waitForCount(1));
        s.host.keep(u"news"_s, Entries::item(u"lost"_s, 2));
        s.server.clearRules();
        s.host.install();
        s.client.tryServiceNow(Entries::node().service);
        QVERIFY(waitFor([&] { return s.head(u"lost"_s).id != 0; }));
    }

    // A server that was gone has forgotten who is interested in its accounts' nodes.
    void sendsPresenceAgainToAServerThatIsBack()
    {
        Setup s;
        const QString far = u"romeo@far.example"_s;
        Feed blog;
        blog.node = { *PubSub::Jid::fromString(far), u"urn:xmpp:microblog:0"_s };
        s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s, .to = far },
            Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                   "<items node='urn:xmpp:microblog:0'/></pubsub>"));
        QVERIFY(s.connectClient());
        s.store->addFeed(blog);
        QVERIFY(waitFor([&] { return s.store->feed(blog.node).syncedAt.isValid(); }));
        QVERIFY(s.settle());
        s.server.reply({ .to = far }, Answer::error("remote-server-not-found"), 1);
        SignalWaiter failed(&s.sync->catchUps(), &CatchUps::failed);
        s.sync->catchUps().refresh(s.store->feed(blog.node).id);
        QVERIFY(failed.waitForCount(1));
        const qsizetype sent = presences(s.server);
        s.client.tryServiceNow(blog.node.service);
        QVERIFY(waitFor([&] { return presences(s.server) == sent + 1; }));
    }

    void sendsPresenceAgainNowAndThen()
    {
        Setup s;
        s.sync->interests().setPresenceInterval(std::chrono::milliseconds(100));
        QVERIFY(s.connectClient());
        QVERIFY(waitFor([&] { return presences(s.server) >= 4; }));
    }

    // What can't be stored, or is refused, is tried again.
    void looksAgainAfterAFailure()
    {
        Setup s;
        s.sync->catchUps().looks().setPace(std::chrono::milliseconds(1));
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s },
            Answer::error("internal-server-error"), 2);
        SignalWaiter failed(&s.sync->catchUps(), &CatchUps::failed);
        s.host.keep(u"news"_s, Entries::item(u"lost"_s, 2));
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(failed.waitForCount(2));
        QVERIFY(waitFor([&] { return s.head(u"lost"_s).id != 0; }));
        SignalWaiter notStored(s.store.get(), &FeedStore::failed);
        QVERIFY(s.limitDisk(1));
        for (int i = 0; i < 60; ++i)
            s.host.publish(u"news"_s, Entries::item(u"unsaved%1"_s.arg(i), 3));
        QVERIFY(notStored.waitForCount(1));
        QVERIFY(s.limitDisk(100000));
        QVERIFY(waitFor([&] { return s.total() == 62; }));
    }

    // Where one event was held up, others may be lost.
    void looksWhereAnEventCameLate()
    {
        Setup s;
        s.sync->catchUps().looks().setPace(std::chrono::milliseconds(1));
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.keep(u"news"_s, Entries::item(u"lost"_s, 2));
        const PubSub::Item late = Entries::item(u"late"_s, 3);
        s.host.keep(u"news"_s, late);
        s.server.sendStanza("<message from='pubsub.localhost' to='juliet@localhost'>"
                            "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                            "<items node='news'>"
            + Entries::itemXml(late)
            + "</items></event><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>"
              "</message>");
        QVERIFY(waitFor([&] { return s.head(u"lost"_s).id != 0; }));
        QVERIFY(s.settle());
        QCOMPARE(s.itemIds(), s.host.itemIds(u"news"_s));
    }

    // Nothing is fetched for a hole that is here, or that nobody wanted.
    void fetchesByIdWhereNothingCanBePaged()
    {
        Setup s;
        s.host.addNode(u"news"_s, 3000);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        for (int i = 0; i < 150; ++i)
            s.host.keep(u"news"_s, Entries::item(u"lost%1"_s.arg(i), 130 + i));
        for (int i = 0; i < 120; ++i)
            s.host.publish(u"news"_s, Entries::item(u"after%1"_s.arg(i), 330 + i));
        QVERIFY(waitFor([&] { return s.total() == 220; }));
        s.server.clearReceived();
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QCOMPARE(s.total(), 370);
        // The newest, and what was lost, a hundred at once.
        QCOMPARE(s.host.itemRequests(), 1 + 2);
    }

    // What came meanwhile was not saved, and nobody knows of it but the node.
    void aFullDiskLeavesNoHole()
    {
        Setup s;
        s.host.addNode(u"news"_s, 10);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        SignalWaiter failed(s.store.get(), &FeedStore::failed);
        QVERIFY(s.limitDisk(1));
        for (int i = 0; i < 60; ++i)
            s.host.publish(u"news"_s, Entries::item(u"lost%1"_s.arg(i), 20 + i));
        QVERIFY(failed.waitForCount(1));
        QVERIFY(s.limitDisk(100000));
        for (int i = 0; i < 60; ++i)
            s.host.publish(u"news"_s, Entries::item(u"after%1"_s.arg(i), 100 + i));
        QVERIFY(waitFor([&] { return s.head(u"after59"_s).id != 0; }));
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QCOMPARE(s.itemIds(), s.host.itemIds(u"news"_s));
        QVERIFY(s.restart());
        QCOMPARE(s.itemIds(), s.host.itemIds(u"news"_s));
        QCOMPARE(s.store->counters(), (FeedCounters { 130, 130, 0 }));
    }

    // Nothing tells of a retraction that was missed, nor of an edit that left the item where it
    // was.
    void findsEditsAndRetractionsThatWereMissed_data()
    {
        QTest::addColumn<bool>("events");
        QTest::addColumn<bool>("canList");
        QTest::newRow("nothing else was missed") << false << true;
        QTest::newRow("an entry was missed too") << true << true;
        QTest::newRow("the ids are not told") << false << false;
    }

    void findsEditsAndRetractionsThatWereMissed()
    {
        QFETCH(bool, events);
        QFETCH(bool, canList);
        Setup s;
        s.sync->catchUps().rechecks().setPauses(
            std::chrono::hours(24 * 7), std::chrono::milliseconds(1));
        s.host.edits = NodeHost::Edits::StayInPlace;
        s.host.addNode(u"news"_s, 30);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.keep(u"news"_s, Entries::item(u"5"_s, 5, u"Edited"_s));
        s.host.drop(u"news"_s, u"7"_s);
        s.host.drop(u"news"_s, u"29"_s);
        if (events)
            s.host.keep(u"news"_s, Entries::item(u"lost"_s, 30));
        if (!canList)
            s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() },
                Answer::error("service-unavailable"));
        QVERIFY(s.letPass(events ? FeedLooks::usualInterval * 2 : std::chrono::hours(24 * 8)));
        QVERIFY(waitFor([&] { return s.head(u"5"_s).title == u"Edited"_s; }));
        QVERIFY(waitFor([&] { return s.head(u"7"_s).removed; }));
        QVERIFY(s.head(u"29"_s).removed);
        QCOMPARE(s.total(), events ? 31 : 30);
        QVERIFY(!s.head(u"28"_s).removed);
    }

    // The place that the next page is asked from is gone: the walk may come from the other end
    // then, where all has been here for long.
    void noGapStaysWhereTheWalkTurnsRound()
    {
        Setup s;
        s.host.paging = NodeHost::Paging::NewestFirst;
        s.host.addNode(u"news"_s, 100);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        for (int i = 0; i < 150; ++i)
            s.host.keep(u"news"_s, Entries::item(u"lost%1"_s.arg(i), 130 + i));
        for (int i = 0; i < 60; ++i)
            s.host.publish(u"news"_s, Entries::item(u"after%1"_s.arg(i), 330 + i));
        QVERIFY(waitFor([&] { return s.total() == 160; }));
        // 310 items, of which the first two pages are the newest 200.
        const QString place = u"lost10"_s;
        connect(&s.server, &ScriptedServer::stanzaReceived, this, [&](const QDomElement &stanza) {
            const QDomElement set = stanza.firstChildElement().firstChildElement(u"set"_s);
            if (set.firstChildElement(u"after"_s).text() == place)
                s.host.drop(u"news"_s, place);
        });
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QVERIFY(!s.host.itemIds(u"news"_s).contains(place));
        QStringList here = s.itemIds();
        here.removeAll(place);
        QCOMPARE(here, s.host.itemIds(u"news"_s));
    }

    // Old entries that are published again stand above a hole, all of them known: no look sees it.
    void findsWhatHidesBelowEntriesPublishedAgain_data()
    {
        QTest::addColumn<NodeHost::Paging>("paging");
        QTest::newRow("newest first") << NodeHost::Paging::NewestFirst;
        QTest::newRow("oldest first") << NodeHost::Paging::OldestFirst;
        QTest::newRow("no pages") << NodeHost::Paging::None;
    }

    void findsWhatHidesBelowEntriesPublishedAgain()
    {
        QFETCH(NodeHost::Paging, paging);
        Setup s;
        s.sync->catchUps().rechecks().setPauses(
            std::chrono::hours(24 * 7), std::chrono::milliseconds(1));
        s.host.paging = paging;
        s.host.addNode(u"news"_s, 150);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QCOMPARE(s.total(), 100);
        for (int i = 0; i < 60; ++i)
            s.host.keep(u"news"_s, Entries::item(u"lost%1"_s.arg(i), 200 + i));
        for (int i = 80; i < 150; ++i)
            s.host.keep(u"news"_s, Entries::item(QString::number(i), i));
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QCOMPARE(s.total(), 100);
        QVERIFY(s.letPass(std::chrono::hours(24 * 8)));
        QVERIFY(waitFor([&] { return s.total() == 160; }));
        QVERIFY(s.settle());
        // What the first fetch did not want is not wanted now.
        QCOMPARE(s.total(), 160);
        QVERIFY(s.head(u"lost0"_s).id != 0);
        QVERIFY(s.head(u"49"_s).id == 0);
    }

    // Services page ids badly: the same page again and again, which held up all other feeds.
    void idsThatRepeatEndALookThroughAll()
    {
        Setup s;
        s.sync->catchUps().rechecks().setPauses(
            std::chrono::hours(24 * 7), std::chrono::milliseconds(1));
        s.host.addNode(u"news"_s, 30);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.drop(u"news"_s, u"7"_s);
        const QByteArray service = s.server.pubSubService().toUtf8();
        const IqPattern listing { .xmlns = Ns::discoItems, .to = s.server.pubSubService() };
        s.server.reply(listing,
            Answer("<query xmlns='http://jabber.org/protocol/disco#items' node='news'>"
                   "<item jid='"
                + service + "' name='29'/><item jid='" + service
                + "' name='28'/><set xmlns='http://jabber.org/protocol/rsm'>"
                  "<first index='0'>29</first><last>28</last><count>29</count></set></query>"));
        s.server.clearReceived();
        QVERIFY(s.letPass(std::chrono::hours(24 * 8)));
        QVERIFY(waitFor([&] { return s.head(u"7"_s).removed; }));
        QCOMPARE(s.server.received(listing).size(), 2);
        QVERIFY(!s.head(u"6"_s).removed);
    }

    // What changed while a look through all items was held up may have been missed by it.
    void aLookThroughAllCountsFromItsBeginning()
    {
        Setup s;
        s.sync->catchUps().rechecks().setPauses(
            std::chrono::hours(24 * 7), std::chrono::milliseconds(1));
        s.host.addNode(u"news"_s, 30);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.reply(
            { .xmlns = Ns::discoItems, .to = s.server.pubSubService() },
            [&](const QDomElement &) {
                s.ahead += std::chrono::hours(24 * 8);
                return Answer::error("service-unavailable");
            },
            1);
        const QDateTime start = s.store->now().addDays(1);
        QVERIFY(s.letPass(std::chrono::hours(24 * 8)));
        QVERIFY(waitFor([&] { return s.ahead >= std::chrono::hours(24 * 16); }));
        QVERIFY(waitFor([&] { return s.store->feed(s.feed()).checkedAt > start; }));
        s.host.drop(u"news"_s, u"7"_s);
        QVERIFY(s.letPass(FeedLooks::usualInterval * 2));
        QVERIFY(waitFor([&] { return s.head(u"7"_s).removed; }));
    }

    // Services answer requests and tell of changes by different processes: an answer may be of a
    // moment before the event that came first.
    void anOlderAnswerUndoesNoEvent()
    {
        Setup s;
        s.host.addNode(u"news"_s, 3);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QByteArray older;
        for (const PubSub::Item &item : std::as_const(s.host.nodes[u"news"_s].items))
            older += Entries::itemXml(item);
        SignalWaiter added(s.store.get(), &FeedStore::articlesAdded);
        s.server.reply(
            { .xmlns = Ns::pubSub, .element = u"items"_s },
            [&](const QDomElement &) {
                s.host.retract(u"news"_s, u"0"_s);
                s.host.publish(u"news"_s, Entries::item(u"1"_s, 1, u"Edited"_s));
                return Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                              "<items node='news'>"
                    + older + "</items></pubsub>");
            },
            1);
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(waitFor([&] { return s.head(u"1"_s).title == u"Edited"_s; }));
        QVERIFY(s.settle());
        QCOMPARE(s.head(u"1"_s).title, u"Edited"_s);
        QCOMPARE(s.itemIds(), s.host.itemIds(u"news"_s));
        QCOMPARE(added.count(), 0);
    }

    // A page that could not be stored was not seen.
    void aFullDiskEndsACatchUp()
    {
        Setup s;
        s.host.addNode(u"news"_s, 10);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        for (int i = 0; i < 60; ++i)
            s.host.keep(u"news"_s, Entries::item(u"lost%1"_s.arg(i), 20 + i));
        SignalWaiter failed(s.store.get(), &FeedStore::failed);
        QVERIFY(s.limitDisk(1));
        const QDateTime before = s.store->feed(s.feed()).syncedAt;
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(failed.waitForCount(1));
        QVERIFY(s.settle());
        QCOMPARE(s.store->feed(s.feed()).syncedAt, before);
        QVERIFY(s.limitDisk(100000));
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(waitFor([&] { return s.total() == 70; }));
    }

    // It held up those of all other feeds.
    void aFullDiskEndsALookThroughAll()
    {
        Setup s;
        Rechecks &rechecks = s.sync->catchUps().rechecks();
        rechecks.setPauses(std::chrono::hours(1000), std::chrono::milliseconds(1));
        s.host.edits = NodeHost::Edits::StayInPlace;
        s.host.addNode(u"news"_s, 10);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        PubSub::Item edited = Entries::item(u"5"_s, 5);
        edited.payload = Entries::atom(u"Edited"_s, 5, QString(100000, u'x'));
        s.host.keep(u"news"_s, edited);
        SignalWaiter failed(s.store.get(), &FeedStore::failed);
        QVERIFY(s.limitDisk(1));
        rechecks.checkContents(s.feed());
        QVERIFY(failed.waitForCount(1));
        QVERIFY(s.limitDisk(100000));
        rechecks.checkContents(s.feed());
        QVERIFY(waitFor([&] { return s.head(u"5"_s).title == u"Edited"_s; }));
    }
};

PUBSUB_TEST(tst_FeedGaps, QCoreApplication)
#include "tst_FeedGaps.moc"
