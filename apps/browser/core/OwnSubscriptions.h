// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "browser/core/Administration.h"

namespace Browser
{

/// Subscribes the account itself, and ends its subscriptions. The requests tell who shows them how
/// they ended.
class OwnSubscriptions : public Administration
{
    Q_OBJECT
public:
    using Administration::Administration;

    /// Takes over a subscription that is there already.
    PubSub::SubscribeRequest *subscribe(const PubSub::NodeAddress &node);
    /// Ends all; \a subid is of the one that is known, for services that have no list of them.
    PubSub::VoidRequest *unsubscribe(const PubSub::NodeAddress &node, const QString &subid);
};

} // namespace Browser
