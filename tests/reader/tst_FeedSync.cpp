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

/// Events and catch-up against a service that speaks over a real connection.
class tst_FeedSync : public TestSupport::StrictTest
{
    Q_OBJECT

    using Setup = SyncBench;

    static bool asksForNoItemWithoutId(const ScriptedServer &server)
    {
        for (const QDomElement &iq :
            server.received({ .xmlns = Ns::pubSub, .element = u"items"_s })) {
            const QDomElement item = iq.firstChildElement().firstChildElement().firstChildElement();
            if (item.tagName() == "item"_L1 && item.attribute(u"id"_s).isEmpty())
                return false;
        }
        return true;
    }

    // Of which nodes items were asked for, in order.
    static QStringList askedNodes(const ScriptedServer &server)
    {
        QStringList nodes;
        for (const QDomElement &iq : server.received(
                 { .xmlns = Ns::pubSub, .element = u"items"_s, .to = server.pubSubService() }))
            nodes.append(iq.firstChildElement().firstChildElement().attribute(u"node"_s));
        return nodes;
    }

private Q_SLOTS:
    void takesOverExistingSubscriptions()
    {
        Setup s;
        s.host.addNode(u"news"_s, 250, u"The news"_s);
        s.host.addNode(u"other"_s, 3);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QCOMPARE(s.store->feeds().size(), 1);
        QCOMPARE(s.total(), CatchUp::firstPage);
        QVERIFY(waitFor([&] { return s.store->feed(s.feed()).title == u"The news"_s; }));
        QVERIFY(s.head(u"249"_s).id != 0);
        QCOMPARE(s.head(u"0"_s).id, 0);
    }

