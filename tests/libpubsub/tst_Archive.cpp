// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A node's archive: each result is a message of its own, and only the right ones count.

#include "support/Await.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>
#include <pubsub/xml/XmlElement.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const IqPattern query { .xmlns = "urn:xmpp:mam:2"_L1, .element = u"query"_s, .type = u"set"_s };

/// XEP-0442, examples 1 and 2; with the query's own id, which the examples confuse.
const QByteArray soliloquy
    = "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
      "<items node='fdp/submitted/capulet.lit/sonnets'>"
      "<item id='ae890ac52d0df67ed7cfdf51b644e901'><entry xmlns='http://www.w3.org/2005/Atom'>"
      "<title>Soliloquy</title><id>tag:denmark.lit,2003:entry-32397</id>"
      "<published>2003-12-13T18:30:02Z</published><updated>2003-12-13T18:30:02Z</updated>"
      "</entry></item></items></event>";

QByteArray forwarded(const QByteArray &content, const QByteArray &innerFrom = {})
{
    return "<forwarded xmlns='urn:xmpp:forward:0'>"
           "<delay xmlns='urn:xmpp:delay' stamp='2010-07-10T23:08:25Z'/>"
           "<message xmlns='jabber:client'"
        + (innerFrom.isEmpty() ? QByteArray() : " from='" + innerFrom + "'") + ">" + content
        + "</message></forwarded>";
}

QByteArray result(const QByteArray &from, const QByteArray &queryId, const QByteArray &id,
    const QByteArray &inner)
{
    return "<message" + (from.isEmpty() ? QByteArray() : " from='" + from + "'")
        + " to='{jid}'><result xmlns='urn:xmpp:mam:2' queryid='" + queryId + "' id='" + id + "'>"
        + inner + "</result></message>";
}

QByteArray fin(const QByteArray &attributes, const QByteArray &set = {})
{
    return "<fin xmlns='urn:xmpp:mam:2'" + attributes
        + "><set xmlns='http://jabber.org/protocol/rsm'>" + set + "</set></fin>";
}

QByteArray retraction(const QByteArray &id)
{
    return "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
           "<items node='n'><retract id='"
        + id + "'/></items></event>";
}

} // namespace

