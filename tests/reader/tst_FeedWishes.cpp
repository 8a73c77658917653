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

namespace
{

/// A service with the node "news" of three entries that can be out of reach.
struct Stage : SyncBench {
    Stage() { host.addNode(u"news"_s, 3); }

    void goAway(const Answer &answer = Answer::error("remote-server-not-found"))
    {
        server.clearRules();
        server.reply({ .to = server.pubSubService() }, answer);
    }
    /// It is back, and somebody tries.
    void comeBack()
    {
        server.clearRules();
        host.install();
        client.tryServiceNow(Entries::node().service);
    }
    bool isAway() const { return client.serviceState(Entries::node().service).isFailing(); }
    bool isSubscribed() { return host.nodes[u"news"_s].subscribed; }
    Feed::State state() const { return store->feed(feed()).state; }
    bool waitForFeed(Feed::State wanted) const
    {
        return waitFor([&] { return feed() != 0 && state() == wanted; });
    }
    void subscribe()
    {
        sync->wishes().subscribe(Entries::node(), u"The news"_s, sync.get(),
            [this](const FeedWishes::Outcome &result) { outcomes.append(result); });
    }
    /// Subscribes in vain.
    bool want()
    {
        goAway();
        if (!connectClient())
            return false;
        subscribe();
        return waitForFeed(Feed::State::Wanted);
    }
    /// Is subscribed, with all entries, when the service goes.
    bool followAndLose()
    {
        host.nodes[u"news"_s].subscribed = true;
        if (!start() || !waitFor([this] { return total() == 3; }))
            return false;
        goAway();
        sync->catchUps().refresh(feed());
        return waitFor([this] { return isAway(); });
    }

    QList<FeedWishes::Outcome> outcomes;
};

} // namespace

/// What a person wants of a service that is away: to follow a node, or not to follow it any more.
class tst_FeedWishes : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void subscribesWhenTheServiceIsBack_data();
    void subscribesWhenTheServiceIsBack();
    void subscribesWhenThereIsAConnection();
    void takesBackAWish();
    void tellsThatAWishIsRefused_data();
    void tellsThatAWishIsRefused();
    void removesAtOnce_data();
    void removesAtOnce();
    void removesWithoutAConnection();
    void followsAgainWhatWasJustRemoved();
    void waitsForNoSilence();
};

void tst_FeedWishes::subscribesWhenTheServiceIsBack_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::newRow("in one run") << false;
    QTest::newRow("after a restart") << true;
}

void tst_FeedWishes::subscribesWhenTheServiceIsBack()
{
    QFETCH(const bool, restarts);
    Stage s;
    QVERIFY(s.want());
    QCOMPARE(s.outcomes.size(), 1);
    QCOMPARE(s.outcomes.first().value(), Feed::State::Wanted);
    QCOMPARE(s.store->feed(s.feed()).title, u"The news"_s);
    if (restarts) {
        QVERIFY(s.restart());
        QCOMPARE(s.state(), Feed::State::Wanted);
        QVERIFY(waitFor([&] { return s.isAway(); }));
    }
    s.comeBack();
    QVERIFY(s.waitForFeed(Feed::State::Subscribed));
    QVERIFY(waitFor([&] { return s.total() == 3; }));
    QVERIFY(s.isSubscribed());
    QCOMPARE(s.store->feeds().size(), 1);
}

void tst_FeedWishes::subscribesWhenThereIsAConnection()
{
    Stage s;
    QVERIFY(waitFor([&] { return s.store->isLoaded(); }));
    s.subscribe();
    QVERIFY(s.waitForFeed(Feed::State::Wanted));
    QCOMPARE(s.outcomes.value(0).value(), Feed::State::Wanted);
    QVERIFY(s.connectClient());
    QVERIFY(s.waitForFeed(Feed::State::Subscribed));
    QVERIFY(s.isSubscribed());
}

void tst_FeedWishes::takesBackAWish()
{
    Stage s;
    QVERIFY(s.want());
    s.sync->wishes().unsubscribe(s.feed());
    QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
    // What had no answer may have been done.
    s.host.nodes[u"news"_s].subscribed = true;
    s.comeBack();
    QVERIFY(waitFor([&] { return s.store->endings().isEmpty(); }));
    QVERIFY(s.settle());
    QVERIFY(!s.isSubscribed());
    QVERIFY(s.store->feeds().isEmpty());
}

