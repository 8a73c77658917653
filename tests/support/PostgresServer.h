// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace TestSupport
{

/// A PostgreSQL cluster of the test's own, in a throw-away folder. It listens on a socket in that
/// folder and on no port. It ends with this object, and with the test's process whatever way that
/// ends.
class PostgresServer
{
    Q_DISABLE_COPY_MOVE(PostgresServer)

public:
    PostgresServer();
    /// Kills the server and removes its folder.
    ~PostgresServer();

    /// Starts the server, the first time with an empty database, and waits until it takes
    /// connections. False, with a sentence in errorString(), if it does not come up.
    bool start();
    /// Asks the server to end and waits until it has. What was stored stays for the next start().
    void stop();
    /// Ends the server as a crash would; it recovers in the next start().
    void kill();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// 0 if the server does not run.
    qint64 processId() const { return m_process.processId(); }

    /// Carries out a file of SQL commands; false, with errorString(), at the first that fails.
    bool runFile(const QString &sqlFile);

    /// What a client gives as the host: the folder of the socket.
    QString host() const { return m_folder.path(); }
    QString user() const { return QStringLiteral("tests"); }
    /// The database that each new cluster has.
    QString database() const { return QStringLiteral("postgres"); }
    QString errorString() const { return m_error; }

private:
    /// PostgreSQL refuses to run as root: then it runs as the account that its package made.
    struct Account;

    bool makeCluster();
    bool runTool(const QString &name, const QStringList &arguments);
    bool fail(const QString &reason);
    QByteArray log() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    std::unique_ptr<const Account> m_account;
    QString m_error;
};

} // namespace TestSupport
