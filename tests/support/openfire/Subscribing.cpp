// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/XmlText.h"
#include "support/openfire/Access.h"
#include "support/openfire/Events.h"
#include "support/openfire/Forms.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire::Subscribing
{

namespace
{

QByteArray stateOf(const Subscription &subscription)
{
    return subscription.isPending ? "pending" : "subscribed";
}

QByteArray attributesOf(const Subscription &subscription)
{
    return " jid='" + escaped(subscription.jid) + "' subid='" + escaped(subscription.subid)
        + "' subscription='" + stateOf(subscription) + '\'';
}

bool isOfSender(const Request &request)
{
    const QString jid = request.element().attribute(u"jid"_s);
    return jid == request.account() || jid == request.sender;
}

/// The own subscription that a request means, or why there is none.
std::expected<Subscription *, Answer> theOneMeant(Node &node, const Request &request)
{
    const QString jid = request.element().attribute(u"jid"_s);
    const QString subid = request.element().attribute(u"subid"_s);
    QList<Subscription *> candidates;
    for (Subscription &one : node.subscriptions) {
        if (one.jid == jid)
            candidates += &one;
    }
    if (candidates.isEmpty())
        return std::unexpected(refusal("cancel", "unexpected-request", "not-subscribed"));
    if (subid.isEmpty() && candidates.size() > 1)
        return std::unexpected(refusal("modify", "bad-request", "subid-required"));
    if (!subid.isEmpty())
        candidates.removeIf([&](const Subscription *one) { return one->subid != subid; });
    if (candidates.isEmpty())
        return std::unexpected(refusal("modify", "not-acceptable", "invalid-subid"));
    return candidates.first();
}

Answer withOne(const Request &request, Node *node,
    const std::function<Answer(Subscription &subscription)> &use)
{
    if (!isOfSender(request))
        return forbidden();
    const auto one = theOneMeant(*node, request);
    return one ? use(**one) : one.error();
}

} // namespace

Answer subscribe(World &world, const Request &request, Node *node)
{
    if (!isOfSender(request))
        return refusal("modify", "bad-request", "invalid-jid");
    const QString account = request.account();
    if (const auto refused = Access::refusalToSubscribe(world, *node, account))
        return *refused;
    const bool mustWait = !Access::mayRead(world, *node, account);
    if (mustWait && !node->subscriptionsOf(account).isEmpty())
        return refusal("auth", "not-authorized", "pending-subscription");
    Subscription subscription { request.element().attribute(u"jid"_s), World::newId(), mustWait,
        Forms::subscriptionOptions() };
    Forms::applySubscriptionOptions(
        submittedIn(request.root().firstChildElement(u"options"_s)), subscription.options);
    node->subscriptions += subscription;
    world.storage.noteChange(*node);
    if (mustWait)
        Events::subscriptionAsked(world, *node, subscription);
    else if (node->flag(u"send_item_subscribe"_s))
        Events::lastItem(world, *node, subscription.jid, subscription.subid);
    return pubSubResult(
        "<subscription node='" + escaped(node->id) + '\'' + attributesOf(subscription) + "/>");
}

Answer unsubscribe(World &world, const Request &request, Node *node)
{
    return withOne(request, node, [&](const Subscription &subscription) {
        const QString subid = subscription.subid;
        node->subscriptions.removeIf([&](const Subscription &one) { return one.subid == subid; });
        world.storage.noteChange(*node);
        return Answer::result();
    });
}

Answer mySubscriptions(World &world, const Request &request, Node *node)
{
    const bool isOfOneNode = request.element().hasAttribute(u"node"_s);
    if (isOfOneNode && !node)
        return refusal("wait", "internal-server-error");
    QByteArray content;
    for (const Node *one :
        isOfOneNode ? QList<Node *> { node } : world.storage.nodesOf(request.service)) {
        for (const Subscription &subscription : one->subscriptionsOf(request.account()))
            content += "<subscription"
                + (isOfOneNode ? QByteArray() : " node='" + escaped(one->id) + '\'')
                + attributesOf(subscription) + "/>";
    }
    const QByteArray where = isOfOneNode ? " node='" + escaped(node->id) + '\'' : QByteArray();
    return pubSubResult("<subscriptions" + where + '>' + content + "</subscriptions>");
}

Answer myRoles(World &world, const Request &request, Node *node)
{
    const bool isOfOneNode = request.element().hasAttribute(u"node"_s);
    if (isOfOneNode && !node)
        return nodeNotFound();
    QByteArray content;
    for (const Node *one :
        isOfOneNode ? QList<Node *> { node } : world.storage.nodesOf(request.service)) {
        if (one->roles.contains(request.account()))
            content += "<affiliation node='" + escaped(one->id) + "' affiliation='"
                + escaped(one->roles.value(request.account())) + "'/>";
    }
    return pubSubResult("<affiliations>" + content + "</affiliations>");
}

Answer options(World &, const Request &request, Node *node)
{
    return withOne(request, node, [&](const Subscription &subscription) {
        return pubSubResult("<options node='" + escaped(node->id) + "' jid='"
            + escaped(subscription.jid) + "' subid='" + escaped(subscription.subid) + "'>"
            + Forms::subscriptionOptionsForm(subscription.options) + "</options>");
    });
}

Answer setOptions(World &world, const Request &request, Node *node)
{
    return withOne(request, node, [&](Subscription &subscription) {
        Forms::applySubscriptionOptions(submittedIn(request.element()), subscription.options);
        world.storage.noteChange(*node);
        return Answer::result();
    });
}

Answer defaultOptions(World &, const Request &request, Node *node)
{
    const bool isOfOneNode = request.element().hasAttribute(u"node"_s);
    if (isOfOneNode && !node)
        return nodeNotFound();
    const QByteArray where = isOfOneNode ? " node='" + escaped(node->id) + '\'' : QByteArray();
    return pubSubResult("<default" + where + '>'
        + Forms::subscriptionOptionsForm(Forms::subscriptionOptions()) + "</default>");
}

} // namespace TestSupport::Openfire::Subscribing
