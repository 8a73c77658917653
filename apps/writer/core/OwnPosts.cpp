// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/OwnPosts.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Authorship.h>

#include <QSet>

namespace Writer
{

namespace
{

// On one's own account nobody else can publish; elsewhere the service says who did, and where
// it does not, the entry's own claim is all there is to go by.
bool isBy(const PubSub::Jid &account, const PubSub::NodeAddress &node, const PubSub::Item &item,
    const PubSub::AtomEntry &entry)
{
    if (node.service == account)
        return true;
    if (const PubSub::Jid publisher = PubSub::publisherOf(item, node); !publisher.isEmpty())
        return publisher == account;
    return std::ranges::any_of(entry.authors(),
        [&](const PubSub::AtomPerson &author) { return author.jid() == account.toString(); });
}

// An edited post counts as new: services order items by when they were last written.
QDateTime lastWritten(const Post &post)
{
    return std::max(post.published, post.updated);
}

} // namespace

bool OwnPosts::isOwn(
    const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::Jid &account)
{
    const auto entry = PubSub::AtomEntry::fromXml(item.payload);
    return entry && !entry->isFeed() && isBy(account, node, item, *entry);
}

// How far back the newest reach is known from one's own posts alone: other people's clocks say
// nothing.
QList<Post> OwnPosts::vanished(const QList<Post> &known, const QList<Post> &newest, bool isComplete)
{
    QSet<QString> present;
    QDateTime oldest;
    for (const Post &post : newest) {
        present.insert(post.itemId);
        if (!oldest.isValid() || lastWritten(post) < oldest)
            oldest = lastWritten(post);
    }
    QList<Post> gone;
    for (const Post &post : known) {
        const bool belongsThere = isComplete || (oldest.isValid() && lastWritten(post) > oldest);
        if (belongsThere && !present.contains(post.itemId))
            gone += post;
    }
    return gone;
}

} // namespace Writer
