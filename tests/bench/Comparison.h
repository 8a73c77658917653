// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <chrono>
#include <functional>

namespace Bench
{

/// Where the peers log in.
struct Target {
    QString host;
    quint16 port;
    bool tls;
    QString jid;
    QString password;
    QString service;
    QString node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

/// One line of the comparison: what every peer has to do.
struct Work {
    QString name; ///< as bench/peers/Measure.h names it
    QString server;
    int count;
    /// Called when the peer is ready, for works that need somebody else to act.
    std::function<void()> onReady = {};
};

/// Runs each peer on each line, one after the other, and prints what it took beside what this
/// library took.
class Comparison
{
public:
    /// `folder` holds the programs; a peer ends, or is ended, within `limit`.
    Comparison(
        const QString &folder, const QStringList &peers, std::chrono::seconds limit, int runs);

    void run(const Work &work, const Target &target);
    /// The same for a work that changes the server: `renew` gives each run a server that nobody
    /// has used before.
    void run(const Work &work, const std::function<Target()> &renew);
    /// All figures so far.
    [[nodiscard]] QJsonArray results() const { return m_results; }
    /// How many runs ended in a failure (not: too late, or can't).
    [[nodiscard]] int failures() const { return m_failures; }

    static QStringList allPeers();

private:
    QJsonObject best(
        const QString &peer, const Work &work, const std::function<Target()> &renew) const;
    QJsonObject once(const QString &peer, const Work &work, const Target &target) const;
    static void print(const QString &peer, const QJsonObject &figures, const QJsonObject &own);

    QString m_folder;
    QStringList m_peers;
    std::chrono::seconds m_limit;
    int m_runs;
    QJsonArray m_results;
    int m_failures = 0;
};

} // namespace Bench
