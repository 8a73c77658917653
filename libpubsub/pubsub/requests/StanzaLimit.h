// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/base/ErrorMaker.h>

namespace PubSub
{

/// How large a stanza a server takes, as far as it has shown.
struct StanzaLimit {
    /// Every server takes so much, in bytes. RFC 6120 §13.12.
    static constexpr qint64 always = 10000;

    /// What it says; 0 if it does not. XEP-0478.
    qint64 told = 0;
    /// The smallest that it ended a connection for; 0 if there was none.
    qint64 refused = 0;

    /// The server says to take \a bytes, maybe others than the last time: what it did then counts
    /// no more.
    void tell(qint64 bytes)
    {
        if (bytes != told)
            *this = { bytes, 0 };
    }
    void refuse(qint64 bytes) { refused = refused == 0 ? bytes : qMin(refused, bytes); }
    /// The largest that may be tried; 0 if nothing is known.
    [[nodiscard]] qint64 most() const
    {
        if (refused == 0)
            return told;
        return told == 0 ? refused - 1 : qMin(told, refused - 1);
    }
    [[nodiscard]] bool permits(qint64 bytes) const
    {
        return bytes <= always || most() == 0 || bytes <= most();
    }
    /// For a request of \a bytes.
    [[nodiscard]] Error error(qint64 bytes, const QString &text) const
    {
        Error error = ErrorMaker::make(Error::Kind::RequestTooLarge, text);
        error.requestBytes = bytes;
        error.limitBytes = told;
        return error;
    }
};

} // namespace PubSub
