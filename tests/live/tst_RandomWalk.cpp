// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/WalkReader.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TwoServers.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;
using Program = TwoServers::Program;
using Way = TwoServers::Way;

namespace
{

constexpr auto patience = 90s;

enum class Step {
    Publish,
    PublishMany,
    Edit,
    Retract,
    MarkRead,
    Star,
    Break,
    Heal,
    KillServer,
    CloseReader,
    KillReader,
    OpenReader,
    LetTimePass,
    LetAWeekPass,
    Refresh,
    LoadOlder,
    Settle,
};

/// What is done how often.
constexpr std::pair<Step, int> weights[] = { { Step::Publish, 380 }, { Step::PublishMany, 8 },
    { Step::Edit, 140 }, { Step::Retract, 60 }, { Step::MarkRead, 90 }, { Step::Star, 20 },
    { Step::Break, 50 }, { Step::Heal, 100 }, { Step::KillServer, 14 }, { Step::CloseReader, 14 },
    { Step::KillReader, 10 }, { Step::OpenReader, 60 }, { Step::LetTimePass, 20 },
    { Step::LetAWeekPass, 6 }, { Step::Refresh, 10 }, { Step::LoadOlder, 4 },
    { Step::Settle, 20 } };

} // namespace

/// Two persons read three nodes on two servers, while these, the ways between them and the readers
/// break and come back as chance has it. At the end, when all works again and everything was looked
/// at once, both have what the nodes have.
///
/// PUBSUB_WALK_STEPS says how long the walk is, PUBSUB_WALK_SEED which one.
class tst_RandomWalk : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothHaveWhatTheNodesHave_data();
    void bothHaveWhatTheNodesHave();
    void cleanup();

private:
    bool start(Program far);
    bool subscribe(WalkReader &reader);
    bool walk(int steps);
    bool take(Step step);
    static bool write(Step step, WalkNode &node, quint32 choice, quint32 second);
    bool read(Step step, WalkReader &reader, const WalkNode &node, quint32 choice);
    void breakWay(Way way, quint32 choice);
    bool heal(bool isFar);
    bool killServer(bool isFar);
    bool restart(bool isFar);
    bool openAll();
    bool healAll();
    bool end();
    bool answers(WalkReader &reader, const PubSub::Jid &service);
    bool areIdle() const;
    QStringList faults();
    quint32 number() { return m_random.generate(); }
    bool fail(const QString &reason);

    QRandomGenerator m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TwoServers> m_stage;
    /// Who publishes on each of them: the far one first.
    std::unique_ptr<TestClient> m_bobs[2];
    std::vector<std::unique_ptr<WalkNode>> m_nodes;
    std::vector<std::unique_ptr<WalkReader>> m_readers;
    bool m_isDown[2] = {};
    QString m_error;
};

void tst_RandomWalk::bothHaveWhatTheNodesHave_data()
{
    QTest::addColumn<Program>("far");
    QTest::newRow("Prosody and Prosody") << Program::Prosody;
    QTest::newRow("Prosody and ejabberd") << Program::Ejabberd;
}

void tst_RandomWalk::bothHaveWhatTheNodesHave()
{
    QFETCH(const Program, far);
    const int steps = qEnvironmentVariableIsSet("PUBSUB_WALK_STEPS")
        ? qEnvironmentVariableIntValue("PUBSUB_WALK_STEPS")
        : 120;
    const quint32 seed = qEnvironmentVariable("PUBSUB_WALK_SEED", u"20"_s).toUInt();
    qInfo("%d steps, PUBSUB_WALK_SEED=%u", steps, seed);
    m_random = QRandomGenerator(seed);
    QElapsedTimer time;
    time.start();
    QVERIFY2(start(far), qPrintable(m_error));
    QVERIFY2(walk(steps), qPrintable(m_error));
    const qint64 walked = time.restart();
    QVERIFY2(end(), qPrintable(m_error));
    qInfo("%lld ms for the walk, %lld ms for the end", walked, time.elapsed());
    // The same once the programs have begun anew.
    for (const auto &reader : m_readers)
        reader->close();
    QVERIFY2(openAll(), qPrintable(m_error));
    QVERIFY(waitFor([&] { return faults().isEmpty(); }, patience));
    QVERIFY(Figures::write(
        far == Program::Prosody ? u"random-walk-prosody"_s : u"random-walk-ejabberd"_s,
        { u"a walk of %1 steps over two servers (%2), seed %3: nothing is missing, doubled or "
          "outdated in two readers"_s.arg(steps)
                .arg(QString::fromLatin1(QTest::currentDataTag()))
                .arg(seed) }));
}

void tst_RandomWalk::cleanup()
{
    m_readers.clear();
    m_nodes.clear();
    for (auto &bob : m_bobs)
        bob.reset();
    m_stage.reset();
    m_folder.reset();
}

bool tst_RandomWalk::fail(const QString &reason)
{
    m_error = reason;
    return false;
}

