// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Await.h"
#include "support/Namespaces.h"
#include "support/ScriptedServer.h"
#include "support/StrictTest.h"
#include "support/TestClient.h"
#include "support/TestProgram.h"

#include <pubsub/Node.h>
#include <pubsub/session/IdleKeeper.h>

#include <QBuffer>
#include <QTest>

using namespace PubSub;
using namespace TestSupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A stream on which nothing happens stays, where the server says how long it may be silent.
class tst_IdleKeeper : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void pausesInTime_data();
    void pausesInTime();
    void sendsWhiteSpaceBetweenStanzas();
    void beginsAnewWithEachByte();
    void takesNoNonsense_data();
    void takesNoNonsense();
};

void tst_IdleKeeper::pausesInTime_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<std::chrono::milliseconds>("pause");
    QTest::newRow("Openfire") << 360LL << 180'000ms;
    QTest::newRow("a second") << 1LL << 500ms;
    QTest::newRow("odd") << 3LL << 1500ms;
    QTest::newRow("a day") << 86'400LL << 43'200'000ms;
    QTest::newRow("nothing said") << 0LL << 0ms;
    QTest::newRow("below zero") << -5LL << 0ms;
    QTest::newRow("more than a day") << 86'401LL << 0ms;
    QTest::newRow("more than a timer takes") << std::numeric_limits<qint64>::max() << 0ms;
}

void tst_IdleKeeper::pausesInTime()
{
    QFETCH(qint64, seconds);
    QFETCH(std::chrono::milliseconds, pause);
    QCOMPARE(IdleKeeper::pauseFor(seconds), pause);
}

// XEP-0478 §2, RFC 6120 §4.6.1
void tst_IdleKeeper::sendsWhiteSpaceBetweenStanzas()
{
    ScriptedServer server({ .idleSeconds = 1 });
    TestClient client;
    QVERIFY(client.connectTo(server));
    QVERIFY(client.flush());
    server.clearReceived();
    const qsizetype before = server.bytesReceived();
    QTRY_VERIFY(server.bytesReceived() >= before + 3);
    QVERIFY(server.received().isEmpty());
    QVERIFY(client.flush());
    QCOMPARE(server.sessionCount(), 1);
    client.disconnectFromServer();
    QVERIFY(server.waitForDisconnection());
}

void tst_IdleKeeper::beginsAnewWithEachByte()
{
    QBuffer socket;
    QVERIFY(socket.open(QIODevice::ReadWrite));
    IdleKeeper keeper(&socket, 60, nullptr);
    auto *timer = keeper.findChild<QTimer *>();
    QVERIFY(timer && timer->isActive());
    QCOMPARE(timer->intervalAsDuration(), 30'000ms);
    const auto first = timer->id();
    Q_EMIT socket.bytesWritten(1);
    QVERIFY(timer->isActive());
    QVERIFY(timer->id() != first);
    QVERIFY(socket.data().isEmpty());
    timer->setInterval(0);
    QTRY_VERIFY(!socket.data().isEmpty());
    QCOMPARE(socket.data().trimmed(), QByteArray());
    // A connection that is over is left alone.
    socket.close();
    timer->start(0);
    QCoreApplication::processEvents();
}

void tst_IdleKeeper::takesNoNonsense_data()
{
    QTest::addColumn<QByteArray>("limits");
    QTest::newRow("zero") << QByteArray("<max-bytes>0</max-bytes><idle-seconds>0</idle-seconds>");
    QTest::newRow("below zero") << QByteArray(
        "<max-bytes>-20000</max-bytes><idle-seconds>-1</idle-seconds>");
    QTest::newRow("words") << QByteArray(
        "<max-bytes>many</max-bytes><idle-seconds>soon</idle-seconds>");
    QTest::newRow("too many digits")
        << QByteArray("<max-bytes>99999999999999999999</max-bytes>"
                      "<idle-seconds>99999999999999999999</idle-seconds>");
    QTest::newRow("empty") << QByteArray("<max-bytes/><idle-seconds/>");
    QTest::newRow("nothing") << QByteArray();
}

void tst_IdleKeeper::takesNoNonsense()
{
    QFETCH(QByteArray, limits);
    ScriptedServer server(
        { .streamFeatures = "<limits xmlns='urn:xmpp:stream-limits:0'>" + limits + "</limits>" });
    server.reply({ .xmlns = TestSupport::Ns::pubSub, .element = u"publish"_s }, Answer::result());
    TestClient client;
    QVERIFY(client.connectTo(server));
    QCOMPARE(client.maxRequestBytes(), 0);
    const NodeAddress blog { *Jid::fromString(u"juliet@localhost"_s), u"blog"_s };
    const Item large { u"id"_s, {}, "<t xmlns='urn:example:t'>" + QByteArray(40'000, 'x') + "</t>",
        {} };
    QVERIFY(await(client.node(blog).publish(large)).has_value());
}

PUBSUB_TEST(tst_IdleKeeper, QCoreApplication)
#include "tst_IdleKeeper.moc"
