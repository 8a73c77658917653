// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people attach to an item: nobody speaks for others, and nothing gets lost.

#include "support/Await.h"
#include "support/CanonicalXml.h"
#include "support/Namespaces.h"
#include "support/ScriptedNodes.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Attachments.h>
#include <pubsub/Node.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QString service = u"pubsub.localhost"_s;
const QString own = u"juliet@localhost"_s;
const NodeAddress target { *Jid::fromString(service), u"blog"_s };
const QString nodeName
    = u"urn:xmpp:pubsub-attachments:1/xmpp:pubsub.localhost?;node=blog;item=post-1"_s;
const IqPattern publication { .xmlns = Ns::pubSub, .element = u"publish"_s };

QByteArray attachments(const QByteArray &inside)
{
    return "<attachments xmlns='urn:xmpp:pubsub-attachments:1'>" + inside + "</attachments>";
}

Answer items(const QByteArray &node, const QByteArray &inside)
{
    return Answer::result("<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='" + node
        + "'>" + inside + "</items></pubsub>");
}

QByteArray item(const QByteArray &id, const QByteArray &publisher, const QByteArray &payload)
{
    return "<item id='" + id + "'"
        + (publisher.isEmpty() ? QByteArray() : " publisher='" + publisher + "'") + ">" + payload
        + "</item>";
}

} // namespace

