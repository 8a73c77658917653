// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StreamReader_p.h"

#include "Logging_p.h"

#include <QXmppClient.h>

#include <QSslSocket>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

QObject *findXmppSocket(QXmppClient *client)
{
    const auto children = client->findChildren<QObject *>();
    for (QObject *child : children) {
        if (qstrcmp(child->metaObject()->className(), "QXmpp::Private::XmppSocket") == 0)
            return child;
    }
    return nullptr;
}

} // namespace

StreamReader *StreamReader::takeOver(
    QXmppClient *client, const StreamLimits &limits, Quarantine &quarantine, QObject *parent)
{
    auto *socket = client->findChild<QSslSocket *>();
    QObject *xmppSocket = findXmppSocket(client);
    if (!socket || !xmppSocket
        || xmppSocket->metaObject()->indexOfMethod("stanzaReceived(QDomElement)") < 0
        || !QObject::disconnect(socket, &QIODevice::readyRead, xmppSocket, nullptr))
        return nullptr;
    return new StreamReader(socket, xmppSocket, limits, quarantine, parent);
}

StreamReader::StreamReader(QSslSocket *socket, QObject *xmppSocket, const StreamLimits &limits,
    Quarantine &quarantine, QObject *parent)
    : QObject(parent), m_socket(socket), m_xmppSocket(xmppSocket), m_framer(limits),
      m_quarantine(quarantine)
{
    connect(socket, &QIODevice::readyRead, this, &StreamReader::onReadyRead);
    // What came along with the last answer of the login.
    QMetaObject::invokeMethod(this, &StreamReader::onReadyRead, Qt::QueuedConnection);
}

void StreamReader::onReadyRead()
{
    if (m_isOver || !m_socket)
        return;
    m_framer.feed(m_socket->readAll());
    // Whoever gets a stanza may close the connection.
    const QPointer<StreamReader> self(this);
    while (self && !m_isOver) {
        const auto frame = m_framer.next();
        if (!frame)
            return;
        handle(*frame);
    }
}

void StreamReader::handle(const StanzaFramer::Frame &frame)
{
    switch (frame.kind) {
    case StanzaFramer::Frame::Kind::Stanza:
        handleStanza(frame.bytes);
        return;
    case StanzaFramer::Frame::Kind::Refused:
        handleRefused(frame.bytes, frame.reason);
        return;
    case StanzaFramer::Frame::Kind::Broken:
        handleBroken(StanzaHead::of(frame.bytes), frame.reason);
        return;
    case StanzaFramer::Frame::Kind::Closed:
        m_isOver = true;
        if (m_xmppSocket)
            QMetaObject::invokeMethod(m_xmppSocket, "streamClosed", Qt::DirectConnection);
        return;
    }
}

void StreamReader::handleStanza(const QByteArray &bytes)
{
    const auto document = parseStanza(bytes);
    if (document) {
        handOn(stanzaOf(*document));
        return;
    }
    const StanzaHead head = StanzaHead::of(bytes);
    if (m_quarantine.contains(head.address()))
        handleRefused(bytes, document.error().message);
    else
        handleBroken(head, document.error().message);
}

void StreamReader::handleRefused(const QByteArray &bytes, const QString &reason)
{
    const StanzaHead head = StanzaHead::of(bytes);
    qCInfo(logStream).noquote() << "Stanza from" << head.from << "dropped:" << reason;
    const QPointer<StreamReader> self(this);
    Q_EMIT stanzaRefused(head, reason);
    if (!self || m_isOver)
        return;
    countHit(head.address());
    if (const auto empty = parseStanza(head.emptyStanza()); self && !m_isOver && empty)
        handOn(stanzaOf(*empty));
}

void StreamReader::handleBroken(const StanzaHead &head, const QString &reason)
{
    m_isOver = true;
    qCInfo(logStream).noquote() << "Broken XML from" << head.from << head.node << reason;
    const QPointer<StreamReader> self(this);
    countHit(head.address());
    if (self)
        Q_EMIT broken(reason);
}

void StreamReader::countHit(const NodeAddress &node)
{
    if (m_quarantine.addHit(node))
        Q_EMIT nodeQuarantined(node);
}

void StreamReader::handOn(const QDomElement &stanza)
{
    if (m_xmppSocket)
        QMetaObject::invokeMethod(
            m_xmppSocket, "stanzaReceived", Qt::DirectConnection, Q_ARG(QDomElement, stanza));
}

} // namespace PubSub
