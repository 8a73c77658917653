// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ClientPrivate.h"

#include <pubsub/stream/StanzaHead.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

ClientPrivate::ClientPrivate(Client *client)
    : connection(quarantine, client), inbox(client, connection, quarantine),
      requester(client, connection)
{
    QObject::connect(&connection, &Connection::stateChanged, client, &Client::stateChanged);
    QObject::connect(&connection, &Connection::failed, client, &Client::connectionFailed);
    QObject::connect(&connection, &Connection::nodeQuarantined, client, &Client::nodeQuarantined);
    QObject::connect(&connection, &Connection::stanzaRefused, client,
        [client](const StanzaHead &head, const QString &reason) {
            Q_EMIT client->stanzaRefused(head.address(), reason);
        });
    QObject::connect(&requester.dispatcher(), &Dispatcher::trusted, &inbox,
        [this](const Jid &service) { inbox.filter().trust(service); });
    QObject::connect(
        &requester.dispatcher(), &Dispatcher::stateChanged, client, &Client::serviceStateChanged);
}

// What the one account asked for says nothing about whom the next one believes.
void ClientPrivate::connectTo(const Account &account, const QString &password)
{
    const Jid before = connection.ownBareJid();
    if (!before.isEmpty() && before != account.jid.bare()) {
        inbox.forget();
        quarantine.clear();
        requester.memory().forget();
    }
    inbox.filter().setOwnJid(account.jid);
    connection.connectTo(account, password);
}

// XEP-0163 §4.2
void ClientPrivate::announceFeatures()
{
    QStringList all = features;
    for (const QString &node : std::as_const(inbox.filter().interests))
        all.append(node + "+notify"_L1);
    connection.setFeatures(all);
}

// The two parts of a client that others ask for; only here is it known what a client is made of.

Requester *Requester::of(Client *client)
{
    return &ClientPrivate::of(client)->requester;
}

Inbox *Inbox::of(Client *client)
{
    return &ClientPrivate::of(client)->inbox;
}

} // namespace PubSub
