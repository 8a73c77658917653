// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"

#include <pubsub/NodeAddress.h>
#include <pubsub/NodeOptions.h>

#include <optional>

namespace Writer
{

/// Who publishes here, and who may read it: what the person answered once for the own microblog.
/// Other nodes belong to somebody who has decided that.
class Audience
{
public:
    /// Both have to outlive it.
    Audience(Common::Profile &profile, const Common::AccountSession &account);

    /// Empty while there is no account.
    [[nodiscard]] PubSub::Jid account() const { return m_account.account().jid.bare(); }
    [[nodiscard]] bool isOwnMicroblog(const PubSub::NodeAddress &node) const;
    /// True if \a node is the own microblog and the person was not asked yet.
    [[nodiscard]] bool mustAsk(const PubSub::NodeAddress &node) const;
    /// The person's answer.
    void setAccess(const PubSub::NodeAddress &node, PubSub::AccessModel access);
    /// Who may read the own microblog; nothing for any other node.
    [[nodiscard]] std::optional<PubSub::AccessModel> accessTo(
        const PubSub::NodeAddress &node) const;

private:
    Common::Profile &m_profile;
    const Common::AccountSession &m_account;
};

} // namespace Writer
