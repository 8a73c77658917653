// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AccountSubscriptions.h>
#include <pubsub/NodeOptions.h>

namespace PubSub
{

class Client;

/// Most nodes that nodesExposedBy() looks at; it fails with Error::Refusal::TooManyNodes beyond.
inline constexpr int maxExposedNodes = 1000;

/// Whoever may read a collection gets what is published in it, also from nodes that let fewer
/// people read. XEP-0248 §10.1. To be asked before a collection is opened, or a node put into it.
///
/// Ends with those nodes in \a collection, at any depth, that let fewer people read than \a access
/// does, in the order of AccessModel, or don't say who may. \a added are nodes of the same service
/// that are to be put into it, looked at alike. Nodes on other services are not among them. Fails
/// with Error::Refusal::IncompleteList where a list may be cut: NodesPage::mayBeIncomplete().
[[nodiscard]] PUBSUB_EXPORT NodeAddressesRequest *nodesExposedBy(Client *client,
    const NodeAddress &collection, AccessModel access, const QStringList &added = {});

} // namespace PubSub
