// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestClient.h"

#include "support/WaitFor.h"

#include <pubsub/Service.h>
#include <pubsub/session/Reconnector.h>

namespace TestSupport
{

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

template <typename Server> Account accountOf(const Server &server, const QString &user)
{
    Account account;
    account.jid = *Jid::fromString(user + u'@' + server.domain());
    account.host = server.host();
    account.port = server.port();
    account.pinnedCertificate = server.certificate().fingerprint();
    return account;
}

} // namespace

Account accountFor(const ScriptedServer &server, const QString &user)
{
    return accountOf(server, user);
}

Account accountFor(const LiveServer &server, const QString &user)
{
    return accountOf(server, user);
}

void keepPausesShort(const Client &client)
{
    client.findChild<Reconnector *>()->setSettlingTime(std::chrono::milliseconds(0));
}

bool TestClient::connectTo(const ScriptedServer &server, const QString &user)
{
    connectToServer(accountFor(server, user), u"secret"_s);
    return waitForState(State::Online);
}

bool TestClient::connectTo(const LiveServer &server, const QString &user)
{
    connectToServer(accountFor(server, user), server.password(user));
    return waitForState(State::Online);
}

bool TestClient::waitForState(State wanted, std::chrono::milliseconds timeout) const
{
    return waitFor([this, wanted] { return state() == wanted; }, timeout);
}

bool TestClient::flush(std::chrono::milliseconds timeout)
{
    bool done = false;
    // A service of its own: asking one makes its events believed.
    auto *request = service(*Jid::fromString(u"flush.invalid"_s)).info();
    QObject::connect(request, &Request::finished, request, [&done] { done = true; });
    return waitFor([&done] { return done; }, timeout);
}

} // namespace TestSupport
