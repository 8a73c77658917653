// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an owner does with people, XEP-0060 §8.6 to §8.9: rows 60 to 75 of
// tests/data/conformance/rows.txt.

#include "support/Conformance.h"
#include "support/EventLines.h"
#include "support/OperationBench.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/xml/XmlElement.h>

#include <QTest>
#include <algorithm>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray ask = "<message from='pubsub.localhost' to='{jid}' id='ask1'>"
    + formOf("form", "subscribe_authorization",
        "<field var='pubsub#subid' type='hidden'><value>s1</value></field>"
        "<field var='pubsub#node'><value>news</value></field>"
        "<field var='pubsub#subscriber_jid'><value>horatio@denmark.lit</value></field>"
        "<field var='pubsub#allow' type='boolean'><value>false</value></field>")
    + "</message>";

QByteArray command(const QByteArray &attributes, const QByteArray &content = {})
{
    return "<command xmlns='http://jabber.org/protocol/commands' "
           "node='http://jabber.org/protocol/pubsub#get-pending' "
        + attributes + ">" + content + "</command>";
}

const QByteArray pendingForm = formOf("form", "subscribe_authorization",
    "<field var='pubsub#node' type='list-single'><option><value>news</value></option>"
    "<option><value>blog</value></option></field>");

const QStringList pendingErrors {
    u"service-unavailable/cancel"_s,
    u"feature-not-implemented/cancel unsupported[get-pending]"_s,
    u"forbidden/cancel"_s,
    u"item-not-found/cancel"_s,
};

const QStringList subscriptionErrors {
    u"feature-not-implemented/cancel unsupported[manage-subscriptions]"_s,
    u"forbidden/auth"_s,
    u"item-not-found/cancel"_s,
};

/// A partial failure: what was not changed stands in the answer. XEP-0060 §8.8.2.4, §8.9.2.4.
Answer failedInPart(const QByteArray &list)
{
    return Answer::raw("<iq type='error' id='{id}' from='pubsub.localhost'>" + ownerPubsub(list)
        + "<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
          "</error></iq>");
}

Subscription change(const QString &jid, Subscription::State state, const QString &subid = {})
{
    Subscription subscription;
    subscription.jid = jid;
    subscription.state = state;
    subscription.subid = subid;
    return subscription;
}

Affiliation role(const QString &jid, Affiliation::Role role)
{
    return { {}, *Jid::fromString(jid), role };
}

} // namespace

