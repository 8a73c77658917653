// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmppSession.h"

#include "Certificates.h"
#include "IdleKeeper.h"
#include "SessionSetup.h"

#include <pubsub/base/Logging.h>
#include <pubsub/base/Loopback.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/stream/RawStanzas.h>
#include <pubsub/stream/StanzaDoor.h>
#include <pubsub/stream/StanzaKind.h>
#include <pubsub/xml/Xml.h>

#include <QXmppAuthenticationError.h>
#include <QXmppClient.h>
#include <QXmppConfiguration.h>
#include <QXmppDiscoveryManager.h>
#include <QXmppError.h>
#include <QXmppRosterManager.h>
#include <QXmppStreamError.h>

#include <QHostAddress>
#include <QSslSocket>
#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

XmppSession::XmppSession(const Setup &setup, Quarantine &quarantine, QObject *parent)
    : QObject(parent), m_setup(setup), m_quarantine(quarantine),
      m_client(new QXmppClient(QXmppClient::NoExtensions, this)), m_scram(setup.password)
{
    addExtensions();
    watchSocket();
    watchHandshake();
    connect(m_client, &QXmppClient::connected, this, &XmppSession::onConnected);
    // Later, so that whoever looks at what QXmpp disconnected for can say so first.
    connect(m_client, &QXmppClient::disconnected, this, &XmppSession::end, Qt::QueuedConnection);
    connect(m_client, &QXmppClient::errorOccurred, this, &XmppSession::onError);
    m_handshakeTimer.setSingleShot(true);
    connect(&m_handshakeTimer, &QTimer::timeout, this, [this] {
        fail(ConnectionError::Kind::Unreachable, u"The server did not answer in time."_s);
    });
    m_probeTimer.setSingleShot(true);
    connect(&m_probeTimer, &QTimer::timeout, this,
        [this] { fail(ConnectionError::Kind::ConnectionLost, u"The server fell silent."_s); });
}

XmppSession::~XmppSession()
{
    // Its signals must not reach a half-destroyed session.
    m_client->disconnect(this);
    if (m_socket)
        m_socket->disconnect(this);
}

template <typename... A, typename... B>
void XmppSession::tell(void (XmppSession::*signal)(A...), const B &...what)
{
    const QPointer<XmppSession> self(this);
    ++m_telling;
    Q_EMIT(this->*signal)(what...);
    if (self)
        --m_telling;
}

void XmppSession::abandon()
{
    if (m_telling == 0) {
        delete this;
        return;
    }
    disconnect();
    m_client->disconnect(this);
    if (m_socket)
        m_socket->disconnect(this);
    // It knows the quarantine of the client, which is gone by the next stanza.
    if (m_reader)
        m_reader->stop();
    setParent(nullptr);
    deleteLater();
}

void XmppSession::addExtensions()
{
    m_door = new StanzaDoor;
    m_door->setFeatures(m_setup.features);
    m_client->addExtension(m_door);
    connect(m_door, &StanzaDoor::replyReceived, this,
        [this](const QDomElement &iq) { tell(&XmppSession::replyReceived, Stanza::of(iq)); });
    connect(m_door, &StanzaDoor::messageReceived, this, [this](const QDomElement &message) {
        tell(&XmppSession::messageReceived, Stanza::of(message));
    });
    m_client->addNewExtension<QXmppDiscoveryManager>();
    m_roster = m_client->addNewExtension<QXmppRosterManager>(m_client);
}

void XmppSession::watchSocket()
{
    m_socket = m_client->findChild<QSslSocket *>();
    if (!m_socket)
        return;
    connect(m_socket, &QAbstractSocket::connected, this, &XmppSession::onSocketConnected);
    connect(m_socket, &QSslSocket::sslErrors, this, &XmppSession::onSslErrors);
    connect(m_socket, &QAbstractSocket::stateChanged, this, &XmppSession::onSocketStateChanged);
    // Whatever comes in: a long answer can hold up the one to a ping.
    connect(m_socket, &QIODevice::readyRead, &m_probeTimer, &QTimer::stop);
}

