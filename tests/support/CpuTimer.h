// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <ctime>

namespace TestSupport
{

/// How long the processor has worked for this process since this object was made. Unlike the time
/// on the wall it does not grow with what else the machine has to do.
class CpuTimer
{
public:
    [[nodiscard]] std::chrono::nanoseconds elapsed() const { return now() - m_start; }

private:
    static std::chrono::nanoseconds now()
    {
        std::timespec time {};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    std::chrono::nanoseconds m_start = now();
};

} // namespace TestSupport
