// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Error.h>
#include <pubsub/Subscription.h>

#include <QStringList>
#include <optional>

namespace Browser
{

/// What a person has to decide before a change goes on.
struct Question {
    enum class Kind {
        /// One's own ownership of the node is given up.
        GiveUpOwnership,
        /// Closed nodes are, or may be, shown to more people: see exposed and error.
        ShowClosedNodes,
        /// Subscriptions of people who may not read the node any more are removed.
        RemoveSubscriptions,
        /// Items of the node are deleted.
        DeleteItems,
    };
    Kind kind;
    /// The node that is changed.
    PubSub::NodeAddress node;
    /// Nodes that let fewer people read, or don't say who may.
    QList<PubSub::NodeAddress> exposed = {};
    /// Why there may be other such nodes.
    std::optional<PubSub::Error> error = {};
    QList<PubSub::Subscription> subscriptions = {};
    QStringList itemIds = {};
    /// The service lets only publishers and owners delete items.
    bool mayBeRefused = false;
    /// The answer: no, unless somebody says yes.
    bool isAllowed = false;
};

} // namespace Browser
