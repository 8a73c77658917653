// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Form.h>
#include <pubsub/NodeAddress.h>

namespace Writer
{

/// What a microblog's node has to be like, and the forms that say so. XEP-0277 §3, XEP-0472 §4.
class NodeProfile
{
public:
    /// The node of everybody's own microblog, XEP-0277 §2.
    static QString microblogNode();
    /// The microblog of \a account.
    [[nodiscard]] static PubSub::NodeAddress microblogOf(const PubSub::Jid &account);
    [[nodiscard]] static bool isMicroblog(
        const PubSub::NodeAddress &node, const PubSub::Jid &account);

    /// How many posts a node shall keep: as many as it can, or, for services that don't
    /// know that word, a number.
    enum class Capacity { Max, Numeric };

    /// For creating the node. \a access is a value of pubsub#access_model.
    [[nodiscard]] static PubSub::Form configuration(const QString &access, Capacity capacity);
    /// Preconditions for publishing; a service makes a missing node this way. XEP-0060 §7.1.5.
    [[nodiscard]] static PubSub::Form publishOptions(const QString &access);
    /// The least precondition: that nobody reads it who must not.
    [[nodiscard]] static PubSub::Form accessOption(const QString &access);
    /// \a current with the values of the profile in those fields that the service offers.
    [[nodiscard]] static PubSub::Form applied(
        const PubSub::Form &current, const QString &access, Capacity capacity);
};

} // namespace Writer
