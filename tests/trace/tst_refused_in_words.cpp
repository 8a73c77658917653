// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/ErrorText.h"
#include "support/Await.h"
#include "support/LiberviaServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;

/// What a service refuses is told in words that fit what was asked.
class tst_refused_in_words : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // libervia-pubsub deletes no item to make a node smaller.
    void aNodeThatHoldsMoreItems()
    {
        LiberviaServer server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        TestClient client;
        QVERIFY(client.connectTo(server, u"ada"_s));
        const auto service = client.service(*PubSub::Jid::fromString(server.pubSubService()));
        PubSub::Form form;
        form.set(PubSub::NodeConfig::persistItems, true);
        const auto made = await(service.createNode(u"news"_s, form));
        QVERIFY(made.has_value());
        const PubSub::Node node = client.node(*made);
        for (const QString &id : { u"one"_s, u"two"_s, u"three"_s })
            QVERIFY(await(node.publish({ id, {}, "<t xmlns='urn:example:t'/>", {} })).has_value());
        PubSub::Form smaller;
        smaller.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 2 });
        const auto outcome = await(node.configure(smaller));
        QVERIFY(!outcome.has_value());
        QCOMPARE(
            outcome.error().pubSubCondition, PubSub::Error::PubSubCondition::PreconditionNotMet);
        const QString text = Common::ErrorText::of(outcome.error());
        QVERIFY(!outcome.error().text.isEmpty());
        QVERIFY2(text.contains(outcome.error().text) && text.contains(u"more items"_s),
            qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(tst_refused_in_words)
#include "tst_refused_in_words.moc"
