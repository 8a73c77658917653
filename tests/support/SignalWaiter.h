// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/WaitFor.h"

#include <QList>
#include <QObject>
#include <optional>
#include <tuple>

namespace TestSupport
{

/// Collects what a signal carries, with its types, from the moment it is made:
///
/// \code
/// SignalWaiter items(client, &Client::itemPublished);
/// ...
/// QVERIFY(items.waitForCount(2));
/// QCOMPARE(std::get<0>(items.last()).node(), u"news"_s);
/// \endcode
template <typename... Arguments> class SignalWaiter
{
public:
    using Values = std::tuple<std::decay_t<Arguments>...>;

    template <typename Sender, typename Emitter>
    SignalWaiter(const Sender *sender, void (Emitter::*signal)(Arguments...))
    {
        QObject::connect(sender, signal, &m_context,
            [this](Arguments... arguments) { m_all += Values(arguments...); });
    }

    /// How often the signal was emitted so far.
    int count() const { return int(m_all.size()); }
    const QList<Values> &all() const { return m_all; }
    const Values &last() const { return m_all.last(); }

    /// Waits until the signal has been emitted at least that often altogether.
    bool waitForCount(
        int wanted, std::chrono::milliseconds timeout = std::chrono::seconds(60)) const
    {
        return waitFor([this, wanted] { return count() >= wanted; }, timeout);
    }

private:
    QObject m_context;
    QList<Values> m_all;
};

} // namespace TestSupport
