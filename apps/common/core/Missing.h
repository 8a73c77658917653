// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>

namespace Common
{

/// True if the service says that what it was asked about is not there.
[[nodiscard]] inline bool isMissing(const PubSub::Error &error)
{
    using Condition = PubSub::Error::Condition;
    return error.kind == PubSub::Error::Kind::Stanza
        && (error.condition == Condition::ItemNotFound || error.condition == Condition::Gone);
}

} // namespace Common
