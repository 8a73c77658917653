// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScriptedServer.h"
#include "support/WaitFor.h"

#include <pubsub/Client.h>

namespace TestSupport
{

/// A client with a session at a scripted server, as most tests want it.
struct ScriptedSession {
    ScriptedServer server;
    PubSub::Client client;

    /// Connects; false if there is no session after a while.
    bool start()
    {
        client.connectToServer(account(), QStringLiteral("secret"));
        return waitFor([this] { return client.state() == PubSub::Client::State::Online; });
    }

    /// What a program has to know to connect.
    PubSub::Account account() const
    {
        PubSub::Account result;
        result.jid = *PubSub::Jid::fromString(QStringLiteral("ada@localhost"));
        result.host = server.host();
        result.port = server.port();
        result.pinnedCertificate = server.certificate().fingerprint();
        return result;
    }

    PubSub::Jid serviceJid() const { return *PubSub::Jid::fromString(server.pubSubService()); }
};

} // namespace TestSupport
