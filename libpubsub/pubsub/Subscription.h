// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/NodeAddress.h>

#include <QDateTime>
#include <QList>

namespace PubSub
{

/// Somebody's subscription to a node. XEP-0060 §4.2.
struct PUBSUB_EXPORT Subscription {
    enum class State { None, Pending, Unconfigured, Subscribed };
    /// Whether the service offers options for it. XEP-0060 §6.1.5, §6.1.6.
    enum class Options { NotOffered, Available, Required };

    NodeAddress node;
    /// The subscriber, as the service writes it (bare or full).
    QString jid;
    /// Tells several subscriptions of one subscriber apart; often empty.
    QString subid;
    State state = State::Subscribed;
    Options options = Options::NotOffered;
    /// When a lease ends; invalid if it does not.
    QDateTime expiry;

    bool operator==(const Subscription &) const = default;

    [[nodiscard]] static State stateFromName(const QString &name);
    [[nodiscard]] static QString stateName(State state);
};

/// What somebody is to a node. XEP-0060 §4.1.
struct PUBSUB_EXPORT Affiliation {
    enum class Role { None, Owner, Publisher, PublishOnly, Member, Outcast, Unknown };

    NodeAddress node;
    /// Whose; empty where it is one's own.
    Jid jid;
    Role role = Role::None;

    bool operator==(const Affiliation &) const = default;

    /// `owner`, `publish-only`, …; Role::Unknown for what the specification doesn't have.
    [[nodiscard]] static Role roleFromName(const QString &name);
    [[nodiscard]] static QString roleName(Role role);
};

} // namespace PubSub

Q_DECLARE_METATYPE(PubSub::Subscription)
Q_DECLARE_METATYPE(PubSub::Affiliation)
