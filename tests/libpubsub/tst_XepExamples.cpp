// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every example of XEP-0060 and XEP-0248: the library sends it, or understands it. What each one
// means stands in the tables in examples/; what is left out there, and why, is printed.

#include "libpubsub/examples/Collecting.h"
#include "libpubsub/examples/Discovering.h"
#include "libpubsub/examples/Further.h"
#include "libpubsub/examples/Managing.h"
#include "libpubsub/examples/Owning.h"
#include "libpubsub/examples/Publishing.h"
#include "libpubsub/examples/Retrieving.h"
#include "libpubsub/examples/Subscribing.h"
#include "support/Figures.h"
#include "support/StrictTest.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace TestSupport;
using namespace TestSupport::Examples;
using namespace Qt::StringLiterals;

namespace
{

/// One specification: its examples, what the tables say of them, and what came of it.
struct Specification {
    QMap<int, XepExample> examples;
    Table table;
    QSet<int> passed;

    Specification(const QString &folder, const Table &rows) : table(rows)
    {
        for (const XepExample &example : xepExamples(folder))
            examples.insert(example.number, example);
    }

    QStringList figures(const QString &name) const
    {
        QStringList lines { u"XEP examples: %1/%2 of XEP-%3"_s.arg(
            QString::number(passed.size()), QString::number(examples.size()), name) };
        for (const auto &[number, entry] : table) {
            if (entry.reason.isEmpty())
                continue;
            const XepExample example = examples.value(number);
            lines += u"  %1 %2 (section %3, %4): %5"_s.arg(
                entry.check ? u"used without its slip:"_s : u"left out:"_s, QString::number(number),
                example.section, example.caption, entry.reason);
        }
        return lines;
    }
};

Table publishSubscribe()
{
    return discovering() + subscribing() + choosingOptions() + retrieving() + publishing()
        + creating() + configuring() + gettingDefaults() + deleting() + answering()
        + managingSubscriptions() + managingAffiliations() + hostingOnAccounts()
        + temporarySubscriptions() + filteringByContent() + addressing();
}

Table collections()
{
    return discoveringCollections() + subscribingToCollections() + configuringCollections()
        + arrangingCollections();
}

} // namespace

class tst_XepExamples : public TestSupport::StrictTest
{
    Q_OBJECT

private:
    std::map<QString, Specification> m_specifications;
    ExampleStage m_stage;

private Q_SLOTS:
    void initTestCase()
    {
        m_specifications.emplace(u"0060"_s,
            Specification(QStringLiteral(TEST_DATA_DIR "/xep/0060"), publishSubscribe()));
        m_specifications.emplace(
            u"0248"_s, Specification(QStringLiteral(TEST_DATA_DIR "/xep/0248"), collections()));
    }

    void everyExampleIsUsedOrArgued_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("XEP-0060") << u"0060"_s;
        QTest::newRow("XEP-0248") << u"0248"_s;
    }

    void everyExampleIsUsedOrArgued()
    {
        QFETCH(const QString, name);
        const Specification &specification = m_specifications.at(name);
        QList<int> numbers;
        for (const auto &[number, entry] : specification.table) {
            numbers += number;
            QVERIFY2(entry.check || !entry.reason.isEmpty(), qPrintable(QString::number(number)));
        }
        std::ranges::sort(numbers);
        QCOMPARE(numbers, specification.examples.keys());
    }

    void theLibraryDoesWhatTheExampleSays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Row>("row");
        for (const auto &[name, specification] : m_specifications) {
            for (const Row &row : specification.table) {
                const XepExample example = specification.examples.value(row.number);
                if (row.entry.check)
                    QTest::addRow("%s %03d §%s %s", qPrintable(name), row.number,
                        qPrintable(example.section), qPrintable(example.caption))
                        << name << row;
            }
        }
    }

    void theLibraryDoesWhatTheExampleSays()
    {
        QFETCH(const QString, name);
        QFETCH(const Row, row);
        Specification &specification = m_specifications.at(name);
        const QString failure = row.entry.check(
            { m_stage, specification.examples }, specification.examples.value(row.number));
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        specification.passed += row.number;
    }

    void cleanupTestCase()
    {
        QStringList lines;
        for (const auto &[name, specification] : m_specifications)
            lines += specification.figures(name);
        QVERIFY(Figures::write(u"xep-examples"_s, lines));
    }
};

PUBSUB_TEST(tst_XepExamples, QCoreApplication)
#include "tst_XepExamples.moc"
