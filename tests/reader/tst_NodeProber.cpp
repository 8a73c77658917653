// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/NodeProber.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Reader::NodeProbe;
using Reader::NodeProber;

/// What is found out about a node before it is subscribed to.
class tst_NodeProber : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_session.reset(); }
    void tellsWhatTheNodeSaysAndItsNewestEntry();
    void tellsTheEntriesOfWhatKeepsItsMetadata();
    void tellsWhyANodeCannotBeRead();
    void answersTheLastCallOnly();

private:
    void setUp() override;
    [[nodiscard]] PubSub::NodeAddress node(const QString &id) const
    {
        return { m_session->serviceJid(), id };
    }
    /// What is told of that node, when it is asked about alone.
    NodeProbe probed(const QString &id);

    std::unique_ptr<ScriptedSession> m_session;
};

void tst_NodeProber::setUp()
{
    m_session = std::make_unique<ScriptedSession>();
    QVERIFY(m_session->start());
    ScriptedServer &server = m_session->server;
    server.reply({ .xmlns = Ns::discoInfo, .node = u"news"_s },
        "<query xmlns='http://jabber.org/protocol/disco#info'>"
        "<identity category='pubsub' type='leaf'/><x xmlns='jabber:x:data' type='result'>"
        "<field var='FORM_TYPE' type='hidden'>"
        "<value>http://jabber.org/protocol/pubsub#meta-data</value></field>"
        "<field var='pubsub#title'><value>The \n news</value></field>"
        "<field var='pubsub#access_model'><value>open</value></field>"
        "<field var='pubsub#num_items'><value>7</value></field></x></query>"_ba);
    server.reply({ .xmlns = Ns::discoInfo, .node = u"shy"_s }, Answer::error("forbidden", "auth"));
    server.reply(
        { .xmlns = Ns::discoInfo, .node = u"closed"_s }, Answer::error("service-unavailable"));
    const QByteArray items = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>"
                             "<item id='a'><entry xmlns='http://www.w3.org/2005/Atom'>"
                             "<title>Soliloquy</title><updated>2003-12-13T18:30:02Z</updated>"
                             "</entry></item></items></pubsub>";
    server.reply({ .element = u"items"_s, .node = u"news"_s }, items);
    server.reply({ .element = u"items"_s, .node = u"shy"_s }, items);
    server.reply(
        { .element = u"items"_s, .node = u"closed"_s }, Answer::error("forbidden", "auth"));
}

NodeProbe tst_NodeProber::probed(const QString &id)
{
    NodeProber prober(&m_session->client);
    const SignalWaiter waiter(&prober, &NodeProber::probed);
    prober.probe(node(id));
    return waiter.waitForCount(1) ? std::get<0>(waiter.last()) : NodeProbe();
}

void tst_NodeProber::tellsWhatTheNodeSaysAndItsNewestEntry()
{
    QCOMPARE(probed(u"news"_s),
        (NodeProbe { .node = node(u"news"_s),
            .title = u"The news"_s,
            .accessModel = u"open"_s,
            .itemCount = 7,
            .lastTitle = u"Soliloquy"_s,
            .lastDate = QDateTime::fromString(u"2003-12-13T18:30:02Z"_s, Qt::ISODate) }));
}

void tst_NodeProber::tellsTheEntriesOfWhatKeepsItsMetadata()
{
    const NodeProbe probe = probed(u"shy"_s);
    QCOMPARE(probe.lastTitle, u"Soliloquy"_s);
    QCOMPARE(probe.itemCount, -1);
    QVERIFY(!probe.error);
}

void tst_NodeProber::tellsWhyANodeCannotBeRead()
{
    const NodeProbe probe = probed(u"closed"_s);
    QCOMPARE(probe.node, node(u"closed"_s));
    QVERIFY(probe.error);
    QCOMPARE(probe.error->condition, PubSub::Error::Condition::Forbidden);
}

void tst_NodeProber::answersTheLastCallOnly()
{
    NodeProber prober(&m_session->client);
    const SignalWaiter waiter(&prober, &NodeProber::probed);
    prober.probe(node(u"news"_s));
    prober.probe(node(u"shy"_s));
    prober.probe(node(u"closed"_s));
    QVERIFY(waiter.waitForCount(1));
    QCOMPARE(std::get<0>(waiter.last()).node, node(u"closed"_s));
    // Nobody wants to know any more what is in the others.
    QVERIFY(m_session->server.received({ .element = u"items"_s, .node = u"news"_s }).isEmpty());
    prober.probe(node(u"news"_s));
    QVERIFY(waiter.waitForCount(2));
    QCOMPARE(waiter.count(), 2);
    QCOMPARE(std::get<0>(waiter.last()).node, node(u"news"_s));
}

PUBSUB_TEST(tst_NodeProber, QCoreApplication)
#include "tst_NodeProber.moc"
