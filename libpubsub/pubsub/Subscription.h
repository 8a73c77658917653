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
    /// Whether it counts. XEP-0060 §4.2.
    enum class State {
        None, ///< not subscribed
        Pending, ///< an owner has yet to decide
        Unconfigured, ///< options have to be set first
        Subscribed, ///< it counts
        Unknown, ///< what the specification doesn't have: see rawState; take it for None
    };
    /// Whether the service offers options for it. XEP-0060 §6.1.5, §6.1.6.
    enum class Options {
        NotOffered, ///< not said
        Available, ///< they may be set
        Required, ///< they have to be set before it counts
    };

    /// The node; its root is the service's own collection.
    NodeAddress node;
    /// The subscriber, as the service writes it (bare or full).
    QString jid;
    /// Tells several subscriptions of one subscriber apart; often empty.
    QString subid;
    /// Whether it counts.
    State state = State::Subscribed;
    /// Whether the service offers options for it.
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
    /// `none`, `pending`, `unconfigured` or `subscribed`; empty for State::Unknown.
    [[nodiscard]] static QString stateName(State state);
};

/// What somebody is to a node. XEP-0060 §4.1.
struct PUBSUB_EXPORT Affiliation {
    /// What one may do. XEP-0060 §4.1, table 1.
    enum class Role {
        None, ///< what the node's access model gives to everybody
        Owner, ///< everything
        Publisher, ///< publish, subscribe and read
        PublishOnly, ///< publish, not read
        Member, ///< subscribe and read
        Outcast, ///< nothing
        Unknown, ///< what the specification doesn't have: see rawRole
    };

    /// The node.
    NodeAddress node;
    /// Whose; empty where it is one's own.
    Jid jid;
    /// What one may do.
    Role role = Role::None;
    /// The name of Role::Unknown as it came.
    QString rawRole = {};

    bool operator==(const Affiliation &) const = default;

    /// `owner`, `publish-only`, …; Role::Unknown for what the specification doesn't have.
    [[nodiscard]] static Role roleFromName(const QString &name);
    /// The name of \a role as it is sent; empty for Role::Unknown.
    [[nodiscard]] static QString roleName(Role role);
};

} // namespace PubSub