bool tst_RandomWalk::start(Program far)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<TwoServers>(TwoServers::Options { .far = far });
    m_isDown[0] = m_isDown[1] = false;
    if (!m_stage->start())
        return fail(m_stage->errorString());
    XmppServer *servers[] = { &m_stage->far(), &m_stage->near() };
    for (int i = 0; i < 2; ++i) {
        m_bobs[i] = std::make_unique<TestClient>();
        keepPausesShort(*m_bobs[i]);
        if (!m_bobs[i]->connectTo(*servers[i], u"bob"_s))
            return fail(u"bob can't log in"_s);
        QDir(m_folder->path()).mkdir(QString::number(i));
        m_readers.push_back(
            std::make_unique<WalkReader>(servers[i], m_folder->filePath(QString::number(i))));
    }
    const auto jid = [](const QString &text) { return *PubSub::Jid::fromString(text); };
    const auto add
        = [&](int server, const QString &service, const QString &node, const QString &name) {
              m_nodes.push_back(std::make_unique<WalkNode>(
                  m_bobs[server].get(), PubSub::NodeAddress { jid(service), node }, name));
          };
    add(0, m_stage->far().pubSubService(), u"news"_s, u"far"_s);
    add(1, m_stage->near().pubSubService(), u"news"_s, u"near"_s);
    add(0, m_stage->far().jid(u"bob"_s), u"urn:xmpp:microblog:0"_s, u"blog"_s);
    for (const auto &node : m_nodes) {
        if (!node->create() || !node->publish(10))
            return fail(node->errorString());
    }
    return openAll()
        && std::ranges::all_of(m_readers, [&](const auto &reader) { return subscribe(*reader); });
}

bool tst_RandomWalk::subscribe(WalkReader &reader)
{
    for (const auto &node : m_nodes) {
        QString error;
        reader.desk().sync.wishes().subscribe(node->address(), {}, &reader.desk().client,
            [&](const Reader::FeedWishes::Outcome &outcome) {
                if (!outcome)
                    error = outcome.error().toString();
            });
        const auto feed = [&] { return reader.desk().store.feed(node->address()); };
        if (!waitFor([&] { return feed().syncedAt.isValid() || !error.isEmpty(); }, patience)
            || !error.isEmpty())
            return fail(node->address().node + u": "_s + error);
    }
    return true;
}

// What is drawn depends on the seed alone, never on what the readers have by then.
bool tst_RandomWalk::walk(int steps)
{
    int sum = 0;
    for (const auto &[step, weight] : weights)
        sum += weight;
    for (int i = 0; i < steps; ++i) {
        int drawn = int(number() % quint32(sum));
        const auto *chosen = std::begin(weights);
        for (; drawn >= chosen->second; ++chosen)
            drawn -= chosen->second;
        if (!take(chosen->first))
            return fail(u"step %1: "_s.arg(i) + m_error);
        QCoreApplication::processEvents();
    }
    return true;
}

bool tst_RandomWalk::take(Step step)
{
    WalkNode &node = *m_nodes[number() % m_nodes.size()];
    WalkReader &reader = *m_readers[number() % m_readers.size()];
    const quint32 choice = number();
    const quint32 second = number();
    switch (step) {
    case Step::Publish:
    case Step::PublishMany:
    case Step::Edit:
    case Step::Retract:
        return !node.isReachable() || write(step, node, choice, second) || fail(node.errorString());
    case Step::Break:
        breakWay(choice % 2 == 0 ? Way::ToFar : Way::ToNear, second);
        return true;
    case Step::Heal:
        return heal(choice % 2 == 0);
    case Step::KillServer:
        return killServer(choice % 2 == 0);
    case Step::OpenReader:
        return reader.isOpen() || reader.open() || fail(u"a store can't be opened"_s);
    case Step::LetTimePass:
        reader.letPass(Reader::FeedLooks::usualInterval);
        return true;
    case Step::LetAWeekPass:
        reader.oneRound();
        return true;
    case Step::Settle:
        // If it comes to that: nothing depends on it.
        waitFor([&] { return areIdle(); }, 500ms);
        return true;
    default:
        return !reader.isOpen() || read(step, reader, node, choice);
    }
}

bool tst_RandomWalk::write(Step step, WalkNode &node, quint32 choice, quint32 second)
{
    const qsizetype among = second % 2 == 0 ? 10 : 100000;
    switch (step) {
    case Step::PublishMany:
        return node.publish(30 + int(choice % 90));
    case Step::Edit:
        return node.edit(choice, among);
    case Step::Retract:
        return node.retract(choice, among);
    default:
        return node.publish(1 + int(choice % 3));
    }
}

