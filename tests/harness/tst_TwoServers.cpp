// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Contacts.h"
#include "support/Namespaces.h"
#include "support/RawClient.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TwoServers.h"
#include "support/WaitFor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;
using Program = TwoServers::Program;
using Way = TwoServers::Way;

namespace
{

constexpr auto patience = 60s;
constexpr auto node = "news";

QByteArray pubSub(const QByteArray &content)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>";
}

bool isResult(const QDomElement &iq)
{
    return iq.attribute(u"type"_s) == "result"_L1;
}

QStringList itemIds(const QDomElement &stanza)
{
    QStringList ids;
    const QDomNodeList items = stanza.elementsByTagName(u"item"_s);
    for (int i = 0; i < items.size(); ++i)
        ids += items.at(i).toElement().attribute(u"id"_s);
    return ids;
}

/// Somebody who is logged in on one of the servers, and the node on the far one's service.
class Person
{
public:
    Person(const XmppServer &server, const QString &user, const QString &service)
        : client(server.domain(), server.certificate()), m_service(service)
    {
        m_isIn = client.login(server.host(), server.port(), user, server.password(user));
        client.send("<presence/>");
    }

    [[nodiscard]] bool isIn() const { return m_isIn; }
    bool create()
    {
        return isResult(client.request(
            u"set"_s, m_service, pubSub(QByteArray("<create node='") + node + "'/>")));
    }
    bool subscribe()
    {
        const QByteArray self = client.jid().section(u'/', 0, 0).toUtf8();
        return isResult(client.request(u"set"_s, m_service,
            pubSub(QByteArray("<subscribe node='") + node + "' jid='" + self + "'/>")));
    }
    bool publish(const QString &id) { return publish(id, m_service, QString::fromLatin1(node)); }
    bool publish(const QString &id, const QString &service, const QString &where)
    {
        return isResult(client.request(u"set"_s, service,
            pubSub("<publish node='" + where.toUtf8() + "'><item id='" + id.toUtf8()
                + "'><entry xmlns='http://www.w3.org/2005/Atom'/></item></publish>")));
    }
    QStringList items()
    {
        QStringList ids = itemIds(client.request(
            u"get"_s, m_service, pubSub(QByteArray("<items node='") + node + "'/>")));
        ids.sort();
        return ids;
    }
    /// Whether an event has told of that item so far.
    bool hasHeardOf(const QString &id)
    {
        const auto isMessage
            = [](const QDomElement &element) { return element.localName() == "message"_L1; };
        while (true) {
            const QDomElement message = client.take(isMessage, 0ms);
            if (message.isNull())
                return m_heardOf.contains(id);
            m_heardOf += itemIds(message);
        }
    }
    bool waitForNewsOf(const QString &id, std::chrono::milliseconds timeout = patience)
    {
        return waitFor([&] { return hasHeardOf(id); }, timeout);
    }
    QString ask(const QString &jid, const QString &xmlns)
    {
        const QDomElement answer
            = client.request(u"get"_s, jid, "<query xmlns='" + xmlns.toUtf8() + "'/>");
        return answer.attribute(u"type"_s);
    }
    /// Asks until the own server says that it can't reach the other one. A first request can be
    /// lost on a connection that has just ended.
    bool isToldThatNobodyAnswers(const QString &jid)
    {
        const auto isRefusal = [&](const QDomElement &stanza) {
            return stanza.attribute(u"id"_s) == "probe"_L1
                && stanza.attribute(u"type"_s) == "error"_L1;
        };
        return waitFor(
            [&] {
                client.send("<iq type='get' id='probe' to='" + jid.toUtf8()
                    + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
                return !client.take(isRefusal, 1s).isNull();
            },
            patience);
    }

    RawClient client;

private:
    QString m_service;
    QStringList m_heardOf;
    bool m_isIn = false;
};

/// Both servers, ada on the near one, bob on the far one, and a node of his that she reads.
struct Scene {
    explicit Scene(int silentServices = 0)
        : stage({ .near = near(), .far = far(), .silentServices = silentServices })
    {
    }

