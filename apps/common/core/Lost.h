// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>

namespace Common
{

/// True if nothing was learnt but that there is no connection.
[[nodiscard]] inline bool isLost(const PubSub::Error &error)
{
    return error.kind == PubSub::Error::Kind::Disconnected
        || error.kind == PubSub::Error::Kind::Aborted;
}

} // namespace Common
