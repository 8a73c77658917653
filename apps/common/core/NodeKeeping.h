// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>

#include <QObject>
#include <QPointer>
#include <QSet>

namespace Common
{

/// Finds out whether a node keeps what is published to it: many services make nodes that only pass
/// it on. XEP-0060 §4.3.
class NodeKeeping : public QObject
{
    Q_OBJECT
public:
    /// \a client has to outlive it.
    explicit NodeKeeping(PubSub::Client *client, QObject *parent = nullptr);

    /// Asks about \a node: its configuration, which owners may see, or else what it tells
    /// everybody. The last one asked about is asked again with each new session; what was asked
    /// about another one is taken back. That a node keeps items is asked once in a session; one
    /// that keeps nothing is asked again, since that may be changed wherever people read of it.
    void look(const PubSub::NodeAddress &node);
    /// \a node may be set up in another way now, and does not tell everybody: it is asked again.
    /// Until it answers, what it said last stands.
    void forget(const PubSub::NodeAddress &node);
    /// True if it says so; where nothing can be learnt it is false.
    [[nodiscard]] bool keepsNothing(const PubSub::NodeAddress &node) const
    {
        return m_withoutItems.contains(node);
    }

Q_SIGNALS:
    /// keepsNothing() is another than before.
    void changed(const PubSub::NodeAddress &node);

private:
    void ask();
    void askEverybodys();
    void takeBack();
    void learn(const PubSub::Form &form);

    PubSub::Client *m_client;
    PubSub::NodeAddress m_last;
    /// What is under way about m_last.
    QPointer<PubSub::Request> m_question;
    /// Those that said so in this session.
    QSet<PubSub::NodeAddress> m_withItems;
    QSet<PubSub::NodeAddress> m_withoutItems;
};

} // namespace Common
