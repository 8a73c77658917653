// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PublishJob.h"

#include "common/core/Lost.h"
#include "common/core/Missing.h"
#include "writer/core/PayloadHash.h"
#include "writer/core/PostComments.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Service.h>

using Common::isMissing;
using PubSub::Error;
using PubSub::FeedProfile;
using PubSub::Outcome;

namespace Writer
{

namespace
{

const FeedProfile profile(FeedProfile::Kind::Microblog);

} // namespace

PublishJob::PublishJob(PubSub::Client *client, const OutboxEntry &entry, QObject *parent)
    : QObject(parent), m_client(client), m_entry(entry), m_node(client->node(entry.node)),
      m_payload(entry.payload), m_discussion(client, entry)
{
}

Common::Flow PublishJob::start()
{
    const Done done = co_await (m_entry.isPublish() ? publish() : retract());
    if (m_foreign)
        Q_EMIT conflictFound(*m_foreign);
    else if (done)
        Q_EMIT confirmed(m_entry.isPublish() ? m_payload : QByteArray());
    else
        Q_EMIT failed(done.error());
    deleteLater();
}

// Deleting what is gone already is what was wanted.
Common::SubFlow<PublishJob::Done> PublishJob::retract()
{
    const auto retracted = co_await m_node.retract(m_entry.itemId);
    if (!retracted && !isMissing(retracted.error()))
        co_return std::unexpected(retracted.error());
    co_return {};
}

Common::SubFlow<PublishJob::Done> PublishJob::publish()
{
    bool isThere = false;
    if (m_entry.mustLookFirst()) {
        const auto page = co_await m_node.items(QStringList { m_entry.itemId });
        if (page || isMissing(page.error()))
            isThere = compareWithServer(page.value_or(PubSub::ItemsPage()));
        else if (!page.error().isUnsupported())
            co_return std::unexpected(page.error());
    }
    if (m_foreign)
        co_return {};
    if (!isThere) {
        const Done sent = co_await send();
        if (!sent)
            co_return sent;
    }
    m_wasSent = false;
    // The post is on the server: others need a node to react to it.
    if (PostComments::areAllowed(m_payload)) {
        const auto prepared = co_await m_discussion.prepareAttachments();
        if (!prepared)
            co_return std::unexpected(prepared.error());
    }
    co_return {};
}

bool PublishJob::compareWithServer(const PubSub::ItemsPage &page)
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
        return true;
    }
    if (!isReplaceable)
        m_foreign = payload;
    return false;
}

Common::SubFlow<PublishJob::Done> PublishJob::send()
{
    const bool hasComments
        = PostComments::areAtOurNode(m_entry.payload, m_entry.node, m_entry.itemId);
    // XEP-0060 §12.23. A service that does not say what it knows is not asked for much.
    if (hasComments || m_entry.access) {
        const auto service = co_await m_client->service(m_entry.node.service).info();
        if (service)
            m_capacity = FeedProfile::capacityAt(*service);
        else if (Common::isLost(service.error()))
            co_return std::unexpected(service.error());
    }
    if (hasComments) {
        const auto isPossible = co_await m_discussion.prepareComments(m_capacity);
        if (!isPossible)
            co_return std::unexpected(isPossible.error());
        if (!*isPossible)
            m_payload = PostComments::without(m_entry.payload);
    }
    if (m_entry.access)
        co_return co_await sendWithAccess();
    co_return co_await post({});
}

// XEP-0060 §7.1.5
Common::SubFlow<PublishJob::Done> PublishJob::sendWithAccess()
{
    // All that a microblog has to be: a service makes a missing node so.
    auto sent = co_await post(profile.publishOptions(*m_entry.access, m_capacity));
    if (sent || sent.error().isOutcomeUnknown())
        co_return sent;
    const bool isThere = sent.error().isPreconditionNotMet() || sent.error().isFormRefused();
    if (!isThere && !isMissing(sent.error()))
        co_return sent;
    const auto prepared = co_await prepareNode(isThere);
    if (!prepared)
        co_return prepared;

    // What a service confirmed and what it did can differ; a private post must not depend on it.
    const auto form = co_await m_node.configuration();
    if (!form)
        co_return std::unexpected(form.error());
    if (form->get(PubSub::NodeConfig::accessModel) != m_entry.access)
        co_return std::unexpected(OutboxError(OutboxError::Reason::AccessNotKept));
    tellDifferences(*form);
    PubSub::Form access;
    access.set(PubSub::NodeConfig::accessModel, *m_entry.access);
    sent = co_await post(access);
    // Without preconditions only here, where it was read that nobody else can read it.
    if (!sent && sent.error().isFormRefused())
        sent = co_await post({});
    co_return sent;
}

// XEP-0060 §7.1
Common::SubFlow<Outcome<void>> PublishJob::post(PubSub::Form preconditions)
{
    PubSub::Item item;
    item.id = m_entry.itemId;
    item.payload = m_payload;
    m_wasSent = m_client->state() == PubSub::Client::State::Online;
    const auto published = co_await m_node.publish(item, preconditions);
    if (published)
        co_return {};
    if (!published.error().isOutcomeUnknown())
        m_wasSent = false;
    co_return std::unexpected(published.error());
}

// Makes it, or sets it up as it has to be; others may do the same meanwhile.
Common::SubFlow<Outcome<void>> PublishJob::prepareNode(bool isThere)
{
    if (!isThere) {
        const auto created = co_await createNode();
        if (created || created.error().condition != Error::Condition::Conflict)
            co_return created;
    }
    const auto current = co_await m_node.configuration();
    if (current)
        co_return co_await reconfigure(*current);
    if (isMissing(current.error()))
        co_return co_await createNode();
    co_return std::unexpected(current.error());
}

// XEP-0060 §8.1.3
Common::SubFlow<Outcome<void>> PublishJob::createNode()
{
    const PubSub::Service service = m_client->service(m_entry.node.service);
    for (auto capacity = m_capacity;; capacity = FeedProfile::Capacity::Numeric) {
        Q_EMIT preparing(Preparation::CreatingNode);
        const auto created = co_await service.createNode(
            m_entry.node.node, profile.configuration(*m_entry.access, capacity));
        if (created)
            co_return {};
        if (!created.error().isFormRefused() || capacity != FeedProfile::Capacity::Max)
            co_return std::unexpected(created.error());
    }
}

// XEP-0060 §8.2
Common::SubFlow<Outcome<void>> PublishJob::reconfigure(PubSub::Form current)
{
    for (auto capacity = m_capacity;; capacity = FeedProfile::Capacity::Numeric) {
        const PubSub::Form changes = profile.changesTo(current, *m_entry.access, capacity);
        if (changes.isEmpty())
            co_return {};
        Q_EMIT preparing(Preparation::ReconfiguringNode);
        const auto configured = co_await m_node.configure(changes);
        if (configured || !configured.error().isFormRefused()
            || capacity != FeedProfile::Capacity::Max)
            co_return configured;
    }
}

// What the form does not have, the service may do without saying so.
void PublishJob::tellDifferences(const PubSub::Form &configuration)
{
    auto faults = profile.deviations(configuration);
    faults.removeIf([](const FeedProfile::Deviation &deviation) { return !deviation.isFault; });
    if (!faults.isEmpty())
        Q_EMIT configuredOtherwise(m_entry.node, faults);
}

} // namespace Writer
