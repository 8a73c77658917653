// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/NodeKeeping.h"
#include "support/Await.h"
#include "support/FailOnWarnings.h"
#include "support/Namespaces.h"
#include "support/ScriptedOpenfire.h"
#include "support/SignalWaiter.h"
#include "support/TestClient.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Common::NodeKeeping;

/// Whether what is published stays.
class tst_NodeKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void knowsWhatKeepsNothing();
    void learnsThatItKeepsItems();
    void asksAgainWithANewSession();
    void asksWhatEverybodySees();
    void saysNothingWhereNothingIsSaid();

private:
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

    std::unique_ptr<Stage> m_stage;
};

void tst_NodeKeeping::init()
{
    failOnWarnings();
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
    PubSub::Form form
        = PubSub::Form::submission(u"http://jabber.org/protocol/pubsub#node_config"_s);
    form.set(PubSub::NodeConfig::persistItems, true);
    QVERIFY(await(m_stage->ada.node(node()).configure(form)));
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

QTEST_GUILESS_MAIN(tst_NodeKeeping)
#include "tst_NodeKeeping.moc"
