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
    std::chrono::milliseconds timeout = std::chrono::seconds(60));

/// Runs the event loop for this time, and until all timers of this thread that are due within it
/// have fired, however little of the processor there is.
void letPass(std::chrono::milliseconds time);

} // namespace TestSupport
