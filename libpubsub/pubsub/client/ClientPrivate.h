// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/inbox/Inbox.h>
#include <pubsub/requests/Requester.h>
#include <pubsub/session/Connection.h>
#include <pubsub/stream/Quarantine.h>

namespace PubSub
{

/// The three parts of a client: its connection, what it asks, and what it is told.
class ClientPrivate
{
public:
    explicit ClientPrivate(Client *client);

    [[nodiscard]] static ClientPrivate *of(Client *client) { return client->d.get(); }

    /// Connects with \a account. What another one was told and believed is forgotten.
    void connectTo(const Account &account, const QString &password);
    /// Tells the server of the program's features, and of its interests as features.
    void announceFeatures();

    QStringList features;
    Quarantine quarantine;
    Connection connection;
    // Before the requester: who waits for the session may be told at once of what comes.
    Inbox inbox;
    Requester requester;
};

} // namespace PubSub
