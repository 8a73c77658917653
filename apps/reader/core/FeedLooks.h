// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <array>
#include <chrono>
#include <set>

namespace Reader
{

/// Says when which feed is to be looked at, since lost events tell nobody: each now and then,
/// sooner when there is a reason, and never many at once.
class FeedLooks : public QObject
{
    Q_OBJECT
public:
    using Duration = std::chrono::milliseconds;

    /// Between two looks at one feed.
    static constexpr std::chrono::minutes shortestInterval { 10 };
    static constexpr std::chrono::minutes usualInterval { 30 };
    static constexpr std::chrono::minutes longestInterval { 24 * 60 };

    explicit FeedLooks(const Common::Clock &clock = {}, QObject *parent = nullptr);

    /// For feeds that have no interval of their own; taken to the next that is allowed.
    void setInterval(std::chrono::minutes interval);
    [[nodiscard]] std::chrono::minutes interval() const { return m_interval; }
    /// What a person can choose.
    static constexpr std::array<std::chrono::minutes, 6> choices { shortestInterval, usualInterval,
        std::chrono::hours(1), std::chrono::hours(3), std::chrono::hours(12), longestInterval };
    /// The interval of \a feed; zero: the usual one. Ignored if it is not to be looked at.
    void setInterval(qint64 feed, std::chrono::minutes interval);
    /// Between two looks at any feeds; a second unless it is set.
    void setPace(Duration pace) { m_pace = pace; }

    /// \a feed was looked at: the next look comes after \a interval, or the usual one if that is
    /// zero, give or take a quarter.
    void onLooked(qint64 feed, std::chrono::minutes interval = {});
    /// It could not be looked at, or something of it could not be stored: the next look comes in
    /// about 60 paces, then after twice the time, and so on up to the interval.
    void onFailed(qint64 feed);
    /// There is a reason to look at \a feed.
    void lookSoon(qint64 feed);
    void remove(qint64 feed);
    /// Forgets all: the session is over.
    void clear();

    /// Tells of a feed whose time has come. Called by itself.
    void check();

Q_SIGNALS:
    /// Not told again before onLooked(), onFailed() or lookSoon().
    void due(qint64 feed);

private:
    static constexpr int soonPaces = 5;
    static constexpr int failurePaces = 60;
    /// The computer may sleep, and the clock be set.
    static constexpr Duration longestSleep { 60000 };

    [[nodiscard]] static std::chrono::minutes allowed(std::chrono::minutes interval);
    [[nodiscard]] static Duration jittered(Duration time);
    [[nodiscard]] std::chrono::minutes intervalOf(qint64 feed) const;
    void plan(qint64 feed, Duration in);
    void sleep();

    Common::Clock m_clock;
    QTimer m_timer;
    std::chrono::minutes m_interval = usualInterval;
    Duration m_pace { 1000 };
    QHash<qint64, QDateTime> m_times;
    /// Where it is not the usual one.
    QHash<qint64, std::chrono::minutes> m_intervals;
    std::set<std::pair<QDateTime, qint64>> m_plan;
    QHash<qint64, int> m_failures;
    QDateTime m_last;
};

} // namespace Reader
