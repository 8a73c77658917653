// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What everybody may ask, XEP-0060 §5: rows 1 to 11 of tests/data/conformance/rows.txt.

#include "support/Conformance.h"
#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

QByteArray info(const QByteArray &content, const QByteArray &node = {})
{
    const QByteArray at = node.isEmpty() ? QByteArray() : " node='" + node + "'";
    return "<query xmlns='http://jabber.org/protocol/disco#info'" + at + ">" + content + "</query>";
}

QByteArray items(const QByteArray &content, const QByteArray &node = {})
{
    const QByteArray at = node.isEmpty() ? QByteArray() : " node='" + node + "'";
    return "<query xmlns='http://jabber.org/protocol/disco#items'" + at + ">" + content
        + "</query>";
}

QByteArray set(const QByteArray &content)
{
    return "<set xmlns='http://jabber.org/protocol/rsm'>" + content + "</set>";
}

} // namespace

class tst_OperationsEntity : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }
    void cleanup() { Conformance::recordRow(); }

    // XEP-0060 §5.1
    void row01_serviceFeatures()
    {
        bench.expect("get", info({}),
            info("<identity category='pubsub' type='service' name='News' xml:lang='en'/>"
                 "<feature var='http://jabber.org/protocol/pubsub#instant-nodes'/>"
                 "<feature var='http://jabber.org/protocol/pubsub'/>"
                 "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE'>"
                 "<value>http://jabber.org/network/serverinfo</value></field></x>"));
        const auto found = await(bench.service().info());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(found);
        QVERIFY(found->isPubSub() && !found->isPep());
        QVERIFY(found->advertises(u"instant-nodes"_s) && !found->advertises(u"collections"_s));
        QCOMPARE(found->name, u"News"_s);
        QCOMPARE(found->identities.first().language, u"en"_s);
        QCOMPARE(found->extensions.first().formType(), u"http://jabber.org/network/serverinfo"_s);
        QCOMPARE(bench.triedErrors(
                     [&] { return bench.service().info(); }, { u"service-unavailable/cancel"_s }),
            QString());
        // Of another one: who can't be reached is asked nothing for a while.
        bench.server.reply(
            { .to = u"gone.example"_s }, errorAnswer(u"remote-server-not-found/cancel"_s));
        const auto gone = await(bench.client.service(*Jid::fromString(u"gone.example"_s)).info());
        QCOMPARE(notationOf(gone.error()), u"remote-server-not-found/cancel"_s);
        bench.server.clearRules();
    }

    // XEP-0060 §5.2
    void row02_nodes()
    {
        bench.expect("get", items({}),
            items("<item jid='pubsub.localhost' node='news' name='News'/>"
                  "<item jid='pubsub.localhost' node='blog'/><item jid='rooms.localhost'/>"));
        const auto page = await(bench.service().nodes());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        QCOMPARE(page->nodes.size(), 2);
        QCOMPARE(page->nodes.first(), (NodeRef { bench.address(), u"News"_s }));
        QVERIFY(!page->hasMore());
    }

    // XEP-0060 §5.2, XEP-0059
    void row03_nodesByPages()
    {
        bench.expect("get", items(set("<max>2</max><after>k1</after>")),
            items("<item jid='pubsub.localhost' node='news'/>"
                  "<item jid='pubsub.localhost' node='blog'/>"
                + set("<first index='1'>k2</first><last>k3</last><count>9</count>")));
        const auto page = await(bench.service().nodes(Page::next(2, u"k1"_s)));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        QCOMPARE(page->set, (ResultSet { u"k2"_s, u"k3"_s, 9, 1 }));
        QVERIFY(page->hasMore());
        // A service that does not page gives the list as it is.
        bench.expect(
            "get", items(set("<max>2</max>")), items("<item jid='pubsub.localhost' node='news'/>"));
        const auto whole = await(bench.service().nodes(Page::first(2)));
        QVERIFY(whole && !whole->set.isPresent() && !whole->hasMore());
        QCOMPARE(bench.triedErrors([&] { return bench.service().nodes(Page::next(2, u"gone"_s)); },
                     { u"item-not-found/cancel"_s }),
            QString());
    }

    // XEP-0060 §5.3
    void row04_nodeInformation()
    {
        for (const auto &[type, wanted] : { std::pair { "leaf", NodeInfo::Type::Leaf },
                 std::pair { "collection", NodeInfo::Type::Collection },
                 std::pair { "novel", NodeInfo::Type::Unknown } }) {
            bench.expect("get", info({}, "news"),
                info("<identity category='pubsub' type='" + QByteArray(type)
                        + "'/>"
                          "<feature var='http://jabber.org/protocol/pubsub'/>",
                    "news"));
            const auto found = await(bench.node().info());
            QCOMPARE(bench.difference(), QString());
            QVERIFY(found);
            QCOMPARE(found->type, wanted);
            QCOMPARE(found->address, bench.address());
            QVERIFY(found->features.contains(u"http://jabber.org/protocol/pubsub"_s));
        }
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().info(); }, { u"item-not-found/cancel"_s }),
            QString());
    }

    // XEP-0060 §5.4
    void row05_nodeMetadata()
    {
        const QByteArray identity = "<identity category='pubsub' type='leaf'/>";
        bench.expect("get", info({}, "news"),
            info(identity
                + formOf("result", "meta-data",
                    "<field var='pubsub#title'><value>Court</value></field>"
                    "<field var='pubsub#num_subscribers'><value>12</value></field>"
                    "<field var='x-own'><value>kept</value></field>")));
        const auto found = await(bench.node().info());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(found);
        QCOMPARE(found->title(), u"Court"_s);
        QCOMPARE(found->metadata.get(Metadata::numSubscribers), 12);
        QCOMPARE(found->metadata.value(u"x-own"_s), u"kept"_s);
        // Without the form it is information all the same.
        bench.expect("get", info({}, "news"), info(identity));
        const auto plain = await(bench.node().info());
        QVERIFY(plain && plain->metadata.isEmpty());
    }

    // XEP-0060 §5.5
    void row06_itemIds()
    {
        bench.expect("get", items(set("<max>10</max>"), "news"),
            items("<item jid='pubsub.localhost' name='7'/><item jid='pubsub.localhost' name='8'/>"
                  "<item jid='pubsub.localhost' node='news/local'/>"
                    + set("<first>a</first><last>b</last><count>30</count>"),
                "news"));
        const auto page = await(bench.node().itemIds(Page::first(10)));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        QCOMPARE(page->ids, (QStringList { u"7"_s, u"8"_s }));
        QCOMPARE(page->children, QStringList { u"news/local"_s });
        QVERIFY(page->hasMore());
    }

    // XEP-0060 §5.6
    void row07_mySubscriptions()
    {
        bench.expect("get", pubsub("<subscriptions/>"),
            pubsub("<subscriptions>"
                   "<subscription node='news' jid='juliet@localhost' subscription='subscribed'/>"
                   "<subscription node='blog' jid='juliet@localhost/x' subscription='pending' "
                   "subid='1'/></subscriptions>"));
        const auto all = await(bench.service().subscriptions());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(1).node, bench.address(u"blog"_s));
        QCOMPARE(all->at(1).jid, u"juliet@localhost/x"_s);
        QCOMPARE(all->at(1).subid, u"1"_s);
        QCOMPARE(all->at(1).state, Subscription::State::Pending);
        bench.expect("get", pubsub("<subscriptions/>"), pubsub("<subscriptions/>"));
        QVERIFY(await(bench.service().subscriptions())->isEmpty());
        QCOMPARE(bench.triedErrors([&] { return bench.service().subscriptions(); },
                     { u"feature-not-implemented/cancel unsupported[retrieve-subscriptions]"_s }),
            QString());
    }

    void row08_mySubscriptionsAtANode()
    {
        // The node on the list only, and another one that nobody asked for.
        bench.expect("get", pubsub("<subscriptions node='news'/>"),
            pubsub("<subscriptions node='news'>"
                   "<subscription jid='juliet@localhost' subscription='unconfigured'/>"
                   "<subscription node='blog' jid='juliet@localhost' subscription='subscribed'/>"
                   "</subscriptions>"));
        const auto mine = await(bench.node().mySubscriptions());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(mine);
        QCOMPARE(mine->size(), 1);
        QCOMPARE(mine->first().node, bench.address());
        QCOMPARE(mine->first().state, Subscription::State::Unconfigured);
        // The node nowhere.
        bench.expect("get", pubsub("<subscriptions node='news'/>"),
            pubsub("<subscriptions><subscription jid='juliet@localhost'/></subscriptions>"));
        QCOMPARE(await(bench.node().mySubscriptions())->value(0).node, bench.address());
        QCOMPARE(bench.triedErrors([&] { return bench.node().mySubscriptions(); },
                     { u"feature-not-implemented/cancel unsupported[retrieve-subscriptions]"_s }),
            QString());
    }

    // XEP-0060 §5.7
    void row09_myAffiliations()
    {
        bench.expect("get", pubsub("<affiliations/>"),
            pubsub("<affiliations><affiliation node='news' affiliation='owner'/>"
                   "<affiliation node='blog' affiliation='publish-only'/>"
                   "<affiliation node='odd' affiliation='king'/></affiliations>"));
        const auto all = await(bench.service().affiliations());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(all);
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(0).role, Affiliation::Role::Owner);
        QCOMPARE(all->at(1).role, Affiliation::Role::PublishOnly);
        QCOMPARE(all->at(2).role, Affiliation::Role::Unknown);
        QCOMPARE(all->at(2).rawRole, u"king"_s);
        QCOMPARE(bench.triedErrors([&] { return bench.service().affiliations(); },
                     { u"feature-not-implemented/cancel unsupported[retrieve-affiliations]"_s }),
            QString());
        // None is an error at ejabberd and Openfire.
        bench.expect("get", pubsub("<affiliations/>"), errorAnswer(u"item-not-found/cancel"_s));
        const auto none = await(bench.service().affiliations());
        QVERIFY(none && none->isEmpty());
    }

    void row10_myAffiliationAtANode()
    {
        bench.expect("get", pubsub("<affiliations node='news'/>"),
            pubsub("<affiliations node='news'><affiliation affiliation='member'/></affiliations>"));
        const auto mine = await(bench.node().myAffiliations());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(mine);
        QCOMPARE(mine->size(), 1);
        QCOMPARE(mine->first().node, bench.address());
        QCOMPARE(mine->first().role, Affiliation::Role::Member);
        QCOMPARE(bench.triedErrors([&] { return bench.node().myAffiliations(); },
                     { u"feature-not-implemented/cancel unsupported[retrieve-affiliations]"_s }),
            QString());
    }

    // XEP-0163 §6.1
    void row11_accounts()
    {
        for (const char *account : { "juliet@localhost", "romeo@localhost" }) {
            const QString jid = QString::fromLatin1(account);
            Service service = bench.client.service(*Jid::fromString(jid));
            bench.expect("get", info({}),
                info("<identity category='account' type='registered'/>"
                     "<identity category='pubsub' type='pep'/>"),
                jid);
            const auto found = await(service.info());
            QVERIFY(found && found->isPep());
            bench.expect("get", items({}),
                items("<item jid='" + QByteArray(account) + "' node='urn:xmpp:microblog:0'/>"),
                jid);
            const auto nodes = await(service.nodes());
            QCOMPARE(bench.difference(), QString());
            QVERIFY(nodes);
            QCOMPARE(nodes->nodes.first().address.service.toString(), jid);
        }
        // What a stranger hears.
        bench.expect(
            "get", info({}), errorAnswer(u"service-unavailable/cancel"_s), u"paris@localhost"_s);
        const auto refused
            = await(bench.client.service(*Jid::fromString(u"paris@localhost"_s)).info());
        QVERIFY(!refused && refused.error().isUnsupported());
    }

private:
    OperationBench bench;
};

PUBSUB_TEST(tst_OperationsEntity, QCoreApplication)
#include "tst_OperationsEntity.moc"
