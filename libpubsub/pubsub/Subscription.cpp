// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Subscription.h"

#include <pubsub/base/Names.h>

#include <array>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;
using Names::nameOf;
using Names::valueOf;

namespace
{

constexpr std::array stateNames {
    std::pair { Subscription::State::None, "none"_L1 },
    std::pair { Subscription::State::Pending, "pending"_L1 },
    std::pair { Subscription::State::Unconfigured, "unconfigured"_L1 },
    std::pair { Subscription::State::Subscribed, "subscribed"_L1 },
};

constexpr std::array roleNames {
    std::pair { Affiliation::Role::None, "none"_L1 },
    std::pair { Affiliation::Role::Owner, "owner"_L1 },
    std::pair { Affiliation::Role::Publisher, "publisher"_L1 },
    std::pair { Affiliation::Role::PublishOnly, "publish-only"_L1 },
    std::pair { Affiliation::Role::Member, "member"_L1 },
    std::pair { Affiliation::Role::Outcast, "outcast"_L1 },
};

} // namespace

// XEP-0060 §4.2. A service that answers without a state has subscribed us.
Subscription::State Subscription::stateFromName(const QString &name)
{
    return name.isEmpty() ? State::Subscribed : valueOf(stateNames, name, State::Unknown);
}

QString Subscription::stateName(State state)
{
    return nameOf(stateNames, state);
}

// XEP-0060 §4.1
Affiliation::Role Affiliation::roleFromName(const QString &name)
{
    return valueOf(roleNames, name, Role::Unknown);
}

QString Affiliation::roleName(Role role)
{
    return nameOf(roleNames, role);
}

} // namespace PubSub
