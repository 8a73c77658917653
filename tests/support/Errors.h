// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/base/ErrorMaker.h>

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
    // What came over the wire, even without a condition that can be read.
    error.stanza = "<iq type='error'/>";
    return error;
}

[[nodiscard]] inline PubSub::Error errorOf(PubSub::Error::PubSubCondition condition)
{
    PubSub::Error error = PubSub::ErrorMaker::make();
    error.condition = PubSub::Error::Condition::UndefinedCondition;
    error.pubSubCondition = condition;
    return error;
}

} // namespace TestSupport
