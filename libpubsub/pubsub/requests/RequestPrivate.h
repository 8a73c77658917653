// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Jid.h>
#include <pubsub/Request.h>
#include <pubsub/stream/Stanza.h>

#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

namespace PubSub
{

class RequestTable;

/// The state of a request. Whatever ends it goes through end(), which lets only the first
/// one pass.
class RequestPrivate
{
public:
    using OnPriority = std::function<void(Request::Priority priority)>;
    /// Parses a reply and emits the subclass's succeeded(), or says why it can't.
    using Deliver = std::function<std::optional<Error>(const Stanza &reply)>;
    /// Turns an error into a success where the specification or a server means one;
    /// true if it did.
    using Forgive = std::function<bool(const Error &error)>;
    /// Goes on with another question after an answer that refuses; false if there is none.
    using SecondTry = std::function<bool(const Error &refusal)>;
    /// Is told of the answer before anybody else: the stanza, and what it says if it is an error.
    using OnAnswered = std::function<void(const XmlElement &reply, const Error *error)>;

    ~RequestPrivate();
    [[nodiscard]] static RequestPrivate *of(Request *request) { return request->d.get(); }

    /// From the event loop only.
    void succeed(const std::function<void()> &emitSucceeded);
    void fail(const Error &error);
    /// From within a call of the user's: the outcome comes from the event loop.
    void failLater(const Error &error);
    /// At once, with the outcome that failLater() has in store if there is one.
    void endNow(const Error &error);
    void receive(const Stanza &reply);
    /// True if its outcome is certain, told or not.
    [[nodiscard]] bool isDecided() const { return hasEnded || outcome; }

    Request *q = nullptr;
    QString id;
    Jid to;
    Deliver deliver;
    Forgive forgive;
    /// Is made once.
    SecondTry secondTry;
    OnAnswered onAnswered;
    /// Is told of another priority: who sends it, or its further stanzas.
    OnPriority onPriority;
    Request::Priority priority = Request::Priority::Normal;
    QPointer<RequestTable> table;
    QTimer timer;
    /// Whether it may find out by itself which subscription is meant.
    bool looksUpSubid = true;
    /// Whether the user chose how long to wait.
    bool hasOwnTimeout = false;
    /// How large its stanza is; 0 until it is sent.
    qint64 bytes = 0;
    bool hasEnded = false;
    /// Whether it ended since no answer came in time.
    bool hasRunOut = false;
    /// What failLater() waits to tell.
    std::optional<Error> outcome;

private:
    /// Tells of an answer; false if the request was deleted meanwhile.
    bool isStillThere(const XmlElement &reply, const Error *error);
    /// True if the request goes on after \a refusal.
    bool triesAgain(const Error &refusal);
    void end(const std::function<void()> &emitOutcome);
};

} // namespace PubSub
