// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/gui/Program.h"
#include "support/StrictTest.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Common;
using namespace Qt::StringLiterals;

namespace
{

struct Outcome {
    int exitCode;
    QString output;
    QString errors;
};

// What `tst_Program --as-program …` does: starts like the reader and tells how that went.
int runAsProgram(int argc, char **argv)
{
    Program::prepare();
    QApplication application(argc, argv);
    Program program(application, u"reader"_s, u"PubSub Reader"_s);
    if (!program.isReady())
        return program.exitCode();
    QTextStream(stdout) << program.profile().folder() << '|' << program.session().isWorkingOffline()
                        << '|' << Appearance::isDark() << '|' << program.arguments().join(u',')
                        << '|' << QGuiApplication::desktopFileName() << '|'
                        << QIcon::fromTheme(u"list-add"_s).isNull() << Qt::endl;
    return 0;
}

Outcome start(const QStringList &arguments)
{
    QProcess process;
    process.start(
        QCoreApplication::applicationFilePath(), QStringList { u"--as-program"_s } + arguments);
    if (!process.waitForFinished(60000)) {
        process.kill();
        process.waitForFinished();
        return { -1, {}, u"It did not end"_s };
    }
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()) };
}

} // namespace

/// The start of a program, in a process of its own each time.
class tst_Program : public TestSupport::StrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesItsOptions();
    void showsHelpAndVersion();
    void speaksEnglishByDefault();
    void refusesUnknownOptions();
    void takesAnUnknownSchemeForTheSystems();
};

void tst_Program::takesItsOptions()
{
    const QTemporaryDir folder;
    const Outcome outcome = start({ u"--profile"_s, folder.path(), u"--offline"_s,
        u"--color-scheme"_s, u"dark"_s, u"xmpp:pubsub.example.org?;node=n"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QStringList parts = outcome.output.trimmed().split(u'|');
    QCOMPARE(parts,
        QStringList({ folder.path(), u"1"_s, u"1"_s, u"xmpp:pubsub.example.org?;node=n"_s,
            u"org.pubsubclient.reader"_s, u"0"_s }));
}

void tst_Program::showsHelpAndVersion()
{
    const Outcome help = start({ u"--help"_s });
    QCOMPARE(help.exitCode, 0);
    for (const QString &option : { u"--profile"_s, u"--password-file"_s, u"--offline"_s,
             u"--color-scheme"_s, u"--language"_s })
        QVERIFY2(help.output.contains(option), qPrintable(help.output));
    const Outcome version = start({ u"--version"_s });
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(u"pubsub-reader "_s));
    QVERIFY(version.output.trimmed().back().isDigit());
}

void tst_Program::speaksEnglishByDefault()
{
    QVERIFY(start({ u"--help"_s }).output.contains(u"Start without connecting."_s));
}

void tst_Program::refusesUnknownOptions()
{
    const Outcome outcome = start({ u"--no-such-option"_s });
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.errors.contains(u"no-such-option"_s));
}

void tst_Program::takesAnUnknownSchemeForTheSystems()
{
    const QTemporaryDir folder;
    const Outcome outcome
        = start({ u"--profile"_s, folder.path(), u"--color-scheme"_s, u"purple"_s });
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output.section(u'|', 2, 2), u"0"_s);
}

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "--as-program") {
        argv[1] = argv[0];
        return runAsProgram(argc - 1, argv + 1);
    }
    QCoreApplication application(argc, argv);
    tst_Program test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Program.moc"
