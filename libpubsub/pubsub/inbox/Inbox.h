// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "ArchiveTable.h"
#include "EventFilter.h"

#include <pubsub/Client.h>
#include <pubsub/wire/Events.h>

#include <QSet>

namespace PubSub
{

class Connection;
class Quarantine;

/// What comes without being asked for: messages are checked, read, and told of as the client's
/// signals.
class Inbox : public QObject
{
    Q_OBJECT
public:
    Inbox(Client *client, Connection &connection, Quarantine &quarantine);
    [[nodiscard]] static Inbox *of(Client *client);

    [[nodiscard]] EventFilter &filter() { return m_filter; }
    [[nodiscard]] ArchiveTable &archives() { return m_archives; }
    /// Forgets what the account that was there before believed and answered.
    void forget();
    /// See Client::answer().
    bool answer(const AuthorizationRequest &request, AuthorizationAnswer answer);

private:
    void onMessageReceived(const XmlElement &message);
    void onAccountNotification(const XmlElement &message);
    void announce(const Events::Event &event, const EventInfo &info);
    [[nodiscard]] bool isAnswered(const AuthorizationRequest &request) const;

    Client *m_client;
    Connection &m_connection;
    Quarantine &m_quarantine;
    EventFilter m_filter;
    ArchiveTable m_archives;
    /// Services and messages of authorization requests that were answered for good.
    QSet<QString> m_answered;
};

} // namespace PubSub
