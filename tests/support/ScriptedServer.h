// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Answer.h"
#include "support/IqPattern.h"
#include "support/ScriptedConnection.h"
#include "support/ScriptedOptions.h"

#include <QPointer>
#include <QTcpServer>

namespace TestSupport
{

/// An XMPP server inside the test, on a free port of 127.0.0.1 and in the test's own event loop.
///
/// It leads clients to their session by itself (TLS, SASL, binding, XEP-0198), answers roster,
/// ping and disco of the domain, swallows presences, and leaves the rest to the test's rules.
/// What nobody has a rule for gets `service-unavailable`.
///
/// \code
/// ScriptedServer server;
/// server.reply({ .xmlns = Ns::pubSub, .element = u"items"_s },
///              "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'/></pubsub>"_ba);
/// \endcode
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    /// Gives the answer to a request.
    using Handler = std::function<Answer(const QDomElement &iq)>;
    /// Sees each stanza before the rules; true if it took care of it.
    using StanzaFilter = std::function<bool(const QDomElement &stanza)>;
    static constexpr int Always = -1;
    static constexpr std::chrono::milliseconds DefaultTimeout { 5000 };

    /// Listens at once; ends the program if no port of the loopback interface is free.
    explicit ScriptedServer(const ScriptedOptions &options = {}, QObject *parent = nullptr);
    ~ScriptedServer() override;

    /// Where to connect to.
    QString host() const;
    quint16 port() const { return m_port; }
    QString domain() const { return m_options.domain; }
    /// `pubsub.` + domain.
    QString pubSubService() const;
    /// The certificate that a client has to trust.
    Certificate certificate() const;
    /// May be changed at any time; connections that exist keep what they began with.
    ScriptedOptions &options() { return m_options; }

    /// Adds a rule for requests. The newest rule that matches and does not pass() wins; it goes
    /// away after `times` answers.
    void reply(const IqPattern &pattern, const Handler &handler, int times = Always);
    void reply(const IqPattern &pattern, const Answer &answer, int times = Always);
    /// Asked when no rule matches, before the answers that are built in.
    void onIq(const Handler &handler) { m_iqHandler = handler; }
    void setStanzaFilter(const StanzaFilter &filter) { m_filter = filter; }
    void clearRules() { m_rules.clear(); }

    /// All stanzas of all sessions in the order of their arrival, resource binding excepted.
    QList<QDomElement> received() const;
    /// Those requests that match.
    QList<QDomElement> received(const IqPattern &pattern) const;
    void clearReceived() { m_received.clear(); }

    /// The newest connection with a session, else the newest one, else null.
    ScriptedConnection *client() const;
    /// All connections that stand, the oldest first.
    QList<ScriptedConnection *> clients() const { return m_clients; }

    /// Sends exactly these bytes to client(). Not counted for stream management.
    void sendRaw(const QByteArray &bytes);
    /// The same, cut before each of these ascending positions, with a pause in between that lets
    /// the client read every piece by itself. Returns at once; chunksSent() tells the end.
    void sendRawInChunks(const QByteArray &bytes, const QList<qsizetype> &cuts,
        std::chrono::milliseconds pause = std::chrono::milliseconds(1));
    /// The connection whose stanza is being handled; null at other times.
    ScriptedConnection *sender() const { return m_sender; }

    /// Sends a stanza to the session with this full JID; one that was interrupted gets it when it
    /// is resumed (XEP-0198 §5). False if there is neither.
    bool sendTo(const QString &jid, const QByteArray &stanza);
    /// True if sendTo() reaches it.
    bool reaches(const QString &jid) const;
    /// Sessions that were interrupted can't be resumed any more.
    void forgetSessions() { m_resumable->clear(); }

    /// Sends a stanza to client(); `{jid}` and `{bare}` in it stand for the client's address.
    void sendStanza(const QByteArray &stanza);
    /// Sends a headline from pubSubService() with this XML inside `<event/>`.
    void sendEvent(const QByteArray &content);

    /// Ends all connections with a TCP reset.
    void dropConnection();
    /// Sends `</stream:stream>` to all clients and ends the connections.
    void closeStream();
    /// Sends a stream error to all clients: `conflict`, `system-shutdown`, …; `extra` is more XML
    /// inside `<stream:error/>`.
    void streamError(const QByteArray &condition, const QByteArray &extra = {});
    /// Falls silent towards all clients, new ones too; resume() makes up for it.
    void silence(Silence silence = Silence::Mute);
    void resume() { silence(Silence::None); }
    /// New connections are refused from now on; those that stand remain.
    void stopListening();
    /// Listens on the same port again.
    void startListening();

    /// Connections since the start, finished ones too.
    int connectionCount() const { return m_connectionCount; }
    /// Sessions since the start, resumed ones too.
    int sessionCount() const { return m_sessionCount; }
    /// Bytes of XMPP in both directions, after TLS is taken off.
    qsizetype bytesReceived() const { return m_bytesReceived; }
    qsizetype bytesSent() const { return m_bytesSent; }
    /// All that clients have sent without TLS.
    QByteArray receivedInClear() const { return m_receivedInClear; }

    /// Waits with a running event loop; false after the timeout.
    bool waitForSession(std::chrono::milliseconds timeout = DefaultTimeout);
    bool waitForIq(const IqPattern &pattern, std::chrono::milliseconds timeout = DefaultTimeout);
    bool waitForDisconnection(std::chrono::milliseconds timeout = DefaultTimeout);

Q_SIGNALS:
    void clientConnected();
    void sessionStarted(const QString &jid);
    void stanzaReceived(const QDomElement &stanza);
    /// The client sent what is not XML.
    void brokenXmlReceived(const QString &reason);
    void chunksSent();
    void clientDisconnected();

private:
    struct Rule {
        IqPattern pattern;
        Handler handler;
        int timesLeft;
    };
    class Listener;

    void addConnection(qintptr descriptor);
    void onStanza(ScriptedConnection *from, const QDomDocument &document);
    void answerIq(ScriptedConnection *from, const QDomElement &iq);
    Answer answerTo(const QDomElement &iq);
    ScriptedConnection *clientOf(const QString &jid) const;
    std::shared_ptr<StreamManagementState> interrupted(const QString &jid) const;

    ScriptedOptions m_options;
    Listener *m_listener;
    std::shared_ptr<StreamManagementTable> m_resumable = std::make_shared<StreamManagementTable>();
    QList<ScriptedConnection *> m_clients;
    QPointer<ScriptedConnection> m_sender;
    QList<Rule> m_rules;
    Handler m_iqHandler;
    StanzaFilter m_filter;
    // Documents, since an element alone does not keep its document alive.
    QList<QDomDocument> m_received;
    QByteArray m_receivedInClear;
    qsizetype m_bytesReceived = 0;
    qsizetype m_bytesSent = 0;
    int m_connectionCount = 0;
    int m_sessionCount = 0;
    quint16 m_port = 0;
    Silence m_silence = Silence::None;
};

} // namespace TestSupport
