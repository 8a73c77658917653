// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a publisher does, XEP-0060 §7: rows 32 to 46 of tests/data/conformance/rows.txt.

#include "support/Conformance.h"
#include "support/EventLines.h"
#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/PublishShape.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray entry = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Rain</title></entry>";
const QByteArray publishRequest
    = pubsub("<publish node='news'><item id='7'>" + entry + "</item></publish>");

const QStringList publishErrors {
    u"forbidden/auth"_s,
    u"feature-not-implemented/cancel unsupported[publish]"_s,
    u"item-not-found/cancel"_s,
    u"conflict/cancel node-full"_s,
    u"not-acceptable/modify payload-too-big"_s,
    u"bad-request/modify invalid-payload"_s,
    u"bad-request/modify item-required"_s,
    u"bad-request/modify payload-required"_s,
    u"bad-request/modify item-forbidden"_s,
};

const QStringList retractErrors {
    u"forbidden/auth"_s,
    u"item-not-found/cancel"_s,
    u"bad-request/modify nodeid-required"_s,
    u"bad-request/modify item-required"_s,
    u"feature-not-implemented/cancel unsupported[persistent-items]"_s,
    u"feature-not-implemented/cancel unsupported[delete-items]"_s,
};

Item item(const QString &id, const QByteArray &payload = entry)
{
    return { id, {}, payload, {} };
}

QByteArray published(const QByteArray &ids)
{
    return pubsub("<publish node='news'>" + ids + "</publish>");
}

} // namespace

