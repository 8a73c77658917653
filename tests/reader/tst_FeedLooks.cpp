// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedLooks.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Reader;
using namespace std::chrono_literals;

/// When feeds are looked at, by a clock that the test sets.
class tst_FeedLooks : public TestSupport::StrictTest
{
    Q_OBJECT

    struct Look {
        qint64 feed;
        FeedLooks::Duration at;
    };

    // Looks, and when since the start.
    struct Stage {
        FeedLooks::Duration now { 0 };
        FeedLooks looks { Common::Clock([this] {
            return QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC).addDuration(now);
        }) };
        QList<Look> done;
        // What comes of each look.
        std::function<void(qint64)> then = [this](qint64 feed) { looks.onLooked(feed); };

        Stage()
        {
            QObject::connect(&looks, &FeedLooks::due, &looks, [this](qint64 feed) {
                done.append({ feed, now });
                then(feed);
            });
        }
        void pass(FeedLooks::Duration time, FeedLooks::Duration step = 1s)
        {
            for (const auto end = now + time; now < end;) {
                now += step;
                looks.check();
            }
        }
    };

private Q_SLOTS:
    void eachFeedHasItsInterval_data()
    {
        QTest::addColumn<std::chrono::minutes>("usual");
        QTest::addColumn<std::chrono::minutes>("own");
        QTest::addColumn<FeedLooks::Duration>("expected");
        QTest::newRow("usual") << FeedLooks::usualInterval << 0min << FeedLooks::Duration(30min);
        QTest::newRow("set") << 60min << 0min << FeedLooks::Duration(60min);
        QTest::newRow("own") << 60min << 20min << FeedLooks::Duration(20min);
        QTest::newRow("too short") << 1min << 0min << FeedLooks::Duration(10min);
        QTest::newRow("too long") << 100000min << 0min << FeedLooks::Duration(24h);
        QTest::newRow("own, too short") << 60min << 1min << FeedLooks::Duration(10min);
    }

    void eachFeedHasItsInterval()
    {
        QFETCH(std::chrono::minutes, usual);
        QFETCH(std::chrono::minutes, own);
        QFETCH(FeedLooks::Duration, expected);
        Stage s;
        s.looks.setInterval(usual);
        s.then = [&](qint64 feed) { s.looks.onLooked(feed, own); };
        s.looks.onLooked(1, own);
        s.pass(expected * 10, 10s);
        QVERIFY(s.done.size() >= 7 && s.done.size() <= 13);
        FeedLooks::Duration last { 0 };
        for (const Look &look : std::as_const(s.done)) {
            QVERIFY(look.at - last >= expected * 3 / 4);
            QVERIFY(look.at - last <= expected * 5 / 4 + 10s);
            last = look.at;
        }
    }

    // Each change of a feed tells its interval again; the look must come all the same.
    void theSameIntervalAgainPutsNothingOff()
    {
        Stage s;
        constexpr auto own = 1min;
        s.looks.onLooked(1, own);
        for (int i = 0; i < 20; ++i) {
            s.looks.setInterval(1, own);
            s.pass(1min);
        }
        QVERIFY(!s.done.isEmpty());
    }

    // All at once at the start, and all of a service that is back: one a second in both cases.
    void aThousandFeedsAreOneASecond()
    {
        Stage s;
        for (qint64 feed = 1; feed <= 1000; ++feed)
            s.looks.lookSoon(feed);
        s.pass(1010s, 100ms);
        QVERIFY(s.done.size() >= 1000);
        QSet<qint64> feeds;
        for (qsizetype i = 0; i < s.done.size(); ++i) {
            feeds.insert(s.done[i].feed);
            QVERIFY(i == 0 || s.done[i].at - s.done[i - 1].at >= 1s);
        }
        QCOMPARE(feeds.size(), 1000);
        s.done.clear();
        s.pass(3h);
        QHash<qint64, int> counts;
        for (qsizetype i = 0; i < s.done.size(); ++i) {
            ++counts[s.done[i].feed];
            QVERIFY(i == 0 || s.done[i].at - s.done[i - 1].at >= 1s);
        }
        QCOMPARE(counts.size(), 1000);
        QVERIFY(std::ranges::all_of(counts, [](int count) { return count >= 4 && count <= 9; }));
    }

    void failuresMakeItWait()
    {
        Stage s;
        s.then = [&](qint64 feed) { s.looks.onFailed(feed); };
        s.looks.onFailed(1);
        s.pass(5h);
        QVERIFY(s.done.first().at >= 45s && s.done.first().at <= 76s);
        QVERIFY(s.done[1].at - s.done[0].at >= 90s);
        for (qsizetype i = 8; i < s.done.size(); ++i)
            QVERIFY(s.done[i].at - s.done[i - 1].at >= FeedLooks::usualInterval * 3 / 4);
        // One success, and it is as before.
        s.looks.onLooked(1);
        s.looks.onFailed(1);
        s.done.clear();
        const auto now = s.now;
        s.pass(2min);
        QVERIFY(!s.done.isEmpty() && s.done.first().at - now <= 76s);
    }

    void aReasonComesBeforeTheInterval()
    {
        Stage s;
        s.looks.onLooked(1);
        s.looks.onLooked(2);
        s.looks.lookSoon(1);
        s.pass(10s);
        QCOMPARE(s.done.size(), 1);
        QCOMPARE(s.done.first().feed, 1);
        // And is none to wait longer.
        s.looks.lookSoon(2);
        s.looks.onFailed(2);
        s.pass(10s);
        QCOMPARE(s.done.size(), 2);
    }

    void whatIsGoneIsNotLookedAt()
    {
        Stage s;
        for (qint64 feed = 1; feed <= 3; ++feed)
            s.looks.onLooked(feed);
        s.looks.remove(2);
        s.pass(40min);
        QVERIFY(std::ranges::none_of(s.done, [](const Look &look) { return look.feed == 2; }));
        QVERIFY(s.done.size() >= 2);
        s.looks.clear();
        s.done.clear();
        s.pass(24h, 1min);
        QVERIFY(s.done.isEmpty());
    }

    void aShorterIntervalHoldsAtOnce()
    {
        Stage s;
        s.looks.setInterval(24h);
        s.looks.onLooked(1);
        s.looks.setInterval(10min);
        s.pass(13min);
        QCOMPARE(s.done.size(), 1);
    }

    // A clock that was set back does not stop the looks.
    void theClockMayBeSet()
    {
        Stage s;
        s.now = 24h;
        s.looks.lookSoon(1);
        s.pass(10s);
        QCOMPARE(s.done.size(), 1);
        s.now = 0s;
        s.looks.lookSoon(2);
        s.pass(10s);
        QCOMPARE(s.done.size(), 2);
    }
};

PUBSUB_TEST(tst_FeedLooks, QCoreApplication)
#include "tst_FeedLooks.moc"
