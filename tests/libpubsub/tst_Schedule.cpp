// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Errors.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <pubsub/requests/Schedule.h>

#include <QTest>
#include <algorithm>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using Time = Schedule::Time;
using Priority = Schedule::Priority;
using Kind = ServiceState::Kind;

/// Plays services, and the client that asks them, by a clock of its own.
class Stage
{
public:
    explicit Stage(double random = 1.0) : schedule([random] { return random; })
    {
        schedule.startSession(u"home.example"_s);
    }

    /// Asks \a domain; false if that is refused.
    bool ask(const QString &domain, Priority priority = Priority::Normal)
    {
        const QString id = u"%1#%2"_s.arg(domain).arg(++m_asked);
        const bool isTaken = schedule.add(id, domain, priority);
        goOn();
        return isTaken;
    }
    void goOn()
    {
        for (const QString &id : schedule.takeDue(now)) {
            sent.append(id);
            m_underWay.insert(id, now);
        }
        refused += schedule.takeRefused();
    }
    void answer(const QString &id, Schedule::Outcome outcome = Schedule::Outcome::Answered)
    {
        m_underWay.remove(id);
        schedule.end(id, outcome, now);
        goOn();
    }
    /// Lets time pass; requests run out after 30 seconds, and what is due is asked.
    void wait(Time time)
    {
        for (const Time end = now + time; now < end;) {
            now += step;
            for (const auto &[id, at] : QHash(m_underWay).asKeyValueRange()) {
                if (now - at >= 30s)
                    answer(id, Schedule::Outcome::RanOut);
            }
            goOn();
            for (const QString &domain : schedule.takeProbes(now))
                ask(domain, Priority::Urgent);
        }
    }
    [[nodiscard]] qsizetype sentTo(const QString &domain) const
    {
        return std::ranges::count_if(
            sent, [&](const QString &id) { return id.startsWith(domain + u'#'); });
    }
    [[nodiscard]] Kind kind(const QString &domain) const { return schedule.status(domain).kind; }

    /// How time passes.
    static constexpr Time step { 100 };

    Schedule schedule;
    Time now { 1000 };
    QStringList sent;
    QStringList refused;

private:
    QHash<QString, Time> m_underWay;
    int m_asked = 0;
};

const QString far = u"far.example"_s;

} // namespace

/// Who is asked, and when.
class tst_Schedule : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksAStrangerOneThingFirst();
    void asksAFewThingsAtATime();
    void isFairToAll();
    void putsUrgentThingsFirst();
    void takesAnotherPriority();
    void waitsForNobodyWhoIsSilent();
    void hurriesWhenAServiceHasAnswered();
    void forgetsAServiceThatStalls();
    void noticesASlowService();
    void stopsAskingASilentService();
    void asksASilentServiceLessAndLess();
    void believesTheFirstAnswer();
    void takesOneAnswerThatStaysOutAsItIs();
    void takesAShortWaitAsItIs();
    void letsAPersonTry();
    void triesWhenItIsTold();
    void readsWhatServersSay();
    void goesGentlyOnABusyService();
    void beginsAnewWithASession();
    void remembersPausesOverSessions();
    void withdrawsWhatWaits();
};

void tst_Schedule::asksAStrangerOneThingFirst()
{
    Stage stage;
    for (int i = 0; i < 10; ++i)
        QVERIFY(stage.ask(far));
    QCOMPARE(stage.sentTo(far), 1);
    stage.answer(stage.sent.first());
    QCOMPARE(stage.sentTo(far), 1 + Schedule::perService);
}

void tst_Schedule::asksAFewThingsAtATime()
{
    Stage stage;
    for (int i = 0; i < 10; ++i)
        stage.ask(u"home.example"_s);
    QCOMPARE(stage.sent.size(), Schedule::perService);
    QCOMPARE(stage.sent.first(), u"home.example#1"_s);
    stage.answer(u"home.example#2"_s);
    QCOMPARE(stage.sent.last(), u"home.example#5"_s);
    QCOMPARE(stage.sent.size(), Schedule::perService + 1);
}