class tst_Attachments : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // XEP-0470 §4.1, examples 1 and 2.
    void namesTheNodeAsTheSpecificationDoes()
    {
        const ItemAttachments example(client.get(),
            { *Jid::fromString(u"juliet@capulet.lit"_s), u"urn:xmpp:microblog:0"_s },
            u"balcony-restoration-afd1"_s);
        QCOMPARE(example.node().address().node,
            u"urn:xmpp:pubsub-attachments:1/xmpp:juliet@capulet.lit?;"
            "node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1"_s);
        QCOMPARE(ItemAttachments::summaryNode(target).node,
            u"urn:xmpp:pubsub-attachments:summary:1/blog"_s);
    }

    // XEP-0470 §4.3, example 2, with the namespace that the examples leave out.
    void readsAndWritesTheExample()
    {
        const QByteArray xml = attachments("<noticed timestamp='2022-07-11T12:07:24Z'/>"
                                           "<reactions timestamp='2022-07-11T12:07:48Z'>"
                                           "<reaction>👷</reaction><reaction>🔨</reaction>"
                                           "</reactions>");
        const auto read = Attachments::fromXml(xml);
        QVERIFY(read);
        QVERIFY(read->isNoticed);
        QCOMPARE(read->noticedAt.toString(Qt::ISODate), u"2022-07-11T12:07:24Z"_s);
        QCOMPARE(read->reactions, (QStringList { u"👷"_s, u"🔨"_s }));
        QCOMPARE(canonicalXml(*read->toXml()), canonicalXml(xml));
        QVERIFY(!Attachments::fromXml("<attachments/>"));
        QVERIFY(!Attachments::fromXml("<attachments"));
    }

    void takesOneCharacterAsAReaction()
    {
        for (const QString &good :
            { u"👷"_s, u"❤️"_s, u"👩‍👩‍👧‍👦"_s, u"🇩🇪"_s, u"a"_s })
            QVERIFY2(Attachments::isReaction(good), qPrintable(good));
        for (const QString &bad : { QString(), u"👷🔨"_s, u"<b>"_s, u"ab"_s,
                 u"a\u0301"_s.repeated(80), QString(u'a') + QString(u'\u0301').repeated(200) })
            QVERIFY2(!Attachments::isReaction(bad), qPrintable(bad));
        const auto read = Attachments::fromXml(attachments(
            "<reactions><reaction>👷</reaction><reaction>👷</reaction><reaction>long</reaction>"
            "</reactions>"));
        QCOMPARE(read->reactions, QStringList { u"👷"_s });
        QVERIFY(!await(of().react({ u"buy now"_s })));
        QVERIFY(server->received(publication).isEmpty());
    }

    // XEP-0470 §4.2, §4.5
    void readsNobodysInAnothersName()
    {
        const QByteArray noticed = attachments("<noticed/>");
        server->reply({ .element = u"items"_s, .node = nodeName },
            items(nodeName.toUtf8(),
                item("romeo@montague.lit", "romeo@montague.lit/a", noticed)
                    + item("forged@montague.lit", "evil@attacker.example", noticed)
                    + item("unsaid@montague.lit", {}, noticed)
                    + item("romeo@montague.lit/x", "romeo@montague.lit/x", noticed)
                    + item("broken@montague.lit", "broken@montague.lit", "<x xmlns='y'/>")
                    + item("", {}, noticed)));
        auto all = await(of().all());
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().person.toString(), u"romeo@montague.lit"_s);
        QVERIFY(all->first().isVerified);
        QCOMPARE(all->last().person.toString(), u"unsaid@montague.lit"_s);
        QVERIFY(!all->last().isVerified);

        // A service that knows attachments lets nobody in under another's name.
        setFeatures({ "urn:xmpp:pubsub-attachments:1" });
        all = await(of().all());
        QVERIFY(all && all->last().isVerified);
    }

    // XEP-0470 §4.4
    void changesOnlyItsPart()
    {
        nodes->create(service, nodeName);
        nodes->put(service, nodeName, own,
            attachments("<noticed timestamp='2020-01-01T00:00:00Z'/>"
                        "<rsvp xmlns='urn:x:rsvp' attending='yes'><why>fun</why></rsvp>"));
        QVERIFY(await(of().react({ u"👷"_s, u"🔨"_s, u"👷"_s })));
        auto mine = stored();
        QVERIFY(mine.isNoticed);
        QCOMPARE(mine.noticedAt.toString(Qt::ISODate), u"2020-01-01T00:00:00Z"_s);
        QCOMPARE(mine.reactions, (QStringList { u"👷"_s, u"🔨"_s }));
        QVERIFY(mine.reactedAt.isValid());
        QCOMPARE(mine.unknown,
            QList<QByteArray> {
                "<rsvp xmlns=\"urn:x:rsvp\" attending=\"yes\"><why>fun</why></rsvp>" });
        QVERIFY(await(of().takeBackNotice()));
        QVERIFY(await(of().react({})));
        mine = stored();
        QVERIFY(!mine.isNoticed && mine.reactions.isEmpty());
        QCOMPARE(mine.unknown.size(), 1);
    }

    void retractsWhatIsEmpty()
    {
        nodes->create(service, nodeName);
        QVERIFY(await(of().react({})));
        QVERIFY(server->received(publication).isEmpty());
        QVERIFY(await(of().notice()));
        QVERIFY(stored().isNoticed && stored().noticedAt.isValid());
        QVERIFY(await(of().takeBackNotice()));
        QVERIFY(nodes->node(service, nodeName).order.isEmpty());
    }

    // XEP-0470 §4.1: who is not the owner must not make it, not even by publishing.
    void makesNoNodeByAttaching()
    {
        const auto noticed = await(of().notice());
        QVERIFY(!noticed);
        QCOMPARE(noticed.error().condition, Error::Condition::ItemNotFound);
        QVERIFY(!nodes->has(service, nodeName));
        QVERIFY(server->received(publication).isEmpty());
    }

    void doesNotOverwriteWhatItCantRead()
    {
        nodes->create(service, nodeName);
        nodes->put(service, nodeName, own, "<attachments xmlns='urn:xmpp:pubsub-attachments:2'/>");
        const auto noticed = await(of().notice());
        QVERIFY(!noticed);
        QCOMPARE(noticed.error().refusal, Error::Refusal::UnreadableAttachments);
        QVERIFY(server->received(publication).isEmpty());
    }

    void makesTheNodeForTheOwner()
    {
        nodes->create(service, target.node,
            { { u"pubsub#access_model"_s, u"roster"_s },
                { u"pubsub#roster_groups_allowed"_s, u"Friends"_s } });
        QVERIFY(await(of().createNode()));
        const auto configuration = nodes->node(service, nodeName).configuration;
        QCOMPARE(configuration[u"pubsub#access_model"_s], u"roster"_s);
        QCOMPARE(configuration[u"pubsub#roster_groups_allowed"_s], u"Friends"_s);
        QCOMPARE(configuration[u"pubsub#publish_model"_s], u"open"_s);
        QCOMPARE(configuration[u"pubsub#max_items"_s], u"10000"_s);
        QVERIFY(await(of().createNode()));
    }

    // XEP-0060 §12.23
    void makesTheNodeAsLargeAsTheServiceCan()
    {
        nodes->create(service, target.node);
        setFeatures({ "http://jabber.org/protocol/pubsub#config-node-max" });
        QVERIFY(await(of().createNode()));
        QCOMPARE(nodes->node(service, nodeName).configuration[u"pubsub#max_items"_s], u"max"_s);
    }

    void leavesTheNodeToAServiceThatMakesIt()
    {
        setFeatures({ "urn:xmpp:pubsub-attachments:1" });
        QVERIFY(await(of().createNode()));
        QVERIFY(server->received({ .xmlns = Ns::pubSub, .element = u"create"_s }).isEmpty());
    }

    // XEP-0470 §4.6, example 4.
    void readsSummaries()
    {
        server->reply({ .element = u"items"_s, .node = ItemAttachments::summaryNode(target).node },
            items("urn:xmpp:pubsub-attachments:summary:1/blog",
                item("balcony-restoration-afd1", {},
                    "<summary xmlns='urn:xmpp:pubsub-attachments:summary:1'><noticed count='5'/>"
                    "<reactions><reaction count='2'>👷</reaction><reaction>🔨</reaction>"
                    "<reaction count='-3'>🔧</reaction><reaction>not one</reaction></reactions>"
                    "</summary>")
                    + item("other", {}, "<x xmlns='y'/>")));
        const auto summaries = await(ItemAttachments::summaries(client.get(), target));
        QVERIFY(summaries);
        QCOMPARE(*summaries,
            (QList<AttachmentsSummary> { { u"balcony-restoration-afd1"_s, 5,
                { { u"👷"_s, 2 }, { u"🔨"_s, 1 }, { u"🔧"_s, 1 } } } }));
        const auto none
            = await(ItemAttachments::summaries(client.get(), { target.service, u"uncounted"_s }));
        QVERIFY(none && none->isEmpty());
    }

private:
    void setUp() override
    {
        server = std::make_unique<ScriptedServer>();
        nodes = std::make_unique<ScriptedNodes>(*server);
        client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(*server));
    }

    ItemAttachments of() { return ItemAttachments(client.get(), target, u"post-1"_s); }

    Attachments stored() const
    {
        return Attachments::fromXml(nodes->node(service, nodeName).payloads[own])
            .value_or(Attachments());
    }

    void setFeatures(const QByteArrayList &features)
    {
        QByteArray xml = "<query xmlns='http://jabber.org/protocol/disco#info'>";
        for (const QByteArray &feature : features)
            xml += "<feature var='" + feature + "'/>";
        server->reply({ .xmlns = Ns::discoInfo, .to = service }, Answer::result(xml + "</query>"));
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<ScriptedNodes> nodes;
    std::unique_ptr<TestClient> client;
};

PUBSUB_TEST(tst_Attachments, QCoreApplication)
#include "tst_Attachments.moc"
