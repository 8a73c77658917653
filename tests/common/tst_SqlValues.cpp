// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlValues.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QSet>
#include <QTest>

using namespace Common::SqlValues;
using namespace Qt::StringLiterals;

class tst_SqlValues : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void timesComeBack_data();
    void timesComeBack();
    void whatStandsForNoTime();
    void addressesThatCannotBeReadAreEmpty();
    void listsComeBack();
    void numbersAndTextsForStatements();
};

void tst_SqlValues::timesComeBack_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<qint64>("stored");

    const auto utc
        = [](const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs); };
    QTest::newRow("today") << utc(u"2026-10-15T14:30:00.125Z"_s) << qint64(1792074600125);
    QTest::newRow("the first moment") << utc(u"1970-01-01T00:00:00Z"_s) << qint64(0);
    QTest::newRow("before that") << utc(u"1969-07-20T20:17:40Z"_s) << qint64(-14182940000);
    QTest::newRow("none") << QDateTime() << qint64(-1);
}

void tst_SqlValues::timesComeBack()
{
    QFETCH(const QDateTime, time);
    QFETCH(const qint64, stored);
    QCOMPARE(fromTime(time), stored);
    QCOMPARE(toTime(stored), time);
    QVERIFY(!time.isValid() || toTime(stored).timeSpec() == Qt::UTC);
}

void tst_SqlValues::whatStandsForNoTime()
{
    QCOMPARE(fromTime({}, 0), 0);
    QVERIFY(!toTime(0, 0).isValid());
    QVERIFY(toTime(-1, 0).isValid());
}

void tst_SqlValues::addressesThatCannotBeReadAreEmpty()
{
    QCOMPARE(toJid(u"juliet@example.org"_s).toString(), u"juliet@example.org"_s);
    QVERIFY(toJid(u"@"_s).isEmpty());
    QVERIFY(toJid({}).isEmpty());
}

void tst_SqlValues::listsComeBack()
{
    const QStringList list { u"one"_s, u"two, three"_s };
    QCOMPARE(toList(fromList(list)), list);
    QCOMPARE(toList(fromList({})), QStringList());
}

void tst_SqlValues::numbersAndTextsForStatements()
{
    QCOMPARE(numberList(QList<qint64> { 1, -2, 3 }), u"1,-2,3"_s);
    QCOMPARE(numberList(QSet<qint64>()), QString());
    QCOMPARE(jsonNumbers(QList<qint64> { 4, 5 }), u"[4,5]"_s);
    QCOMPARE(jsonTexts({ u"a"_s, u"\"b\""_s }), uR"(["a","\"b\""])"_s);
}

PUBSUB_TEST(tst_SqlValues, QCoreApplication)
#include "tst_SqlValues.moc"