    void eventBecomesAnEntryWithoutAnyRequest()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const int requests = s.host.itemRequests();
        s.host.publish(u"news"_s, Entries::item(u"new"_s, 100));
        QVERIFY(waitFor([&] { return s.total() == 2; }));
        QCOMPARE(s.host.itemRequests(), requests);
    }

    void headersOfManyEventsAreOneRequest()
    {
        Setup s;
        s.host.addNode(u"news"_s, 0);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const int requests = s.host.itemRequests();
        s.host.events = NodeHost::Events::HeaderOnly;
        for (int i = 0; i < 20; ++i)
            s.host.publish(u"news"_s, Entries::item(u"h%1"_s.arg(i), i));
        QVERIFY(waitFor([&] { return s.total() == 20; }));
        QCOMPARE(s.host.itemRequests(), requests + 1);
        QCOMPARE(s.head(u"h7"_s).title, u"Title of h7"_s);
    }

    void headersThatCannotBeFetchedAreShownAsTheyAre()
    {
        Setup s;
        s.host.addNode(u"news"_s, 0);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s },
            Answer::error("feature-not-implemented"));
        s.host.events = NodeHost::Events::HeaderOnly;
        SignalWaiter failed(&s.sync->events(), &FeedEvents::fetchFailed);
        SignalWaiter lookFailed(&s.sync->catchUps(), &CatchUps::failed);
        s.host.publish(u"news"_s, Entries::item(u"bare"_s, 1));
        QVERIFY(waitFor([&] { return s.total() == 1; }));
        QCOMPARE(s.head(u"bare"_s).title, u"bare"_s);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(lookFailed.count(), 0);
    }

    void catchesUpAfterAReconnect_data()
    {
        QTest::addColumn<NodeHost::Paging>("paging");
        QTest::newRow("service with pages") << NodeHost::Paging::NewestFirst;
        QTest::newRow("service that begins with the oldest") << NodeHost::Paging::OldestFirst;
        QTest::newRow("service without pages") << NodeHost::Paging::None;
    }

    void catchesUpAfterAReconnect()
    {
        QFETCH(NodeHost::Paging, paging);
        Setup s;
        s.host.paging = paging;
        s.host.addNode(u"news"_s, 30);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QCOMPARE(s.total(), 30);
        // 400 entries while the connection is gone: more than any page.
        s.server.stopListening();
        s.server.dropConnection();
        QVERIFY(s.waitForState(PubSub::Client::State::Waiting));
        for (int i = 0; i < 400; ++i)
            s.host.keep(u"news"_s, Entries::item(u"m%1"_s.arg(i), 30 + i % 300));
        s.server.startListening();
        s.client.reconnectNow();
        QVERIFY(s.waitForState(PubSub::Client::State::Online));
        QVERIFY(waitFor([&] { return s.total() == 430; }, std::chrono::seconds(20)));
        QVERIFY(s.settle());
        QCOMPARE(s.store->counters(), (FeedCounters { 430, 430, 0 }));
    }

    // What lies below the gap is not fetched for it.
    void walksNoFurtherThanTheGap_data()
    {
        QTest::addColumn<NodeHost::Paging>("paging");
        QTest::addColumn<int>("requests");
        // The newest, and as many pages as the gap has.
        QTest::newRow("newest first") << NodeHost::Paging::NewestFirst << 1 + 3;
        // And the one that shows that it is the wrong end.
        QTest::newRow("oldest first") << NodeHost::Paging::OldestFirst << 1 + 3 + 1;
    }

    void walksNoFurtherThanTheGap()
    {
        QFETCH(NodeHost::Paging, paging);
        QFETCH(int, requests);
        Setup s;
        s.host.paging = paging;
        s.host.addNode(u"news"_s, 5000);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QCOMPARE(s.total(), 100);
        s.server.dropConnection();
        QVERIFY(s.waitForState(PubSub::Client::State::Waiting));
        for (int i = 0; i < 240; ++i)
            s.host.keep(u"news"_s, Entries::item(u"m%1"_s.arg(i), 30));
        const int before = s.host.itemRequests();
        s.client.reconnectNow();
        QVERIFY(s.waitForState(PubSub::Client::State::Online));
        QVERIFY(waitFor([&] { return s.total() >= 340; }, std::chrono::seconds(20)));
        QVERIFY(s.settle());
        QVERIFY(s.head(u"m0"_s).id != 0);
        QCOMPARE(s.host.itemRequests() - before, requests);
        QCOMPARE(s.total(), 340);
    }

    // A catch-up that was cut off after its first page has filled the top of a gap: the next
    // one must not take that for the other side.
    void fillsTheGapThatAnInterruptedCatchUpLeft()
    {
        Setup s;
        s.host.paging = NodeHost::Paging::NewestFirst;
        s.host.addNode(u"news"_s, 30);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.dropConnection();
        QVERIFY(s.waitForState(PubSub::Client::State::Waiting));
        for (int i = 0; i < 400; ++i)
            s.host.keep(u"news"_s, Entries::item(u"m%1"_s.arg(i), 30 + i % 290));
        // The first page comes, the second one never.
        s.server.reply(
            { .xmlns = Ns::pubSub, .element = u"items"_s },
            [](const QDomElement &iq) {
                const bool isLater = !iq.firstChildElement().firstChildElement(u"set"_s).isNull();
                return isLater ? Answer::never() : Answer::pass();
            },
            2);
        s.client.reconnectNow();
        QVERIFY(waitFor([&] { return s.total() == 80; }));
        s.server.dropConnection();
        QVERIFY(s.waitForState(PubSub::Client::State::Waiting));
        s.server.clearRules();
        s.host.install();
        s.client.reconnectNow();
        QVERIFY(waitFor([&] { return s.total() == 430; }, std::chrono::seconds(20)));
    }

    void stopsWhereNothingIsMissing()
    {
        Setup s;
        s.host.paging = NodeHost::Paging::NewestFirst;
        s.host.addNode(u"news"_s, 1000);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const int requests = s.host.itemRequests();
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QCOMPARE(s.host.itemRequests(), requests + 1);
        QCOMPARE(s.total(), 100);
    }

    void loadsOlderOnDemand_data()
    {
        QTest::addColumn<NodeHost::Paging>("paging");
        QTest::newRow("service with pages") << NodeHost::Paging::NewestFirst;
        QTest::newRow("service without pages") << NodeHost::Paging::None;
    }

    void loadsOlderOnDemand()
    {
        QFETCH(NodeHost::Paging, paging);
        Setup s;
        s.host.paging = paging;
        s.host.addNode(u"news"_s, 250);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        SignalWaiter older(&s.sync->catchUps(), &CatchUps::olderLoaded);
        const int expected[] = { 100, 50, 0 };
        for (int i = 0; i < 3; ++i) {
            s.sync->catchUps().loadOlder(s.feed());
            QVERIFY(older.waitForCount(i + 1));
            QCOMPARE(std::get<1>(older.last()), expected[i]);
        }
        QCOMPARE(s.total(), 250);
    }

    // There it comes from the far end, but it comes.
    void loadsOlderFromAServiceThatBeginsWithTheOldest()
    {
        Setup s;
        s.host.paging = NodeHost::Paging::OldestFirst;
        s.host.addNode(u"news"_s, 250);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QCOMPARE(s.total(), 100);
        SignalWaiter older(&s.sync->catchUps(), &CatchUps::olderLoaded);
        for (int i = 1; s.total() < 250 && i < 5; ++i) {
            s.sync->catchUps().loadOlder(s.feed());
            QVERIFY(older.waitForCount(i));
            QVERIFY(std::get<1>(older.last()) > 0);
        }
        QCOMPARE(s.total(), 250);
        const int asked = older.count();
        s.sync->catchUps().loadOlder(s.feed());
        QVERIFY(older.waitForCount(asked + 1));
        QCOMPARE(std::get<1>(older.last()), 0);
    }

    void asksAServiceOnlyAFewThingsAtATime()
    {
        Setup s;
        for (int i = 0; i < 30; ++i) {
            s.host.addNode(u"n%1"_s.arg(i), 1);
            s.host.nodes[u"n%1"_s.arg(i)].subscribed = true;
        }
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QVERIFY(waitFor([&] { return s.store->counters().total == 31; }));
        QVERIFY(s.settle());
        s.server.clearReceived();
        s.server.silence();
        s.sync->catchUps().refreshAll();
        QVERIFY(waitFor([&] { return askedNodes(s.server).size() == 4; }));
        letPass(std::chrono::milliseconds(100));
        const QStringList underWay = askedNodes(s.server);
        QCOMPARE(underWay.size(), 4);
        // What a person waits for goes before all that.
        QString awaited = u"news"_s;
        for (int i = 0; underWay.contains(awaited); ++i)
            awaited = u"n%1"_s.arg(i);
        s.server.clearReceived();
        s.sync->catchUps().refresh(s.feed(awaited));
        QVERIFY(s.server.waitForIq({ .xmlns = Ns::pubSub, .element = u"items"_s }));
        QCOMPARE(askedNodes(s.server).first(), awaited);
        s.server.resume();
        QVERIFY(s.settle());
        QVERIFY(!s.sync->isBusy());
    }

    // Neither its feeds nor that it is listed hold up anybody.
    void silentServicesHoldUpNobody()
    {
        Setup s;
        const QString silent = u"silent.localhost"_s;
        s.server.reply({ .to = silent }, Answer::never());
        s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.domain() },
            Answer("<query xmlns='http://jabber.org/protocol/disco#items'><item jid='"
                + silent.toUtf8() + "'/><item jid='" + s.server.pubSubService().toUtf8()
                + "'/></query>"));
        s.host.addNode(u"news"_s, 3);
        s.host.nodes[u"news"_s].subscribed = true;
        for (int i = 0; i < 20; ++i) {
            Feed feed;
            feed.node = { *PubSub::Jid::fromString(silent), u"n%1"_s.arg(i) };
            s.store->addFeed(feed);
        }
        QVERIFY(waitFor([&] { return s.store->feeds().size() == 20; }));
        QVERIFY(s.connectClient());
        QVERIFY(waitFor([&] { return s.total() == 3; }));
        // What was asked of the silent one has not run out yet.
        QVERIFY(s.sync->isBusy());
    }

    void asksFirstWhatAnsweredLast()
    {
        Setup s;
        const QStringList names { u"never"_s, u"longAgo"_s, u"justNow"_s };
        for (qsizetype i = 0; i < names.size(); ++i) {
            s.host.addNode(names[i], 1);
            s.host.nodes[names[i]].subscribed = true;
            Feed feed;
            feed.node = Entries::node(names[i]);
            if (i > 0)
                feed.syncedAt = s.store->now().addDays(i - 10);
            s.store->addFeed(feed);
        }
        QVERIFY(waitFor([&] { return s.store->feeds().size() == names.size(); }));
        QVERIFY(s.connectClient());
        QVERIFY(waitFor([&] { return askedNodes(s.server).size() == names.size(); }));
        QCOMPARE(askedNodes(s.server), QStringList({ u"justNow"_s, u"longAgo"_s, u"never"_s }));
    }

    // A full node drops its oldest item for each new one, and ejabberd tells of a retraction.
    void keepsWhatAFullNodeDrops()
    {
        Setup s;
        s.host.addNode(u"news"_s, 5);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.publish(u"news"_s, Entries::item(u"new"_s, 100));
        s.host.retract(u"news"_s, u"0"_s);
        QVERIFY(waitFor([&] { return s.head(u"0"_s).removed; }));
        s.host.publish(u"news"_s, Entries::item(u"newer"_s, 101));
        s.host.retract(u"news"_s, u"1"_s);
        QVERIFY(waitFor([&] { return s.head(u"1"_s).removed; }));
        QVERIFY(s.settle());
        QCOMPARE(s.store->counters(), (FeedCounters { 7, 7, 0 }));
    }

    void believesOtherRetractions()
    {
        Setup s;
        s.host.addNode(u"news"_s, 5);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        // The oldest, but nothing was published.
        s.host.retract(u"news"_s, u"0"_s);
        QVERIFY(waitFor([&] { return s.total() == 4; }));
        // What was just published, and one in the middle.
        s.host.publish(u"news"_s, Entries::item(u"new"_s, 100));
        s.host.retract(u"news"_s, u"new"_s);
        s.host.publish(u"news"_s, Entries::item(u"newer"_s, 101));
        s.host.retract(u"news"_s, u"3"_s);
        QVERIFY(waitFor([&] { return s.total() == 4; }));
        QVERIFY(s.settle());
        QCOMPARE(s.head(u"new"_s).id, 0);
        QCOMPARE(s.head(u"3"_s).id, 0);
        QVERIFY(!s.head(u"1"_s).removed);
    }

    // Several at once come as one retraction of all ids in one.
    void findsOutWhatAnUnknownRetractionMeans()
    {
        Setup s;
        s.host.addNode(u"news"_s, 9);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.publish(u"news"_s, Entries::item(u"new"_s, 100));
        s.host.overflow(u"news"_s, 4);
        QVERIFY(waitFor([&] { return s.head(u"3"_s).removed; }));
        for (const QString &id : { u"0"_s, u"1"_s, u"2"_s })
            QVERIFY(s.head(id).removed);
        for (const QString &id : { u"4"_s, u"8"_s, u"new"_s })
            QVERIFY(!s.head(id).removed);
        QCOMPARE(s.store->counters(), (FeedCounters { 10, 10, 0 }));
    }

    // A list that says nothing of the items takes nothing away.
    void believesNoEmptyList()
    {
        Setup s;
        s.host.addNode(u"news"_s, 3);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const IqPattern listing { .xmlns = Ns::discoItems, .to = s.server.pubSubService() };
        s.server.clearReceived();
        s.server.reply(
            listing, Answer("<query xmlns='http://jabber.org/protocol/disco#items' node='news'/>"));
        s.host.retract(u"news"_s, u"unknown"_s);
        QVERIFY(waitFor([&] { return s.server.received(listing).size() == 1; }));
        QVERIFY(s.settle());
        for (const QString &id : { u"0"_s, u"1"_s, u"2"_s })
            QVERIFY(!s.head(id).removed && s.head(id).id != 0);
    }

    // ejabberd leaves an edited item where it was, beyond what a catch-up asks for, and sends the
    // one that was published last at login.
    void findsEditsThatOnlyTheLastItemTellsOf_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::newRow("the last one is among the newest") << false;
        QTest::newRow("the last one is an old one") << true;
    }

    void findsEditsThatOnlyTheLastItemTellsOf()
    {
        QFETCH(bool, isOld);
        Setup s;
        s.sync->catchUps().rechecks().setPauses(
            std::chrono::hours(1000), std::chrono::milliseconds(1));
        s.host.paging = NodeHost::Paging::OldestFirst;
        s.host.edits = NodeHost::Edits::StayInPlace;
        s.host.addNode(u"news"_s, 80);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.dropConnection();
        QVERIFY(s.waitForState(PubSub::Client::State::Waiting));
        const PubSub::Item last = Entries::item(isOld ? u"5"_s : u"40"_s, 40, u"Edited last"_s);
        s.host.keep(u"news"_s, Entries::item(u"2"_s, 2, u"Edited"_s));
        s.host.keep(u"news"_s, last);
        s.client.reconnectNow();
        QVERIFY(s.waitForState(PubSub::Client::State::Online));
        s.host.sendAgain(u"news"_s, last);
        QVERIFY(waitFor([&] { return s.head(u"2"_s).title == u"Edited"_s; }));
        QCOMPARE(s.head(last.id).title, u"Edited last"_s);
        QCOMPARE(s.total(), 80);
    }

    void looksThroughAllNowAndThen()
    {
        Setup s;
        s.host.paging = NodeHost::Paging::OldestFirst;
        s.host.edits = NodeHost::Edits::StayInPlace;
        s.host.addNode(u"news"_s, 300);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QCOMPARE(s.total(), CatchUp::firstPage);
        s.host.keep(u"news"_s, Entries::item(u"210"_s, 210, u"Edited"_s));
        // Not due.
        const int requests = s.host.itemRequests();
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(s.settle());
        QCOMPARE(s.host.itemRequests(), requests + 1);
        // Due.
        s.sync->catchUps().rechecks().setPauses(
            std::chrono::hours(0), std::chrono::milliseconds(1));
        s.sync->catchUps().refresh(s.feed());
        QVERIFY(waitFor([&] { return s.head(u"210"_s).title == u"Edited"_s; }));
        QVERIFY(s.settle());
        // Older ones are not fetched for it.
        QCOMPARE(s.total(), CatchUp::firstPage);
    }

    void retractPurgeDeleteAndTitle()
    {
        Setup s;
        s.host.addNode(u"news"_s, 5, u"Old title"_s);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.host.retract(u"news"_s, u"3"_s);
        QVERIFY(waitFor([&] { return s.total() == 4; }));
        s.server.sendEvent("<configuration node='news'><x xmlns='jabber:x:data' type='result'>"
                           "<field var='FORM_TYPE'><value>http://jabber.org/protocol/"
                           "pubsub#node_config</value></field><field var='pubsub#title'>"
                           "<value>New title</value></field></x></configuration>");
        QVERIFY(waitFor([&] { return s.store->feed(s.feed()).title == u"New title"_s; }));
        s.server.sendEvent("<purge node='news'/>");
        QVERIFY(waitFor([&] { return s.head(u"1"_s).removed; }));
        s.server.sendEvent("<delete node='news'/>");
        QVERIFY(waitFor([&] { return s.store->feed(s.feed()).state == Feed::State::Gone; }));
        QCOMPARE(s.total(), 4);
    }

    void subscribesAndUnsubscribes()
    {
        Setup s;
        s.host.addNode(u"news"_s, 3);
        QVERIFY(s.connectClient());
        QVERIFY(s.settle());
        std::optional<FeedWishes::Outcome> outcome;
        s.sync->wishes().subscribe(Entries::node(), u"News"_s, this,
            [&](const FeedWishes::Outcome &result) { outcome = result; });
        QVERIFY(waitFor([&] { return s.total() == 3; }));
        QVERIFY(outcome.has_value() && outcome->has_value());
        QVERIFY(s.host.nodes[u"news"_s].subscribed);
        s.sync->wishes().unsubscribe(s.feed());
        QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
        QVERIFY(!s.host.nodes[u"news"_s].subscribed);
    }

    // Another program of the account subscribed by its full JID: what stays would come back.
    void unsubscribesWhoeverIsSubscribed()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].sessions
            = { u"juliet@localhost/phone"_s, u"juliet@localhost/desk"_s };
        QVERIFY(s.start());
        s.sync->wishes().unsubscribe(s.feed());
        QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
        QCOMPARE(s.host.nodes[u"news"_s].sessions, QStringList());
    }

    // A service without a list of subscriptions denies it: nothing goes in silence.
    void tellsThatNothingWasUnsubscribed()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.clearRules();
        s.server.reply({ .xmlns = Ns::pubSub, .element = u"subscriptions"_s },
            Answer::error("feature-not-implemented"));
        s.server.reply({ .xmlns = Ns::pubSub, .element = u"unsubscribe"_s },
            Answer::error("unexpected-request", "cancel",
                "<not-subscribed xmlns='http://jabber.org/protocol/pubsub#errors'/>"));
        SignalWaiter failed(&s.sync->wishes(), &FeedWishes::unsubscribeFailed);
        s.sync->wishes().unsubscribe(s.feed());
        QVERIFY(failed.waitForCount(1));
        QCOMPARE(s.store->feed(s.feed()).state, Feed::State::Unsubscribed);
        s.sync->wishes().unsubscribe(s.feed());
        QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
    }

    void refusedSubscriptionIsAnError()
    {
        Setup s;
        QVERIFY(s.connectClient());
        std::optional<FeedWishes::Outcome> outcome;
        s.sync->wishes().subscribe(Entries::node(u"nowhere"_s), {}, this,
            [&](const FeedWishes::Outcome &result) { outcome = result; });
        QVERIFY(waitFor([&] { return outcome.has_value(); }));
        QVERIFY(!outcome->has_value());
        QVERIFY(s.store->feeds().isEmpty());
    }

    // A burst of events of a node that is not known yet leads to one question.
    void asksOnceForWhatIsNotKnown()
    {
        Setup s;
        s.host.addNode(u"news"_s, 0);
        QVERIFY(s.connectClient());
        QVERIFY(s.settle());
        s.host.nodes[u"news"_s].subscribed = true;
        s.server.clearReceived();
        for (int i = 0; i < 20; ++i)
            s.host.publish(u"news"_s, Entries::item(QString::number(i), i));
        QVERIFY(waitFor([&] { return s.total() == 20; }));
        QVERIFY(s.settle());
        const IqPattern question { .xmlns = Ns::pubSub, .element = u"subscriptions"_s };
        QCOMPARE(s.server.received(question).size(), 1);
    }

    // Ending it with the old id would be refused.
    void takesTheNewIdOfASubscription()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        for (const char *id : { "first", "second" }) {
            s.server.sendEvent("<subscription node='news' jid='juliet@localhost' "
                               "subscription='subscribed' subid='"
                + QByteArray(id) + "'/>");
            QVERIFY(
                waitFor([&] { return s.store->feed(s.feed()).subid == QLatin1StringView(id); }));
        }
    }

    void fetchesAgainWhatIsSubscribedToAgain()
    {
        Setup s;
        QVERIFY(s.startAndLoseTheSubscription());
        s.host.keep(u"news"_s, Entries::item(u"missed"_s, 10));
        s.sync->wishes().subscribe(Entries::node(), {}, this, [](const FeedWishes::Outcome &) { });
        QVERIFY(waitFor([&] { return s.total() == 4; }));
        QCOMPARE(s.store->feed(s.feed()).state, Feed::State::Subscribed);
    }

    // XEP-0060 §4.3: a node that keeps nothing. There is nothing to ask for, and it is shown.
    void anEntryWithoutAnIdIsShown()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const QByteArray payload = Entries::atom(u"No id"_s, 50);
        s.server.clearReceived();
        for (int i = 0; i < 2; ++i)
            s.server.sendEvent("<items node='news'><item>" + payload + "</item></items>");
        QVERIFY(waitFor([&] { return s.total() == 2; }));
        QVERIFY(s.settle());
        QCOMPARE(s.total(), 2);
        QVERIFY(asksForNoItemWithoutId(s.server));
    }

    // A node that keeps it gives it an id: it is the same entry.
    void anEntryThatHasAnIdAfterAllIsOne()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        const PubSub::Item item = Entries::item(u"kept"_s, 50);
        s.host.keep(u"news"_s, item);
        s.server.sendEvent("<items node='news'><item>" + item.payload + "</item></items>");
        QVERIFY(waitFor([&] { return s.total() == 2; }));
        QVERIFY(s.settle());
        QCOMPARE(s.total(), 2);
        QVERIFY(s.head(u"kept"_s).id != 0);
    }

    void anItemWithNeitherIdNorPayloadIsLookedFor()
    {
        Setup s;
        s.host.addNode(u"news"_s, 1);
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        s.server.clearReceived();
        s.host.keep(u"news"_s, Entries::item(u"new"_s, 50));
        s.server.sendEvent("<items node='news'><item/></items>");
        QVERIFY(waitFor([&] { return s.total() == 2; }));
        QVERIFY(asksForNoItemWithoutId(s.server));
    }

    // Converse subscribes its user to the comments on each of his own posts.
    void whatOtherProgramsSubscribeToIsNoFeed()
    {
        Setup s;
        for (const QString &node : { u"news"_s, u"urn:xmpp:microblog:0:comments/1"_s,
                 u"urn:xmpp:avatar:metadata"_s, u"eu.siacs.conversations.axolotl.devicelist"_s }) {
            s.host.addNode(node, 1);
            s.host.nodes[node].subscribed = true;
        }
        QVERIFY(s.start());
        QCOMPARE(s.store->feeds().size(), 1);
        const IqPattern question { .xmlns = Ns::pubSub, .element = u"subscriptions"_s };
        const qsizetype questions = s.server.received(question).size();
        s.host.publish(u"urn:xmpp:microblog:0:comments/1"_s, Entries::item(u"c"_s, 3));
        s.server.sendEvent("<subscription node='urn:xmpp:microblog:0:comments/2' "
                           "jid='juliet@localhost' subscription='subscribed'/>");
        s.host.publish(u"news"_s, Entries::item(u"n"_s, 3));
        QVERIFY(waitFor([&] { return s.total() == 2; }));
        QCOMPARE(s.store->feeds().size(), 1);
        QCOMPARE(s.server.received(question).size(), questions);
        // The person may all the same.
        s.sync->wishes().subscribe(Entries::node(u"urn:xmpp:microblog:0:comments/1"_s), {}, this,
            [](const FeedWishes::Outcome &) { });
        QVERIFY(waitFor([&] { return s.store->feeds().size() == 2; }));
    }

    // Another program of the account unsubscribed: the entries stay.
    // ejabberd lists subscriptions to its accounts' nodes as if its pubsub service had them.
    void aListedNodeThatIsNotThereIsNoFeed()
    {
        Setup s;
        s.host.addNode(u"news"_s, 3);
        s.server.reply({ .xmlns = Ns::pubSub, .element = u"subscriptions"_s },
            Answer("<pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions>"
                   "<subscription node='blog' jid='juliet@localhost' subscription='subscribed'/>"
                   "<subscription node='news' jid='juliet@localhost' subscription='subscribed'/>"
                   "</subscriptions></pubsub>"));
        s.host.nodes[u"news"_s].subscribed = true;
        QVERIFY(s.start());
        QVERIFY(waitFor([&] { return s.total() == 3; }));
        QVERIFY(s.settle());
        QCOMPARE(s.store->feeds().size(), 1);
    }

    void lostSubscriptionIsSeen()
    {
        Setup s;
        QVERIFY(s.startAndLoseTheSubscription());
        QCOMPARE(s.total(), 3);
    }
};

PUBSUB_TEST(tst_FeedSync, QCoreApplication)
#include "tst_FeedSync.moc"
