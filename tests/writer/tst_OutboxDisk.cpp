// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/SqlQuery.h"
#include "support/Namespaces.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterHouse.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace Writer;
using namespace std::chrono_literals;
using Reason = OutboxError::Reason;
using State = OutboxEntry::State;

namespace
{

const IqPattern publishing { .xmlns = Ns::pubSub, .element = u"publish"_s, .type = u"set"_s };
const QRegularExpression full(u".*full.*"_s);

} // namespace

/// The outbox with a disk that takes no more, and with what earlier versions left there.
class tst_OutboxDisk : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_house.reset(); }

    void saysWhatTheDiskRefused();
    void sendsNothingThatTheDiskDoesNotKnow();
    void goesOnWhereTheDiskMissedThatItIsDone();
    void knowsWhyEarlierVersionsFailed_data();
    void knowsWhyEarlierVersionsFailed();

private:
    void setUp() override;
    void onDisk(const QString &statement);

    std::unique_ptr<WriterHouse> m_house;
};

void tst_OutboxDisk::setUp()
{
    m_house = std::make_unique<WriterHouse>();
    m_house->start();
}

void tst_OutboxDisk::onDisk(const QString &statement)
{
    QVERIFY(m_house->session->database().runAndWait(
        [statement](QSqlDatabase &db) { Common::SqlQuery::run(db, statement); }));
}

void tst_OutboxDisk::saysWhatTheDiskRefused()
{
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"First"_s);
    QSignalSpy refused(&m_house->session->store(), &PostStore::entryRefused);
    onDisk(u"CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'full'); END"_s);
    QTest::ignoreMessage(QtWarningMsg, full);
    m_house->publish(draft);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), draft.key);
    QVERIFY(m_house->session->store().entries().isEmpty());
    onDisk(u"DROP TRIGGER full"_s);
    m_house->publish(draft);
    QVERIFY(m_house->waitForState(State::Queued));

    onDisk(u"CREATE TRIGGER full BEFORE DELETE ON outbox BEGIN SELECT raise(ABORT, 'full'); END"_s);
    QTest::ignoreMessage(QtWarningMsg, full);
    m_house->session->outbox().takeBack(m_house->onlyEntry().key);
    m_house->settle();
    QCOMPARE(refused.size(), 2);
    QVERIFY(m_house->waitForState(State::Queued));
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().order, QStringList { draft.itemId });
}

void tst_OutboxDisk::sendsNothingThatTheDiskDoesNotKnow()
{
    m_house->createBlog();
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Not yet"_s);
    m_house->publish(draft);
    onDisk(u"CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = %1"
           " BEGIN SELECT raise(ABORT, 'full'); END"_s.arg(int(State::Sending)));
    m_house->session->outbox().setRetryPauses(1h, 1h);
    QTest::ignoreMessage(QtWarningMsg, full);
    QVERIFY(m_house->goOnline());
    QTRY_COMPARE(m_house->onlyEntry().error.reason, Reason::NotRecorded);
    QVERIFY2(m_house->onlyEntry().error.text.contains(u"full"_s),
        qPrintable(m_house->onlyEntry().error.text));
    QCOMPARE(m_house->onlyEntry().state, State::Queued);
    QVERIFY(m_house->onlyEntry().nextAttempt > QDateTime::currentDateTimeUtc());
    QVERIFY(m_house->server.received(publishing).isEmpty());
    onDisk(u"DROP TRIGGER full"_s);
    m_house->session->outbox().retry(m_house->onlyEntry().key);
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
}

// The draft stays until the disk knows, and nothing is sent twice.
void tst_OutboxDisk::goesOnWhereTheDiskMissedThatItIsDone()
{
    m_house->createBlog();
    m_house->stayOffline();
    const Draft draft = m_house->draft(u"Done"_s);
    m_house->publish(draft);
    onDisk(u"CREATE TRIGGER full BEFORE INSERT ON kept BEGIN SELECT raise(ABORT, 'full'); END"_s);
    m_house->session->outbox().setRetryPauses(1h, 1h);
    QTest::ignoreMessage(QtWarningMsg, full);
    QVERIFY(m_house->goOnline());
    QTRY_COMPARE(m_house->onlyEntry().error.reason, Reason::NotSaved);
    QVERIFY2(m_house->onlyEntry().error.text.contains(u"full"_s),
        qPrintable(m_house->onlyEntry().error.text));
    QCOMPARE(m_house->onlyEntry().state, State::Queued);
    QVERIFY(m_house->session->store().draft(draft.key));
    onDisk(u"DROP TRIGGER full"_s);
    // By itself: who tries again by hand sends the draft as it is then, with a new time.
    m_house->stayOffline();
    QVERIFY(m_house->goOnline());
    QVERIFY(m_house->waitForEmptyOutbox());
    QCOMPARE(m_house->blog().publications.value(draft.itemId), 1);
    QVERIFY(!m_house->session->store().draft(draft.key));
}

// What stood in the database as the library's Error::Kind.
void tst_OutboxDisk::knowsWhyEarlierVersionsFailed_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("stanza");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("nothing failed") << 0 << QByteArray() << Reason::None;
    QTest::newRow("refused") << 0
                             << "<iq xmlns='jabber:client' type='error'><error type='auth'>"
                                "<forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"
                                "</iq>"_ba
                             << Reason::Refused;
    const QList<Reason> others { Reason::NoAnswer, Reason::ConnectionLost, Reason::Unreadable,
        Reason::NotSendable, Reason::AnswerTooLarge, Reason::Stopped, Reason::NotSendable,
        Reason::TooLarge, Reason::ServiceSilent };
    for (int i = 0; i < others.size(); ++i)
        QTest::addRow("kind %d", i + 1) << i + 1 << QByteArray() << others[i];
}

void tst_OutboxDisk::knowsWhyEarlierVersionsFailed()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, stanza);
    m_house->stayOffline();
    m_house->publish(m_house->draft(u"Old"_s));
    QVERIFY(m_house->waitForState(State::Queued));
    onDisk(u"UPDATE outbox SET error_kind = %1, error_stanza = x'%2'"_s.arg(kind).arg(
        QLatin1StringView(stanza.toHex())));
    onDisk(u"PRAGMA user_version = 4"_s);
    m_house->start();
    QTRY_COMPARE(m_house->session->store().entries().size(), 1);
    QTEST(m_house->onlyEntry().error.reason, "reason");
    QCOMPARE(m_house->onlyEntry().error.answer.has_value(), !stanza.isEmpty());
}

PUBSUB_TEST(tst_OutboxDisk, QCoreApplication)
#include "tst_OutboxDisk.moc"
