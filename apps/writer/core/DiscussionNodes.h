// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"
#include "writer/core/OutboxEntry.h"

#include <pubsub/Client.h>
#include <pubsub/FeedProfile.h>

namespace Writer
{

/// Makes the nodes that others write to who comment on a post, like it or react to it: before the
/// post is published, so that its link never leads nowhere, and after. Where a service refuses, a
/// post is published all the same; what fails is lost with the connection, and begins anew.
class DiscussionNodes
{
public:
    DiscussionNodes(PubSub::Client *client, const OutboxEntry &entry);

    /// Makes the node with the comments on the post, which people may read who may read the post,
    /// where a node there can keep \a capacity. False if there is no such node. XEP-0277 §3.
    Common::SubFlow<PubSub::Outcome<bool>> prepareComments(PubSub::FeedProfile::Capacity capacity);
    /// Makes the node with the reactions, for the owner of the post's node. XEP-0470 §4.
    Common::SubFlow<PubSub::Outcome<bool>> prepareAttachments();

private:
    PubSub::Client *m_client;
    OutboxEntry m_entry;
};

} // namespace Writer
