// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Service.h>
#include <pubsub/ServiceLimits.h>

#include <QSignalSpy>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto version = "jabber:iq:version"_L1;
const Jid server = *Jid::fromString(u"localhost"_s);
const Jid component = *Jid::fromString(u"pubsub.localhost"_s);

ServiceLimits openfire()
{
    return ServiceLimits::of(u"Openfire"_s, u"5.2.0"_s);
}

/// The answer to disco#info of an entity with \a content.
Answer info(const QByteArray &content)
{
    return Answer::result("<query xmlns='http://jabber.org/protocol/disco#info'>"
                          "<identity category='pubsub' type='service'/>"
        + content + "</query>");
}

/// XEP-0232 §3
QByteArray softwareForm(const QByteArray &name, const QByteArray &number = "5.2.0 alpha")
{
    const auto field = [](const QByteArray &var, const QByteArray &value) {
        return "<field var='" + var + "'><value>" + value + "</value></field>";
    };
    return "<x xmlns='jabber:x:data' type='result'>"
        + field("FORM_TYPE", "urn:xmpp:dataforms:softwareinfo") + field("software", name)
        + field("software_version", number) + "</x>";
}

const QByteArray versionFeature = "<feature var='jabber:iq:version'/>";

/// XEP-0092 §3
Answer versionOf(const QByteArray &name)
{
    return Answer::result("<query xmlns='jabber:iq:version'><name>" + name
        + "</name><version>4.9.2</version></query>");
}

IqPattern infoOf(const Jid &entity)
{
    return { .xmlns = Ns::discoInfo, .to = entity.toString() };
}

} // namespace

/// What services lose without a word, and how a program learns in time that they do.
class tst_ServiceLimits : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void looksUpSoftware_data();
    void looksUpSoftware();
    void knowsTheLowest();
    void asksTheServiceThenItsServer_data();
    void asksTheServiceThenItsServer();
    void asksNoAccount();
    void asksAServerOfOtherDomains_data();
    void asksAServerOfOtherDomains();
    void remembersWhatItLearnt();
    void knowsAllAccountsOfAServer();
    void asksOnceForTwoCalls();
    void asksOnWhereTheFirstCallIsStopped();
    void asksAgainWhereNothingWasLearnt();
    void holdsUpNothing();
    void failsWithoutAConnection();
    void knowsWhatOpenfireLoses();

private:
    void setUp() override;
    /// Whom the client has asked anything since it is connected, in this order.
    QStringList asked() const;

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TestClient> m_client;
};

void tst_ServiceLimits::setUp()
{
    m_client.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<TestClient>();
    QVERIFY(m_client->connectTo(*m_server));
    QVERIFY(m_client->flush());
    m_server->clearReceived();
}

QStringList tst_ServiceLimits::asked() const
{
    QStringList entities;
    for (const QDomElement &stanza : m_server->received())
        entities.append(stanza.attribute(u"to"_s));
    return entities;
}

void tst_ServiceLimits::looksUpSoftware_data()
{
    QTest::addColumn<QString>("software");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("observed") << u"Openfire"_s << u"5.2.0 alpha"_s << true;
    QTest::newRow("older") << u"Openfire"_s << u"4.0.0"_s << true;
    QTest::newRow("later") << u"Openfire"_s << u"6"_s << true;
    QTest::newRow("in other letters") << u" openFIRE\n"_s << u"5.0"_s << true;
    QTest::newRow("a server that hides its version") << u"Openfire"_s << QString() << true;
    QTest::newRow("a version that is none") << u"Openfire"_s << u"nightly"_s << true;
    QTest::newRow("before what is known") << u"Openfire"_s << u"3.6.4"_s << false;
    QTest::newRow("Prosody") << u"Prosody"_s << u"13.0"_s << false;
    QTest::newRow("a longer name") << u"Openfire Connection Manager"_s << u"5.0"_s << false;
    QTest::newRow("nothing") << QString() << QString() << false;
}

