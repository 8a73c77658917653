// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"

#include <pubsub/Client.h>
#include <pubsub/Error.h>
#include <pubsub/Node.h>
#include <pubsub/Subscription.h>

#include <optional>

namespace Browser
{

/// Gives an address a role and looks what has become of it: there are services that confirm one
/// role and give another one, and that refuse what they have carried out. A role that nobody asked
/// for is set back. XEP-0060 §8.9.
class RoleChange
{
public:
    using Role = PubSub::Affiliation::Role;

    enum class Result {
        /// As it was asked for, whatever the service had answered.
        Done,
        /// The service refused, and nothing has changed: see error.
        Refused,
        /// The service confirmed, and the role is the one from before.
        Ignored,
        /// The service had given another role; the one from before is back.
        SetBack,
        /// The same, and it could not be set back.
        OtherRole,
        /// The service confirmed; what it did can't be read: see error.
        NotReadBack,
    };
    struct Outcome {
        Result result = Result::Done;
        /// What was asked for.
        PubSub::Affiliation wanted = {};
        /// The role that the address had before, and the one that the service gave it.
        Role before = Role::None;
        Role given = Role::None;
        /// With Result::Refused and Result::NotReadBack; after a refusal that changed the role all
        /// the same, too.
        std::optional<PubSub::Error> error = {};
    };

    /// What a change would do to the node or to oneself.
    enum class Consequence {
        Harmless,
        /// The node would have no owner any more: must not be sent.
        NoOwnerLeft,
        /// One would give up one's own ownership: to be confirmed.
        OwnRightsLost,
    };

    /// The role of \a jid where the node's roles are \a all.
    [[nodiscard]] static Role roleOf(const PubSub::Jid &jid, const QList<PubSub::Affiliation> &all);
    /// What would follow if \a wanted came true, with \a self being one's own address.
    [[nodiscard]] static Consequence consequence(const PubSub::Affiliation &wanted,
        const QList<PubSub::Affiliation> &all, const PubSub::Jid &self);

    /// \a before is the role that the address of \a wanted has.
    static Common::SubFlow<Outcome> run(
        PubSub::Client *client, PubSub::Affiliation wanted, Role before);

private:
    /// False if the address does not have the role of \a former afterwards.
    static Common::SubFlow<bool> setBack(PubSub::Node node, PubSub::Affiliation former);
    /// The role that \a jid has now.
    static Common::SubFlow<PubSub::Outcome<Role>> read(PubSub::Node node, PubSub::Jid jid);
};

} // namespace Browser
