// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/RetryPolicy.h"

#include <algorithm>

using Failure = Writer::OutboxEntry::Failure;
using State = Writer::OutboxEntry::State;

namespace Writer
{

namespace
{

constexpr std::chrono::hours longestObedience { 24 };

} // namespace

void RetryPolicy::setPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_firstPause = first;
    m_longestPause = longest;
}

void RetryPolicy::apply(
    OutboxEntry &entry, const OutboxError &error, Connection connection, const QDateTime &now) const
{
    if (connection == Connection::Lost)
        ++entry.lostConnections;
    if (error.isAboutThePost())
        entry.sameAnswers = error.isSameAnswer(entry.error) ? entry.sameAnswers + 1 : 1;
    entry.error = error;
    entry.outcomeUnknown = entry.outcomeUnknown || error.isOutcomeUnknown();
    entry.failure = verdictOn(entry);
    entry.state = entry.failure == Failure::None ? State::Queued : State::Failed;
    if (entry.state == State::Queued)
        entry.nextAttempt = nextAttempt(entry, now);
}

Failure RetryPolicy::verdictOn(const OutboxEntry &entry)
{
    if (!entry.error.isTemporary())
        return Failure::Refused;
    if (entry.lostConnections >= OutboxEntry::mostLosses)
        return Failure::LosesConnection;
    if (entry.sameAnswers >= OutboxEntry::mostSameAnswers)
        return Failure::SameAnswer;
    return Failure::None;
}

// A service may say how long it wants to be left alone; it can't make us wait for ever.
QDateTime RetryPolicy::nextAttempt(const OutboxEntry &entry, const QDateTime &now) const
{
    const QDateTime ours = now.addDuration(pauseAfter(entry.attempts));
    const QDateTime latest = now.addDuration(longestObedience);
    return entry.error.retryAt > ours ? std::min(entry.error.retryAt, latest) : ours;
}

std::chrono::milliseconds RetryPolicy::pauseAfter(int attempts) const
{
    return std::min(m_longestPause, m_firstPause * (1 << std::clamp(attempts - 1, 0, 16)));
}

} // namespace Writer
