// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Jid.h>
#include <pubsub/base/ErrorMaker.h>

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <chrono>

namespace PubSub
{

class Request;
class RequestPrivate;
class XmlElement;
struct Stanza;

/// How long \a bytes take on their way to a server that is slow to take them.
[[nodiscard]] std::chrono::milliseconds timeToTake(qint64 bytes);

/// The requests that are on their way, by the id of their IQ.
class RequestTable : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void add(RequestPrivate *request);
    void remove(RequestPrivate *request);
    /// Its stanza of \a bytes is on its way: it may take the longer to be answered.
    void noteSent(RequestPrivate *request, qint64 bytes);
    /// The request whose stanza is the largest of those on their way; null if there is none.
    [[nodiscard]] RequestPrivate *largest() const;

    /// Hands \a reply to its request, if the right one sent it. \a ownJid is our full JID.
    void receive(const Stanza &reply, const Jid &ownJid);
    /// Ends the one request of that id.
    void fail(const QString &id, const Error &error);
    /// Those that are on their way now.
    [[nodiscard]] QStringList ids() const { return m_requests.keys(); }
    /// Ends those of \a ids that have not ended.
    void fail(const QStringList &ids, const Error &error);

protected:
    /// So much is on its way now and not yet answered.
    virtual void onBytesUnderWay(qint64 bytes) = 0;
    /// No further answer to it is awaited.
    virtual void onEnded(const QString &id, bool hasRunOut) = 0;
    /// An answer that belongs to no request: too late, or from somebody else than was asked.
    virtual void onStray(const XmlElement &reply) = 0;

private:
    void setBytesUnderWay(qint64 bytes);

    QHash<QString, RequestPrivate *> m_requests;
    qint64 m_bytesUnderWay = 0;
};

} // namespace PubSub
