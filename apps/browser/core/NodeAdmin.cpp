// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeAdmin.h"

#include "browser/core/ExposureCheck.h"
#include "browser/core/LeftoverSubscriptions.h"
#include "browser/core/OutcomeText.h"
#include "browser/core/RoleText.h"
#include "common/core/BidiText.h"
#include "common/core/Lost.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

using namespace std::chrono_literals;
using PubSub::AccessModel;
using PubSub::Affiliation;
using PubSub::Error;
using PubSub::Form;
using PubSub::NodeAddress;
using PubSub::Subscription;
using Kind = Browser::ConfirmedChanges::Kind;
using Result = Browser::NodeAdmin::Configuring::Result;
namespace NodeConfig = PubSub::NodeConfig;

namespace Browser
{

PubSub::CreateNodeRequest *NodeAdmin::createNode(
    const PubSub::Jid &service, const QString &id, const Form &configuration)
{
    auto *request = client()->service(service).createNode(id, configuration);
    connect(request, &PubSub::CreateNodeRequest::succeeded, this,
        [this, configuration](const NodeAddress &node) { onCreated(node, configuration); });
    return request;
}

// Services make nodes and leave out what they were to be: it is read back.
Common::Flow NodeAdmin::onCreated(NodeAddress node, Form configuration)
{
    note({ .kind = Kind::NodeCreated, .node = node });
    if (auto *service = services().find(node.service))
        service->addNode({ node, {} });
    Q_EMIT done(tr("Node “%1” created").arg(node.node));
    Q_EMIT nodeCreated(node);
    if (configuration.isEmpty())
        co_return;
    const auto after = co_await client()->node(node).configuration();
    if (!after) {
        if (!after.error().isUnsupported())
            Q_EMIT requestFailed(
                tr("“%1” created, but its settings not read back").arg(node.node), after.error());
        co_return;
    }
    const QString ignored = OutcomeText::notApplied({ {}, configuration, *after }, *after);
    if (!ignored.isEmpty())
        Q_EMIT warned(tr("“%1” was created, but not as asked for. %2")
                .arg(Common::isolated(node.node), ignored));
}

Common::Flow NodeAdmin::deleteNode(NodeAddress node)
{
    const auto deleted = co_await client()->node(node).deleteNode();
    if (!deleted)
        co_return Q_EMIT requestFailed(tr("Node “%1” not deleted").arg(node.node), deleted.error());
    note({ .kind = Kind::NodeDeleted, .node = node });
    if (auto *service = services().find(node.service))
        service->removeNode(node.node);
    Q_EMIT done(tr("Node “%1” deleted").arg(node.node));
}

NodeAdmin::RoleAnswer NodeAdmin::changeRole(
    const Affiliation &wanted, const QList<Affiliation> &known)
{
    using Consequence = RoleChange::Consequence;
    if (isChangingRole(wanted.node))
        return RoleAnswer::TooEarly;
    const Consequence consequence = RoleChange::consequence(wanted, known, client()->jid());
    if (consequence == Consequence::NoOwnerLeft)
        return RoleAnswer::LastOwner;
    // Before the question: while it waits for an answer, nobody changes what is known.
    m_changingRoles.insert(wanted.node);
    if (consequence == Consequence::OwnRightsLost
        && !isAllowed({ .kind = Question::Kind::GiveUpOwnership, .node = wanted.node })) {
        m_changingRoles.remove(wanted.node);
        return RoleAnswer::NotWanted;
    }
    giveRole(wanted, RoleChange::roleOf(wanted.jid, known));
    return RoleAnswer::Sent;
}

// Who may not read any more may get what is published all the same.
Common::Flow NodeAdmin::giveRole(Affiliation wanted, RoleChange::Role before)
{
    using RoleResult = RoleChange::Result;
    const RoleChange::Outcome outcome = co_await RoleChange::run(client(), wanted, before);
    m_changingRoles.remove(wanted.node);
    const QString text = RoleText::of(outcome);
    if (outcome.result == RoleResult::Refused) {
        Q_EMIT requestFailed(text, *outcome.error);
    } else if (outcome.result == RoleResult::Done || outcome.result == RoleResult::NotReadBack) {
        Q_EMIT done(text);
        if (const auto *service = services().find(wanted.node.service)) {
            const auto access = service->details(wanted.node.node)
                                    .info.metadata.get(NodeConfig::accessModel)
                                    .value_or(AccessModel::Open);
            if (!LeftoverSubscriptions::mayRead(wanted.role, access))
                lookForLeftovers(wanted.node, access);
        }
    } else {
        Q_EMIT warned(text);
    }
    Q_EMIT roleChangeEnded(wanted.node);
}

Common::Flow NodeAdmin::configure(NodeAddress node, Form before, Form submission)
{
    if (isConfiguring(node))
        co_return;
    m_configuring.insert(node);
    Configuring change { .node = node, .before = before, .submission = submission };
    ExposureCheck check(client(), node, before, submission);
    const ExposureCheck::Result found = co_await check.run();
    // A question keeps waiting whoever brought the answer: the connection.
    co_await 0ms;
    if (found.error && Common::isLost(*found.error))
        co_return end(change, Result::NotSent, found.error);
    const bool isSafe = found.exposed.isEmpty() && !found.error;
    if (!isSafe
        && !isAllowed({ .kind = Question::Kind::ShowClosedNodes,
            .node = node,
            .exposed = found.exposed,
            .error = found.error }))
        co_return end(change, Result::NotSent);

    const auto confirmed = co_await client()->node(node).configure(submission);
    if (auto *service = services().find(node.service); service && confirmed)
        service->invalidateDetails(node.node);
    Q_EMIT configurationAnswered(node);
    if (!confirmed)
        co_return end(change, Result::Refused, confirmed.error());
    // Services accept a form and ignore parts of it.
    auto *reading = client()->node(node).configuration();
    reading->setPriority(PubSub::Request::Priority::Urgent);
    const auto after = co_await reading;
    if (!after)
        co_return end(change, Result::NotReadBack, after.error());
    change.after = *after;
    end(change, Result::ReadBack);
    onConfigured(change);
}

void NodeAdmin::end(Configuring change, Result result, const std::optional<Error> &error)
{
    change.result = result;
    change.error = error;
    m_configuring.remove(change.node);
    const QString what = result == Result::NotReadBack ? tr("“%1” configured, but not read back")
                                                       : tr("“%1” not configured");
    if (error)
        Q_EMIT requestFailed(what.arg(change.node.node), *error);
    Q_EMIT configured(change);
}

void NodeAdmin::onConfigured(const Configuring &change)
{
    // What the service never did it can't forget.
    if (OutcomeText::ignored({ change.before, change.submission, change.after }, change.after)
            .isEmpty())
        note({ Kind::NodeConfigured, change.node, {}, change.before, change.submission });
    // Who was subscribed before a node was closed may get what is published all the same.
    const auto access = change.after.get(NodeConfig::accessModel);
    if (access == AccessModel::Whitelist && access != change.before.get(NodeConfig::accessModel))
        lookForLeftovers(change.node, *access);
}

// XEP-0060 §8.8.2
Common::Flow NodeAdmin::lookForLeftovers(NodeAddress node, AccessModel access)
{
    auto leftovers = co_await LeftoverSubscriptions::find(client(), node, access);
    if (!leftovers)
        co_return Q_EMIT requestFailed(
            tr("Not known who still gets what is published to “%1”").arg(node.node),
            leftovers.error());
    // A question keeps waiting whoever brought the answer: the connection.
    co_await 0ms;
    if (leftovers->isEmpty()
        || !isAllowed({ .kind = Question::Kind::RemoveSubscriptions,
            .node = node,
            .subscriptions = *leftovers }))
        co_return;
    for (Subscription &one : *leftovers)
        one.state = Subscription::State::None;
    const auto removed = co_await client()->node(node).setSubscriptions(*leftovers);
    if (removed)
        Q_EMIT done(tr("%n subscription(s) removed", nullptr, int(leftovers->size())));
    else
        Q_EMIT requestFailed(
            tr("Subscriptions to “%1” not removed").arg(node.node), removed.error());
}

} // namespace Browser
