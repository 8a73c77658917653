// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>

#include <QObject>
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
    /// everybody. The last one asked about is asked again with each new session.
    void look(const PubSub::NodeAddress &node);
    /// True if it says so; where nothing can be learnt it is false.
    [[nodiscard]] bool keepsNothing(const PubSub::NodeAddress &node) const
    {
        return m_withoutItems.contains(node);
    }

Q_SIGNALS:
    /// keepsNothing() is another than before.
    void changed(const PubSub::NodeAddress &node);

private:
    void askEverybodys(const PubSub::NodeAddress &node);
    void learn(const PubSub::NodeAddress &node, const PubSub::Form &form);

    PubSub::Client *m_client;
    PubSub::NodeAddress m_last;
    QSet<PubSub::NodeAddress> m_asked;
    QSet<PubSub::NodeAddress> m_withoutItems;
};

} // namespace Common
