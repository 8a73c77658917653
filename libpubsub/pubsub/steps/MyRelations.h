// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/requests/Requester.h>

/// What the account itself is to a service's nodes. XEP-0060 §5.6, §5.7.
namespace PubSub::MyRelations
{

/// At one node, or, with an empty node id, at all of the service. A service that knows of none
/// may answer item-not-found: that is an empty list here.
[[nodiscard]] SubscriptionsRequest *subscriptions(Requester *requester, const NodeAddress &node);
[[nodiscard]] AffiliationsRequest *affiliations(Requester *requester, const NodeAddress &node);

/// Those of \a listed that are the account's and count, or may count one day. One without a JID is
/// the account's: it was asked for its own, and that is filled in.
[[nodiscard]] QList<Subscription> ownAmong(const QList<Subscription> &listed, const Jid &account);

} // namespace PubSub::MyRelations
