// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/ServiceSession.h"
#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Browser::ServiceSession;
using Load = ServiceSession::Load;

namespace
{

QByteArray itemList(int from, int to, const QByteArray &set = {})
{
    QByteArray xml = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (int i = from; i < to; ++i)
        xml += "<item jid='pubsub.localhost' node='n" + QByteArray::number(i) + "'/>";
    return xml + set + "</query>";
}

QByteArray resultSet(int first, int last, int count)
{
    return "<set xmlns='http://jabber.org/protocol/rsm'><first index='" + QByteArray::number(first)
        + "'>n" + QByteArray::number(first) + "</first><last>n" + QByteArray::number(last)
        + "</last><count>" + QByteArray::number(count) + "</count></set>";
}

QByteArray nodeInfo(const QByteArray &type = "leaf")
{
    return "<query xmlns='http://jabber.org/protocol/disco#info'>"
           "<identity category='pubsub' type='"
        + type + "'/></query>";
}

QStringList names(int from, int to)
{
    QStringList result;
    for (int i = from; i < to; ++i)
        result.append(u"n%1"_s.arg(i));
    return result;
}

// A service that has yet to say anything is asked one thing at a time.
bool hasAnswered(ScriptedSession &s)
{
    const bool hasEnded = !await(s.client.service(s.serviceJid()).node(u"nowhere"_s).itemIds());
    s.server.clearReceived();
    return hasEnded;
}

} // namespace

class tst_ServiceSession : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsNodesByPages();
    void stopsWhenAPageBringsNothingNew();
    void saysThatAListMayBeIncomplete_data();
    void saysThatAListMayBeIncomplete();
    void keepsFewRequestsOnTheWay();
    void takesBackWhatNobodyWants();
    void tellsWhyAListFailed();
    void asksAgainWhenTheServiceAnswers();
    void keepsNodesThatArePutInByName();
    void asksAgainForWhatTheConnectionTookAway();
};

void tst_ServiceSession::listsNodesByPages()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply(
        { .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, [](const QDomElement &iq) {
            const QString after = iq.firstChildElement()
                                      .firstChildElement(u"set"_s)
                                      .firstChildElement(u"after"_s)
                                      .text();
            return after.isEmpty() ? Answer(itemList(0, 100, resultSet(0, 99, 150)))
                                   : Answer(itemList(100, 150, resultSet(100, 149, 150)));
        });
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    QCOMPARE(session.nodes().nodes.size(), 100);
    QVERIFY(session.nodes().hasMore);
    QVERIFY(!session.nodes().mayBeIncomplete);
    session.loadMoreNodes();
    QTRY_COMPARE(session.nodes().nodes.size(), 150);
    QVERIFY(!session.nodes().hasMore);
}

void tst_ServiceSession::stopsWhenAPageBringsNothingNew()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() },
        itemList(0, 100, resultSet(0, 99, 150)));
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    session.loadMoreNodes();
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    QCOMPARE(session.nodes().nodes.size(), 100);
    QVERIFY(!session.nodes().hasMore);
}

void tst_ServiceSession::saysThatAListMayBeIncomplete_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("mayBeIncomplete");
    QTest::addRow("100, no result set") << itemList(0, 100) << true;
    QTest::addRow("97, no result set") << itemList(0, 97) << false;
    QTest::addRow("100 of 100") << itemList(0, 100, resultSet(0, 99, 100)) << false;
}

void tst_ServiceSession::saysThatAListMayBeIncomplete()
{
    QFETCH(QByteArray, answer);
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, answer);
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    QTEST(session.nodes().mayBeIncomplete, "mayBeIncomplete");
}

void tst_ServiceSession::keepsFewRequestsOnTheWay()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const IqPattern info { .xmlns = Ns::discoInfo, .to = s.server.pubSubService() };
    s.server.reply(info, Answer::never());
    QVERIFY(hasAnswered(s));
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.setWantedDetails(names(0, 20));
    QVERIFY(waitFor([&] { return s.server.received(info).size() >= 4; }));
    // Whatever else would have been sent would be here by now: these were sent before.
    s.client.service(s.serviceJid()).nodes()->setPriority(PubSub::Request::Priority::Urgent);
    QVERIFY(s.server.waitForIq({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }));
    QCOMPARE(s.server.received(info).size(), 4);
}

