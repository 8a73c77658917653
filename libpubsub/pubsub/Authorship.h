// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AtomEntry.h>
#include <pubsub/Item.h>

namespace PubSub
{

/// What is known of who wrote an entry. XEP-0277 §9.1: the author is what the entry claims, the
/// publisher is what the service saw.
enum class Authorship {
    /// The author is the publisher.
    Verified,
    /// The author is somebody else, or the publisher is not known.
    NotVerified,
    /// The publisher repeats somebody's post, and claims whose (XEP-0277 §2.6).
    Repeated,
    /// No author is named; the publisher, if known, is all there is.
    NotStated,
};

/// The bare JID of who published \a item in \a node; empty if that is not known. In an account's
/// own microblog nobody but the account publishes; in other nodes only Item::publisher tells.
[[nodiscard]] PUBSUB_EXPORT Jid publisherOf(const Item &item, const NodeAddress &node);

[[nodiscard]] PUBSUB_EXPORT Authorship authorshipOf(
    const AtomEntry &entry, const Item &item, const NodeAddress &node);

} // namespace PubSub
