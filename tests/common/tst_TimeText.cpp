// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/TimeText.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Common;
using namespace Qt::StringLiterals;

class tst_TimeText : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tellsHowLongAgo_data();
    void tellsHowLongAgo();
    void followsTheLocale();
    void isEmptyWithoutATime();
};

void tst_TimeText::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void tst_TimeText::tellsHowLongAgo_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");
    // Seen from Thursday, 15 October 2026, 14:30.
    QTest::newRow("now") << u"2026-10-15T14:30:00"_s << u"Just now"_s;
    QTest::newRow("clock ahead") << u"2026-10-15T14:30:40"_s << u"Just now"_s;
    QTest::newRow("minutes") << u"2026-10-15T14:25:00"_s << u"5 min ago"_s;
    QTest::newRow("today") << u"2026-10-15T09:02:00"_s << u"Today 09:02"_s;
    QTest::newRow("later today") << u"2026-10-15T18:00:00"_s << u"Today 18:00"_s;
    QTest::newRow("yesterday, hours ago") << u"2026-10-14T23:59:00"_s << u"Yesterday 23:59"_s;
    QTest::newRow("this week") << u"2026-10-12T08:00:00"_s << u"Monday 08:00"_s;
    QTest::newRow("a week ago") << u"2026-10-08T08:00:00"_s << u"08/10/2026"_s;
    QTest::newRow("years ago") << u"1999-12-31T08:00:00"_s << u"31/12/1999"_s;
    QTest::newRow("in the future") << u"2027-01-01T08:00:00"_s << u"01/01/2027"_s;
}

void tst_TimeText::tellsHowLongAgo()
{
    QFETCH(const QString, time);
    QFETCH(const QString, text);
    const QDateTime now = QDateTime::fromString(u"2026-10-15T14:30:00"_s, Qt::ISODate);
    QCOMPARE(
        TimeText::relative(QDateTime::fromString(time, Qt::ISODate).toUTC(), now.toUTC()), text);
}

void tst_TimeText::followsTheLocale()
{
    const QDateTime time = QDateTime::fromString(u"2026-10-05T09:02:00"_s, Qt::ISODate);
    QVERIFY(TimeText::absolute(time.toUTC()).contains(u"5 October 2026"_s));
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QVERIFY(TimeText::absolute(time.toUTC()).contains(u"5. Oktober 2026"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void tst_TimeText::isEmptyWithoutATime()
{
    QCOMPARE(TimeText::relative({}, QDateTime::currentDateTimeUtc()), QString());
    QCOMPARE(TimeText::absolute({}), QString());
}

PUBSUB_TEST(tst_TimeText, QCoreApplication)
#include "tst_TimeText.moc"