    static Program near()
    {
        QFETCH_GLOBAL(const Program, near);
        return near;
    }
    static Program far()
    {
        QFETCH_GLOBAL(const Program, far);
        return far;
    }
    bool begin()
    {
        return stage.start() && bobComes() && adaComes() && bob->create() && ada->subscribe()
            && bob->publish(u"first"_s) && ada->waitForNewsOf(u"first"_s);
    }
    bool adaComes()
    {
        ada = std::make_unique<Person>(stage.near(), u"ada"_s, stage.far().pubSubService());
        return ada->isIn();
    }
    bool bobComes()
    {
        bob = std::make_unique<Person>(stage.far(), u"bob"_s, stage.far().pubSubService());
        return bob->isIn();
    }
    /// Bob publishes until she hears of it: what is sent before both servers know that the way is
    /// open again may be lost.
    bool eventsCome()
    {
        return waitFor(
            [&] {
                const QString id = u"again-%1"_s.arg(++count);
                return bob->publish(id) && ada->waitForNewsOf(id, 500ms);
            },
            patience);
    }

    TwoServers stage;
    std::unique_ptr<Person> ada;
    std::unique_ptr<Person> bob;
    int count = 0;
};

} // namespace

/// The stage that tests of far services stand on.
class tst_TwoServers : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();

    void losesWhatIsRefused();
    void holdsWhatIsStalled();
    void closesEachWayByItself();
    void showsPostsToContacts();
    void hasSilentServices();
    void keepsItsDataWhenAServerIsKilled();
};

void tst_TwoServers::initTestCase_data()
{
    QTest::addColumn<Program>("near");
    QTest::addColumn<Program>("far");
    QTest::newRow("Prosody and Prosody") << Program::Prosody << Program::Prosody;
    QTest::newRow("Prosody and ejabberd") << Program::Prosody << Program::Ejabberd;
    QTest::newRow("ejabberd and Prosody") << Program::Ejabberd << Program::Prosody;
}

void tst_TwoServers::losesWhatIsRefused()
{
    Scene scene;
    QVERIFY2(scene.begin(), qPrintable(scene.stage.errorString()));
    Relay &way = scene.stage.relay(Way::ToNear);
    way.refuse();
    QCOMPARE(way.connections(), 0);
    QVERIFY(scene.bob->publish(u"refused"_s));
    QVERIFY(scene.bob->isToldThatNobodyAnswers(scene.stage.near().domain()));
    QCOMPARE(scene.ada->ask(scene.stage.near().domain(), Ns::discoInfo), u"result"_s);
    QVERIFY(!scene.ada->hasHeardOf(u"refused"_s));
    way.pass();
    QVERIFY(scene.eventsCome());
    QVERIFY(scene.ada->items().contains(u"refused"_s));
}

void tst_TwoServers::holdsWhatIsStalled()
{
    Scene scene;
    QVERIFY2(scene.begin(), qPrintable(scene.stage.errorString()));
    Relay &way = scene.stage.relay(Way::ToNear);
    way.stall();
    QVERIFY(scene.bob->publish(u"stalled"_s));
    QVERIFY(waitFor([&] { return way.heldBytes() > 0; }, patience));
    QCOMPARE(scene.ada->ask(scene.stage.near().domain(), Ns::discoInfo), u"result"_s);
    QVERIFY(!scene.ada->hasHeardOf(u"stalled"_s));
    way.pass();
    QVERIFY(scene.ada->waitForNewsOf(u"stalled"_s));

    way.stall();
    QVERIFY(scene.bob->publish(u"reset"_s));
    QVERIFY(waitFor([&] { return way.heldBytes() > 0; }, patience));
    const int before = way.connectionCount();
    way.reset();
    QCOMPARE(way.heldBytes(), 0);
    QCOMPARE(way.connections(), 0);
    // A new connection is taken, and is silent as well.
    QVERIFY(
        waitFor([&] { return scene.bob->publish(u"later"_s) && way.connectionCount() > before; },
            patience));
    QVERIFY(waitFor([&] { return way.heldBytes() > 0; }, patience));
    way.pass();
    QVERIFY(scene.eventsCome());
}

void tst_TwoServers::closesEachWayByItself()
{
    Scene scene;
    QVERIFY2(scene.begin(), qPrintable(scene.stage.errorString()));
    scene.stage.relay(Way::ToFar).refuse();
    QVERIFY(scene.ada->isToldThatNobodyAnswers(scene.stage.far().domain()));
    // She can't ask, but is told.
    QVERIFY(scene.bob->publish(u"told"_s));
    QVERIFY(scene.ada->waitForNewsOf(u"told"_s));
    scene.stage.relay(Way::ToFar).pass();
    QVERIFY(waitFor([&] { return scene.ada->items().contains(u"told"_s); }, patience));
}

