// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An account may have several subscriptions to one node, and services then want to know which one
// is meant: XEP-0060 §6.2.3.1, §6.3.4.4, §6.5.9.1.

#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

using Step = OperationBench::Step;
using Steps = QList<Step>;

const QString subidRequired = u"bad-request/modify subid-required"_s;

/// As Openfire lists them: the node is not named.
QByteArray entryOf(
    const QByteArray &subid, const QByteArray &state = "subscribed", const QByteArray &jid = {})
{
    return "<subscription jid='" + (jid.isEmpty() ? QByteArray("juliet@localhost") : jid)
        + "' subid='" + subid + "' subscription='" + state + "'/>";
}

Step list(const QByteArrayList &entries)
{
    return { "get", pubsub("<subscriptions node='news'/>"),
        pubsub("<subscriptions node='news'>" + entries.join() + "</subscriptions>") };
}

Step noList()
{
    return { "get", pubsub("<subscriptions node='news'/>"),
        errorAnswer(u"feature-not-implemented/cancel unsupported[retrieve-subscriptions]"_s) };
}

QByteArray attributeOf(const QByteArray &subid)
{
    return subid.isEmpty() ? QByteArray() : " subid='" + subid + '\'';
}

Step items(const QByteArray &subid, const Answer &answer)
{
    return { "get", pubsub("<items node='news'" + attributeOf(subid) + "/>"), answer };
}

Step items(const QByteArray &subid)
{
    return items(subid, pubsub("<items node='news'><item id='1'/></items>"));
}

Step refusedItems(const QByteArray &subid = {})
{
    return items(subid, errorAnswer(subidRequired));
}

Step unsubscribe(const QByteArray &subid, const Answer &answer = Answer::result())
{
    return { "set",
        pubsub("<unsubscribe node='news' jid='juliet@localhost'" + attributeOf(subid) + "/>"),
        answer };
}

QByteArray optionsOf(const QByteArray &subid, const QByteArray &content = {})
{
    return pubsub("<options node='news' jid='juliet@localhost'" + attributeOf(subid) + '>' + content
        + "</options>");
}

} // namespace

