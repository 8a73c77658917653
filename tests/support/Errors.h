// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error_p.h>

namespace TestSupport
{

/// An error that no stanza brought, as only the library makes it.
[[nodiscard]] inline PubSub::Error errorOf(PubSub::Error::Kind kind, const QString &text = {})
{
    return PubSub::ErrorMaker::make(kind, text);
}

/// A refusal of the library's.
[[nodiscard]] inline PubSub::Error errorOf(PubSub::Error::Refusal refusal)
{
    return PubSub::ErrorMaker::refusal(refusal);
}

/// What a service says, with \a condition.
[[nodiscard]] inline PubSub::Error errorOf(PubSub::Error::Condition condition)
{
    PubSub::Error error = PubSub::ErrorMaker::make();
    error.condition = condition;
    return error;
}

} // namespace TestSupport