void tst_Schedule::isFairToAll()
{
    Stage stage;
    QStringList domains;
    for (int i = 0; i < 20; ++i) {
        domains.append(u"s%1.example"_s.arg(i));
        stage.ask(domains.last());
        stage.answer(stage.sent.last());
    }
    stage.sent.clear();
    for (const QString &domain : domains) {
        for (int i = 0; i < 10; ++i)
            stage.ask(domain);
    }
    // All places are taken by the first eight; who comes next are those that have had none.
    QCOMPARE(stage.sent.size(), Schedule::inAll);
    const QStringList first = stage.sent;
    for (const QString &id : first)
        stage.answer(id);
    QCOMPARE(stage.sent.size(), 2 * Schedule::inAll);
    for (const QString &domain : domains)
        QVERIFY2(stage.sentTo(domain) > 0, qPrintable(domain));
}

void tst_Schedule::putsUrgentThingsFirst()
{
    Stage stage;
    for (int i = 0; i < 10; ++i)
        stage.ask(u"home.example"_s, Priority::Background);
    stage.ask(u"home.example"_s);
    QCOMPARE(stage.sent.size(), Schedule::perService);
    // For a person there is always room.
    stage.ask(u"home.example"_s, Priority::Urgent);
    QCOMPARE(stage.sent.last(), u"home.example#12"_s);
    stage.answer(u"home.example#12"_s);
    stage.answer(u"home.example#1"_s);
    QCOMPARE(stage.sent.last(), u"home.example#11"_s);
}

void tst_Schedule::takesAnotherPriority()
{
    Stage stage;
    for (int i = 0; i < 8; ++i)
        stage.ask(u"home.example"_s);
    stage.schedule.setPriority(u"home.example#5"_s, Priority::Background);
    stage.answer(u"home.example#1"_s);
    QCOMPARE(stage.sent.last(), u"home.example#6"_s);
    stage.schedule.setPriority(u"home.example#8"_s, Priority::Urgent);
    stage.goOn();
    QCOMPARE(stage.sent.last(), u"home.example#8"_s);
    for (const int i : { 2, 3, 4, 6, 7, 8 })
        stage.answer(u"home.example#%1"_s.arg(i));
    QCOMPARE(stage.sent.last(), u"home.example#5"_s);
    QCOMPARE(stage.sent.size(), 8);
}

// The last of hundreds is asked in the first moment, or soon after.
void tst_Schedule::waitsForNobodyWhoIsSilent()
{
    Stage stage;
    for (int i = 0; i < Schedule::firstContacts - 1; ++i)
        stage.ask(u"silent%1.example"_s.arg(i));
    stage.ask(far);
    QCOMPARE(stage.sentTo(far), 1);
    Stage large;
    for (int i = 0; i < 10 * Schedule::firstContacts; ++i)
        large.ask(u"silent%1.example"_s.arg(i));
    large.ask(far);
    QCOMPARE(large.sentTo(far), 0);
    large.wait(10 * (Schedule::contactTime + Stage::step));
    QCOMPARE(large.sentTo(far), 1);
    // Whoever has answered before is not held up at all.
    large.ask(u"home.example"_s);
    QCOMPARE(large.sentTo(u"home.example"_s), 1);
}

// What was asked while it had said nothing yet does not wait with the silent ones.
void tst_Schedule::hurriesWhenAServiceHasAnswered()
{
    Stage stage;
    stage.ask(far);
    QCOMPARE(stage.sentTo(far), 1);
    const QString first = stage.sent.last();
    for (int i = 0; i < 10 * Schedule::firstContacts; ++i)
        stage.ask(u"silent%1.example"_s.arg(i));
    for (int i = 0; i < 2; ++i)
        stage.ask(far);
    stage.answer(first);
    QCOMPARE(stage.sentTo(far), 3);
}

