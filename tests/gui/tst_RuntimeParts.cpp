// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/core/RuntimeParts.h"
#include "common/gui/AboutDialog.h"
#include "common/gui/Appearance.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"
#include "support/WriterDesk.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>

using namespace Common;
using namespace Qt::StringLiterals;
using namespace TestSupport;

/// What is loaded at run time is there where the project is built and tested.
class tst_RuntimeParts : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WriterDesk::prepare(); }
    void everythingLoads();
    void aboutTellsWhatIsMissing_data();
    void aboutTellsWhatIsMissing();

private:
    static QStringList idsOf(const QList<RuntimePart> &parts)
    {
        QStringList ids;
        for (const RuntimePart &part : parts)
            ids.append(part.id);
        return ids;
    }
};

void tst_RuntimeParts::everythingLoads()
{
    // Who looks for icons and dictionaries: the application and the writer's window.
    const Appearance appearance(*qApp);
    WriterDesk desk;
    desk.open();
    QTRY_VERIFY(RuntimeParts::isTold(RuntimeParts::dictionary));
    QVERIFY(RuntimeParts::isTold(RuntimeParts::icons));
    QStringList lines { u"| loaded at run time | by | Debian's package |"_s,
        u"| --- | --- | --- |"_s };
    for (const RuntimePart &part : RuntimeParts::of(u"writer"_s)) {
        QStringList programs;
        for (const QString &program : { u"browser"_s, u"reader"_s, u"writer"_s }) {
            if (idsOf(RuntimeParts::of(program)).contains(part.id))
                programs.append(program);
        }
        lines.append(u"| %1 | %2 | %3 |"_s.arg(part.name, programs.join(u", "_s), part.package));
    }
    QVERIFY(Figures::write(u"runtime-parts"_s, lines));
    QCOMPARE(idsOf(RuntimeParts::missing(u"writer"_s)), QStringList());
    desk.window.reset();
}

void tst_RuntimeParts::aboutTellsWhatIsMissing_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("missing");
    const QStringList browser { u"tls"_s, u"network"_s, u"svg"_s, u"wayland"_s };
    const QStringList reader = browser + QStringList { u"sqlite"_s, u"pictures"_s };
    QTest::newRow("browser") << u"browser"_s << browser;
    QTest::newRow("reader") << u"reader"_s << reader;
    QTest::newRow("writer") << u"writer"_s << reader + QStringList { u"spelling"_s };
}

// As on a computer without a single plugin of Qt.
void tst_RuntimeParts::aboutTellsWhatIsMissing()
{
    QFETCH(const QString, program);
    const QTemporaryDir nothing;
    const QStringList paths = QCoreApplication::libraryPaths();
    QCoreApplication::setLibraryPaths({ nothing.path() });
    const QList<RuntimePart> missing = RuntimeParts::missing(program);
    QCoreApplication::setLibraryPaths(paths);
    QTEST(idsOf(missing), "missing");

    const AboutDialog dialog(missing);
    for (const RuntimePart &part : missing) {
        auto *name = dialog.findChild<QLabel *>(u"missing-"_s + part.id);
        auto *cost = dialog.findChild<QLabel *>(u"cost-"_s + part.id);
        QVERIFY2(name && cost, qPrintable(part.id));
        QCOMPARE(name->text(), part.name);
        QCOMPARE(cost->text(), part.cost);
        QVERIFY(!part.package.isEmpty());
    }
    QVERIFY(!AboutDialog({}).findChild<QWidget *>(u"aboutMissing"_s));
}

PUBSUB_TEST(tst_RuntimeParts, QApplication)
#include "tst_RuntimeParts.moc"
