// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SilentService.h"

#include "support/Namespaces.h"
#include "support/WaitFor.h"
#include "support/XmppServer.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TestSupport
{

SilentService::SilentService(const QString &jid, const XmppServer &server, QObject *parent)
    : QObject(parent), m_jid(jid), m_server(server), m_socket(this), m_nextAttempt(this)
{
    m_nextAttempt.setSingleShot(true);
    m_nextAttempt.setInterval(100ms);
    connect(&m_nextAttempt, &QTimer::timeout, this, &SilentService::attach);
    connect(&m_socket, &QTcpSocket::readyRead, this, &SilentService::onReadyRead);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_parser.restart();
        m_socket.write("<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' "
                       "xmlns:stream='http://etherx.jabber.org/streams' to='"
            + m_jid.toUtf8() + "'>");
    });
    connect(&m_socket, &QTcpSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state != QAbstractSocket::UnconnectedState)
            return;
        m_isAttached = false;
        m_nextAttempt.start();
    });
    attach();
}

SilentService::~SilentService()
{
    // The end of the socket is not the end of the server.
    m_socket.disconnect(this);
}

void SilentService::attach()
{
    m_socket.connectToHost(m_server.host(), m_server.componentPort());
}

bool SilentService::waitUntilAttached(std::chrono::milliseconds timeout)
{
    if (waitFor([this] { return m_isAttached; }, timeout))
        return true;
    if (m_error.isEmpty())
        m_error = m_socket.errorString();
    return false;
}

void SilentService::onReadyRead()
{
    m_parser.addData(m_socket.readAll());
    for (auto event = m_parser.next(); event != StreamParser::Event::NeedMoreData;
        event = m_parser.next()) {
        if (event == StreamParser::Event::StreamOpened) {
            // XEP-0114 §3
            const QByteArray proof = QCryptographicHash::hash(
                m_parser.openTag().value("id"_L1).toUtf8() + XmppServer::componentSecret().toUtf8(),
                QCryptographicHash::Sha1);
            m_socket.write("<handshake>" + proof.toHex() + "</handshake>");
        } else if (event == StreamParser::Event::Stanza) {
            onStanza(m_parser.stanza());
        } else {
            m_socket.abort();
            return;
        }
    }
}

void SilentService::onStanza(const QDomDocument &stanza)
{
    const QDomElement element = stanza.documentElement();
    if (element.localName() == "handshake"_L1) {
        m_isAttached = true;
    } else if (element.localName() == "error"_L1) {
        m_error = element.firstChildElement().localName();
    } else if (element.localName() == "iq"_L1
        && (element.attribute(u"type"_s) == "get"_L1 || element.attribute(u"type"_s) == "set"_L1)) {
        m_requests += stanza;
        if (m_handler)
            answer(element);
        else
            m_unanswered += stanza;
    }
}

void SilentService::speak(const Handler &handler)
{
    m_handler = handler;
}

void SilentService::answerLate()
{
    const QList<QDomDocument> late = std::exchange(m_unanswered, {});
    for (const QDomDocument &stanza : late)
        answer(stanza.documentElement());
}

void SilentService::answer(const QDomElement &iq)
{
    m_socket.write(m_handler(iq).toStanza(iq, iq.attribute(u"from"_s)));
}

QList<QDomElement> SilentService::requests() const
{
    QList<QDomElement> elements;
    for (const QDomDocument &request : m_requests)
        elements += request.documentElement();
    return elements;
}

Answer SilentService::emptyService(const QDomElement &iq)
{
    const QDomElement query = iq.firstChildElement();
    if (query.namespaceURI() == Ns::discoInfo && !query.hasAttribute(u"node"_s)) {
        return QByteArray("<query xmlns='http://jabber.org/protocol/disco#info'>"
                          "<identity category='pubsub' type='service'/>"
                          "<feature var='http://jabber.org/protocol/disco#info'/>"
                          "<feature var='http://jabber.org/protocol/pubsub'/></query>");
    }
    if (query.namespaceURI() == Ns::discoItems && !query.hasAttribute(u"node"_s))
        return QByteArray("<query xmlns='http://jabber.org/protocol/disco#items'/>");
    if (query.firstChildElement().localName() == "subscriptions"_L1) {
        return QByteArray("<pubsub xmlns='http://jabber.org/protocol/pubsub'><subscriptions/>"
                          "</pubsub>");
    }
    return Answer::error("item-not-found");
}

} // namespace TestSupport
