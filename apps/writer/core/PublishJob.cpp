// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PublishJob.h"

#include "common/core/Missing.h"
#include "writer/core/DiscussionNodes.h"
#include "writer/core/PayloadHash.h"
#include "writer/core/PostComments.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Service.h>

using Common::isMissing;
using PubSub::Error;
using PubSub::FeedProfile;

namespace Writer
{

namespace
{

const FeedProfile profile(FeedProfile::Kind::Microblog);

} // namespace

PublishJob::PublishJob(PubSub::Client *client, const OutboxEntry &entry, QObject *parent)
    : QObject(parent), m_client(client), m_entry(entry), m_node(client->node(entry.node)),
      m_payload(entry.payload), m_discussion(new DiscussionNodes(client, entry, this))
{
    connect(m_discussion, &DiscussionNodes::failed, this, &PublishJob::fail);
    connect(m_discussion, &DiscussionNodes::attachmentsPrepared, this, &PublishJob::confirm);
    connect(m_discussion, &DiscussionNodes::commentsPrepared, this, [this](bool isPossible) {
        if (!isPossible)
            m_payload = PostComments::without(m_entry.payload);
        begin();
    });
}

void PublishJob::start()
{
    if (!m_entry.isPublish())
        retract();
    else if (m_entry.mustLookFirst())
        lookFirst();
    else
        prepareComments();
}

void PublishJob::prepareComments()
{
    if (PostComments::areAtOurNode(m_entry.payload, m_entry.node, m_entry.itemId))
        m_discussion->prepareComments();
    else
        begin();
}

void PublishJob::complete()
{
    m_wasSent = false;
    if (PostComments::areAllowed(m_payload))
        m_discussion->prepareAttachments();
    else
        confirm();
}

// Deleting what is gone already is what was wanted.
void PublishJob::retract()
{
    auto *request = m_node.retract(m_entry.itemId);
    connect(request, &PubSub::VoidRequest::succeeded, this, &PublishJob::confirm);
    connect(request, &PubSub::Request::failed, this,
        [this](const Error &error) { isMissing(error) ? confirm() : fail(error); });
}

void PublishJob::lookFirst()
{
    auto *request = m_node.items(QStringList { m_entry.itemId });
    connect(request, &PubSub::ItemsRequest::succeeded, this, &PublishJob::onServerCopy);
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        if (isMissing(error))
            onServerCopy({});
        else if (error.isUnsupported())
            prepareComments();
        else
            fail(error);
    });
}

void PublishJob::onServerCopy(const PubSub::ItemsPage &page)
{
    const auto item = std::ranges::find(page.items, m_entry.itemId, &PubSub::Item::id);
    const QByteArray payload = item == page.items.end() ? QByteArray() : item->payload;
    const QString hash = PayloadHash::of(payload);
    const bool isReplaceable
        = m_entry.replaceable.contains(hash) || (payload.isEmpty() && !m_entry.isEdit);
    // It may have gone out without the link, where nobody can comment.
    const bool isOurs = hash == m_entry.payloadHash
        || (!isReplaceable && hash == PayloadHash::of(PostComments::without(m_entry.payload)));
    if (!payload.isEmpty() && isOurs) {
        m_payload = payload;
        return complete();
    }
    if (isReplaceable)
        return prepareComments();
    Q_EMIT conflictFound(payload);
    deleteLater();
}

// XEP-0060 §12.23. A service that does not say what it knows is not asked for much.
void PublishJob::begin()
{
    if (!m_entry.access)
        return publish(Options::None);
    auto *request = m_client->service(m_entry.node.service).info();
    connect(request, &PubSub::ServiceInfoRequest::succeeded, this,
        [this](const PubSub::ServiceInfo &service) {
            m_capacity = FeedProfile::capacityAt(service);
            publish(Options::Profile);
        });
    connect(request, &PubSub::Request::failed, this, [this](const Error &error) {
        const bool isLost
            = error.kind == Error::Kind::Disconnected || error.kind == Error::Kind::Aborted;
        isLost ? fail(error) : publish(Options::Profile);
    });
}

PubSub::Form PublishJob::formFor(Options options) const
{
    PubSub::Form form;
    if (options == Options::Profile)
        form = profile.publishOptions(*m_entry.access, m_capacity);
    else if (options == Options::Access)
        form.set(PubSub::NodeConfig::accessModel, *m_entry.access);
    return form;
}