class tst_Archive : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExampleOfTheSpecification()
    {
        answer({ { "pubsub.localhost", {}, forwarded(soliloquy) } },
            fin(" complete='true'", "<first index='0'>r0</first><last>r0</last><count>1</count>"));
        const auto page = await(client->node(node).archive());
        QVERIFY(page);
        QCOMPARE(page->events.size(), 1);
        const ArchivedEvent &event = page->events.first();
        QCOMPARE(event.what, ArchivedEvent::What::ItemPublished);
        QCOMPARE(event.node, node);
        QCOMPARE(event.item.id, u"ae890ac52d0df67ed7cfdf51b644e901"_s);
        QVERIFY(event.item.payload.contains("Soliloquy"));
        QCOMPARE(event.info.origin, EventInfo::Origin::Archive);
        QCOMPARE(event.info.service, node.service);
        QCOMPARE(event.info.archiveId, u"r0"_s);
        QCOMPARE(event.info.delay.toString(Qt::ISODate), u"2010-07-10T23:08:25Z"_s);
        QCOMPARE(event.item.delay, event.info.delay);
        QVERIFY(page->isComplete && page->isStable);
        QCOMPARE(page->set.last, u"r0"_s);

        const QDomElement sent = server->received(query).first().firstChildElement();
        QCOMPARE(sent.attribute(u"node"_s), node.node);
        QVERIFY(sent.firstChildElement().isNull());
    }

    void asksForAPartInAnOrder()
    {
        answer({}, fin(" stable='false'"));
        const QDateTime start(QDate(2010, 6, 7), QTime(0, 0), QTimeZone::UTC);
        const auto page = await(client->node(node).archive({ .start = start,
            .end = start.addDays(1),
            .page = Page::next(10, u"r9"_s),
            .order = { { ItemsOrder::By::Creation, Qt::DescendingOrder } } }));
        QVERIFY(page);
        QVERIFY(!page->isComplete && !page->isStable && page->events.isEmpty());
        const QDomElement sent = server->received(query).first().firstChildElement();
        const auto form = Form::fromElement(sent.firstChildElement(u"x"_s));
        QVERIFY(form);
        QCOMPARE(form->formType(), u"urn:xmpp:mam:2"_s);
        QCOMPARE(form->value(u"start"_s), u"2010-06-07T00:00:00Z"_s);
        QCOMPARE(form->value(u"end"_s), u"2010-06-08T00:00:00Z"_s);
        const QDomElement set = sent.firstChildElement(u"set"_s);
        QCOMPARE(set.firstChildElement(u"max"_s).text(), u"10"_s);
        QCOMPARE(set.firstChildElement(u"after"_s).text(), u"r9"_s);
        QCOMPARE(sent.firstChildElement(u"order"_s).attribute(u"desc"_s), u"true"_s);
    }

    void tellsRetractionsAndWhatElseThereWas()
    {
        answer({ { "pubsub.localhost", {}, forwarded(retraction("a"), "pubsub.localhost") },
                   { "pubsub.localhost", {},
                       forwarded("<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                                 "<purge node='n'/></event>") } },
            fin({}));
        const auto page = await(client->node(node).archive());
        QVERIFY(page);
        QCOMPARE(page->events.size(), 2);
        QCOMPARE(page->events.first().what, ArchivedEvent::What::ItemRetracted);
        QCOMPARE(page->events.first().item.id, u"a"_s);
        QCOMPARE(page->events.last().what, ArchivedEvent::What::Other);
        QVERIFY(page->events.last().info.stanza().contains("<purge"));
    }

    // XEP-0313 §4.2: of whom was asked, to the query that is under way, about itself.
    void dropsForgedResults()
    {
        const QByteArray good = forwarded(retraction("good"));
        answer({ { "evil@attacker.example", {}, good }, { "pubsub.localhost/x", {}, good },
                   { "localhost", {}, good }, { "juliet@localhost", {}, good }, { {}, {}, good },
                   { "pubsub.localhost", "other", good }, { "pubsub.localhost", "f28", good },
                   { "pubsub.localhost", {}, forwarded(retraction("x"), "evil@attacker.example") },
                   { "pubsub.localhost", {}, "<forwarded xmlns='urn:xmpp:forward:0'/>" },
                   { "pubsub.localhost", {}, retraction("x") }, { "pubsub.localhost", {}, good } },
            fin({}));
        SignalWaiter published(client.get(), &Client::itemPublished);
        SignalWaiter retracted(client.get(), &Client::itemRetracted);
        const auto page = await(client->node(node).archive());
        QVERIFY(page);
        QCOMPARE(page->events.size(), 1);
        QCOMPARE(page->events.first().item.id, u"good"_s);
        QCOMPARE(published.count() + retracted.count(), 0);
    }

    // Results come to nobody once the query is over.
    void dropsResultsThatComeLate()
    {
        QByteArray queryId;
        server->reply(query, [&](const QDomElement &iq) {
            queryId = iq.firstChildElement().attribute(u"queryid"_s).toLatin1();
            return Answer::result(fin({}));
        });
        QVERIFY(await(client->node(node).archive()));
        SignalWaiter retracted(client.get(), &Client::itemRetracted);
        server->sendStanza(result("pubsub.localhost", queryId, "r", forwarded(retraction("x"))));
        QVERIFY(client->flush());
        QCOMPARE(retracted.count(), 0);
    }

    // The own account answers without an address. RFC 6120 §8.1.2.1.
    void readsTheOwnAccountsArchive()
    {
        node = { *Jid::fromString(u"juliet@localhost"_s), u"n"_s };
        answer({ { {}, {}, forwarded(retraction("a")) } }, fin({}));
        const auto page = await(client->node(node).archive());
        QVERIFY(page);
        QCOMPARE(page->events.size(), 1);
        QCOMPARE(page->events.first().node, (NodeAddress { node.service, u"n"_s }));
    }

    void keepsOfAFloodWhatFits()
    {
        QList<Sent> flood;
        for (int i = 0; i < ArchiveRequest::maxEvents + 10; ++i)
            flood += { "pubsub.localhost", {}, forwarded(retraction("a")) };
        answer(flood, fin(" complete='true'", "<last>end</last>"));
        const auto page = await(client->node(node).archive());
        QVERIFY(page);
        QCOMPARE(page->events.size(), ArchiveRequest::maxEvents);
        QVERIFY(!page->isComplete);
        QCOMPARE(page->set.last, u"r%1"_s.arg(ArchiveRequest::maxEvents - 1));
    }

    void failsWhereThereIsNoArchive()
    {
        const auto page = await(client->node(node).archive());
        QVERIFY(!page);
        QVERIFY(page.error().isUnsupported());
        server->reply(query, Answer::result());
        const auto without = await(client->node(node).archive());
        QVERIFY(!without);
        QCOMPARE(without.error().kind, Error::Kind::Unparsable);
    }

private:
    void setUp() override
    {
        server = std::make_unique<ScriptedServer>();
        client = std::make_unique<TestClient>();
        QVERIFY(client->connectTo(*server));
        node = { *Jid::fromString(u"pubsub.localhost"_s), u"fdp/submitted/capulet.lit/sonnets"_s };
    }

    struct Sent {
        QByteArray from;
        /// Empty stands for the query's own.
        QByteArray queryId;
        QByteArray inner;
    };

    /// Sends these results before the end of the query.
    void answer(const QList<Sent> &results, const QByteArray &end)
    {
        server->reply(query, [this, results, end](const QDomElement &iq) {
            const QByteArray queryId = iq.firstChildElement().attribute(u"queryid"_s).toLatin1();
            int id = 0;
            for (const Sent &sent : results)
                server->sendStanza(
                    result(sent.from, sent.queryId.isEmpty() ? queryId : sent.queryId,
                        "r" + QByteArray::number(id++), sent.inner));
            return Answer::result(end);
        });
    }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<TestClient> client;
    NodeAddress node;
};

PUBSUB_TEST(tst_Archive, QCoreApplication)
#include "tst_Archive.moc"
