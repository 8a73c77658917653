// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScriptedServer.h"

#include <pubsub/Account.h>

namespace TestSupport
{

/// The account `ada` of \a server, whose certificate is trusted; its password is the server's.
inline PubSub::Account accountOn(const ScriptedServer &server)
{
    PubSub::Account account;
    account.jid = PubSub::Jid::fromString(QStringLiteral("ada@") + server.domain()).value();
    account.host = server.host();
    account.port = server.port();
    account.pinnedCertificate = server.certificate().fingerprint();
    return account;
}

} // namespace TestSupport
