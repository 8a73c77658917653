// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/LiveServer.h"
#include "support/ScriptedServer.h"
#include "support/openfire/World.h"

namespace TestSupport
{

/// What Openfire 5.2.0 alpha does as a pubsub server, with all settings as they come, in the test's
/// own process: its accounts, their nodes (PEP) and its service. openfire/README.md has all that is
/// odd about it, line by line.
class ScriptedOpenfire : public QObject, public LiveServer
{
    Q_OBJECT

public:
    /// With the accounts ada, bob and eve, whose passwords are "secret". It runs from now on.
    explicit ScriptedOpenfire(QObject *parent = nullptr);

    bool start() override;
    void stop() override;
    void kill() override;

    quint16 port() const override { return m_server.port(); }
    QString domain() const override { return m_server.domain(); }
    QString password(const QString &user) const override;
    Certificate certificate() const override { return m_server.certificate(); }
    QString errorString() const override { return {}; }
    /// What clients have sent.
    QByteArray log() const override;
    std::chrono::milliseconds startTime() const override { return {}; }

    /// Makes contacts of two accounts.
    void befriend(const QString &user, const QString &other);
    void addAccount(const QString &user);
    void removeAccount(const QString &user);
    /// Lets time pass for the server: what it has put off is due earlier.
    void advance(std::chrono::milliseconds time);

    /// To refuse, lose or delay single requests, and to look at what came.
    ScriptedServer &script() { return m_server; }

private:
    static ScriptedOptions streamOptions();
    bool filter(const QDomElement &stanza);
    Answer answer(const QDomElement &iq);
    Answer answerFor(const Openfire::Request &request);
    [[nodiscard]] QString serviceOf(const QDomElement &iq, const QString &account) const;
    void arrived(const QString &session);
    void interested(const QString &session, const QStringList &nodes);
    void end();

    ScriptedServer m_server;
    Openfire::World m_world;
    int m_answered = 0;
};

} // namespace TestSupport
