// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/LeftoverSubscriptions.h"

#include <pubsub/Node.h>

#include <QHash>

using PubSub::Affiliation;
using PubSub::Subscription;

namespace Browser
{

bool LeftoverSubscriptions::mayRead(Affiliation::Role role, PubSub::AccessModel access)
{
    switch (role) {
    case Affiliation::Role::Owner:
    case Affiliation::Role::Publisher:
    case Affiliation::Role::Member:
    case Affiliation::Role::Unknown:
        return true;
    case Affiliation::Role::None:
    case Affiliation::Role::PublishOnly:
        return access != PubSub::AccessModel::Whitelist;
    case Affiliation::Role::Outcast:
        break;
    }
    return false;
}

Common::SubFlow<PubSub::Outcome<QList<Subscription>>> LeftoverSubscriptions::find(
    PubSub::Client *client, PubSub::NodeAddress address, PubSub::AccessModel access)
{
    const PubSub::Node node = client->node(address);
    const auto subscriptions = co_await node.subscriptions();
    if (!subscriptions)
        co_return std::unexpected(subscriptions.error());
    const auto affiliations = co_await node.affiliations();
    if (!affiliations)
        co_return std::unexpected(affiliations.error());
    co_return among(*subscriptions, *affiliations, access);
}

QList<Subscription> LeftoverSubscriptions::among(const QList<Subscription> &subscriptions,
    const QList<Affiliation> &affiliations, PubSub::AccessModel access)
{
    QHash<PubSub::Jid, Affiliation::Role> roles;
    for (const Affiliation &affiliation : affiliations)
        roles.insert(affiliation.jid.bare(), affiliation.role);
    QList<Subscription> leftovers;
    for (const Subscription &subscription : subscriptions) {
        const auto jid = PubSub::Jid::fromString(subscription.jid);
        const auto role = jid ? roles.value(jid->bare()) : Affiliation::Role::Unknown;
        if (subscription.state != Subscription::State::None && !mayRead(role, access))
            leftovers.append(subscription);
    }
    return leftovers;
}

} // namespace Browser
