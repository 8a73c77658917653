// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedServer.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using Kind = ServiceState::Kind;

const Jid silent = *Jid::fromString(u"silent.example"_s);
const Jid live = *Jid::fromString(u"pubsub.localhost"_s);

IqPattern itemsOf(const QString &service)
{
    return { .xmlns = TestSupport::Ns::pubSub, .element = u"items"_s, .to = service };
}

IqPattern infoOf(const QString &service)
{
    return { .xmlns = TestSupport::Ns::discoInfo, .to = service };
}

const QByteArray noItems
    = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'/></pubsub>";

/// A client of a server between services that answer and some that don't.
class Stage
{
public:
    Stage()
    {
        server.reply(itemsOf(live.toString()), Answer::result(noItems));
        server.reply({ .to = silent.toString() }, Answer::never());
    }

    bool start() { return client.connectTo(server); }
    ItemsRequest *ask(const Jid &service) { return client.node({ service, u"news"_s }).items(); }
    Kind kindOf(const Jid &service) const { return client.serviceState(service).kind; }
    qsizetype askedOf(const Jid &service) const
    {
        return server.received({ .to = service.toString() }).size();
    }
    /// Lets the silent service be one that can't be reached.
    void breakTheWay()
    {
        server.clearRules();
        server.reply(itemsOf(live.toString()), Answer::result(noItems));
        server.reply({ .to = silent.toString() }, Answer::error("remote-server-not-found"));
    }
    void healTheWay()
    {
        server.clearRules();
        server.reply(itemsOf(silent.toString()), Answer::result(noItems));
        server.reply(infoOf(silent.toString()), Answer::error("service-unavailable"));
    }

    ScriptedServer server;
    TestClient client;
};

} // namespace

/// What the client does where a service doesn't answer; Schedule has the rules.
class tst_SilentServices : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void holdUpNobody();
    void areToldAsSlowThenAsSilent();
    void answerLate();
    void refuseAtOnceWhenTheyCantBeReached();
    void areTriedWhenSomebodyWantsIt();
    void areTriedByAnUrgentRequest();
    void keepNoWaitingRequestFromItsPriority();
    void failWithTheConnection();
    void areFoundOneByOne();
};

void tst_SilentServices::holdUpNobody()
{
    Stage stage;
    QVERIFY(stage.start());
    for (int i = 0; i < 100; ++i)
        stage.ask(silent);
    QVERIFY(await(stage.ask(live)));
    QCOMPARE(stage.askedOf(silent), 1);
    QCOMPARE(stage.kindOf(live), Kind::Answering);
}

void tst_SilentServices::areToldAsSlowThenAsSilent()
{
    Stage stage;
    QVERIFY(stage.start());
    SignalWaiter changed(&stage.client, &Client::serviceStateChanged);
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    ItemsRequest *request = stage.ask(silent);
    request->setTimeout(6s);
    ItemsRequest *waiting = stage.ask(silent);
    SignalWaiter refused(waiting, &Request::failed);
    QVERIFY(changed.waitForCount(1));
    QCOMPARE(std::get<0>(changed.last()).kind, Kind::Slow);
    const auto outcome = await(request);
    QCOMPARE(outcome.error().kind, Error::Kind::Timeout);
    QVERIFY(refused.waitForCount(1));
    QCOMPARE(std::get<0>(refused.last()).kind, Error::Kind::ServiceSilent);
    QVERIFY(!std::get<0>(refused.last()).isOutcomeUnknown());
    QVERIFY(changed.waitForCount(2));
    const ServiceState state = std::get<0>(changed.last());
    QCOMPARE(state.kind, Kind::Silent);
    QCOMPARE(state.domain, u"silent.example"_s);
    QVERIFY(state.isFailing());
    QVERIFY(state.since >= before && state.since <= QDateTime::currentDateTimeUtc().addSecs(-5));
    QVERIFY(state.nextTry > QDateTime::currentDateTimeUtc());
    QCOMPARE(stage.askedOf(silent), 1);
}

void tst_SilentServices::answerLate()
{
    Stage stage;
    QVERIFY(stage.start());
    ItemsRequest *request = stage.ask(silent);
    request->setTimeout(6s);
    QVERIFY(!await(request));
    QTRY_COMPARE(stage.kindOf(silent), Kind::Silent);
    const QString id = stage.server.received(itemsOf(silent.toString())).first().attribute(u"id"_s);
    stage.server.sendStanza("<iq type='result' from='silent.example' id='" + id.toUtf8()
        + "' to='juliet@localhost/x'>" + noItems + "</iq>");
    QTRY_COMPARE(stage.kindOf(silent), Kind::Answering);
    stage.healTheWay();
    QVERIFY(await(stage.ask(silent)));
}

