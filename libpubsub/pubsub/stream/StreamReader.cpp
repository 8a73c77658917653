// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StreamReader.h"

#include "StanzaKind.h"

#include <pubsub/base/Logging.h>

#include <QXmppClient.h>

#include <QDeadlineTimer>
#include <QSslSocket>
#include <QThreadPool>
#include <condition_variable>
#include <mutex>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto stanzaReceivedName = "stanzaReceived(QDomElement)";

QObject *findXmppSocket(QXmppClient *client)
{
    const auto children = client->findChildren<QObject *>();
    for (QObject *child : children) {
        if (qstrcmp(child->metaObject()->className(), "QXmpp::Private::XmppSocket") == 0)
            return child;
    }
    return nullptr;
}

/// One thread for all that comes in in this process: it is faster than the network.
QThreadPool &parsingThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

QDomDocument emptyStanza(const QByteArray &xml)
{
    return *parseStanza(xml);
}

} // namespace

// Of the standard library, whose waiting the thread sanitizer sees through.
struct StreamReader::Mailbox {
    std::mutex mutex;
    std::condition_variable hasArrived;
    /// Null when nobody reads any more.
    StreamReader *reader = nullptr;
    std::optional<std::vector<StanzaParser::Outcome>> outcomes = {};
};

StreamReader *StreamReader::takeOver(
    QXmppClient *client, const StreamLimits &limits, Quarantine &quarantine, QObject *parent)
{
    auto *socket = client->findChild<QSslSocket *>();
    QObject *xmppSocket = findXmppSocket(client);
    if (!socket || !xmppSocket || xmppSocket->metaObject()->indexOfMethod(stanzaReceivedName) < 0
        || !QObject::disconnect(socket, &QIODevice::readyRead, xmppSocket, nullptr))
        return nullptr;
    return new StreamReader(socket, xmppSocket, limits, quarantine, parent);
}

StreamReader::StreamReader(QSslSocket *socket, QObject *xmppSocket, const StreamLimits &limits,
    Quarantine &quarantine, QObject *parent)
    : QObject(parent), m_socket(socket), m_xmppSocket(xmppSocket),
      m_stanzaReceived(xmppSocket->metaObject()->method(
          xmppSocket->metaObject()->indexOfMethod(stanzaReceivedName))),
      m_parser(std::make_shared<StanzaParser>(limits)), m_mailbox(std::make_shared<Mailbox>()),
      m_quarantine(quarantine), m_emptyMessage(emptyStanza("<message/>")),
      m_emptyReply(emptyStanza("<iq type='result' id='ps-'/>"))
{
    m_mailbox->reader = this;
    socket->setReadBufferSize(mostAtOnce);
    connect(socket, &QIODevice::readyRead, this, &StreamReader::onReadyRead);
    // What came along with the last answer of the login.
    QMetaObject::invokeMethod(this, &StreamReader::onReadyRead, Qt::QueuedConnection);
}

StreamReader::~StreamReader()
{
    const std::scoped_lock lock(m_mailbox->mutex);
    m_mailbox->reader = nullptr;
}

// When much comes in, handing out shall have its time once in a turn of the event loop.
void StreamReader::onReadyRead()
{
    readOn();
    if (!m_isScheduled)
        handOut();
}

void StreamReader::onParsed()
{
    collect(Wait::No);
    onReadyRead();
}

void StreamReader::readOn()
{
    while (!m_isOver && !m_isBusy && m_socket && m_socket->bytesAvailable() > 0
        && m_waiting.size() < mostWaiting) {
        const QByteArray bytes = m_socket->read(mostAtOnce);
        if (m_parser->pending() + bytes.size() > muchAtOnce) {
            parseElsewhere(bytes);
        } else {
            for (StanzaParser::Outcome &outcome : m_parser->parse(bytes))
                m_waiting.push_back(std::move(outcome));
        }
    }
}

void StreamReader::parseElsewhere(const QByteArray &bytes)
{
    m_isBusy = true;
    parsingThread().start([parser = m_parser, mailbox = m_mailbox, bytes]() mutable {
        auto outcomes = parser->parse(std::move(bytes));
        const std::scoped_lock lock(mailbox->mutex);
        mailbox->outcomes = std::move(outcomes);
        mailbox->hasArrived.notify_all();
        if (mailbox->reader)
            QMetaObject::invokeMethod(
                mailbox->reader, &StreamReader::onParsed, Qt::QueuedConnection);
    });
}

