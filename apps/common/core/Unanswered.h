// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>

namespace Common
{

/// True if nobody refused: no answer came, or nobody could be asked. It may be done later.
[[nodiscard]] inline bool isUnanswered(const PubSub::Error &error)
{
    using Party = PubSub::Error::Party;
    return error.party() == Party::FarServer || error.party() == Party::OwnConnection;
}

} // namespace Common
