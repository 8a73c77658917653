// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/EventLogModel.h"
#include "support/ScriptedSession.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Browser::EventLogModel;

namespace
{

/// Sends `count` items, the first with the id `from`.
void publish(ScriptedServer &server, int from, int count)
{
    for (int i = from; i < from + count; ++i)
        server.sendEvent("<items node='n'><item id='" + QByteArray::number(i) + "'/></items>");
}

QString detail(const EventLogModel &model, int row)
{
    return model.index(row, EventLogModel::DetailColumn).data().toString();
}

} // namespace

class tst_EventLogModel : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesDownWhatHappens();
    void staysWithinItsBound();
    void standsStillWhilePaused();
    void toldForEachSubscriptionItHappenedOnce();
};

void tst_EventLogModel::writesDownWhatHappens()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.client.trustEventsFrom(s.serviceJid());
    const QDateTime now(QDate(2026, 3, 4), QTime(5, 6, 7), QTimeZone::UTC);
    EventLogModel model(&s.client, Common::Clock([now] { return now; }));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    publish(s.server, 1, 1);
    s.server.sendEvent("<items node='n'><retract id='1'/></items>");
    s.server.sendEvent("<purge node='n'/>");
    s.server.sendEvent("<delete node='n'/>");
    QTRY_COMPARE(model.rowCount(), 4);
    QStringList kinds;
    for (int row = 0; row < 4; ++row)
        kinds.append(model.index(row, EventLogModel::KindColumn).data().toString());
    using Kind = EventLogModel::Kind;
    QCOMPARE(kinds,
        (QStringList { EventLogModel::kindText(Kind::ItemPublished),
            EventLogModel::kindText(Kind::ItemRetracted), EventLogModel::kindText(Kind::NodePurged),
            EventLogModel::kindText(Kind::NodeDeleted) }));
    QCOMPARE(detail(model, 0), u"1"_s);
    QCOMPARE(model.index(0, EventLogModel::NodeColumn).data().toString(), u"n"_s);
    QVERIFY(model.index(0, EventLogModel::TimeColumn).data().toString().contains(u":06:07"_s));
}

void tst_EventLogModel::staysWithinItsBound()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.client.trustEventsFrom(s.serviceJid());
    EventLogModel model(&s.client, {}, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    publish(s.server, 0, 25);
    QTRY_COMPARE(model.droppedCount(), 15);
    QTRY_COMPARE(model.rowCount(), 10);
    QCOMPARE(detail(model, 0), u"15"_s);
    QCOMPARE(detail(model, 9), u"24"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.droppedCount(), 0);
}

void tst_EventLogModel::standsStillWhilePaused()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.client.trustEventsFrom(s.serviceJid());
    EventLogModel model(&s.client, {}, 10);
    publish(s.server, 0, 3);
    QTRY_COMPARE(model.rowCount(), 3);
    model.pause();
    publish(s.server, 3, 4);
    QTRY_COMPARE(model.heldCount(), 4);
    QCOMPARE(model.rowCount(), 3);
    model.resume();
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.heldCount(), 0);
    QCOMPARE(detail(model, 6), u"6"_s);
}

// XEP-0060 §7.1.2.4
void tst_EventLogModel::toldForEachSubscriptionItHappenedOnce()
{
    ScriptedSession s;
    QVERIFY(s.start());
    s.client.trustEventsFrom(s.serviceJid());
    EventLogModel model(&s.client);
    for (const QByteArray id : { "1", "2", "1" }) {
        for (const QByteArray subid : { "a", "b" })
            s.server.sendStanza("<message from='" + s.server.pubSubService().toUtf8()
                + "' to='{jid}'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                  "<items node='n'><item id='"
                + id
                + "'/></items></event><headers xmlns='http://jabber.org/protocol/shim'>"
                  "<header name='SubID'>"
                + subid + "</header></headers></message>");
    }
    publish(s.server, 9, 1);
    QTRY_COMPARE(detail(model, model.rowCount() - 1), u"9"_s);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE((QStringList { detail(model, 0), detail(model, 1), detail(model, 2) }),
        (QStringList { u"1"_s, u"2"_s, u"1"_s }));
}

PUBSUB_TEST(tst_EventLogModel, QApplication)
#include "tst_EventLogModel.moc"
