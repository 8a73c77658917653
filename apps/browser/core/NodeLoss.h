// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Item.h>
#include <pubsub/Subscription.h>

#include <QObject>
#include <optional>

namespace Browser
{

/// What is lost if a node, or all its items, are deleted, as far as the service says.
class NodeLoss : public QObject
{
    Q_OBJECT
public:
    /// AtLeast: the service told of no total, there may be more.
    enum class Certainty { Exact, AtLeast };

    /// Asks.
    NodeLoss(PubSub::Client *client, const PubSub::NodeAddress &node, QObject *parent);

    /// How many; nothing while that is not known.
    [[nodiscard]] std::optional<int> items() const { return m_items; }
    [[nodiscard]] Certainty certainty() const { return m_certainty; }
    [[nodiscard]] std::optional<int> subscribers() const { return m_subscribers; }
    /// True if it is known that no item would be lost.
    [[nodiscard]] bool isNothing() const { return m_items == 0; }

Q_SIGNALS:
    /// More is known than before.
    void changed();

private:
    void onItems(const PubSub::ItemsPage &page);

    std::optional<int> m_items;
    std::optional<int> m_subscribers;
    Certainty m_certainty = Certainty::Exact;
};

} // namespace Browser
