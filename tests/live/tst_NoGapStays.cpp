// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/GapDesk.h"
#include "support/Await.h"
#include "support/Contacts.h"
#include "support/Figures.h"
#include "support/RawClient.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TwoServers.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Reader;
using namespace TestSupport;
using namespace std::chrono_literals;
using Program = TwoServers::Program;
using Way = TwoServers::Way;

namespace
{

constexpr auto patience = 40s;

} // namespace

/// The way between two servers breaks in several ways while bob, on the far one, publishes, and
/// ada's reader on the near one is not told of all. After one look nothing is missing.
class tst_NoGapStays : public TestSupport::StrictTest
{
    Q_OBJECT

public:
    enum class Break { Refused, Reset, FarKilled, NearKilled, DiskFull };
    Q_ENUM(Break)

private Q_SLOTS:
    void initTestCase_data();
    void fillsIt_data();
    void fillsIt();
    void fetchesLongEntriesInParts();
    void hearsOfABlogAgain();
    void tellsTheFigures();
    void cleanupTestCase() { clear(); }

private:
    void clear();
    bool start(Program far);
    bool startCase(const QString &name);
    bool openDesk();
    bool bobComes();
    bool makeThemContacts();
    bool publish(int count);
    bool eventsCome();
    bool breakAndHeal(Break how, int lost);
    bool closeWay(Break how, int lost);
    bool publishFor(std::chrono::milliseconds time, int lost);
    void stayClosed(std::chrono::nanoseconds time) const;
    bool fillDisk(int lost);
    bool hasAll() const
    {
        return m_desk->store.feed(m_node).counters.total == m_published.size()
            && m_desk->itemIds(feed()) == m_published;
    }
    qint64 feed() const { return m_desk->store.feed(m_node).id; }

    std::unique_ptr<TwoServers> m_stage;
    std::optional<Program> m_far;
    std::unique_ptr<TestClient> m_bob;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<GapDesk> m_desk;
    PubSub::NodeAddress m_node;
    /// The ids on the node, the oldest first.
    QStringList m_published;
    int m_cases = 0;
    qsizetype m_missed = 0;
    qsizetype m_missing = 0;
    /// Of the text of an entry, in characters.
    int m_length = 0;
    /// By hand: all breaks with all counts, for as long as in life.
    const bool m_isThorough = qEnvironmentVariableIsSet("PUBSUB_THOROUGH");
};

void tst_NoGapStays::initTestCase_data()
{
    QTest::addColumn<Program>("far");
    QTest::newRow("Prosody and Prosody") << Program::Prosody;
    QTest::newRow("Prosody and ejabberd") << Program::Ejabberd;
}

void tst_NoGapStays::fillsIt_data()
{
    QTest::addColumn<Break>("how");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("after");
    const std::pair<const char *, Break> breaks[] = { { "refused", Break::Refused },
        { "stalled and reset", Break::Reset }, { "the far server killed", Break::FarKilled },
        { "the own server killed", Break::NearKilled }, { "the disk full", Break::DiskFull } };
    // Few and many of each: all nine take more minutes than a test has.
    QList<std::pair<int, int>> counts { { 3, 200 }, { 60, 60 }, { 200, 5 } };
    if (m_isThorough)
        counts += { { 3, 5 }, { 3, 60 }, { 60, 5 }, { 60, 200 }, { 200, 60 }, { 200, 200 } };
    for (const auto &[name, how] : breaks) {
        for (const auto &[lost, after] : std::as_const(counts)) {
            const bool isEnough = how == Break::DiskFull ? lost == 60 : lost >= 60;
            if (isEnough || how == Break::Refused || m_isThorough)
                QTest::addRow("%s, %d lost, %d after", name, lost, after) << how << lost << after;
        }
    }
}

void tst_NoGapStays::clear()
{
    m_desk.reset();
    m_bob.reset();
    m_stage.reset();
}

bool tst_NoGapStays::start(Program far)
{
    if (m_far == far)
        return true;
    clear();
    m_far = far;
    m_stage = std::make_unique<TwoServers>(TwoServers::Options { .far = far });
    return m_stage->start() && bobComes();
}

bool tst_NoGapStays::bobComes()
{
    m_bob = std::make_unique<TestClient>();
    return m_bob->connectTo(m_stage->far(), u"bob"_s);
}

bool tst_NoGapStays::openDesk()
{
    m_desk.reset();
    m_desk = std::make_unique<GapDesk>(m_path);
    return m_desk->connectTo(m_stage->near());
}

