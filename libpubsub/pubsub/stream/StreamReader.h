// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Quarantine.h"
#include "StanzaHead.h"
#include "StanzaParser.h"

#include <QMetaMethod>
#include <QObject>
#include <QPointer>
#include <chrono>
#include <deque>
#include <memory>

class QSslSocket;
class QXmppClient;

namespace PubSub
{

/// Reads the socket of an established session in QXmpp's place.
///
/// QXmpp's own reader decodes each piece that the network delivers by itself, so a character
/// that was cut becomes U+FFFD; it parses everything again with each piece; and it falls
/// silent at the first broken stanza. This one hands out whole, checked stanzas, and gives QXmpp
/// an empty one in the place of each that is not its business, so that it counts right.
///
/// Little is parsed at once, much in another thread; the thread of the session is never held up
/// for longer than `longestTurn` by what comes in. The order stays.
class StreamReader : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket of \a client over; null if this QXmpp is built differently (then its
    /// own reader stays in charge). To be called from QXmppClient::connected, when QXmpp's
    /// buffer is empty.
    static StreamReader *takeOver(
        QXmppClient *client, const StreamLimits &limits, Quarantine &quarantine, QObject *parent);
    ~StreamReader() override;

    /// Hands out everything that has come so far, however long that takes: the connection is over.
    void finish();

    /// Nothing more will be read.
    void stop() { m_isOver = true; }

Q_SIGNALS:
    /// An answer to a request of ours.
    void replyReceived(const PubSub::Stanza &iq);
    void messageReceived(const PubSub::Stanza &message);
    /// A stanza was dropped. An empty stanza of the same kind was handed on in its place.
    void stanzaRefused(const PubSub::StanzaHead &head, const QString &reason);
    /// The XML is broken; nothing more will be read.
    void broken(const QString &reason);
    void nodeQuarantined(const PubSub::NodeAddress &node);

private:
    /// From so many bytes on, other threads parse.
    static constexpr qsizetype muchAtOnce = 32 * 1024;
    /// Most bytes that wait in the socket or are parsed in one go; the rest waits in the network.
    static constexpr qsizetype mostAtOnce = 64 * 1024;
    /// Stanzas that may wait to be handed out while others are still parsed.
    static constexpr size_t mostWaiting = 200;
    static constexpr std::chrono::milliseconds longestTurn { 4 };

    /// Where a parsing thread leaves what it made.
    struct Mailbox;

    StreamReader(QSslSocket *socket, QObject *xmppSocket, const StreamLimits &limits,
        Quarantine &quarantine, QObject *parent);

    void onReadyRead();
    void onParsed();
    /// Takes bytes from the socket and has them parsed.
    void readOn();
    void parseElsewhere(const QByteArray &bytes);
    /// Takes what another thread has made; \a wait until it has.
    enum class Wait { No, Yes };
    void collect(Wait wait);
    void handOut();
    void handOutLater();
    void handle(StanzaParser::Outcome &outcome);
    void handleStanza(const StanzaParser::Outcome &outcome);
    void handleRefused(const QByteArray &head, const QString &reason);
    void handleBroken(const StanzaParser::Outcome &outcome);
    void countHit(const NodeAddress &node);
    void handOn(const QDomElement &stanza);

    QPointer<QSslSocket> m_socket;
    QPointer<QObject> m_xmppSocket;
    QMetaMethod m_stanzaReceived;
    /// Belongs to another thread while m_isBusy.
    std::shared_ptr<StanzaParser> m_parser;
    std::shared_ptr<Mailbox> m_mailbox;
    std::deque<StanzaParser::Outcome> m_waiting;
    Quarantine &m_quarantine;
    QDomDocument m_emptyMessage;
    QDomDocument m_emptyReply;
    bool m_isBusy = false;
    bool m_isScheduled = false;
    bool m_isOver = false;
};

} // namespace PubSub