// QXmpp's private socket class announces each element of the login; public Qt means suffice.
void XmppSession::watchHandshake()
{
    const auto children = m_client->findChildren<QObject *>();
    for (QObject *child : children) {
        if (child->metaObject()->indexOfSignal("stanzaReceived(QDomElement)") >= 0)
            connect(child, SIGNAL(stanzaReceived(QDomElement)), this, SLOT(onElement(QDomElement)));
    }
    connect(m_client, &QXmppLoggable::logMessage, this,
        [this](QXmppLogger::MessageType type, const QString &text) {
            if (type == QXmppLogger::SentMessage && !m_isAuthenticated)
                m_scram.onSent(text);
        });
}

void XmppSession::start()
{
    if (!isAccountUsable()) {
        QMetaObject::invokeMethod(this, &XmppSession::end, Qt::QueuedConnection);
        return;
    }
    qCInfo(logConnection).noquote() << "Connecting as" << m_setup.account.jid.toString();
    m_handshakeTimer.start(handshakeTimeout);
    m_client->connectToServer(SessionSetup::configurationFor(m_setup));
    updateKeepAlive();
}

void XmppSession::expectDelay(std::chrono::milliseconds delay)
{
    m_delay = std::min<std::chrono::milliseconds>(delay, longestDelay);
    updateKeepAlive();
}

// Read anew for each ping.
void XmppSession::updateKeepAlive()
{
    const auto timeout = std::chrono::ceil<std::chrono::seconds>(keepAliveTimeout + m_delay);
    m_client->configuration().setKeepAliveTimeout(int(timeout.count()));
}

bool XmppSession::isAccountUsable()
{
    const Account &account = m_setup.account;
    if (account.jid.local().isEmpty())
        remember(ConnectionError::AccountFault::NoLocalPart,
            u"The account's JID has no part before the @."_s);
    else if (account.security == Account::Security::PlainOnLoopback && !isLoopback(account.host))
        remember(ConnectionError::AccountFault::PlainElsewhere,
            u"An unencrypted connection is allowed to this machine only."_s);
    else if (!m_socket)
        remember(ConnectionError::AccountFault::HiddenSocket,
            u"This QXmpp keeps its socket hidden; the connection can't be checked."_s);
    return m_error.kind == ConnectionError::Kind::None;
}

void XmppSession::close()
{
    m_isClosing = true;
    m_client->disconnectFromServer();
    if (!m_socket || m_socket->state() == QAbstractSocket::UnconnectedState)
        QMetaObject::invokeMethod(this, &XmppSession::end, Qt::QueuedConnection);
}

bool XmppSession::isContact(const Jid &bareJid) const
{
    return m_roster->getRosterBareJids().contains(bareJid.toString());
}

qint64 XmppSession::sizeOfIq(
    const QString &id, const Jid &to, const QString &type, const QByteArray &child)
{
    RawIq iq(type == "set"_L1 ? QXmppIq::Set : QXmppIq::Get, {});
    iq.setId(id);
    iq.setTo(to.toString());
    return sizeOf(iq, child);
}

bool XmppSession::sendIq(
    const QString &id, const Jid &to, const QString &type, const QByteArray &child)
{
    if (!m_isEstablished)
        return false;
    RawIq iq(type == "set"_L1 ? QXmppIq::Set : QXmppIq::Get, child);
    iq.setId(id);
    iq.setTo(to.toString());
    return m_client->sendPacket(iq);
}

bool XmppSession::sendMessage(const QString &id, const Jid &to, const QByteArray &child)
{
    if (!m_isEstablished)
        return false;
    RawMessage message(child);
    message.setId(id);
    message.setTo(to.toString());
    return m_client->sendPacket(message);
}

// XEP-0163 §4, XEP-0115 §5: a change is announced by presence.
void XmppSession::setFeatures(const QStringList &features)
{
    m_door->setFeatures(features);
    sendPresence();
}

void XmppSession::sendPresence()
{
    if (m_isEstablished)
        m_client->setClientPresence(m_client->clientPresence());
}

// XEP-0199 §4.2
void XmppSession::probe()
{
    const auto server = Jid::fromString(m_setup.account.jid.domain());
    if (m_probeTimer.isActive() || !server)
        return;
    if (sendIq(
            StanzaKind::idPrefix + "probe"_L1, *server, u"get"_s, "<ping xmlns='urn:xmpp:ping'/>"))
        m_probeTimer.start(probeTimeout + m_delay);
}

