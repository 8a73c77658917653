// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AuthorizationRequest.h>
#include <pubsub/EventInfo.h>
#include <pubsub/Form.h>
#include <pubsub/Item.h>
#include <pubsub/Subscription.h>
#include <pubsub/xml/XmlElement.h>

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
/// Of a collection: XEP-0248 §5.3.3.
struct ChildAdded {
    QString child;
    Form metadata;
};
struct ChildRemoved {
    QString child;
};
struct AuthorizationRequested {
    AuthorizationRequest request;
};
/// Something that the library has no name for, as XML.
struct Unknown {
    QByteArray xml;
};

struct Event {
    NodeAddress node;
    std::variant<ItemPublished, ItemRetracted, NodePurged, NodeDeleted, NodeConfigured, NodeTouched,
        NodeCreated, SubscriptionChanged, AffiliationChanged, ChildAdded, ChildRemoved,
        AuthorizationRequested, Unknown>
        what;
};

/// One function object for all kinds of events: std::visit(Overloaded { … }, event.what).
template <typename... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};

/// Most things that one message may say; what is beyond is left out.
inline constexpr size_t maxEventsPerMessage = 10000;

/// True if \a message holds a notification, of whatever sender.
[[nodiscard]] bool isNotification(const XmlElement &message);
/// What \a message says around its events. \a sender has been checked.
[[nodiscard]] EventInfo infoOf(const XmlElement &message, const Jid &sender);
/// In the order in which they stand. \a sender has been checked.
[[nodiscard]] std::vector<Event> read(const XmlElement &message, const Jid &sender);

} // namespace PubSub::Events
