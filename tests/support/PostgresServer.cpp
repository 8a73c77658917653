// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/PostgresServer.h"

#include "support/WaitFor.h"

#include <QDir>
#include <QFile>
#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace TestSupport
{

namespace
{

constexpr auto readyMark = "database system is ready to accept connections";
constexpr int logTailSize = 4000;

// The distribution keeps each version's programs in a folder of its own, outside of PATH.
QString programPath(const QString &name)
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList folders = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(
        folders, std::greater(), [](const QString &version) { return version.toDouble(); });
    for (const QString &folder : std::as_const(folders)) {
        const QString path = versions.filePath(folder + u"/bin/"_s + name);
        if (QFile::exists(path))
            return path;
    }
    return name;
}

} // namespace

struct PostgresServer::Account {
    /// The account to change to, or none: an ordinary user stays who he is.
    static std::unique_ptr<const Account> toRunAs()
    {
        if (geteuid() != 0)
            return nullptr;
        for (const char *name : { "postgres", "nobody" }) {
            if (const passwd *entry = getpwnam(name))
                return std::make_unique<const Account>(entry->pw_uid, entry->pw_gid);
        }
        return nullptr;
    }

    /// In the child: for good.
    void become() const
    {
        if (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0)
            _exit(126);
    }

    uid_t user;
    gid_t group;
};

PostgresServer::PostgresServer()
    // The path of a socket may not have more than some hundred characters.
    : m_folder(QDir::tempPath() + u"/pg-XXXXXX"_s), m_account(Account::toRunAs())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    if (m_account && chown(qPrintable(m_folder.path()), m_account->user, m_account->group) != 0)
        qFatal("Cannot give %s away", qPrintable(m_folder.path()));
}

PostgresServer::~PostgresServer()
{
    kill();
}

bool PostgresServer::start()
{
    if (isRunning())
        return true;
    const bool isNew = !QFile::exists(m_folder.filePath(u"cluster"_s));
    if (isNew && !makeCluster())
        return false;
    QFile::remove(m_folder.filePath(u"log"_s));
    m_process.setStandardOutputFile(m_folder.filePath(u"log"_s));
    // The server must not outlive a test that crashed. Unlike SIGKILL, this signal lets it take
    // its workers and its shared memory along. A change of the user forgets the wish, so it is
    // the last thing.
    m_process.setChildProcessModifier([account = m_account.get()] {
        if (account)
            account->become();
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(programPath(u"postgres"_s),
        { u"-D"_s, m_folder.filePath(u"cluster"_s), u"-k"_s, m_folder.path(),
            u"-clisten_addresses="_s,
            // Nothing here has to survive the machine, only the process.
            u"-cfsync=off"_s, u"-cfull_page_writes=off"_s,
            // Workers share files of the folder: what else they use would outlast a SIGKILL.
            u"-cdynamic_shared_memory_type=mmap"_s });
    const bool isReady = waitFor([this] { return log().contains(readyMark) || !isRunning(); },
                             std::chrono::seconds(60))
        && isRunning();
    if (!isReady)
        kill();
    return isReady
        || fail(u"postgresql did not start. The end of its log:\n"_s
            + QString::fromUtf8(log().last(qMin(log().size(), qsizetype(logTailSize)))));
}

bool PostgresServer::makeCluster()
{
    return runTool(u"initdb"_s,
        { u"-D"_s, m_folder.filePath(u"cluster"_s), u"--username="_s + user(), u"--auth=trust"_s,
            u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--no-instructions"_s });
}

bool PostgresServer::runFile(const QString &sqlFile)
{
    return runTool(u"psql"_s,
        { u"--quiet"_s, u"--no-psqlrc"_s, u"--host="_s + host(), u"--username="_s + user(),
            u"--dbname="_s + database(), u"--set=ON_ERROR_STOP=1"_s, u"--file="_s + sqlFile });
}

bool PostgresServer::runTool(const QString &name, const QStringList &arguments)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.setStandardInputFile(QProcess::nullDevice());
    tool.setWorkingDirectory(m_folder.path());
    tool.setChildProcessModifier([account = m_account.get()] {
        if (account)
            account->become();
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    tool.start(programPath(name), arguments);
    if (!tool.waitForStarted()) {
        return fail(
            u"The tests need the program \"%1\" of the package postgresql, which is not installed."_s
                .arg(name));
    }
    const bool hasEnded = tool.waitForFinished(120'000);
    return (hasEnded && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0)
        || fail(u"%1 failed: %2"_s.arg(name, QString::fromUtf8(tool.readAll())));
}

void PostgresServer::stop()
{
    if (!isRunning())
        return;
    // What PostgreSQL calls a fast shutdown: it does not wait for its clients.
    ::kill(pid_t(m_process.processId()), SIGINT);
    if (!m_process.waitForFinished(10'000))
        kill();
}

void PostgresServer::kill()
{
    if (!isRunning())
        return;
    ::kill(pid_t(m_process.processId()), SIGQUIT);
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool PostgresServer::fail(const QString &reason)
{
    m_error = reason;
    return false;
}

QByteArray PostgresServer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace TestSupport
