// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/ScriptedServer.h"
#include "support/openfire/Clock.h"

#include <functional>
#include <map>

namespace TestSupport::Openfire
{

/// The accounts, their contacts and sessions, and how messages get to them (RFC 6121).
class People
{
public:
    /// A message without a type.
    struct Message {
        QString from;
        QByteArray content;
    };

    People(ScriptedServer &server, const Clock &clock) : m_server(server), m_clock(clock) { }

    /// Told when a session has become available, and the nodes that it says +notify to once it
    /// has answered.
    std::function<void(const QString &jid)> arrived;
    std::function<void(const QString &jid, const QStringList &nodes)> interested;

    void add(const QString &user, const QString &password);
    /// Its contacts and what was kept for it go too.
    void remove(const QString &user);
    [[nodiscard]] bool has(const QString &bareJid) const;

    /// Both see each other's presence.
    void befriend(const QString &bareJid, const QString &other);
    /// True if \a reader may see the presence of \a seen, or is the same account.
    [[nodiscard]] bool sees(const QString &reader, const QString &seen) const;
    /// The accounts that may see the presence of \a bareJid, itself left out.
    [[nodiscard]] QStringList watchersOf(const QString &bareJid) const;
    /// The accounts whose presence \a bareJid may see, and itself.
    [[nodiscard]] QStringList seenBy(const QString &bareJid) const;
    /// The full JIDs of an account's available sessions.
    [[nodiscard]] QStringList sessionsOf(const QString &bareJid) const;

    /// To a session, or to all available ones of an account; without any it is kept for the next.
    void deliver(const QString &to, const Message &message);
    /// Answers a request about the roster (RFC 6121 §2).
    Answer roster(const QString &from, const QDomElement &iq);
    void takePresence(const QString &from, const QDomElement &presence);
    /// What a client says about its capabilities (XEP-0115 §6.2).
    void takeResult(const QString &from, const QDomElement &iq);
    /// Ends the sessions whose connections are gone for good.
    void prune();

private:
    struct Contact {
        bool sees = false; ///< we see its presence
        bool isSeen = false; ///< it sees ours
        bool isAsked = false; ///< we asked to
    };
    struct Session {
        bool isAvailable = false;
        bool wantsRoster = false;
        int priority = 0;
        QString capabilities = {};
        QDomDocument presence = {};
    };
    struct Kept {
        QString to;
        Message message;
        qint64 time;
    };

    Contact &contact(const QString &of, const QString &other) { return m_rosters[of][other]; }
    void becomeAvailable(const QString &jid);
    void becomeUnavailable(const QString &jid);
    void askForCapabilities(const QString &jid, const QDomElement &presence);
    void takeSubscription(const QString &from, const QString &to, const QString &type);
    void sendPresence(const QString &from, const QString &to, const QString &type);
    void sendPresenceOf(const QString &session, const QString &to);
    void sendToAccount(const QString &bareJid, const QByteArray &stanza);
    void pushRoster(const QString &bareJid, const QString &contact);
    [[nodiscard]] QByteArray rosterItem(const QString &bareJid, const QString &contact) const;
    void sendKept(const QString &bareJid);

    ScriptedServer &m_server;
    const Clock &m_clock;
    QMap<QString, QMap<QString, Contact>> m_rosters;
    std::map<QString, Session> m_sessions;
    QMap<QString, QList<Kept>> m_kept;
    int m_asked = 0;
};

} // namespace TestSupport::Openfire
