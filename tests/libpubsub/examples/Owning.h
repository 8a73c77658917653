// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

inline Form accessFor(AccessModel model)
{
    Form form;
    form.set(NodeConfig::accessModel, model);
    return form;
}

inline Form musingsConfiguration(AccessModel access, const QStringList &groups = {})
{
    Form form;
    form.set(NodeConfig::title, u"Princely Musings (Atom)"_s);
    form.set(NodeConfig::deliverNotifications, true);
    form.set(NodeConfig::deliverPayloads, true);
    form.set(NodeConfig::persistItems, true);
    form.set(NodeConfig::maxItems, { 10 });
    form.set(NodeConfig::itemExpire, { 604800 });
    form.set(NodeConfig::accessModel, access);
    if (!groups.isEmpty())
        form.set(NodeConfig::rosterGroupsAllowed, groups);
    form.set(NodeConfig::publishModel, PublishModel::Publishers);
    form.set(NodeConfig::purgeOffline, false);
    form.set(NodeConfig::sendLastPublishedItem, SendLastItem::Never);
    form.set(NodeConfig::presenceBasedDelivery, false);
    form.set(NodeConfig::notificationType, NotificationType::Headline);
    form.set(NodeConfig::notifyConfig, false);
    form.set(NodeConfig::notifyDelete, false);
    form.set(NodeConfig::notifyRetract, false);
    form.set(NodeConfig::notifySub, false);
    form.set(NodeConfig::maxPayloadSize, 1028);
    form.set(NodeConfig::type, u"urn:example:e2ee:bundle"_s);
    form.set(NodeConfig::bodyXslt, u"http://jabxslt.jabberstudio.org/atom_body.xslt"_s);
    return form;
}

template <typename... Configuration> Call createMusings(Configuration... configuration)
{
    return onService([=](const Service &service) {
        return service.createNode(u"princely_musings"_s, configuration...);
    });
}

// XEP-0060 §8.1
inline Table creating()
{
    const Call create = createMusings();
    const Call createInstant
        = onService([](const Service &service) { return service.createNode({}); });
    const Call createClosed = createMusings(accessFor(AccessModel::Whitelist));
    const Call createConfigured = createMusings(musingsConfiguration(AccessModel::Open));
    return {
        { 125, request(create) },
        { 126, reply(create, "Cancel FeatureNotImplemented Unsupported create-nodes") },
        { 127, reply(create, "Auth RegistrationRequired") },
        { 128, reply(create, "Auth Forbidden") },
        { 129, reply(create, "Cancel Conflict") },
        { 130, reply(createInstant, "Modify NotAcceptable NodeidRequired") },
        { 131, request(createInstant) },
        { 132,
            reply(createInstant,
                "node 25e3d37dabbab9541f7523321421edc5bfeb2dae of pubsub.shakespeare.lit") },
        { 133, request(create) },
        { 134, request(createClosed) },
        { 135, reply(create, "node princely_musings of pubsub.shakespeare.lit") },
        { 136, reply(createClosed, "Modify NotAcceptable UnsupportedAccessModel") },
        { 137, request(createConfigured) },
        { 138, reply(createConfigured, "node princely_musings of pubsub.shakespeare.lit") },
    };
}

