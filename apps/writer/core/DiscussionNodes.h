// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxEntry.h"

#include <pubsub/Client.h>
#include <pubsub/FeedProfile.h>

#include <QObject>

namespace Writer
{

/// Makes the nodes that others write to who comment on a post, like it or react to it: before the
/// post is published, so that its link never leads nowhere, and after. Where a service refuses, a
/// post is published all the same.
class DiscussionNodes : public QObject
{
    Q_OBJECT
public:
    DiscussionNodes(PubSub::Client *client, const OutboxEntry &entry, QObject *parent);

    /// Makes the node with the comments on the post, which people may read who may read the post.
    /// commentsPrepared() or failed() follows. XEP-0277 §3.
    void prepareComments();
    /// Makes the node with the reactions, for the owner of the post's node.
    /// attachmentsPrepared() or failed() follows. XEP-0470 §4.
    void prepareAttachments();

Q_SIGNALS:
    /// \a isPossible: whether there is such a node now.
    void commentsPrepared(bool isPossible);
    void attachmentsPrepared();
    /// The connection is lost: all has to begin anew.
    void failed(const PubSub::Error &error);

private:
    void askAccess();
    /// Makes the node only where it stays, for who has that \a access to the post.
    void checkName(PubSub::AccessModel access);
    void createComments(const PubSub::NodeAddress &comments, PubSub::AccessModel access);
    /// True if nothing was learnt from \a error but that there is no connection.
    [[nodiscard]] bool isOver(const PubSub::Error &error);

    PubSub::Client *m_client;
    OutboxEntry m_entry;
    PubSub::FeedProfile::Capacity m_capacity = PubSub::FeedProfile::Capacity::Numeric;
};

} // namespace Writer
