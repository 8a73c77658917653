// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/Flow.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <pubsub/Node.h>

#include <QTest>
#include <QTimer>
#include <functional>
#include <type_traits>
#include <variant>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace TestSupport;
using PubSub::Error;

namespace
{

const PubSub::NodeAddress address { *PubSub::Jid::fromString(u"pubsub.localhost"_s), u"news"_s };

// It belongs to an object: nothing else can have one, a lambda least of all.
using Promise = Common::Flow::promise_type;
constexpr auto lambda = [] { };
static_assert(std::is_constructible_v<Promise, QObject &, int &>);
static_assert(!std::is_constructible_v<Promise, decltype(lambda) &, QObject &>);
static_assert(!std::is_default_constructible_v<Promise>);

/// What tells of itself how many there are.
class Counted
{
public:
    Counted() { ++s_count; }
    Counted(const Counted & /*other*/) { ++s_count; }
    Counted &operator=(const Counted &) = delete;
    ~Counted() { --s_count; }
    static int count() { return s_count; }

private:
    static inline int s_count = 0;
};

/// Writes down how far its flows came.
class Walker : public QObject
{
    Q_OBJECT
public:
    Walker(PubSub::Client *client, QStringList *steps)
        : m_node(client->node(address)), m_steps(steps)
    {
    }

    /// One request after the other; What it is given is held all the time.
    Common::Flow walk(QString name, Counted /*held*/)
    {
        m_steps->append(name + u" begins"_s);
        const Counted local;
        const auto page = co_await m_node.items();
        m_steps->append(name + (page ? u": "_s + page->items.first().id : nameOf(page.error())));
        const auto retracted = co_await m_node.retract(u"a"_s);
        m_steps->append(name + (retracted ? u": retracted"_s : nameOf(retracted.error())));
    }
    /// Ends with what the service says to a request that it refuses.
    Common::Flow refused()
    {
        const auto purged = co_await m_node.purge();
        m_steps->append(purged ? u"purged"_s : nameOf(purged.error()));
    }
    /// Waits for what nobody answers.
    Common::Flow silent(PubSub::FormRequest *request)
    {
        const Counted local;
        const auto form = co_await request;
        m_steps->append(form ? u"a form"_s : nameOf(form.error()));
    }
    /// Its parts hold something each.
    Common::Flow inParts()
    {
        const QString first = co_await firstId(Counted(), u"<%1>"_s);
        m_steps->append(first);
        const std::expected<int, QString> count = co_await all(3);
        m_steps->append(count ? QString::number(*count) : count.error());
        if (const auto none = co_await all(0); !none)
            m_steps->append(none.error());
    }
    /// Tells at the end, when a receiver may delete this object.
    Common::Flow tellThenGoOn(bool goesOn)
    {
        const Counted local;
        QStringList *steps = m_steps;
        co_await 0ms;
        Q_EMIT told();
        steps->append(u"told"_s);
        if (!goesOn)
            co_return;
        co_await 0ms;
        steps->append(u"went on"_s);
    }
    Common::Flow deleteLaterAtTheEnd()
    {
        co_await 1ms;
        Q_EMIT told();
        deleteLater();
    }
    /// The receiver of what it tells runs an event loop.
    Common::Flow tellInParts()
    {
        const Counted local;
        co_await tellAndWait();
        m_steps->append(u"went on"_s);
    }
    /// Waits for somebody who calls back: at once, later, or never.
    Common::Flow callBack(std::function<void(QObject *, std::function<void(int)>)> call)
    {
        const Counted local;
        Common::FlowCallback<int> called;
        call(called.context(), called.done());
        const auto value = co_await called;
        m_steps->append(value ? QString::number(*value) : u"nothing"_s);
    }
    Common::Flow hearNothing()
    {
        Common::FlowCallback<int> called;
        QTimer::singleShot(0, called.context(), called.failed());
        const auto value = co_await called;
        m_steps->append(value ? QString::number(*value) : u"nothing"_s);
    }
    Common::Flow hearASignal()
    {
        Common::FlowCallback<std::monostate> called;
        connect(this, &Walker::told, called.context(), called.done());
        const auto value = co_await called;
        m_steps->append(value ? u"heard"_s : u"nothing"_s);
    }

Q_SIGNALS:
    void told();

private:
    static QString nameOf(const Error &error)
    {
        return u" failed: "_s
            + QString::fromLatin1(QMetaEnum::fromType<Error::Kind>().valueToKey(int(error.kind)));
    }
    Common::SubFlow<QString> firstId(Counted /*held*/, QString format)
    {
        const Counted local;
        const auto page = co_await m_node.items();
        co_return page ? format.arg(page->items.first().id) : nameOf(page.error());
    }
    Common::SubFlow<std::expected<int, QString>> all(int count)
    {
        if (count == 0)
            co_return std::unexpected(u"nothing to do"_s);
        int done = 0;
        while (done < count) {
            const QString one = co_await firstId({}, u"%1"_s);
            if (one != "a"_L1)
                co_return std::unexpected(one);
            ++done;
        }
        co_return done;
    }
    Common::SubFlow<bool> tellAndWait()
    {
        const Counted local;
        Q_EMIT told();
        co_await 0ms;
        co_return true;
    }

