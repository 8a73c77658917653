// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ServiceNodes.h"
#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedSession.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Common::ServiceNodes;
using Load = ServiceNodes::Load;

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

class tst_ServiceNodes : public TestSupport::StrictTest
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
    void tellsFeedsFromWhatOtherProtocolsKeep_data();
    void tellsFeedsFromWhatOtherProtocolsKeep();
    void asksAgainForWhatTheConnectionTookAway();
};

void tst_ServiceNodes::listsNodesByPages()
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
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    QCOMPARE(service.nodes().nodes.size(), 100);
    QVERIFY(service.nodes().hasMore);
    QVERIFY(!service.nodes().mayBeIncomplete);
    service.loadMoreNodes();
    QTRY_COMPARE(service.nodes().nodes.size(), 150);
    QVERIFY(!service.nodes().hasMore);
}

void tst_ServiceNodes::stopsWhenAPageBringsNothingNew()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() },
        itemList(0, 100, resultSet(0, 99, 150)));
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    service.loadMoreNodes();
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    QCOMPARE(service.nodes().nodes.size(), 100);
    QVERIFY(!service.nodes().hasMore);
}

void tst_ServiceNodes::saysThatAListMayBeIncomplete_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("mayBeIncomplete");
    QTest::addRow("100, no result set") << itemList(0, 100) << true;
    QTest::addRow("97, no result set") << itemList(0, 97) << false;
    QTest::addRow("100 of 100") << itemList(0, 100, resultSet(0, 99, 100)) << false;
}

void tst_ServiceNodes::saysThatAListMayBeIncomplete()
{
    QFETCH(QByteArray, answer);
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, answer);
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    QTEST(service.nodes().mayBeIncomplete, "mayBeIncomplete");
}

void tst_ServiceNodes::keepsFewRequestsOnTheWay()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const IqPattern info { .xmlns = Ns::discoInfo, .to = s.server.pubSubService() };
    s.server.reply(info, Answer::never());
    QVERIFY(hasAnswered(s));
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.setWantedDetails(names(0, 20));
    QVERIFY(waitFor([&] { return s.server.received(info).size() >= 4; }));
    // Whatever else would have been sent would be here by now: these were sent before.
    s.client.service(s.serviceJid()).nodes()->setPriority(PubSub::Request::Priority::Urgent);
    QVERIFY(s.server.waitForIq({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }));
    QCOMPARE(s.server.received(info).size(), 4);
}

void tst_ServiceNodes::takesBackWhatNobodyWants()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const IqPattern info { .xmlns = Ns::discoInfo, .to = s.server.pubSubService() };
    s.server.reply(info, [](const QDomElement &iq) {
        const QString node = iq.firstChildElement().attribute(u"node"_s);
        return node.size() == 2 ? Answer::never() : Answer(nodeInfo());
    });
    QVERIFY(hasAnswered(s));
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.setWantedDetails(names(0, 10));
    QVERIFY(waitFor([&] { return s.server.received(info).size() >= 4; }));
    // Scrolled away: the four that are never answered make room.
    service.setWantedDetails(names(10, 14));
    for (const auto &node : names(10, 14))
        QTRY_COMPARE(service.details(node).state, Load::Loaded);
    for (const auto &node : names(0, 10))
        QCOMPARE(service.details(node).state, Load::NotAsked);
    QCOMPARE(s.server.received(info).size(), 8);
}

// The way to the service is broken, then mended: nobody has to ask again.
void tst_ServiceNodes::asksAgainWhenTheServiceAnswers()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .to = s.server.pubSubService() }, Answer::error("remote-server-not-found"));
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Failed);
    QVERIFY(service.state().isFailing());
    s.server.clearRules();
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, itemList(0, 3));
    s.client.tryServiceNow(s.serviceJid());
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    QCOMPARE(service.nodes().nodes.size(), 3);
    QVERIFY(!service.state().isFailing());
}

void tst_ServiceNodes::tellsWhyAListFailed()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() },
        Answer::error("forbidden", "auth"), 1);
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Failed);
    QCOMPARE(service.nodes().error->condition, PubSub::Error::Condition::Forbidden);
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, itemList(0, 3));
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    QCOMPARE(service.nodes().nodes.size(), 3);
}