// A node and a reader of their own.
bool tst_NoGapStays::startCase(const QString &name)
{
    m_node = { *PubSub::Jid::fromString(m_stage->far().pubSubService()), name };
    m_published.clear();
    PubSub::Form form;
    form.set(PubSub::NodeConfig::maxItems, PubSub::IntegerOrMax { 10000 });
    form.set(PubSub::NodeConfig::persistItems, true);
    if (!await(m_bob->service(m_node.service).createNode(name, form)) || !publish(30))
        return false;
    m_path = m_folder.filePath(name + u".sqlite"_s);
    if (!openDesk())
        return false;
    m_desk->sync.wishes().subscribe(m_node, {}, this, [](const FeedWishes::Outcome &) { });
    return waitFor(
               [&] { return m_desk->store.feed(m_node).syncedAt.isValid() && hasAll(); }, patience)
        && eventsCome();
}

bool tst_NoGapStays::publish(int count)
{
    QList<PubSub::PublishRequest *> requests;
    int done = 0;
    for (int i = 0; i < count; ++i) {
        const int number = int(m_published.size());
        const QString id = u"entry-%1"_s.arg(number);
        const QDateTime date
            = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC).addSecs(60 * number);
        m_published.append(id);
        auto *request = m_bob->node(m_node).publish({ .id = id,
            .publisher = {},
            .payload = u"<entry xmlns='http://www.w3.org/2005/Atom'><title>%1</title>"
                       "<published>%2</published><content>%3</content></entry>"_s
                           .arg(id, date.toString(Qt::ISODate), QString(m_length, u'x'))
                           .toUtf8(),
            .delay = {} });
        connect(request, &PubSub::PublishRequest::succeeded, this, [&done] { ++done; });
        // In this order.
        if (!waitFor([&] { return done == i + 1; }, patience))
            return false;
    }
    return true;
}

// What is sent before both servers know that the way is open again may be lost.
bool tst_NoGapStays::eventsCome()
{
    SignalWaiter told(&m_desk->client, &PubSub::Client::itemPublished);
    return waitFor(
        [&] {
            const int before = told.count();
            return publish(1) && waitFor([&] { return told.count() > before; }, 500ms);
        },
        patience);
}

bool tst_NoGapStays::breakAndHeal(Break how, int lost)
{
    switch (how) {
    case Break::Refused:
    case Break::Reset:
    case Break::FarKilled:
        return closeWay(how, lost);
    case Break::NearKilled:
        m_stage->killNear();
        if (!publishFor(20s, lost) || !m_stage->restartNear())
            return false;
        m_desk->client.reconnectNow();
        return m_desk->client.waitForState(PubSub::Client::State::Online, patience);
    case Break::DiskFull:
        return fillDisk(lost);
    }
    Q_UNREACHABLE_RETURN(false);
}

bool tst_NoGapStays::closeWay(Break how, int lost)
{
    Relay &way = m_stage->relay(Way::ToNear);
    how == Break::Refused ? way.refuse() : way.stall();
    if (!publishFor(how == Break::Refused ? 20s : 30s, lost))
        return false;
    if (how == Break::FarKilled) {
        m_stage->killFar();
        stayClosed(60s);
    }
    if (how != Break::Refused)
        way.reset();
    way.pass();
    return how != Break::FarKilled || (m_stage->restartFar() && bobComes());
}

// Publishes within \a time, if that is to pass.
bool tst_NoGapStays::publishFor(std::chrono::milliseconds time, int lost)
{
    const QDeadlineTimer end(time);
    const bool isDone = publish(lost);
    stayClosed(end.remainingTimeAsDuration());
    return isDone;
}

// An interruption need not last to lose what it should; those by hand do.
void tst_NoGapStays::stayClosed(std::chrono::nanoseconds time) const
{
    if (m_isThorough)
        QTest::qWait(std::chrono::ceil<std::chrono::milliseconds>(time));
}

// Each entry needs pages of its own.
bool tst_NoGapStays::fillDisk(int lost)
{
    SignalWaiter failed(&m_desk->store, &FeedStore::failed);
    m_length = 3000;
    const bool isLost = m_desk->limitDisk(1) && publish(lost) && failed.waitForCount(1);
    m_length = 0;
    return m_desk->limitDisk(1000000) && isLost;
}

