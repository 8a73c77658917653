// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/LiveServer.h"
#include "support/ScriptedServer.h"

#include <pubsub/Client.h>

namespace TestSupport
{

/// How to reach the server as `user`: host, port and its certificate pinned; without TLS if the
/// server has none.
PubSub::Account accountFor(
    const ScriptedServer &server, const QString &user = QStringLiteral("juliet"));
PubSub::Account accountFor(const LiveServer &server, const QString &user);

/// Lets every session of \a client count as one that stood for a while: the pauses stay short,
/// however often a test breaks the connection.
void keepPausesShort(const PubSub::Client &client);

/// A client of the library with what tests do again and again.
class TestClient : public PubSub::Client
{
    Q_OBJECT

public:
    using PubSub::Client::Client;

    /// Connects with the server's password and waits for the session.
    bool connectTo(const ScriptedServer &server, const QString &user = QStringLiteral("juliet"));
    bool connectTo(const LiveServer &server, const QString &user);
    bool waitForState(
        State state, std::chrono::milliseconds timeout = std::chrono::milliseconds(10000)) const;
    /// Waits until all that was sent so far has come to the server and back.
    bool flush(std::chrono::milliseconds timeout = std::chrono::milliseconds(10000));
};

} // namespace TestSupport
