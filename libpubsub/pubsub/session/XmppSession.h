// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "ScramCheck.h"

#include <pubsub/Account.h>
#include <pubsub/ConnectionError.h>
#include <pubsub/stream/StreamReader.h>

#include <QObject>
#include <QSslError>
#include <QTimer>

class QDomElement;
class QSslSocket;
class QXmppClient;
class QXmppError;
class QXmppRosterManager;

namespace PubSub
{

class StanzaDoor;

/// One connection from the first packet to the last: one QXmppClient, never used twice.
///
/// QXmpp does DNS, TLS, SASL, binding and stream management; this class holds it to our rules:
/// nothing leaves before the socket is encrypted and the server has confirmed who we are.
class XmppSession : public QObject
{
    Q_OBJECT
public:
    struct Setup {
        Account account;
        QString password;
        /// The wish of an account that has none of its own.
        QString resource;
        StreamLimits limits;
        /// What is told of this program in its capabilities.
        QStringList features;
        /// For tests and measurements only: leave QXmpp's own reader in charge.
        bool keepQXmppReader = false;
    };

    XmppSession(const Setup &setup, Quarantine &quarantine, QObject *parent);
    ~XmppSession() override;

    void start();
    /// Says goodbye to the server; ended() follows, without an error.
    void close();
    /// Deletes the session, which tells nobody anything any more: at once, or, from within one
    /// of its signals, when QXmpp's functions that led there have returned.
    void abandon();

    [[nodiscard]] bool isEstablished() const { return m_isEstablished; }
    [[nodiscard]] bool usesOwnReader() const { return m_reader; }
    /// The address of this session; empty until it is established.
    [[nodiscard]] Jid jid() const { return m_jid; }
    [[nodiscard]] bool isContact(const Jid &bareJid) const;

    /// The longest stanza that the server says to take from us, in bytes; 0 if it does not say.
    [[nodiscard]] qint64 maxStanzaBytes() const { return m_maxStanzaBytes; }

    /// How many bytes such an IQ takes.
    [[nodiscard]] static qint64 sizeOfIq(
        const QString &id, const Jid &to, const QString &type, const QByteArray &child);
    /// Sends an IQ whose child is \a child. False if there is no session.
    bool sendIq(const QString &id, const Jid &to, const QString &type, const QByteArray &child);
    /// Sends a message of type normal whose child is \a child. False if there is no session.
    bool sendMessage(const QString &id, const Jid &to, const QByteArray &child);
    void setFeatures(const QStringList &features);
    /// The one that was sent last; nothing if there is no session.
    void sendPresence();
    /// What is sent now may take \a delay until the server has it, and so has its answer to a
    /// ping: so much longer it counts as alive, up to five minutes.
    void expectDelay(std::chrono::milliseconds delay);
    /// Asks the server whether it is still there; a session that hears nothing soon ends.
    void probe();

Q_SIGNALS:
    void established();
    /// Exactly once, the last signal. Kind::None after close().
    void ended(const PubSub::ConnectionError &error);
    /// An answer to an IQ that sendIq() sent.
    void replyReceived(const PubSub::Stanza &iq);
    void messageReceived(const PubSub::Stanza &message);
    void stanzaRefused(const PubSub::StanzaHead &head, const QString &reason);
    void nodeQuarantined(const PubSub::NodeAddress &node);

private Q_SLOTS:
    void onElement(const QDomElement &element);

private:
    /// Emits \a signal of this class from within a function of QXmpp's.
    template <typename... A, typename... B>
    void tell(void (XmppSession::*signal)(A...), const B &...what);

    /// How long the way from nothing to an established session may take.
    static constexpr std::chrono::seconds handshakeTimeout { 45 };
    /// How long the answer to a ping may take. A long answer of the server's can hold it up.
    static constexpr std::chrono::seconds keepAliveTimeout { 60 };
    /// How much longer it counts as alive at the most, whatever is on its way: a connection that
    /// is dead has to be noticed.
    static constexpr std::chrono::minutes longestDelay { 5 };
    /// How long probe() waits for the first byte.
    static constexpr std::chrono::seconds probeTimeout { 5 };
    /// Longest text of the server's that is kept of a stream error, in characters.
    static constexpr qsizetype maxServerText = 500;

    void addExtensions();
    void watchSocket();
    void watchHandshake();
    [[nodiscard]] bool isAccountUsable();
    void onConnected();
    void onSocketConnected();
    void onSslErrors(const QList<QSslError> &errors);
    void onError(const QXmppError &error);
    void onSocketStateChanged();
    void onAuthenticated(const QDomElement &success);
    void checkFeatures(const QDomElement &features);
    void readLimits(const QDomElement &features);
    void onStreamError(const QDomElement &error);
    void updateKeepAlive();
    void takeStreamOver();
    /// Ends at once; what was not sent yet stays unsent.
    void fail(ConnectionError::Kind kind, const QString &text);
    void fail(ConnectionError::AccountFault fault, const QString &text);
    void remember(ConnectionError::Kind kind, const QString &text);
    void remember(ConnectionError::AccountFault fault, const QString &text);
    void end();

    Setup m_setup;
    Quarantine &m_quarantine;
    QXmppClient *m_client;
    StanzaDoor *m_door = nullptr;
    QXmppRosterManager *m_roster = nullptr;
    QPointer<QSslSocket> m_socket;
    StreamReader *m_reader = nullptr;
    QTimer m_handshakeTimer;
    QTimer m_probeTimer;
    ScramCheck m_scram;
    ConnectionError m_error;
    bool m_isAuthenticated = false;
    Jid m_jid;
    qint64 m_maxStanzaBytes = 0;
    /// After how long a silence of ours the server may end the stream; 0 if it does not say.
    qint64 m_idleSeconds = 0;
    std::chrono::milliseconds m_delay { 0 };
    bool m_isEstablished = false;
    bool m_isClosing = false;
    /// How many signals are being told, one within the other.
    int m_telling = 0;
    bool m_hasEnded = false;
};

} // namespace PubSub
