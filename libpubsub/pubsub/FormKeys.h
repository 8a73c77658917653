// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/FormKey.h>

/// \file
/// The fields of the forms of publish-subscribe, by form. Each name is the field's own in
/// XEP-0060 §16.4 without "pubsub#"; a field of the same name means the same in every form.

namespace PubSub
{

/// Fields of pubsub#node_config, XEP-0060 §16.4.3 and XEP-0248. They are also what may stand
/// in pubsub#publish-options as preconditions, XEP-0060 §16.4.5.
namespace NodeConfig
{

/// Who may subscribe and read.
inline constexpr FormKey<AccessModel> accessModel { "pubsub#access_model" };
/// The URL of a style sheet. Text only: never fetched, never run.
inline constexpr FormKey<QString> bodyXslt { "pubsub#body_xslt" };
/// A collection's child nodes, XEP-0248: sent only when changed, for it moves nodes.
inline constexpr FormKey<QStringList> children { "pubsub#children" };
/// Who may put nodes into the collection.
inline constexpr FormKey<AssociationPolicy> childrenAssociationPolicy {
    "pubsub#children_association_policy", "pubsub#leaf_node_association_policy"
};
/// With AssociationPolicy::Whitelist: who may.
inline constexpr FormKey<QList<Jid>> childrenAssociationWhitelist {
    "pubsub#children_association_whitelist", "pubsub#leaf_node_association_whitelist"
};
/// Most child nodes of a collection.
inline constexpr FormKey<IntegerOrMax> childrenMax { "pubsub#children_max",
    "pubsub#leaf_nodes_max" };
/// The collections a node belongs to; an empty text is the root.
inline constexpr FormKey<QStringList> collection { "pubsub#collection" };
/// Whom to write to with questions.
inline constexpr FormKey<QList<Jid>> contact { "pubsub#contact" };
/// The URL of a style sheet. Text only: never fetched, never run.
inline constexpr FormKey<QString> dataformXslt { "pubsub#dataform_xslt" };
/// Whether events are sent at all.
inline constexpr FormKey<bool> deliverNotifications { "pubsub#deliver_notifications" };
/// Whether events carry the payload.
inline constexpr FormKey<bool> deliverPayloads { "pubsub#deliver_payloads" };
/// What the node is about.
inline constexpr FormKey<QString> description { "pubsub#description" };
/// After how many seconds items disappear.
inline constexpr FormKey<IntegerOrMax> itemExpire { "pubsub#item_expire" };
/// Whose address an item carries.
inline constexpr FormKey<ItemReply> itemReply { "pubsub#itemreply" };
/// A language tag, e.g. "de".
inline constexpr FormKey<QString> language { "pubsub#language" };
/// Most items that are kept.
inline constexpr FormKey<IntegerOrMax> maxItems { "pubsub#max_items" };
/// In bytes of the payload's XML.
inline constexpr FormKey<qint64> maxPayloadSize { "pubsub#max_payload_size" };
/// Leaf or collection; can't be changed later everywhere.
inline constexpr FormKey<NodeType> nodeType { "pubsub#node_type" };
/// The type of the messages that events come in.
inline constexpr FormKey<NotificationType> notificationType { "pubsub#notification_type" };
/// Whether subscribers hear of a new configuration.
inline constexpr FormKey<bool> notifyConfig { "pubsub#notify_config" };
/// Whether subscribers hear that the node is deleted.
inline constexpr FormKey<bool> notifyDelete { "pubsub#notify_delete" };
/// Whether subscribers hear that an item is deleted.
inline constexpr FormKey<bool> notifyRetract { "pubsub#notify_retract" };
/// Whether owners hear of subscriptions.
inline constexpr FormKey<bool> notifySub { "pubsub#notify_sub" };
/// Whether items are kept.
inline constexpr FormKey<bool> persistItems { "pubsub#persist_items" };
/// Whether events go to subscribers who are online only.
inline constexpr FormKey<bool> presenceBasedDelivery { "pubsub#presence_based_delivery" };
/// Who may publish.
inline constexpr FormKey<PublishModel> publishModel { "pubsub#publish_model" };
/// What happens to a new item when the node is full.
inline constexpr FormKey<FullNode> publishNodeFull { "pubsub#publish_node_full",
    "pubsub#publish_full_node" };
/// All items go when their publisher goes offline.
inline constexpr FormKey<bool> purgeOffline { "pubsub#purge_offline" };
/// With AccessModel::Roster: the groups that may.
inline constexpr FormKey<QStringList> rosterGroupsAllowed { "pubsub#roster_groups_allowed" };
/// When the newest item is sent unasked.
inline constexpr FormKey<SendLastItem> sendLastPublishedItem { "pubsub#send_last_published_item" };
/// Whether anybody may subscribe at all.
inline constexpr FormKey<bool> subscribe { "pubsub#subscribe" };
/// Whether subscriptions end with presence.
inline constexpr FormKey<bool> tempsub { "pubsub#tempsub" };
/// The node's name for people.
inline constexpr FormKey<QString> title { "pubsub#title" };
/// The namespace of the payloads, or the URN of a profile.
inline constexpr FormKey<QString> type { "pubsub#type" };
/// The node that this one is a part of: deleted with it, read by whom it is read. XEP-0496 §4.
inline constexpr FormKey<QString> parent { "{urn:xmpp:pubsub-relationships:0}parent" };
/// The node that this one belongs to, e.g. as its comments: deleted with it. XEP-0496 §3.
inline constexpr FormKey<QString> link { "{urn:xmpp:pubsub-relationships:0}link" };

// Openfire only. The lists are the affiliations themselves: sending them sets them.
/// Who owns the node.
inline constexpr FormKey<QList<Jid>> owner { "pubsub#owner" };
/// Who may publish.
inline constexpr FormKey<QList<Jid>> publisher { "pubsub#publisher" };
/// The chat rooms where items are discussed.
inline constexpr FormKey<QList<Jid>> replyRoom { "pubsub#replyroom" };
/// Whom to answer.
inline constexpr FormKey<QList<Jid>> replyTo { "pubsub#replyto" };
/// What others have in sendLastPublishedItem.
inline constexpr FormKey<bool> sendItemSubscribe { "pubsub#send_item_subscribe" };
/// Whether a subscription has to be configured before it counts.
inline constexpr FormKey<bool> subscriptionRequired { "pubsub#subscription_required" };

// libervia-pubsub only.
/// Whether all items have to be published by the same account.
inline constexpr FormKey<bool> consistentPublisher { "pubsub#consistent_publisher" };
/// The language that texts are searched in; "generic" for none in particular.
inline constexpr FormKey<QString> ftsLanguage { "pubsub#fts_language" };
/// Who may replace an item.
inline constexpr FormKey<OverwritePolicy> overwritePolicy { "pubsub#overwrite_policy" };
/// Whether the service counts up the ids that it chooses.
inline constexpr FormKey<bool> serialIds { "pubsub#serial_ids" };

} // namespace NodeConfig

/// Fields of pubsub#meta-data, XEP-0060 §16.4.4. Read only.
namespace Metadata
{

using NodeConfig::accessModel;
using NodeConfig::contact;
using NodeConfig::description;
using NodeConfig::language;
using NodeConfig::link;
using NodeConfig::maxItems;
using NodeConfig::owner;
using NodeConfig::parent;
using NodeConfig::publisher;
using NodeConfig::publishModel;
using NodeConfig::title;
using NodeConfig::type;
/// When the node was created.
inline constexpr FormKey<QDateTime> creationDate { "pubsub#creation_date" };
/// Who created the node.
inline constexpr FormKey<Jid> creator { "pubsub#creator" };
/// How deep a subscription may reach. XEP-0497 §4.
inline constexpr FormKey<ExtendedDepth> maxDepth { "{urn:xmpp:pubsub-ext-sub:0}max-depth" };
/// How many subscribers there are.
inline constexpr FormKey<int> numSubscribers { "pubsub#num_subscribers" };

} // namespace Metadata

/// Fields of pubsub#subscribe_options, XEP-0060 §16.4.2, XEP-0248 §6.1.
namespace SubscribeOptions
{

/// Whether notifications are wanted; false is a pause.
inline constexpr FormKey<bool> deliver { "pubsub#deliver" };
/// Whether several events may come in one message.
inline constexpr FormKey<bool> digest { "pubsub#digest" };
/// At least how much time lies between two such messages.
inline constexpr FormKey<std::chrono::milliseconds> digestFrequency { "pubsub#digest_frequency" };
/// When the subscription ends.
inline constexpr FormKey<SubscriptionExpiry> expire { "pubsub#expire" };
/// Whether events carry a text for clients that don't know publish-subscribe.
inline constexpr FormKey<bool> includeBody { "pubsub#include_body" };
/// In which presence events are wanted.
inline constexpr FormKey<QList<ShowValue>> showValues { "pubsub#show-values" };
/// How many levels of a collection it reaches.
inline constexpr FormKey<SubscriptionDepth> subscriptionDepth { "pubsub#subscription_depth" };
/// What of a collection is notified.
inline constexpr FormKey<SubscriptionType> subscriptionType { "pubsub#subscription_type" };
/// What of a node and the nodes below it is wanted. XEP-0497 §3.
inline constexpr FormKey<QList<ExtendedType>> extendedType { "{urn:xmpp:pubsub-ext-sub:0}type" };
/// How many levels below the node. XEP-0497 §3.
inline constexpr FormKey<ExtendedDepth> extendedDepth { "{urn:xmpp:pubsub-ext-sub:0}depth" };

/// Openfire only: words that an item has to hold.
inline constexpr FormKey<QString> keywords { "x-pubsub#keywords" };

} // namespace SubscribeOptions

/// Fields of pubsub#subscribe_authorization, XEP-0060 §16.4.1.
namespace SubscribeAuthorization
{

/// Whether the subscription is allowed.
inline constexpr FormKey<bool> allow { "pubsub#allow" };
/// The node that it is for.
inline constexpr FormKey<QString> node { "pubsub#node" };
/// The subscription; often empty.
inline constexpr FormKey<QString> subid { "pubsub#subid" };
/// Who wants to subscribe.
inline constexpr FormKey<Jid> subscriberJid { "pubsub#subscriber_jid" };

} // namespace SubscribeAuthorization

} // namespace PubSub
