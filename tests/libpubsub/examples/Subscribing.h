// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

inline Form deliveryOptions()
{
    Form options;
    options.set(SubscribeOptions::deliver, true);
    options.set(SubscribeOptions::digest, false);
    options.set(SubscribeOptions::includeBody, false);
    options.set(
        SubscribeOptions::showValues, { ShowValue::Chat, ShowValue::Online, ShowValue::Away });
    return options;
}

// XEP-0060 §6.1, §6.2
inline Table subscribing()
{
    const Call subscribe = onMusings([](const Node &node) { return node.subscribe(); });
    const Call unsubscribe = onMusings([](const Node &node) { return node.unsubscribe(); });
    return {
        { 28, request(subscribe) },
        { 29,
            reply(subscribe,
                "princely_musings: francisco@denmark.lit subscribed, subid "
                "ba49252aaa4f5d320c24d3766f0bdcade78c78d3") },
        { 30, reply(subscribe, "Modify BadRequest InvalidJid") },
        { 31, reply(subscribe, "Auth NotAuthorized PresenceSubscriptionRequired") },
        { 32, reply(subscribe, "Auth NotAuthorized NotInRosterGroup") },
        { 33, reply(subscribe, "Cancel NotAllowed ClosedNode") },
        { 34, reply(subscribe, "Auth PaymentRequired") },
        { 35, reply(subscribe, "Cancel Forbidden") },
        { 36, reply(subscribe, "Auth NotAuthorized PendingSubscription") },
        { 37, reply(subscribe, "Auth Forbidden") },
        { 38, reply(subscribe, "Wait PolicyViolation TooManySubscriptions") },
        { 39, reply(subscribe, "Cancel FeatureNotImplemented Unsupported subscribe") },
        { 40, reply(subscribe, "Modify Gone xmpp:pubsub.shakespeare.lit?;node=some-other-node") },
        { 41, reply(subscribe, "Cancel ItemNotFound") },
        { 42, reply(subscribe, "princely_musings: francisco@denmark.lit pending") },
        { 43,
            reply(subscribe,
                "princely_musings: francisco@denmark.lit unconfigured, options required") },
        { 44, reply(subscribe, R"(
            Modify NotAcceptable ConfigurationRequired
            form submit http://jabber.org/protocol/pubsub#subscribe_options
            text-single pubsub#deliver = yes
            text-single pubsub#digest = no
            text-single pubsub#include_body = no
            text-multi pubsub#show-values = chat, online, away)") },
        { 45,
            reply(subscribe,
                "princely_musings: francisco@denmark.lit unconfigured, options available") },
        { 46, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings origin=delayed delay=2003-12-13T23:58:37Z
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z)") },
        { 47, request(unsubscribe) },
        { 48, reply(unsubscribe, "done") },
        { 49, reply(unsubscribe, "Modify BadRequest SubidRequired") },
        { 50, reply(unsubscribe, "Cancel UnexpectedRequest NotSubscribed") },
        { 51, reply(unsubscribe, "Auth Forbidden") },
        { 52, reply(unsubscribe, "Cancel ItemNotFound") },
        { 53, reply(unsubscribe, "Modify NotAcceptable InvalidSubid") },
    };
}

// XEP-0060 §6.3, §6.4
inline Table choosingOptions()
{
    const Call info = onService([](const Service &service) { return service.info(); });
    const Call options = onMusings([](const Node &node) { return node.subscriptionOptions(); });
    const Call setOptions = onMusings(
        [](const Node &node) { return node.setSubscriptionOptions(deliveryOptions()); });
    const Call subscribe
        = onMusings([](const Node &node) { return node.subscribe(deliveryOptions()); });
    const Call defaults
        = onMusings([](const Node &node) { return node.defaultSubscriptionOptions(); });
    return {
        { 54, reply(info, R"(
            service pubsub.shakespeare.lit
            feature http://jabber.org/protocol/pubsub#subscription-options)") },
        { 55, request(options) },
        { 56, reply(options, R"(
            form form http://jabber.org/protocol/pubsub#subscribe_options
            boolean pubsub#deliver = yes 'Enable delivery?'
            boolean pubsub#digest = no 'Receive digest notifications (approx. one per day)?'
            boolean pubsub#include_body = no 'Receive message body in addition to payload?'
            list-multi pubsub#show-values = chat, online of {chat 'Want to Chat', online 'Available', away 'Away', xa 'Extended Away', dnd 'Do Not Disturb'} 'Select the presence types which are allowed to receive event notifications')") },
        { 57, reply(options, "Auth Forbidden") },
        { 58, reply(options, "Modify UnexpectedRequest NotSubscribed") },
        { 59, reply(options, "Modify BadRequest JidRequired") },
        { 60, reply(options, "Modify BadRequest SubidRequired") },
        { 61, reply(options, "Modify NotAcceptable InvalidSubid") },
        { 62, reply(options, "Cancel FeatureNotImplemented Unsupported subscription-options") },
        { 63, reply(options, "Cancel ItemNotFound") },
        { 64, request(setOptions) },
        { 65, reply(setOptions, "done") },
        { 66, reply(setOptions, "Modify BadRequest InvalidOptions") },
        { 67, request(subscribe) },
        { 68, reply(subscribe, R"(
            princely_musings: francisco@denmark.lit subscribed, subid ba49252aaa4f5d320c24d3766f0bdcade78c78d3
            form result http://jabber.org/protocol/pubsub#subscribe_options
            text-single pubsub#deliver = yes
            text-single pubsub#digest = no
            text-single pubsub#include_body = no
            text-multi pubsub#show-values = chat, online, away)") },
        { 69, request(defaults) },
        { 70, request(onService([](const Service &service) {
             return service.defaultSubscriptionOptions();
         })) },
        { 71, reply(defaults, R"(
            form result http://jabber.org/protocol/pubsub#subscribe_options
            text-single pubsub#deliver = yes
            text-single pubsub#digest = no
            text-single pubsub#include_body = no
            text-multi pubsub#show-values = chat, online, away)") },
        { 72, reply(defaults, "Cancel FeatureNotImplemented Unsupported subscription-options") },
        { 73, reply(defaults, "Cancel FeatureNotImplemented Unsupported retrieve-default-sub") },
    };
}

} // namespace TestSupport::Examples
