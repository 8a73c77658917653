// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/DiscussionNodes.h"

#include "writer/core/PostComments.h"

#include <pubsub/Attachments.h>
#include <pubsub/Comments.h>
#include <pubsub/Node.h>
#include <pubsub/OptionNames.h>
#include <pubsub/Service.h>
#include <pubsub/ServiceLimits.h>

using PubSub::AccessModel;
using PubSub::Error;
using PubSub::FeedProfile;
using PubSub::NodeAddress;
using PubSub::ServiceLimits;

namespace Writer
{

DiscussionNodes::DiscussionNodes(PubSub::Client *client, const OutboxEntry &entry, QObject *parent)
    : QObject(parent), m_client(client), m_entry(entry)
{
}

bool DiscussionNodes::isOver(const Error &error)
{
    const bool isLost
        = error.kind == Error::Kind::Disconnected || error.kind == Error::Kind::Aborted;
    if (isLost)
        Q_EMIT failed(error);
    return isLost;
}

// XEP-0060 §12.23
void DiscussionNodes::prepareComments()
{
    auto *request = m_client->service(m_entry.node.service).info();
    connect(request, &PubSub::ServiceInfoRequest::succeeded, this,
        [this](const PubSub::ServiceInfo &service) {
            m_capacity = FeedProfile::capacityAt(service);
            askAccess();
        });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (!isOver(error))
            askAccess();
    });
}

// Nobody is to read the comments who may not read the post. Lists of people are kept with each
// node, so that where they decide, a second node would be another matter.
void DiscussionNodes::askAccess()
{
    if (m_entry.access)
        return checkName(*m_entry.access);
    auto *request = m_client->node(m_entry.node).info();
    connect(
        request, &PubSub::NodeInfoRequest::succeeded, this, [this](const PubSub::NodeInfo &node) {
            const auto access = PubSub::optionFromName<AccessModel>(node.accessModel());
            if (access)
                checkName(*access);
            else
                Q_EMIT commentsPrepared(false);
        });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (!isOver(error))
            Q_EMIT commentsPrepared(false);
    });
}

// An item that another program has named may have a long id. Comments that the service loses at
// its next start are worse than none.
void DiscussionNodes::checkName(AccessModel access)
{
    if (access != AccessModel::Open && access != AccessModel::Presence) {
        Q_EMIT commentsPrepared(false);
        return;
    }
    const NodeAddress comments = PostComments::nodeFor(m_entry.node, m_entry.itemId);
    if (!ServiceLimits::lowest().losesNode(comments.node))
        return createComments(comments, access);
    auto *request = PubSub::limitsOf(m_client, comments.service);
    connect(request, &PubSub::LimitsRequest::succeeded, this,
        [this, comments, access](const ServiceLimits &limits) {
            if (limits.losesNode(comments.node))
                Q_EMIT commentsPrepared(false);
            else
                createComments(comments, access);
        });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (!isOver(error))
            Q_EMIT commentsPrepared(false);
    });
}

void DiscussionNodes::createComments(const NodeAddress &comments, AccessModel access)
{
    auto *request = PubSub::Comments::createNode(m_client, comments, access, m_capacity);
    connect(request, &PubSub::CreateNodeRequest::succeeded, this,
        [this] { Q_EMIT commentsPrepared(true); });
    connect(request, &PubSub::Request::failed, this, [=, this](const Error &error) {
        if (isOver(error))
            return;
        if (error.isFormRefused() && m_capacity == FeedProfile::Capacity::Max) {
            m_capacity = FeedProfile::Capacity::Numeric;
            createComments(comments, access);
            return;
        }
        Q_EMIT commentsPrepared(false);
    });
}

// Where the post's node is somebody else's, so are the reactions.
void DiscussionNodes::prepareAttachments()
{
    const PubSub::ItemAttachments attachments(m_client, m_entry.node, m_entry.itemId);
    auto *request = attachments.createNode();
    connect(request, &PubSub::VoidRequest::succeeded, this, &DiscussionNodes::attachmentsPrepared);
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (!isOver(error))
            Q_EMIT attachmentsPrepared();
    });
}

} // namespace Writer
