// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/Administration.h"
#include "browser/core/RoleChange.h"

#include <pubsub/Form.h>
#include <pubsub/NodeOptions.h>

#include <QSet>

namespace Browser
{

/// What owners do to their nodes. A change of roles or settings goes this way: it is looked at, the
/// person is asked where it needs a yes, it is sent, and what the service made of it is read back
/// and told. Each works on the node that it was begun for, whatever is on view by the time the
/// answer comes.
class NodeAdmin : public Administration
{
    Q_OBJECT
public:
    /// What became of the wish to change a role.
    enum class RoleAnswer {
        Sent,
        /// A change of roles is under way at that node: who is its last owner is not known.
        TooEarly,
        /// It would leave the node without an owner.
        LastOwner,
        /// The person was asked and said no.
        NotWanted,
    };
    /// A change of a configuration, and what became of it.
    struct Configuring {
        enum class Result {
            /// The person said no, or the connection was lost before: see error.
            NotSent,
            /// See error.
            Refused,
            /// The service confirmed; what it did can't be read: see error.
            NotReadBack,
            /// The service confirmed, and it is now as after says.
            ReadBack,
        };
        PubSub::NodeAddress node;
        /// What was there, and what is sent.
        PubSub::Form before;
        PubSub::Form submission;
        Result result = Result::NotSent;
        PubSub::Form after = {};
        std::optional<PubSub::Error> error = {};
    };

    using Administration::Administration;

    /// What was asked for is read back. The request tells who shows what was typed how it ended. An
    /// empty \a id lets the service choose one.
    PubSub::CreateNodeRequest *createNode(
        const PubSub::Jid &service, const QString &id, const PubSub::Form &configuration);
    Common::Flow deleteNode(PubSub::NodeAddress node);

    /// \a known are the roles at the node, as the service said last.
    RoleAnswer changeRole(
        const PubSub::Affiliation &wanted, const QList<PubSub::Affiliation> &known);
    [[nodiscard]] bool isChangingRole(const PubSub::NodeAddress &node) const
    {
        return m_changingRoles.contains(node);
    }

    /// \a before was read, \a submission is what is to be changed of it.
    Common::Flow configure(PubSub::NodeAddress node, PubSub::Form before, PubSub::Form submission);
    /// From configure() until configured().
    [[nodiscard]] bool isConfiguring(const PubSub::NodeAddress &node) const
    {
        return m_configuring.contains(node);
    }

Q_SIGNALS:
    void nodeCreated(const PubSub::NodeAddress &node);
    /// Whatever came of it: the roles are to be read again.
    void roleChangeEnded(const PubSub::NodeAddress &node);
    /// The service has confirmed or refused a configuration: the node may be set up in another way
    /// now.
    void configurationAnswered(const PubSub::NodeAddress &node);
    void configured(const Browser::NodeAdmin::Configuring &change);

private:
    Common::Flow onCreated(PubSub::NodeAddress node, PubSub::Form configuration);
    Common::Flow giveRole(PubSub::Affiliation wanted, RoleChange::Role before);
    void end(Configuring change, Configuring::Result result,
        const std::optional<PubSub::Error> &error = {});
    void onConfigured(const Configuring &change);
    /// Offers to remove the subscriptions of those who may not read \a node any more, whose access
    /// model is \a access.
    Common::Flow lookForLeftovers(PubSub::NodeAddress node, PubSub::AccessModel access);

    QSet<PubSub::NodeAddress> m_changingRoles;
    QSet<PubSub::NodeAddress> m_configuring;
};

} // namespace Browser
