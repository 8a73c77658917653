// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tree of a service's nodes. XEP-0060 §5.2, XEP-0248 §7.1.

#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <pubsub/PubSub.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid service = *Jid::fromString(u"pubsub.localhost"_s);

constexpr auto collections = "<feature var='http://jabber.org/protocol/pubsub#collections'/>";

QByteArray info(const QByteArray &type, const QByteArray &more = {})
{
    return "<query xmlns='http://jabber.org/protocol/disco#info'>"
           "<identity category='pubsub' type='"
        + type + "'/>" + more + "</query>";
}

QByteArray list(const QStringList &nodes, const QByteArray &set = {})
{
    QByteArray xml = "<query xmlns='http://jabber.org/protocol/disco#items'>";
    for (const QString &node : nodes)
        xml += "<item jid='pubsub.localhost' node='" + node.toUtf8() + "'/>";
    return xml + set + "</query>";
}

/// A service with these nodes in these collections; the root is "". All others are leaves.
void serve(ScriptedServer &server, const QMap<QString, QStringList> &tree)
{
    server.onIq([tree](const QDomElement &iq) {
        const QDomElement query = iq.firstChildElement();
        const QString node = query.attribute(u"node"_s);
        if (query.namespaceURI() == "http://jabber.org/protocol/disco#items"_L1)
            return tree.contains(node) ? Answer(list(tree[node])) : Answer::error("bad-request");
        if (node.isEmpty())
            return Answer(info("service", collections));
        return Answer(info(tree.contains(node) ? "collection" : "leaf"));
    });
}

QStringList drawn(const ServiceTree &tree)
{
    QStringList lines;
    for (const TreeNode &node : tree.nodes)
        lines.append(QString(node.depth, u'-') + node.ref.address.node);
    return lines;
}

} // namespace