void tst_NoGapStays::fillsIt()
{
    QFETCH_GLOBAL(const Program, far);
    QFETCH(const Break, how);
    QFETCH(const int, lost);
    QFETCH(const int, after);
    // The answers to what the reader asks at once may be lost, and run out only after 30 seconds.
    const bool isSlow = far == Program::Ejabberd && how == Break::NearKilled;
    if (isSlow && lost != 60 && !m_isThorough)
        QSKIP("Once is enough for what may take a minute.");
    QVERIFY2(start(far), qPrintable(m_stage->errorString()));
    QVERIFY(startCase(u"node-%1"_s.arg(m_cases++)));
    QVERIFY2(breakAndHeal(how, lost), qPrintable(m_stage->errorString()));
    QVERIFY(eventsCome());
    QVERIFY(publish(after));
    QVERIFY(eventsCome());
    m_missed += m_published.size() - m_desk->itemIds(feed()).size();

    m_desk->oneRoundOfLooks();
    const bool isWhole = waitFor([&] { return hasAll(); }, isSlow ? 3 * patience : patience);
    m_missing += m_published.size() - m_desk->itemIds(feed()).size();
    QVERIFY2(isWhole, qPrintable(m_desk->itemIds(feed()).join(u' ')));
    const int total = int(m_published.size());
    QTRY_COMPARE(m_desk->store.counters(), (FeedCounters { total, total, 0 }));
    QStringList announced = m_desk->announced;
    QCOMPARE(announced.removeDuplicates(), 0);
    QCOMPARE(announced.size(), total);

    QVERIFY(openDesk());
    QVERIFY(waitFor([&] { return !m_desk->sync.isBusy(); }, patience));
    QCOMPARE(m_desk->itemIds(feed()), m_published);
    QCOMPARE(m_desk->announced, QStringList());
    // The next case begins with nothing.
    m_desk->sync.wishes().unsubscribe(feed());
    QVERIFY(waitFor([&] { return m_desk->store.feeds().isEmpty(); }, patience));
}

// A server ends the stream of another that sends 50 of these in one stanza, and no answer comes.
void tst_NoGapStays::fetchesLongEntriesInParts()
{
    QFETCH_GLOBAL(const Program, far);
    if (far != Program::Prosody && !m_isThorough)
        QSKIP("Once is enough for what takes half a minute.");
    QVERIFY2(start(far), qPrintable(m_stage->errorString()));
    QVERIFY(startCase(u"long-%1"_s.arg(m_cases++)));
    m_length = 20000;
    const bool isDone = breakAndHeal(Break::Refused, 60);
    m_length = 0;
    QVERIFY(isDone);
    QVERIFY(eventsCome());
    m_desk->oneRoundOfLooks();
    QVERIFY(waitFor([&] { return hasAll(); }, 4 * patience));
}

bool tst_NoGapStays::makeThemContacts()
{
    const auto come = [](RawClient &client, const XmppServer &server, const QString &user) {
        const bool isIn = client.login(server.host(), server.port(), user, server.password(user));
        client.send("<presence/>");
        return isIn;
    };
    const XmppServer &near = m_stage->near();
    const XmppServer &far = m_stage->far();
    RawClient ada(near.domain(), near.certificate());
    RawClient bob(far.domain(), far.certificate());
    return come(ada, near, u"ada"_s) && come(bob, far, u"bob"_s) && makeContacts(ada, bob);
}

// What accounts publish comes by interest, which a server that was restarted has forgotten.
void tst_NoGapStays::hearsOfABlogAgain()
{
    QFETCH_GLOBAL(const Program, far);
    if (far != Program::Prosody)
        QSKIP("It is Prosody that forgets it.");
    QVERIFY2(start(far), qPrintable(m_stage->errorString()));
    QVERIFY(makeThemContacts());
    m_node = { *PubSub::Jid::fromString(m_stage->far().jid(u"bob"_s)), u"urn:xmpp:microblog:0"_s };
    m_published.clear();
    m_path = m_folder.filePath(u"blog.sqlite"_s);
    QVERIFY(openDesk());
    Feed blog;
    blog.node = m_node;
    m_desk->store.addFeed(blog);
    QVERIFY(waitFor([&] { return feed() != 0; }));
    QVERIFY(eventsCome());
    m_stage->killFar();
    QVERIFY2(m_stage->restartFar(), qPrintable(m_stage->errorString()));
    QVERIFY(bobComes());
    QVERIFY(publish(1));
    m_desk->oneRoundOfLooks();
    QVERIFY(waitFor(
        [&] { return m_desk->itemIds(feed()).contains(m_published.last()); }, 2 * patience));
    QVERIFY(eventsCome());
}

void tst_NoGapStays::tellsTheFigures()
{
    QFETCH_GLOBAL(const Program, far);
    if (far != Program::Ejabberd)
        return;
    QVERIFY(Figures::write(u"no-gap-stays"_s,
        { u"interruptions between two servers: %1, entries that no event told of: %2, missing "
          u"after "
          "one look: %3"_s.arg(m_cases)
                .arg(m_missed)
                .arg(m_missing) }));
}

QTEST_GUILESS_MAIN(tst_NoGapStays)
#include "tst_NoGapStays.moc"
