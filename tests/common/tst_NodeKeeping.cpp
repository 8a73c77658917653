// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeKeeping.h"
#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/RequestWatch.h"
#include "support/ScriptedOpenfire.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Common::NodeKeeping;

/// Whether what is published stays.
class tst_NodeKeeping : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }
    void knowsWhatKeepsNothing();
    void learnsThatItKeepsItems();
    void asksAgainWithANewSession();
    void remembersWhatKeepsItems();
    void asksAgainAfterAChange();
    void takesNoOldAnswerForNews();
    void asksAboutOneNodeAtATime();
    void asksWhatEverybodySees();
    void saysNothingWhereNothingIsSaid();

private:
    void setUp() override;
    struct Stage {
        ScriptedOpenfire server;
        TestClient ada;
        TestClient bob;
        NodeKeeping keeping { &bob };
    };

    PubSub::NodeAddress node() const
    {
        return { *PubSub::Jid::fromString(m_stage->server.pubSubService()), u"news"_s };
    }
    /// Whether \a keeping finds that the node keeps nothing.
    bool finds(NodeKeeping &keeping)
    {
        keeping.look(node());
        return waitFor([&] { return keeping.keepsNothing(node()); });
    }

    /// Lets the node keep items, or not.
    bool configure(bool keepsItems)
    {
        PubSub::Form form
            = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
        form.set(PubSub::NodeConfig::persistItems, keepsItems);
        return await(m_stage->ada.node(node()).configure(form)).has_value();
    }
    static IqPattern question()
    {
        return { .xmlns = Ns::pubSubOwner, .element = u"configure"_s, .type = u"get"_s };
    }

    std::unique_ptr<Stage> m_stage;
};

void tst_NodeKeeping::setUp()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->ada.connectTo(m_stage->server, u"ada"_s));
    QVERIFY(await(m_stage->ada.service(node().service).createNode(node().node)));
}

// As a service of Openfire makes them.
void tst_NodeKeeping::knowsWhatKeepsNothing()
{
    NodeKeeping keeping(&m_stage->ada);
    QVERIFY(finds(keeping));
    QVERIFY(!keeping.keepsNothing({ node().service, u"other"_s }));
}

void tst_NodeKeeping::learnsThatItKeepsItems()
{
    NodeKeeping keeping(&m_stage->ada);
    QVERIFY(finds(keeping));
    QVERIFY(configure(true));
    SignalWaiter changed(&keeping, &NodeKeeping::changed);
    keeping.look(node());
    QVERIFY(changed.waitForCount(1));
    QVERIFY(!keeping.keepsNothing(node()));
}

void tst_NodeKeeping::asksAgainWithANewSession()
{
    TestClient later;
    NodeKeeping keeping(&later);
    keeping.look(node());
    QVERIFY(later.connectTo(m_stage->server, u"ada"_s));
    QVERIFY(waitFor([&] { return keeping.keepsNothing(node()); }));
}

void tst_NodeKeeping::remembersWhatKeepsItems()
{
    QVERIFY(configure(true));
    NodeKeeping keeping(&m_stage->ada);
    const RequestWatch watch(m_stage->ada);
    keeping.look(node());
    QTRY_COMPARE(watch.answered(), 1);
    keeping.look({});
    keeping.look(node());
    QVERIFY(await(m_stage->ada.node(node()).info()));
    QCOMPARE(m_stage->server.script().received(question()).size(), 1);
    // Who is told that it may be another way now looks again; so does a new session.
    keeping.forget(node());
    QTRY_COMPARE(m_stage->server.script().received(question()).size(), 2);
    m_stage->ada.disconnectFromServer();
    QTRY_COMPARE(m_stage->ada.state(), PubSub::Client::State::Offline);
    QVERIFY(m_stage->ada.connectTo(m_stage->server, u"ada"_s));
    QTRY_COMPARE(m_stage->server.script().received(question()).size(), 3);
}

