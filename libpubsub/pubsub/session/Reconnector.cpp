// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Reconnector.h"

#include <QRandomGenerator>
#include <algorithm>

namespace PubSub
{

Reconnector::Reconnector(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_timer, &QTimer::timeout, this, &Reconnector::due);
    connect(&m_settling, &QTimer::timeout, this, &Reconnector::reset);
    watchNetwork();
}

std::chrono::milliseconds Reconnector::pause(int number, double jitter)
{
    const auto doubled = firstPause * (1LL << std::min(number, 20));
    const auto bounded = std::min<std::chrono::milliseconds>(doubled, longestPause);
    return std::chrono::milliseconds(
        static_cast<long long>(double(bounded.count()) * (1.0 - 0.5 * jitter)));
}

void Reconnector::schedule()
{
    m_settling.stop();
    wait(pause(m_attempts++, QRandomGenerator::global()->generateDouble()));
}

void Reconnector::wait(std::chrono::milliseconds pause)
{
    m_nextAttempt = QDateTime::currentDateTimeUtc().addDuration(pause);
    m_timer.start(pause);
}

void Reconnector::cancel()
{
    m_timer.stop();
    m_settling.stop();
}

void Reconnector::sessionStands()
{
    m_settling.start();
}

QDateTime Reconnector::nextAttempt() const
{
    return m_timer.isActive() ? m_nextAttempt : QDateTime();
}

void Reconnector::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        &Reconnector::onReachabilityChanged);
}

void Reconnector::onReachabilityChanged(QNetworkInformation::Reachability reachability)
{
    if (reachability == QNetworkInformation::Reachability::Disconnected)
        return;
    if (!m_timer.isActive()) {
        Q_EMIT networkReturned();
        return;
    }
    m_attempts = 0;
    wait(std::chrono::milliseconds(0));
}

} // namespace PubSub
