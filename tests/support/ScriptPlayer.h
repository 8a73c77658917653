// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScriptFile.h"
#include "support/ScriptedServer.h"
#include "support/XmlMatch.h"

namespace TestSupport
{

/// Plays the server's part of a ScriptFile and checks the client's part against it.
///
/// Placeholders that are known: `{jid}` and `{bare}` the client's address, `{domain}`,
/// `{service}` the pubsub service. Others, such as `{id}`, take the value that the client uses
/// where they stand first. `{*}` stands for anything.
///
/// Presences, and requests that the server answers by itself, may come at any time unless they
/// are what the script expects next; all else has to come as written.
class ScriptPlayer : public QObject
{
    Q_OBJECT

public:
    /// Takes over the server's stanza filter; `server` has to outlive the player.
    ScriptPlayer(const ScriptFile &script, ScriptedServer *server);
    ~ScriptPlayer() override;

    /// True if all steps were made and nothing went wrong.
    bool isFinished() const;
    /// File, line and difference of what went wrong; empty if nothing did.
    QString errorString() const { return m_error; }
    /// Waits for the end. False after a mismatch or a timeout, with errorString() set.
    bool waitForFinished(std::chrono::milliseconds timeout = ScriptedServer::DefaultTimeout);

private:
    bool takeStanza(const QDomElement &stanza);
    void playServer();
    Placeholders known() const;
    bool mayComeAnyTime(const QDomElement &stanza) const;
    void fail(const QString &reason);

    ScriptFile m_script;
    ScriptedServer *m_server;
    Placeholders m_captured;
    QString m_error;
    qsizetype m_next = 0;
};

} // namespace TestSupport