    PubSub::Node m_node;
    QStringList *m_steps;
};

/// A client with a session at a server that has one item in `news`, and forbids to purge it.
struct Scene {
    Scene()
    {
        server.reply({ .element = u"items"_s },
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='news'>"
            "<item id='a'><p xmlns='urn:p'/></item></items></pubsub>"_ba);
        server.reply({ .element = u"retract"_s }, Answer());
        server.reply({ .element = u"purge"_s }, Answer::error("forbidden", "auth"));
        server.reply({ .element = u"configure"_s }, Answer::never());
        isOnline = client->connectTo(server);
        walker = std::make_unique<Walker>(client.get(), &steps);
    }

    ScriptedServer server;
    std::unique_ptr<TestClient> client = std::make_unique<TestClient>();
    QStringList steps;
    std::unique_ptr<Walker> walker;
    bool isOnline = false;
};

} // namespace

/// Functions that wait, and end with the object that they belong to.
class tst_Flow : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    // Whatever happened, nothing that a flow held is left.
    void cleanup() { QCOMPARE(Counted::count(), 0); }

    void goesStepByStepAndFreesItself();
    void hearsOfARefusal();
    void endsWithItsContext();
    void asksNothingMoreAfterItsContext();
    void goesOnForEachOfItsCalls();
    void goesOnWhenTheClientGoes();
    void waitsForGoodIfTheRequestIsDeleted();
    void endsWhileItPauses();
    void hasPartsThatEndWithValues();
    void endsWithItsContextInAPart();
    void mayLoseItsContextWhileItRuns();
    void mayLoseItsContextInANestedLoop();
    void mayDeleteItsContextLater();
    void waitsForACallback();
    void isNotCalledBackAfterItsContext();
};

void tst_Flow::goesStepByStepAndFreesItself()
{
    Scene scene;
    QVERIFY(scene.isOnline);
    scene.walker->walk(u"it"_s, {});
    QCOMPARE(scene.steps, QStringList { u"it begins"_s });
    QCOMPARE(Counted::count(), 2);
    QVERIFY(waitFor([&] { return scene.steps.size() == 3; }));
    QCOMPARE(scene.steps, (QStringList { u"it begins"_s, u"it: a"_s, u"it: retracted"_s }));
    QCOMPARE(Counted::count(), 0);
}

void tst_Flow::hearsOfARefusal()
{
    Scene scene;
    scene.walker->refused();
    QVERIFY(waitFor([&] { return !scene.steps.isEmpty(); }));
    QCOMPARE(scene.steps, QStringList { u" failed: Stanza"_s });
}

void tst_Flow::endsWithItsContext()
{
    Scene scene;
    scene.walker->walk(u"it"_s, {});
    QCOMPARE(Counted::count(), 2);
    scene.walker.reset();
    QCOMPARE(Counted::count(), 0);
    // The answer comes all the same.
    QVERIFY(scene.server.waitForIq({ .element = u"items"_s }));
    QVERIFY(scene.client->flush());
    QCOMPARE(scene.steps, QStringList { u"it begins"_s });
}

// The answer to another request deletes the object that waits for one.
void tst_Flow::asksNothingMoreAfterItsContext()
{
    Scene scene;
    auto *other = scene.client->node(address).purge();
    connect(other, &PubSub::Request::failed, this, [&] { scene.walker.reset(); });
    scene.walker->walk(u"it"_s, {});
    QVERIFY(waitFor([&] { return !scene.walker; }));
    QCOMPARE(Counted::count(), 0);
    QVERIFY(scene.server.waitForIq({ .element = u"items"_s }));
    QVERIFY(scene.client->flush());
    QVERIFY(scene.server.received({ .element = u"retract"_s }).isEmpty());
    QCOMPARE(scene.steps, QStringList { u"it begins"_s });
}

