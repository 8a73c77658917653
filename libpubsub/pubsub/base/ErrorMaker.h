// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Error.h>

namespace PubSub
{

/// Makes the errors that no stanza brings.
struct ErrorMaker {
    /// One that says nothing yet.
    [[nodiscard]] static Error make() { return {}; }
    /// \a text is in English, for logs.
    [[nodiscard]] static Error make(Error::Kind kind, const QString &text = {})
    {
        Error error;
        error.kind = kind;
        error.text = text;
        return error;
    }
    /// The library refuses to send something, or to go on.
    [[nodiscard]] static Error refusal(Error::Refusal reason, const QString &text = {})
    {
        Error error = make(Error::Kind::RefusedLocally, text);
        error.refusal = reason;
        return error;
    }
};

} // namespace PubSub
