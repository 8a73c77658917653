// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/ServiceStateText.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QLocale>
#include <QTest>

using namespace Common;
using namespace Qt::StringLiterals;
using PubSub::ServiceState;

class tst_ServiceStateText : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void tellsSinceWhen_data();
    void tellsSinceWhen();
    void tellsTheDayIfItIsAnother();
    void tellsNoTryInThePast();
};

namespace
{

const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0));

ServiceState stateOf(ServiceState::Kind kind)
{
    return { .domain = u"far.example"_s,
        .kind = kind,
        .since = noon.addSecs(-3600),
        .nextTry = noon.addSecs(60) };
}

} // namespace

void tst_ServiceStateText::tellsSinceWhen_data()
{
    QTest::addColumn<ServiceState::Kind>("kind");
    QTest::addColumn<QString>("text");
    using Kind = ServiceState::Kind;
    QTest::newRow("unknown") << Kind::Unknown << QString();
    QTest::newRow("answering") << Kind::Answering << QString();
    QTest::newRow("slow") << Kind::Slow << u"has not answered since 11:00"_s;
    QTest::newRow("silent") << Kind::Silent << u"has not answered since 11:00, next try at 12:01"_s;
    QTest::newRow("unreachable") << Kind::Unreachable
                                 << u"has been out of reach since 11:00, next try at 12:01"_s;
    QTest::newRow("busy") << Kind::Busy << u"has been busy since 11:00, next try at 12:01"_s;
}

void tst_ServiceStateText::tellsSinceWhen()
{
    QFETCH(const ServiceState::Kind, kind);
    QFETCH(const QString, text);
    QCOMPARE(ServiceStateText::of(stateOf(kind), noon), text);
}

void tst_ServiceStateText::tellsTheDayIfItIsAnother()
{
    QCOMPARE(ServiceStateText::of(stateOf(ServiceState::Kind::Slow), noon.addDays(1)),
        u"has not answered since 04.05.26 11:00"_s);
}

void tst_ServiceStateText::tellsNoTryInThePast()
{
    QCOMPARE(ServiceStateText::of(stateOf(ServiceState::Kind::Busy), noon.addSecs(600)),
        u"has been busy since 11:00, next try at 12:10"_s);
}

PUBSUB_TEST(tst_ServiceStateText, QCoreApplication)
#include "tst_ServiceStateText.moc"
