// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxEntry.h"

#include <chrono>

namespace Writer
{

/// What becomes of an entry of the outbox that an attempt did not carry out: another attempt, and
/// when, or nothing until the person decides.
class RetryPolicy
{
public:
    /// Whether the connection was lost while the post itself was on its way.
    enum class Connection { Kept, Lost };

    /// The pause before a second attempt, doubled with each further one up to \a longest.
    void setPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);

    /// Sets how \a entry stands after an attempt that ended with \a error at \a now.
    void apply(OutboxEntry &entry, const OutboxError &error, Connection connection,
        const QDateTime &now) const;

private:
    [[nodiscard]] static OutboxEntry::Failure verdictOn(const OutboxEntry &entry);
    [[nodiscard]] QDateTime nextAttempt(const OutboxEntry &entry, const QDateTime &now) const;
    [[nodiscard]] std::chrono::milliseconds pauseAfter(int attempts) const;

    std::chrono::milliseconds m_firstPause { 2000 };
    std::chrono::milliseconds m_longestPause { 300000 };
};

} // namespace Writer
