// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/FieldCatalog.h"

#include <pubsub/FormKeys.h>

#include <algorithm>
#include <iterator>

namespace Browser
{

namespace
{

struct Known {
    QLatin1StringView name;
    QLatin1StringView otherName;
    FieldCatalog::Group group;
    const char *label;
    const char *help;
};

struct KnownOption {
    QLatin1StringView field;
    QLatin1StringView otherField;
    QLatin1StringView value;
    QLatin1StringView otherValue;
    const char *label;
};

using namespace PubSub;
using Group = FieldCatalog::Group;

template <typename T>
constexpr Known known(FormKey<T> key, Group group, const char *label, const char *help)
{
    return { key.name, key.otherName, group, label, help };
}

/// The text \a value is no choice of the specification.
template <typename Enum>
constexpr KnownOption option(FormKey<Enum> key, const char *value, const char *label)
{
    return { key.name, key.otherName, QLatin1StringView(value), {}, label };
}

template <typename Enum>
constexpr KnownOption option(FormKey<Enum> key, Enum value, const char *label)
{
    KnownOption found { key.name, key.otherName, {}, {}, label };
    for (const auto &[candidate, name] : OptionNames<Enum>::values) {
        if (candidate == value)
            (found.value.isEmpty() ? found.value : found.otherValue) = QLatin1StringView(name);
    }
    return found;
}

// clang-format off
constexpr Known knownFields[] {
    known(NodeConfig::title, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Title"),
        ""),
    known(NodeConfig::description, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Description"),
        ""),
    known(NodeConfig::type, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Kind of content"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The XML namespace of the items, for instance http://www.w3.org/2005/Atom. A service may refuse other items.")),
    known(NodeConfig::language, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Language"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The usual language of the items, as a tag such as de or zh-Hans.")),
    known(NodeConfig::contact, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Contacts"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Addresses of people who answer questions about this node.")),
    known(NodeConfig::accessModel, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Who may subscribe and read"),
        ""),
    known(NodeConfig::rosterGroupsAllowed, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Allowed contact groups"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Which groups of the owner’s contacts may subscribe and read.")),
    known(NodeConfig::publishModel, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Who may publish"),
        ""),
    known(NodeConfig::persistItems, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Keep items"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Without it, items are passed on to subscribers but not stored.")),
    known(NodeConfig::maxItems, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Most items to keep"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Older items are deleted when there are more.")),
    known(NodeConfig::itemExpire, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Keep items for (seconds)"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Older items are deleted.")),
    known(NodeConfig::sendLastPublishedItem, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Send the last item by itself"),
        ""),
    known(NodeConfig::deliverNotifications, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers what happens"),
        ""),
    known(NodeConfig::deliverPayloads, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Send the items’ content along"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Without it, subscribers are told the ids only.")),
    known(NodeConfig::notifyRetract, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers of deleted items"),
        ""),
    known(NodeConfig::notifyDelete, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers when the node is deleted"),
        ""),
    known(NodeConfig::notifyConfig, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers of changed settings"),
        ""),
    known(NodeConfig::notifySub, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell owners who subscribes and unsubscribes"),
        ""),
    known(NodeConfig::itemReply, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Whose address is shown with an item"),
        ""),
    known(NodeConfig::subscribe, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Subscribing is possible"),
        ""),
    known(NodeConfig::maxPayloadSize, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Largest item (bytes)"),
        ""),
    known(NodeConfig::notificationType, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Type of the notifying messages"),
        ""),
    known(NodeConfig::presenceBasedDelivery, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Notify only people who are online"),
        ""),
    known(NodeConfig::purgeOffline, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Delete all items when the publisher goes offline"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Items get lost whenever that happens.")),
    known(NodeConfig::publishNodeFull, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "When the node is full"),
        ""),
    known(NodeConfig::tempsub, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Subscriptions end when the subscriber goes offline"),
        ""),
    known(NodeConfig::nodeType, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Type of the node"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "A node with items can become a collection; its items are lost then.")),
    known(NodeConfig::bodyXslt, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Stylesheet for message texts"),
        ""),
    known(NodeConfig::dataformXslt, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Stylesheet for forms"),
        ""),
    known(NodeConfig::collection, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Collections that this node is in"),
        ""),
    known(NodeConfig::children, Group::ReadOnly,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Nodes in this collection"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Shown in the tree.")),
    known(NodeConfig::childrenAssociationPolicy, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Who may put nodes into this collection"),
        ""),
    known(NodeConfig::childrenAssociationWhitelist, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "People who may put nodes into this collection"),
        ""),
    known(NodeConfig::childrenMax, Group::Advanced,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Most nodes in this collection"),
        ""),
    known(Metadata::owner, Group::ReadOnly,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Owners"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Change them on the page “Affiliations”.")),
    known(Metadata::publisher, Group::ReadOnly,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Publishers"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Change them on the page “Affiliations”.")),
    known(Metadata::creator, Group::ReadOnly,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Created by"),
        ""),
    known(Metadata::creationDate, Group::ReadOnly,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Created"),
        ""),
    known(SubscribeOptions::deliver, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Events are sent"),
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Without it, the subscription pauses.")),
    known(SubscribeOptions::digest, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Several events in one message"),
        ""),
    known(SubscribeOptions::digestFrequency, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Time between such messages (milliseconds)"),
        ""),
    known(SubscribeOptions::expire, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The subscription ends"),
        ""),
    known(SubscribeOptions::includeBody, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Text for clients that only chat"),
        ""),
    known(SubscribeOptions::showValues, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Presence in which events are sent"),
        ""),
    known(SubscribeOptions::subscriptionType, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "What a collection tells"),
        ""),
    known(SubscribeOptions::subscriptionDepth, Group::Basic,
        QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Levels of a collection"),
        ""),
};

