// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Account.h"

namespace PubSub
{

Account Account::fromEnvironment()
{
    Account account;
    account.jid = Jid::fromString(qEnvironmentVariable("PUBSUB_JID")).value_or(Jid());
    account.host = qEnvironmentVariable("PUBSUB_HOST");
    const int port = qEnvironmentVariableIntValue("PUBSUB_PORT");
    if (port > 0 && port <= std::numeric_limits<quint16>::max())
        account.port = quint16(port);
    account.pinnedCertificate = QByteArray::fromHex(qgetenv("PUBSUB_CERTIFICATE"));
    return account;
}

} // namespace PubSub
