// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/LiveServer.h"
#include "support/XmppServerOptions.h"

#include <QProcess>
#include <QTemporaryDir>
#include <chrono>
#include <memory>

namespace TestSupport
{

/// A packaged XMPP server in a process of its own: in a throw-away folder, on free ports of
/// 127.0.0.1, with accounts and a pubsub service. It ends with this object, and with the test's
/// process whatever way that ends. Any number may run side by side.
///
/// \code
/// ProsodyServer server;
/// QVERIFY2(server.start(), qPrintable(server.errorString()));
/// \endcode
class XmppServer : public LiveServer
{
public:
    explicit XmppServer(const XmppServerOptions &options);
    /// Kills the server and removes its folder.
    ~XmppServer() override;

    /// Waits no longer than two minutes; false also if the program is missing.
    bool start() override;
    void stop() override;
    /// What it had stored before is kept if the storage is on disk.
    void kill() override;
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// 0 if the server does not run.
    qint64 processId() const { return m_process.processId(); }
    /// All processes that it consists of.
    virtual QList<qint64> processIds() const { return { processId() }; }

    quint16 port() const override { return m_port; }
    /// For TLS from the first byte.
    quint16 directTlsPort() const { return m_directTlsPort; }
    /// For other servers, if options().nameServerPort is set.
    quint16 serverPort() const { return m_serverPort; }
    /// For the services of options().components.
    quint16 componentPort() const { return m_componentPort; }
    /// What all of them prove that they are with.
    static QString componentSecret() { return QStringLiteral("secret"); }
    QString domain() const override { return m_options.domain; }
    QString password(const QString &user) const override { return m_options.accounts.value(user); }
    const XmppServerOptions &options() const { return m_options; }
    Certificate certificate() const override;

    /// With the end of the log.
    QString errorString() const override { return m_error; }
    /// All that it has printed.
    QByteArray log() const override;
    std::chrono::milliseconds startTime() const override { return m_startTime; }

protected:
    struct Command {
        QString program;
        QStringList arguments;
        QMap<QString, QString> environment = {};
    };

    /// What one start's output tells.
    enum class Progress { Starting, Ready, PortTaken };

    /// The Debian package that has the program.
    virtual QString package() const = 0;
    /// Writes the configuration for port() and directTlsPort() into folder().
    virtual void writeConfiguration() = 0;
    virtual Command command() const = 0;
    virtual Progress progress(const QByteArray &output) const = 0;

    /// Makes the server write to disk what it has promised to keep.
    virtual void flush() { }

    /// Starts what the server needs beside it, as soon as it is ready itself; false after fail().
    virtual bool startCompanions() { return true; }
    /// Asks them to end, before the server is asked.
    virtual void stopCompanions() { }
    /// Ends them as a crash would. Not called by the destructor: they end with their own objects.
    virtual void killCompanions() { }

    /// Sets errorString() and gives false.
    bool fail(const QString &reason);

    /// The absolute path of `name` in the server's folder.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// What such a file holds; nothing if there is none.
    QByteArray readFile(const QString &name) const;
    /// Writes a file into the server's folder, and its parent folders; ends the program on failure.
    void writeFile(const QString &name, const QByteArray &content) const;

private:
    bool tryStart();
    void killProcess();
    void launch();
    QByteArray outputSince(qint64 position) const;

    XmppServerOptions m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_error;
    std::chrono::milliseconds m_startTime { 0 };
    Progress m_progress = Progress::Starting;
    quint16 m_port = 0;
    quint16 m_directTlsPort = 0;
    quint16 m_serverPort = 0;
    quint16 m_componentPort = 0;
};

} // namespace TestSupport
