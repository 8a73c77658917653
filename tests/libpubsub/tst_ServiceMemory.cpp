// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a service can do, as far as its answers have told.

#include "support/OperationBench.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/requests/ServiceMemory.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

class tst_ServiceMemory : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst()
    {
        QCOMPARE(known(u"retrieve-items"_s), Capability::Unknown);
        QVERIFY(bench->service().capabilities().isEmpty());
    }

    void learnsFromSuccess()
    {
        bench->server.reply({ .to = u"pubsub.localhost"_s }, Answer());
        await(bench->node().subscribe());
        await(bench->node().publish({ u"1"_s, {}, "<p xmlns='u'/>", {} }));
        await(bench->node().purge());
        await(bench->service().createNode(u"news"_s));
        for (const QString &feature :
            { u"subscribe"_s, u"publish"_s, u"purge-nodes"_s, u"create-nodes"_s })
            QCOMPARE(known(feature), Capability::Works);
        QCOMPARE(bench->service().capabilities().size(), 4);
        // Another service is another thing.
        const Jid other = *Jid::fromString(u"other.localhost"_s);
        QCOMPARE(bench->client.service(other).capability(u"publish"_s), Capability::Unknown);
    }

    void learnsWhatIsUnsupported()
    {
        fail(u"feature-not-implemented/cancel"_s);
        await(bench->node().purge());
        QCOMPARE(known(u"purge-nodes"_s), Capability::Unsupported);
        // The answer names something else than what was asked.
        fail(u"feature-not-implemented/cancel unsupported[persistent-items]"_s);
        await(bench->node().items());
        QCOMPARE(known(u"persistent-items"_s), Capability::Unsupported);
        QCOMPARE(known(u"retrieve-items"_s), Capability::Unknown);
        // The text of XEP-0060 and its registry have two names.
        fail(u"feature-not-implemented/cancel unsupported[delete-items]"_s);
        await(bench->node().retract(u"1"_s));
        QCOMPARE(known(u"retract-items"_s), Capability::Unsupported);
        QCOMPARE(known(u"delete-items"_s), Capability::Unsupported);
        bench->server.reply(
            { .element = u"create"_s }, errorAnswer(u"not-acceptable/modify nodeid-required"_s));
        await(bench->service().createNode({}));
        QCOMPARE(known(u"instant-nodes"_s), Capability::Unknown);
    }

    void rightsTellNothing()
    {
        for (const QString &error : { u"forbidden/auth"_s, u"item-not-found/cancel"_s,
                 u"not-allowed/cancel closed-node"_s, u"bad-request/modify"_s }) {
            fail(error);
            await(bench->node().configuration());
            QCOMPARE(known(u"config-node"_s), Capability::Unknown);
        }
    }

    // A server answers so for a service that is away.
    void anAbsentServiceLosesNothing()
    {
        bench->server.reply({ .element = u"purge"_s }, Answer(), 1);
        QVERIFY(await(bench->node().purge()));
        fail(u"service-unavailable/cancel"_s);
        await(bench->node().purge());
        QCOMPARE(known(u"purge-nodes"_s), Capability::Works);
        await(bench->service().affiliations());
        QCOMPARE(known(u"retrieve-affiliations"_s), Capability::Unsupported);
        bench->server.clearRules();
        fail(u"feature-not-implemented/cancel"_s);
        await(bench->node().purge());
        QCOMPARE(known(u"purge-nodes"_s), Capability::Unsupported);
    }

    void learnsWhetherItemsArePaged()
    {
        bench->server.reply({ .element = u"items"_s }, pubsub("<items node='news'/>"), 1);
        await(bench->node().items(Page::first(1)));
        QCOMPARE(known(u"retrieve-items"_s), Capability::Works);
        QCOMPARE(known(u"rsm"_s), Capability::Unknown);
        bench->server.reply({ .element = u"items"_s },
            pubsub("<items node='news'/><set xmlns='http://jabber.org/protocol/rsm'>"
                   "<count>0</count></set>"));
        await(bench->node().items(Page::first(1)));
        QCOMPARE(known(u"rsm"_s), Capability::Works);
    }

    void staysWithTheAccount()
    {
        bench->server.reply({ .element = u"purge"_s }, Answer());
        QVERIFY(await(bench->node().purge()));
        bench->server.dropConnection();
        QVERIFY(bench->client.waitForState(Client::State::Waiting));
        QVERIFY(bench->client.waitForState(Client::State::Online));
        QCOMPARE(known(u"purge-nodes"_s), Capability::Works);
        QVERIFY(bench->client.connectTo(bench->server, u"romeo"_s));
        QCOMPARE(known(u"purge-nodes"_s), Capability::Unknown);
    }

    void knowsWhatEachRequestNeeds_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isSet");
        QTest::addColumn<QString>("feature");
        const auto row = [](const char *name, const QByteArray &content, bool isSet) {
            QTest::newRow(name) << content << isSet << QString::fromLatin1(name);
        };
        const auto unknown = [](const char *name, const QByteArray &content) {
            QTest::newRow(name) << content << true << QString();
        };
        row("retrieve-items", pubsub("<items node='n'/>"), false);
        row("retrieve-subscriptions", pubsub("<subscriptions/>"), false);
        row("retrieve-affiliations", pubsub("<affiliations/>"), false);
        row("subscription-options", pubsub("<options node='n'/>"), true);
        row("retrieve-default-sub", pubsub("<default/>"), false);
        row("subscribe", pubsub("<subscribe node='n'/>"), true);
        row("publish", pubsub("<publish node='n'/>"), true);
        row("retract-items", pubsub("<retract node='n'/>"), true);
        row("create-nodes", pubsub("<create node='n'/>"), true);
        row("instant-nodes", pubsub("<create/>"), true);
        row("config-node", ownerPubsub("<configure node='n'/>"), false);
        row("retrieve-default", ownerPubsub("<default/>"), false);
        row("delete-nodes", ownerPubsub("<delete node='n'/>"), true);
        row("purge-nodes", ownerPubsub("<purge node='n'/>"), true);
        row("manage-subscriptions", ownerPubsub("<subscriptions node='n'/>"), false);
        row("modify-affiliations", ownerPubsub("<affiliations node='n'/>"), true);
        row("collections", ownerPubsub("<collection node='n'/>"), true);
        row("get-pending",
            "<command xmlns='http://jabber.org/protocol/commands' "
            "node='http://jabber.org/protocol/pubsub#get-pending'/>",
            true);
        unknown("discovery", "<query xmlns='http://jabber.org/protocol/disco#info'/>");
        unknown("nothing inside", pubsub({}));
        unknown("novelty", pubsub("<novelty/>"));
        unknown("command", "<command xmlns='http://jabber.org/protocol/commands' node='x'/>");
        unknown("nothing", {});
    }

    void knowsWhatEachRequestNeeds()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isSet);
        QFETCH(const QString, feature);
        QCOMPARE(featureNeededBy(content, isSet), feature);
    }

private:
    void setUp() override
    {
        if (QTest::currentTestFunction() == "knowsWhatEachRequestNeeds"_ba)
            return;
        bench = std::make_unique<OperationBench>();
        QVERIFY(bench->start());
    }

    Capability known(const QString &feature) { return bench->service().capability(feature); }

    /// Everything fails so from now on.
    void fail(const QString &notation)
    {
        bench->server.reply({ .to = u"pubsub.localhost"_s }, errorAnswer(notation));
    }

    std::unique_ptr<OperationBench> bench;
};

PUBSUB_TEST(tst_ServiceMemory, QCoreApplication)
#include "tst_ServiceMemory.moc"
