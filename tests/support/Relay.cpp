// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Relay.h"

#include "support/FreePort.h"
#include "support/ResetConnection.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace TestSupport
{

/// One connection: whose it is, and the one that is made for it to the target.
class Relay::Link : public QObject
{
public:
    Link(QTcpSocket *from, Relay *relay)
        : QObject(relay), m_relay(relay), m_from(from), m_to(new QTcpSocket(this))
    {
        m_from->setParent(this);
        for (QTcpSocket *socket : { m_from, m_to }) {
            connect(socket, &QTcpSocket::connected, this, &Link::move);
            connect(socket, &QTcpSocket::readyRead, this, &Link::move);
            connect(socket, &QTcpSocket::disconnected, this, &Link::move);
            connect(socket, &QTcpSocket::errorOccurred, this, &Link::move);
        }
    }

    [[nodiscard]] qint64 heldBytes() const
    {
        return m_from->bytesAvailable() + m_to->bytesAvailable();
    }

    /// Brings on what has come, and the end of it.
    void move()
    {
        if (m_isOver) {
            leaveIfDone();
        } else if (m_relay->m_state == State::Stalled) {
            return;
        } else if (!std::exchange(m_hasCalled, true)) {
            m_to->connectToHost(QHostAddress(QHostAddress::LocalHost), m_relay->m_target);
        } else if (m_to->state() != QAbstractSocket::ConnectingState) {
            hand(*m_from, *m_to);
            hand(*m_to, *m_from);
            if (isGone(*m_from) || isGone(*m_to))
                end();
        }
    }

    void reset()
    {
        m_isOver = true;
        m_relay->m_links.removeOne(this);
        resetConnection(*m_from);
        resetConnection(*m_to);
        deleteLater();
    }

private:
    static bool isGone(const QTcpSocket &socket)
    {
        return socket.state() == QAbstractSocket::UnconnectedState;
    }
    static bool isClosed(const QTcpSocket &socket)
    {
        return socket.error() == QAbstractSocket::RemoteHostClosedError;
    }
    static void hand(QTcpSocket &from, QTcpSocket &to)
    {
        if (from.bytesAvailable() > 0 && to.state() == QAbstractSocket::ConnectedState) {
            to.write(from.readAll());
            to.flush();
        }
    }

    /// As the other end did it; if the target takes no connections, it is reset.
    void end()
    {
        if (!isClosed(*m_from) && !isClosed(*m_to)) {
            reset();
            return;
        }
        m_isOver = true;
        m_relay->m_links.removeOne(this);
        m_from->disconnectFromHost();
        m_to->disconnectFromHost();
        leaveIfDone();
    }

    void leaveIfDone()
    {
        if (isGone(*m_from) && isGone(*m_to))
            deleteLater();
    }

    Relay *m_relay;
    QTcpSocket *m_from;
    QTcpSocket *m_to;
    bool m_hasCalled = false;
    bool m_isOver = false;
};

Relay::Relay(QObject *parent)
    : QObject(parent), m_listener(new QTcpServer(this)), m_port(freePort())
{
    connect(m_listener, &QTcpServer::newConnection, this, &Relay::onNewConnection);
    listen();
}

Relay::~Relay() = default;

void Relay::listen()
{
    if (!m_listener->isListening() && !m_listener->listen(QHostAddress::LocalHost, m_port))
        qFatal("Cannot listen on 127.0.0.1: %s", qPrintable(m_listener->errorString()));
}

void Relay::pass()
{
    m_state = State::Passing;
    listen();
    const QList<Link *> links = m_links;
    for (Link *link : links)
        link->move();
}

void Relay::refuse()
{
    m_state = State::Refusing;
    m_listener->close();
    reset();
}

void Relay::stall()
{
    m_state = State::Stalled;
    listen();
}

void Relay::reset()
{
    const QList<Link *> links = m_links;
    for (Link *link : links)
        link->reset();
}

qint64 Relay::heldBytes() const
{
    qint64 bytes = 0;
    for (const Link *link : m_links)
        bytes += link->heldBytes();
    return bytes;
}

void Relay::onNewConnection()
{
    while (QTcpSocket *from = m_listener->nextPendingConnection()) {
        ++m_connectionCount;
        auto *link = new Link(from, this);
        m_links.append(link);
        link->move();
    }
}

} // namespace TestSupport
