// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"

#include <pubsub/Client.h>
#include <pubsub/NodeOptions.h>
#include <pubsub/Subscription.h>

namespace Browser
{

/// Subscriptions of people who may not read a node any more: many services go on sending them
/// what is published after the node was closed or they were made outcasts. XEP-0060 §4.1, §4.5.
class LeftoverSubscriptions
{
public:
    /// Asks as an owner of \a node, whose access model is \a access.
    static Common::SubFlow<PubSub::Outcome<QList<PubSub::Subscription>>> find(
        PubSub::Client *client, PubSub::NodeAddress node, PubSub::AccessModel access);

    /// Whether somebody of that role may read a node of that access model, as far as roles tell.
    [[nodiscard]] static bool mayRead(PubSub::Affiliation::Role role, PubSub::AccessModel access);
    /// Those of \a subscriptions that are left over. Who may read a node that asks rosters,
    /// presence or an owner is not known: there only outcasts may not.
    [[nodiscard]] static QList<PubSub::Subscription> among(
        const QList<PubSub::Subscription> &subscriptions,
        const QList<PubSub::Affiliation> &affiliations, PubSub::AccessModel access);
};

} // namespace Browser
