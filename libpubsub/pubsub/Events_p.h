// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Form.h"
#include "Item.h"
#include "Subscription.h"

#include <QDomElement>
#include <variant>
#include <vector>

/// What one notification can say, XEP-0060 §7.1.2, §8. One message may say several things.
namespace PubSub::Events
{

struct ItemPublished {
    Item item;
};
struct ItemRetracted {
    QString itemId;
};
struct NodePurged {
};
struct NodeDeleted {
    QString redirectUri;
};
struct NodeConfigured {
    Form configuration;
};
struct NodeTouched {
};
struct NodeCreated {
};
struct SubscriptionChanged {
    Subscription subscription;
};
struct AffiliationChanged {
    Affiliation affiliation;
};

struct Event {
    NodeAddress node;
    std::variant<ItemPublished, ItemRetracted, NodePurged, NodeDeleted, NodeConfigured, NodeTouched,
        NodeCreated, SubscriptionChanged, AffiliationChanged>
        what;
};

/// Most things that one message may say; what is beyond is left out.
inline constexpr size_t maxEventsPerMessage = 10000;

/// True if \a message holds a notification, of whatever sender.
[[nodiscard]] bool isNotification(const QDomElement &message);
/// In the order in which they stand. \a sender has been checked.
[[nodiscard]] std::vector<Event> read(const QDomElement &message, const Jid &sender);

} // namespace PubSub::Events
