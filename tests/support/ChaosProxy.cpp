// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ChaosProxy.h"

#include "support/ResetConnection.h"
#include "support/StanzaSplitter.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace TestSupport
{

/// One direction of a connection.
class ChaosProxy::Pipe : public QObject
{
public:
    Pipe(QTcpSocket *from, QTcpSocket *to, ChaosProxy *proxy, QObject *parent)
        : QObject(parent), m_from(from), m_to(to), m_proxy(proxy)
    {
        connect(from, &QTcpSocket::readyRead, this, [this] {
            m_pending += arranged(m_from->readAll());
            pump();
        });
        connect(to, &QTcpSocket::connected, this, &Pipe::pump);
    }

    void setPlan(const ChaosPlan &plan)
    {
        m_plan = plan;
        m_left = plan.afterBytes;
        m_isStalled = false;
        pump();
    }
    /// What is called when the plan says that the connection ends.
    std::function<void()> onEnd;

private:
    /// \a bytes with some stanzas twice and some later.
    QByteArray arranged(const QByteArray &bytes)
    {
        if (m_plan.duplicated == 0 && m_plan.reordered == 0)
            return bytes;
        QByteArray result;
        for (const QByteArray &stanza : m_splitter.feed(bytes)) {
            if (m_heldBack.isEmpty() && chance(m_plan.reordered)) {
                m_heldBack = stanza;
                ++m_proxy->m_reorderings;
                // Also when nothing follows.
                QTimer::singleShot(5, this, [this] {
                    m_pending += std::exchange(m_heldBack, {});
                    pump();
                });
                continue;
            }
            result += stanza;
            if (chance(m_plan.duplicated)) {
                result += stanza;
                ++m_proxy->m_duplicates;
            }
            result += std::exchange(m_heldBack, {});
        }
        return result;
    }

    bool chance(int percent) { return m_proxy->m_random.bounded(100) < percent; }

    void pump()
    {
        if (m_isStalled || m_isPausing || m_pending.isEmpty()
            || m_to->state() != QAbstractSocket::ConnectedState)
            return;
        qsizetype size = m_pending.size();
        if (m_plan.pieceSize > 0)
            size = std::min<qsizetype>(size, 1 + m_proxy->m_random.bounded(m_plan.pieceSize));
        const bool isEnd = m_plan.end != ChaosPlan::End::Never && size >= m_left;
        if (isEnd)
            size = m_left;
        m_left -= size;
        m_to->write(m_pending.first(size));
        m_to->flush();
        m_pending.remove(0, size);
        if (isEnd) {
            m_isStalled = true;
            ++m_proxy->m_cuts;
            onEnd();
            return;
        }
        m_isPausing = true;
        const int pause = m_plan.delay > 0 ? m_proxy->m_random.bounded(m_plan.delay + 1) : 0;
        QTimer::singleShot(pause, this, [this] {
            m_isPausing = false;
            pump();
        });
    }

    QTcpSocket *m_from;
    QTcpSocket *m_to;
    ChaosProxy *m_proxy;
    ChaosPlan m_plan;
    StanzaSplitter m_splitter;
    QByteArray m_pending;
    QByteArray m_heldBack;
    qsizetype m_left = 0;
    bool m_isPausing = false;
    bool m_isStalled = false;
};

/// One connection: the client's socket and the server's.
class ChaosProxy::Relay : public QObject
{
public:
    Relay(QTcpSocket *client, ChaosProxy *proxy)
        : QObject(proxy), m_client(client), m_server(new QTcpSocket(this)),
          m_toServer(new Pipe(client, m_server, proxy, this)),
          m_toClient(new Pipe(m_server, client, proxy, this))
    {
        client->setParent(this);
        for (QTcpSocket *socket : { m_client, m_server }) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::disconnected, this, [this] { end(); });
            connect(socket, &QTcpSocket::errorOccurred, this, [this] { end(); });
        }
        m_toClient->onEnd = [this] { endAsPlanned(); };
        m_server->connectToHost(QStringLiteral("127.0.0.1"), proxy->m_serverPort);
    }

    void arm(const ChaosPlan &plan)
    {
        m_end = plan.end;
        m_toClient->setPlan(plan);
        ChaosPlan toServer = plan;
        toServer.end = ChaosPlan::End::Never;
        toServer.duplicated = toServer.reordered = 0;
        m_toServer->setPlan(toServer);
    }

private:
    void endAsPlanned()
    {
        if (m_end == ChaosPlan::End::Stall)
            return;
        if (m_end == ChaosPlan::End::Close) {
            m_client->disconnectFromHost();
            return;
        }
        resetConnection(*m_client);
        resetConnection(*m_server);
    }

    void end()
    {
        m_client->disconnectFromHost();
        m_server->disconnectFromHost();
        deleteLater();
    }

    QTcpSocket *m_client;
    QTcpSocket *m_server;
    Pipe *m_toServer;
    Pipe *m_toClient;
    ChaosPlan::End m_end = ChaosPlan::End::Never;
};

ChaosProxy::ChaosProxy(quint16 serverPort, quint32 seed, QObject *parent)
    : QObject(parent), m_listener(new QTcpServer(this)), m_random(seed), m_serverPort(serverPort)
{
    connect(m_listener, &QTcpServer::newConnection, this, &ChaosProxy::onNewConnection);
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("Cannot listen on 127.0.0.1: %s", qPrintable(m_listener->errorString()));
}

ChaosProxy::~ChaosProxy() = default;

quint16 ChaosProxy::port() const
{
    return m_listener->serverPort();
}

void ChaosProxy::onNewConnection()
{
    while (QTcpSocket *client = m_listener->nextPendingConnection()) {
        auto *relay = new Relay(client, this);
        relay->arm(m_newPlan);
        m_relays.removeIf([](const QPointer<Relay> &one) { return !one; });
        m_relays.append(relay);
    }
}

void ChaosProxy::arm(const ChaosPlan &plan)
{
    for (const QPointer<Relay> &relay : std::as_const(m_relays)) {
        if (relay)
            relay->arm(plan);
    }
}

} // namespace TestSupport
