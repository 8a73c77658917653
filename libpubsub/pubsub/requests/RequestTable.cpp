// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "RequestTable.h"

#include "RequestPrivate.h"

#include <pubsub/base/Logging.h>
#include <pubsub/wire/Iq.h>

#include <algorithm>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;

std::chrono::milliseconds timeToTake(qint64 bytes)
{
    return std::chrono::milliseconds(bytes * 1000 / Request::slowestRate);
}

void RequestTable::add(RequestPrivate *request)
{
    request->table = this;
    m_requests.insert(request->id, request);
}

void RequestTable::remove(RequestPrivate *request)
{
    if (m_requests.remove(request->id) == 0)
        return;
    if (request->bytes > 0)
        setBytesUnderWay(m_bytesUnderWay - std::exchange(request->bytes, 0));
    onEnded(request->id, request->hasRunOut);
}

void RequestTable::noteSent(RequestPrivate *request, qint64 bytes)
{
    request->bytes = bytes;
    setBytesUnderWay(m_bytesUnderWay + bytes);
    QTimer &timer = request->timer;
    if (timer.isActive() && !request->hasOwnTimeout)
        timer.start(timer.remainingTimeAsDuration() + timeToTake(m_bytesUnderWay));
}

RequestPrivate *RequestTable::largest() const
{
    const auto found = std::ranges::max_element(m_requests, {}, &RequestPrivate::bytes);
    return found != m_requests.end() && (*found)->bytes > 0 ? *found : nullptr;
}

void RequestTable::setBytesUnderWay(qint64 bytes)
{
    m_bytesUnderWay = bytes;
    onBytesUnderWay(bytes);
}

void RequestTable::receive(const Stanza &reply, const Jid &ownJid)
{
    RequestPrivate *request = m_requests.value(reply.element.attribute(u"id"_s));
    if (!request) {
        onStray(reply.element);
        return;
    }
    const QString from = reply.element.attribute(u"from"_s);
    if (!isAnswerFrom(from, request->to, ownJid)) {
        qCInfo(logStream).noquote()
            << "Answer from" << from << "dropped:" << request->to.toString() << "was asked.";
        onStray(reply.element);
        return;
    }
    request->receive(reply);
}

void RequestTable::fail(const QString &id, const Error &error)
{
    if (RequestPrivate *request = m_requests.value(id))
        request->fail(error);
}

// What a receiver does on failure may add and remove requests.
void RequestTable::fail(const QStringList &ids, const Error &error)
{
    const QPointer<RequestTable> self(this);
    for (const QString &id : ids) {
        if (self)
            fail(id, error);
    }
}

} // namespace PubSub
