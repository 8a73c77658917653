// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Certificate.h"

#include <QString>
#include <chrono>

namespace TestSupport
{

/// A server with accounts and a pubsub service that a test starts, stops and kills: a packaged one
/// in processes of its own, or a scripted one in the test's.
class LiveServer
{
    Q_DISABLE_COPY_MOVE(LiveServer)

public:
    LiveServer() = default;
    virtual ~LiveServer() = default;

    /// Starts it and waits until clients can log in. False, with a sentence in errorString(), if
    /// it does not come up. Keeps the ports and the data of an earlier start.
    virtual bool start() = 0;
    /// Ends it in good order: nothing is lost.
    virtual void stop() = 0;
    /// Ends it as a crash would. What it had stored before is there at the next start.
    virtual void kill() = 0;
    /// kill() and start() again on the same ports.
    bool restart()
    {
        kill();
        return start();
    }

    static QString host() { return QStringLiteral("127.0.0.1"); }
    /// For STARTTLS.
    virtual quint16 port() const = 0;
    virtual QString domain() const = 0;
    virtual QString password(const QString &user) const = 0;
    /// The certificate that a client has to trust.
    virtual Certificate certificate() const = 0;
    QString pubSubService() const { return QStringLiteral("pubsub.") + domain(); }
    /// The bare JID of an account.
    QString jid(const QString &user) const { return user + u'@' + domain(); }

    /// Why start() failed.
    virtual QString errorString() const = 0;
    /// All that the server has told about itself since the first start().
    virtual QByteArray log() const = 0;
    /// How long the last start() took.
    virtual std::chrono::milliseconds startTime() const = 0;
};

} // namespace TestSupport
