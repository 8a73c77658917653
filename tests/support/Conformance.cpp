// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Conformance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace TestSupport::Conformance
{

namespace
{

// As it was started: several test classes share a program, which has a name for each.
QString testClass()
{
    return QFileInfo(QCoreApplication::arguments().constFirst()).baseName();
}

QString currentTest()
{
    return testClass() + u"::"_s + QString::fromUtf8(QTest::currentTestFunction());
}

/// Appends a line of fields to this test's file.
void append(const QStringList &fields)
{
    const QString folder = qEnvironmentVariable("PUBSUB_FIGURES_DIR");
    if (folder.isEmpty())
        return;
    const QDir dir(folder + u"/conformance"_s);
    QFile file(dir.filePath(testClass() + u".tsv"_s));
    if (!QDir().mkpath(dir.path()) || !file.open(QIODevice::Append))
        return qWarning("No conformance notes can be written.");
    QStringList plain;
    for (const QString &field : fields)
        plain += field.simplified();
    file.write(plain.join(u'\t').toUtf8() + '\n');
}

} // namespace

void record(const Entry &entry)
{
    append({ entry.row > 0 ? QString::number(entry.row) : QString(), entry.section, entry.operation,
        entry.call, entry.test.isEmpty() ? currentTest() : entry.test, entry.server,
        entry.result });
}

void recordRow()
{
    static const QRegularExpression rowName(u"^row(\\d+)"_s);
    const auto match = rowName.match(QString::fromUtf8(QTest::currentTestFunction()));
    if (!match.hasMatch())
        return;
    const QString result = QTest::currentTestFailed() ? u"failed"_s : u"ok"_s;
    append({ match.captured(1), {}, {}, {}, currentTest(), u"script"_s, result });
}

} // namespace TestSupport::Conformance
