// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedLooks.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

namespace Reader
{

FeedLooks::FeedLooks(const Common::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FeedLooks::check);
}

void FeedLooks::setInterval(std::chrono::minutes interval)
{
    m_interval = allowed(interval);
    const QList<qint64> feeds = m_times.keys();
    for (const qint64 feed : feeds) {
        if (!m_intervals.contains(feed))
            plan(feed, jittered(m_interval));
    }
}

void FeedLooks::setInterval(qint64 feed, std::chrono::minutes interval)
{
    const auto own = interval.count() > 0 ? allowed(interval) : interval;
    if (m_times.contains(feed) && m_intervals.value(feed) != own)
        onLooked(feed, own);
}

std::chrono::minutes FeedLooks::allowed(std::chrono::minutes interval)
{
    return std::clamp(interval, shortestInterval, longestInterval);
}

std::chrono::minutes FeedLooks::intervalOf(qint64 feed) const
{
    return m_intervals.value(feed, m_interval);
}

// Feeds that were looked at together, as at the start, drift apart.
FeedLooks::Duration FeedLooks::jittered(Duration time)
{
    const double share = 0.75 + QRandomGenerator::global()->generateDouble() / 2;
    return Duration(std::llround(double(time.count()) * share));
}

void FeedLooks::onLooked(qint64 feed, std::chrono::minutes interval)
{
    remove(feed);
    if (interval.count() > 0)
        m_intervals.insert(feed, allowed(interval));
    plan(feed, jittered(intervalOf(feed)));
}

void FeedLooks::onFailed(qint64 feed)
{
    const int doublings = std::min(m_failures[feed]++, 16);
    plan(feed,
        jittered(std::min<Duration>(m_pace * failurePaces * (1 << doublings), intervalOf(feed))));
}

void FeedLooks::lookSoon(qint64 feed)
{
    plan(feed, jittered(m_pace * soonPaces) - m_pace * soonPaces / 2);
}

void FeedLooks::remove(qint64 feed)
{
    m_failures.remove(feed);
    m_intervals.remove(feed);
    if (const auto time = m_times.constFind(feed); time != m_times.cend()) {
        m_plan.erase({ *time, feed });
        m_times.erase(time);
    }
}

void FeedLooks::clear()
{
    m_timer.stop();
    m_plan.clear();
    m_times.clear();
    m_intervals.clear();
    m_failures.clear();
}

// No later than it is planned already.
void FeedLooks::plan(qint64 feed, Duration in)
{
    const QDateTime time = m_clock.now().addDuration(in);
    if (const auto planned = m_times.constFind(feed); planned != m_times.cend()) {
        if (*planned <= time)
            return;
        m_plan.erase({ *planned, feed });
    }
    m_times.insert(feed, time);
    m_plan.insert({ time, feed });
    sleep();
}

void FeedLooks::check()
{
    const QDateTime now = m_clock.now();
    const bool isTime = !m_last.isValid() || now < m_last || m_last.addDuration(m_pace) <= now;
    if (isTime && !m_plan.empty() && m_plan.begin()->first <= now) {
        const qint64 feed = m_plan.begin()->second;
        m_plan.erase(m_plan.begin());
        m_times.remove(feed);
        m_last = now;
        Q_EMIT due(feed);
    }
    sleep();
}

void FeedLooks::sleep()
{
    if (m_plan.empty()) {
        m_timer.stop();
        return;
    }
    QDateTime next = m_plan.begin()->first;
    if (m_last.isValid())
        next = std::max(next, m_last.addDuration(m_pace));
    const Duration pause = next - m_clock.now();
    m_timer.start(std::clamp(pause, Duration(0), longestSleep));
}

} // namespace Reader
