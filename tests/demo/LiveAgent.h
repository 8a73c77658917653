// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/Stage.h"

#include <QTimer>

namespace Demo
{

/// Publishes something new every few seconds, as Bruno and Yuki, so that the windows live: what
/// the demo has ready, then news without end, and numbers from the stations.
class LiveAgent : public QObject
{
    Q_OBJECT
public:
    explicit LiveAgent(Stage &stage, QObject *parent = nullptr);

    void start(std::chrono::milliseconds pause);
    void stop() { m_timer.stop(); }
    /// Publishes \a text now.
    void publish(const QString &host, const QString &node, Text text);
    /// How often the server confirmed a publication.
    [[nodiscard]] int confirmedCount() const { return m_confirmed; }

private:
    void publishNext();
    void publishNews();
    void publishReading();
    void send(
        const QString &user, const QString &host, const QString &node, const PubSub::Item &item);

    Stage &m_stage;
    QTimer m_timer;
    QList<Node> m_stations;
    Node m_news;
    int m_turn = 0;
    int m_confirmed = 0;
};

} // namespace Demo
