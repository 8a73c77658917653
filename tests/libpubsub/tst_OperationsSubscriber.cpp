// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a subscriber does, XEP-0060 §6: rows 12 to 31 of tests/data/conformance/rows.txt.

#include "support/Conformance.h"
#include "support/EventLines.h"
#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray subscribeRequest = pubsub("<subscribe node='news' jid='juliet@localhost'/>");
const QByteArray optionsRequest = pubsub("<options node='news' jid='juliet@localhost'/>");
const QByteArray entry = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Rain</title></entry>";

QByteArray subscription(const QByteArray &attributes, const QByteArray &content = {})
{
    return pubsub("<subscription node='news' jid='juliet@localhost' " + attributes + ">" + content
        + "</subscription>");
}

const QByteArray subscriptionsRequest = pubsub("<subscriptions node='news'/>");

QByteArray entryOf(const QByteArray &jid, const QByteArray &subid)
{
    return "<subscription node='news' subscription='subscribed' jid='" + jid
        + (subid.isEmpty() ? subid : "' subid='" + subid) + "'/>";
}

QByteArray subscriptions(const QByteArrayList &entries)
{
    return pubsub("<subscriptions node='news'>" + entries.join() + "</subscriptions>");
}

QByteArray unsubscribeOf(const QByteArray &jid)
{
    return pubsub("<unsubscribe node='news' jid='" + jid + "'/>");
}

QByteArray set(const QByteArray &content)
{
    return "<set xmlns='http://jabber.org/protocol/rsm'>" + content + "</set>";
}

/// What may go wrong with every way to fetch items, XEP-0060 §6.5.9.
const QStringList retrievalErrors {
    u"bad-request/modify subid-required"_s,
    u"not-acceptable/modify invalid-subid"_s,
    u"not-authorized/auth not-subscribed"_s,
    u"feature-not-implemented/cancel unsupported[persistent-items]"_s,
    u"feature-not-implemented/cancel unsupported[retrieve-items]"_s,
    u"not-authorized/auth presence-subscription-required"_s,
    u"not-authorized/auth not-in-roster-group"_s,
    u"not-allowed/cancel closed-node"_s,
    u"payment-required/auth"_s,
    u"forbidden/auth"_s,
    u"item-not-found/cancel"_s,
};

} // namespace

