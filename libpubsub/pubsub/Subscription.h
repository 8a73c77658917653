// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Form.h>
#include <pubsub/NodeAddress.h>

#include <QDateTime>
#include <QList>

namespace PubSub
{

/// Somebody's subscription to a node. XEP-0060 §4.2.
struct PUBSUB_EXPORT Subscription {
    /// State::Unknown stands for what the specification doesn't have: count it as not subscribed.
    enum class State { None, Pending, Unconfigured, Subscribed, Unknown };
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
    /// The state's name as it came; empty if it was not said.
    QString rawState = {};
    /// The options that it began with, if the service said so. XEP-0060 §6.3.7.
    Form appliedOptions = {};

    bool operator==(const Subscription &) const = default;

    /// An empty name, which some services send, is State::Subscribed.
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
    /// The name of Role::Unknown as it came.
    QString rawRole = {};

    bool operator==(const Affiliation &) const = default;

    /// `owner`, `publish-only`, …; Role::Unknown for what the specification doesn't have.
    [[nodiscard]] static Role roleFromName(const QString &name);
    [[nodiscard]] static QString roleName(Role role);
};

} // namespace PubSub

Q_DECLARE_METATYPE(PubSub::Subscription)
Q_DECLARE_METATYPE(PubSub::Affiliation)