// XEP-0060 §8.2
inline Table configuring()
{
    const Call form = onMusings([](const Node &node) { return node.configuration(); });
    const Call configure = onMusings([](const Node &node) {
        return node.configure(musingsConfiguration(
            AccessModel::Roster, { u"friends"_s, u"servants"_s, u"courtiers"_s }));
    });
    const Call cancel = onMusings([](const Node &node) { return node.cancelConfiguration(); });
    return {
        { 139, request(form) },
        { 140, reply(form, R"(
            form form http://jabber.org/protocol/pubsub#node_config
            text-single pubsub#title = - 'A friendly name for the node'
            boolean pubsub#deliver_notifications = yes 'Whether to deliver event notifications'
            boolean pubsub#deliver_payloads = yes 'Whether to deliver payloads with event notifications'
            boolean pubsub#notify_config = no 'Notify subscribers when the node configuration changes'
            boolean pubsub#notify_delete = no 'Notify subscribers when the node is deleted'
            boolean pubsub#notify_retract = no 'Notify subscribers when items are removed from the node'
            boolean pubsub#notify_sub = no 'Notify owners about new subscribers and unsubscribes'
            boolean pubsub#persist_items = yes 'Persist items to storage'
            text-single pubsub#max_items = 10 'Max # of items to persist. `max` for no specific limit other than a server imposed maximum.'
            text-single pubsub#item_expire = 604800 'Time after which to automatically purge items. `max` for no specific limit other than a server imposed maximum.'
            boolean pubsub#subscribe = yes 'Whether to allow subscriptions'
            list-single pubsub#access_model = open of {authorize, open, presence, roster, whitelist} 'Specify the subscriber model'
            list-multi pubsub#roster_groups_allowed = - of {friends, courtiers, servants, enemies} 'Roster groups allowed to subscribe'
            list-single pubsub#publish_model = publishers of {publishers, subscribers, open} 'Specify the publisher model'
            boolean pubsub#purge_offline = no 'Purge all items when the relevant publisher goes offline?'
            text-single pubsub#max_payload_size = 1028 'Max Payload size in bytes'
            list-single pubsub#send_last_published_item = never of {never 'Never', on_sub 'When a new subscription is processed', on_sub_and_presence 'When a new subscription is processed and whenever a subscriber comes online'} 'When to send the last published item'
            boolean pubsub#presence_based_delivery = no 'Deliver event notifications only to available users'
            list-single pubsub#notification_type = headline of {normal, headline} 'Specify the delivery style for event notifications'
            text-single pubsub#type = urn:example:e2ee:bundle 'Specify the semantic type of payload data to be provided at this node.'
            text-single pubsub#dataform_xslt = - 'Payload XSLT')") },
        { 141,
            addressesSwapped(reply(form, "Cancel FeatureNotImplemented Unsupported config-node")) },
        { 142, reply(form, "Auth Forbidden") },
        { 143, addressesSwapped(reply(form, "Modify BadRequest NodeidRequired")) },
        { 144, addressesSwapped(reply(form, "Cancel NotAllowed")) },
        { 145, reply(form, "Cancel ItemNotFound") },
        { 146, request(configure) },
        { 147, request(cancel) },
        { 148, reply(configure, "done") },
        { 149, reply(configure, "Modify NotAcceptable") },
        { 150,
            events("nodeConfigured service=pubsub.shakespeare.lit node=princely_musings "
                   "message=foo") },
        { 151, events(R"(
            nodeConfigured service=pubsub.shakespeare.lit node=princely_musings message=foo
            form result http://jabber.org/protocol/pubsub#node_config
            text-single pubsub#title = Princely Musings (Atom)
            text-single pubsub#deliver_notifications = yes
            text-single pubsub#deliver_payloads = yes
            text-single pubsub#notify_config = no
            text-single pubsub#notify_delete = no
            text-single pubsub#notify_retract = no
            text-single pubsub#notify_sub = no
            text-single pubsub#persist_items = yes
            text-single pubsub#max_items = 10
            text-single pubsub#item_expire = 604800
            text-single pubsub#subscribe = yes
            text-single pubsub#access_model = open
            text-single pubsub#publish_model = publishers
            text-single pubsub#purge_offline = no
            text-single pubsub#max_payload_size = 9216
            text-single pubsub#send_last_published_item = never
            text-single pubsub#presence_based_delivery = no
            text-single pubsub#notification_type = headline
            text-single pubsub#type = urn:example:e2ee:bundle
            text-single pubsub#body_xslt = http://jabxslt.jabberstudio.org/atom_body.xslt)") },
    };
}

// XEP-0060 §8.3
inline Table gettingDefaults()
{
    const Call defaults
        = onService([](const Service &service) { return service.defaultConfiguration(); });
    const Call collectionDefaults = onService(
        [](const Service &service) { return service.defaultConfiguration(NodeType::Collection); });
    return {
        { 152, request(defaults) },
        { 153, request(collectionDefaults) },
        { 154, reply(defaults, R"(
            form form http://jabber.org/protocol/pubsub#node_config
            text-single pubsub#title = - 'A friendly name for the node'
            boolean pubsub#deliver_notifications = yes 'Deliver event notifications'
            boolean pubsub#deliver_payloads = yes 'Deliver payloads with event notifications'
            text-single pubsub#description = - 'A description of the node'
            boolean pubsub#notify_config = no 'Notify subscribers when the node configuration changes'
            boolean pubsub#notify_delete = no 'Notify subscribers when the node is deleted'
            boolean pubsub#notify_retract = no 'Notify subscribers when items are removed from the node'
            boolean pubsub#notify_sub = no 'Notify owners about new subscribers and unsubscribes'
            boolean pubsub#persist_items = yes 'Persist items to storage'
            text-single pubsub#max_items = 10 'Max # of items to persist. `max` for no specific limit other than a server imposed maximum.'
            text-single pubsub#item_expire = 604800 'Time after which to automatically purge items. `max` for no specific limit other than a server imposed maximum.'
            boolean pubsub#subscribe = yes 'Whether to allow subscriptions'
            list-single pubsub#access_model = open of {authorize, open, presence, roster, whitelist} 'Specify the subscriber model'
            list-multi pubsub#roster_groups_allowed = - of {friends, courtiers, servants, enemies} 'Roster groups allowed to subscribe'
            list-single pubsub#publish_model = publishers of {publishers, subscribers, open} 'Specify the publisher model'
            boolean pubsub#purge_offline = no 'Purge all items when the relevant publisher goes offline?'
            text-single pubsub#max_payload_size = 9216 'Max payload size in bytes'
            list-single pubsub#send_last_published_item = never of {never 'Never', on_sub 'When a new subscription is processed', on_sub_and_presence 'When a new subscription is processed and whenever a subscriber comes online'} 'When to send the last published item'
            boolean pubsub#presence_based_delivery = no 'Deliver notifications only to available users'
            list-single pubsub#notification_type = headline of {normal, headline} 'Specify the delivery style for notifications')") },
        { 155, reply(defaults, "Cancel FeatureNotImplemented Unsupported config-node") },
        { 156, reply(defaults, "Cancel FeatureNotImplemented Unsupported retrieve-default") },
    };
}

// XEP-0060 §8.4, §8.5
inline Table deleting()
{
    const QString blog = u"xmpp:hamlet@denmark.lit?;node=blog"_s;
    const Call deleteNode = onMusings([](const Node &node) { return node.deleteNode(); });
    const Call moveNode = onMusings([=](const Node &node) { return node.deleteNode(blog); });
    const Call purge = onMusings([](const Node &node) { return node.purge(); });
    return {
        { 157, request(deleteNode) },
        { 158, request(moveNode) },
        { 159, reply(deleteNode, "done") },
        { 160, events(R"(
            nodeDeleted service=pubsub.shakespeare.lit node=princely_musings redirect=xmpp:hamlet@denmark.lit?;node=blog message=foo
            nodeDeleted service=pubsub.shakespeare.lit node=princely_musings redirect=xmpp:hamlet@denmark.lit?;node=blog message=bar)") },
        { 161, reply(deleteNode, "Auth Forbidden") },
        { 162, reply(deleteNode, "Cancel ItemNotFound") },
        { 163, request(purge) },
        { 164, reply(purge, "done") },
        { 165, events(R"(
            nodePurged service=pubsub.shakespeare.lit node=princely_musings message=foo
            nodePurged service=pubsub.shakespeare.lit node=princely_musings message=bar)") },
        { 166, reply(purge, "Cancel FeatureNotImplemented Unsupported purge-nodes") },
        { 167, reply(purge, "Auth Forbidden") },
        { 168, reply(purge, "Cancel FeatureNotImplemented Unsupported persistent-items") },
        { 169, reply(purge, "Cancel ItemNotFound") },
    };
}

} // namespace TestSupport::Examples