class tst_OperationsSubscriber : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }
    void cleanup() { Conformance::recordRow(); }

    // XEP-0060 §6.1
    void row12_subscribe()
    {
        bench.expect("set", subscribeRequest, subscription("subid='s1' subscription='subscribed'"));
        const auto made = await(bench.node().subscribe());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(made);
        QCOMPARE(made->node, bench.address());
        QCOMPARE(made->jid, u"juliet@localhost"_s);
        QCOMPARE(made->subid, u"s1"_s);
        QCOMPARE(made->state, Subscription::State::Subscribed);
        QCOMPARE(made->options, Subscription::Options::NotOffered);
    }

    void row12_subscribeErrors()
    {
        QCOMPARE(bench.triedErrors([&] { return bench.node().subscribe(); },
                     { u"bad-request/modify invalid-jid"_s,
                         u"not-authorized/auth presence-subscription-required"_s,
                         u"not-authorized/auth not-in-roster-group"_s,
                         u"not-allowed/cancel closed-node"_s, u"payment-required/auth"_s,
                         u"forbidden/cancel"_s, u"not-authorized/auth pending-subscription"_s,
                         u"forbidden/auth"_s, u"policy-violation/wait too-many-subscriptions"_s,
                         u"feature-not-implemented/cancel unsupported[subscribe]"_s,
                         u"item-not-found/cancel"_s }),
            QString());
        for (const QByteArray condition : { "gone", "redirect" }) {
            bench.expect("set", subscribeRequest,
                Answer::raw("<iq type='error' id='{id}' from='pubsub.localhost'>"
                            "<error type='modify'><"
                    + condition
                    + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:other?;node=news</"
                    + condition + "></error></iq>"));
            const auto moved = await(bench.node().subscribe());
            QVERIFY(!moved);
            QCOMPARE(moved.error().redirectUri, u"xmpp:other?;node=news"_s);
        }
    }

    // XEP-0060 §6.1.4
    void row13_subscribeAwaitingApproval()
    {
        bench.expect("set", subscribeRequest, subscription("subscription='pending'"));
        const auto made = await(bench.node().subscribe());
        QVERIFY(made);
        QCOMPARE(made->state, Subscription::State::Pending);
        const EventLines lines(&bench.client);
        QVERIFY(bench.sendEvent(
            "<subscription node='news' jid='juliet@localhost' subscription='subscribed'/>"));
        QCOMPARE(lines.lines(),
            QStringList { u"subscriptionChanged service=pubsub.localhost "
                          "node=news jid=juliet@localhost state=subscribed"_s });
    }

    // XEP-0060 §6.1.5
    void row14_subscribeThenConfigure()
    {
        bench.expect("set", subscribeRequest,
            subscription("subscription='unconfigured'",
                "<subscribe-options><required/></subscribe-options>"));
        const auto made = await(bench.node().subscribe());
        QVERIFY(made);
        QCOMPARE(made->state, Subscription::State::Unconfigured);
        QCOMPARE(made->options, Subscription::Options::Required);
    }

    void row15_subscribeOnlyConfigured()
    {
        const QByteArray form
            = formOf("form", "subscribe_options", "<field var='pubsub#deliver' type='boolean'/>");
        bench.expect("set", subscribeRequest,
            Answer::raw("<iq type='error' id='{id}' from='pubsub.localhost'>"
                + pubsub("<options node='news' jid='juliet@localhost'>" + form + "</options>")
                + "<error type='modify'>"
                  "<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                  "<configuration-required xmlns='http://jabber.org/protocol/pubsub#errors'/>"
                  "</error></iq>"));
        const auto refused = await(bench.node().subscribe());
        QVERIFY(!refused);
        QCOMPARE(notationOf(refused.error()), u"not-acceptable/modify configuration-required"_s);
        QVERIFY(requiredOptions(refused.error()).field(SubscribeOptions::deliver.name));
        bench.expect("set", subscribeRequest,
            errorAnswer(u"not-acceptable/modify configuration-required"_s));
        QVERIFY(requiredOptions(await(bench.node().subscribe()).error()).isEmpty());
    }

    // XEP-0060 §6.1.6
    void row16_subscribeWithOptionsOffered()
    {
        bench.expect("set", subscribeRequest,
            subscription("subscription='subscribed'", "<subscribe-options/>"));
        const auto made = await(bench.node().subscribe());
        QVERIFY(made);
        QCOMPARE(made->state, Subscription::State::Subscribed);
        QCOMPARE(made->options, Subscription::Options::Available);
    }

    void row17_subscribeAgain()
    {
        QStringList subids;
        for (const QByteArray subid : { "s1", "s2" }) {
            bench.expect("set", subscribeRequest,
                subscription("subid='" + subid + "' subscription='subscribed'"));
            subids += await(bench.node().subscribe())->subid;
        }
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(subids, (QStringList { u"s1"_s, u"s2"_s }));
    }

    // XEP-0060 §6.1.7
    void row18_lastItem()
    {
        const EventLines lines(&bench.client);
        QVERIFY(bench.sendEvent("<items node='news'><item id='7'/></items>",
            "<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>"));
        QCOMPARE(lines.lines(),
            QStringList {
                u"itemPublished service=pubsub.localhost node=news id=7 "
                "since=2026-01-01T00:00:00Z origin=delayed delay=2026-01-01T00:00:00Z"_s });
    }

    // XEP-0060 §6.2
    void row19_unsubscribe()
    {
        const QByteArray request = pubsub("<unsubscribe node='news' jid='juliet@localhost'/>");
        bench.expect("set", request, Answer());
        QVERIFY(await(bench.node().unsubscribe()));
        bench.expect("set", request, subscription("subscription='none'"));
        QVERIFY(await(bench.node().unsubscribe()));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().unsubscribe(); },
                     { u"bad-request/modify subid-required"_s,
                         u"unexpected-request/cancel not-subscribed"_s, u"forbidden/auth"_s,
                         u"item-not-found/cancel"_s, u"not-acceptable/modify invalid-subid"_s }),
            QString());
    }

    void row20_unsubscribeOneOfSeveral()
    {
        bench.expect("set",
            pubsub("<unsubscribe node='news' jid='juliet@localhost/x' subid='s1'/>"), Answer());
        QVERIFY(
            await(bench.node().unsubscribe(u"s1"_s, *Jid::fromString(u"juliet@localhost/x"_s))));
        QCOMPARE(bench.difference(), QString());
    }

    // The service names who is subscribed, which may be one of the account's sessions.
    void row20_unsubscribeWhoIsSubscribed()
    {
        bench.expect("set",
            pubsub("<unsubscribe node='news' jid='juliet@localhost/x' subid='s1'/>"), Answer());
        Subscription own;
        own.jid = u"juliet@localhost/x"_s;
        own.subid = u"s1"_s;
        QVERIFY(await(bench.node().unsubscribe(own)));
        QCOMPARE(bench.difference(), QString());
        own.jid = u"romeo@localhost/x"_s;
        const auto foreign = await(bench.node().unsubscribe(own));
        QCOMPARE(foreign.error().refusal, Error::Refusal::ForeignSubscriber);
    }

    // Each by its own address; those of others, which a service should not list, are left alone.
    void row20_unsubscribeAll()
    {
        const Steps steps {
            { "get", subscriptionsRequest,
                subscriptions(
                    { entryOf("juliet@localhost/x", "a"), entryOf("juliet@localhost", "b"),
                        entryOf("romeo@localhost", "c"), entryOf("juliet@localhost/y", {}) }) },
            { "set", unsubscribeOf("juliet@localhost/x' subid='a"), Answer() },
            { "set", unsubscribeOf("juliet@localhost' subid='b"), notSubscribed },
            { "set", unsubscribeOf("juliet@localhost/y"), Answer() },
            { "get", subscriptionsRequest, subscriptions({}) }
        };
        QCOMPARE(unsubscribeAll(steps), QString());
        // Nothing there: nothing to end.
        QCOMPARE(unsubscribeAll({ { "get", subscriptionsRequest, subscriptions({}) } }), QString());
        QCOMPARE(unsubscribeAll(
                     { { "get", subscriptionsRequest, errorAnswer(u"item-not-found/cancel"_s) } }),
            QString());
    }

    // "Not subscribed" and even a result count as much as the list says.
    void row20_unsubscribeAllLooksAgain()
    {
        const auto listed = subscriptions({ entryOf("juliet@localhost/x", {}) });
        for (const Answer &answer : { notSubscribed, Answer() }) {
            QCOMPARE(unsubscribeAll({ { "get", subscriptionsRequest, listed },
                         { "set", unsubscribeOf("juliet@localhost/x"), answer },
                         { "get", subscriptionsRequest, listed } }),
                u"Unparsable, The service said that there is no subscription any more, and still "_s
                u"lists one."_s);
        }
        QCOMPARE(
            unsubscribeAll({ { "get", subscriptionsRequest, listed },
                { "set", unsubscribeOf("juliet@localhost/x"), errorAnswer(u"forbidden/auth"_s) } }),
            u"forbidden/auth"_s);
    }

    // A service that lists nothing is asked as it always was.
    void row20_unsubscribeAllWithoutList()
    {
        const OperationBench::Step noList { "get", subscriptionsRequest,
            errorAnswer(u"feature-not-implemented/cancel unsupported[retrieve-subscriptions]"_s) };
        const auto ended = unsubscribeOf("juliet@localhost' subid='s1");
        QCOMPARE(unsubscribeAll({ noList, { "set", ended, Answer() } }), QString());
        QCOMPARE(unsubscribeAll({ noList, { "set", ended, notSubscribed } }),
            u"unexpected-request/cancel not-subscribed"_s);
    }

    // XEP-0060 §6.3.2, §6.3.5
    void row22_optionsOfWhoIsSubscribed()
    {
        Subscription own;
        own.jid = u"juliet@localhost/x"_s;
        own.subid = u"s1"_s;
        const QByteArray options = "<options node='news' jid='juliet@localhost/x' subid='s1'";
        bench.expect("get", pubsub(options + "/>"),
            pubsub(options + ">" + formOf("form", "subscribe_options", {}) + "</options>"));
        QVERIFY(await(bench.node().subscriptionOptions(own)));
        bench.expect("set",
            pubsub(options + ">"
                + formOf("submit", "subscribe_options",
                    "<field var='pubsub#deliver'><value>false</value></field>")
                + "</options>"),
            Answer());
        Form form;
        form.set(SubscribeOptions::deliver, false);
        QVERIFY(await(bench.node().setSubscriptionOptions(form, own)));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §6.3.2
    void row21_subscriptionOptions()
    {
        bench.expect("get", optionsRequest,
            pubsub("<options node='news' jid='juliet@localhost'>"
                + formOf("form", "subscribe_options",
                    "<field var='pubsub#deliver' type='boolean'><value>1</value></field>")
                + "</options>"));
        const auto form = await(bench.node().subscriptionOptions());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(form);
        QCOMPARE(form->get(SubscribeOptions::deliver), true);
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().subscriptionOptions(); },
                { u"forbidden/auth"_s, u"unexpected-request/modify not-subscribed"_s,
                    u"bad-request/modify jid-required"_s, u"bad-request/modify subid-required"_s,
                    u"not-acceptable/modify invalid-subid"_s,
                    u"feature-not-implemented/cancel unsupported[subscription-options]"_s,
                    u"item-not-found/cancel"_s }),
            QString());
    }

    // XEP-0060 §6.3.5
    void row22_setSubscriptionOptions()
    {
        bench.expect("set",
            pubsub("<options node='news' jid='juliet@localhost' subid='s1'>"
                + formOf("submit", "subscribe_options",
                    "<field var='pubsub#deliver'><value>false</value></field>")
                + "</options>"),
            Answer());
        Form form;
        form.set(SubscribeOptions::deliver, false);
        QVERIFY(await(bench.node().setSubscriptionOptions(form, u"s1"_s)));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().setSubscriptionOptions(form); },
                     { u"bad-request/modify invalid-options"_s, u"forbidden/auth"_s,
                         u"unexpected-request/modify not-subscribed"_s }),
            QString());
    }

    // XEP-0060 §6.3.7: the options follow without attributes.
    void row23_subscribeAndConfigure()
    {
        const QByteArray field = "<field var='pubsub#digest'><value>true</value></field>";
        bench.expect("set",
            pubsub("<subscribe node='news' jid='juliet@localhost'/><options>"
                + formOf("submit", "subscribe_options", field) + "</options>"),
            pubsub("<subscription node='news' jid='juliet@localhost' subscription='subscribed'/>"
                   "<options>"
                + formOf("result", "subscribe_options", field) + "</options>"));
        Form form;
        form.set(SubscribeOptions::digest, true);
        const auto made = await(bench.node().subscribe(form));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(made);
        QCOMPARE(made->appliedOptions.get(SubscribeOptions::digest), true);
        QCOMPARE(bench.triedErrors([&] { return bench.node().subscribe(form); },
                     { u"bad-request/modify invalid-options"_s, u"bad-request/modify"_s,
                         u"feature-not-implemented/cancel unsupported[subscription-options]"_s }),
            QString());
    }

    // XEP-0060 §6.4
    void row24_defaultSubscriptionOptions()
    {
        const QByteArray form = formOf("form", "subscribe_options",
            "<field var='pubsub#digest' type='boolean'><value>0</value></field>");
        bench.expect("get", pubsub("<default/>"), pubsub("<default>" + form + "</default>"));
        const auto service = await(bench.service().defaultSubscriptionOptions());
        bench.expect("get", pubsub("<default node='news'/>"),
            pubsub("<default node='news'>" + form + "</default>"));
        const auto node = await(bench.node().defaultSubscriptionOptions());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(service && node);
        QCOMPARE(service->get(SubscribeOptions::digest), false);
        QCOMPARE(node->get(SubscribeOptions::digest), false);
        QCOMPARE(bench.triedErrors([&] { return bench.service().defaultSubscriptionOptions(); },
                     { u"feature-not-implemented/cancel unsupported[subscription-options]"_s,
                         u"feature-not-implemented/cancel unsupported[retrieve-default-sub]"_s }),
            QString());
    }

    // XEP-0060 §6.5.2
    void row25_items()
    {
        bench.expect("get", pubsub("<items node='news'/>"),
            pubsub("<items node='news'><item id='1' publisher='a@b/c'>" + entry
                + "</item><item id='2'/></items>" + set("<first>1</first><last>2</last>")));
        const auto page = await(bench.node().items());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->items[0].id, u"1"_s);
        QCOMPARE(page->items[0].publisher, u"a@b/c"_s);
        QVERIFY(page->items[0].payload.contains("<title>Rain</title>"));
        QVERIFY(page->items[1].payload.isEmpty());
        // A service that cut the list says so by a result set that nobody asked for.
        QVERIFY(page->hasMore());
    }

    // XEP-0059 §2.6: places begin with 0.
    void row26_aPlaceBelowZeroIsNotSaid()
    {
        bench.expect("get", pubsub("<items node='news'/>"),
            pubsub("<items node='news'><item id='1'/></items>"
                + set("<first index='-2'>1</first><last>1</last><count>-3</count>")));
        const auto page = await(bench.node().items());
        QVERIFY(page);
        QCOMPARE(page->set.index, -1);
        QCOMPARE(page->set.count, -1);
    }

    // XEP-0060 §6.5.4
    // XEP-0059 §2.2: what a service calls the end of a page is its own affair. XML 1.0 §2.11: a
    // carriage return that stands there as it is would be read as a line feed.
    void row26_pagesAreCalledAsTheServiceDoes()
    {
        const QString name = u"a\rb\r\nc\n <&"_s;
        bench.server.reply({ .to = u"pubsub.localhost"_s }, Answer::result());
        bench.server.clearReceived();
        for (const QString &end : { u"after"_s, u"before"_s }) {
            const Page page = end == u"after"_s ? Page::next(1, name) : Page::previous(1, name);
            await(bench.node().items(page));
            await(bench.node().itemIds(page));
            await(bench.service().nodes(page));
            await(bench.node().archive({ .page = page }));
            const QList<QDomElement> asked = bench.server.received({ .to = u"pubsub.localhost"_s });
            QCOMPARE(asked.size(), 4);
            for (const QDomElement &iq : asked) {
                const QDomNodeList named = iq.elementsByTagName(end);
                QCOMPARE(named.size(), 1);
                QCOMPARE(named.at(0).toElement().text(), name);
            }
            bench.server.clearReceived();
        }
        bench.server.clearRules();
    }

    void row26_itemsByPages()
    {
        bench.expect("get", pubsub("<items node='news'/>" + set("<max>1</max><after>x</after>")),
            pubsub("<items node='news'><item id='1'/></items>"
                + set("<first index='3'>y</first><last>y</last><count>5</count>")));
        const auto page = await(bench.node().items(Page::next(1, u"x"_s)));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        QCOMPARE(page->set, (ResultSet { u"y"_s, u"y"_s, 5, 3 }));
        QVERIFY(page->hasMore());
        QCOMPARE(bench.triedErrors([&] { return bench.node().items(Page::next(1, u"x"_s)); },
                     retrievalErrors + QStringList { u"feature-not-implemented/cancel"_s }),
            QString());
    }

    // XEP-0060 §6.5.5
    void row27_lastItemOfANode()
    {
        bench.expect("get", pubsub("<items node='news' max_items='1'/>"),
            pubsub("<items node='news'><item id='9'/></items>"));
        const auto page = await(bench.node().recentItems(1));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(page->items.value(0).id, u"9"_s);
        bench.expect(
            "get", pubsub("<items node='news' max_items='1'/>"), pubsub("<items node='news'/>"));
        QVERIFY(await(bench.node().recentItems(1))->items.isEmpty());
        QCOMPARE(bench.triedErrors([&] { return bench.node().recentItems(1); }, retrievalErrors),
            QString());
    }

    // XEP-0060 §6.5.6
    void row28_itemsById()
    {
        bench.expect("get",
            pubsub("<items node='news'><item id='1'/><item id='2'/><item id='3'/></items>"),
            pubsub("<items node='news'><item id='3'/><item id='1'/></items>"));
        const QStringList ids { u"1"_s, u"2"_s, u"3"_s };
        const auto page = await(bench.node().items(ids));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->missing(ids), QStringList { u"2"_s });
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().items(ids); }, retrievalErrors), QString());
    }

    // XEP-0060 §6.5.7
    void row29_recentItems()
    {
        bench.expect("get", pubsub("<items node='news' max_items='3'/>"),
            pubsub("<items node='news'><item id='9'/><item id='7'/><item id='8'/></items>"));
        const auto page = await(bench.node().recentItems(3));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(page);
        // As the service sent them: the order is not promised.
        QCOMPARE(page->items[0].id + page->items[1].id + page->items[2].id, u"978"_s);
    }

    // XEP-0060 §6.5.8
    void row30_oneItem()
    {
        const QByteArray request = pubsub("<items node='news'><item id='1'/></items>");
        bench.expect("get", request, pubsub("<items node='news'><item id='1'/></items>"));
        QCOMPARE(await(bench.node().items(QStringList { u"1"_s }))->items.size(), 1);
        // What is not there is no error, whichever way it is said.
        for (const QByteArray empty : { "<items node='news'/>", "" }) {
            bench.expect("get", request, pubsub(empty));
            const auto none = await(bench.node().items(QStringList { u"1"_s }));
            QVERIFY(none && none->items.isEmpty());
        }
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §6.5.1, §6.5.9
    void row31_retrievalErrors()
    {
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().items(); }, retrievalErrors), QString());
        bench.expect(
            "get", pubsub("<items node='news' subid='s1'/>"), pubsub("<items node='news'/>"));
        QVERIFY(await(bench.node().items(ItemsQuery { .subid = u"s1"_s })));
        QCOMPARE(bench.difference(), QString());
    }

private:
    using Steps = QList<OperationBench::Step>;
    QString unsubscribeAll(const Steps &steps)
    {
        return bench.triedSteps([this] { return bench.node().unsubscribeAll(u"s1"_s); }, steps);
    }

    OperationBench bench;
    const Answer notSubscribed = errorAnswer(u"unexpected-request/cancel not-subscribed"_s);
};

PUBSUB_TEST(tst_OperationsSubscriber, QCoreApplication)
#include "tst_OperationsSubscriber.moc"
