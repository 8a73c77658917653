// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has to be taken for an answer, whichever server wrote it: everything that some server
// writes, and what it means.

#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

class tst_ReplyRules : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }

    void subscribing_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("subid");
        QTest::addColumn<Subscription::State>("state");
        using State = Subscription::State;
        const auto row = [](const char *name, const QByteArray &content, const QString &subid,
                             State state) { QTest::newRow(name) << content << subid << state; };
        row("all",
            pubsub("<subscription node='news' jid='juliet@localhost' subid='1' "
                   "subscription='pending'/>"),
            u"1"_s, State::Pending);
        row("no subid", pubsub("<subscription subscription='subscribed'/>"), {}, State::Subscribed);
        row("no state", pubsub("<subscription node='news'/>"), {}, State::Subscribed);
        row("unknown state", pubsub("<subscription subscription='engaged'/>"), {}, State::Unknown);
        row("no subscription", pubsub({}), {}, State::Subscribed);
        row("nothing", {}, {}, State::Subscribed);
        row("behind options",
            pubsub("<options/><subscription subid='2' subscription='subscribed' extra='x'>"
                   "<odd xmlns='u'/></subscription>"),
            u"2"_s, State::Subscribed);
    }

    void subscribing()
    {
        QFETCH(const QByteArray, reply);
        bench.server.reply({ .element = u"subscribe"_s }, reply, 1);
        const auto made = await(bench.node().subscribe());
        QVERIFY(made);
        QTEST(made->subid, "subid");
        QTEST(made->state, "state");
        QCOMPARE(made->node, bench.address());
        QCOMPARE(made->jid, u"juliet@localhost"_s);
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("count");
        QTest::newRow("node at the entry") << QByteArray("<L><E node='news'/></L>") << 1;
        QTest::newRow("node at the list") << QByteArray("<L node='news'><E/></L>") << 1;
        QTest::newRow("node nowhere") << QByteArray("<L><E/></L>") << 1;
        QTest::newRow("another node") << QByteArray("<L node='news'><E node='x'/></L>") << 0;
        QTest::newRow("empty") << QByteArray("<L node='news'/>") << 0;
        QTest::newRow("no list") << QByteArray() << 0;
        QTest::newRow("more than asked") << QByteArray("<L x='y'><E z='1'/><odd/></L>") << 1;
    }

    void lists()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const int, count);
        bench.server.reply({ .element = u"subscriptions"_s },
            pubsub(QByteArray(list).replace('L', "subscriptions").replace('E', "subscription")), 1);
        const auto subscriptions = await(bench.node().mySubscriptions());
        QVERIFY(subscriptions);
        QCOMPARE(subscriptions->size(), count);
        bench.server.reply({ .element = u"affiliations"_s },
            pubsub(QByteArray(list)
                    .replace('L', "affiliations")
                    .replace('E', "affiliation affiliation='member'")),
            1);
        const auto affiliations = await(bench.node().myAffiliations());
        QVERIFY(affiliations);
        QCOMPARE(affiliations->size(), count);
        if (count > 0) {
            QCOMPARE(subscriptions->first().node, bench.address());
            QCOMPARE(affiliations->first().node, bench.address());
        }
    }

    void items_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QStringList>("items");
        const auto row = [](const char *name, const QByteArray &reply, const QStringList &items) {
            QTest::newRow(name) << pubsub(reply) << items;
        };
        row("empty list", "<items node='news'/>", {});
        row("no list", {}, {});
        row("several lists",
            "<items node='news'><item id='1'/></items>"
            "<items node='news'><item id='2'/></items>",
            { u"1"_s, u"2"_s });
        row("no id, no payload", "<items><item/></items>", { QString() });
        row("twice the same", "<items><item id='1'/><item id='1'/></items>", { u"1"_s, u"1"_s });
        row("strange children", "<items><note xmlns='u'/><item id='1'/></items>", { u"1"_s });
    }

    void items()
    {
        QFETCH(const QByteArray, reply);
        QFETCH(const QStringList, items);
        bench.server.reply({ .element = u"items"_s }, reply, 1);
        const auto page = await(bench.node().items());
        QVERIFY(page);
        QStringList ids;
        for (const Item &item : page->items) {
            ids += item.id;
            QVERIFY(item.node.isEmpty());
        }
        QCOMPARE(ids, items);
    }

    // An answer that is none at all is an error, not an empty list.
    void noAnswerIsNoEmptyList()
    {
        bench.server.reply({ .element = u"items"_s }, Answer(), 1);
        const auto page = await(bench.node().items());
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Unparsable);
        bench.server.reply({ .xmlns = Ns::discoItems }, Answer(), 1);
        QCOMPARE(await(bench.service().nodes()).error().kind, Error::Kind::Unparsable);
        bench.server.reply({ .element = u"configure"_s }, Answer(), 1);
        QCOMPARE(await(bench.node().configuration()).error().kind, Error::Kind::Unparsable);
    }

    void forms()
    {
        const QByteArrayList forms { "<x xmlns='jabber:x:data' type='form'>F</x>",
            "<x xmlns='jabber:x:data' type='result'>F</x>", "<x xmlns='jabber:x:data'>F</x>" };
        for (QByteArray form : forms) {
            form.replace("F", "<field var='pubsub#title'><value>Court</value></field>");
            bench.server.reply({ .element = u"configure"_s },
                ownerPubsub("<configure>" + form + "</configure>"), 1);
            const auto configuration = await(bench.node().configuration());
            QVERIFY(configuration);
            QCOMPARE(configuration->get(NodeConfig::title), u"Court"_s);
            bench.server.reply(
                { .element = u"default"_s }, ownerPubsub("<default>" + form + "</default>"), 1);
            QVERIFY(await(bench.service().defaultConfiguration()));
        }
        // What is sent back has the FORM_TYPE that the service left out.
        Form changes;
        changes.set(NodeConfig::title, u"Kings"_s);
        bench.expect("set",
            ownerPubsub("<configure node='news'>"
                + formOf("submit", "node_config",
                    "<field var='pubsub#title'><value>Kings</value></field>")
                + "</configure>"),
            Answer());
        QVERIFY(await(bench.node().configure(changes)));
        QCOMPARE(bench.difference(), QString());
    }

    void peopleOfANode()
    {
        bench.server.reply({ .element = u"subscriptions"_s },
            ownerPubsub("<subscriptions><subscription jid='a@b'/>"
                        "<subscription jid='a@b/r' subid='1' subscription='engaged'/>"
                        "</subscriptions>"),
            1);
        const auto all = await(bench.node().subscriptions());
        QVERIFY(all && all->size() == 2);
        QCOMPARE(all->at(0).state, Subscription::State::Subscribed);
        QCOMPARE(all->at(1).state, Subscription::State::Unknown);
        QCOMPARE(all->at(1).rawState, u"engaged"_s);
        QCOMPARE(all->at(1).jid, u"a@b/r"_s);
        bench.server.reply({ .element = u"affiliations"_s },
            ownerPubsub("<affiliations><affiliation jid='a@b'/></affiliations>"), 1);
        const auto people = await(bench.node().affiliations());
        QVERIFY(people && people->size() == 1);
        QCOMPARE(people->first().role, Affiliation::Role::Unknown);
    }

    // XEP-0060 §5.2, §5.5: nodes and items in one list, and what is somebody else's.
    void listedNodes()
    {
        const QByteArray list
            = "<query xmlns='http://jabber.org/protocol/disco#items'>"
              "<item jid='pubsub.localhost' node='news'/><item jid='pubsub.localhost' name='7'/>"
              "<item jid='other.example' node='x'/><item node='y'/></query>";
        bench.server.reply({ .xmlns = Ns::discoItems }, list, 1);
        const auto page = await(bench.service().nodes());
        QVERIFY(page && page->nodes.size() == 3);
        QCOMPARE(page->nodes[1].address.service.toString(), u"other.example"_s);
        QCOMPARE(page->nodes[2].address, bench.address(u"y"_s));
        // The other one was not asked, and is not believed.
        QVERIFY(bench.server.received({ .to = u"other.example"_s }).isEmpty());
    }

    // XEP-0059 §2: what is no number was not said.
    void numbers()
    {
        for (const QByteArray count : { "", " ", "-1", "many", "99999999999999999999" }) {
            bench.server.reply({ .element = u"items"_s },
                pubsub("<items><item id='1'/></items><set xmlns='http://jabber.org/protocol/rsm'>"
                       "<first index='"
                    + count + "'>a</first><last>b</last><count>" + count + "</count></set>"),
                1);
            const auto page = await(bench.node().items());
            QVERIFY(page);
            QCOMPARE(page->set, (ResultSet { u"a"_s, u"b"_s, -1, -1 }));
            QVERIFY(page->hasMore());
        }
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("time");
        QTest::newRow("seconds") << "2026-02-28T12:30:15Z"_ba << u"2026-02-28T12:30:15.000Z"_s;
        QTest::newRow("none") << "2026-02-28T12:30Z"_ba << u"2026-02-28T12:30:00.000Z"_s;
        QTest::newRow("part") << "2026-02-28T12:30:15.25Z"_ba << u"2026-02-28T12:30:15.250Z"_s;
        QTest::newRow("zone") << "2026-02-28T12:30:15-05:00"_ba << u"2026-02-28T17:30:15.000Z"_s;
        QTest::newRow("day") << "2026-02-28"_ba << u"2026-02-28T00:00:00.000Z"_s;
        QTest::newRow("nonsense") << "soon"_ba << QString();
        QTest::newRow("empty") << ""_ba << QString();
    }

    void dates()
    {
        QFETCH(const QByteArray, date);
        bench.server.reply({ .element = u"subscribe"_s },
            pubsub("<subscription subscription='subscribed' expiry='" + date + "'/>"), 1);
        const auto made = await(bench.node().subscribe());
        QVERIFY(made);
        QTEST(made->expiry.toString(Qt::ISODateWithMs), "time");
    }

private:
    OperationBench bench;
};

PUBSUB_TEST(tst_ReplyRules, QCoreApplication)
#include "tst_ReplyRules.moc"
