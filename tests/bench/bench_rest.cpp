// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the reader costs while nothing happens: the real program with a thousand feeds, once with
// looks at each of them as often as can be set, so that there is one a second, and once with looks
// so rare that there are none. Both run side by side until the first look is due, some minutes, and
// then for ten minutes, or as many seconds as BENCH_SECONDS says.

#include "common/core/AccountSession.h"
#include "reader/NodeHost.h"
#include "support/WaitFor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <memory>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace
{

constexpr int feeds = 1000;
constexpr int entries = 20;

/// The fields of /proc/PID/stat behind the name, which may hold anything: state, ppid, ….
QByteArrayList statOf(const QString &pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

/// A process and all that it started.
QStringList familyOf(qint64 pid)
{
    QStringList family { QString::number(pid) };
    const QStringList all = QDir(u"/proc"_s).entryList({ u"[0-9]*"_s }, QDir::Dirs);
    for (qsizetype i = 0; i < family.size(); ++i) {
        for (const QString &other : all) {
            const QByteArrayList stat = statOf(other);
            if (stat.size() > 1 && QString::fromLatin1(stat[1]) == family[i])
                family.append(other);
        }
    }
    return family;
}

struct Cost {
    double cpuMs = 0;
    double megabytes = 0;
};

// What they share is counted once, in equal parts.
double proportionalMegabytes(const QString &pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Cost costOf(qint64 pid)
{
    Cost cost;
    const double tick = 1000.0 / double(sysconf(_SC_CLK_TCK));
    for (const QString &one : familyOf(pid)) {
        const QByteArrayList stat = statOf(one);
        if (stat.size() > 12)
            cost.cpuMs += (stat[11].toDouble() + stat[12].toDouble()) * tick;
        cost.megabytes += proportionalMegabytes(one);
    }
    return cost;
}

/// The reader with an account at a server of its own that holds the feeds.
class Reading
{
public:
    explicit Reading(int lookMinutes)
    {
        for (int i = 0; i < feeds; ++i) {
            const QString node = u"news%1"_s.arg(i);
            m_host.addNode(node, entries);
            m_host.nodes[node].subscribed = true;
        }
        Common::Profile profile(u"reader"_s, m_folder.path());
        profile.settings().setValue(u"feeds/lookMinutes"_s, lookMinutes);
        Common::AccountSession account(profile, std::make_unique<Common::MemorySecretStore>());
        account.setWorkingOffline(true);
        account.setAccount(NodeHost::account(m_server), u"secret"_s,
            Common::AccountSession::KeepPassword::ForSession);
        account.setWorkingOffline(false);
        profile.settings().sync();
        QFile password(m_folder.filePath(u"password"_s));
        if (password.open(QIODevice::WriteOnly))
            password.write("secret\n");
        password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    ~Reading()
    {
        m_process.terminate();
        if (!m_process.waitForFinished())
            m_process.kill();
    }

    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + u"/pubsub-reader"_s,
            { u"--profile"_s, m_folder.path(), u"--password-file"_s,
                m_folder.filePath(u"password"_s) });
        return m_process.waitForStarted();
    }
    [[nodiscard]] int asked() const { return m_host.itemRequests(); }
    [[nodiscard]] Cost cost() const { return costOf(m_process.processId()); }

private:
    ScriptedServer m_server;
    NodeHost m_host { &m_server };
    QTemporaryDir m_folder;
    QProcess m_process;
};

void wait(std::chrono::milliseconds time)
{
    QTest::qWait(time);
}

void line(const char *what, double with, double without)
{
    std::printf("%-44s %9.1f %9.1f    x%.2f\n", what, with, without, with / without);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int given = qEnvironmentVariableIntValue("BENCH_SECONDS");
    const std::chrono::seconds time(given > 0 ? given : 600);
    Reading with(10);
    Reading without(24 * 60);
    if (!with.start() || !without.start())
        return 1;
    const auto isReady = [](const Reading &one) { return one.asked() >= feeds; };
    if (!waitFor([&] { return isReady(with) && isReady(without); }, std::chrono::minutes(5))) {
        std::printf("the feeds did not come: %d and %d\n", with.asked(), without.asked());
        return 1;
    }
    wait(std::chrono::seconds(20));
    const int askedAtFirst = with.asked();
    if (!waitFor([&] { return with.asked() > askedAtFirst; }, std::chrono::minutes(15))) {
        std::printf("there was no look\n");
        return 1;
    }
    const Cost withAtFirst = with.cost();
    const Cost withoutAtFirst = without.cost();
    const int askedWith = with.asked();
    const int askedWithout = without.asked();
    wait(time);
    const Cost withAfter = with.cost();
    const Cost withoutAfter = without.cost();
    std::printf("%d feeds, %lld s%-28s %9s %9s\n", feeds, static_cast<long long>(time.count()), "",
        "looking", "not");
    line("requests for items at rest", with.asked() - askedWith, without.asked() - askedWithout);
    line("CPU ms since the start", withAfter.cpuMs, withoutAfter.cpuMs);
    line("CPU ms at rest", withAfter.cpuMs - withAtFirst.cpuMs,
        withoutAfter.cpuMs - withoutAtFirst.cpuMs);
    line("memory MB", withAfter.megabytes, withoutAfter.megabytes);
    return 0;
}
