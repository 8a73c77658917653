// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Requests.h>

/// The request inside an error: a service may send it back, and Libervia does. RFC 6120 §8.3.1.
///
/// Of a change of several things the error lists those that were not changed (XEP-0060 §8.8.2.4,
/// §8.9.2.4), as they still are. The request looks the same, and says nothing.
namespace PubSub::EchoedChanges
{

/// Takes the list out of the error of \a request if it is that of \a changes, to \a node.
VoidRequest *dropFrom(
    VoidRequest *request, const NodeAddress &node, const QList<Affiliation> &changes);
VoidRequest *dropFrom(
    VoidRequest *request, const NodeAddress &node, const QList<Subscription> &changes);

} // namespace PubSub::EchoedChanges