constexpr KnownOption knownOptions[] {
    option(NodeConfig::accessModel, AccessModel::Open, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Everybody")),
    option(NodeConfig::accessModel, AccessModel::Presence, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Contacts who may see the owner’s presence")),
    option(NodeConfig::accessModel, AccessModel::Roster, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Chosen groups of contacts")),
    option(NodeConfig::accessModel, AccessModel::Authorize, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Whom an owner approves")),
    option(NodeConfig::accessModel, AccessModel::Whitelist, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Members, publishers and owners only")),
    option(NodeConfig::publishModel, PublishModel::Publishers, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Owners and publishers")),
    option(NodeConfig::publishModel, PublishModel::Subscribers, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Subscribers too")),
    option(NodeConfig::publishModel, PublishModel::Open, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Everybody")),
    option(NodeConfig::sendLastPublishedItem, SendLastItem::Never, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Never")),
    option(NodeConfig::sendLastPublishedItem, SendLastItem::OnSubscribe, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "When somebody subscribes")),
    option(NodeConfig::sendLastPublishedItem, SendLastItem::OnSubscribeAndPresence, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "When somebody subscribes or comes online")),
    option(NodeConfig::itemReply, ItemReply::Owner, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The owner’s")),
    option(NodeConfig::itemReply, ItemReply::Publisher, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The publisher’s")),
    option(NodeConfig::itemReply, ItemReply::None, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Nobody’s")),
    option(NodeConfig::publishNodeFull, FullNode::RetractOldest, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Delete the oldest item")),
    option(NodeConfig::publishNodeFull, FullNode::DiscardOldest, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Delete the oldest item without telling")),
    option(NodeConfig::publishNodeFull, FullNode::Reject, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Refuse new items")),
    option(NodeConfig::notificationType, NotificationType::Normal, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Normal message")),
    option(NodeConfig::notificationType, NotificationType::Headline, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Headline (not stored for people who are offline)")),
    option(NodeConfig::notificationType, "chat", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Chat message")),
    option(NodeConfig::nodeType, NodeType::Leaf, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Node with items")),
    option(NodeConfig::nodeType, NodeType::Collection, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Collection of nodes")),
    option(NodeConfig::childrenAssociationPolicy, AssociationPolicy::All, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Everybody")),
    option(NodeConfig::childrenAssociationPolicy, AssociationPolicy::Owners, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Owners")),
    option(NodeConfig::childrenAssociationPolicy, AssociationPolicy::Whitelist, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Chosen people")),
    option(SubscribeOptions::subscriptionType, SubscriptionType::Items, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "New items")),
    option(SubscribeOptions::subscriptionType, SubscriptionType::Nodes, QT_TRANSLATE_NOOP("Browser::FieldCatalog", "New nodes")),
    option(SubscribeOptions::subscriptionDepth, "all", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "All")),
};
// clang-format on

QString inOurWords(const char *text)
{
    return FieldCatalog::tr(text);
}

const Known *find(const QString &name)
{
    const auto isMeant = [&](const Known &field) {
        return name == field.name || (!field.otherName.isEmpty() && name == field.otherName);
    };
    const auto *const found = std::ranges::find_if(knownFields, isMeant);
    return found == std::end(knownFields) ? nullptr : found;
}

} // namespace

Group FieldCatalog::group(const QString &name)
{
    const Known *field = find(name);
    return field ? field->group : Group::Advanced;
}

QString FieldCatalog::label(const FormField &field)
{
    if (const Known *ours = find(field.name))
        return inOurWords(ours->label);
    return field.label.isEmpty() ? field.name : field.label;
}

QString FieldCatalog::help(const FormField &field)
{
    const Known *ours = find(field.name);
    return ours && *ours->help ? inOurWords(ours->help) : field.description;
}

QString FieldCatalog::optionLabel(const QString &name, const FormOption &option)
{
    for (const auto &known : knownOptions) {
        const bool isField
            = name == known.field || (!known.otherField.isEmpty() && name == known.otherField);
        const bool isValue = option.value == known.value
            || (!known.otherValue.isEmpty() && option.value == known.otherValue);
        if (isField && isValue)
            return inOurWords(known.label);
    }
    return option.label.isEmpty() ? option.value : option.label;
}

} // namespace Browser
