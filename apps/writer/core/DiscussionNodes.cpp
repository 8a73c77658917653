// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/DiscussionNodes.h"

#include "common/core/Lost.h"
#include "writer/core/PostComments.h"

#include <pubsub/Attachments.h>
#include <pubsub/Comments.h>
#include <pubsub/Node.h>
#include <pubsub/OptionNames.h>
#include <pubsub/ServiceLimits.h>

using PubSub::AccessModel;
using PubSub::FeedProfile;
using PubSub::NodeAddress;
using PubSub::Outcome;
using PubSub::ServiceLimits;

namespace Writer
{

namespace
{

/// There is no node, unless nothing was learnt from \a error but that there is no connection.
Outcome<bool> noNode(const PubSub::Error &error)
{
    if (Common::isLost(error))
        return std::unexpected(error);
    return false;
}

} // namespace

DiscussionNodes::DiscussionNodes(PubSub::Client *client, const OutboxEntry &entry)
    : m_client(client), m_entry(entry)
{
}

Common::SubFlow<Outcome<bool>> DiscussionNodes::prepareComments(FeedProfile::Capacity capacity)
{
    // Nobody is to read the comments who may not read the post. Lists of people are kept with each
    // node, so that where they decide, a second node would be another matter.
    std::optional<AccessModel> access = m_entry.access;
    if (!access) {
        const auto node = co_await m_client->node(m_entry.node).info();
        if (!node)
            co_return noNode(node.error());
        access = PubSub::optionFromName<AccessModel>(node->accessModel());
    }
    if (access != AccessModel::Open && access != AccessModel::Presence)
        co_return false;

    // An item that another program has named may have a long id. Comments that the service loses
    // at its next start are worse than none.
    const NodeAddress comments = PostComments::nodeFor(m_entry.node, m_entry.itemId);
    if (ServiceLimits::lowest().losesNode(comments.node)) {
        const auto limits = co_await PubSub::limitsOf(m_client, comments.service);
        if (!limits)
            co_return noNode(limits.error());
        if (limits->losesNode(comments.node))
            co_return false;
    }

    auto created = co_await PubSub::Comments::createNode(m_client, comments, *access, capacity);
    if (!created && created.error().isFormRefused() && capacity == FeedProfile::Capacity::Max)
        created = co_await PubSub::Comments::createNode(
            m_client, comments, *access, FeedProfile::Capacity::Numeric);
    if (!created)
        co_return noNode(created.error());
    co_return true;
}

// Where the post's node is somebody else's, so are the reactions.
Common::SubFlow<Outcome<bool>> DiscussionNodes::prepareAttachments()
{
    const PubSub::ItemAttachments attachments(m_client, m_entry.node, m_entry.itemId);
    const auto created = co_await attachments.createNode();
    if (!created)
        co_return noNode(created.error());
    co_return true;
}

} // namespace Writer
