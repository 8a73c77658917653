// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/RoleChange.h"

#include <algorithm>

namespace Browser
{

RoleChange::Role RoleChange::roleOf(const PubSub::Jid &jid, const QList<PubSub::Affiliation> &all)
{
    const auto it = std::ranges::find(all, jid, &PubSub::Affiliation::jid);
    return it == all.end() ? Role::None : it->role;
}

RoleChange::Consequence RoleChange::consequence(const PubSub::Affiliation &wanted,
    const QList<PubSub::Affiliation> &all, const PubSub::Jid &self)
{
    if (roleOf(wanted.jid, all) != Role::Owner || wanted.role == Role::Owner)
        return Consequence::Harmless;
    // XEP-0060 §8.9.2.4: a node must keep at least one owner.
    if (std::ranges::count(all, Role::Owner, &PubSub::Affiliation::role) <= 1)
        return Consequence::NoOwnerLeft;
    return wanted.jid.bare() == self.bare() ? Consequence::OwnRightsLost : Consequence::Harmless;
}

Common::SubFlow<RoleChange::Outcome> RoleChange::run(
    PubSub::Client *client, PubSub::Affiliation wanted, Role before)
{
    const PubSub::Node node = client->node(wanted.node);
    Outcome outcome { .wanted = wanted, .before = before };
    const auto confirmed = co_await node.setAffiliations({ wanted });
    if (!confirmed)
        outcome.error = confirmed.error();
    const auto given = co_await read(node, wanted.jid);
    if (!given) {
        outcome.result = confirmed ? Result::NotReadBack : Result::Refused;
        if (confirmed)
            outcome.error = given.error();
        co_return outcome;
    }
    outcome.given = *given;
    if (*given == wanted.role) {
        outcome.result = Result::Done;
    } else if (*given == before) {
        outcome.result = confirmed ? Result::Ignored : Result::Refused;
    } else {
        PubSub::Affiliation former = wanted;
        former.role = before;
        const bool isSetBack = co_await setBack(node, former);
        outcome.result = isSetBack ? Result::SetBack : Result::OtherRole;
    }
    co_return outcome;
}

// Whatever the service says of it: it is read.
Common::SubFlow<bool> RoleChange::setBack(PubSub::Node node, PubSub::Affiliation former)
{
    (void)co_await node.setAffiliations({ former });
    const auto now = co_await read(node, former.jid);
    co_return now && *now == former.role;
}

Common::SubFlow<PubSub::Outcome<RoleChange::Role>> RoleChange::read(
    PubSub::Node node, PubSub::Jid jid)
{
    const auto all = co_await node.affiliations();
    if (!all)
        co_return std::unexpected(all.error());
    co_return roleOf(jid, *all);
}

} // namespace Browser