class tst_NodeTree : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsCollectionsBeforeWhatIsInThem()
    {
        ScriptedServer server;
        serve(server,
            { { {}, { u"blogs"_s, u"news"_s, u"empty"_s } }, { u"blogs"_s, { u"a"_s, u"deep"_s } },
                { u"deep"_s, { u"b"_s } }, { u"empty"_s, {} } });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree),
            (QStringList { u"blogs"_s, u"-a"_s, u"-deep"_s, u"--b"_s, u"news"_s, u"empty"_s }));
        QCOMPARE(tree->incomplete, QList<NodeAddress>());
        // A leaf is not asked for its items.
        for (const QDomElement &iq :
            server.received({ .xmlns = u"http://jabber.org/protocol/disco#items"_s }))
            QVERIFY(iq.firstChildElement().attribute(u"node"_s) != "news"_L1);
    }

    void looksIntoACollectionOnce()
    {
        ScriptedServer server;
        serve(server,
            { { {}, { u"x"_s, u"y"_s } }, { u"x"_s, { u"y"_s } },
                { u"y"_s, { u"x"_s, u"leaf"_s } } });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree), (QStringList { u"x"_s, u"-y"_s, u"y"_s, u"-x"_s, u"-leaf"_s }));
    }

    void asksAServiceWithoutCollectionsForItsNodesOnly()
    {
        ScriptedServer server;
        server.reply(
            { .xmlns = u"http://jabber.org/protocol/disco#info"_s }, Answer(info("service")));
        const QByteArray set = "<set xmlns='http://jabber.org/protocol/rsm'><first index='0'>a"
                               "</first><last>b</last><count>3</count></set>";
        server.reply(
            { .xmlns = u"http://jabber.org/protocol/disco#items"_s }, Answer(list({ u"c"_s })), 1);
        server.reply({ .xmlns = u"http://jabber.org/protocol/disco#items"_s },
            Answer(list({ u"a"_s, u"b"_s }, set)), 1);
        TestClient client;
        QVERIFY(client.connectTo(server));
        server.clearReceived();
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree), (QStringList { u"a"_s, u"b"_s, u"c"_s }));
        QCOMPARE(tree->incomplete, QList<NodeAddress>());
        QCOMPARE(server.received({ .to = service.toString() }).size(), 3);
    }

    void leavesAServiceThatGivesThePageAgain()
    {
        ScriptedServer server;
        const QByteArray set = "<set xmlns='http://jabber.org/protocol/rsm'><first>a</first>"
                               "<last>a</last></set>";
        server.reply({ .xmlns = u"http://jabber.org/protocol/disco#items"_s },
            Answer(list({ u"a"_s }, set)));
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree), (QStringList { u"a"_s, u"a"_s }));
        QCOMPARE(tree->incomplete, (QList<NodeAddress> { { service, {} } }));
    }

    void leavesAServiceThatGoesRoundInPages()
    {
        ScriptedServer server;
        server.reply(
            { .xmlns = u"http://jabber.org/protocol/disco#items"_s }, [](const QDomElement &iq) {
                const QDomElement set = iq.firstChildElement().firstChildElement(u"set"_s);
                const QString after = set.firstChildElement(u"after"_s).text();
                const QString node = after == u"a"_s ? u"b"_s : u"a"_s;
                return Answer(list({ node },
                    "<set xmlns='http://jabber.org/protocol/rsm'><first>" + node.toUtf8()
                        + "</first><last>" + node.toUtf8() + "</last></set>"));
            });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree), (QStringList { u"a"_s, u"b"_s, u"a"_s }));
        QCOMPARE(tree->incomplete, (QList<NodeAddress> { { service, {} } }));
    }

    void failsOnceWithTheRootAndWithTheConnection()
    {
        ScriptedServer server;
        server.reply({ .xmlns = u"http://jabber.org/protocol/disco#items"_s },
            Answer::error("forbidden", "auth"), 1);
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto refused = exec(client.service(service).tree());
        QVERIFY(!refused);
        QCOMPARE(refused.error().condition, Error::Condition::Forbidden);

        server.reply({ .xmlns = u"http://jabber.org/protocol/disco#items"_s }, Answer::never());
        const auto lost = future(client.service(service).tree());
        QVERIFY(server.waitForIq({ .xmlns = u"http://jabber.org/protocol/disco#items"_s }));
        client.disconnectFromServer();
        QVERIFY(waitFor([&] { return lost.isFinished(); }));
        QCOMPARE(lost.result().error().kind, Error::Kind::Disconnected);
    }

    void keepsWhatOneCollectionDoesNotTell()
    {
        ScriptedServer server;
        serve(server, { { {}, { u"locked"_s, u"news"_s } }, { u"locked"_s, { u"x"_s } } });
        server.reply({ .xmlns = u"http://jabber.org/protocol/disco#items"_s, .node = u"locked"_s },
            Answer::error("forbidden", "auth"));
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree), (QStringList { u"locked"_s, u"news"_s }));
        QCOMPARE(tree->incomplete, (QList<NodeAddress> { { service, u"locked"_s } }));
    }

    void saysWhatDoesNotTellWhatItIs()
    {
        ScriptedServer server;
        serve(server, { { {}, { u"locked"_s, u"news"_s } }, { u"locked"_s, { u"x"_s } } });
        const IqPattern info { .xmlns = u"http://jabber.org/protocol/disco#info"_s };
        server.reply(
            { .xmlns = info.xmlns, .node = u"locked"_s }, Answer::error("forbidden", "auth"));
        TestClient client;
        QVERIFY(client.connectTo(server));
        auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(drawn(*tree), (QStringList { u"locked"_s, u"news"_s }));
        QCOMPARE(tree->incomplete, (QList<NodeAddress> { { service, u"locked"_s } }));
        // Whether there are collections is what the service says.
        server.reply(info, Answer::error("forbidden", "auth"));
        tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(tree->incomplete, (QList<NodeAddress> { { service, {} } }));
    }

    // ejabberd lists 100 at most, and neither pages nor says so.
    void saysWhatMayHaveBeenCut()
    {
        ScriptedServer server;
        QStringList hundred;
        for (int i = 0; i < 100; ++i)
            hundred.append(QString::number(i));
        serve(server,
            { { {}, { u"few"_s, u"cut"_s } }, { u"few"_s, { u"a"_s } }, { u"cut"_s, hundred } });
        TestClient client;
        QVERIFY(client.connectTo(server));
        const auto tree = exec(client.service(service).tree());
        QVERIFY(tree);
        QCOMPARE(tree->nodes.size(), 103);
        QCOMPARE(tree->incomplete, (QList<NodeAddress> { { service, u"cut"_s } }));
    }

    void aRoundNumberOfNodesMayBeCut_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isPaged");
        QTest::addColumn<bool>("mayBeIncomplete");
        for (const int count : { 50, 100, 256, 500, 1000, 1024 })
            QTest::addRow("%d", count) << count << false << true;
        for (const int count : { 0, 10, 49, 97, 101, 257 })
            QTest::addRow("%d", count) << count << false << false;
        QTest::addRow("100 of 100") << 100 << true << false;
    }

    void aRoundNumberOfNodesMayBeCut()
    {
        QFETCH(const int, count);
        QFETCH(const bool, isPaged);
        NodesPage page;
        page.nodes.resize(count);
        if (isPaged)
            page.set.count = count;
        QTEST(page.mayBeIncomplete(), "mayBeIncomplete");
    }
};

PUBSUB_TEST(tst_NodeTree, QCoreApplication)
#include "tst_NodeTree.moc"
