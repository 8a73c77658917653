// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/base/TestExport.h>

#include <QDateTime>
#include <QNetworkInformation>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace PubSub
{

/// When to try again: after 1 s, then twice as long each time up to five minutes, each time
/// a random part shorter so that clients don't come back in step; at once when the network
/// returns. A login is no success yet: the pauses become short again once a session has stood
/// for a while, else a server that ends each one would be asked every second for ever.
class PUBSUB_TEST_EXPORT Reconnector : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds firstPause { 1000 };
    static constexpr std::chrono::milliseconds longestPause { 300000 };
    /// So long a session has to stand.
    static constexpr std::chrono::milliseconds settlingTime { 60000 };

    explicit Reconnector(QObject *parent);

    /// The pause before attempt \a number (from 0) with \a jitter from 0 (longest) to 1.
    [[nodiscard]] static std::chrono::milliseconds pause(int number, double jitter);

    void schedule();
    /// No attempt is due any more, and no session stands.
    void cancel();
    void sessionStands();
    /// The next pause is the first one again.
    void reset() { m_attempts = 0; }
    void setSettlingTime(std::chrono::milliseconds time) { m_settling.setInterval(time); }
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }
    [[nodiscard]] QDateTime nextAttempt() const;

    void onReachabilityChanged(QNetworkInformation::Reachability reachability);

Q_SIGNALS:
    void due();
    /// The network is another one than before, and no attempt was waiting for it.
    void networkReturned();

private:
    void watchNetwork();
    void wait(std::chrono::milliseconds pause);

    QTimer m_timer;
    QDateTime m_nextAttempt;
    QTimer m_settling;
    int m_attempts = 0;
};

} // namespace PubSub
