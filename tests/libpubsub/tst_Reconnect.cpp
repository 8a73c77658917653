// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Back by itself after a loss: soon, but never a burden for a server that does not want us.

#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <pubsub/Node.h>
#include <pubsub/session/Reconnector.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using Reachability = QNetworkInformation::Reachability;
using State = Client::State;

namespace
{

NodeAddress nodeOn(const ScriptedServer &server)
{
    return { *Jid::fromString(server.pubSubService()), u"news"_s };
}

Reconnector &reconnectorOf(const Client &client)
{
    return *client.findChild<Reconnector *>();
}

std::chrono::milliseconds pauseFrom(const QDateTime &begin, const QDateTime &nextAttempt)
{
    return std::chrono::milliseconds(begin.msecsTo(nextAttempt));
}

std::chrono::milliseconds pauseFromNow(const QDateTime &nextAttempt)
{
    return pauseFrom(QDateTime::currentDateTimeUtc(), nextAttempt);
}

} // namespace

class tst_Reconnect : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void thePausesGrowToABound()
    {
        QCOMPARE(Reconnector::pause(0, 0), Reconnector::firstPause);
        QCOMPARE(Reconnector::pause(3, 0), Reconnector::firstPause * 8);
        QCOMPARE(Reconnector::pause(1000, 0), Reconnector::longestPause);
        QCOMPARE(Reconnector::pause(0, 1), Reconnector::firstPause / 2);
    }

    // It accepts each login and then ends the session: a login alone is no success.
    void aServerThatEndsEverySessionIsAskedLessAndLess_data()
    {
        QTest::addColumn<QByteArray>("farewell");
        QTest::newRow("policy") << "<stream:error><policy-violation xmlns='urn:ietf:params:xml:ns:"
                                   "xmpp-streams'/></stream:error></stream:stream>"_ba;
        QTest::newRow("broken XML") << "<message><a></b></message>"_ba;
    }
    void aServerThatEndsEverySessionIsAskedLessAndLess()
    {
        QFETCH(QByteArray, farewell);
        ScriptedServer server;
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(client.waitForState(State::Online));
            const QDateTime before = QDateTime::currentDateTimeUtc();
            server.sendRaw(farewell);
            QVERIFY(client.waitForState(State::Waiting));
            // The pause began some time between before and now.
            const QDateTime next = client.nextAttempt();
            const auto longest = Reconnector::firstPause * (1 << i);
            QCOMPARE_LE(pauseFromNow(next), longest);
            QCOMPARE_GE(pauseFrom(before, next), longest / 2);
            client.reconnectNow();
        }
    }

    void aSessionThatStoodForAWhileMakesThePausesShortAgain()
    {
        ScriptedServer server;
        TestClient client;
        Reconnector &reconnector = reconnectorOf(client);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 5; ++i)
            reconnector.schedule();
        const QDateTime next = reconnector.nextAttempt();
        QCOMPARE_GE(pauseFrom(before, next), Reconnector::pause(4, 1));
        reconnector.setSettlingTime(std::chrono::milliseconds(50));
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(client.waitForState(State::Online));
        for (int i = 0; i < 5; ++i)
            reconnector.schedule();
        reconnector.cancel();
        reconnector.sessionStands();
        letPass(std::chrono::milliseconds(100));
        server.dropConnection();
        QVERIFY(client.waitForState(State::Waiting));
        QCOMPARE_LE(pauseFromNow(client.nextAttempt()), Reconnector::firstPause);
    }

    void thePauseEndsWhenTheNetworkReturns()
    {
        ScriptedServer server;
        server.stopListening();
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(client.waitForState(State::Waiting));
        for (int i = 0; i < 9; ++i)
            reconnectorOf(client).schedule();
        server.startListening();
        reconnectorOf(client).onReachabilityChanged(Reachability::Disconnected);
        QCOMPARE_GT(pauseFromNow(client.nextAttempt()), std::chrono::seconds(60));
        reconnectorOf(client).onReachabilityChanged(Reachability::Online);
        QVERIFY(client.waitForState(State::Online, std::chrono::seconds(5)));
    }

    void anAttemptThatHangsStartsAnewWhenTheNetworkReturns()
    {
        ScriptedServer server;
        server.silence();
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        QVERIFY(waitFor([&] { return server.connectionCount() == 1; }));
        // What the first connection sent is lost: it never gets an answer.
        ScriptedConnection *first = server.client();
        server.resume();
        first->setSilence(Silence::Deaf);
        QTest::qWait(200);
        QCOMPARE(client.state(), State::Connecting);
        reconnectorOf(client).onReachabilityChanged(Reachability::Disconnected);
        QTest::qWait(50);
        QCOMPARE(server.connectionCount(), 1);
        reconnectorOf(client).onReachabilityChanged(Reachability::Online);
        QVERIFY(client.waitForState(State::Online, std::chrono::seconds(5)));
        QCOMPARE(server.connectionCount(), 2);
    }

    void aDeadConnectionIsNoticedWhenTheNetworkReturns()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        SignalWaiter failures(&client, &Client::connectionFailed);
        server.silence(Silence::Deaf);
        reconnectorOf(client).onReachabilityChanged(Reachability::Online);
        QVERIFY(failures.waitForCount(1, std::chrono::seconds(8)));
        QCOMPARE(std::get<0>(failures.last()).kind, ConnectionError::Kind::ConnectionLost);
        server.resume();
        QVERIFY(client.waitForState(State::Online));
    }

    void aLiveConnectionOutlastsTheReturnOfTheNetwork()
    {
        ScriptedServer server;
        TestClient client;
        QVERIFY(client.connectTo(server));
        QVERIFY(client.flush());
        SignalWaiter states(&client, &Client::stateChanged);
        reconnectorOf(client).onReachabilityChanged(Reachability::Online);
        QVERIFY(server.waitForIq({ .xmlns = u"urn:xmpp:ping"_s }));
        QTest::qWait(6000);
        QCOMPARE(states.count(), 0);
        QCOMPARE(server.connectionCount(), 1);
    }

    // Whoever hears of a failure may connect at once, and that holds.
    void connectingAnewFromAFailureHolds()
    {
        ScriptedServer lost;
        ScriptedServer next;
        lost.reply({ .element = u"items"_s }, Answer::never());
        TestClient client;
        QVERIFY(client.connectTo(lost));
        connect(client.node(nodeOn(lost)).items(), &Request::failed, this,
            [&] { client.connectToServer(accountFor(next), u"secret"_s); });
        QVERIFY(lost.waitForIq({ .element = u"items"_s }));
        lost.stopListening();
        SignalWaiter states(&client, &Client::stateChanged);
        lost.dropConnection();
        QVERIFY(states.waitForCount(3));
        QCOMPARE(std::get<0>(states.all()[0]), State::Waiting);
        QCOMPARE(std::get<0>(states.all()[1]), State::Connecting);
        QCOMPARE(std::get<0>(states.all()[2]), State::Online);
        QCOMPARE(client.account().port, next.port());
        QTest::qWait(1500);
        QCOMPARE(client.state(), State::Online);
        QCOMPARE(next.connectionCount(), 1);
    }

    void connectingAnewFromAFailureHoldsAfterADisconnection()
    {
        ScriptedServer server;
        server.reply({ .element = u"items"_s }, Answer::never());
        TestClient client;
        QVERIFY(client.connectTo(server));
        connect(client.node(nodeOn(server)).items(), &Request::failed, this,
            [&] { client.connectToServer(accountFor(server), u"secret"_s); });
        client.disconnectFromServer();
        QCOMPARE(client.state(), State::Connecting);
        QVERIFY(client.waitForState(State::Online));
    }

    void disconnectingAtTheFirstSignOfAConnectionHolds()
    {
        ScriptedServer server;
        TestClient client;
        connect(&client, &Client::stateChanged, this, [&](State state) {
            if (state == State::Connecting)
                client.disconnectFromServer();
        });
        client.connectToServer(accountFor(server), u"secret"_s);
        QCOMPARE(client.state(), State::Offline);
        QTest::qWait(300);
        QCOMPARE(client.state(), State::Offline);
        QCOMPARE(server.sessionCount(), 0);
    }

    // More than one event may have been read by then.
    void hearsNothingAfterADisconnection()
    {
        ScriptedServer server;
        TestClient client;
        client.trustEventsFrom(nodeOn(server).service);
        QVERIFY(client.connectTo(server));
        QVERIFY(client.flush());
        SignalWaiter touched(&client, &Client::nodeTouched);
        connect(&client, &Client::nodeTouched, &client, &Client::disconnectFromServer);
        const QByteArray event = "<message type='headline' to='" + client.jid().toString().toUtf8()
            + "' from='" + server.pubSubService().toUtf8()
            + "'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
              "<items node='news'/></event></message>";
        server.sendRaw(event.repeated(3));
        QVERIFY(server.waitForDisconnection());
        QCOMPARE(touched.count(), 1);
    }

    // What one account asked for says nothing about whom another one believes.
    void trustEndsWithTheAccount()
    {
        ScriptedServer server;
        TestClient client;
        SignalWaiter touched(&client, &Client::nodeTouched);
        client.trustEventsFrom(nodeOn(server).service);
        QVERIFY(client.connectTo(server));
        QVERIFY(client.flush());
        server.sendEvent("<items node='news'/>");
        QVERIFY(touched.waitForCount(1));
        QVERIFY(client.connectTo(server));
        QVERIFY(client.flush());
        server.sendEvent("<items node='news'/>");
        QVERIFY(touched.waitForCount(2));
        QVERIFY(client.connectTo(server, u"romeo"_s));
        QVERIFY(client.flush());
        server.sendEvent("<items node='news'/>");
        QVERIFY(client.flush());
        QCOMPARE(touched.count(), 2);
    }

    void quarantineEndsWithTheAccount()
    {
        ScriptedServer server;
        TestClient client;
        client.trustEventsFrom(nodeOn(server).service);
        SignalWaiter quarantined(&client, &Client::nodeQuarantined);
        QVERIFY(client.connectTo(server));
        for (int i = 1; i <= 2; ++i) {
            QVERIFY(client.flush());
            server.sendEvent("<items node='news'><item><p>&bogus;</p></item></items>");
            QVERIFY(client.waitForState(State::Waiting));
            client.reconnectNow();
            QVERIFY(client.waitForState(State::Online));
        }
        QVERIFY(quarantined.waitForCount(1));
        QVERIFY(client.connectTo(server, u"romeo"_s));
        client.trustEventsFrom(nodeOn(server).service);
        QVERIFY(client.flush());
        SignalWaiter touched(&client, &Client::nodeTouched);
        server.sendEvent("<items node='news'/>");
        QVERIFY(touched.waitForCount(1));
    }
};

PUBSUB_TEST(tst_Reconnect, QCoreApplication)
#include "tst_Reconnect.moc"
