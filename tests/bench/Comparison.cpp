// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/Comparison.h"

#include "support/WaitFor.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Bench
{

namespace
{

constexpr auto own = "pubsub"_L1;

QJsonObject failed(const QString &why)
{
    return { { u"failed"_s, why } };
}

/// "1234.5 (x2.1)", the second being how many times what this library took.
QByteArray cell(const QJsonObject &figures, const QJsonObject &ours, const QString &name)
{
    const double value = figures[name].toDouble();
    const double base = ours[name].toDouble();
    QByteArray text = QByteArray::number(value, 'f', 1);
    if (base > 0)
        text += " (x" + QByteArray::number(value / base, 'f', 2) + ')';
    return text;
}

// Kilobytes that the work took above what the program had after its login.
void addMemory(QJsonObject &figures)
{
    figures[u"memory"_s] = (figures[u"peak"_s].toDouble() - figures[u"base"_s].toDouble()) / 1024;
    figures[u"peakMb"_s] = figures[u"peak"_s].toDouble() / 1024;
}

} // namespace

Comparison::Comparison(
    const QString &folder, const QStringList &peers, std::chrono::seconds limit, int runs)
    : m_folder(folder), m_peers(peers), m_limit(limit), m_runs(runs)
{
}

QStringList Comparison::allPeers()
{
    return { own, u"floor"_s, u"qxmpp"_s, u"slixmpp"_s, u"gloox"_s, u"strophe"_s };
}

void Comparison::run(const Work &work, const Target &target)
{
    run(work, [&target] { return target; });
}

void Comparison::run(const Work &work, const std::function<Target()> &renew)
{
    std::printf("\n%s on %s, %d\n  %-9s %18s %18s %18s %10s %16s %10s %10s\n",
        qPrintable(work.name), qPrintable(work.server), work.count, "", "wall ms", "CPU ms",
        "memory MB", "peak MB", "first ms", "stop ms", "stop CPU");
    QJsonObject ours;
    for (const QString &peer : std::as_const(m_peers)) {
        QJsonObject figures = best(peer, work, renew);
        if (peer == own)
            ours = figures;
        print(peer, figures, ours);
        figures[u"peer"_s] = peer;
        figures[u"server"_s] = work.server;
        figures[u"work"_s] = work.name;
        figures[u"asked"_s] = work.count;
        m_results.append(figures);
        m_failures += figures.contains(u"failed"_s) ? 1 : 0;
    }
}

QJsonObject Comparison::best(
    const QString &peer, const Work &work, const std::function<Target()> &renew) const
{
    QJsonObject least;
    for (int i = 0; i < m_runs; ++i) {
        const QJsonObject figures = once(peer, work, renew());
        if (!figures.contains(u"wall"_s))
            return figures;
        if (least.isEmpty() || figures[u"cpu"_s].toDouble() < least[u"cpu"_s].toDouble())
            least = figures;
    }
    return least;
}

QJsonObject Comparison::once(const QString &peer, const Work &work, const Target &target) const
{
    QString program = m_folder + u"/peer_"_s + peer;
    if (!QFile::exists(program))
        program += u".py"_s;
    if (!QFile::exists(program))
        return { { u"cannot"_s, u"not built: its library is not installed"_s } };
    QProcess process;
    process.setProcessEnvironment(target.environment);
    bool isReady = false;
    QByteArray last;
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
        while (process.canReadLine()) {
            last = process.readLine().trimmed();
            if (last == "ready" && !std::exchange(isReady, true) && work.onReady)
                work.onReady();
        }
    });
    process.start(program,
        { target.host, QString::number(target.port), target.tls ? u"tls"_s : u"plain"_s, target.jid,
            target.password, target.service, target.node, work.name, QString::number(work.count) });
    if (!TestSupport::waitFor([&] { return process.state() == QProcess::NotRunning; }, m_limit)) {
        process.kill();
        process.waitForFinished();
        return { { u"late"_s, double(m_limit.count()) } };
    }
    QJsonObject figures = QJsonDocument::fromJson(last).object();
    if (process.exitCode() != 0 || figures.isEmpty())
        return failed(QString::fromUtf8(process.readAllStandardError().trimmed().right(200)));
    if (figures.contains(u"cannot"_s))
        return figures;
    if (figures[u"count"_s].toInt() != work.count)
        return failed(u"%1 came"_s.arg(figures[u"count"_s].toInt()));
    addMemory(figures);
    return figures;
}

void Comparison::print(const QString &peer, const QJsonObject &figures, const QJsonObject &ours)
{
    if (figures.contains(u"late"_s)) {
        std::printf("  %-9s >%.0f s\n", qPrintable(peer), figures[u"late"_s].toDouble());
    } else if (!figures.contains(u"wall"_s)) {
        const QString why = figures[u"cannot"_s].toString(figures[u"failed"_s].toString());
        std::printf("  %-9s - %s%s\n", qPrintable(peer),
            figures.contains(u"failed"_s) ? "failed: " : "", qPrintable(why));
    } else {
        std::printf("  %-9s %18s %18s %18s %10.1f %16s %10.1f %10.1f\n", qPrintable(peer),
            cell(figures, ours, u"wall"_s).constData(), cell(figures, ours, u"cpu"_s).constData(),
            cell(figures, ours, u"memory"_s).constData(), figures[u"peakMb"_s].toDouble(),
            cell(figures, ours, u"first"_s).constData(), figures[u"stop"_s].toDouble(),
            figures[u"stopCpu"_s].toDouble());
    }
    std::fflush(stdout);
}

} // namespace Bench