void StreamReader::collect(Wait wait)
{
    if (!m_isBusy)
        return;
    std::unique_lock lock(m_mailbox->mutex);
    if (wait == Wait::Yes)
        m_mailbox->hasArrived.wait(lock, [this] { return m_mailbox->outcomes.has_value(); });
    if (!m_mailbox->outcomes)
        return;
    for (StanzaParser::Outcome &outcome : *m_mailbox->outcomes)
        m_waiting.push_back(std::move(outcome));
    m_mailbox->outcomes.reset();
    m_isBusy = false;
}

void StreamReader::finish()
{
    const QPointer<StreamReader> self(this);
    do {
        collect(Wait::Yes);
        while (self && !m_isOver && !m_waiting.empty())
            handOut();
        if (self)
            readOn();
    } while (self && !m_isOver && (m_isBusy || !m_waiting.empty()));
}

// Whoever gets a stanza may close the connection, delete us, or run an event loop of its own.
void StreamReader::handOut()
{
    const QPointer<StreamReader> self(this);
    const QDeadlineTimer deadline(longestTurn);
    while (!m_isOver && !m_waiting.empty()) {
        StanzaParser::Outcome outcome = std::move(m_waiting.front());
        m_waiting.pop_front();
        handle(outcome);
        // To take a long list apart takes time, too.
        if (!outcome.stanza.lists.items.isEmpty() || !outcome.stanza.lists.entities.isEmpty())
            parsingThread().start([lists = std::exchange(outcome.stanza.lists, {})] { });
        if (!self)
            return;
        if (deadline.hasExpired())
            break;
    }
    if (!m_waiting.empty() || (m_socket && m_socket->bytesAvailable() > 0 && !m_isBusy))
        handOutLater();
}

void StreamReader::handOutLater()
{
    if (m_isOver || std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isScheduled = false;
            readOn();
            handOut();
        },
        Qt::QueuedConnection);
}

void StreamReader::handle(StanzaParser::Outcome &outcome)
{
    switch (outcome.kind) {
    case StanzaFramer::Frame::Kind::Stanza:
        handleStanza(outcome);
        return;
    case StanzaFramer::Frame::Kind::Refused:
        handleRefused(outcome.head, outcome.reason);
        return;
    case StanzaFramer::Frame::Kind::Broken:
        handleBroken(outcome);
        return;
    case StanzaFramer::Frame::Kind::Closed:
        m_isOver = true;
        if (m_xmppSocket)
            QMetaObject::invokeMethod(m_xmppSocket, "streamClosed", Qt::DirectConnection);
        return;
    }
}

// QXmpp counts first: who gets the stanza may end the connection.
void StreamReader::handleStanza(const StanzaParser::Outcome &outcome)
{
    if (!outcome.forQXmpp.isNull())
        return handOn(stanzaOf(outcome.forQXmpp));
    const Stanza &stanza = outcome.stanza;
    const QPointer<StreamReader> self(this);
    if (StanzaKind::isMessage(stanza.element)) {
        handOn(stanzaOf(m_emptyMessage));
        if (self)
            Q_EMIT messageReceived(stanza);
    } else {
        handOn(stanzaOf(m_emptyReply));
        if (self)
            Q_EMIT replyReceived(stanza);
    }
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

void StreamReader::handleBroken(const StanzaParser::Outcome &outcome)
{
    const StanzaHead head = StanzaHead::of(outcome.head);
    if (outcome.isSkippable && m_quarantine.contains(head.address()))
        return handleRefused(outcome.head, outcome.reason);
    m_isOver = true;
    qCInfo(logStream).noquote() << "Broken XML from" << head.from << head.node << outcome.reason;
    const QPointer<StreamReader> self(this);
    countHit(head.address());
    if (self)
        Q_EMIT broken(outcome.reason);
}

void StreamReader::countHit(const NodeAddress &node)
{
    if (m_quarantine.addHit(node))
        Q_EMIT nodeQuarantined(node);
}

void StreamReader::handOn(const QDomElement &stanza)
{
    if (m_xmppSocket)
        m_stanzaReceived.invoke(m_xmppSocket, Qt::DirectConnection, Q_ARG(QDomElement, stanza));
}

} // namespace PubSub
