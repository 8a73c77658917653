// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/Programs.h"

#include "common/core/AccountSession.h"

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace Demo
{

namespace
{

constexpr int endTimeout = 10'000; // ms

} // namespace

Programs::Programs(const Stage &stage, const QString &user, QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)),
      m_passwordFile(m_profile.filePath(u"password"_s))
{
    writeProfile(stage.accountOf(user), u"secret"_s);
}

Programs::~Programs()
{
    for (QProcess *process : std::as_const(m_processes)) {
        process->disconnect(this);
        end(process);
    }
}

QProcess *Programs::start(const QString &name, const QStringList &arguments)
{
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    // No program outlives the demo, whatever way that ends.
    process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(process, &QProcess::stateChanged, this, [this] {
        if (!isAnyRunning())
            Q_EMIT allEnded();
    });
    m_processes += process;
    process->start(m_folder + u"/pubsub-"_s + name,
        QStringList { u"--profile"_s, profile(), u"--password-file"_s, m_passwordFile }
            + arguments);
    if (!process->waitForStarted())
        qWarning("%ls: %ls", qUtf16Printable(process->program()),
            qUtf16Printable(process->errorString()));
    return process;
}

void Programs::end(QProcess *process)
{
    if (process->state() == QProcess::NotRunning)
        return;
    process->terminate();
    if (!process->waitForFinished(endTimeout)) {
        process->kill();
        process->waitForFinished();
    }
}

bool Programs::isAnyRunning() const
{
    return std::ranges::any_of(m_processes,
        [](const QProcess *process) { return process->state() != QProcess::NotRunning; });
}

void Programs::writeProfile(const PubSub::Account &account, const QString &password)
{
    Common::Profile profile(u"browser"_s, m_profile.path());
    Common::AccountSession session(profile, std::make_unique<Common::MemorySecretStore>());
    session.setWorkingOffline(true);
    session.setAccount(account, password, Common::AccountSession::KeepPassword::ForSession);
    QFile file(m_passwordFile);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(password.toUtf8()) < 0)
        qFatal("%ls: %ls", qUtf16Printable(m_passwordFile), qUtf16Printable(file.errorString()));
}

} // namespace Demo
