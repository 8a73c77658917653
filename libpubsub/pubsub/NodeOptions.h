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
enum class AccessModel { Open, Presence, Roster, Authorize, Whitelist };
/// Who may publish. XEP-0060 §16.4.3.
enum class PublishModel { Publishers, Subscribers, Open };
/// When the newest item is sent unasked. XEP-0060 §16.4.3.
enum class SendLastItem { Never, OnSubscribe, OnSubscribeAndPresence };
/// Whose address an item carries. XEP-0060 §12.17.
enum class ItemReply { Owner, Publisher, None };
/// The type of the messages that notifications come in. XEP-0060 §16.4.3.
enum class NotificationType { Normal, Headline };
/// What happens to a new item when the node is full. XEP-0060 §7.1.3.4.
enum class FullNode { RetractOldest, DiscardOldest, Reject };
/// XEP-0060 §4.6.1, XEP-0248.
enum class NodeType { Leaf, Collection };
/// Who may put nodes into a collection. XEP-0248 §7.2.
enum class AssociationPolicy { All, Owners, Whitelist };
/// Presence in which notifications are wanted. XEP-0060 §16.4.2.
enum class ShowValue { Away, Chat, DoNotDisturb, Online, ExtendedAway };
/// What of a collection is notified. XEP-0060 §16.4.2, XEP-0248 §6.1.
enum class SubscriptionType { Items, Nodes, All };

/// What of a branch of nodes is notified. XEP-0497 §3.
enum class BranchEvents { Items, Metadata, LinkedItems };
/// Who may replace an item at libervia-pubsub.
enum class OverwritePolicy { OriginalPublisher, AnyPublisher };

/// The names of an enumeration's values in forms: the first is written, all are read.
template <typename Enum> struct OptionNames;

template <> struct OptionNames<AccessModel> {
    static constexpr std::array values {
        std::pair { AccessModel::Open, "open" },
        std::pair { AccessModel::Presence, "presence" },
        std::pair { AccessModel::Roster, "roster" },
        std::pair { AccessModel::Authorize, "authorize" },
        std::pair { AccessModel::Whitelist, "whitelist" },
    };
};

template <> struct OptionNames<PublishModel> {
    static constexpr std::array values {
        std::pair { PublishModel::Publishers, "publishers" },
        std::pair { PublishModel::Subscribers, "subscribers" },
        std::pair { PublishModel::Open, "open" },
    };
};

template <> struct OptionNames<SendLastItem> {
    static constexpr std::array values {
        std::pair { SendLastItem::Never, "never" },
        std::pair { SendLastItem::OnSubscribe, "on_sub" },
        std::pair { SendLastItem::OnSubscribeAndPresence, "on_sub_and_presence" },
    };
};

template <> struct OptionNames<ItemReply> {
    static constexpr std::array values {
        std::pair { ItemReply::Owner, "owner" },
        std::pair { ItemReply::Publisher, "publisher" },
        std::pair { ItemReply::None, "none" },
    };
};

template <> struct OptionNames<NotificationType> {
    static constexpr std::array values {
        std::pair { NotificationType::Normal, "normal" },
        std::pair { NotificationType::Headline, "headline" },
    };
};

template <> struct OptionNames<FullNode> {
    static constexpr std::array values {
        std::pair { FullNode::RetractOldest, "retract-oldest" },
        std::pair { FullNode::DiscardOldest, "discard-oldest" },
        std::pair { FullNode::Reject, "reject" },
    };
};

template <> struct OptionNames<NodeType> {
    static constexpr std::array values {
        std::pair { NodeType::Leaf, "leaf" },
        std::pair { NodeType::Collection, "collection" },
    };
};

template <> struct OptionNames<AssociationPolicy> {
    static constexpr std::array values {
        std::pair { AssociationPolicy::All, "all" },
        std::pair { AssociationPolicy::Owners, "owners" },
        // The spelling of XEP-0248's examples.
        std::pair { AssociationPolicy::Owners, "owner" },
        std::pair { AssociationPolicy::Whitelist, "whitelist" },
    };
};

template <> struct OptionNames<ShowValue> {
    static constexpr std::array values {
        std::pair { ShowValue::Away, "away" },
        std::pair { ShowValue::Chat, "chat" },
        std::pair { ShowValue::DoNotDisturb, "dnd" },
        std::pair { ShowValue::Online, "online" },
        std::pair { ShowValue::ExtendedAway, "xa" },
    };
};

template <> struct OptionNames<SubscriptionType> {
    static constexpr std::array values {
        std::pair { SubscriptionType::Items, "items" },
        std::pair { SubscriptionType::Nodes, "nodes" },
        std::pair { SubscriptionType::All, "all" },
    };
};

template <> struct OptionNames<BranchEvents> {
    static constexpr std::array values {
        std::pair { BranchEvents::Items, "items" },
        std::pair { BranchEvents::Metadata, "metadata" },
        std::pair { BranchEvents::LinkedItems, "linked items" },
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

    static IntegerOrMax max() { return {}; }
    [[nodiscard]] bool isMax() const { return !number; }

    bool operator==(const IntegerOrMax &) const = default;
};

/// How many levels of a collection a subscription reaches. XEP-0248 §6.1.
struct SubscriptionDepth {
    /// Nothing stands for "all".
    std::optional<int> levels;

    static SubscriptionDepth all() { return {}; }

    bool operator==(const SubscriptionDepth &) const = default;
};

/// How many levels of a branch of nodes a subscription reaches. XEP-0497 §3.
struct BranchDepth {
    /// Nothing stands for "all"; written as -1.
    std::optional<int> levels;

    static BranchDepth all() { return {}; }

    bool operator==(const BranchDepth &) const = default;
};

} // namespace PubSub