void tst_ServiceLimits::looksUpSoftware()
{
    QFETCH(QString, software);
    QFETCH(QString, number);
    QFETCH(bool, isKnown);
    const ServiceLimits limits = ServiceLimits::of(software, number);
    QCOMPARE(limits.isEmpty(), !isKnown);
    if (!isKnown) {
        QCOMPARE(limits, ServiceLimits());
        return;
    }
    QCOMPARE(limits.software, u"Openfire"_s);
    QCOMPARE(limits.nodeId, 100);
    QCOMPARE(limits.title, 50);
    QCOMPARE(limits.description, 255);
    QCOMPARE(limits.itemId, 100);
}

void tst_ServiceLimits::knowsTheLowest()
{
    const ServiceLimits lowest = ServiceLimits::lowest();
    QVERIFY(!lowest.isEmpty());
    QVERIFY(lowest.nodeId);
    QVERIFY(!lowest.losesNode(u"n"_s.repeated(*lowest.nodeId)));
    QVERIFY(lowest.losesNode(u"n"_s.repeated(*lowest.nodeId + 1)));
    QVERIFY(!ServiceLimits().losesNode(u"n"_s.repeated(100'000)));
    QVERIFY(lowest.nodeId <= openfire().nodeId);
    QVERIFY(lowest.title <= openfire().title);
    QVERIFY(lowest.description <= openfire().description);
    QVERIFY(lowest.itemId <= openfire().itemId);
}

void tst_ServiceLimits::asksTheServiceThenItsServer_data()
{
    QTest::addColumn<Answer>("ofComponent");
    QTest::addColumn<Answer>("ofServer");
    QTest::addColumn<Answer>("itsVersion");
    QTest::addColumn<bool>("isOpenfire");
    QTest::addColumn<QStringList>("entities");
    const QString c = component.toString();
    const QString s = server.toString();
    const Answer refused = Answer::error("service-unavailable");
    QTest::newRow("the service's form")
        << info(softwareForm("Openfire")) << refused << refused << true << QStringList { c };
    QTest::newRow("the service's version")
        << info(versionFeature) << refused << versionOf("Openfire") << true << QStringList { c, c };
    QTest::newRow("the server's form")
        << info({}) << info(softwareForm("Openfire")) << refused << true << QStringList { c, s };
    QTest::newRow("the server's version")
        << info({}) << info(versionFeature) << versionOf("Openfire") << true
        << QStringList { c, s, s };
    QTest::newRow("a service that refuses")
        << refused << info(softwareForm("Openfire")) << refused << true << QStringList { c, s };
    QTest::newRow("a service that is something else")
        << info(softwareForm("Libervia PubSub")) << info(softwareForm("Openfire")) << refused
        << false << QStringList { c };
    QTest::newRow("a form that says nothing") << info(softwareForm({})) << info(softwareForm({}))
                                              << refused << false << QStringList { c, s };
    QTest::newRow("an old one") << info(softwareForm("Openfire", "3.6.4")) << refused << refused
                                << false << QStringList { c };
    QTest::newRow("both refuse") << refused << refused << refused << false << QStringList { c, s };
    QTest::newRow("nobody tells its version") << info(versionFeature) << info(versionFeature)
                                              << refused << false << QStringList { c, c, s, s };
    QTest::newRow("no answer that can be read")
        << Answer::result("<nonsense xmlns='urn:example:x'/>")
        << Answer::result("<nonsense xmlns='urn:example:x'/>") << refused << false
        << QStringList { c, s };
}

void tst_ServiceLimits::asksTheServiceThenItsServer()
{
    QFETCH(Answer, ofComponent);
    QFETCH(Answer, ofServer);
    QFETCH(Answer, itsVersion);
    QFETCH(bool, isOpenfire);
    QFETCH(QStringList, entities);
    m_server->reply(infoOf(component), ofComponent);
    m_server->reply(infoOf(server), ofServer);
    m_server->reply({ .xmlns = version }, itsVersion);
    const auto limits = await(limitsOf(m_client.get(), component));
    QVERIFY2(limits, why(limits).constData());
    QCOMPARE(*limits, isOpenfire ? openfire() : ServiceLimits());
    QCOMPARE(asked(), entities);
}

// XEP-0163 §2: an account is a part of its server.
void tst_ServiceLimits::asksNoAccount()
{
    m_server->reply(infoOf(server), info(softwareForm("Openfire")));
    const auto limits = await(limitsOf(m_client.get(), *Jid::fromString(u"romeo@localhost"_s)));
    QCOMPARE(limits.value(), openfire());
    QCOMPARE(asked(), QStringList { u"localhost"_s });
    // Its server is no component of another one.
    m_server->clearReceived();
    QCOMPARE(await(limitsOf(m_client.get(), *Jid::fromString(u"a@chat.harbour.example"_s))).value(),
        ServiceLimits());
    QCOMPARE(asked(), QStringList { u"chat.harbour.example"_s });
}

void tst_ServiceLimits::asksAServerOfOtherDomains_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QStringList>("entities");
    QTest::newRow("a component") << u"pubsub.harbour.example"_s
                                 << QStringList { u"pubsub.harbour.example"_s,
                                        u"harbour.example"_s };
    QTest::newRow("a server") << u"harbour.example"_s << QStringList { u"harbour.example"_s };
    QTest::newRow("no address") << QString() << QStringList();
    QTest::newRow("one word") << u"harbour"_s << QStringList { u"harbour"_s };
    QTest::newRow("a component of ours, deeper")
        << u"a.b.localhost"_s << QStringList { u"a.b.localhost"_s, u"localhost"_s };
}

void tst_ServiceLimits::asksAServerOfOtherDomains()
{
    QFETCH(QString, service);
    QFETCH(QStringList, entities);
    const auto limits = await(limitsOf(m_client.get(), Jid::fromString(service).value_or(Jid())));
    QCOMPARE(limits.value(), ServiceLimits());
    QCOMPARE(asked(), entities);
}

void tst_ServiceLimits::remembersWhatItLearnt()
{
    m_server->reply(infoOf(component), info({}));
    m_server->reply(infoOf(server), info(softwareForm("Openfire")));
    QCOMPARE(await(limitsOf(m_client.get(), component)).value(), openfire());
    const qsizetype count = asked().size();
    auto *again = limitsOf(m_client.get(), component);
    bool isTold = false;
    connect(again, &LimitsRequest::succeeded, this, [&] { isTold = true; });
    // As all requests: from the event loop.
    QVERIFY(!isTold);
    QCOMPARE(await(again).value(), openfire());
    QVERIFY(isTold);
    QCOMPARE(asked().size(), count);
    // Another account may be somewhere else.
    QVERIFY(m_client->connectTo(*m_server, u"romeo"_s));
    QCOMPARE(await(limitsOf(m_client.get(), component)).value(), openfire());
    QVERIFY(asked().count(component.toString()) > 1);
}

// It is their server that is asked. What is at a domain may be a part of the server above.
void tst_ServiceLimits::knowsAllAccountsOfAServer()
{
    const auto limitsAt = [this](const QString &jid) {
        return await(limitsOf(m_client.get(), *Jid::fromString(jid)));
    };
    m_server->reply(infoOf(*Jid::fromString(u"sea.harbour.example"_s)), info({}));
    m_server->reply(infoOf(*Jid::fromString(u"harbour.example"_s)), info(softwareForm("Openfire")));
    const QString sea = u"sea.harbour.example"_s;
    for (const QString &name : { u"romeo"_s, u"juliet"_s })
        QCOMPARE(limitsAt(name + u'@' + sea).value(), ServiceLimits());
    QCOMPARE(asked(), QStringList { sea });
    QCOMPARE(limitsAt(sea).value(), openfire());
    QCOMPARE(limitsAt(u"nurse@"_s + sea).value(), ServiceLimits());
    QCOMPARE(asked(), (QStringList { sea, sea, u"harbour.example"_s }));
}

void tst_ServiceLimits::asksOnceForTwoCalls()
{
    m_server->reply(infoOf(component), info({}));
    m_server->reply(infoOf(server), info(softwareForm("Openfire")));
    QSignalSpy first(limitsOf(m_client.get(), component), &LimitsRequest::succeeded);
    QCOMPARE(await(limitsOf(m_client.get(), component)).value(), openfire());
    QCOMPARE(first.size(), 1);
    QCOMPARE(asked(), (QStringList { component.toString(), server.toString() }));
}

void tst_ServiceLimits::asksOnWhereTheFirstCallIsStopped()
{
    m_server->reply(infoOf(component), info(softwareForm("Openfire")));
    auto *first = limitsOf(m_client.get(), component);
    QSignalSpy second(limitsOf(m_client.get(), component), &LimitsRequest::succeeded);
    auto *third = limitsOf(m_client.get(), component);
    first->abort();
    QCOMPARE(await(third).value(), openfire());
    QCOMPARE(second.size(), 1);
    QVERIFY(asked().size() <= 2);
}

void tst_ServiceLimits::asksAgainWhereNothingWasLearnt()
{
    const Jid far = *Jid::fromString(u"pubsub.harbour.example"_s);
    m_server->reply({ .xmlns = Ns::discoInfo }, Answer::error("resource-constraint", "wait"), 2);
    QCOMPARE(await(limitsOf(m_client.get(), far)).value(), ServiceLimits());
    m_server->reply(infoOf(far), info(softwareForm("Openfire")));
    QCOMPARE(await(limitsOf(m_client.get(), far)).value(), openfire());
}

// Who leaves one question unanswered is not taken for a service that is silent.
void tst_ServiceLimits::holdsUpNothing()
{
    m_server->reply(infoOf(component), Answer::never());
    m_server->reply(infoOf(server), info(softwareForm("Openfire")));
    m_server->reply({ .xmlns = Ns::discoItems, .to = component.toString() },
        Answer::result("<query xmlns='http://jabber.org/protocol/disco#items'/>"));
    QVERIFY(await(m_client->service(component).nodes()).has_value());
    QSignalSpy limits(limitsOf(m_client.get(), component), &LimitsRequest::succeeded);
    QVERIFY(await(m_client->service(component).nodes()).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(limits.size(), 1, 20'000);
    QCOMPARE(limits.first().first().value<ServiceLimits>(), openfire());
    // The second list was asked for while the question was open.
    const QString c = component.toString();
    QCOMPARE(asked(), (QStringList { c, c, c, server.toString() }));
    QVERIFY(!m_client->serviceState(component).isFailing());
    QVERIFY(await(m_client->service(component).nodes()).has_value());
}

void tst_ServiceLimits::failsWithoutAConnection()
{
    TestClient offline;
    QCOMPARE(await(limitsOf(&offline, component)).error().kind, Error::Kind::Disconnected);
}

void tst_ServiceLimits::knowsWhatOpenfireLoses()
{
    ScriptedOpenfire scripted;
    TestClient ada;
    QVERIFY(ada.connectTo(scripted, u"ada"_s));
    for (const QString &service : { scripted.pubSubService(), scripted.jid(u"ada"_s) })
        QCOMPARE(await(limitsOf(&ada, *Jid::fromString(service))).value(), openfire());
    QCOMPARE(openfire().nodeId, Openfire::Storage::MaxNodeId);
    QCOMPARE(openfire().title, Openfire::Storage::MaxTitle);
    QCOMPARE(openfire().description, Openfire::Storage::MaxDescription);
    QCOMPARE(openfire().itemId, Openfire::Storage::MaxItemId);
}

PUBSUB_TEST(tst_ServiceLimits, QCoreApplication)
#include "tst_ServiceLimits.moc"
