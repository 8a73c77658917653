// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>

namespace TestSupport
{

/// Runs the event loop until `predicate` holds; false if it does not within the timeout. Looks
/// again after every batch of events and every few milliseconds, so that waiting costs no time
/// beyond what is waited for.
bool waitFor(const std::function<bool()> &predicate,
    std::chrono::milliseconds timeout = std::chrono::seconds(20));

} // namespace TestSupport
