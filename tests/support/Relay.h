// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTcpServer;

namespace TestSupport
{

/// The way to a port of 127.0.0.1, which a test opens and closes. What is relayed is not looked
/// at. Once a connection stands, both its directions go this way.
class Relay : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Passing, ///< everything goes through, as soon as it comes
        Refusing, ///< nobody listens, as after the program at the other end has gone
        Stalled, ///< connections stand, new ones are taken, and nothing goes through
    };

    /// Passing, from a free port of 127.0.0.1; ends the program if it can't listen.
    explicit Relay(QObject *parent = nullptr);
    ~Relay() override;

    /// Where the way begins.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Where it leads; for connections that are still to come.
    void setTarget(quint16 port) { m_target = port; }
    [[nodiscard]] State state() const { return m_state; }

    /// What was held while stalled goes on, and then all that follows.
    void pass();
    /// Connections that stand are reset, new ones are refused.
    void refuse();
    /// From now on all that comes is held, the end of a connection too.
    void stall();
    /// Connections that stand are reset, and what is held is lost; for new ones all stays as it is.
    void reset();

    /// How many connections stand.
    [[nodiscard]] qsizetype connections() const { return m_links.size(); }
    /// How many there were so far.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    /// How many bytes are held.
    [[nodiscard]] qint64 heldBytes() const;

private:
    class Link;

    void listen();
    void onNewConnection();

    QTcpServer *m_listener;
    QList<Link *> m_links;
    State m_state = State::Passing;
    quint16 m_port;
    quint16 m_target = 0;
    int m_connectionCount = 0;
};

} // namespace TestSupport