bool tst_RandomWalk::read(Step step, WalkReader &reader, const WalkNode &node, quint32 choice)
{
    Reader::FeedSync &sync = reader.desk().sync;
    switch (step) {
    case Step::CloseReader:
        reader.close();
        return true;
    case Step::KillReader:
        return reader.kill() || fail(u"a store can't be copied"_s);
    case Step::Refresh:
        sync.catchUps().refreshAll();
        return true;
    case Step::LoadOlder:
        sync.catchUps().loadOlder(reader.desk().store.feed(node.address()).id);
        return true;
    default:
        reader.mark(choice, step == Step::Star ? Reader::Mark::Starred : Reader::Mark::Read);
        return true;
    }
}

bool tst_RandomWalk::areIdle() const
{
    return std::ranges::all_of(m_readers, [](const auto &reader) { return reader->isIdle(); });
}

void tst_RandomWalk::breakWay(Way way, quint32 choice)
{
    Relay &relay = m_stage->relay(way);
    if (choice % 3 == 0)
        relay.refuse();
    else if (choice % 3 == 1)
        relay.stall();
    else
        relay.reset();
}

bool tst_RandomWalk::heal(bool isFar)
{
    if (m_isDown[isFar ? 0 : 1])
        return restart(isFar);
    m_stage->relay(isFar ? Way::ToFar : Way::ToNear).pass();
    return true;
}

bool tst_RandomWalk::killServer(bool isFar)
{
    const int index = isFar ? 0 : 1;
    if (std::exchange(m_isDown[index], true))
        return true;
    isFar ? m_stage->killFar() : m_stage->killNear();
    return waitFor([&] { return m_bobs[index]->state() != PubSub::Client::State::Online; })
        || fail(u"bob does not see that the server is gone"_s);
}

bool tst_RandomWalk::restart(bool isFar)
{
    const int index = isFar ? 0 : 1;
    m_isDown[index] = false;
    if (!(isFar ? m_stage->restartFar() : m_stage->restartNear()))
        return fail(m_stage->errorString());
    if (m_readers[index]->isOpen())
        m_readers[index]->desk().client.reconnectNow();
    m_bobs[index]->reconnectNow();
    return m_bobs[index]->waitForState(PubSub::Client::State::Online, patience)
        || fail(u"bob does not come back"_s);
}

bool tst_RandomWalk::openAll()
{
    for (const auto &reader : m_readers) {
        if (!reader->isOpen() && !reader->open())
            return fail(u"a store can't be opened"_s);
        reader->desk().client.reconnectNow();
        if (!waitFor([&] { return reader->isOnline(); }, patience))
            return fail(u"a reader can't log in"_s);
    }
    return true;
}

bool tst_RandomWalk::healAll()
{
    for (const bool isFar : { true, false }) {
        if (m_isDown[isFar ? 0 : 1] && !restart(isFar))
            return false;
        // Prosody waits 90 seconds for what was lost while two servers got to know each other.
        Relay &way = m_stage->relay(isFar ? Way::ToFar : Way::ToNear);
        way.reset();
        way.pass();
    }
    if (!openAll())
        return false;
    for (const auto &reader : m_readers)
        reader->giveUpSoon();
    if (!waitFor([&] { return areIdle(); }, patience))
        return fail(u"a reader does not end"_s);
    for (const auto &reader : m_readers) {
        for (const auto &node : m_nodes) {
            if (!answers(*reader, node->address().service))
                return fail(node->address().service.toString() + u" does not answer"_s);
        }
    }
    return true;
}

// All works again, and everything is looked at once.
bool tst_RandomWalk::end()
{
    if (!healAll())
        return false;
    for (const auto &node : m_nodes) {
        if (!node->isAsItShouldBe())
            return fail(node->errorString() + u" does not hold what was published"_s);
    }
    for (const auto &reader : m_readers)
        reader->oneRound();
    const bool isWhole = waitFor([&] { return faults().isEmpty(); }, patience);
    return isWhole || fail(faults().first(std::min<qsizetype>(faults().size(), 40)).join(u'\n'));
}

bool tst_RandomWalk::answers(WalkReader &reader, const PubSub::Jid &service)
{
    PubSub::Client &client = reader.desk().client;
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        client.tryServiceNow(service);
        auto *request = client.service(service).info();
        request->setTimeout(3s);
        // An error is an answer as well.
        (void)await(request);
        if (client.serviceState(service).kind == PubSub::ServiceState::Kind::Answering)
            return true;
    }
    return false;
}

QStringList tst_RandomWalk::faults()
{
    QList<WalkNode *> nodes;
    for (const auto &node : m_nodes)
        nodes.append(node.get());
    QStringList faults;
    for (size_t i = 0; i < m_readers.size(); ++i) {
        for (const QString &fault : m_readers[i]->faults(nodes))
            faults.append(u"reader %1: "_s.arg(i) + fault);
    }
    return faults;
}

// A long walk takes longer than a test may.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("PUBSUB_WALK_STEPS"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    QCoreApplication application(argc, argv);
    tst_RandomWalk test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_RandomWalk.moc"
