// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Figures.h"
#include "support/FreePort.h"
#include "support/SignalWaiter.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace TestSupport;
using namespace std::chrono_literals;

/// The small helpers that other tests rely on.
class tst_Helpers : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForWhatHappens();
    void givesUpInTime();
    void collectsSignals();
    void writesFigures();
    void givesEachPortOnce();
};

void tst_Helpers::waitsForWhatHappens()
{
    bool done = false;
    QTimer::singleShot(20ms, this, [&done] { done = true; });
    QVERIFY(waitFor([&done] { return done; }));

    auto *object = new QObject;
    bool destroyed = false;
    connect(object, &QObject::destroyed, this, [&destroyed] { destroyed = true; });
    object->deleteLater();
    QVERIFY(waitFor([&destroyed] { return destroyed; }));
}

void tst_Helpers::givesUpInTime()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!waitFor([] { return false; }, 50ms));
    QVERIFY(timer.elapsed() >= 50);
}

void tst_Helpers::collectsSignals()
{
    QObject object;
    SignalWaiter names(&object, &QObject::objectNameChanged);
    QCOMPARE(names.count(), 0);
    QTimer::singleShot(0, &object, [&object] { object.setObjectName(u"a"_s); });
    QTimer::singleShot(5ms, &object, [&object] { object.setObjectName(u"b"_s); });
    QVERIFY(names.waitForCount(2));
    QCOMPARE(std::get<0>(names.all().first()), u"a"_s);
    QCOMPARE(std::get<0>(names.last()), u"b"_s);
    QVERIFY(!names.waitForCount(3, 20ms));
}

void tst_Helpers::writesFigures()
{
    const QTemporaryDir folder;
    const QByteArray before = qgetenv("PUBSUB_FIGURES_DIR");
    const auto restore = qScopeGuard([&before] { qputenv("PUBSUB_FIGURES_DIR", before); });
    qputenv("PUBSUB_FIGURES_DIR", folder.filePath(u"new"_s).toUtf8());
    QVERIFY(Figures::write(u"helpers"_s, { u"one 1"_s, u"two 2"_s }));
    QFile file(folder.filePath(u"new/helpers.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "one 1\ntwo 2\n"_ba);
}

// So many of 17,000 that by chance alone some would come twice.
void tst_Helpers::givesEachPortOnce()
{
    constexpr int count = 800;
    QSet<quint16> ports;
    for (int i = 0; i < count; ++i)
        ports.insert(freePort());
    QCOMPARE(ports.size(), count);

    QUdpSocket another;
    for (const quint16 port : std::as_const(ports))
        QVERIFY(!another.bind(QHostAddress::LocalHost, port, QUdpSocket::DontShareAddress));
}

PUBSUB_TEST(tst_Helpers, QCoreApplication)
#include "tst_Helpers.moc"