// Eight services that answered and then stall would take all places for 30 seconds.
void tst_Schedule::forgetsAServiceThatStalls()
{
    Stage stage;
    for (int i = 0; i < 8; ++i) {
        const QString domain = u"stalls%1.example"_s.arg(i);
        stage.ask(domain);
        stage.answer(stage.sent.last());
        for (int k = 0; k < 20; ++k)
            stage.ask(domain);
    }
    stage.ask(u"home.example"_s);
    QCOMPARE(stage.sentTo(u"home.example"_s), 0);
    stage.wait(Schedule::patience + 200ms);
    QCOMPARE(stage.sentTo(u"home.example"_s), 1);
}

void tst_Schedule::noticesASlowService()
{
    Stage stage;
    stage.ask(far);
    stage.wait(Schedule::slowAfter - 200ms);
    QCOMPARE(stage.kind(far), Kind::Unknown);
    QCOMPARE(stage.schedule.takeChanged(), QStringList());
    stage.wait(400ms);
    QCOMPARE(stage.kind(far), Kind::Slow);
    QCOMPARE(stage.schedule.takeChanged(), QStringList { far });
    QCOMPARE(stage.schedule.status(far).since, Time(1000));
    stage.answer(stage.sent.first());
    QCOMPARE(stage.kind(far), Kind::Answering);
    QCOMPARE(stage.schedule.takeChanged(), QStringList { far });
}

void tst_Schedule::stopsAskingASilentService()
{
    Stage stage;
    for (int i = 0; i < 5; ++i)
        stage.ask(far);
    stage.wait(31s);
    QCOMPARE(stage.kind(far), Kind::Silent);
    QCOMPARE(stage.sentTo(far), 1);
    QCOMPARE(stage.refused.size(), 4);
    QVERIFY(!stage.ask(far));
    QVERIFY(!stage.ask(far, Priority::Background));
    QCOMPARE(stage.sentTo(far), 1);
    QCOMPARE(stage.schedule.status(far).since, Time(1000));
    QVERIFY(stage.schedule.status(far).nextTry > stage.now);
}

void tst_Schedule::asksASilentServiceLessAndLess()
{
    for (const double random : { 0.0, 0.5, 1.0 }) {
        Stage stage(random);
        for (int minute = 0; minute < 60; ++minute) {
            stage.ask(far, Priority::Background);
            stage.wait(60s);
        }
        QVERIFY2(stage.sentTo(far) <= 10, qPrintable(QString::number(stage.sentTo(far))));
        QVERIFY2(stage.sentTo(far) >= 7, qPrintable(QString::number(stage.sentTo(far))));
        const auto inFirstHour = stage.sentTo(far);
        stage.wait(24h);
        // Once an hour, and a little less for the jitter.
        QVERIFY(stage.sentTo(far) - inFirstHour >= 18);
        QVERIFY(stage.sentTo(far) - inFirstHour <= 26);
    }
}

void tst_Schedule::believesTheFirstAnswer()
{
    Stage stage;
    stage.ask(far);
    stage.wait(31s);
    QCOMPARE(stage.kind(far), Kind::Silent);
    // What had run out is answered all the same.
    stage.schedule.hear(far, stage.now);
    QCOMPARE(stage.kind(far), Kind::Answering);
    for (int i = 0; i < 10; ++i)
        QVERIFY(stage.ask(far));
    QCOMPARE(stage.sentTo(far), 1 + Schedule::perService);
}

// Some services never answer one request and all others.
void tst_Schedule::takesOneAnswerThatStaysOutAsItIs()
{
    Stage stage;
    stage.ask(far);
    stage.answer(stage.sent.last());
    stage.ask(far);
    stage.wait(15s);
    stage.ask(far);
    stage.answer(stage.sent.last());
    stage.wait(16s);
    QVERIFY(stage.kind(far) != Kind::Silent);
    QVERIFY(stage.ask(far));
}