void tst_Flow::goesOnForEachOfItsCalls()
{
    Scene scene;
    scene.walker->walk(u"one"_s, {});
    scene.walker->walk(u"two"_s, {});
    QVERIFY(waitFor([&] { return scene.steps.size() == 6; }));
    for (const QString &name : { u"one"_s, u"two"_s }) {
        QCOMPARE(scene.steps.filter(name),
            (QStringList { name + u" begins"_s, name + u": a"_s, name + u": retracted"_s }));
    }
    scene.walker->walk(u"one"_s, {});
    scene.walker->walk(u"two"_s, {});
    QCOMPARE(Counted::count(), 4);
    scene.walker.reset();
}

void tst_Flow::goesOnWhenTheClientGoes()
{
    Scene scene;
    scene.walker->silent(scene.client->node(address).configuration());
    scene.client.reset();
    QCOMPARE(scene.steps, QStringList { u" failed: Disconnected"_s });
    QCOMPARE(Counted::count(), 0);
}

void tst_Flow::waitsForGoodIfTheRequestIsDeleted()
{
    Scene scene;
    auto *request = scene.client->node(address).configuration();
    scene.walker->silent(request);
    delete request;
    QVERIFY(scene.client->flush());
    QCOMPARE(scene.steps, QStringList());
    QCOMPARE(Counted::count(), 1);
    scene.walker.reset();
}

void tst_Flow::endsWhileItPauses()
{
    Scene scene;
    scene.walker->tellThenGoOn(true);
    scene.walker.reset();
    QCOMPARE(Counted::count(), 0);
    letPass(1ms);
    QCOMPARE(scene.steps, QStringList());
}

void tst_Flow::hasPartsThatEndWithValues()
{
    Scene scene;
    scene.walker->inParts();
    QVERIFY(waitFor([&] { return scene.steps.size() == 3; }));
    QCOMPARE(scene.steps, (QStringList { u"<a>"_s, u"3"_s, u"nothing to do"_s }));
}

void tst_Flow::endsWithItsContextInAPart()
{
    Scene scene;
    scene.walker->inParts();
    QCOMPARE_GE(Counted::count(), 2);
    scene.walker.reset();
    QCOMPARE(Counted::count(), 0);
    QVERIFY(scene.client->flush());
    QCOMPARE(scene.steps, QStringList());
}

void tst_Flow::mayLoseItsContextWhileItRuns()
{
    for (const bool goesOn : { false, true }) {
        Scene scene;
        connect(scene.walker.get(), &Walker::told, this, [&] { scene.walker.reset(); });
        scene.walker->tellThenGoOn(goesOn);
        QVERIFY(waitFor([&] { return Counted::count() == 0; }));
        QCOMPARE(scene.steps, QStringList { u"told"_s });
    }
}

void tst_Flow::mayLoseItsContextInANestedLoop()
{
    Scene scene;
    connect(scene.walker.get(), &Walker::told, this, [&] {
        scene.walker.reset();
        letPass(1ms);
    });
    scene.walker->tellInParts();
    QVERIFY(waitFor([&] { return Counted::count() == 0; }));
    QCOMPARE(scene.steps, QStringList());
}

void tst_Flow::mayDeleteItsContextLater()
{
    Scene scene;
    const QPointer<Walker> walker = scene.walker.release();
    int times = 0;
    connect(walker, &Walker::told, this, [&] { ++times; });
    walker->deleteLaterAtTheEnd();
    QVERIFY(waitFor([&] { return walker.isNull(); }));
    QCOMPARE(times, 1);
}

void tst_Flow::waitsForACallback()
{
    Scene scene;
    scene.walker->callBack([](QObject *, const std::function<void(int)> &done) {
        done(1);
        // Once is enough.
        done(2);
    });
    QCOMPARE(scene.steps, QStringList { u"1"_s });
    scene.walker->callBack([](QObject *context, const std::function<void(int)> &done) {
        QTimer::singleShot(0, context, [done] { done(3); });
    });
    QVERIFY(waitFor([&] { return scene.steps.size() == 2; }));
    scene.walker->hearNothing();
    QVERIFY(waitFor([&] { return scene.steps.size() == 3; }));
    scene.walker->hearASignal();
    Q_EMIT scene.walker->told();
    Q_EMIT scene.walker->told();
    QCOMPARE(scene.steps, (QStringList { u"1"_s, u"3"_s, u"nothing"_s, u"heard"_s }));
}

void tst_Flow::isNotCalledBackAfterItsContext()
{
    Scene scene;
    QPointer<QObject> context;
    scene.walker->callBack(
        [&](QObject *given, const std::function<void(int)> &) { context = given; });
    QVERIFY(context);
    scene.walker.reset();
    QVERIFY(!context);
    QCOMPARE(scene.steps, QStringList());
}

PUBSUB_TEST(tst_Flow, QCoreApplication)
#include "tst_Flow.moc"