void tst_FeedWishes::tellsThatAWishIsRefused_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("a rule") << Answer::error("forbidden");
    QTest::newRow("a fault of the service") << Answer::error("internal-server-error", "wait");
    QTest::newRow("no reason") << Answer::raw(
        "<iq type='error' id='{id}' to='{jid}' from='pubsub.localhost'/>");
}

// Whatever the reason, nothing asks for ever.
void tst_FeedWishes::tellsThatAWishIsRefused()
{
    QFETCH(const Answer, answer);
    Stage s;
    QVERIFY(s.want());
    SignalWaiter refused(&s.sync->wishes(), &FeedWishes::subscribeFailed);
    s.server.clearRules();
    s.host.install();
    s.server.reply({ .xmlns = Ns::pubSub, .element = u"subscribe"_s }, answer);
    s.client.tryServiceNow(Entries::node().service);
    QVERIFY(refused.waitForCount(1));
    QCOMPARE(s.state(), Feed::State::Unsubscribed);
    QCOMPARE(s.outcomes.size(), 1);
}

void tst_FeedWishes::removesAtOnce_data()
{
    subscribesWhenTheServiceIsBack_data();
}

void tst_FeedWishes::removesAtOnce()
{
    QFETCH(const bool, restarts);
    Stage s;
    QVERIFY(s.followAndLose());
    s.sync->wishes().unsubscribe(s.feed());
    QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
    QVERIFY(s.isSubscribed());
    if (restarts) {
        QVERIFY(s.restart());
        QVERIFY(s.store->feeds().isEmpty());
        QVERIFY(waitFor([&] { return s.isAway(); }));
    }
    s.comeBack();
    QVERIFY(waitFor([&] { return s.store->endings().isEmpty(); }));
    QVERIFY(s.settle());
    QVERIFY(!s.isSubscribed());
    QVERIFY(s.store->feeds().isEmpty());
    // Nor does it come back later.
    QVERIFY(s.restart());
    QVERIFY(s.store->feeds().isEmpty());
}

void tst_FeedWishes::removesWithoutAConnection()
{
    Stage s;
    s.host.nodes[u"news"_s].subscribed = true;
    QVERIFY(s.start());
    s.client.disconnectFromServer();
    QVERIFY(s.waitForState(PubSub::Client::State::Offline));
    s.sync->wishes().unsubscribe(s.feed());
    QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
    QVERIFY(s.connectClient());
    QVERIFY(waitFor([&] { return s.store->endings().isEmpty(); }));
    QVERIFY(s.settle());
    QVERIFY(!s.isSubscribed());
    QVERIFY(s.store->feeds().isEmpty());
}

void tst_FeedWishes::followsAgainWhatWasJustRemoved()
{
    Stage s;
    QVERIFY(s.followAndLose());
    s.sync->wishes().unsubscribe(s.feed());
    QVERIFY(waitFor([&] { return s.store->feeds().isEmpty(); }));
    s.subscribe();
    QVERIFY(s.waitForFeed(Feed::State::Wanted));
    s.comeBack();
    QVERIFY(s.waitForFeed(Feed::State::Subscribed));
    QVERIFY(waitFor([&] { return s.total() == 3; }));
    QVERIFY(s.settle());
    QVERIFY(s.isSubscribed());
}

// Five seconds of silence, not the half minute until a request has run out.
void tst_FeedWishes::waitsForNoSilence()
{
    Stage s;
    s.host.addNode(u"other"_s, 1);
    s.host.nodes[u"other"_s].subscribed = true;
    QVERIFY(s.connectClient());
    QVERIFY(waitFor([&] { return s.feed(u"other"_s) != 0; }));
    QVERIFY(s.settle());
    s.goAway(Answer::never());
    s.subscribe();
    s.sync->wishes().unsubscribe(s.feed(u"other"_s));
    using Kind = PubSub::ServiceState::Kind;
    const auto isSlow
        = [&] { return s.client.serviceState(Entries::node().service).kind == Kind::Slow; };
    QVERIFY(waitFor(isSlow, std::chrono::seconds(20)));
    QVERIFY(waitFor([&] { return s.feed(u"other"_s) == 0; }));
    QVERIFY(s.waitForFeed(Feed::State::Wanted));
    QCOMPARE(s.outcomes.value(0).value(), Feed::State::Wanted);
    QVERIFY(isSlow());
}

PUBSUB_TEST(tst_FeedWishes, QCoreApplication)

#include "tst_FeedWishes.moc"
