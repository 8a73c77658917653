// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fuzzers start from, and what they have found: each input is run once. A target ends
// the program where a rule does not hold, so an input that fails is the last one named.

#include "fuzz/Targets.h"
#include "support/Figures.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

using Target = int (*)(const uint8_t *, size_t);

#define FUZZ_ENTRY(name) { QStringLiteral(#name), fuzz##name },
const QMap<QString, Target> targets { FUZZ_TARGETS(FUZZ_ENTRY) };
#undef FUZZ_ENTRY

QString folderOf(const QString &target)
{
    return QStringLiteral(TEST_DATA_DIR "/fuzz/") + target;
}

} // namespace

class tst_FuzzCorpus : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderHasATarget()
    {
        const QStringList folders = QDir(QStringLiteral(TEST_DATA_DIR "/fuzz"))
                                        .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(folders, targets.keys());
    }

    void runs_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        for (const QString &target : targets.keys()) {
            const QDir folder(folderOf(target));
            const QStringList names = folder.entryList(QDir::Files, QDir::Name);
            for (const QString &name : names)
                QTest::addRow("%s/%s", qPrintable(target), qPrintable(name))
                    << target << folder.filePath(name);
        }
    }
    void runs()
    {
        QFETCH(QString, target);
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray input = file.readAll();
        QCOMPARE(targets[target](
                     reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size())),
            0);
        ++m_inputs;
    }

    void cleanupTestCase()
    {
        QVERIFY(m_inputs > 0);
        QVERIFY(TestSupport::Figures::write(u"fuzz-corpus"_s,
            { u"fuzz corpus: %1 targets, %2 inputs, crashes 0"_s.arg(targets.size())
                    .arg(m_inputs) }));
    }

private:
    int m_inputs = 0;
};

QTEST_GUILESS_MAIN(tst_FuzzCorpus)
#include "tst_FuzzCorpus.moc"
