// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Connection.h"

#include "Reconnector.h"
#include "XmppSession.h"

#include <QUuid>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;

Connection::Connection(Quarantine &quarantine, QObject *parent)
    : QObject(parent), m_quarantine(quarantine),
      m_resource(u"pubsub."_s + QUuid::createUuid().toString(QUuid::Id128).first(8)),
      m_reconnector(new Reconnector(this))
{
    connect(m_reconnector, &Reconnector::due, this, &Connection::connectNow);
    connect(m_reconnector, &Reconnector::networkReturned, this, &Connection::onNetworkReturned);
}

// Those too that say goodbye.
Connection::~Connection()
{
    const auto sessions = findChildren<XmppSession *>(Qt::FindDirectChildrenOnly);
    for (XmppSession *one : sessions)
        one->abandon();
}

void Connection::connectTo(const Account &account, const QString &password)
{
    m_account = account;
    m_password = password;
    m_reconnector->reset();
    connectNow();
}

void Connection::reconnectNow()
{
    if (m_state == Client::State::Waiting)
        connectNow();
}

void Connection::close()
{
    dropSession();
    m_lastError = {};
    enter(Client::State::Offline, u"The connection was closed."_s);
}

Jid Connection::sessionJid() const
{
    return m_session ? m_session->jid() : Jid();
}

QDateTime Connection::nextAttempt() const
{
    return m_reconnector->nextAttempt();
}

bool Connection::isEstablished() const
{
    return m_session && m_session->isEstablished();
}

bool Connection::isContact(const Jid &bareJid) const
{
    return m_session && m_session->isContact(bareJid);
}

qint64 Connection::maxStanzaBytes() const
{
    return m_session ? m_session->maxStanzaBytes() : 0;
}

Client::StreamReader Connection::streamReader() const
{
    const bool isOwn
        = isEstablished() ? m_session->usesOwnReader() : m_reader == Client::StreamReader::Own;
    return isOwn ? Client::StreamReader::Own : Client::StreamReader::QXmpp;
}

void Connection::setFeatures(const QStringList &features)
{
    m_features = features;
    if (m_session)
        m_session->setFeatures(features);
}

void Connection::sendPresence()
{
    if (m_session)
        m_session->sendPresence();
}

void Connection::connectNow()
{
    dropSession();
    m_session = new XmppSession({ m_account, m_password, m_resource, m_limits, m_features,
                                    m_reader == Client::StreamReader::QXmpp },
        m_quarantine, this);
    connect(m_session, &XmppSession::established, this, &Connection::onEstablished);
    connect(m_session, &XmppSession::ended, this, &Connection::onEnded);
    connect(m_session, &XmppSession::stanzaRefused, this, &Connection::stanzaRefused);
    connect(m_session, &XmppSession::nodeQuarantined, this, &Connection::nodeQuarantined);
    Q_EMIT sessionMade(m_session);
    // Before anybody is told, who may want another session or none.
    m_session->start();
    enter(Client::State::Connecting, u"The connection was closed."_s);
}

// A session that is not wanted any more says goodbye by itself and is heard no more.
void Connection::dropSession()
{
    m_reconnector->cancel();
    if (!m_session)
        return;
    XmppSession *old = std::exchange(m_session, nullptr);
    old->disconnect();
    connect(old, &XmppSession::ended, old, &QObject::deleteLater);
    old->close();
}

// The state first: who is told of a failure may connect again, and that counts. What is asked
// meanwhile belongs to the new state: it waits for the session, or ends by itself.
bool Connection::enter(Client::State next, const QString &why)
{
    const QPointer<Connection> self(this);
    Q_EMIT leaving();
    setState(next);
    if (self)
        Q_EMIT left(why);
    return self;
}

void Connection::setState(Client::State next)
{
    if (m_state == next)
        return;
    m_state = next;
    Q_EMIT stateChanged(m_state);
}

void Connection::onEstablished()
{
    m_reconnector->sessionStands();
    m_lastError = {};
    const XmppSession *standing = m_session;
    Q_EMIT established();
    // Sending may find that the connection is gone.
    if (m_session == standing)
        setState(Client::State::Online);
}

void Connection::onEnded(const ConnectionError &error)
{
    m_lastError = error;
    XmppSession *old = std::exchange(m_session, nullptr);
    old->disconnect();
    old->deleteLater();
    m_reconnector->cancel();
    if (error.isTemporary())
        m_reconnector->schedule();
    if (error.isStanzaTooLarge())
        Q_EMIT stanzaWasTooLarge(error);
    if (enter(error.isTemporary() ? Client::State::Waiting : Client::State::Offline, error.text))
        Q_EMIT failed(error);
}

// An attempt that began before may wait for packets that are lost; a session may hang on an
// address that is no longer ours.
void Connection::onNetworkReturned()
{
    if (m_state == Client::State::Connecting)
        connectNow();
    else if (m_session)
        m_session->probe();
}

} // namespace PubSub
