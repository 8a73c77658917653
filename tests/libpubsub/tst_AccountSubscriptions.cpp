// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Subscriptions that the account's server keeps, and those that people show to others.

#include "support/Await.h"
#include "support/CanonicalXml.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/AccountSubscriptions.h>
#include <pubsub/SharedSubscription.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const Jid service = *Jid::fromString(u"pubsub.shakespeare.lit"_s);
const NodeAddress musings { service, u"princely_musings"_s };
const IqPattern accountRequest { .xmlns = "urn:xmpp:pam:0"_L1 };

Answer items(const QByteArray &inside)
{
    return Answer::result(
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items>" + inside + "</items></pubsub>");
}

} // namespace

class tst_AccountSubscriptions : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0376, example 1; XEP-0465, examples 1 and 2; with the namespaces spelled right.
    void subscribesByTheAccount()
    {
        server->reply(accountRequest, Answer::result());
        const AccountSubscriptions account(client.get());
        QVERIFY(await(account.subscribe(musings)));
        QCOMPARE(sent(),
            canonicalXml("<pam xmlns='urn:xmpp:pam:0' jid='pubsub.shakespeare.lit'>"
                         "<subscribe xmlns='http://jabber.org/protocol/pubsub' "
                         "node='princely_musings' jid='juliet@localhost'/></pam>"));
        QCOMPARE(server->received(accountRequest).last().attribute(u"to"_s), u"juliet@localhost"_s);
        QVERIFY(await(account.subscribe(musings, AccountSubscriptions::Visibility::Public)));
        QCOMPARE(sent(),
            canonicalXml("<pam xmlns='urn:xmpp:pam:0' jid='pubsub.shakespeare.lit'>"
                         "<subscribe xmlns='http://jabber.org/protocol/pubsub' "
                         "node='princely_musings' jid='juliet@localhost'>"
                         "<public xmlns='urn:xmpp:pps:0'/></subscribe></pam>"));
        QVERIFY(await(account.unsubscribe(musings, u"123-abc"_s)));
        QCOMPARE(sent(),
            canonicalXml("<pam xmlns='urn:xmpp:pam:0' jid='pubsub.shakespeare.lit'>"
                         "<unsubscribe xmlns='http://jabber.org/protocol/pubsub' "
                         "node='princely_musings' jid='juliet@localhost' subid='123-abc'/></pam>"));
    }

    // XEP-0376 §3, example 4: an error of the service's, told by the account.
    void tellsWhoseErrorItIs()
    {
        server->reply(accountRequest,
            Answer::raw("<iq type='error' id='{id}'><error type='auth' "
                        "by='pubsub.shakespeare.lit'>"
                        "<not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                        "<presence-subscription-required "
                        "xmlns='http://jabber.org/protocol/pubsub#errors'/></error></iq>"));
        const auto done = await(AccountSubscriptions(client.get()).subscribe(musings));
        QVERIFY(!done);
        QCOMPARE(
            done.error().pubSubCondition, Error::PubSubCondition::PresenceSubscriptionRequired);
        QVERIFY(done.error().stanza.contains("pubsub.shakespeare.lit"));
    }

    // XEP-0376 §6
    void listsWhatTheServerKeeps()
    {
        server->reply(accountRequest,
            Answer::result("<subscriptions xmlns='urn:xmpp:pam:0' ver='kjlsadhfsd'>"
                           "<subscription service='pubsub.shakespeare.lit' node='node1' "
                           "jid='francisco@denmark.lit' subscription='subscribed'/>"
                           "<subscription service='pubsub.marlowe.lit' node='node5' "
                           "jid='francisco@denmark.lit' subscription='unconfigured'/>"
                           "<subscription service='pubsub.shakespeare.lit' node='node6' "
                           "jid='francisco@denmark.lit' subscription='subscribed' "
                           "subid='123-abc'/></subscriptions>"));
        const auto kept = await(AccountSubscriptions(client.get()).list());
        QVERIFY(kept);
        QCOMPARE(kept->version, u"kjlsadhfsd"_s);
        QVERIFY(!kept->isUnchanged);
        QCOMPARE(kept->subscriptions.size(), 3);
        QCOMPARE(kept->subscriptions[1].node.service.toString(), u"pubsub.marlowe.lit"_s);
        QCOMPARE(kept->subscriptions[1].state, Subscription::State::Unconfigured);
        QCOMPARE(kept->subscriptions[2].subid, u"123-abc"_s);

        server->reply(accountRequest, Answer::result());
        const auto later = await(AccountSubscriptions(client.get()).list(kept->version));
        QVERIFY(later && later->isUnchanged);
        QCOMPARE(later->version, kept->version);
        QCOMPARE(sent(), canonicalXml("<subscriptions xmlns='urn:xmpp:pam:0' ver='kjlsadhfsd'/>"));
    }

    // XEP-0376, example 2
    void hearsOfSubscriptionsFromTheAccountAlone()
    {
        SignalWaiter changed(client.get(), &Client::accountSubscriptionChanged);
        SignalWaiter refused(client.get(), &Client::eventRefused);
        const auto notify = [](const QByteArray &from) {
            return "<message" + from
                + "><notify ver='aocolb' service='pubsub.shakespeare.lit' xmlns='urn:xmpp:pam:0'>"
                  "<subscription xmlns='http://jabber.org/protocol/pubsub' "
                  "node='princely_musings' jid='francisco@denmark.lit' "
                  "subscription='subscribed'/></notify></message>";
        };
        const QByteArrayList strangers { " from='evil@attacker.example'",
            " from='pubsub.shakespeare.lit'", " from='juliet@localhost/x'", " from='localhost'" };
        for (const QByteArray &from : strangers)
            server->sendStanza(notify(from));
        QVERIFY(client->flush());
        QCOMPARE(changed.count(), 0);
        QCOMPARE(refused.count(), strangers.size());
        server->sendStanza(notify({}));
        server->sendStanza(notify(" from='juliet@localhost'"));
        QVERIFY(changed.waitForCount(2));
        const auto &[subscription, version] = changed.last();
        QCOMPARE(subscription.node, musings);
        QCOMPARE(subscription.state, Subscription::State::Subscribed);
        QCOMPARE(version, u"aocolb"_s);
        QCOMPARE(refused.count(), strangers.size());
    }

    // XEP-0465, examples 3 to 6.
    void readsWhatPeopleShow()
    {
        server->reply({ .element = u"items"_s,
                          .to = u"romeo@montague.lit"_s,
                          .node = u"urn:xmpp:pps:subscriptions:0"_s },
            items("<item id='abcd'><subscription xmlns='urn:xmpp:pps:0' "
                  "node='urn:xmpp:microblog:0' jid='benvolio@montague.lit'/></item>"
                  "<item id='x'><subscription xmlns='urn:x' jid='a@b'/></item><item id='y'/>"));
        const AccountSubscriptions account(client.get());
        const Jid romeo = *Jid::fromString(u"romeo@montague.lit"_s);
        const auto nodes = await(account.publicSubscriptionsOf(romeo));
        QVERIFY(nodes);
        QCOMPARE(*nodes,
            (QList<NodeAddress> {
                { *Jid::fromString(u"benvolio@montague.lit"_s), u"urn:xmpp:microblog:0"_s } }));

        server->reply({ .element = u"items"_s,
                          .to = u"romeo@montague.lit"_s,
                          .node = u"urn:xmpp:pps:subscribers:0/urn:xmpp:microblog:0"_s },
            items("<item id='defg'><subscriber xmlns='urn:xmpp:pps:0' "
                  "jid='benvolio@montague.lit'/></item>"));
        const auto people
            = await(account.publicSubscribersOf({ romeo, u"urn:xmpp:microblog:0"_s }));
        QVERIFY(people);
        QCOMPARE(*people, QList { *Jid::fromString(u"benvolio@montague.lit"_s) });
    }

    // XEP-0330, example 2.
    void showsASubscriptionAsAnItem()
    {
        const NodeAddress party { service, u"party"_s };
        const QByteArray payload
            = "<subscription xmlns='urn:xmpp:pubsub:subscription:0' "
              "server='pubsub.shakespeare.lit' "
              "node='party'><title>Party at the Capulets</title>"
              "<extensions xmlns='urn:x'><notify/></extensions></subscription>";
        auto shared = SharedSubscription::fromItem({ u"any-id"_s, {}, payload, {} });
        QVERIFY(shared);
        QCOMPARE(shared->node, party);
        QCOMPARE(shared->title, u"Party at the Capulets"_s);
        shared->title += u" [canceled !]"_s;
        const Jid account = *Jid::fromString(u"romeo@montague.lit/orchard"_s);
        const auto item = shared->toItem(account);
        QVERIFY(item);
        QCOMPARE(canonicalXml(item->payload),
            canonicalXml(QByteArray(payload).replace("Capulets<", "Capulets [canceled !]<")));
        // SHA-1 of "pubsub.shakespeare.lit<party<romeo@montague.lit", §3.
        QCOMPARE(item->id, u"0bc0e76cb803b3b107aa369169d8c0d45086f844"_s);
        QCOMPARE(SharedSubscription::idsOf(party,
                     { { u"any-id"_s, {}, payload, {} }, *item, { u"x"_s, {}, "<x/>", {} },
                         { u"y"_s, {}, QByteArray(payload).replace("party", "ball"), {} } }),
            (QStringList { u"any-id"_s, item->id }));
        QVERIFY(!SharedSubscription::fromItem({ u"x"_s, {}, "<subscription/>", {} }));
        shared->title = u"in two\r\nlines"_s;
        QCOMPARE(SharedSubscription::fromItem(*shared->toItem(account))->title, shared->title);
        shared->title = QString(QChar(0xD800));
        QVERIFY(!shared->toItem(account));
    }

private:
    void setUp() override
    {
        server = std::make_unique<ScriptedServer>();
        client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(*server));
    }

    QStringList sent() const
    {
        QByteArray xml;
        QTextStream stream(&xml);
        server->received(accountRequest).last().firstChildElement().save(stream, -1);
        stream.flush();
        return canonicalXml(xml);
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<TestClient> client;
};

PUBSUB_TEST(tst_AccountSubscriptions, QCoreApplication)
#include "tst_AccountSubscriptions.moc"
