// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"
#include "support/WaitFor.h"

#include <optional>

namespace TestSupport
{

/// Whoever waits for a part of a flow.
class FlowCaller : public QObject
{
public:
    template <typename T> Common::Flow keep(Common::SubFlow<T> part, std::optional<T> *result)
    {
        result->emplace(co_await std::move(part));
    }
};

/// Runs the event loop until \a part has ended; gives its value, or nothing if it does not end.
template <typename T> std::optional<T> await(Common::SubFlow<T> part)
{
    std::optional<T> result;
    FlowCaller caller;
    caller.keep(std::move(part), &result);
    waitFor([&] { return result.has_value(); });
    return result;
}

} // namespace TestSupport
