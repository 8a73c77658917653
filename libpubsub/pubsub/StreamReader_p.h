// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Quarantine_p.h"
#include "StanzaFramer_p.h"
#include "Stanza_p.h"

#include <QObject>
#include <QPointer>

class QSslSocket;
class QXmppClient;

namespace PubSub
{

/// Reads the socket of an established session in QXmpp's place.
///
/// QXmpp's own reader decodes each piece that the network delivers by itself, so a character
/// that was cut becomes U+FFFD; it parses everything again with each piece; and it falls
/// silent at the first broken stanza. This one hands QXmpp whole, checked stanzas.
class StreamReader : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket of \a client over; null if this QXmpp is built differently (then its
    /// own reader stays in charge). To be called from QXmppClient::connected, when QXmpp's
    /// buffer is empty.
    static StreamReader *takeOver(
        QXmppClient *client, const StreamLimits &limits, Quarantine &quarantine, QObject *parent);

    /// Nothing more will be read.
    void stop() { m_isOver = true; }

Q_SIGNALS:
    /// A stanza was dropped. An empty stanza of the same kind was handed on in its place.
    void stanzaRefused(const PubSub::StanzaHead &head, const QString &reason);
    /// The XML is broken; nothing more will be read.
    void broken(const QString &reason);
    void nodeQuarantined(const PubSub::NodeAddress &node);

private:
    StreamReader(QSslSocket *socket, QObject *xmppSocket, const StreamLimits &limits,
        Quarantine &quarantine, QObject *parent);

    void onReadyRead();
    void handle(const StanzaFramer::Frame &frame);
    void handleStanza(const QByteArray &bytes);
    void handleRefused(const QByteArray &head, const QString &reason);
    void handleBroken(const StanzaHead &head, const QString &reason);
    void countHit(const NodeAddress &node);
    void handOn(const QDomElement &stanza);

    QPointer<QSslSocket> m_socket;
    QPointer<QObject> m_xmppSocket;
    StanzaFramer m_framer;
    Quarantine &m_quarantine;
    bool m_isOver = false;
};

} // namespace PubSub
