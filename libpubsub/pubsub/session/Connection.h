// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Client.h>

#include <QObject>

namespace PubSub
{

class Quarantine;
class Reconnector;
class XmppSession;
struct Stanza;
struct StanzaHead;

/// The connection of an account over its whole life: one XmppSession after another, with pauses
/// between them, and the state in which that is.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(Quarantine &quarantine, QObject *parent);
    ~Connection() override;

    /// Begins anew, with an account that may be another one.
    void connectTo(const Account &account, const QString &password);
    /// A pause ends here.
    void reconnectNow();
    void close();

    [[nodiscard]] Client::State state() const { return m_state; }
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] Jid ownBareJid() const { return m_account.jid.bare(); }
    /// Of the session; empty until it stands.
    [[nodiscard]] Jid sessionJid() const;
    [[nodiscard]] ConnectionError lastError() const { return m_lastError; }
    [[nodiscard]] QDateTime nextAttempt() const;
    /// What sends; null if there is no session. It may still be in the making.
    [[nodiscard]] XmppSession *session() const { return m_session; }
    [[nodiscard]] bool isEstablished() const;
    [[nodiscard]] bool isContact(const Jid &bareJid) const;
    /// The longest stanza that the server says to take from us, in bytes; 0 if it does not say.
    [[nodiscard]] qint64 maxStanzaBytes() const;

    [[nodiscard]] StreamLimits limits() const { return m_limits; }
    void setLimits(const StreamLimits &limits) { m_limits = limits; }
    [[nodiscard]] Client::StreamReader streamReader() const;
    void setStreamReader(Client::StreamReader reader) { m_reader = reader; }

    /// What is told of this program in its capabilities.
    void setFeatures(const QStringList &features);
    void sendPresence();

Q_SIGNALS:
    /// \a session is about to start: who takes in stanzas listens to it. Nobody hears it any more
    /// from the moment on when it is not session() any more.
    void sessionMade(PubSub::XmppSession *session);
    /// The session stands, and nobody has been told: what waited for it goes first.
    void established();
    void stateChanged(PubSub::Client::State state);
    /// What was sent until now gets no answer any more. Nobody was told yet, and the state, which
    /// may stay the same, is the one before.
    void leaving();
    /// The same, after all were told of the state. \a why is what became of what was sent.
    void left(const QString &why);
    /// An attempt failed, or the connection was lost.
    void failed(const PubSub::ConnectionError &error);
    /// The server ended the session because of a stanza of ours.
    void stanzaWasTooLarge(const PubSub::ConnectionError &error);

    void stanzaRefused(const PubSub::StanzaHead &head, const QString &reason);
    void nodeQuarantined(const PubSub::NodeAddress &node);

private:
    void connectNow();
    void dropSession();
    void setState(Client::State state);
    /// Sets the state and says so; false if somebody who was told deleted the client.
    bool enter(Client::State state, const QString &why);
    void onEstablished();
    void onEnded(const ConnectionError &error);
    void onNetworkReturned();

    Quarantine &m_quarantine;
    Account m_account;
    QString m_password;
    /// Another one for each client: the programs of one account must not replace each other. The
    /// same for all of a client's sessions: a new one replaces what the network left of the last.
    const QString m_resource;
    StreamLimits m_limits;
    QStringList m_features;
    Client::State m_state = Client::State::Offline;
    Client::StreamReader m_reader = Client::StreamReader::Own;
    ConnectionError m_lastError;
    XmppSession *m_session = nullptr;
    Reconnector *m_reconnector;
};

} // namespace PubSub