void tst_Schedule::takesAShortWaitAsItIs()
{
    Stage stage;
    stage.ask(far);
    stage.wait(1s);
    stage.answer(stage.sent.last(), Schedule::Outcome::RanOut);
    QVERIFY(stage.ask(far));
    QCOMPARE(stage.sentTo(far), 2);
}

void tst_Schedule::letsAPersonTry()
{
    Stage stage;
    stage.ask(far);
    stage.wait(31s);
    QVERIFY(stage.ask(far, Priority::Urgent));
    QCOMPARE(stage.sentTo(far), 2);
    // One at a time.
    QVERIFY(!stage.ask(far, Priority::Urgent));
    stage.answer(stage.sent.last());
    QCOMPARE(stage.kind(far), Kind::Answering);
    QVERIFY(stage.ask(far));
}

void tst_Schedule::triesWhenItIsTold()
{
    Stage stage;
    stage.ask(far);
    stage.wait(31s);
    QVERIFY(stage.schedule.takeProbes(stage.now).isEmpty());
    stage.schedule.tryNow(far, stage.now);
    QCOMPARE(stage.schedule.takeProbes(stage.now), QStringList { far });
    // A try that nobody makes comes again.
    stage.ask(far, Priority::Urgent);
    stage.answer(stage.sent.last(), Schedule::Outcome::Withdrawn);
    const auto before = stage.sentTo(far);
    stage.wait(Schedule::shortestPause + 1s);
    QCOMPARE(stage.sentTo(far), before + 1);
}

void tst_Schedule::readsWhatServersSay()
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.ask(far);
    Error error = errorOf(Error::Kind::Stanza, u"No way."_s);
    error.condition = Error::Condition::RemoteServerNotFound;
    stage.schedule.end(stage.sent.first(), Schedule::Outcome::Unreachable, stage.now, error);
    stage.goOn();
    QCOMPARE(stage.kind(far), Kind::Unreachable);
    QCOMPARE(stage.schedule.status(far).reason, error);
    QCOMPARE(stage.refused.size(), 2);
    QVERIFY(!stage.ask(far));
}

void tst_Schedule::goesGentlyOnABusyService()
{
    Stage stage;
    stage.ask(far);
    stage.answer(stage.sent.last());
    stage.ask(far);
    stage.answer(stage.sent.last(), Schedule::Outcome::Busy);
    QCOMPARE(stage.kind(far), Kind::Busy);
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.ask(far, Priority::Background));
    QCOMPARE(stage.sentTo(far), 2);
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.ask(far));
    QCOMPARE(stage.sentTo(far), 3);
    stage.answer(stage.sent.last());
    QCOMPARE(stage.kind(far), Kind::Answering);
    QCOMPARE(stage.sentTo(far), 3 + Schedule::perService);
}

void tst_Schedule::beginsAnewWithASession()
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.ask(far);
    stage.wait(31s);
    stage.schedule.startSession(u"home.example"_s);
    QCOMPARE(stage.kind(far), Kind::Unknown);
    stage.sent.clear();
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.ask(far));
    QCOMPARE(stage.sentTo(far), 1);
}

void tst_Schedule::remembersPausesOverSessions()
{
    Stage stage(0.0);
    Time last {};
    for (int session = 0; session < 4; ++session) {
        stage.schedule.startSession(u"home.example"_s);
        stage.ask(far);
        stage.wait(31s);
        const Time pause = stage.schedule.status(far).nextTry - stage.now;
        QVERIFY(pause > last);
        last = pause;
    }
}

void tst_Schedule::withdrawsWhatWaits()
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.ask(far);
    QVERIFY(stage.schedule.isWaiting(u"far.example#2"_s));
    stage.answer(u"far.example#2"_s, Schedule::Outcome::Withdrawn);
    stage.answer(u"far.example#1"_s);
    QCOMPARE(stage.sent, QStringList({ u"far.example#1"_s, u"far.example#3"_s }));
}

PUBSUB_TEST(tst_Schedule, QCoreApplication)
#include "tst_Schedule.moc"
