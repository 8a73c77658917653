// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts as services, XEP-0060 §9, and the notes of §12 and §16 that a client has to mind: rows
// 76 to 92 of tests/data/conformance/rows.txt.

#include "support/Conformance.h"
#include "support/EventLines.h"
#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <pubsub/PubSubUri.h>

#include <QTest>
#include <QTimeZone>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QString blog = u"urn:xmpp:microblog:0"_s;

ScriptedOptions withContact()
{
    ScriptedOptions options;
    options.contacts = { u"romeo@localhost"_s };
    return options;
}

QByteArray eventMessage(
    const QByteArray &from, const QByteArray &node, const QByteArray &beside = {})
{
    return "<message from='" + from
        + "'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='" + node
        + "'><item id='1'/></items></event>" + beside + "</message>";
}

QByteArray optionsAnswer(const QByteArray &fields)
{
    return pubsub("<options node='news' jid='juliet@localhost'>"
        + formOf("form", "subscribe_options", fields) + "</options>");
}

} // namespace

class tst_OperationsNotes : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        bench.client.setInterests({ blog });
        QVERIFY(bench.start());
        QVERIFY(bench.client.flush());
    }
    void cleanup() { Conformance::recordRow(); }

    // XEP-0060 §9
    void row76_accountAsService()
    {
        bench.expect("get", "<query xmlns='http://jabber.org/protocol/disco#info'/>",
            Answer::result(
                "<query xmlns='http://jabber.org/protocol/disco#info'>"
                "<identity category='pubsub' type='pep'/>"
                "<feature var='http://jabber.org/protocol/pubsub#pubsub-on-a-jid'/></query>"),
            u"juliet@localhost"_s);
        const auto info = await(bench.client.service(bench.ownJid()).info());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(info && info->isPep() && info->advertises(u"pubsub-on-a-jid"_s));
    }

    // XEP-0060 §9.1: no subscription is needed to hear of contacts and of oneself.
    void row77_implicitSubscription()
    {
        const EventLines lines(&bench.client);
        bench.server.sendStanza(eventMessage("romeo@localhost", blog.toUtf8()));
        bench.server.sendStanza(eventMessage("juliet@localhost", "storage"));
        QVERIFY(bench.client.flush());
        QCOMPARE(lines.lines(),
            (QStringList {
                u"itemPublished service=romeo@localhost node=urn:xmpp:microblog:0 id=1"_s,
                u"itemPublished service=juliet@localhost node=storage id=1"_s }));
    }

    // XEP-0060 §9.2, XEP-0163 §4
    void row79_filteredNotifications()
    {
        QStringList features = advertisedFeatures();
        QVERIFY(features.contains(blog + u"+notify"_s));
        bench.server.clearReceived();
        bench.client.setInterests({ blog, u"urn:xmpp:avatar:metadata"_s });
        QVERIFY(waitFor([&] { return !presences().isEmpty(); }));
        features = advertisedFeatures();
        QVERIFY(features.contains(blog + u"+notify"_s));
        QVERIFY(features.contains(u"urn:xmpp:avatar:metadata+notify"_s));
        bench.client.setInterests({ blog });
        QVERIFY(!advertisedFeatures().contains(u"urn:xmpp:avatar:metadata+notify"_s));
    }

    // A server that was gone asks again what we are interested in.
    void presenceIsSentOnceMore()
    {
        bench.server.clearReceived();
        bench.client.sendPresence();
        QVERIFY(waitFor([&] { return presences().size() == 1; }));
        QVERIFY(advertisedFeatures().contains(blog + u"+notify"_s));
        Client offline;
        offline.sendPresence();
        QCOMPARE(offline.state(), Client::State::Offline);
    }

    // XEP-0030 §3.2, XEP-0115 §5: by XEP-0472's feature others find whom to follow.
    void whatTheProgramCanIsAdvertised()
    {
        const QString social = u"urn:xmpp:pubsub-social-feed:1"_s;
        QVERIFY(!advertisedFeatures().contains(social));
        bench.server.clearReceived();
        bench.client.setFeatures({ social });
        QVERIFY(waitFor([&] { return !presences().isEmpty(); }));
        QVERIFY(advertisedFeatures().contains(social));
        QVERIFY(advertisedFeatures().contains(blog + u"+notify"_s));
        bench.client.setFeatures({});
        QVERIFY(!advertisedFeatures().contains(social));
    }

    // XEP-0060 §12.2: the same item twice is the same value twice; nothing calls it new.
    void row80_duplicates()
    {
        QList<Item> items;
        connect(&bench.client, &Client::itemPublished, this,
            [&](const NodeAddress &, const Item &item) { items += item; });
        for (int i = 0; i < 2; ++i)
            QVERIFY(
                bench.sendEvent("<items node='news'><item id='1'><p xmlns='u'/></item></items>"));
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0], items[1]);
        disconnect(&bench.client, &Client::itemPublished, this, nullptr);
    }

    // XEP-0060 §12.4
    void row81_eventsAreNotBounced()
    {
        bench.server.clearReceived();
        QVERIFY(bench.sendEvent("<items node='news'><item id='1'/></items>"));
        bench.server.sendStanza(eventMessage("evil@attacker.example", "news"));
        bench.server.sendStanza("<message from='pubsub.localhost'><odd xmlns='u'/></message>");
        QVERIFY(bench.client.flush());
        for (const QDomElement &stanza : bench.server.received())
            QVERIFY(stanza.localName() != "message"_L1);
    }

    // XEP-0060 §12.5
    void row82_temporarySubscription()
    {
        bench.expect("set",
            pubsub("<options node='news' jid='juliet@localhost'>"
                + formOf("submit", "subscribe_options",
                    "<field var='pubsub#expire'><value>presence</value></field>")
                + "</options>"),
            Answer());
        Form form;
        form.set(SubscribeOptions::expire, SubscriptionExpiry::withPresence());
        QVERIFY(await(bench.node().setSubscriptionOptions(form)));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(form.get(SubscribeOptions::expire), SubscriptionExpiry::withPresence());
        Form config;
        config.set(NodeConfig::tempsub, true);
        QCOMPARE(config.value(u"pubsub#tempsub"_s), u"true"_s);
        QCOMPARE(bench.triedErrors([&] { return bench.node().setSubscriptionOptions(form); },
                     { u"bad-request/modify invalid-options"_s }),
            QString());
    }

    // XEP-0060 §12.6: the service asks for our presence; it does not get it unasked.
    void row83_presenceBasedDelivery()
    {
        Form config;
        config.set(NodeConfig::presenceBasedDelivery, true);
        QCOMPARE(config.value(u"pubsub#presence_based_delivery"_s), u"true"_s);
        bench.server.clearReceived();
        bench.server.sendStanza("<presence from='pubsub.localhost' type='subscribe'/>");
        QVERIFY(bench.client.flush());
        for (const QDomElement &presence : presences())
            QVERIFY(!presence.hasAttribute(u"to"_s));
    }

    // XEP-0060 §12.8
    void row84_body()
    {
        Form options;
        options.set(SubscribeOptions::includeBody, true);
        QCOMPARE(options.value(u"pubsub#include_body"_s), u"true"_s);
        const EventLines lines(&bench.client);
        QVERIFY(bench.sendEvent("<items node='news'><item id='1'/></items>", "<body>Rain</body>"));
        QCOMPARE(lines.lines(),
            QStringList { u"itemPublished service=pubsub.localhost node=news "
                          "id=1 body=Rain"_s });
    }

    // XEP-0060 §12.14
    void row85_subscriptionNotifications()
    {
        const EventLines lines(&bench.client);
        QVERIFY(bench.sendEvent(
            "<subscription node='news' jid='juliet@localhost' subscription='none'/>"));
        QCOMPARE(lines.lines(),
            QStringList { u"subscriptionChanged service=pubsub.localhost "
                          "node=news jid=juliet@localhost state=none"_s });
    }

    // XEP-0060 §12.17
    void row86_itemReply()
    {
        for (const auto &[reply, name] : { std::pair { ItemReply::Owner, u"owner"_s },
                 std::pair { ItemReply::Publisher, u"publisher"_s },
                 std::pair { ItemReply::None, u"none"_s } }) {
            Form form;
            form.set(NodeConfig::itemReply, reply);
            QCOMPARE(form.value(u"pubsub#itemreply"_s), name);
            QCOMPARE(form.get(NodeConfig::itemReply), reply);
        }
    }

    // XEP-0060 §12.19
    void row87_lease()
    {
        const QDateTime end(QDate(2026, 2, 28), QTime(23, 59), QTimeZone::UTC);
        bench.expect("set",
            pubsub("<options node='news' jid='juliet@localhost' subid='s1'>"
                + formOf("submit", "subscribe_options",
                    "<field var='pubsub#expire'><value>2026-02-28T23:59:00Z</value></field>")
                + "</options>"),
            Answer());
        QVERIFY(await(bench.node().renewLease(end, u"s1"_s)));
        // The service may have shortened it.
        bench.expect("get", pubsub("<options node='news' jid='juliet@localhost' subid='s1'/>"),
            optionsAnswer("<field var='pubsub#expire'><value>2026-02-01T00:00Z</value></field>"));
        const auto form = await(bench.node().subscriptionOptions(u"s1"_s));
        QCOMPARE(bench.difference(), QString());
        QVERIFY(form);
        QCOMPARE(form->get(SubscribeOptions::expire)->time,
            QDateTime(QDate(2026, 2, 1), QTime(0, 0), QTimeZone::UTC));
    }

    void row88_leaseAboutToEnd()
    {
        QDateTime expiry;
        connect(&bench.client, &Client::subscriptionChanged, this,
            [&](const Subscription &subscription) { expiry = subscription.expiry; });
        QVERIFY(bench.sendEvent("<subscription node='news' jid='juliet@localhost' subid='s1' "
                                "subscription='subscribed' expiry='2026-02-28T23:59:00Z'/>"));
        disconnect(&bench.client, &Client::subscriptionChanged, this, nullptr);
        QCOMPARE(expiry, QDateTime(QDate(2026, 2, 28), QTime(23, 59), QTimeZone::UTC));
        bench.expect("set",
            pubsub("<options node='news' jid='juliet@localhost' subid='s1'>"
                + formOf("submit", "subscribe_options",
                    "<field var='pubsub#expire'><value>2026-03-07T23:59:00Z</value></field>")
                + "</options>"),
            Answer());
        QVERIFY(await(bench.node().renewLease(expiry.addDays(7), u"s1"_s)));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §12.20
    void row89_contentFilters()
    {
        bench.expect("get", pubsub("<options node='news' jid='juliet@localhost'/>"),
            optionsAnswer("<field var='x-keywords' type='text-single' label='Words'/>"));
        const auto form = await(bench.node().subscriptionOptions());
        QVERIFY(form);
        QCOMPARE(form->field(u"x-keywords"_s)->label, u"Words"_s);
        Form edited = *form;
        edited.setValue(u"x-keywords"_s, u"rain"_s);
        bench.expect("set",
            pubsub("<options node='news' jid='juliet@localhost' subid='s2'>"
                + formOf("submit", "subscribe_options",
                    "<field var='x-keywords'><value>rain</value></field>")
                + "</options>"),
            Answer());
        QVERIFY(await(bench.node().setSubscriptionOptions(form->changesTo(edited), u"s2"_s)));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §12.21
    void row90_singleton()
    {
        bench.expect("set",
            pubsub("<publish node='news'><item id='current'><p xmlns='u'/></item></publish>"),
            Answer());
        QVERIFY(await(bench.node().publish({ Item::singletonId, {}, "<p xmlns='u'/>", {} })));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §12.22, §16.6
    void row91_addresses()
    {
        const auto node = PubSubUri::fromString(u"xmpp:pubsub.localhost?;node=news;item=7"_s);
        QVERIFY(node);
        QCOMPARE(*node, PubSubUri::forItem(u"pubsub.localhost"_s, u"news"_s, u"7"_s));
        const auto action
            = PubSubUri::fromString(u"xmpp:pubsub.localhost?pubsub;action=subscribe;node=a%3Ab"_s);
        QVERIFY(action);
        QCOMPARE(action->action, u"subscribe"_s);
        QCOMPARE(action->node, u"a:b"_s);
        QCOMPARE(PubSubUri::fromString(node->toString()).value_or(PubSubUri()), *node);
    }

    // XEP-0060 §12.23
    void row92_integerOrMax()
    {
        for (const auto key :
            { NodeConfig::maxItems, NodeConfig::itemExpire, NodeConfig::childrenMax }) {
            Form form;
            form.set(key, IntegerOrMax::max());
            QCOMPARE(form.value(key.name), u"max"_s);
            QVERIFY(form.get(key)->isMax());
            form.set(key, { 604800 });
            QCOMPARE(form.value(key.name), u"604800"_s);
            QCOMPARE(form.get(key)->number, 604800);
            for (const QString &bad : { u"-1"_s, u""_s, u"many"_s }) {
                form.setValue(key.name, bad);
                QVERIFY(!form.get(key));
                QCOMPARE(form.value(key.name), bad);
            }
        }
    }

private:
    QList<QDomElement> presences() const
    {
        QList<QDomElement> found;
        for (const QDomElement &stanza : bench.server.received()) {
            if (stanza.localName() == "presence"_L1)
                found += stanza;
        }
        return found;
    }

    /// What the client says of itself when it is asked.
    QStringList advertisedFeatures()
    {
        QDomElement reply;
        const auto connection = connect(
            &bench.server, &ScriptedServer::stanzaReceived, this, [&](const QDomElement &stanza) {
                if (stanza.attribute(u"id"_s) == "caps"_L1)
                    reply = stanza;
            });
        bench.server.sendStanza("<iq type='get' id='caps' from='romeo@localhost' to='{jid}'>"
                                "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        waitFor([&] { return !reply.isNull(); });
        disconnect(connection);
        QStringList features;
        const QDomElement query = reply.firstChildElement();
        for (auto e = query.firstChildElement(u"feature"_s); !e.isNull();
            e = e.nextSiblingElement(u"feature"_s))
            features += e.attribute(u"var"_s);
        return features;
    }

    OperationBench bench { withContact() };
};

PUBSUB_TEST(tst_OperationsNotes, QCoreApplication)
#include "tst_OperationsNotes.moc"
