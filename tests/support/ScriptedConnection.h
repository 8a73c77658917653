// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/SaslServer.h"
#include "support/StreamManagement.h"
#include "support/StreamParser.h"

#include <QObject>
#include <chrono>

class QSslSocket;

namespace TestSupport
{

/// Ways in which a server can fall silent.
enum class Silence {
    None,
    Mute, ///< reads and records, and holds its answers back
    Deaf, ///< reads nothing: the client's data fills the socket's buffers
};

/// One client of a ScriptedServer: the socket, and the handshake up to the session.
class ScriptedConnection : public QObject
{
    Q_OBJECT

public:
    ScriptedConnection(qintptr descriptor, const ScriptedOptions &options,
        const std::shared_ptr<StreamManagementTable> &resumable, QObject *parent);

    /// True between resource binding (or resumption) and the end of the connection.
    bool hasSession() const { return m_session; }
    bool isEncrypted() const;
    bool isAuthenticated() const { return m_sasl.isAuthenticated(); }
    /// The bound full JID; empty before.
    QString jid() const { return m_jid; }
    /// The stanza that came last, letter for letter.
    QString stanzaText() const { return m_parser.stanzaText(); }

    /// Writes exactly these bytes at once.
    void sendRaw(const QByteArray &bytes);
    /// Writes the bytes cut before each of these ascending positions, so that the client reads each
    /// piece by itself; emits chunksSent() after the last.
    void sendRawInChunks(
        const QByteArray &bytes, const QList<qsizetype> &cuts, std::chrono::milliseconds pause);
    /// Writes one stanza, and counts it for stream management.
    void sendStanza(const QByteArray &stanza);
    /// Like sendStanza(), but held back while the server is mute.
    void reply(const QByteArray &stanza);

    /// Ends the TCP connection with a reset.
    void drop();
    /// Sends `</stream:stream>` and ends the connection in good order.
    void closeStream();
    /// Sends a stream error (RFC 6120 §4.9.3) with this condition, then closes the stream.
    void streamError(const QByteArray &condition, const QByteArray &extra);
    void setSilence(Silence silence);

Q_SIGNALS:
    void bytesReceived(const QByteArray &bytes);
    void bytesSent(qsizetype count);
    void sessionStarted();
    /// A message, presence or IQ of the session, as the document's root.
    void stanzaReceived(const QDomDocument &stanza);
    /// The client sent what is not XML; the stream has been closed.
    void brokenXmlReceived(const QString &reason);
    void chunksSent();
    void closed();

private:
    void onReadyRead();
    void parse();
    void openStream();
    bool asksNoLogin() const;
    QByteArray unaskedSuccess() const;
    QByteArray features() const;
    QByteArray sessionFeatures() const;
    QByteArray limits() const;
    [[nodiscard]] bool isTooLarge() const;
    void handle(const QDomDocument &document);
    void startTls();
    void authenticate(const QDomElement &element);
    bool bindResource(const QDomElement &iq);
    void handleStreamManagement(const QDomElement &element);
    void enableStreamManagement(const QDomElement &enable);
    void resumeSession(const QDomElement &resume);
    void startSession(const QString &jid);
    void sendNextChunk(QByteArrayList chunks, std::chrono::milliseconds pause);
    void answer(const QByteArray &bytes);
    void write(const QByteArray &bytes);

    ScriptedOptions m_options;
    QSslSocket *m_socket;
    StreamParser m_parser;
    SaslServer m_sasl;
    std::shared_ptr<StreamManagementTable> m_resumable;
    std::shared_ptr<StreamManagementState> m_management;
    QByteArrayList m_heldBack;
    QString m_jid;
    Silence m_silence = Silence::None;
    bool m_session = false;
};

} // namespace TestSupport