// XEP-0060 §7.1, §7.1.5
void PublishJob::publish(Options options)
{
    PubSub::Item item;
    item.id = m_entry.itemId;
    item.payload = m_payload;
    m_wasSent = m_client->state() == PubSub::Client::State::Online;
    auto *request = m_node.publish(item, formFor(options));
    connect(request, &PubSub::PublishRequest::succeeded, this, &PublishJob::complete);
    connect(request, &PubSub::Request::failed, this,
        [this, options](const Error &error) { onPublishFailed(options, error); });
}

void PublishJob::onPublishFailed(Options options, const Error &error)
{
    if (options == Options::None || error.isOutcomeUnknown())
        return fail(error);
    m_wasSent = false;
    // Without preconditions only where it was read back that nobody else can read it.
    if (m_wasPrepared)
        return m_isAccessVerified && error.isFormRefused() ? publish(Options::None) : fail(error);
    if (error.isPreconditionNotMet() || error.isFormRefused())
        return reconfigure();
    if (isMissing(error))
        return createNode(m_capacity);
    fail(error);
}

// XEP-0060 §8.2
void PublishJob::reconfigure()
{
    m_wasPrepared = true;
    auto *request = m_node.configuration();
    connect(request, &PubSub::FormRequest::succeeded, this,
        [this](const PubSub::Form &current) { onConfiguration(current, m_capacity); });
    connect(request, &PubSub::Request::failed, this,
        [this](const Error &error) { isMissing(error) ? createNode(m_capacity) : fail(error); });
}

void PublishJob::onConfiguration(const PubSub::Form &current, FeedProfile::Capacity capacity)
{
    const PubSub::Form changes = profile.changesTo(current, *m_entry.access, capacity);
    if (changes.isEmpty())
        return verifyAccess();
    Q_EMIT preparing(Preparation::ReconfiguringNode);
    auto *request = m_node.configure(changes);
    connect(request, &PubSub::VoidRequest::succeeded, this, &PublishJob::verifyAccess);
    connect(request, &PubSub::Request::failed, this, [=, this](const Error &error) {
        if (error.isFormRefused() && capacity == FeedProfile::Capacity::Max)
            onConfiguration(current, FeedProfile::Capacity::Numeric);
        else
            fail(error);
    });
}

// XEP-0060 §8.1.3
void PublishJob::createNode(FeedProfile::Capacity capacity)
{
    const bool isFirst = !m_wasPrepared;
    m_wasPrepared = true;
    Q_EMIT preparing(Preparation::CreatingNode);
    auto *request
        = m_client->service(m_entry.node.service)
              .createNode(m_entry.node.node, profile.configuration(*m_entry.access, capacity));
    connect(request, &PubSub::CreateNodeRequest::succeeded, this, &PublishJob::verifyAccess);
    connect(request, &PubSub::Request::failed, this, [=, this](const Error &error) {
        if (error.isFormRefused() && capacity == FeedProfile::Capacity::Max)
            createNode(FeedProfile::Capacity::Numeric);
        else if (isFirst && error.condition == Error::Condition::Conflict)
            reconfigure();
        else
            fail(error);
    });
}

// What a service confirmed and what it did can differ; a private post must not depend on it.
void PublishJob::verifyAccess()
{
    auto *request = m_node.configuration();
    connect(request, &PubSub::FormRequest::succeeded, this, [this](const PubSub::Form &form) {
        if (form.get(PubSub::NodeConfig::accessModel) != m_entry.access)
            return fail(OutboxError(OutboxError::Reason::AccessNotKept));
        m_isAccessVerified = true;
        tellDifferences(form);
        publish(Options::Access);
    });
    connect(request, &PubSub::Request::failed, this, &PublishJob::fail);
}

// What the form does not have, the service may do without saying so.
void PublishJob::tellDifferences(const PubSub::Form &configuration)
{
    auto faults = profile.deviations(configuration);
    faults.removeIf([](const FeedProfile::Deviation &deviation) { return !deviation.isFault; });
    if (!faults.isEmpty())
        Q_EMIT configuredOtherwise(m_entry.node, faults);
}

void PublishJob::confirm()
{
    Q_EMIT confirmed(m_entry.isPublish() ? m_payload : QByteArray());
    deleteLater();
}

void PublishJob::fail(const OutboxError &error)
{
    Q_EMIT failed(error);
    deleteLater();
}

} // namespace Writer
