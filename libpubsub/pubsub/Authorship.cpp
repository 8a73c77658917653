// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Authorship.h"

#include "FeedProfile.h"

namespace PubSub
{

Jid publisherOf(const Item &item, const NodeAddress &node)
{
    if (const auto publisher = Jid::fromString(item.publisher))
        return publisher->bare();
    const auto profile = FeedProfile::fromType(node.node);
    const bool isOwn = item.publisher.isEmpty() && !node.service.local().isEmpty() && profile
        && profile->nodeOf(node.service) == node;
    return isOwn ? node.service : Jid();
}

// XEP-0277 §9.1
Authorship authorshipOf(const AtomEntry &entry, const Item &item, const NodeAddress &node)
{
    if (entry.via())
        return Authorship::Repeated;
    const auto authors = entry.authors();
    if (authors.isEmpty())
        return Authorship::NotStated;
    const Jid publisher = publisherOf(item, node);
    const auto author = Jid::fromString(authors.first().jid());
    return author && !publisher.isEmpty() && author->bare() == publisher ? Authorship::Verified
                                                                         : Authorship::NotVerified;
}

} // namespace PubSub