void XmppSession::onSocketConnected()
{
    if (m_setup.account.security == Account::Security::PlainOnLoopback
        && !m_socket->peerAddress().isLoopback())
        fail(ConnectionError::AccountFault::PlainElsewhere,
            u"An unencrypted connection is allowed to this machine only."_s);
}

void XmppSession::onSslErrors(const QList<QSslError> &errors)
{
    const QSslCertificate certificate = m_socket->peerCertificate();
    if (!m_setup.account.pinnedCertificate.isEmpty()
        && fingerprintOf(certificate) == m_setup.account.pinnedCertificate) {
        m_socket->ignoreSslErrors(errors);
        return;
    }
    remember(
        ConnectionError::Kind::CertificateRefused, u"The server's certificate is not trusted."_s);
    m_error.certificate = factsOf(certificate, errors);
}

void XmppSession::onElement(const QDomElement &element)
{
    if (element.namespaceURI() == Ns::stream && element.localName() == "error"_L1)
        onStreamError(element);
    // From here on every stanza comes by.
    if (m_isEstablished)
        return;
    if (Xml::is(element, Ns::sasl, "success"_L1) || Xml::is(element, Ns::sasl2, "success"_L1))
        onAuthenticated(element);
    else if (Xml::is(element, Ns::stream, "features"_L1))
        checkFeatures(element);
    else
        m_scram.onReceived(element);
}

void XmppSession::onAuthenticated(const QDomElement &success)
{
    m_isAuthenticated = m_scram.isServerGenuine(success);
    if (m_isAuthenticated)
        return;
    // QXmpp may have complained about the same element already, in words that say less.
    m_error = {};
    fail(ConnectionError::Kind::NotAuthenticated,
        u"The server did not prove that it knows the password."_s);
}

// RFC 6120 §5.3.1, §6.3.1: a server that lets us pass without TLS or without SASL is not
// the one we want to talk to.
void XmppSession::checkFeatures(const QDomElement &features)
{
    readLimits(features);
    const bool needsTls = m_setup.account.security == Account::Security::TlsRequired;
    if (needsTls && !m_socket->isEncrypted()) {
        if (Xml::child(features, Ns::startTls, "starttls"_L1).isNull())
            fail(ConnectionError::Kind::NotEncrypted,
                u"The server offers no encrypted connection."_s);
        return;
    }
    if (!m_isAuthenticated && Xml::child(features, Ns::sasl).isNull()
        && Xml::child(features, Ns::sasl2).isNull())
        fail(ConnectionError::Kind::NotAuthenticated, u"The server did not ask who we are."_s);
}

// XEP-0478 §3.1: what is said before the login is for strangers.
void XmppSession::readLimits(const QDomElement &features)
{
    const XmlElement limits = Xml::child(features, Ns::streamLimits, "limits"_L1);
    const auto numberOf = [&](QLatin1StringView name) -> qint64 {
        const QString text = Xml::child(limits, Ns::streamLimits, name).text();
        return m_isAuthenticated ? qMax(text.trimmed().toLongLong(), 0) : 0;
    };
    m_maxStanzaBytes = numberOf("max-bytes"_L1);
    m_idleSeconds = numberOf("idle-seconds"_L1);
}

// Before QXmpp sends anything of ours: its presence follows after this slot.
void XmppSession::onConnected()
{
    const bool needsTls = m_setup.account.security == Account::Security::TlsRequired;
    if (needsTls && !m_socket->isEncrypted())
        return fail(ConnectionError::Kind::NotEncrypted, u"The connection is not encrypted."_s);
    if (!m_isAuthenticated)
        return fail(
            ConnectionError::Kind::NotAuthenticated, u"The server did not ask who we are."_s);
    m_handshakeTimer.stop();
    m_isEstablished = true;
    // With the resource that the server has chosen.
    m_jid = Jid::fromString(m_client->configuration().jid()).value_or(m_setup.account.jid);
    m_error = {};
    new IdleKeeper(m_socket, m_idleSeconds, this);
    if (!m_setup.keepQXmppReader)
        takeStreamOver();
    // QXmpp's presence first, so that our requests come from an available resource.
    QMetaObject::invokeMethod(this, &XmppSession::established, Qt::QueuedConnection);
}

