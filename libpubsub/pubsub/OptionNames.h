// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/NodeOptions.h>

#include <QLatin1StringView>

#include <QString>
#include <array>
#include <optional>
#include <utility>

namespace PubSub
{

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

/// The names of ExtendedType. XEP-0497 §3.
template <> struct OptionNames<ExtendedType> {
    /// Values and their names.
    static constexpr std::array values {
        std::pair { ExtendedType::Items, "items" },
        std::pair { ExtendedType::Metadata, "metadata" },
        std::pair { ExtendedType::LinkedItems, "linked items" },
    };
};

/// The names of OverwritePolicy.
template <> struct OptionNames<OverwritePolicy> {
    /// Values and their names.
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

} // namespace PubSub