class tst_OperationsPeople : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(bench.start());
        bench.client.trustEventsFrom(bench.serviceJid());
    }
    void cleanup() { Conformance::recordRow(); }

    // XEP-0060 §8.6
    void row60_approvalRequest()
    {
        const AuthorizationRequest request = askedRequest();
        QCOMPARE(request.node, bench.address());
        QCOMPARE(request.subscriber.toString(), u"horatio@denmark.lit"_s);
        QCOMPARE(request.subid, u"s1"_s);
        QCOMPARE(request.messageId, u"ask1"_s);
        QCOMPARE(request.form.get(SubscribeAuthorization::allow), false);
    }

    // XEP-0060 §8.6.2
    void row61_approve()
    {
        const QDomElement answer = answerTo("approve", AuthorizationAnswer::Approve);
        QCOMPARE(answer.attribute(u"to"_s), u"pubsub.localhost"_s);
        QCOMPARE(answer.attribute(u"id"_s), u"approve"_s);
        const auto form = Form::fromElement(answer.firstChildElement(u"x"_s));
        QVERIFY(form);
        QCOMPARE(form->type, Form::Type::Submit);
        QCOMPARE(form->get(SubscribeAuthorization::allow), true);
        QCOMPARE(form->get(SubscribeAuthorization::node), u"news"_s);
        QCOMPARE(form->get(SubscribeAuthorization::subid), u"s1"_s);
        QCOMPARE(form->value(u"pubsub#subscriber_jid"_s), u"horatio@denmark.lit"_s);
        // Openfire reads messages of this type only.
        const QString type = answer.attribute(u"type"_s, u"normal"_s);
        QCOMPARE(type, u"normal"_s);
    }

    void row62_deny()
    {
        const QDomElement answer = answerTo("deny", AuthorizationAnswer::Deny);
        const auto form = Form::fromElement(answer.firstChildElement(u"x"_s));
        QVERIFY(form);
        QCOMPARE(form->type, Form::Type::Submit);
        QCOMPARE(form->get(SubscribeAuthorization::allow), false);
        QCOMPARE(form->get(SubscribeAuthorization::subid), u"s1"_s);
    }

    // XEP-0060 §8.6.3
    void row63_postpone()
    {
        const QDomElement answer = answerTo("later", AuthorizationAnswer::Postpone);
        QCOMPARE(answer.attribute(u"id"_s), u"later"_s);
        QCOMPARE(answer.firstChildElement(u"x"_s).attribute(u"type"_s), u"cancel"_s);
    }

    // XEP-0060 §8.7.1
    void row64_pendingNodes()
    {
        bench.expect("set", command("action='execute'"),
            command("sessionid='c1' status='executing'", pendingForm));
        const auto nodes = await(bench.service().pendingNodes());
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(nodes.value_or(QStringList()), (QStringList { u"news"_s, u"blog"_s }));
        QCOMPARE(bench.triedErrors([&] { return bench.service().pendingNodes(); }, pendingErrors),
            QString());
    }

    // XEP-0060 §8.7.4; its example says the status in the attribute "action".
    void row65_requestPending()
    {
        for (const QByteArray end : { "status='completed'", "action='completed'" }) {
            bench.expect("set",
                command("sessionid='c1' action='execute'",
                    formOf("submit", "subscribe_authorization",
                        "<field var='pubsub#node'><value>news</value></field>")),
                command("sessionid='c1' " + end));
            bench.expect("set", command("action='execute'"),
                command("sessionid='c1' status='executing'", pendingForm));
            QVERIFY(await(bench.node().requestPendingSubscriptions()));
        }
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(askedRequest().messageId, u"ask1"_s);
        QCOMPARE(bench.triedErrors(
                     [&] { return bench.node().requestPendingSubscriptions(); }, pendingErrors),
            QString());
    }

    // Two steps are one request: it ends once, whatever they do, and no step follows its end.
    void row65_requestPendingEndsOnce()
    {
        const IqPattern step { .element = u"command"_s, .to = u"pubsub.localhost"_s };
        for (const auto kind : { Error::Kind::Timeout, Error::Kind::Aborted }) {
            bench.server.clearReceived();
            bench.server.reply(step, Answer::never());
            bench.server.reply(step, command("sessionid='c1' status='executing'", pendingForm), 1);
            auto *request = bench.node().requestPendingSubscriptions();
            SignalWaiter failed(request, &Request::failed);
            SignalWaiter finished(request, &Request::finished);
            QVERIFY(waitFor([&] { return bench.server.received(step).size() == 2; }));
            if (kind == Error::Kind::Aborted)
                request->abort();
            else
                request->setTimeout(std::chrono::milliseconds(50));
            QVERIFY(finished.waitForCount(1));
            QVERIFY(bench.client.flush());
            QCOMPARE(failed.count(), 1);
            QCOMPARE(finished.count(), 1);
            QCOMPARE(std::get<0>(failed.last()).kind, kind);
            QCOMPARE(bench.server.received(step).size(), 2);
            bench.server.clearRules();
        }
        // Ended in between: there is no second step.
        bench.server.clearReceived();
        bench.server.reply(step, Answer::never());
        auto *request = bench.service().pendingNodes();
        SignalWaiter finished(request, &Request::finished);
        QVERIFY(bench.server.waitForIq(step));
        request->abort();
        QVERIFY(finished.waitForCount(1));
        QVERIFY(bench.client.flush());
        QCOMPARE(bench.server.received(step).size(), 1);
        bench.server.clearRules();
    }

    // XEP-0060 §8.7.4: who becomes a publisher is approved by that.
    void row66_roleSettlesWhatIsPending()
    {
        bench.expect("set",
            ownerPubsub("<affiliations node='news'>"
                        "<affiliation jid='horatio@denmark.lit' affiliation='publisher'/>"
                        "</affiliations>"),
            Answer());
        QVERIFY(await(bench.node().setAffiliations(
            { role(u"horatio@denmark.lit"_s, Affiliation::Role::Publisher) })));
        bench.expect(
            "set", command("action='execute'"), command("sessionid='c1' status='completed'"));
        const auto left = await(bench.service().pendingNodes());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(left && left->isEmpty());
    }

    void row67_myPendingRequests()
    {
        bench.expect("get", pubsub("<subscriptions/>"),
            pubsub("<subscriptions><subscription node='news' jid='juliet@localhost' "
                   "subscription='pending'/></subscriptions>"));
        const auto mine = await(bench.service().subscriptions());
        QVERIFY(mine && mine->size() == 1);
        QCOMPARE(mine->first().state, Subscription::State::Pending);
    }

    // XEP-0060 §8.8.1
    void row68_subscriptions()
    {
        bench.expect("get", ownerPubsub("<subscriptions node='news'/>"),
            ownerPubsub("<subscriptions node='news'>"
                        "<subscription jid='a@b' subscription='subscribed' subid='1'/>"
                        "<subscription jid='a@b/r'/></subscriptions>"));
        const auto all = await(bench.node().subscriptions());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(all && all->size() == 2);
        QCOMPARE(all->at(0).subid, u"1"_s);
        QCOMPARE(all->at(0).node, bench.address());
        QCOMPARE(all->at(1).jid, u"a@b/r"_s);
        QCOMPARE(all->at(1).state, Subscription::State::Subscribed);
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().subscriptions(); }, subscriptionErrors),
            QString());
    }

    // XEP-0060 §8.8.2
    void row69_setSubscription()
    {
        bench.expect("set",
            ownerPubsub("<subscriptions node='news'>"
                        "<subscription jid='a@b' subscription='subscribed' subid='1'/>"
                        "</subscriptions>"),
            Answer());
        QVERIFY(await(bench.node().setSubscriptions(
            { change(u"a@b"_s, Subscription::State::Subscribed, u"1"_s) })));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors(
                     [&] {
                         return bench.node().setSubscriptions(
                             { change(u"a@b"_s, Subscription::State::None) });
                     },
                     subscriptionErrors),
            QString());
    }

    // XEP-0060 §8.8.2.4
    void row70_setSubscriptionsInPart()
    {
        const QByteArray request
            = "<subscriptions node='news'><subscription jid='a@b' subscription='subscribed'/>"
              "<subscription jid='c@d' subscription='none' subid='2'/></subscriptions>";
        bench.expect("set", ownerPubsub(request),
            failedInPart("<subscriptions node='news'>"
                         "<subscription jid='c@d' subscription='subscribed' subid='2'/>"
                         "</subscriptions>"));
        const auto outcome = await(
            bench.node().setSubscriptions({ change(u"a@b"_s, Subscription::State::Subscribed),
                change(u"c@d"_s, Subscription::State::None, u"2"_s) }));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(!outcome);
        QCOMPARE(notationOf(outcome.error()), u"not-acceptable/modify"_s);
        const auto unchanged = unchangedSubscriptions(outcome.error(), bench.address());
        QCOMPARE(unchanged.size(), 1);
        QCOMPARE(unchanged.first().jid, u"c@d"_s);
        QCOMPARE(unchanged.first().state, Subscription::State::Subscribed);
        QCOMPARE(unchanged.first().node, bench.address());
    }

    // RFC 6120 §8.3.1: a service may send the request back with the error, as Libervia does. That
    // says nothing of what was changed.
    void row70_theRequestSentBackSaysNothing()
    {
        const QList<Subscription> changes { change(u"a@b"_s, Subscription::State::Subscribed),
            change(u"c@d"_s, Subscription::State::None, u"2"_s) };
        const QByteArray request
            = "<subscriptions node='news'><subscription jid='a@b' subscription='subscribed'/>"
              "<subscription jid='c@d' subscription='none' subid='2'/></subscriptions>";
        bench.expect("set", ownerPubsub(request), failedInPart(request));
        const auto outcome = await(bench.node().setSubscriptions(changes));
        QVERIFY(!outcome);
        QCOMPARE(notationOf(outcome.error()), u"not-acceptable/modify"_s);
        QVERIFY(unchangedSubscriptions(outcome.error(), bench.address()).isEmpty());

        const QByteArray roles = "<affiliations node='news'><affiliation jid='a@b' "
                                 "affiliation='owner'/></affiliations>";
        bench.expect("set", ownerPubsub(roles), failedInPart(roles));
        const auto refused
            = await(bench.node().setAffiliations({ role(u"a@b"_s, Affiliation::Role::Owner) }));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(!refused);
        QCOMPARE(notationOf(refused.error()), u"not-acceptable/modify"_s);
        QVERIFY(unchangedAffiliations(refused.error(), bench.address()).isEmpty());
        // The rest of the stanza is there to be looked at.
        QVERIFY(refused.error().stanza.contains("not-acceptable"));
    }

    // XEP-0060 §8.8.3
    void row71_removeSubscriber()
    {
        bench.expect("set",
            ownerPubsub("<subscriptions node='news'><subscription jid='a@b' subscription='none'/>"
                        "</subscriptions>"),
            Answer());
        QVERIFY(
            await(bench.node().setSubscriptions({ change(u"a@b"_s, Subscription::State::None) })));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §8.9.1
    void row72_affiliations()
    {
        bench.expect("get", ownerPubsub("<affiliations node='news'/>"),
            ownerPubsub("<affiliations node='news'><affiliation jid='a@b' affiliation='owner'/>"
                        "<affiliation jid='c@d' affiliation='outcast'/></affiliations>"));
        const auto all = await(bench.node().affiliations());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(all && all->size() == 2);
        QCOMPARE(all->at(0).role, Affiliation::Role::Owner);
        QCOMPARE(all->at(1).jid.toString(), u"c@d"_s);
        QCOMPARE(all->at(1).role, Affiliation::Role::Outcast);
        QCOMPARE(bench.triedErrors([&] { return bench.node().affiliations(); },
                     { u"feature-not-implemented/cancel unsupported[modify-affiliations]"_s,
                         u"forbidden/auth"_s, u"item-not-found/cancel"_s }),
            QString());
    }

    // XEP-0060 §8.9.2
    void row73_setAffiliations()
    {
        const QByteArray request
            = "<affiliations node='news'><affiliation jid='a@b' affiliation='publish-only'/>"
              "<affiliation jid='c@d' affiliation='member'/></affiliations>";
        const QList<Affiliation> changes { role(u"a@b"_s, Affiliation::Role::PublishOnly),
            role(u"c@d"_s, Affiliation::Role::Member) };
        bench.expect("set", ownerPubsub(request), Answer());
        QVERIFY(await(bench.node().setAffiliations(changes)));
        bench.expect("set", ownerPubsub(request),
            failedInPart("<affiliations node='news'><affiliation jid='c@d' affiliation='none'/>"
                         "</affiliations>"));
        const auto outcome = await(bench.node().setAffiliations(changes));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(!outcome);
        const auto unchanged = unchangedAffiliations(outcome.error(), bench.address());
        QCOMPARE(unchanged,
            (QList<Affiliation> {
                { bench.address(), *Jid::fromString(u"c@d"_s), Affiliation::Role::None } }));
        QStringList errors { u"forbidden/auth"_s, u"item-not-found/cancel"_s,
            u"bad-request/modify"_s };
        for (const QString &feature :
            { u"modify-affiliations"_s, u"member-affiliation"_s, u"outcast-affiliation"_s,
                u"publisher-affiliation"_s, u"publish-only-affiliation"_s })
            errors += u"feature-not-implemented/cancel unsupported[%1]"_s.arg(feature);
        QCOMPARE(bench.triedErrors([&] { return bench.node().setAffiliations(changes); }, errors),
            QString());
    }

    // XEP-0060 §8.9.3
    void row74_removeRole()
    {
        bench.expect("set",
            ownerPubsub("<affiliations node='news'><affiliation jid='a@b' affiliation='none'/>"
                        "</affiliations>"),
            Answer());
        QVERIFY(await(bench.node().setAffiliations({ role(u"a@b"_s, Affiliation::Role::None) })));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §8.9.4
    void row75_roleWasChanged()
    {
        const EventLines lines(&bench.client);
        bench.server.sendStanza("<message from='pubsub.localhost' to='{jid}'>"
            + pubsub("<affiliations node='news'><affiliation jid='juliet@localhost' "
                     "affiliation='member'/></affiliations>")
            + "</message>");
        QVERIFY(bench.client.flush());
        QCOMPARE(lines.lines(),
            QStringList { u"affiliationChanged service=pubsub.localhost "
                          "node=news jid=juliet@localhost role=member"_s });
    }

private:
    /// Has the service ask in a message of that id, and gives what was understood.
    AuthorizationRequest askedRequest(const QByteArray &id = "ask1")
    {
        SignalWaiter asked(&bench.client, &Client::authorizationRequested);
        bench.server.sendStanza(QByteArray(ask).replace("ask1", id));
        return asked.waitForCount(1) ? std::get<0>(asked.last()) : AuthorizationRequest();
    }

    /// Answers a request of that id, and gives the message that the service got.
    QDomElement answerTo(const QByteArray &id, AuthorizationAnswer answer)
    {
        const AuthorizationRequest request = askedRequest(id);
        bench.server.clearReceived();
        if (!bench.client.answer(request, answer) || !bench.client.flush())
            return {};
        const QList<QDomElement> received = bench.server.received();
        const auto message = std::ranges::find_if(
            received, [](const QDomElement &e) { return e.localName() == "message"_L1; });
        return message == received.end() ? QDomElement() : *message;
    }

    OperationBench bench;
};

PUBSUB_TEST(tst_OperationsPeople, QCoreApplication)
#include "tst_OperationsPeople.moc"