// A blog is an account's own node: who is interested and sees the account's presence is told.
void tst_TwoServers::showsPostsToContacts()
{
    Scene scene;
    QVERIFY2(scene.begin(), qPrintable(scene.stage.errorString()));
    QVERIFY(makeContacts(scene.ada->client, scene.bob->client));
    const QString blog = u"urn:xmpp:microblog:0"_s;
    TestClient reader;
    reader.setInterests({ blog });
    QStringList heardOf;
    connect(&reader, &PubSub::Client::itemPublished, this,
        [&](const PubSub::NodeAddress &address, const PubSub::Item &item) {
            if (address.node == blog
                && address.service.toString() == scene.stage.far().jid(u"bob"_s))
                heardOf += item.id;
        });
    QVERIFY(reader.connectTo(scene.stage.near(), u"ada"_s));
    // The far server has to ask first what the reader is interested in.
    QVERIFY(waitFor(
        [&] {
            return scene.bob->publish(u"post"_s, {}, blog)
                && waitFor([&] { return heardOf.contains(u"post"_s); }, 500ms);
        },
        patience));
}

void tst_TwoServers::hasSilentServices()
{
    constexpr int count = 20;
    Scene scene(count);
    QVERIFY2(scene.begin(), qPrintable(scene.stage.errorString()));
    RawClient &ada = scene.ada->client;
    const QDomElement items = ada.request(u"get"_s, scene.stage.far().domain(),
        "<query xmlns='http://jabber.org/protocol/disco#items'/>");
    QCOMPARE(items.elementsByTagName(u"item"_s).size(), count + 1);

    const QByteArray info = "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>";
    for (int i = 0; i < count; ++i) {
        const QByteArray to = scene.stage.silentService(i).jid().toUtf8();
        ada.send("<iq type='get' id='to-" + to + "' to='" + to + "'>" + info);
    }
    for (int i = 0; i < count; ++i) {
        const SilentService &service = scene.stage.silentService(i);
        QVERIFY(waitFor([&] { return service.requests().size() == 1; }, patience));
    }
    QVERIFY(scene.eventsCome());
    const auto isAnswer = [](const QDomElement &stanza) {
        return stanza.attribute(u"id"_s).startsWith("to-silent"_L1);
    };
    QVERIFY(ada.take(isAnswer, 0ms).isNull());

    SilentService &service = scene.stage.silentService(7);
    service.speak();
    QCOMPARE(scene.ada->ask(service.jid(), Ns::discoInfo), u"result"_s);
    QVERIFY(ada.take(isAnswer, 0ms).isNull());
    service.answerLate();
    const QDomElement late = ada.take(isAnswer, patience);
    QCOMPARE(late.attribute(u"from"_s), service.jid());
    QVERIFY(isResult(late));
    service.fallSilent();
    ada.send("<iq type='get' id='third' to='" + service.jid().toUtf8() + "'>" + info);
    QVERIFY(waitFor([&] { return service.requests().size() == 3; }, patience));
    QCOMPARE(scene.ada->ask(scene.stage.far().pubSubService(), Ns::discoInfo), u"result"_s);
    QVERIFY(ada.take([](const QDomElement &e) { return e.attribute(u"id"_s) == "third"_L1; }, 0ms)
            .isNull());
}

void tst_TwoServers::keepsItsDataWhenAServerIsKilled()
{
    Scene scene(1);
    QVERIFY2(scene.begin(), qPrintable(scene.stage.errorString()));
    TwoServers &stage = scene.stage;
    stage.killFar();
    QVERIFY(!stage.far().isRunning());
    QVERIFY(scene.ada->isToldThatNobodyAnswers(stage.far().pubSubService()));
    QVERIFY2(stage.restartFar(), qPrintable(stage.errorString()));
    QVERIFY(stage.silentService(0).isAttached());
    QVERIFY(scene.bobComes());
    QCOMPARE(scene.bob->items(), QStringList { u"first"_s });
    QVERIFY(scene.eventsCome());

    stage.killNear();
    QVERIFY(scene.bob->isToldThatNobodyAnswers(stage.near().domain()));
    QVERIFY2(stage.restartNear(), qPrintable(stage.errorString()));
    QVERIFY(scene.adaComes());
    QVERIFY(scene.eventsCome());
    QVERIFY(waitFor([&] { return scene.ada->items().contains(u"first"_s); }, patience));
}

QTEST_GUILESS_MAIN(tst_TwoServers)
#include "tst_TwoServers.moc"
