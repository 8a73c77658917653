// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/Access.h"

#include "support/openfire/Replies.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire::Access
{

namespace
{

bool isOutcast(const Node &node, const QString &bareJid)
{
    return node.roles.value(bareJid) == "outcast"_L1;
}

bool hasPart(const Node &node, const QString &bareJid)
{
    return node.roles.contains(bareJid) && !isOutcast(node, bareJid);
}

bool isContactOfOwner(World &world, const Node &node, const QString &bareJid)
{
    return std::ranges::any_of(node.roles.keys(u"owner"_s),
        [&](const QString &owner) { return world.people.sees(bareJid, owner); });
}

/// Who reads by an access model, and what the others are told.
struct Model {
    QLatin1StringView name;
    bool (*admits)(World &world, const Node &node, const QString &bareJid);
    const char *type = "";
    const char *condition = "";
    const char *detail = "";
};

const Model models[] = {
    { "open"_L1, [](World &, const Node &, const QString &) { return true; } },
    { "presence"_L1, isContactOfOwner, "auth", "not-authorized", "presence-subscription-required" },
    // Nobody here has groups in the roster.
    { "roster"_L1, [](World &, const Node &, const QString &) { return false; }, "auth",
        "not-authorized", "not-in-roster-group" },
    { "whitelist"_L1, [](World &, const Node &, const QString &) { return false; }, "cancel",
        "not-allowed", "closed-node" },
    { "authorize"_L1,
        [](World &, const Node &node, const QString &bareJid) {
            return node.isSubscribed(bareJid);
        },
        "auth", "not-authorized", "not-subscribed" },
};

const Model &modelOf(const Node &node)
{
    return *std::ranges::find(models, node.value(u"access_model"_s), &Model::name);
}

} // namespace

bool isOwner(const Node &node, const QString &bareJid)
{
    return node.roles.value(bareJid) == "owner"_L1;
}

bool mayRead(World &world, const Node &node, const QString &bareJid)
{
    return !isOutcast(node, bareJid)
        && (hasPart(node, bareJid) || modelOf(node).admits(world, node, bareJid));
}

bool mayPublish(const Node &node, const QString &bareJid)
{
    const QString model = node.value(u"publish_model"_s);
    return !isOutcast(node, bareJid)
        && (hasPart(node, bareJid) || model == "open"_L1
            || (model == "subscribers"_L1 && node.isSubscribed(bareJid)));
}

std::optional<Answer> refusalToRead(World &world, const Node &node, const QString &bareJid)
{
    if (mayRead(world, node, bareJid))
        return {};
    if (isOutcast(node, bareJid))
        return forbidden();
    const Model &model = modelOf(node);
    return refusal(model.type, model.condition, model.detail);
}

std::optional<Answer> refusalToSubscribe(World &world, const Node &node, const QString &bareJid)
{
    if (isOwner(node, bareJid))
        return {};
    if (isOutcast(node, bareJid))
        return forbidden();
    if (!node.flag(u"subscribe"_s))
        return refusal("cancel", "not-allowed");
    return modelOf(node).name == "authorize"_L1 ? std::nullopt
                                                : refusalToRead(world, node, bareJid);
}

} // namespace TestSupport::Openfire::Access
