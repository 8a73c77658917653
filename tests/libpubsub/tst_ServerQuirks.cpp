// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What services really answer, as dialogues in tests/data/servers, and what becomes of it.

#include "support/OperationBench.h"
#include "support/ScriptPlayer.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

class tst_ServerQuirks : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        if (player && !QTest::currentTestFailed())
            QVERIFY2(player->waitForFinished(), qUtf8Printable(player->errorString()));
        player.reset();
    }

    void openfireSaysNoIdOfWhatWasPublished()
    {
        play(u"openfire-publish"_s);
        QCOMPARE(
            await(bench->node().publish({ u"7"_s, {}, "<p xmlns='u'/>", {} })).value_or(u"!"_s),
            u"7"_s);
        QCOMPARE(await(bench->node().publish({ {}, {}, "<p xmlns='u'/>", {} })).value_or(u"!"_s),
            QString());
    }

    void aServiceThatNeverAnswersHoldsUpNobody()
    {
        play(u"openfire-never-answers"_s);
        Form options;
        options.set(NodeConfig::maxItems, IntegerOrMax::max());
        auto *request = bench->node().publish({ u"7"_s, {}, "<p xmlns='u'/>", {} }, options);
        request->setTimeout(std::chrono::milliseconds(200));
        const auto published = await(request);
        QVERIFY(!published);
        QCOMPARE(published.error().kind, Error::Kind::Timeout);
        QVERIFY(published.error().isOutcomeUnknown());
        QVERIFY(await(bench->service().createNode(u"news"_s)));
        QCOMPARE(bench->service().capability(u"publish-options"_s), Capability::Unknown);
    }

    void openfireFailsOverANumberThatItCannotRead()
    {
        play(u"openfire-configuration-fails"_s);
        Form form;
        form.set(NodeConfig::maxItems, IntegerOrMax::max());
        const auto configured = await(bench->node().configure(form));
        QVERIFY(!configured);
        QCOMPARE(configured.error().condition, Error::Condition::InternalServerError);
        QCOMPARE(bench->service().capability(u"config-node"_s), Capability::Unknown);
    }

    void aCommandThatIsCompletedMayHaveFailed()
    {
        play(u"openfire-pending-fails-as-note"_s);
        const auto nodes = await(bench->service().pendingNodes());
        QVERIFY(!nodes);
        QCOMPARE(nodes.error().text, u"Forbidden."_s);
        const auto asked = await(bench->node().requestPendingSubscriptions());
        QVERIFY(!asked);
        QCOMPARE(asked.error().text, u"No such node."_s);
    }

    void openfireListsPendingNodesWithoutAFormType()
    {
        play(u"openfire-pending-nodes"_s);
        QCOMPARE(await(bench->service().pendingNodes()).value_or(QStringList()),
            (QStringList { u"news"_s, u"blog"_s }));
    }

    void openfireTellsOfAllAffiliations()
    {
        play(u"openfire-affiliations-of-all-nodes"_s);
        const auto mine = await(bench->node().myAffiliations());
        QVERIFY(mine);
        QCOMPARE(mine->size(), 1);
        QCOMPARE(mine->first().role, Affiliation::Role::Publisher);
        const auto none = await(bench->service().affiliations());
        QVERIFY(none && none->isEmpty());
    }

    void aConflictOfOptionsIsTheEnd()
    {
        play(u"openfire-options-of-publish"_s);
        Form options;
        options.set(NodeConfig::sendLastPublishedItem, SendLastItem::Never);
        const auto published
            = await(bench->node().publish({ u"7"_s, {}, "<p xmlns='u'/>", {} }, options));
        QVERIFY(!published);
        QCOMPARE(published.error().remedy(), Error::Remedy::AskUser);
    }

    void openfireWantsTheSubidOfASubscriber()
    {
        play(u"openfire-subscriptions-of-owner"_s);
        Subscription change;
        change.jid = u"a@b"_s;
        change.subid = u"s1"_s;
        change.state = Subscription::State::None;
        QVERIFY(await(bench->node().setSubscriptions({ change })));
    }

    void itemsOfACollectionNameTheirNodes()
    {
        for (const QString &script : { u"openfire-collection-items"_s, u"collection-items"_s }) {
            play(script);
            const auto page = await(bench->node(u"feeds"_s).items());
            QVERIFY(page);
            QCOMPARE(page->items.size(), 2);
            QCOMPARE(page->items[0].node, u"news"_s);
            QCOMPARE(page->items[1].node, u"blog"_s);
            QVERIFY2(player->waitForFinished(), qUtf8Printable(player->errorString()));
        }
    }

    void prosodyAnswersForTheAccountWithoutAnAddress()
    {
        play(u"prosody-own-account"_s);
        const auto page
            = await(bench->client.node({ bench->ownJid(), u"urn:xmpp:microblog:0"_s }).items());
        QVERIFY(page);
        QCOMPARE(page->items.value(0).id, u"1"_s);
    }

    void prosodyNamesTheNodeAtTheEntry()
    {
        play(u"prosody-subscriptions"_s);
        const auto all = await(bench->node().subscriptions());
        QVERIFY(all && all->size() == 1);
        QCOMPARE(all->first().node, bench->address());
        QVERIFY(all->first().subid.isEmpty());
    }

    void whatProsodyLacksIsUnsupported()
    {
        play(u"prosody-what-it-lacks"_s);
        QVERIFY(await(bench->service().affiliations()).error().isUnsupported());
        QVERIFY(await(bench->service().defaultSubscriptionOptions()).error().isUnsupported());
        const auto items = await(bench->node().items());
        QVERIFY(!items && items.error().isUnsupported());
        QCOMPARE(items.error().feature, u"persistent-items"_s);
        const Service service = bench->service();
        QCOMPARE(service.capability(u"retrieve-affiliations"_s), Capability::Unsupported);
        QCOMPARE(service.capability(u"retrieve-default-sub"_s), Capability::Unsupported);
        QCOMPARE(service.capability(u"persistent-items"_s), Capability::Unsupported);
        QCOMPARE(service.capability(u"retrieve-items"_s), Capability::Unknown);
    }

    void theOrderOfItemsIsTheServices()
    {
        play(u"ejabberd-order-of-items"_s);
        const auto page = await(bench->node().recentItems(3));
        QVERIFY(page && page->items.size() == 3);
        QCOMPARE(page->items[0].id + page->items[1].id + page->items[2].id, u"312"_s);
    }

    void ejabberdNamesTheNodeNowhere()
    {
        play(u"ejabberd-subscriptions-without-node"_s);
        const auto mine = await(bench->node().mySubscriptions());
        QVERIFY(mine && mine->size() == 1);
        QCOMPARE(mine->first().node, bench->address());
        QCOMPARE(mine->first().subid, u"5"_s);
    }

    void placesInAListAreNoIds()
    {
        play(u"ejabberd-pages"_s);
        const auto first = await(bench->node().items(Page::first(2)));
        QVERIFY(first && first->hasMore());
        QCOMPARE(bench->service().capability(u"rsm"_s), Capability::Works);
        const auto next = await(bench->node().items(Page::next(2, first->set.last)));
        QVERIFY(next);
        QVERIFY(next->items.isEmpty() && !next->hasMore());
    }

    void aListThatIsNotPagedIsTheWhole()
    {
        play(u"ejabberd-pages-unadvertised"_s);
        const auto page = await(bench->service().nodes(Page::first(1)));
        QVERIFY(page && page->nodes.size() == 2);
        QVERIFY(!page->hasMore());
    }

    void retractingAlwaysAsksToNotify()
    {
        play(u"retract-always-notifies"_s);
        QVERIFY(await(bench->node().retract(u"7"_s)));
    }

private:
    void setUp() override
    {
        bench = std::make_unique<OperationBench>();
        QVERIFY(bench->start());
    }

    void play(const QString &name)
    {
        const auto script
            = ScriptFile::load(QStringLiteral(TEST_DATA_DIR "/servers/") + name + u".script"_s);
        QVERIFY2(script, script ? "" : qUtf8Printable(script.error()));
        player.reset();
        player = std::make_unique<ScriptPlayer>(*script, &bench->server);
    }

    // The player goes first: it holds the server.
    std::unique_ptr<OperationBench> bench;
    std::unique_ptr<ScriptPlayer> player;
};

PUBSUB_TEST(tst_ServerQuirks, QCoreApplication)
#include "tst_ServerQuirks.moc"
