// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QtTypes>
#include <optional>

/// \file
/// The choices of the forms of XEP-0060 §16.4 and XEP-0248, as types.

namespace PubSub
{

/// Who may subscribe and read. XEP-0060 §4.5.
enum class AccessModel {
    Open, ///< everybody
    Presence, ///< who sees the owner's presence
    Roster, ///< some groups of the owner's contacts
    Authorize, ///< whom an owner lets in
    Whitelist, ///< those on a list
};
/// Who may publish. XEP-0060 §16.4.3.
enum class PublishModel {
    Publishers, ///< owners and publishers
    Subscribers, ///< subscribers too
    Open, ///< everybody
};
/// When the newest item is sent unasked. XEP-0060 §16.4.3.
enum class SendLastItem {
    Never, ///< never
    OnSubscribe, ///< to a new subscriber
    OnSubscribeAndPresence, ///< also to one who comes online
};
/// Whose address an item carries. XEP-0060 §12.17.
enum class ItemReply {
    Owner, ///< the node's owner
    Publisher, ///< who published it
    None, ///< nobody's
};
/// The type of the messages that notifications come in. XEP-0060 §16.4.3.
enum class NotificationType {
    Normal, ///< kept for those who are offline
    Headline, ///< not kept
};
/// What happens to a new item when the node is full. XEP-0060 §7.1.3.4.
enum class FullNode {
    RetractOldest, ///< the oldest item goes, and subscribers hear of it
    DiscardOldest, ///< the oldest item goes silently
    Reject, ///< the new one is refused
};
/// What a node holds. XEP-0060 §4.6.1, XEP-0248.
enum class NodeType {
    Leaf, ///< holds items
    Collection, ///< holds nodes
};
/// Who may put nodes into a collection. XEP-0248 §7.2.
enum class AssociationPolicy {
    All, ///< everybody
    Owners, ///< owners
    Whitelist, ///< those on a list
};
/// Presence in which notifications are wanted. XEP-0060 §16.4.2.
enum class ShowValue {
    Away, ///< away
    Chat, ///< free to chat
    DoNotDisturb, ///< not to be disturbed
    Online, ///< online
    ExtendedAway, ///< away for long
};
/// What of a collection is notified. XEP-0060 §16.4.2, XEP-0248 §6.1.
enum class SubscriptionType {
    Items, ///< items
    Nodes, ///< nodes that come and go
    All, ///< both
};

/// What a subscription to a node and those below it brings. XEP-0497 §3.
enum class ExtendedType {
    Items, ///< items of the nodes
    Metadata, ///< what the nodes are called and how they are configured
    LinkedItems, ///< items of nodes that belong to them, e.g. comments
};

/// Who may replace an item at libervia-pubsub.
enum class OverwritePolicy {
    OriginalPublisher, ///< who published it first
    AnyPublisher, ///< whoever may publish
};

/// A number, or as much as the service allows ("max"). XEP-0060 §12.23.
struct IntegerOrMax {
    /// Nothing stands for "max".
    std::optional<qint64> number;

    /// As much as the service allows.
    static IntegerOrMax max() { return {}; }
    /// True if it is as much as the service allows.
    [[nodiscard]] bool isMax() const { return !number; }

    bool operator==(const IntegerOrMax &) const = default;
};

/// How many levels of a collection a subscription reaches. XEP-0248 §6.1.
struct SubscriptionDepth {
    /// Nothing stands for "all".
    std::optional<int> levels;

    /// All levels.
    static SubscriptionDepth all() { return {}; }

    bool operator==(const SubscriptionDepth &) const = default;
};

/// How many levels below a node a subscription, or a discovery, reaches. XEP-0497 §3, XEP-0499.
struct ExtendedDepth {
    /// Nothing stands for all of them, written as a negative number.
    std::optional<int> levels;

    /// All levels.
    static ExtendedDepth all() { return {}; }

    bool operator==(const ExtendedDepth &) const = default;
};

} // namespace PubSub
