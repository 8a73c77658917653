// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/Namespaces.h"
#include "support/openfire/Access.h"
#include "support/openfire/Handlers.h"
#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

namespace
{

/// What has to be there before a request is carried out.
enum class Needs { Nothing, Node, Owner };

struct Rule {
    QLatin1StringView xmlns;
    QLatin1StringView element;
    QLatin1StringView type;
    Needs needs;
    Handler carryOut;
};

constexpr Rule rules[] = {
    { Ns::pubSub, "publish"_L1, "set"_L1, Needs::Nothing, Publishing::publish },
    { Ns::pubSub, "retract"_L1, "set"_L1, Needs::Node, Publishing::retract },
    { Ns::pubSub, "items"_L1, "get"_L1, Needs::Node, Publishing::items },
    { Ns::pubSub, "subscribe"_L1, "set"_L1, Needs::Node, Subscribing::subscribe },
    { Ns::pubSub, "unsubscribe"_L1, "set"_L1, Needs::Node, Subscribing::unsubscribe },
    { Ns::pubSub, "subscriptions"_L1, "get"_L1, Needs::Nothing, Subscribing::mySubscriptions },
    { Ns::pubSub, "affiliations"_L1, "get"_L1, Needs::Nothing, Subscribing::myRoles },
    { Ns::pubSub, "options"_L1, "get"_L1, Needs::Node, Subscribing::options },
    { Ns::pubSub, "options"_L1, "set"_L1, Needs::Node, Subscribing::setOptions },
    { Ns::pubSub, "default"_L1, "get"_L1, Needs::Nothing, Subscribing::defaultOptions },
    { Ns::pubSub, "create"_L1, "set"_L1, Needs::Nothing, Owning::create },
    { Ns::pubSubOwner, "default"_L1, "get"_L1, Needs::Nothing, Owning::defaults },
    { Ns::pubSubOwner, "configure"_L1, "get"_L1, Needs::Owner, Owning::configuration },
    { Ns::pubSubOwner, "configure"_L1, "set"_L1, Needs::Owner, Owning::configure },
    { Ns::pubSubOwner, "purge"_L1, "set"_L1, Needs::Owner, Owning::purge },
    { Ns::pubSubOwner, "delete"_L1, "set"_L1, Needs::Owner, Owning::remove },
    { Ns::pubSubOwner, "collection"_L1, "set"_L1, Needs::Owner, Owning::changeCollection },
    { Ns::pubSubOwner, "affiliations"_L1, "get"_L1, Needs::Owner, Managing::roles },
    { Ns::pubSubOwner, "affiliations"_L1, "set"_L1, Needs::Owner, Managing::setRoles },
    { Ns::pubSubOwner, "subscriptions"_L1, "get"_L1, Needs::Owner, Managing::subscriptions },
    { Ns::pubSubOwner, "subscriptions"_L1, "set"_L1, Needs::Owner, Managing::setSubscriptions },
};

bool isFor(const Rule &rule, const Request &request)
{
    return request.root().namespaceURI() == rule.xmlns
        && request.element().localName() == rule.element
        && request.iq.attribute(u"type"_s) == rule.type;
}

} // namespace

Answer carryOut(World &world, const Request &request)
{
    const auto rule = std::ranges::find_if(
        rules, [&](const Rule &candidate) { return isFor(candidate, request); });
    if (rule == std::end(rules))
        return refusal("cancel", "feature-not-implemented");
    Node *node = world.storage.find(request.service, request.node());
    if (!node && rule->needs != Needs::Nothing)
        return nodeNotFound();
    if (rule->needs == Needs::Owner && !Access::isOwner(*node, request.account()))
        return forbidden();
    return rule->carryOut(world, request, node);
}

} // namespace TestSupport::Openfire
