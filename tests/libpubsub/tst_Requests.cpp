// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request ends exactly once, whatever becomes of its connection and its client.

#include "support/Ending.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QPointer>
#include <QTest>
#include <optional>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid service = *Jid::fromString(u"pubsub.localhost"_s);
const NodeAddress node { service, u"news"_s };

ItemsRequest *aborted(ItemsRequest *request)
{
    request->abort();
    return request;
}

} // namespace

class tst_Requests : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void theDeathOfTheClientEndsRequestsOfEveryState()
    {
        ScriptedServer server;
        server.onIq([](const QDomElement &) { return Answer::never(); });
        auto client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(server));
        const Ending underWay(client->node(node).items());
        const Ending discovering(client->discoverServices(*Jid::fromString(u"other.localhost"_s)));
        QVERIFY(server.waitForIq({ .element = u"items"_s }));
        const Ending unsent(client->node(node).items());
        const Ending stopped(aborted(client->node(node).items()));
        const Ending refused(client->node(node).publish({ u"a"_s, {}, "<broken", {} }));
        client.reset();
        QVERIFY(underWay.isOneFailure(Error::Kind::Disconnected));
        QVERIFY(discovering.isOneFailure(Error::Kind::Disconnected));
        QVERIFY(unsent.isOneFailure(Error::Kind::Disconnected));
        QVERIFY(stopped.isOneFailure(Error::Kind::Aborted));
        QVERIFY(refused.isOneFailure(Error::Kind::RefusedLocally));
        QTest::qWait(50);
        QVERIFY(stopped.isOneFailure(Error::Kind::Aborted));
    }

    void theDeathOfAClientThatWasNeverConnectedEndsItsRequests()
    {
        auto client = std::make_unique<TestClient>();
        const Ending asked(client->node(node).items());
        const Ending discovering(client->discoverServices(service));
        client.reset();
        QVERIFY(asked.isOneFailure(Error::Kind::Disconnected));
        QVERIFY(discovering.isOneFailure(Error::Kind::Disconnected));
    }

    void whatHasEndedDoesNotEndAgainWithTheClient()
    {
        ScriptedServer server;
        auto client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(server));
        auto *request = client->node(node).items();
        const Ending ending(request);
        connect(request, &Request::finished, this, [&] { client.reset(); }, Qt::QueuedConnection);
        QVERIFY(waitFor([&] { return !client; }));
        QVERIFY(ending.isOneFailure(Error::Kind::Stanza));
    }

    // Whoever is told may take down the others, or ask again.
    void aReceiverMayDeleteAndMakeRequestsWhileTheClientDies()
    {
        ScriptedServer server;
        server.onIq([](const QDomElement &) { return Answer::never(); });
        auto client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(server));
        QPointer<ItemsRequest> second;
        auto *first = client->node(node).items();
        second = client->node(node).items();
        int failed = 0;
        const auto onFailed = [&, alive = client.get()] {
            ++failed;
            delete second;
            alive->node(node).items();
        };
        connect(first, &Request::failed, this, onFailed);
        client.reset();
        QCOMPARE(failed, 1);
        QVERIFY(!second);
    }

    void theLossOfTheConnectionEndsAnAbortedRequestOnce()
    {
        ScriptedServer server;
        server.onIq([](const QDomElement &) { return Answer::never(); });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const Ending stopped(aborted(client.node(node).items()));
        client.disconnectFromServer();
        QVERIFY(waitFor([&] { return stopped.hasEnded(); }));
        QTest::qWait(50);
        QVERIFY(stopped.isOneFailure(Error::Kind::Aborted));
    }

    // What is asked right after connectToServer() need not wait for stateChanged().
    void whatIsAskedWhileConnectingIsSentInOrderWhenTheSessionStands()
    {
        ScriptedServer server;
        server.reply({ .element = u"retract"_s }, Answer());
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        QCOMPARE(client.state(), Client::State::Connecting);
        const Ending first(client.node(node).retract(u"1"_s));
        const Ending stopped(client.node(node).items());
        for (Request *request : client.findChildren<ItemsRequest *>())
            request->abort();
        delete client.node(node).configuration();
        const Ending second(client.node(node).retract(u"2"_s));
        QVERIFY(waitFor([&] { return second.finished() > 0; }));
        QCOMPARE(first.succeeded() + second.succeeded(), 2);
        QVERIFY(stopped.isOneFailure(Error::Kind::Aborted));
        const auto received = server.received({ .to = service.toString() });
        QCOMPARE(received.size(), 2);
        QCOMPARE(received.at(0).elementsByTagName(u"item"_s).at(0).toElement().attribute(u"id"_s),
            u"1"_s);
    }

    void whatIsAskedWhileConnectingFailsWithTheAttempt()
    {
        ScriptedServer server;
        server.stopListening();
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        const Ending asked(client.node(node).items());
        const Ending discovering(client.discoverServices(service));
        QVERIFY(client.waitForState(Client::State::Waiting));
        QVERIFY(asked.isOneFailure(Error::Kind::Disconnected));
        QVERIFY(discovering.isOneFailure(Error::Kind::Disconnected));
        server.startListening();
        client.reconnectNow();
        QVERIFY(client.waitForState(Client::State::Online));
        QVERIFY(client.flush());
        QVERIFY(server.received({ .to = service.toString() }).isEmpty());
    }

    void whatIsAskedOfOneAccountIsNotSentByAnother()
    {
        ScriptedServer server;
        TestClient client;
        client.connectToServer(accountFor(server), u"secret"_s);
        const Ending asked(client.node(node).items());
        QVERIFY(client.connectTo(server, u"romeo"_s));
        QVERIFY(client.flush());
        QVERIFY(asked.isOneFailure(Error::Kind::Disconnected));
        QVERIFY(server.received({ .to = service.toString() }).isEmpty());
    }

    // Whoever hears that the client connects may ask at once.
    void whatIsAskedAtTheFirstSignOfAConnectionIsSent()
    {
        ScriptedServer server;
        server.reply({ .element = u"retract"_s }, Answer());
        TestClient client;
        std::optional<Ending> ending;
        connect(&client, &Client::stateChanged, this, [&](Client::State state) {
            if (state == Client::State::Connecting)
                ending.emplace(client.node(node).retract(u"1"_s));
        });
        QVERIFY(client.connectTo(server));
        QVERIFY(waitFor([&] { return ending->finished() > 0; }));
        QCOMPARE(ending->succeeded(), 1);
    }
};

PUBSUB_TEST(tst_Requests, QCoreApplication)
#include "tst_Requests.moc"
