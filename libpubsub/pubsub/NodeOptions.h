// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QLatin1StringView>

#include <QString>
#include <array>
#include <optional>
#include <utility>

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

/// The names of an enumeration's values in forms: the first is written, all are read.
template <typename Enum> struct OptionNames;

/// The names of AccessModel.
template <> struct OptionNames<AccessModel> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { AccessModel::Open, "open" },
        std::pair { AccessModel::Presence, "presence" },
        std::pair { AccessModel::Roster, "roster" },
        std::pair { AccessModel::Authorize, "authorize" },
        std::pair { AccessModel::Whitelist, "whitelist" },
    };
};

/// The names of PublishModel.
template <> struct OptionNames<PublishModel> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { PublishModel::Publishers, "publishers" },
        std::pair { PublishModel::Subscribers, "subscribers" },
        std::pair { PublishModel::Open, "open" },
    };
};

/// The names of SendLastItem.
template <> struct OptionNames<SendLastItem> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { SendLastItem::Never, "never" },
        std::pair { SendLastItem::OnSubscribe, "on_sub" },
        std::pair { SendLastItem::OnSubscribeAndPresence, "on_sub_and_presence" },
    };
};

/// The names of ItemReply.
template <> struct OptionNames<ItemReply> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { ItemReply::Owner, "owner" },
        std::pair { ItemReply::Publisher, "publisher" },
        std::pair { ItemReply::None, "none" },
    };
};

/// The names of NotificationType.
template <> struct OptionNames<NotificationType> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { NotificationType::Normal, "normal" },
        std::pair { NotificationType::Headline, "headline" },
    };
};

/// The names of FullNode.
template <> struct OptionNames<FullNode> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { FullNode::RetractOldest, "retract-oldest" },
        std::pair { FullNode::DiscardOldest, "discard-oldest" },
        std::pair { FullNode::Reject, "reject" },
    };
};

/// The names of NodeType.
template <> struct OptionNames<NodeType> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { NodeType::Leaf, "leaf" },
        std::pair { NodeType::Collection, "collection" },
    };
};

/// The names of AssociationPolicy.
template <> struct OptionNames<AssociationPolicy> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { AssociationPolicy::All, "all" },
        std::pair { AssociationPolicy::Owners, "owners" },
        // The spelling of XEP-0248's examples.
        std::pair { AssociationPolicy::Owners, "owner" },
        std::pair { AssociationPolicy::Whitelist, "whitelist" },
    };
};

/// The names of ShowValue.
template <> struct OptionNames<ShowValue> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { ShowValue::Away, "away" },
        std::pair { ShowValue::Chat, "chat" },
        std::pair { ShowValue::DoNotDisturb, "dnd" },
        std::pair { ShowValue::Online, "online" },
        std::pair { ShowValue::ExtendedAway, "xa" },
    };
};

/// The names of SubscriptionType.
template <> struct OptionNames<SubscriptionType> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { SubscriptionType::Items, "items" },
        std::pair { SubscriptionType::Nodes, "nodes" },
        std::pair { SubscriptionType::All, "all" },
    };
};

template <> struct OptionNames<ExtendedType> {
    static constexpr std::array values {
        std::pair { ExtendedType::Items, "items" },
        std::pair { ExtendedType::Metadata, "metadata" },
        std::pair { ExtendedType::LinkedItems, "linked items" },
    };
};

template <> struct OptionNames<OverwritePolicy> {
    static constexpr std::array values {
        std::pair { OverwritePolicy::OriginalPublisher, "original_publisher" },
        std::pair { OverwritePolicy::AnyPublisher, "any_publisher" },
    };
};

/// The name of \a value in a form, e.g. "on_sub".
template <typename Enum> [[nodiscard]] QString optionName(Enum value)
{
    for (const auto &[candidate, name] : OptionNames<Enum>::values) {
        if (candidate == value)
            return QLatin1StringView(name);
    }
    return {};
}

/// The value of that name; nothing for a name that the specifications don't have.
template <typename Enum> [[nodiscard]] std::optional<Enum> optionFromName(const QString &name)
{
    for (const auto &[value, candidate] : OptionNames<Enum>::values) {
        if (QLatin1StringView(candidate) == name)
            return value;
    }
    return {};
}

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

    static ExtendedDepth all() { return {}; }

    bool operator==(const ExtendedDepth &) const = default;
};

} // namespace PubSub