// The service tells whoever is subscribed.
void tst_NodeKeeping::asksAgainAfterAChange()
{
    QVERIFY(configure(true));
    NodeKeeping keeping(&m_stage->ada);
    const RequestWatch watch(m_stage->ada);
    keeping.look(node());
    QTRY_COMPARE(watch.answered(), 1);
    QVERIFY(await(m_stage->ada.node(node()).subscribe()));
    QVERIFY(configure(false));
    QVERIFY(waitFor([&] { return keeping.keepsNothing(node()); }));
}

// It was asked for before the change, and comes after what is true now.
void tst_NodeKeeping::takesNoOldAnswerForNews()
{
    QDomElement old;
    const auto hold = [&](const QDomElement &iq) {
        old = iq;
        return Answer::never();
    };
    m_stage->server.script().reply(question(), hold, 1);
    NodeKeeping keeping(&m_stage->ada);
    keeping.look(node());
    QTRY_VERIFY(!old.isNull());
    QVERIFY(configure(true));
    SignalWaiter changed(&keeping, &NodeKeeping::changed);
    keeping.forget(node());
    QTRY_COMPARE(m_stage->server.script().received(question()).size(), 2);
    QVERIFY(await(m_stage->ada.node(node()).info()));
    m_stage->server.script().sendTo(m_stage->ada.jid().toString(),
        "<iq type='result' from='pubsub.localhost' id='" + old.attribute(u"id"_s).toUtf8()
            + "'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='news'>"
              "<x xmlns='jabber:x:data' type='form'><field var='pubsub#persist_items' "
              "type='boolean'><value>0</value></field></x></configure></pubsub></iq>");
    QVERIFY(await(m_stage->ada.node(node()).info()));
    QVERIFY(!keeping.keepsNothing(node()));
    QCOMPARE(changed.count(), 0);
}

void tst_NodeKeeping::asksAboutOneNodeAtATime()
{
    m_stage->server.script().reply(question(), Answer::never(), 1);
    NodeKeeping keeping(&m_stage->ada);
    const RequestWatch watch(m_stage->ada);
    keeping.look({ node().service, u"other"_s });
    QVERIFY(m_stage->server.script().waitForIq(question()));
    QVERIFY(finds(keeping));
    QTRY_COMPARE(watch.withdrawn(), 1);
    QTRY_COMPARE(watch.pending(), 0);
}

void tst_NodeKeeping::asksWhatEverybodySees()
{
    m_stage->server.script().reply({ .xmlns = Ns::discoInfo, .node = u"news"_s },
        "<query xmlns='http://jabber.org/protocol/disco#info' node='news'>"
        "<identity category='pubsub' type='leaf'/><x xmlns='jabber:x:data' type='result'>"
        "<field var='FORM_TYPE' type='hidden'><value>"
        "http://jabber.org/protocol/pubsub#meta-data</value></field>"
        "<field var='pubsub#persist_items' type='boolean'><value>0</value></field></x></query>"_ba);
    QVERIFY(m_stage->bob.connectTo(m_stage->server, u"bob"_s));
    QVERIFY(finds(m_stage->keeping));
}

void tst_NodeKeeping::saysNothingWhereNothingIsSaid()
{
    QVERIFY(m_stage->bob.connectTo(m_stage->server, u"bob"_s));
    SignalWaiter changed(&m_stage->keeping, &NodeKeeping::changed);
    m_stage->keeping.look(node());
    // One after the other, so that both have been answered when this one is.
    QVERIFY(m_stage->server.script().waitForIq({ .xmlns = Ns::discoInfo, .node = u"news"_s }));
    for (int i = 0; i < 4; ++i)
        QVERIFY(await(m_stage->bob.service(node().service).info()));
    QVERIFY(!m_stage->keeping.keepsNothing(node()));
    QCOMPARE(changed.count(), 0);
}

PUBSUB_TEST(tst_NodeKeeping, QCoreApplication)
#include "tst_NodeKeeping.moc"
