// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "RequestPrivate.h"

#include "RequestTable.h"

namespace PubSub
{

using namespace Qt::StringLiterals;

RequestPrivate::~RequestPrivate()
{
    if (table)
        table->remove(this);
}

void RequestPrivate::succeed(const std::function<void()> &emitSucceeded)
{
    end(emitSucceeded);
}

void RequestPrivate::fail(const Error &error)
{
    end([this, error] {
        if (!forgive || !forgive(error))
            Q_EMIT q->failed(error);
    });
}

void RequestPrivate::failLater(const Error &error)
{
    if (isDecided())
        return;
    outcome = error;
    QMetaObject::invokeMethod(q, [this, error] { endNow(error); }, Qt::QueuedConnection);
}

void RequestPrivate::endNow(const Error &error)
{
    fail(std::exchange(outcome, {}).value_or(error));
}

void RequestPrivate::receive(const Stanza &reply)
{
    if (isDecided())
        return;
    if (reply.element.attribute(u"type"_s) == "error"_L1) {
        const Error error = Error::fromStanza(reply);
        if (isStillThere(reply, &error) && !triesAgain(error))
            fail(error);
        return;
    }
    if (!isStillThere(reply, nullptr))
        return;
    end([this, &reply] {
        if (const auto error = deliver(reply))
            Q_EMIT q->failed(*error);
    });
}

// What is told of the answer may send what waits, and find that the connection is gone.
bool RequestPrivate::isStillThere(const XmlElement &reply, const Error *error)
{
    const QPointer<Request> self(q);
    if (onAnswered)
        onAnswered(reply, error);
    return self;
}

// The stanza that was answered is over; the next one has an id of its own.
bool RequestPrivate::triesAgain(const Error &refusal)
{
    const SecondTry again = std::exchange(secondTry, {});
    if (!again || !looksUpSubid || isDecided() || !again(refusal))
        return false;
    if (table)
        table->remove(this);
    return true;
}

void RequestPrivate::end(const std::function<void()> &emitOutcome)
{
    if (isDecided())
        return;
    hasEnded = true;
    timer.stop();
    // A receiver may delete the request or its client.
    const QPointer<Request> self(q);
    if (table)
        table->remove(this);
    if (!self)
        return;
    emitOutcome();
    if (!self)
        return;
    Q_EMIT q->finished();
    if (self)
        q->deleteLater();
}

} // namespace PubSub
