// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bad network between client and server, with several requests on their way: each of them
// ends exactly once, and none says what did not happen.
//
// PUBSUB_CHAOS_SEED and PUBSUB_CHAOS_RUNS in the environment choose other runs.

#include "support/ChaosProxy.h"
#include "support/Figures.h"
#include "support/Operations.h"
#include "support/ScriptedNodes.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"
#include "support/WaitFor.h"

#include <pubsub/Node.h>

#include <QElapsedTimer>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = ChaosPlan::End;
using Encryption = ScriptedOptions::Encryption;

namespace
{

/// Longer than anything takes that is not lost, also on a busy machine.
constexpr auto patience = 20s;

ScriptedOptions optionsFor(Encryption encryption)
{
    ScriptedOptions options;
    options.encryption = encryption;
    return options;
}

int numberFrom(const char *variable, int fallback)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : fallback;
}

/// A server, a client, and chaos between them.
class Scene
{
public:
    Scene(Encryption encryption, quint32 seed)
        : server(optionsFor(encryption)), nodes(server), proxy(server.port(), seed), m_random(seed),
          m_encryption(encryption)
    {
        server.onIq([this](const QDomElement &iq) {
            Answer answer = nodes.answer(iq);
            if (answer.isPass() && iq.attribute(u"to"_s) == server.pubSubService())
                answer = Answer::result(answerToAll());
            return answer.after(std::chrono::milliseconds(m_random.bounded(3)));
        });
    }

    void connectClient()
    {
        if (client.state() == Client::State::Online)
            return;
        Account account = accountFor(server);
        account.port = proxy.port();
        if (m_encryption == Encryption::None)
            account.security = Account::Security::PlainOnLoopback;
        client.connectToServer(account, u"secret"_s);
        if (!client.waitForState(Client::State::Online, patience) || !client.flush(patience))
            qFatal("no session");
    }

    ChaosPlan randomPlan()
    {
        ChaosPlan plan;
        switch (m_random.bounded(6)) {
        case 0:
            plan.end = End::Drop;
            break;
        case 1:
            plan.end = End::Close;
            break;
        case 2:
            plan.end = End::Stall;
            break;
        default:
            break;
        }
        plan.afterBytes = m_random.bounded(4000);
        plan.pieceSize = m_random.bounded(3) == 0 ? 0 : 1 + m_random.bounded(400);
        plan.delay = m_random.bounded(3);
        if (m_encryption == Encryption::None) {
            plan.duplicated = m_random.bounded(60);
            plan.reordered = m_random.bounded(60);
        }
        return plan;
    }

    int bounded(int highest) { return m_random.bounded(highest); }
    [[nodiscard]] Jid service() const { return *Jid::fromString(server.pubSubService()); }

    ScriptedServer server;
    ScriptedNodes nodes;
    ChaosProxy proxy;
    TestClient client;

private:
    QRandomGenerator m_random;
    Encryption m_encryption;
};

} // namespace

class tst_Chaos : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = quint32(numberFrom("PUBSUB_CHAOS_SEED", 60));
        m_runs = numberFrom("PUBSUB_CHAOS_RUNS", 500);
        qInfo("PUBSUB_CHAOS_SEED=%u PUBSUB_CHAOS_RUNS=%d", m_seed, m_runs);
        m_clock.start();
    }

    // Whole stanzas come twice and late, too.
    void everyRequestEndsOnceInPlain() { run(Encryption::None, m_runs - m_runs / 4); }
    void everyRequestEndsOnceInTls() { run(Encryption::StartTls, m_runs / 4); }

    void cleanupTestCase()
    {
        QVERIFY(Figures::write(u"chaos"_s,
            { u"chaos: %1 runs, %2 operations, lost %3, twice %4, untrue %5"_s.arg(m_done)
                    .arg(m_operations)
                    .arg(m_lost)
                    .arg(m_twice)
                    .arg(m_untrue),
                u"chaos: %1 connections ended or stalled, %2 stanzas twice, %3 late; "
                "seed %4, %5 s"_s.arg(m_cuts)
                    .arg(m_duplicates)
                    .arg(m_reorderings)
                    .arg(m_seed)
                    .arg(m_clock.elapsed() / 1000) }));
    }

private:
    void run(Encryption encryption, int runs)
    {
        Scene scene(encryption, m_seed);
        for (int i = 0; i < runs; ++i) {
            scene.connectClient();
            runOnce(scene, u"run-%1"_s.arg(i));
            ++m_done;
        }
        m_cuts += scene.proxy.cuts();
        m_duplicates += scene.proxy.duplicates();
        m_reorderings += scene.proxy.reorderings();
        QCOMPARE(m_lost, 0);
        QCOMPARE(m_twice, 0);
        QCOMPARE(m_untrue, 0);
        QVERIFY(m_operations > 5 * runs);
        QVERIFY(scene.proxy.cuts() > 0);
        QVERIFY(encryption != Encryption::None
            || (scene.proxy.duplicates() > 0 && scene.proxy.reorderings() > 0));
    }

    void runOnce(Scene &scene, const QString &name)
    {
        scene.proxy.arm(scene.randomPlan());
        QList<Ending> endings;
        QMap<QString, Ending> publications;
        const auto remember = [&](Request *request, const Ending &ending) {
            request->setTimeout(std::chrono::milliseconds(40 + scene.bounded(60)));
            endings.append(ending);
        };
        const int count = 4 + scene.bounded(8);
        for (int i = 0; i < count; ++i) {
            if (scene.bounded(2) == 0) {
                const QString id = u"%1-%2"_s.arg(name).arg(i);
                auto *request = scene.client.node({ scene.service(), u"news"_s })
                                    .publish({ id, {}, "<p xmlns='urn:test'/>", {} });
                const Ending ending(request);
                publications.insert(id, ending);
                remember(request, ending);
            } else {
                const auto &all = allOperations();
                const auto started
                    = all[scene.bounded(int(all.size()))].start(scene.client, scene.service());
                remember(started.request, started.ending);
                if (scene.bounded(8) == 0)
                    started.request->abort();
            }
            if (scene.bounded(3) == 0)
                QCoreApplication::processEvents();
        }
        waitFor([&] { return std::ranges::all_of(endings, &Ending::hasEnded); }, patience);
        // What comes late comes now, and must not be told.
        scene.proxy.arm({});
        if (scene.client.state() == Client::State::Online && !scene.client.flush(2s))
            scene.client.disconnectFromServer();
        judge(scene, endings, publications);
    }

    void judge(
        Scene &scene, const QList<Ending> &endings, const QMap<QString, Ending> &publications)
    {
        for (const Ending &ending : endings) {
            ++m_operations;
            m_lost += ending.outcomes() == 0 || ending.finished() == 0;
            m_twice += ending.outcomes() > 1 || ending.finished() > 1;
        }
        const auto node = scene.nodes.node(scene.server.pubSubService(), u"news"_s);
        for (const auto &[id, ending] : publications.asKeyValueRange()) {
            const int times = node.publications.value(id);
            m_untrue += ending.succeeded() > 0 && times == 0;
            // The library never sends anything again by itself.
            m_twice += times > 1;
        }
    }

    QElapsedTimer m_clock;
    quint32 m_seed = 0;
    int m_runs = 0;
    int m_done = 0;
    int m_operations = 0;
    int m_lost = 0;
    int m_twice = 0;
    int m_untrue = 0;
    int m_cuts = 0;
    int m_duplicates = 0;
    int m_reorderings = 0;
};

PUBSUB_TEST(tst_Chaos, QCoreApplication)
#include "tst_Chaos.moc"