void XmppSession::takeStreamOver()
{
    m_reader = StreamReader::takeOver(m_client, m_setup.limits, m_quarantine, this);
    if (!m_reader) {
        qCInfo(logStream) << "This QXmpp can't be read for: its own reader stays in charge.";
        return;
    }
    m_door->disconnect(this);
    connect(m_reader, &StreamReader::replyReceived, this,
        [this](const Stanza &iq) { tell(&XmppSession::replyReceived, iq); });
    connect(m_reader, &StreamReader::messageReceived, this,
        [this](const Stanza &message) { tell(&XmppSession::messageReceived, message); });
    connect(m_reader, &StreamReader::stanzaRefused, this,
        [this](const StanzaHead &head, const QString &reason) {
            tell(&XmppSession::stanzaRefused, head, reason);
        });
    connect(m_reader, &StreamReader::nodeQuarantined, this,
        [this](const NodeAddress &node) { tell(&XmppSession::nodeQuarantined, node); });
    connect(m_reader, &StreamReader::broken, this, [this](const QString &reason) {
        // RFC 6120 §4.9.3.13
        m_socket->write("<stream:error><not-well-formed "
                        "xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        m_socket->flush();
        fail(ConnectionError::Kind::BrokenXml, reason);
    });
}

// RFC 6120 §4.9.2. QXmpp has told of it by now, in a text of its own.
void XmppSession::onStreamError(const QDomElement &error)
{
    remember(ConnectionError::Kind::StreamError, {});
    const bool isTold = m_error.kind == ConnectionError::Kind::StreamError
        || m_error.kind == ConnectionError::Kind::Replaced;
    if (!isTold)
        return;
    for (auto e = error.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (e.namespaceURI() != Ns::streamErrors)
            m_error.applicationCondition = e.localName().left(maxServerText);
        else if (e.localName() != "text"_L1)
            m_error.condition = e.localName().left(maxServerText);
    }
    m_error.text
        = Xml::child(error, Ns::streamErrors, "text"_L1).text().simplified().left(maxServerText);
}

void XmppSession::onError(const QXmppError &error)
{
    if (const auto authentication = error.value<QXmpp::AuthenticationError>())
        remember(SessionSetup::kindOf(authentication->type), error.description);
    else if (const auto stream = error.value<QXmpp::StreamError>())
        remember(SessionSetup::kindOf(*stream), error.description);
    else
        remember(m_isEstablished ? ConnectionError::Kind::ConnectionLost
                                 : ConnectionError::Kind::Unreachable,
            error.description);
    onSocketStateChanged();
}

// An attempt that fails before it was connected never says disconnected().
void XmppSession::onSocketStateChanged()
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState
        && m_error.kind != ConnectionError::Kind::None)
        QMetaObject::invokeMethod(this, &XmppSession::end, Qt::QueuedConnection);
}

void XmppSession::fail(ConnectionError::Kind kind, const QString &text)
{
    remember(kind, text);
    if (m_socket)
        m_socket->abort();
    QMetaObject::invokeMethod(this, &XmppSession::end, Qt::QueuedConnection);
}

void XmppSession::fail(ConnectionError::AccountFault fault, const QString &text)
{
    remember(fault, text);
    fail(ConnectionError::Kind::InvalidAccount, text);
}

// The first cause counts; what follows from it doesn't.
void XmppSession::remember(ConnectionError::Kind kind, const QString &text)
{
    if (m_error.kind != ConnectionError::Kind::None)
        return;
    m_error.kind = kind;
    m_error.text = text;
}

void XmppSession::remember(ConnectionError::AccountFault fault, const QString &text)
{
    if (m_error.kind == ConnectionError::Kind::None)
        m_error.accountFault = fault;
    remember(ConnectionError::Kind::InvalidAccount, text);
}

void XmppSession::end()
{
    const QPointer<XmppSession> self(this);
    // What came before the end counts.
    if (m_reader && !m_hasEnded && !m_isClosing)
        m_reader->finish();
    if (!self || m_hasEnded)
        return;
    m_hasEnded = true;
    m_handshakeTimer.stop();
    m_probeTimer.stop();
    if (m_isClosing)
        m_error = {};
    else
        remember(m_isEstablished ? ConnectionError::Kind::ConnectionLost
                                 : ConnectionError::Kind::Unreachable,
            u"The connection was closed."_s);
    m_isEstablished = false;
    qCInfo(logConnection).noquote() << "Session ended:" << m_error.condition << m_error.text;
    Q_EMIT ended(m_error);
}

} // namespace PubSub
