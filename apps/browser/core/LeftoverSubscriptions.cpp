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

LeftoverSubscriptions::LeftoverSubscriptions(PubSub::Client *client,
    const PubSub::NodeAddress &node, PubSub::AccessModel access, QObject *parent)
    : QObject(parent), m_client(client), m_node(node), m_access(access)
{
    auto *request = client->node(node).subscriptions();
    connect(request, &PubSub::SubscriptionsRequest::succeeded, this,
        &LeftoverSubscriptions::onSubscriptions);
    connect(request, &PubSub::Request::failed, this, &LeftoverSubscriptions::failed);
    connect(this, &LeftoverSubscriptions::found, this, &QObject::deleteLater);
    connect(this, &LeftoverSubscriptions::failed, this, &QObject::deleteLater);
}

void LeftoverSubscriptions::onSubscriptions(const QList<Subscription> &subscriptions)
{
    auto *request = m_client->node(m_node).affiliations();
    connect(request, &PubSub::AffiliationsRequest::succeeded, this,
        [this, subscriptions](const QList<Affiliation> &affiliations) {
            Q_EMIT found(among(subscriptions, affiliations, m_access));
        });
    connect(request, &PubSub::Request::failed, this, &LeftoverSubscriptions::failed);
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
