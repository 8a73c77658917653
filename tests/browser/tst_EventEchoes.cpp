// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/EventEchoes.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Browser::EventEchoes;

class tst_EventEchoes : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachSubscriptionTellsOfItOnce();
    void whatComesAgainForTheSameHappenedAgain();
    void withoutSubidsNothingIsAnEcho();
    void afterAWhileItHappenedAgain();
    void whatIsOldIsForgotten();

private:
    bool isEcho(const QString &event, const QStringList &subids)
    {
        return m_echoes.isEcho(event, subids, m_now);
    }

    EventEchoes m_echoes;
    QDateTime m_now { QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC };
};

void tst_EventEchoes::eachSubscriptionTellsOfItOnce()
{
    QVERIFY(!isEcho(u"1"_s, { u"a"_s }));
    QVERIFY(!isEcho(u"2"_s, { u"a"_s }));
    QVERIFY(isEcho(u"1"_s, { u"b"_s }));
    QVERIFY(isEcho(u"2"_s, { u"b"_s, u"c"_s }));
    QVERIFY(isEcho(u"1"_s, { u"c"_s }));
}

void tst_EventEchoes::whatComesAgainForTheSameHappenedAgain()
{
    QVERIFY(!isEcho(u"3"_s, { u"a"_s }));
    QVERIFY(isEcho(u"3"_s, { u"b"_s }));
    QVERIFY(!isEcho(u"3"_s, { u"b"_s }));
    QVERIFY(isEcho(u"3"_s, { u"a"_s }));
    QVERIFY(!isEcho(u"3"_s, { u"c"_s, u"a"_s }));
}

void tst_EventEchoes::withoutSubidsNothingIsAnEcho()
{
    QVERIFY(!isEcho(u"4"_s, {}));
    QVERIFY(!isEcho(u"4"_s, {}));
}

void tst_EventEchoes::afterAWhileItHappenedAgain()
{
    QVERIFY(!isEcho(u"5"_s, { u"a"_s }));
    m_now = m_now.addDuration(EventEchoes::span);
    QVERIFY(!isEcho(u"5"_s, { u"b"_s }));
}

void tst_EventEchoes::whatIsOldIsForgotten()
{
    for (int second = 0; second < 100; ++second) {
        m_now = m_now.addDuration(1s);
        for (int i = 0; i < 10; ++i)
            QVERIFY(!isEcho(QString::number(1000 + 10 * second + i), { u"a"_s }));
        QVERIFY(m_echoes.size() <= 10 * 2 * EventEchoes::span.count());
    }
}

PUBSUB_TEST(tst_EventEchoes, QCoreApplication)
#include "tst_EventEchoes.moc"