class tst_SeveralSubscriptions : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // What an owner has yet to decide about is taken only if there is nothing else, and what others
    // have never.
    void itemsAreReadWithOneOfThem()
    {
        QCOMPARE(triedItems({ refusedItems(),
                     list({ entryOf("p", "pending"), entryOf("r", "subscribed", "romeo@localhost"),
                         entryOf("a"), entryOf("b") }),
                     items("a") }),
            QString());
        // It is known now.
        QCOMPARE(triedItems({ items("a") }), QString());
    }

    void itemsOfAnotherNodeAreReadAsEver()
    {
        QCOMPARE(triedItems({ refusedItems(), list({ entryOf("a"), entryOf("b") }), items("a") }),
            QString());
        bench->server.clearRules();
        bench->expect("get", pubsub("<items node='other'/>"), pubsub("<items node='other'/>"));
        QVERIFY(await(bench->node(u"other"_s).items()));
        QCOMPARE(bench->difference(), QString());
    }

    // Another program has ended the one that was named so far.
    void aSubidThatIsGoneIsLookedUpAgain()
    {
        const auto isGone = errorAnswer(u"not-acceptable/modify invalid-subid"_s);
        QCOMPARE(triedItems({ refusedItems(), list({ entryOf("a"), entryOf("b") }), items("a") }),
            QString());
        QCOMPARE(
            triedItems({ items("a", isGone), list({ entryOf("b"), entryOf("c") }), items("b") }),
            QString());
        QCOMPARE(triedItems({ items("b", isGone), list({}), items({}) }), QString());
        QCOMPARE(triedItems({ items({}) }), QString());
    }

    // One that the caller named is the caller's affair.
    void aSubidThatWasGivenIsNotReplaced()
    {
        const QString isGone = u"not-acceptable/modify invalid-subid"_s;
        QCOMPARE(bench->triedSteps(
                     [this] { return bench->node().items(ItemsQuery { .subid = u"x"_s }); },
                     { items("x", errorAnswer(isGone)) }),
            isGone);
    }

    void theRefusalIsToldWhereTheListSaysNothingNew()
    {
        for (const Step &answer : { noList(), list({}),
                 list({ entryOf("r", "subscribed", "romeo@localhost") }), list({ entryOf({}) }) })
            QCOMPARE(triedItems({ refusedItems(), answer }), subidRequired);
    }

    // Nobody has refused then.
    void aConnectionThatBreaksMeanwhileIsToldAsSuch()
    {
        bench->server.reply({ .to = bench->server.pubSubService() }, [this](const QDomElement &iq) {
            if (iq.firstChildElement().firstChildElement().tagName() == "items"_L1)
                return errorAnswer(subidRequired);
            bench->server.dropConnection();
            return Answer::never();
        });
        const auto outcome = await(bench->node().items());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Disconnected);
    }

    // Both were sent before the first one was refused.
    void severalThatNamedAnEndedOneAllLookAgain()
    {
        const auto isGone = errorAnswer(u"not-acceptable/modify invalid-subid"_s);
        QCOMPARE(triedItems({ refusedItems(), list({ entryOf("a"), entryOf("b") }), items("a") }),
            QString());
        bench->server.clearRules();
        bench->server.reply(
            { .to = bench->server.pubSubService() }, [isGone](const QDomElement &iq) {
                const QDomElement asked = iq.firstChildElement().firstChildElement();
                if (asked.tagName() == "subscriptions"_L1)
                    return list({ entryOf("b"), entryOf("c") }).answer;
                return asked.attribute(u"subid"_s) == "b"_L1 ? items("b").answer : isGone;
            });
        auto *first = bench->node().items();
        auto *second = bench->node().items();
        int succeeded = 0;
        for (auto *request : { first, second })
            connect(request, &ItemsRequest::succeeded, this, [&succeeded] { ++succeeded; });
        QTRY_COMPARE(succeeded, 2);
        QCOMPARE(triedItems({ items("b") }), QString());
    }

    // A service that always says so is not asked for ever.
    void itIsTriedOnce()
    {
        QCOMPARE(triedItems({ refusedItems(), list({ entryOf("a") }), refusedItems("a") }),
            subidRequired);
    }

    void itCanBeSwitchedOff()
    {
        const auto ask = [this] {
            auto *request = bench->node().items();
            request->setSubidLookup(false);
            return request;
        };
        QCOMPARE(bench->triedSteps(ask, { refusedItems() }), subidRequired);
    }

    // The last question is the request's own, so its errors are.
    void unsubscribingEndsAllOfThem()
    {
        const Steps steps { unsubscribe({}, errorAnswer(subidRequired)),
            list({ entryOf("a"), entryOf("x", "subscribed", "juliet@localhost/x"), entryOf("b"),
                entryOf("n", "none") }),
            unsubscribe("a"), unsubscribe("b") };
        const auto ask = [this] { return bench->node().unsubscribe(); };
        QCOMPARE(bench->triedSteps(ask, steps), QString());
        const QString refused = u"forbidden/auth"_s;
        for (const qsizetype refusing : { 2, 3 }) {
            Steps failing = steps.first(refusing + 1);
            failing.last().answer = errorAnswer(refused);
            QCOMPARE(bench->triedSteps(ask, failing), refused);
        }
    }

    void optionsAreReadOfOneAndSetForAll()
    {
        const QByteArray form = formOf("form", "subscribe_options",
            "<field var='pubsub#deliver' type='boolean'><value>1</value></field>");
        const auto both = list({ entryOf("a"), entryOf("b") });
        QCOMPARE(bench->triedSteps([this] { return bench->node().subscriptionOptions(); },
                     { { "get", optionsOf({}), errorAnswer(subidRequired) }, both,
                         { "get", optionsOf("a"), optionsOf("a", form) } }),
            QString());
        const QByteArray wish = formOf("submit", "subscribe_options",
            "<field var='pubsub#deliver'><value>false</value></field>");
        Form submission;
        submission.set(SubscribeOptions::deliver, false);
        QCOMPARE(bench->triedSteps([&] { return bench->node().setSubscriptionOptions(submission); },
                     { { "set", optionsOf({}, wish), errorAnswer(subidRequired) }, both,
                         { "set", optionsOf("a", wish), Answer::result() },
                         { "set", optionsOf("b", wish), Answer::result() } }),
            QString());
    }

    // All pages of a walk name it, after one lookup.
    void aWalkLooksItUpOnce()
    {
        const auto page = [](const QByteArray &subid, const QByteArray &after) {
            return pubsub("<items node='news'" + attributeOf(subid) + "/>").replace("</pubsub>", {})
                + "<set xmlns='http://jabber.org/protocol/rsm'><max>1</max>" + after
                + "</set></pubsub>";
        };
        const auto itemPage = [](const QByteArray &id) {
            return Answer(pubsub("<items node='news'><item id='" + id
                + "'/></items><set xmlns='http://jabber.org/protocol/rsm'><first>" + id
                + "</first><last>" + id + "</last><count>2</count></set>"));
        };
        const ItemsWalkOptions options { .pageSize = 1 };
        const auto empty = Answer(pubsub("<items node='news'/>"));
        QCOMPARE(
            bench->triedSteps([&] { return bench->node().allItems(options); },
                { { "get", page({}, {}), errorAnswer(subidRequired) },
                    list({ entryOf("a"), entryOf("b") }), { "get", page("a", {}), itemPage("1") },
                    { "get", page("a", "<after>1</after>"), itemPage("2") },
                    { "get", page("a", "<after>2</after>"), empty } }),
            QString());
    }

    // Its own time counts from when it was set, over all that is asked; no answer comes here.
    void timeThatWasSetCountsForAll()
    {
        bench->server.reply({ .to = bench->server.pubSubService() }, Answer::never());
        bench->expect("get", pubsub("<items node='news'/>"), errorAnswer(subidRequired));
        auto *request = bench->node().items();
        request->setTimeout(std::chrono::milliseconds(300));
        const auto outcome = await(request);
        QCOMPARE(outcome.error().kind, Error::Kind::Timeout);
        QCOMPARE(bench->difference(), QString());
    }

    void whatIsAbortedMeanwhileAsksNothingMore()
    {
        auto *request = bench->node().items();
        bench->server.reply(
            { .to = bench->server.pubSubService() }, [request](const QDomElement &iq) {
                if (iq.firstChildElement().firstChildElement().tagName() != "items"_L1)
                    request->abort();
                return iq.firstChildElement().firstChildElement().tagName() == "items"_L1
                    ? errorAnswer(subidRequired)
                    : list({ entryOf("a") }).answer;
            });
        QCOMPARE(await(request).error().kind, Error::Kind::Aborted);
        QVERIFY(bench->client.flush());
        QCOMPARE(bench->server.received({ .to = bench->server.pubSubService() }).size(), 2);
    }

    // XEP-0060 §6.1.6
    void whoIsSubscribedIsNotSubscribedAgain()
    {
        QCOMPARE(triedToSubscribe({ list({ entryOf("x", "subscribed", "juliet@localhost/x"),
                     entryOf("a"), entryOf("b") }) }),
            QString());
        QCOMPARE(m_made.subid, u"a"_s);
        QCOMPARE(m_made.node, bench->address());
        QCOMPARE(triedToSubscribe({ list({ entryOf("p", "pending") }) }), QString());
        QCOMPARE(m_made.state, Subscription::State::Pending);
    }

    void whoIsNotSubscribedIs()
    {
        const Step made { "set", pubsub("<subscribe node='news' jid='juliet@localhost'/>"),
            pubsub("<subscription node='news' jid='juliet@localhost' subid='new' "
                   "subscription='subscribed'/>") };
        for (const Step &answer : { list({}), noList(), list({ entryOf("n", "none") }),
                 list({ entryOf("x", "subscribed", "juliet@localhost/x") }) }) {
            QCOMPARE(triedToSubscribe({ answer, made }), QString());
            QCOMPARE(m_made.subid, u"new"_s);
        }
        const QString refused = u"not-allowed/cancel closed-node"_s;
        QCOMPARE(triedToSubscribe({ list({}), { made.type, made.content, errorAnswer(refused) } }),
            refused);
    }

private:
    void setUp() override
    {
        bench = std::make_unique<OperationBench>();
        QVERIFY(bench->start());
    }

    QString triedItems(const Steps &steps)
    {
        return bench->triedSteps([this] { return bench->node().items(); }, steps);
    }

    QString triedToSubscribe(const Steps &steps)
    {
        const auto ask = [this] {
            auto *request = bench->node().ensureSubscribed();
            connect(request, &SubscribeRequest::succeeded, this,
                [this](const Subscription &made) { m_made = made; });
            return request;
        };
        return bench->triedSteps(ask, steps);
    }

    std::unique_ptr<OperationBench> bench;
    Subscription m_made;
};

PUBSUB_TEST(tst_SeveralSubscriptions, QCoreApplication)
#include "tst_SeveralSubscriptions.moc"
