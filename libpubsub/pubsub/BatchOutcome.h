// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Error.h>
#include <pubsub/Form.h>
#include <pubsub/Subscription.h>

namespace PubSub
{

// Error stanzas that carry data. Each is empty where the service sent none.

/// Of a change of several affiliations that failed in part: those that were not changed, as
/// they still are. All others that were asked for were carried out. XEP-0060 §8.9.2.4.
[[nodiscard]] PUBSUB_EXPORT QList<Affiliation> unchangedAffiliations(
    const Error &error, const NodeAddress &node);

/// The same of subscriptions. XEP-0060 §8.8.2.4.
[[nodiscard]] PUBSUB_EXPORT QList<Subscription> unchangedSubscriptions(
    const Error &error, const NodeAddress &node);

/// The options that a node wants before it lets somebody subscribe: fill them in and subscribe
/// with them. XEP-0060 §6.1.5.
[[nodiscard]] PUBSUB_EXPORT Form requiredOptions(const Error &error);

} // namespace PubSub
