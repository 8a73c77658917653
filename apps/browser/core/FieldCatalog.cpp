// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser/core/FieldCatalog.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Browser
{

namespace
{

struct Known {
    FieldCatalog::Group group;
    const char *label;
    const char *help;
};

struct KnownOption {
    const char *field;
    const char *value;
    const char *label;
};

using Group = FieldCatalog::Group;

// clang-format off
const QHash<QString, Known> &knownFields()
{
    static const QHash<QString, Known> fields {
        { u"pubsub#title"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Title"),
            "" } },
        { u"pubsub#description"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Description"),
            "" } },
        { u"pubsub#type"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Kind of content"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The XML namespace of the items, for instance http://www.w3.org/2005/Atom. A service may refuse other items.") } },
        { u"pubsub#language"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Language"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The usual language of the items, as a tag such as de or zh-Hans.") } },
        { u"pubsub#contact"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Contacts"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Addresses of people who answer questions about this node.") } },
        { u"pubsub#access_model"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Who may subscribe and read"),
            "" } },
        { u"pubsub#roster_groups_allowed"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Allowed contact groups"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Which groups of the owner’s contacts may subscribe and read.") } },
        { u"pubsub#publish_model"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Who may publish"),
            "" } },
        { u"pubsub#persist_items"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Keep items"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Without it, items are passed on to subscribers but not stored.") } },
        { u"pubsub#max_items"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Most items to keep"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Older items are deleted when there are more.") } },
        { u"pubsub#item_expire"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Keep items for (seconds)"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Older items are deleted.") } },
        { u"pubsub#send_last_published_item"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Send the last item by itself"),
            "" } },
        { u"pubsub#deliver_notifications"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers what happens"),
            "" } },
        { u"pubsub#deliver_payloads"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Send the items’ content along"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Without it, subscribers are told the ids only.") } },
        { u"pubsub#notify_retract"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers of deleted items"),
            "" } },
        { u"pubsub#notify_delete"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers when the node is deleted"),
            "" } },
        { u"pubsub#notify_config"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell subscribers of changed settings"),
            "" } },
        { u"pubsub#notify_sub"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Tell owners who subscribes and unsubscribes"),
            "" } },
        { u"pubsub#itemreply"_s, { Group::Basic,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Whose address is shown with an item"),
            "" } },
        { u"pubsub#subscribe"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Subscribing is possible"),
            "" } },
        { u"pubsub#max_payload_size"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Largest item (bytes)"),
            "" } },
        { u"pubsub#notification_type"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Type of the notifying messages"),
            "" } },
        { u"pubsub#presence_based_delivery"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Notify only people who are online"),
            "" } },
        { u"pubsub#purge_offline"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Delete all items when the publisher goes offline"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Items get lost whenever that happens.") } },
        { u"pubsub#publish_node_full"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "When the node is full"),
            "" } },
        { u"pubsub#tempsub"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Subscriptions end when the subscriber goes offline"),
            "" } },
        { u"pubsub#node_type"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Type of the node"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "A node with items can become a collection; its items are lost then.") } },
        { u"pubsub#body_xslt"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Stylesheet for message texts"),
            "" } },
        { u"pubsub#dataform_xslt"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Stylesheet for forms"),
            "" } },
        { u"pubsub#collection"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Collections that this node is in"),
            "" } },
        { u"pubsub#children"_s, { Group::ReadOnly,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Nodes in this collection"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Shown in the tree.") } },
        { u"pubsub#children_association_policy"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Who may put nodes into this collection"),
            "" } },
        { u"pubsub#children_association_whitelist"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "People who may put nodes into this collection"),
            "" } },
        { u"pubsub#children_max"_s, { Group::Advanced,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Most nodes in this collection"),
            "" } },
        { u"pubsub#owner"_s, { Group::ReadOnly,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Owners"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Change them on the page “Affiliations”.") } },
        { u"pubsub#publisher"_s, { Group::ReadOnly,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Publishers"),
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Change them on the page “Affiliations”.") } },
        { u"pubsub#creator"_s, { Group::ReadOnly,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Created by"),
            "" } },
        { u"pubsub#creation_date"_s, { Group::ReadOnly,
            QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Created"),
            "" } },
    };
    return fields;
}

constexpr KnownOption knownOptions[] = {
    { "access_model", "open", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Everybody") },
    { "access_model", "presence", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Contacts who may see the owner’s presence") },
    { "access_model", "roster", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Chosen groups of contacts") },
    { "access_model", "authorize", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Whom an owner approves") },
    { "access_model", "whitelist", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Members, publishers and owners only") },
    { "publish_model", "publishers", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Owners and publishers") },
    { "publish_model", "subscribers", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Subscribers too") },
    { "publish_model", "open", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Everybody") },
    { "send_last_published_item", "never", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Never") },
    { "send_last_published_item", "on_sub", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "When somebody subscribes") },
    { "send_last_published_item", "on_sub_and_presence", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "When somebody subscribes or comes online") },
    { "itemreply", "owner", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The owner’s") },
    { "itemreply", "publisher", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "The publisher’s") },
    { "itemreply", "none", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Nobody’s") },
    { "publish_node_full", "retract-oldest", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Delete the oldest item") },
    { "publish_node_full", "discard-oldest", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Delete the oldest item without telling") },
    { "publish_node_full", "reject", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Refuse new items") },
    { "notification_type", "normal", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Normal message") },
    { "notification_type", "headline", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Headline (not stored for people who are offline)") },
    { "notification_type", "chat", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Chat message") },
    { "node_type", "leaf", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Node with items") },
    { "node_type", "collection", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Collection of nodes") },
    { "children_association_policy", "all", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Everybody") },
    { "children_association_policy", "owners", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Owners") },
    { "children_association_policy", "whitelist", QT_TRANSLATE_NOOP("Browser::FieldCatalog", "Chosen people") },
};
// clang-format on

QString inOurWords(const char *text)
{
    return FieldCatalog::tr(text);
}

} // namespace

Group FieldCatalog::group(const QString &name)
{
    const auto it = knownFields().constFind(name);
    return it == knownFields().cend() ? Group::Advanced : it->group;
}

QString FieldCatalog::label(const PubSub::FormField &field)
{
    const auto it = knownFields().constFind(field.name);
    if (it != knownFields().cend())
        return inOurWords(it->label);
    return field.label.isEmpty() ? field.name : field.label;
}

QString FieldCatalog::help(const PubSub::FormField &field)
{
    const auto it = knownFields().constFind(field.name);
    if (it != knownFields().cend() && *it->help)
        return inOurWords(it->help);
    return field.description;
}

QString FieldCatalog::optionLabel(const QString &name, const PubSub::FormOption &option)
{
    for (const auto &known : knownOptions) {
        if (name == "pubsub#"_L1 + QLatin1StringView(known.field)
            && option.value == QLatin1StringView(known.value))
            return inOurWords(known.label);
    }
    return option.label.isEmpty() ? option.value : option.label;
}

} // namespace Browser