void tst_SilentServices::refuseAtOnceWhenTheyCantBeReached()
{
    Stage stage;
    stage.breakTheWay();
    QVERIFY(stage.start());
    const auto first = await(stage.ask(silent));
    QCOMPARE(first.error().kind, Error::Kind::Stanza);
    QCOMPARE(stage.kindOf(silent), Kind::Unreachable);
    const auto second = await(stage.ask(silent));
    QCOMPARE(second.error().kind, Error::Kind::ServiceSilent);
    QCOMPARE(second.error().condition, Error::Condition::RemoteServerNotFound);
    QVERIFY(second.error().retryAt > QDateTime::currentDateTimeUtc());
    QCOMPARE(second.error().remedy(), Error::Remedy::Wait);
    QCOMPARE(stage.askedOf(silent), 1);
    QVERIFY(await(stage.ask(live)));
}

void tst_SilentServices::areTriedWhenSomebodyWantsIt()
{
    Stage stage;
    stage.breakTheWay();
    QVERIFY(stage.start());
    QVERIFY(!await(stage.ask(silent)));
    stage.healTheWay();
    stage.client.tryServiceNow(silent);
    QTRY_COMPARE(stage.kindOf(silent), Kind::Answering);
    QCOMPARE(stage.server.received(infoOf(silent.toString())).size(), 1);
    QVERIFY(await(stage.ask(silent)));
}

void tst_SilentServices::areTriedByAnUrgentRequest()
{
    Stage stage;
    stage.breakTheWay();
    QVERIFY(stage.start());
    QVERIFY(!await(stage.ask(silent)));
    stage.healTheWay();
    ItemsRequest *request = stage.ask(silent);
    request->setPriority(Request::Priority::Urgent);
    QVERIFY(await(request));
    QCOMPARE(stage.kindOf(silent), Kind::Answering);
}

void tst_SilentServices::keepNoWaitingRequestFromItsPriority()
{
    Stage stage;
    QVERIFY(stage.start());
    QVERIFY(await(stage.ask(live)));
    stage.server.clearRules();
    stage.server.reply({ .to = live.toString() }, Answer::never());
    for (int i = 0; i < 6; ++i)
        stage.ask(live);
    ItemsRequest *urgent = stage.ask(live);
    QVERIFY(stage.client.flush());
    QCOMPARE(stage.askedOf(live), 1 + 4);
    urgent->setPriority(Request::Priority::Urgent);
    QVERIFY(stage.client.flush());
    QCOMPARE(stage.askedOf(live), 1 + 5);
}

void tst_SilentServices::failWithTheConnection()
{
    Stage stage;
    QVERIFY(stage.start());
    ItemsRequest *sent = stage.ask(silent);
    ItemsRequest *waiting = stage.ask(silent);
    SignalWaiter sentFailed(sent, &Request::failed);
    SignalWaiter waitingFailed(waiting, &Request::failed);
    stage.client.disconnectFromServer();
    QVERIFY(sentFailed.waitForCount(1) && waitingFailed.waitForCount(1));
    QCOMPARE(std::get<0>(sentFailed.last()).kind, Error::Kind::Disconnected);
    QCOMPARE(std::get<0>(waitingFailed.last()).kind, Error::Kind::Disconnected);
    QVERIFY(stage.start());
    QCOMPARE(stage.askedOf(silent), 1);
}

void tst_SilentServices::areFoundOneByOne()
{
    Stage stage;
    stage.server.reply({ .xmlns = TestSupport::Ns::discoItems, .to = u"localhost"_s },
        Answer::result("<query xmlns='http://jabber.org/protocol/disco#items'>"
                       "<item jid='silent.example'/><item jid='pubsub.localhost'/></query>"));
    stage.server.reply(infoOf(live.toString()),
        Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                       "<identity category='pubsub' type='service'/>"
                       "<feature var='http://jabber.org/protocol/pubsub'/></query>"));
    QVERIFY(stage.start());
    auto *request = stage.client.discoverServices(*Jid::fromString(u"localhost"_s));
    SignalWaiter found(request, &ServicesRequest::serviceFound);
    SignalWaiter finished(request, &Request::finished);
    QVERIFY(found.waitForCount(1));
    QCOMPARE(finished.count(), 0);
    QCOMPARE(std::get<0>(found.last()).jid, live);
}

PUBSUB_TEST(tst_SilentServices, QCoreApplication)
#include "tst_SilentServices.moc"
