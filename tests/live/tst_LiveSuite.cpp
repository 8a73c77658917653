// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every operation of the library, on every server that Debian has: what they really do.

#include "live/Deviations.h"
#include "live/LiveOperations.h"
#include "support/Conformance.h"
#include "support/EjabberdServer.h"
#include "support/Figures.h"
#include "support/LiberviaServer.h"
#include "support/ScriptedOpenfire.h"
#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace TestSupport;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

const QList<Operation> operations = liveOperations();

} // namespace

class tst_LiveSuite : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void onProsody() { runOn(ProsodyServer(options()), u"Prosody"_s, Deviations::ofProsody()); }
    void onEjabberd() { runOn(EjabberdServer(options()), u"ejabberd"_s, Deviations::ofEjabberd()); }
    void onLibervia()
    {
        runOn(LiberviaServer(options()), u"libervia-pubsub"_s, Deviations::ofLibervia());
    }
    void onOpenfire()
    {
        runOn(ScriptedOpenfire(), u"Openfire (scripted)"_s, Deviations::ofOpenfire());
    }

    void cleanupTestCase()
    {
        QStringList table { line(u"operation"_s, m_servers) };
        for (const Operation &operation : operations) {
            QStringList cells;
            for (const Cells &ofServer : std::as_const(m_cells))
                cells += ofServer.value(operation.name);
            table += line(operation.name, cells);
        }
        Figures::write(u"live-suite"_s, table + m_times);
    }

private:
    using Cells = QMap<QString, QString>;

    static QString line(const QString &first, const QStringList &others)
    {
        QString line = first.leftJustified(30);
        for (const QString &cell : others)
            line += cell.leftJustified(23);
        return line.trimmed();
    }

    static XmppServerOptions options()
    {
        XmppServerOptions options;
        options.accounts.insert(u"eve"_s, u"secret"_s);
        return options;
    }

    /// Whatever `deviations` does not name has to be as the specification says. What it names has
    /// to deviate, so that it is noticed when a server learns something.
    void runOn(LiveServer &&server, const QString &name, const Cells &deviations)
    {
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        Scene scene(server);
        QVERIFY2(scene.enter(), server.log().constData());
        QElapsedTimer timer;
        timer.start();
        Cells cells;
        QStringList failures;
        for (const QString &deviating : deviations.keys()) {
            if (!std::ranges::contains(operations, deviating, &Operation::name))
                failures += u"There is no operation \"%1\"."_s.arg(deviating);
        }
        for (const Operation &operation : operations) {
            const QString expected = deviations.value(operation.name, ok.cell);
            scene.patience = expected == "no event"_L1 ? 500ms : 60s;
            const Result result = operation.run(scene);
            cells.insert(operation.name, result.cell);
            Conformance::record({ .row = operation.place.row,
                .section = operation.place.section,
                .operation = operation.name,
                .call = operation.place.call,
                .test = u"tst_LiveSuite: "_s + operation.name,
                .server = name,
                .result = result.cell });
            if (result.cell != expected)
                failures += u"%1: \"%2\" instead of \"%3\" (%4)"_s.arg(
                    operation.name, result.cell, expected, result.detail);
        }
        m_servers += name;
        m_cells += cells;
        const auto deviating = std::ranges::count_if(
            cells, [](const QString &cell) { return cell != ok.cell && cell != lacking.cell; });
        m_times += u"%1: %2 operations, %3 ok, %4 lacking, %5 deviating; %6 ms, started in %7 ms"_s
                       .arg(name)
                       .arg(operations.size())
                       .arg(std::ranges::count(cells, ok.cell))
                       .arg(std::ranges::count(cells, lacking.cell))
                       .arg(deviating)
                       .arg(timer.elapsed())
                       .arg(server.startTime().count());
        QVERIFY2(failures.isEmpty(), qPrintable(u'\n' + failures.join(u'\n')));
    }

    QStringList m_servers;
    QList<Cells> m_cells;
    QStringList m_times;
};

QTEST_GUILESS_MAIN(tst_LiveSuite)
#include "tst_LiveSuite.moc"
