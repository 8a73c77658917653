// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AtomEntry.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/Requests.h>

namespace PubSub
{

class Client;

/// Comments on posts, and likes, which are comments of one sign. XEP-0277 §3.
namespace Comments
{

/// The node at \a service with the comments on the post \a itemId.
[[nodiscard]] PUBSUB_EXPORT NodeAddress nodeFor(const Jid &service, const QString &itemId);
/// What the post needs to lead there: other clients cut the address by position.
[[nodiscard]] PUBSUB_EXPORT AtomLink linkTo(const NodeAddress &comments);
/// The configuration of such a node: everybody who may read may write.
[[nodiscard]] PUBSUB_EXPORT Form configuration(
    AccessModel access, FeedProfile::Capacity capacity = FeedProfile::Capacity::Max);
/// Makes the node; that there is one already is a success.
PUBSUB_EXPORT CreateNodeRequest *createNode(Client *client, const NodeAddress &comments,
    AccessModel access, FeedProfile::Capacity capacity = FeedProfile::Capacity::Max);
/// The item that describes the node \a comments: it leads back to the post at \a postUri. XEP-0277
/// §5.
[[nodiscard]] PUBSUB_EXPORT Item metadataItem(const NodeAddress &comments, const QString &title,
    const AtomPerson &author, const QDateTime &updated, const QString &postUri);

/// A comment: all of the \a text is its title, as every known client reads it.
[[nodiscard]] PUBSUB_EXPORT Item comment(
    const QString &text, const Jid &author, const QString &name, const QDateTime &now);
/// A like, as other clients write it: a comment of one heart.
[[nodiscard]] PUBSUB_EXPORT Item like(const Jid &author, const QString &name, const QDateTime &now);
/// True if the comment \a entry is a like.
[[nodiscard]] PUBSUB_EXPORT bool isLike(const AtomEntry &entry);

/// What a comments node holds.
struct Summary {
    /// Comments that are no likes.
    int comments = 0;
    /// Who likes the post, each once, as the service saw them.
    QList<Jid> likedBy;
    /// Likes of whom the service does not say who published them: nobody vouches for them.
    int unverifiedLikes = 0;

    bool operator==(const Summary &) const = default;
};

/// How many comments and likes there are among \a items of the comments node \a node.
[[nodiscard]] PUBSUB_EXPORT Summary summaryOf(const QList<Item> &items, const NodeAddress &node);
/// The likes of \a person: all have to be retracted to take the like back.
[[nodiscard]] PUBSUB_EXPORT QStringList likesOf(
    const Jid &person, const QList<Item> &items, const NodeAddress &node);

} // namespace Comments

} // namespace PubSub