void tst_ServiceNodes::keepsNodesThatArePutInByName()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoItems, .to = s.server.pubSubService() }, itemList(0, 3));
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.openNode(u"hidden"_s);
    service.loadNodes();
    QTRY_COMPARE(service.nodes().state, Load::Loaded);
    QCOMPARE(service.nodes().nodes.size(), 4);
    service.removeNode(u"hidden"_s);
    service.removeNode(u"n1"_s);
    QCOMPARE(service.nodes().nodes.size(), 2);
}

void tst_ServiceNodes::asksAgainForWhatTheConnectionTookAway()
{
    ScriptedSession s;
    QVERIFY(s.start());
    const IqPattern info { .xmlns = Ns::discoInfo, .to = s.server.pubSubService() };
    const IqPattern items { .xmlns = Ns::discoItems, .to = s.server.pubSubService() };
    s.server.reply(info, Answer::never());
    s.server.reply(items, Answer::never());
    Common::ServiceNodes service(&s.client, s.serviceJid(), Common::ServiceNodes::Origin::Entered);
    service.setWantedDetails({ u"n1"_s, u"n2"_s });
    service.loadNodes(u"n1"_s);
    QVERIFY(s.server.waitForIq(info));
    s.server.dropConnection();
    QTRY_COMPARE(service.details(u"n1"_s).state, Load::Failed);
    QTRY_COMPARE(service.nodes(u"n1"_s).state, Load::Failed);
    // Scrolled away meanwhile: asked for when it is wanted again.
    service.setWantedDetails({ u"n1"_s });

    s.server.clearRules();
    s.server.reply(info, nodeInfo());
    s.server.reply(items, itemList(0, 3));
    QVERIFY(waitFor([&] { return s.client.state() == PubSub::Client::State::Online; },
        std::chrono::seconds(10)));
    service.retryAfterReconnect();
    QTRY_COMPARE(service.details(u"n1"_s).state, Load::Loaded);
    QTRY_COMPARE(service.nodes(u"n1"_s).state, Load::Loaded);
    QCOMPARE(service.details(u"n2"_s).state, Load::NotAsked);
    service.setWantedDetails({ u"n1"_s, u"n2"_s });
    QTRY_COMPARE(service.details(u"n2"_s).state, Load::Loaded);
}

void tst_ServiceNodes::tellsFeedsFromWhatOtherProtocolsKeep_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("expected");
    QTest::newRow("any name, no type") << u"news"_s << QByteArray() << true;
    QTest::newRow("any name, entries")
        << u"news"_s << QByteArray("http://www.w3.org/2005/Atom") << true;
    QTest::newRow("any name, a social feed")
        << u"news"_s << QByteArray("urn:xmpp:pubsub-social-feed:1") << true;
    QTest::newRow("microblog") << u"urn:xmpp:microblog:0"_s << QByteArray() << true;
    QTest::newRow("comments, by name")
        << u"urn:xmpp:microblog:0:comments/1"_s << QByteArray() << false;
    QTest::newRow("comments, by type")
        << u"answers"_s << QByteArray("urn:xmpp:microblog:0:comments") << false;
    QTest::newRow("avatar, by name") << u"urn:xmpp:avatar:data"_s << QByteArray() << false;
    QTest::newRow("keys, by type") << u"keys"_s << QByteArray("urn:xmpp:omemo:2:devices") << false;
}

void tst_ServiceNodes::tellsFeedsFromWhatOtherProtocolsKeep()
{
    QFETCH(QString, node);
    QFETCH(QByteArray, type);
    QFETCH(bool, expected);
    ScriptedSession s;
    QVERIFY(s.start());
    s.server.reply({ .xmlns = Ns::discoInfo, .to = s.server.pubSubService() },
        "<query xmlns='http://jabber.org/protocol/disco#info'>"
        "<identity category='pubsub' type='leaf'/><x xmlns='jabber:x:data' type='result'>"
        "<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data"
        "</value></field><field var='pubsub#type'><value>"
            + type + "</value></field></x></query>");
    ServiceNodes service(&s.client, s.serviceJid(), ServiceNodes::Origin::Entered);
    service.setWantedDetails({ node });
    QTRY_COMPARE(service.details(node).state, Load::Loaded);
    QCOMPARE(service.mayBeFeed(node), expected);
}

PUBSUB_TEST(tst_ServiceNodes, QCoreApplication)
#include "tst_ServiceNodes.moc"