class tst_OperationsPublisher : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }
    void cleanup() { Conformance::recordRow(); }

    // XEP-0060 §7.1
    void row32_publish()
    {
        for (const QByteArray &reply : { published("<item id='7'/>"), QByteArray() }) {
            bench.expect("set", publishRequest, reply);
            QCOMPARE(await(bench.node().publish(item(u"7"_s))).value_or(QString()), u"7"_s);
        }
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().publish(item(u"7"_s)); }, publishErrors),
            QString());
    }

    void row33_publishWithoutAnId()
    {
        const QByteArray request
            = pubsub("<publish node='news'><item>" + entry + "</item></publish>");
        bench.expect("set", request, published("<item id='chosen'/>"));
        QCOMPARE(await(bench.node().publish(item({}))).value_or(QString()), u"chosen"_s);
        bench.expect("set", request, Answer());
        const auto untold = await(bench.node().publish(item({})));
        QVERIFY(untold && untold->isEmpty());
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §4.3
    void row34_publishWithoutAPayload()
    {
        bench.expect("set", pubsub("<publish node='news'><item id='7'/></publish>"), Answer());
        QVERIFY(await(bench.node().publish(item(u"7"_s, {}))));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().publish(item(u"7"_s, {})); },
                     { u"bad-request/modify payload-required"_s }),
            QString());
    }

    void row35_notifyWithoutAnItem()
    {
        bench.expect("set", pubsub("<publish node='news'/>"), Answer());
        QVERIFY(await(bench.node().notify()));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().notify(); },
                     { u"bad-request/modify item-required"_s }),
            QString());
    }

    // XEP-0060 §7.1.2: the same request again, and the same kind of event.
    void row36_edit()
    {
        const EventLines lines(&bench.client);
        for (int i = 0; i < 2; ++i) {
            bench.expect("set", publishRequest, published("<item id='7'/>"));
            QVERIFY(await(bench.node().publish(item(u"7"_s))));
            QVERIFY(bench.sendEvent("<items node='news'><item id='7'/></items>"));
        }
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(lines.lines().size(), 2);
        QCOMPARE(lines.lines().first(), lines.lines().last());
    }

    // XEP-0060 §12.11
    void row37_publishSeveral()
    {
        bench.expect("set",
            pubsub("<publish node='news'><item id='1'>" + entry + "</item><item id='2'>" + entry
                + "</item></publish>"),
            published("<item id='1'/><item id='2b'/>"));
        const QList<Item> items { item(u"1"_s), item(u"2"_s) };
        const auto ids = await(bench.node().publishAll(items));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(ids.value_or(QStringList()), (QStringList { u"1"_s, u"2b"_s }));
        QCOMPARE(bench.triedErrors([&] { return bench.node().publishAll(items); },
                     { u"not-allowed/cancel max-items-exceeded"_s,
                         u"bad-request/modify invalid-payload"_s }),
            QString());
    }

    // XEP-0060 §7.1.2.3
    void row38_publisher()
    {
        bench.expect("get", pubsub("<items node='news'/>"),
            pubsub("<items node='news'><item id='1' publisher='a@b/c'/>"
                   "<item id='2' publisher='a@b'/>"
                   "<item id='3'><p xmlns='u' publisher='x@y'/></item></items>"));
        const auto page = await(bench.node().items());
        QVERIFY(page && page->items.size() == 3);
        QCOMPARE(page->items[0].publisher, u"a@b/c"_s);
        QCOMPARE(page->items[1].publisher, u"a@b"_s);
        QVERIFY(page->items[2].publisher.isEmpty());
    }

    // XEP-0060 §7.1.2.5
    void row39_fullNode()
    {
        QCOMPARE(bench.triedErrors([&] { return bench.node().publish(item(u"7"_s)); },
                     { u"conflict/cancel node-full"_s }),
            QString());
        const EventLines lines(&bench.client);
        QVERIFY(bench.sendEvent("<items node='news'><retract id='1'/><item id='7'/></items>"));
        QCOMPARE(lines.lines().size(), 2);
        // The registry spells the field one way, the text of §7.1.3.4 another.
        for (const QString &name :
            { u"pubsub#publish_node_full"_s, u"pubsub#publish_full_node"_s }) {
            Form form;
            form.setValue(name, u"discard-oldest"_s);
            QCOMPARE(form.get(NodeConfig::publishNodeFull), FullNode::DiscardOldest);
            form.set(NodeConfig::publishNodeFull, FullNode::Reject);
            QCOMPARE(form.value(name), u"reject"_s);
            QCOMPARE(form.fields.size(), 1);
        }
    }

    // XEP-0060 §7.1.4
    void row40_publishToAMissingNode()
    {
        bench.expect("set", publishRequest, published("<item id='7'/>"));
        QVERIFY(await(bench.node().publish(item(u"7"_s))));
        QCOMPARE(bench.triedErrors([&] { return bench.node().publish(item(u"7"_s)); },
                     { u"item-not-found/cancel"_s }),
            QString());
    }

    // XEP-0060 §7.1.5
    void row41_publishWithOptions()
    {
        Form options;
        options.set(NodeConfig::accessModel, AccessModel::Whitelist);
        options.set(NodeConfig::persistItems, true);
        bench.expect("set",
            pubsub("<publish node='news'><item id='7'>" + entry
                + "</item></publish><publish-options>"
                + formOf("submit", "publish-options",
                    "<field var='pubsub#access_model'><value>whitelist</value></field>"
                    "<field var='pubsub#persist_items'><value>true</value></field>")
                + "</publish-options>"),
            published("<item id='7'/>"));
        QVERIFY(await(bench.node().publish(item(u"7"_s), options)));
        QCOMPARE(bench.difference(), QString());
        bench.server.clearReceived();
        QCOMPARE(bench.triedErrors([&] { return bench.node().publish(item(u"7"_s), options); },
                     { u"conflict/cancel precondition-not-met"_s,
                         u"conflict/modify precondition-not-met"_s, u"item-not-found/cancel"_s,
                         u"feature-not-implemented/cancel unsupported[publish-options]"_s }),
            QString());
        // Never again without the options: one request for each answer.
        QCOMPARE(bench.server.received({ .element = u"publish"_s }).size(), 4);
    }

    // XEP-0060 §7.2
    void row42_retract()
    {
        bench.expect("set", pubsub("<retract node='news'><item id='7'/></retract>"), Answer());
        QVERIFY(await(bench.node().retract(u"7"_s, Node::Notify::No)));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors(
                     [&] { return bench.node().retract(u"7"_s, Node::Notify::No); }, retractErrors),
            QString());
    }

    // XEP-0060 §7.2.2.1
    void row43_retractAndNotify()
    {
        bench.expect("set", pubsub("<retract node='news' notify='true'><item id='7'/></retract>"),
            pubsub("<retract node='news'/>"));
        QVERIFY(await(bench.node().retract(u"7"_s)));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().retract(u"7"_s); }, retractErrors),
            QString());
    }

    // XEP-0060 §12.11
    void row44_retractSeveral()
    {
        bench.expect("set",
            pubsub("<retract node='news' notify='true'><item id='7'/><item id='8'/></retract>"),
            Answer());
        QVERIFY(await(bench.node().retractAll({ u"7"_s, u"8"_s })));
        QCOMPARE(bench.difference(), QString());
        const auto nothing = await(bench.node().retractAll({}));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().refusal, Error::Refusal::NothingToSend);
    }

    // XEP-0060 §7.1.2.4
    void row45_whichSubscriptionMatched()
    {
        const EventLines lines(&bench.client);
        QVERIFY(bench.sendEvent("<items node='news'><item id='7'/></items>",
            "<headers xmlns='http://jabber.org/protocol/shim'><header name='SubID'>s1</header>"
            "<header name='SubID'>s2</header></headers>"));
        QCOMPARE(lines.lines(),
            QStringList { u"itemPublished service=pubsub.localhost node=news id=7 "
                          "subids=s1,s2"_s });
    }

    // XEP-0060 §4.3
    void row46_whatAPublicationHolds()
    {
        using Part = PublishShape::Part;
        const auto shape = [](bool persists, bool delivers) {
            Form form;
            form.set(NodeConfig::persistItems, persists);
            form.set(NodeConfig::deliverPayloads, delivers);
            return PublishShape::of(form);
        };
        QCOMPARE(shape(true, false), (PublishShape { Part::Required, Part::Optional }));
        QCOMPARE(shape(true, true), (PublishShape { Part::Required, Part::Required }));
        QCOMPARE(shape(false, false), (PublishShape { Part::Forbidden, Part::Forbidden }));
        QCOMPARE(shape(false, true), (PublishShape { Part::Required, Part::Required }));
    }

private:
    OperationBench bench;
};

PUBSUB_TEST(tst_OperationsPublisher, QCoreApplication)
#include "tst_OperationsPublisher.moc"