void tst_ServiceSession::takesBackWhatNobodyWants()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const IqPattern info { .xmlns = Ns::discoInfo, .to = s.server.pubSubService() };
    s.server.reply(info, [](const QDomElement &iq) {
        const QString node = iq.firstChildElement().attribute(u"node"_s);
        return node.size() == 2 ? Answer::never() : Answer(nodeInfo());
    });
    QVERIFY(hasAnswered(s));
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.setWantedDetails(names(0, 10));
    QVERIFY(waitFor([&] { return s.server.received(info).size() >= 4; }));
    // Scrolled away: the four that are never answered make room.
    session.setWantedDetails(names(10, 14));
    for (const auto &node : names(10, 14))
        QTRY_COMPARE(session.details(node).state, Load::Loaded);
    for (const auto &node : names(0, 10))
        QCOMPARE(session.details(node).state, Load::NotAsked);
    QCOMPARE(s.server.received(info).size(), 8);
}

// The way to the service is broken, then mended: nobody has to ask again.
void tst_ServiceSession::asksAgainWhenTheServiceAnswers()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .to = s.server.pubSubService() }, Answer::error("remote-server-not-found"));
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Failed);
    QVERIFY(session.state().isFailing());
    s.server.clearRules();
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, itemList(0, 3));
    s.client.tryServiceNow(s.serviceJid());
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    QCOMPARE(session.nodes().nodes.size(), 3);
    QVERIFY(!session.state().isFailing());
}

void tst_ServiceSession::tellsWhyAListFailed()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() },
        Answer::error("forbidden", "auth"), 1);
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Failed);
    QCOMPARE(session.nodes().error->condition, PubSub::Error::Condition::Forbidden);
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, itemList(0, 3));
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    QCOMPARE(session.nodes().nodes.size(), 3);
}

void tst_ServiceSession::keepsNodesThatArePutInByName()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, itemList(0, 3));
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.openNode(u"hidden"_s);
    session.loadNodes();
    QTRY_COMPARE(session.nodes().state, Load::Loaded);
    QCOMPARE(session.nodes().nodes.size(), 4);
    session.removeNode(u"hidden"_s);
    session.removeNode(u"n1"_s);
    QCOMPARE(session.nodes().nodes.size(), 2);
}

void tst_ServiceSession::asksAgainForWhatTheConnectionTookAway()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const IqPattern info { .xmlns = Ns::discoInfo, .to = s.server.pubSubService() };
    const IqPattern items { .xmlns = Ns::discoItems, .to = s.server.pubSubService() };
    s.server.reply(info, Answer::never());
    s.server.reply(items, Answer::never());
    ServiceSession session(&s.client, s.serviceJid(), ServiceSession::Origin::Entered);
    session.setWantedDetails({ u"n1"_s, u"n2"_s });
    session.loadNodes(u"n1"_s);
    QVERIFY(s.server.waitForIq(info));
    s.server.dropConnection();
    QTRY_COMPARE(session.details(u"n1"_s).state, Load::Failed);
    QTRY_COMPARE(session.nodes(u"n1"_s).state, Load::Failed);
    // Scrolled away meanwhile: asked for when it is wanted again.
    session.setWantedDetails({ u"n1"_s });

    s.server.clearRules();
    s.server.reply(info, nodeInfo());
    s.server.reply(items, itemList(0, 3));
    QVERIFY(waitFor([&] { return s.client.state() == PubSub::Client::State::Online; },
        std::chrono::seconds(10)));
    session.retryAfterReconnect();
    QTRY_COMPARE(session.details(u"n1"_s).state, Load::Loaded);
    QTRY_COMPARE(session.nodes(u"n1"_s).state, Load::Loaded);
    QCOMPARE(session.details(u"n2"_s).state, Load::NotAsked);
    session.setWantedDetails({ u"n1"_s, u"n2"_s });
    QTRY_COMPARE(session.details(u"n2"_s).state, Load::Loaded);
}

PUBSUB_TEST(tst_ServiceSession, QCoreApplication)
#include "tst_ServiceSession.moc"
