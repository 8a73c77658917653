// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSocketNotifier>
#include <memory>

namespace Demo
{

/// Turns Ctrl-C, a hang-up and a request to end into QCoreApplication::exit(), so that all is
/// cleaned up. A second Ctrl-C ends the program at once.
class SignalWatch
{
public:
    SignalWatch();
    ~SignalWatch();

    /// True once the end was asked for: what runs its own event loop looks here.
    [[nodiscard]] static bool endIsWanted();

private:
    int m_ends[2];
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Demo
