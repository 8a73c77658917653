// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XmppServer.h"

#include "support/ChildProcess.h"
#include "support/FreePort.h"
#include "support/WaitFor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TestSupport
{

namespace
{

constexpr auto logName = "output.log"_L1;
constexpr int logTailSize = 4000;

} // namespace

XmppServer::XmppServer(const XmppServerOptions &options) : m_options(options)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(path(logName), QIODevice::Append);
    dieWithTheTest(m_process);
}

XmppServer::~XmppServer()
{
    killProcess();
}

bool XmppServer::start()
{
    if (isRunning())
        return true;
    QElapsedTimer timer;
    timer.start();
    const bool firstStart = m_port == 0;
    const int attempts = firstStart ? 5 : 1;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (firstStart) {
            for (quint16 *port : { &m_port, &m_directTlsPort, &m_serverPort, &m_componentPort })
                *port = freePort();
        }
        if (tryStart()) {
            if (!startCompanions()) {
                kill();
                return false;
            }
            m_startTime = timer.durationElapsed() / 1ms * 1ms;
            return true;
        }
        // Another process may have taken the port since it was found free.
        if (m_progress != Progress::PortTaken)
            return false;
    }
    return false;
}

bool XmppServer::tryStart()
{
    const Command toRun = command();
    const QString program = QStandardPaths::findExecutable(toRun.program);
    if (program.isEmpty()) {
        return fail(
            u"The tests need the program \"%1\" of the package %2, which is not installed."_s.arg(
                toRun.program, package()));
    }
    writeConfiguration();
    const qint64 logStart = QFile(path(logName)).size();
    launch();
    m_progress = Progress::Starting;
    waitFor(
        [this, logStart] {
            m_progress = progress(outputSince(logStart));
            return m_progress != Progress::Starting || !isRunning();
        },
        120s);
    if (m_progress == Progress::Ready && isRunning())
        return true;
    killProcess();
    const QByteArray output
        = outputSince(logStart).last(qMin(outputSince(logStart).size(), qsizetype(logTailSize)));
    return fail(
        u"%1 did not start. The end of its log:\n%2"_s.arg(package(), QString::fromUtf8(output)));
}

void XmppServer::launch()
{
    const Command toRun = command();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    for (const auto &[name, value] : toRun.environment.asKeyValueRange())
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(toRun.program, toRun.arguments);
    m_process.waitForStarted();
}

void XmppServer::stop()
{
    stopCompanions();
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        killProcess();
}

void XmppServer::kill()
{
    if (isRunning() && m_options.storage != XmppServerOptions::Storage::Memory)
        flush();
    killCompanions();
    killProcess();
}

void XmppServer::killProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool XmppServer::fail(const QString &reason)
{
    m_error = reason;
    return false;
}

Certificate XmppServer::certificate() const
{
    return m_options.certificate.isNull() ? Certificate::standard() : m_options.certificate;
}

QByteArray XmppServer::log() const
{
    return outputSince(0);
}

QByteArray XmppServer::outputSince(qint64 position) const
{
    QFile file(path(logName));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(position))
        return {};
    return file.readAll();
}

QByteArray XmppServer::readFile(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void XmppServer::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QDir().mkpath(QFileInfo(file).path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Cannot write %s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
}

} // namespace TestSupport
