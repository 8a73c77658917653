// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/WorkingChild.h"

#include "support/ChildProcess.h"
#include "support/WaitFor.h"

#include <QCoreApplication>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr auto childMark = "--child"_L1;

} // namespace

WorkingChild::WorkingChild(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    dieWithTheTest(m_process);
    m_process.start(QCoreApplication::applicationFilePath(), QStringList { childMark } + arguments);
    m_process.waitForStarted();
}

WorkingChild::~WorkingChild()
{
    kill();
}

bool WorkingChild::waitForLines(int count, std::chrono::milliseconds timeout)
{
    return waitFor(
               [this, count] {
                   m_output += m_process.readAllStandardOutput();
                   return m_output.count('\n') >= count || !isRunning();
               },
               timeout)
        && isRunning();
}

QByteArrayList WorkingChild::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    m_output += m_process.readAllStandardOutput();
    return m_output.left(qMax(m_output.lastIndexOf('\n'), 0)).split('\n');
}

std::optional<QStringList> WorkingChild::arguments()
{
    const QStringList all = QCoreApplication::arguments();
    return all.value(1) == childMark ? std::optional(all.mid(2)) : std::nullopt;
}

void WorkingChild::say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

} // namespace TestSupport
