// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests as futures, in coroutines and as plain calls.

#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <pubsub/PubSub.h>

#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;

namespace
{

const NodeAddress node { *Jid::fromString(u"pubsub.localhost"_s), u"news"_s };

constexpr auto oneItem = "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>"
                         "<item id='a'><p xmlns='urn:p'/></item></items></pubsub>";

/// A client with a session at a server that has one item in `news`, and forbids to purge it.
struct Scene {
    Scene()
    {
        server.reply({ .element = u"items"_s }, Answer(oneItem));
        server.reply({ .element = u"retract"_s }, Answer());
        server.reply({ .element = u"purge"_s }, Answer::error("forbidden", "auth"));
        server.reply({ .element = u"configure"_s }, Answer::never());
        isOnline = client->connectTo(server);
    }

    ScriptedServer server;
    std::unique_ptr<TestClient> client = std::make_unique<TestClient>();
    bool isOnline = false;
};

template <typename T> Coroutine keep(QFuture<Outcome<T>> awaited, std::optional<Outcome<T>> &result)
{
    result = co_await awaited;
}

Coroutine readThenRetract(Node news, QStringList &done)
{
    const auto page = co_await future(news.items());
    if (!page)
        co_return;
    for (const Item &item : page->items) {
        const auto retracted = co_await future(news.retract(item.id));
        done.append(item.id + (retracted ? u" gone"_s : u" there"_s));
    }
    const auto purged = co_await future(news.purge());
    done.append(purged ? u"purged"_s : u"refused"_s);
}

} // namespace

class tst_Future : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void carriesTheValue()
    {
        Scene scene;
        QVERIFY(scene.isOnline);
        auto items = future(scene.client->node(node).items());
        QVERIFY(!items.isFinished());
        QStringList ids;
        items.then(this, [&](const Outcome<ItemsPage> &page) {
            for (const Item &item : page.value_or(ItemsPage()).items)
                ids.append(item.id);
        });
        QVERIFY(waitFor([&] { return items.isFinished() && !ids.isEmpty(); }));
        QCOMPARE(ids, QStringList { u"a"_s });
        QCOMPARE(items.resultCount(), 1);
    }

    void carriesTheErrorAndThatNothingIsCarried()
    {
        Scene scene;
        const auto purged = future(scene.client->node(node).purge());
        const auto retracted = future(scene.client->node(node).retract(u"a"_s));
        QVERIFY(waitFor([&] { return purged.isFinished() && retracted.isFinished(); }));
        QVERIFY(retracted.result().has_value());
        QVERIFY(!purged.result());
        QCOMPARE(purged.result().error().condition, Error::Condition::Forbidden);
    }

    void cancellingAbortsTheRequest()
    {
        Scene scene;
        auto *request = scene.client->node(node).configuration();
        std::optional<Error::Kind> kind;
        connect(request, &Request::failed, this, [&](const Error &error) { kind = error.kind; });
        auto form = future(request);
        std::optional<Outcome<Form>> awaited;
        keep(form, awaited);
        QVERIFY(scene.server.waitForIq({ .element = u"configure"_s }));
        form.cancel();
        QVERIFY(!awaited);
        QVERIFY(waitFor([&] { return awaited.has_value(); }));
        QCOMPARE(kind, Error::Kind::Aborted);
        QVERIFY(form.isFinished() && form.resultCount() == 0);
        QCOMPARE(awaited->error().kind, Error::Kind::Aborted);
    }

    void endsWhenTheRequestIsDeletedByHand()
    {
        Scene scene;
        auto *request = scene.client->node(node).configuration();
        const auto form = future(request);
        std::optional<Outcome<Form>> awaited;
        keep(form, awaited);
        delete request;
        QVERIFY(form.isFinished() && form.isCanceled());
        QCOMPARE(awaited->error().kind, Error::Kind::Aborted);
    }

    void endsWithTheClient()
    {
        Scene scene;
        const auto form = future(scene.client->node(node).configuration());
        std::optional<Outcome<Form>> awaited;
        keep(form, awaited);
        QVERIFY(!awaited);
        scene.client.reset();
        QVERIFY(form.isFinished());
        QCOMPARE(form.result().error().kind, Error::Kind::Disconnected);
        QCOMPARE(awaited->error().kind, Error::Kind::Disconnected);
    }

    void aCoroutineGoesStepByStep()
    {
        Scene scene;
        QStringList done;
        readThenRetract(scene.client->node(node), done);
        QCOMPARE(done, QStringList());
        QVERIFY(waitFor([&] { return done.size() == 2; }));
        QCOMPARE(done, (QStringList { u"a gone"_s, u"refused"_s }));
    }

    void whatHasEndedIsAwaitedWithoutWaiting()
    {
        Scene scene;
        const auto items = future(scene.client->node(node).items());
        QVERIFY(waitFor([&] { return items.isFinished(); }));
        std::optional<Outcome<ItemsPage>> awaited;
        keep(items, awaited);
        QCOMPARE(awaited->value().items.size(), 1);
    }

    void runsUntilTheRequestHasEnded()
    {
        Scene scene;
        QCOMPARE(exec(scene.client->node(node).items()).value().items.first().id, u"a"_s);
        QCOMPARE(
            exec(scene.client->node(node).purge()).error().condition, Error::Condition::Forbidden);
        QVERIFY(exec(scene.client->node(node).retract(u"a"_s)).has_value());
        QTimer::singleShot(0, this, [&] { scene.client.reset(); });
        QCOMPARE(
            exec(scene.client->node(node).configuration()).error().kind, Error::Kind::Disconnected);
    }
};

PUBSUB_TEST(tst_Future, QCoreApplication)
#include "tst_Future.moc"
