// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an owner does with a node, XEP-0060 §8.1 to §8.5: rows 47 to 59 of
// tests/data/conformance/rows.txt.

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

const QByteArray openField = "<field var='pubsub#access_model'><value>open</value></field>";

const QStringList configureErrors {
    u"feature-not-implemented/cancel unsupported[config-node]"_s,
    u"forbidden/auth"_s,
    u"bad-request/modify nodeid-required"_s,
    u"not-allowed/cancel"_s,
    u"item-not-found/cancel"_s,
};

Form openAccess()
{
    Form form;
    form.set(NodeConfig::accessModel, AccessModel::Open);
    return form;
}

} // namespace

class tst_OperationsOwner : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(bench.start()); }
    void cleanup() { Conformance::recordRow(); }

    // XEP-0060 §8.1.2
    void row47_create()
    {
        for (const QByteArray &reply : { QByteArray(), pubsub("<create node='news'/>") }) {
            bench.expect("set", pubsub("<create node='news'/>"), reply);
            const auto made = await(bench.service().createNode(u"news"_s));
            QVERIFY(made);
            QCOMPARE(*made, bench.address());
        }
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(
            bench.triedErrors([&] { return bench.service().createNode(u"news"_s); },
                { u"feature-not-implemented/cancel unsupported[create-nodes]"_s,
                    u"registration-required/auth"_s, u"forbidden/auth"_s, u"conflict/cancel"_s }),
            QString());
    }

    // XEP-0060 §8.1.1
    void row48_createInstantNode()
    {
        bench.expect("set", pubsub("<create/>"), pubsub("<create node='25e3d3'/>"));
        QCOMPARE(await(bench.service().createNode({})).value_or(NodeAddress()),
            bench.address(u"25e3d3"_s));
        // A node that nobody can find is no success.
        bench.expect("set", pubsub("<create/>"), Answer());
        const auto untold = await(bench.service().createNode({}));
        QVERIFY(!untold);
        QCOMPARE(untold.error().kind, Error::Kind::Unparsable);
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.service().createNode({}); },
                     { u"not-acceptable/modify nodeid-required"_s }),
            QString());
    }

    void row49_serviceRenamesTheNode()
    {
        bench.expect("set", pubsub("<create node='news'/>"), pubsub("<create node='news-1'/>"));
        QCOMPARE(await(bench.service().createNode(u"news"_s)).value_or(NodeAddress()),
            bench.address(u"news-1"_s));
    }

    // XEP-0060 §8.1.2
    void row50_createWithAccessModel()
    {
        bench.expect("set",
            pubsub("<create node='news'/><configure>" + formOf("submit", "node_config", openField)
                + "</configure>"),
            Answer());
        QVERIFY(await(bench.service().createNode(u"news"_s, openAccess())));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(
            bench.triedErrors([&] { return bench.service().createNode(u"news"_s, openAccess()); },
                { u"not-acceptable/modify unsupported-access-model"_s }),
            QString());
    }

    // XEP-0060 §8.1.3: some services drop the configuration silently; reading it back tells.
    void row51_createAndConfigure()
    {
        Form form = openAccess();
        form.set(NodeConfig::title, u"Court"_s);
        bench.expect("set",
            pubsub("<create node='news'/><configure>"
                + formOf("submit", "node_config",
                    openField + "<field var='pubsub#title'><value>Court</value></field>")
                + "</configure>"),
            Answer());
        QVERIFY(await(bench.service().createNode(u"news"_s, form)));
        bench.expect("get", ownerPubsub("<configure node='news'/>"),
            ownerPubsub("<configure node='news'>"
                + formOf("form", "node_config",
                    "<field var='pubsub#access_model' type='list-single'>"
                    "<value>whitelist</value></field>")
                + "</configure>"));
        const auto applied = await(bench.node().configuration());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(applied);
        QCOMPARE(applied->get(NodeConfig::accessModel), AccessModel::Whitelist);
        QVERIFY(!applied->get(NodeConfig::title));
        QCOMPARE(bench.triedErrors([&] { return bench.service().createNode(u"news"_s, form); },
                     { u"bad-request/modify"_s, u"conflict/cancel"_s }),
            QString());
    }

    // XEP-0060 §8.2.1
    void row52_configuration()
    {
        bench.expect("get", ownerPubsub("<configure node='news'/>"),
            ownerPubsub("<configure node='news'>"
                + formOf("form", "node_config",
                    "<field var='pubsub#max_items' label='Most items'><value>max</value></field>"
                    "<field var='x-own'><value>1</value></field>")
                + "</configure>"));
        const auto form = await(bench.node().configuration());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(form);
        QCOMPARE(form->get(NodeConfig::maxItems), IntegerOrMax::max());
        QCOMPARE(form->field(NodeConfig::maxItems.name)->label, u"Most items"_s);
        QCOMPARE(form->value(u"x-own"_s), u"1"_s);
        QCOMPARE(bench.triedErrors([&] { return bench.node().configuration(); }, configureErrors),
            QString());
    }

    // XEP-0060 §8.2.4
    void row53_configure()
    {
        bench.expect("set",
            ownerPubsub("<configure node='news'>" + formOf("submit", "node_config", openField)
                + "</configure>"),
            Answer());
        QVERIFY(await(bench.node().configure(openAccess())));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().configure(openAccess()); },
                     configureErrors + QStringList { u"not-acceptable/modify"_s }),
            QString());
    }

    void row54_cancelConfiguration()
    {
        bench.expect("set",
            ownerPubsub(
                "<configure node='news'><x xmlns='jabber:x:data' type='cancel'/></configure>"),
            Answer());
        QVERIFY(await(bench.node().cancelConfiguration()));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §8.3
    void row55_defaultConfiguration()
    {
        bench.expect("get", ownerPubsub("<default/>"),
            ownerPubsub("<default>" + formOf("form", "node_config", openField) + "</default>"));
        const auto form = await(bench.service().defaultConfiguration());
        QCOMPARE(bench.difference(), QString());
        QVERIFY(form);
        QCOMPARE(form->get(NodeConfig::accessModel), AccessModel::Open);
        QCOMPARE(bench.triedErrors([&] { return bench.service().defaultConfiguration(); },
                     { u"feature-not-implemented/cancel unsupported[config-node]"_s,
                         u"feature-not-implemented/cancel unsupported[retrieve-default]"_s }),
            QString());
    }

    // XEP-0248 §7.3
    void row56_defaultConfigurationOfAType()
    {
        bench.expect("get", ownerPubsub("<default type='collection'/>"),
            ownerPubsub("<default>" + formOf("form", "node_config", openField) + "</default>"));
        QVERIFY(await(bench.service().defaultConfiguration(NodeType::Collection)));
        bench.expect("get", ownerPubsub("<default type='leaf'/>"),
            ownerPubsub("<default>" + formOf("form", "node_config", openField) + "</default>"));
        QVERIFY(await(bench.service().defaultConfiguration(NodeType::Leaf)));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors(
                     [&] { return bench.service().defaultConfiguration(NodeType::Collection); },
                     { u"feature-not-implemented/cancel unsupported[collections]"_s }),
            QString());
    }

    // XEP-0060 §8.4
    void row57_delete()
    {
        bench.expect("set", ownerPubsub("<delete node='news'/>"), Answer());
        QVERIFY(await(bench.node().deleteNode()));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(bench.triedErrors([&] { return bench.node().deleteNode(); },
                     { u"forbidden/auth"_s, u"item-not-found/cancel"_s, u"not-allowed/cancel"_s }),
            QString());
    }

    void row58_deleteWithRedirect()
    {
        bench.expect("set",
            ownerPubsub("<delete node='news'><redirect uri='xmpp:other?;node=news'/></delete>"),
            Answer());
        QVERIFY(await(bench.node().deleteNode(u"xmpp:other?;node=news"_s)));
        QCOMPARE(bench.difference(), QString());
    }

    // XEP-0060 §8.5
    void row59_purge()
    {
        bench.expect("set", ownerPubsub("<purge node='news'/>"), Answer());
        QVERIFY(await(bench.node().purge()));
        QCOMPARE(bench.difference(), QString());
        QCOMPARE(
            bench.triedErrors([&] { return bench.node().purge(); },
                { u"feature-not-implemented/cancel unsupported[purge-nodes]"_s, u"forbidden/auth"_s,
                    u"feature-not-implemented/cancel unsupported[persistent-items]"_s,
                    u"item-not-found/cancel"_s }),
            QString());
    }

private:
    OperationBench bench;
};

PUBSUB_TEST(tst_OperationsOwner, QCoreApplication)
#include "tst_OperationsOwner.moc"
