// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/NodeAdmin.h"

#include "browser/core/ExposureCheck.h"
#include "browser/core/LeftoverSubscriptions.h"
#include "browser/core/OutcomeText.h"
#include "browser/core/RoleText.h"
#include "common/core/BidiText.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

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
void NodeAdmin::onCreated(const NodeAddress &node, const Form &configuration)
{
    note({ .kind = Kind::NodeCreated, .node = node });
    if (auto *service = services().find(node.service))
        service->addNode({ node, {} });
    Q_EMIT done(tr("Node “%1” created").arg(node.node));
    Q_EMIT nodeCreated(node);
    if (configuration.isEmpty())
        return;
    auto *request = client()->node(node).configuration();
    connect(request, &PubSub::FormRequest::succeeded, this,
        [this, node, configuration](const Form &after) {
            const QString ignored = OutcomeText::notApplied({ {}, configuration, after }, after);
            if (!ignored.isEmpty())
                Q_EMIT warned(tr("“%1” was created, but not as asked for. %2")
                        .arg(Common::isolated(node.node), ignored));
        });
    connect(request, &PubSub::Request::failed, this, [this, node](const Error &error) {
        if (!error.isUnsupported())
            Q_EMIT requestFailed(
                tr("“%1” created, but its settings not read back").arg(node.node), error);
    });
}

void NodeAdmin::deleteNode(const NodeAddress &node)
{
    auto *request = client()->node(node).deleteNode();
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, node] { onDeleted(node); });
    tellFailure(request, tr("Node “%1” not deleted").arg(node.node));
}

void NodeAdmin::onDeleted(const NodeAddress &node)
{
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
    auto *work = new RoleChange(client(), wanted, RoleChange::roleOf(wanted.jid, known), this);
    connect(work, &RoleChange::finished, this, &NodeAdmin::onRoleChanged);
    work->start();
    return RoleAnswer::Sent;
}

// Who may not read any more may get what is published all the same.
void NodeAdmin::onRoleChanged(const RoleChange::Outcome &outcome)
{
    using RoleResult = RoleChange::Result;
    const Affiliation &wanted = outcome.wanted;
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

void NodeAdmin::configure(const NodeAddress &node, const Form &before, const Form &submission)
{
    if (isConfiguring(node))
        return;
    m_configuring.insert(node);
    const Configuring change { .node = node, .before = before, .submission = submission };
    auto *check = new ExposureCheck(client(), node, before, submission, this);
    // Queued, since a question keeps waiting whoever brought the answer: the connection.
    connect(
        check, &ExposureCheck::finished, this,
        [this, change](const QList<NodeAddress> &exposed, const std::optional<Error> &error) {
            onExposureChecked(change, exposed, error);
        },
        Qt::QueuedConnection);
    check->start();
}

void NodeAdmin::onExposureChecked(
    const Configuring &change, const QList<NodeAddress> &exposed, const std::optional<Error> &error)
{
    const bool isLost = error
        && (error->kind == Error::Kind::Disconnected || error->kind == Error::Kind::Aborted);
    const bool isSafe = exposed.isEmpty() && !error;
    if (isLost)
        end(change, Result::NotSent, error);
    else if (isSafe
        || isAllowed({ .kind = Question::Kind::ShowClosedNodes,
            .node = change.node,
            .exposed = exposed,
            .error = error }))
        send(change);
    else
        end(change, Result::NotSent);
}

void NodeAdmin::send(const Configuring &change)
{
    auto *request = client()->node(change.node).configure(change.submission);
    connect(request, &PubSub::VoidRequest::succeeded, this, [this, change] {
        if (auto *service = services().find(change.node.service))
            service->invalidateDetails(change.node.node);
        readBack(change);
    });
    connect(request, &PubSub::Request::failed, this,
        [this, change](const Error &error) { end(change, Result::Refused, error); });
    connect(request, &PubSub::Request::finished, this,
        [this, node = change.node] { Q_EMIT configurationAnswered(node); });
}

// Services accept a form and ignore parts of it.
void NodeAdmin::readBack(const Configuring &change)
{
    auto *request = client()->node(change.node).configuration();
    request->setPriority(PubSub::Request::Priority::Urgent);
    connect(request, &PubSub::FormRequest::succeeded, this, [this, change](const Form &after) {
        Configuring read = change;
        read.after = after;
        end(read, Result::ReadBack);
        onConfigured(read);
    });
    connect(request, &PubSub::Request::failed, this,
        [this, change](const Error &error) { end(change, Result::NotReadBack, error); });
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

void NodeAdmin::lookForLeftovers(const NodeAddress &node, AccessModel access)
{
    auto *search = new LeftoverSubscriptions(client(), node, access, this);
    // Queued, since a question keeps waiting whoever brought the answer: the connection.
    connect(
        search, &LeftoverSubscriptions::found, this,
        [this, node](const QList<Subscription> &leftovers) {
            if (!leftovers.isEmpty()
                && isAllowed({ .kind = Question::Kind::RemoveSubscriptions,
                    .node = node,
                    .subscriptions = leftovers }))
                removeSubscriptions(node, leftovers);
        },
        Qt::QueuedConnection);
    connect(search, &LeftoverSubscriptions::failed, this, [this, node](const Error &error) {
        Q_EMIT requestFailed(
            tr("Not known who still gets what is published to “%1”").arg(node.node), error);
    });
}

// XEP-0060 §8.8.2
void NodeAdmin::removeSubscriptions(const NodeAddress &node, QList<Subscription> subscriptions)
{
    const auto count = int(subscriptions.size());
    for (Subscription &one : subscriptions)
        one.state = Subscription::State::None;
    auto *request = client()->node(node).setSubscriptions(subscriptions);
    connect(request, &PubSub::VoidRequest::succeeded, this,
        [this, count] { Q_EMIT done(tr("%n subscription(s) removed", nullptr, count)); });
    tellFailure(request, tr("Subscriptions to “%1” not removed").arg(node.node));
}

} // namespace Browser
