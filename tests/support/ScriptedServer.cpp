// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ScriptedServer.h"

#include "support/BuiltInAnswers.h"
#include "support/FreePort.h"
#include "support/WaitFor.h"

#include <QScopedValueRollback>
#include <QTimer>
#include <ranges>

using namespace Qt::StringLiterals;

namespace TestSupport
{

class ScriptedServer::Listener : public QTcpServer
{
public:
    explicit Listener(ScriptedServer *server) : QTcpServer(server), m_server(server) { }

protected:
    void incomingConnection(qintptr descriptor) override { m_server->addConnection(descriptor); }

private:
    ScriptedServer *m_server;
};

ScriptedServer::ScriptedServer(const ScriptedOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_listener(new Listener(this))
{
    startListening();
}

ScriptedServer::~ScriptedServer()
{
    for (ScriptedConnection *client : std::as_const(m_clients))
        client->disconnect(this);
}

QString ScriptedServer::host() const
{
    return u"127.0.0.1"_s;
}

QString ScriptedServer::pubSubService() const
{
    return u"pubsub."_s + m_options.domain;
}

Certificate ScriptedServer::certificate() const
{
    return m_options.certificate.isNull() ? Certificate::standard() : m_options.certificate;
}

void ScriptedServer::startListening()
{
    if (m_listener->isListening())
        return;
    // Another process may take a port between its being found free and used.
    constexpr int attempts = 5;
    for (int i = 0; i < (m_port == 0 ? attempts : 1); ++i) {
        if (m_listener->listen(QHostAddress::LocalHost, m_port == 0 ? freePort() : m_port)) {
            m_port = m_listener->serverPort();
            return;
        }
    }
    qFatal("Cannot listen on 127.0.0.1: %s", qPrintable(m_listener->errorString()));
}

void ScriptedServer::stopListening()
{
    m_listener->close();
}

void ScriptedServer::addConnection(qintptr descriptor)
{
    auto *client = new ScriptedConnection(descriptor, m_options, m_resumable, this);
    client->setSilence(m_silence);
    ++m_connectionCount;
    m_clients += client;
    connect(
        client, &ScriptedConnection::bytesReceived, this, [this, client](const QByteArray &bytes) {
            m_bytesReceived += bytes.size();
            if (!client->isEncrypted())
                m_receivedInClear += bytes;
        });
    connect(client, &ScriptedConnection::bytesSent, this,
        [this](qsizetype count) { m_bytesSent += count; });
    connect(client, &ScriptedConnection::sessionStarted, this, [this, client] {
        ++m_sessionCount;
        Q_EMIT sessionStarted(client->jid());
    });
    connect(client, &ScriptedConnection::stanzaReceived, this,
        [this, client](const QDomDocument &document) { onStanza(client, document); });
    connect(
        client, &ScriptedConnection::brokenXmlReceived, this, &ScriptedServer::brokenXmlReceived);
    connect(client, &ScriptedConnection::chunksSent, this, &ScriptedServer::chunksSent);
    connect(client, &ScriptedConnection::closed, this, [this, client] {
        m_clients.removeOne(client);
        client->deleteLater();
        Q_EMIT clientDisconnected();
    });
    Q_EMIT clientConnected();
}

void ScriptedServer::onStanza(ScriptedConnection *from, const QDomDocument &document)
{
    const QPointer<ScriptedConnection> guard(from);
    const QScopedValueRollback sender(m_sender, guard);
    const QDomElement stanza = document.documentElement();
    m_received += document;
    Q_EMIT stanzaReceived(stanza);
    if (!guard || (m_filter && m_filter(stanza)) || !guard)
        return;
    if (IqPattern().matches(stanza))
        answerIq(from, stanza);
}

void ScriptedServer::answerIq(ScriptedConnection *from, const QDomElement &iq)
{
    const QPointer<ScriptedConnection> client(from);
    const Answer answer = answerTo(iq);
    if (answer.isNever() || !client)
        return;
    const QByteArray stanza = answer.toStanza(iq, client->jid());
    if (answer.delay().count() == 0) {
        client->reply(stanza);
        return;
    }
    const QString jid = client->jid();
    QTimer::singleShot(answer.delay(), this, [this, client, jid, stanza] {
        // Who was interrupted meanwhile gets it at the resumption.
        if (client)
            client->reply(stanza);
        else
            sendTo(jid, stanza);
    });
}

Answer ScriptedServer::answerTo(const QDomElement &iq)
{
    for (qsizetype i = m_rules.size() - 1; i >= 0; --i) {
        if (!m_rules.at(i).pattern.matches(iq))
            continue;
        // A handler may add rules, which moves the list in memory.
        const Handler handler = m_rules.at(i).handler;
        if (m_rules.at(i).timesLeft == 0)
            continue;
        if (m_rules.at(i).timesLeft > 0)
            --m_rules[i].timesLeft;
        const Answer answer = handler(iq);
        if (!answer.isPass())
            return answer;
        if (i < m_rules.size() && m_rules.at(i).timesLeft >= 0)
            ++m_rules[i].timesLeft;
    }
    const Answer answer = m_iqHandler ? m_iqHandler(iq) : Answer::pass();
    return answer.isPass() ? builtInAnswer(iq, m_options) : answer;
}

void ScriptedServer::reply(const IqPattern &pattern, const Handler &handler, int times)
{
    m_rules += Rule { pattern, handler, times };
}

void ScriptedServer::reply(const IqPattern &pattern, const Answer &answer, int times)
{
    reply(pattern, [answer](const QDomElement &) { return answer; }, times);
}

QList<QDomElement> ScriptedServer::received() const
{
    QList<QDomElement> stanzas;
    for (const QDomDocument &document : m_received)
        stanzas += document.documentElement();
    return stanzas;
}

QList<QDomElement> ScriptedServer::received(const IqPattern &pattern) const
{
    QList<QDomElement> requests = received();
    requests.removeIf([&pattern](const QDomElement &stanza) { return !pattern.matches(stanza); });
    return requests;
}

ScriptedConnection *ScriptedServer::client() const
{
    for (ScriptedConnection *client : std::views::reverse(m_clients)) {
        if (client->hasSession())
            return client;
    }
    return m_clients.isEmpty() ? nullptr : m_clients.last();
}

ScriptedConnection *ScriptedServer::clientOf(const QString &jid) const
{
    const auto isIt = [&jid](ScriptedConnection *client) {
        return client->hasSession() && client->jid() == jid;
    };
    const auto found = std::ranges::find_if(m_clients, isIt);
    return found == m_clients.end() ? nullptr : *found;
}

std::shared_ptr<StreamManagementState> ScriptedServer::interrupted(const QString &jid) const
{
    const auto isIt = [&jid](const auto &state) { return state->jid == jid; };
    const auto found = std::ranges::find_if(*m_resumable, isIt);
    return found == m_resumable->end() ? nullptr : *found;
}

bool ScriptedServer::reaches(const QString &jid) const
{
    return clientOf(jid) || interrupted(jid);
}

bool ScriptedServer::sendTo(const QString &jid, const QByteArray &stanza)
{
    if (ScriptedConnection *client = clientOf(jid)) {
        client->sendStanza(stanza);
        return true;
    }
    const auto state = interrupted(jid);
    if (state)
        state->pending += stanza;
    return state != nullptr;
}

void ScriptedServer::sendRaw(const QByteArray &bytes)
{
    if (ScriptedConnection *connection = client())
        connection->sendRaw(bytes);
    else
        qWarning("ScriptedServer: nobody is connected");
}

void ScriptedServer::sendRawInChunks(
    const QByteArray &bytes, const QList<qsizetype> &cuts, std::chrono::milliseconds pause)
{
    if (ScriptedConnection *connection = client())
        connection->sendRawInChunks(bytes, cuts, pause);
    else
        qWarning("ScriptedServer: nobody is connected");
}

void ScriptedServer::sendStanza(const QByteArray &stanza)
{
    ScriptedConnection *connection = client();
    if (!connection) {
        qWarning("ScriptedServer: nobody is connected");
        return;
    }
    const QByteArray jid = connection->jid().toHtmlEscaped().toUtf8();
    connection->sendStanza(
        QByteArray(stanza).replace("{jid}", jid).replace("{bare}", jid.left(jid.indexOf('/'))));
}

// XEP-0060 §7.1.2.1
void ScriptedServer::sendEvent(const QByteArray &content)
{
    sendStanza("<message type='headline' to='{bare}' from='" + pubSubService().toUtf8()
        + "'><event xmlns='http://jabber.org/protocol/pubsub#event'>" + content
        + "</event></message>");
}

void ScriptedServer::dropConnection()
{
    const QList<ScriptedConnection *> clients = m_clients;
    for (ScriptedConnection *client : clients)
        client->drop();
}

void ScriptedServer::closeStream()
{
    const QList<ScriptedConnection *> clients = m_clients;
    for (ScriptedConnection *client : clients)
        client->closeStream();
}

void ScriptedServer::streamError(const QByteArray &condition, const QByteArray &extra)
{
    const QList<ScriptedConnection *> clients = m_clients;
    for (ScriptedConnection *client : clients)
        client->streamError(condition, extra);
}

void ScriptedServer::silence(Silence silence)
{
    m_silence = silence;
    const QList<ScriptedConnection *> clients = m_clients;
    for (ScriptedConnection *client : clients)
        client->setSilence(silence);
}

bool ScriptedServer::waitForSession(std::chrono::milliseconds timeout)
{
    return waitFor([this] { return client() && client()->hasSession(); }, timeout);
}

bool ScriptedServer::waitForIq(const IqPattern &pattern, std::chrono::milliseconds timeout)
{
    return waitFor([this, &pattern] { return !received(pattern).isEmpty(); }, timeout);
}

bool ScriptedServer::waitForDisconnection(std::chrono::milliseconds timeout)
{
    return waitFor([this] { return m_clients.isEmpty(); }, timeout);
}

} // namespace TestSupport
