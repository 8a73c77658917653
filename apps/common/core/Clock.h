// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <functional>

namespace Common
{

/// The time, as a value that tests can set.
class Clock
{
public:
    /// The system's clock.
    Clock() = default;
    explicit Clock(std::function<QDateTime()> now) : m_now(std::move(now)) { }

    /// Now, in UTC.
    [[nodiscard]] QDateTime now() const
    {
        return m_now ? m_now() : QDateTime::currentDateTimeUtc();
    }

private:
    std::function<QDateTime()> m_now;
};

} // namespace Common
