// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

// XEP-0060 §9
inline Table hostingOnAccounts()
{
    const Call accountInfo = callOf([](Client &client) {
        return client.service(*Jid::fromString(u"hamlet@denmark.lit"_s)).info();
    });
    const char *presences = "presences of other clients, with hashes over features of theirs";
    return {
        { 211, reply(accountInfo, R"(
            service hamlet@denmark.lit
            identity account/registered
            feature http://jabber.org/protocol/pubsub#pubsub-on-a-jid)") },
        { 212, leftOut(presences) },
        { 213, leftOut(presences) },
        { 214,
            interests({ u"http://jabber.org/protocol/activity"_s,
                u"http://jabber.org/protocol/geoloc"_s, u"http://jabber.org/protocol/tune"_s }) },
        { 215,
            interests(
                { u"http://jabber.org/protocol/geoloc"_s, u"http://jabber.org/protocol/tune"_s }) },
    };
}

// XEP-0060 §12.5, §12.14, §12.17, §12.19
inline Table temporarySubscriptions()
{
    const Call endWithPresence = onMusings([](const Node &node) {
        Form options;
        options.set(SubscribeOptions::expire, SubscriptionExpiry::withPresence());
        return node.setSubscriptionOptions(options);
    });
    const Call makeTemporary = onMusings([](const Node &node) {
        Form configuration;
        configuration.set(NodeConfig::tempsub, true);
        return node.configure(configuration);
    });
    const Call subscribe = onMusings([](const Node &node) { return node.subscribe(); });
    const Call options = onMusings([](const Node &node) { return node.subscriptionOptions(); });
    const auto lease = [](const QString &end) {
        return onMusings([=](const Node &node) {
            return node.renewLease(QDateTime::fromString(end, Qt::ISODate));
        });
    };
    const char *leaseForm = R"(
        form form http://jabber.org/protocol/pubsub#subscribe_options
        text-single pubsub#expire = - 'Requested lease period')";
    return {
        { 216, request(endWithPresence) },
        { 217,
            corrected("<pubsub xmlns='http://jabber.org/protocol/pubsub'>",
                "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>",
                "a node is configured in the namespace of owners (section 8.2.4)",
                request(makeTemporary)) },
        { 218, events(R"(
            subscriptionChanged service=pubsub.shakespeare.lit node=princely_musings message=approvalnotify1
            princely_musings: horatio@denmark.lit subscribed)") },
        { 219, events(R"(
            subscriptionChanged service=pubsub.shakespeare.lit node=princely_musings message=unsubnotify1
            princely_musings: horatio@denmark.lit not subscribed)") },
        { 220, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=n48ad4fj78zn38st734
            item i1s2d3f4g5h6bjeh936 by portia@merchantofvenice.lit: geoloc)") },
        { 221,
            dialogue({
                { subscribe,
                    "princely_musings: francisco@denmark.lit unconfigured, options required" },
                { options, leaseForm },
                { lease(u"2006-02-28T11:59:59Z"_s), "done" },
            }) },
        { 222, events(R"(
            subscriptionChanged service=pubsub.shakespeare.lit node=princely_musings
            princely_musings: francisco@denmark.lit subscribed, subid ba49252aaa4f5d320c24d3766f0bdcade78c78d3, until 2006-02-28T23:59:59Z)") },
        { 223,
            dialogue({
                { options, leaseForm },
                { lease(u"2006-03-31T23:59:59Z"_s), "done" },
            }) },
    };
}

// XEP-0060 §12.20, §12.21
inline Table filteringByContent()
{
    const QString subid = u"991d7fd1616fd041015064133cd097a10030819e"_s;
    const Call subscribe = onMusings([](const Node &node) { return node.subscribe(); });
    const Call options
        = onMusings([=](const Node &node) { return node.subscriptionOptions(subid); });
    const Call setKeyword = onMusings([=](const Node &node) {
        Form form;
        form.setValue(u"x-http://shakespeare.lit/search#keyword"_s, u"peasant"_s);
        return node.setSubscriptionOptions(form, subid);
    });
    const Call ringDoorbell = onNode(u"elsinore-doorbell"_s,
        [](const Node &node) { return node.publish(itemOf(u"current"_s)); });
    return {
        { 224,
            corrected("jid='francisco@denmark.lit'", "jid='bard@shakespeare.lit'",
                "the bard subscribes somebody else, but the answers are about him",
                dialogue({
                    { subscribe,
                        "princely_musings: bard@shakespeare.lit unconfigured, options required, "
                        "subid 991d7fd1616fd041015064133cd097a10030819e" },
                    { options, R"(
                            form form http://jabber.org/protocol/pubsub#subscribe_options
                            text-single x-http://shakespeare.lit/search#keyword = - 'Keyword to match')" },
                    { setKeyword, "done" },
                })) },
        { 225, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings subids=991d7fd1616fd041015064133cd097a10030819e
            item 4e30f35051b7b8b42abe083742187228: entry 'Alone' of 2003-12-13T11:09:53Z)") },
        { 226, request(ringDoorbell) },
    };
}

inline PubSubUri actionOn(const QString &action, const QString &item = {})
{
    PubSubUri uri = PubSubUri::forNode(shakespeare.toString(), u"princely_musings"_s);
    uri.queryType = u"pubsub"_s;
    uri.action = action;
    uri.item = item;
    return uri;
}

// XEP-0060 §12.22, §16.6
inline Table addressing()
{
    const QString id = u"ae890ac52d0df67ed7cfdf51b644e901"_s;
    const QString service = shakespeare.toString();
    const Call subscribe = onMusings([](const Node &node) { return node.subscribe(); });
    const Call unsubscribe = onMusings([](const Node &node) { return node.unsubscribe(); });
    const Call items = onMusings([](const Node &node) { return node.items(); });
    const char *noJid = "an address does not tell the jid that the request needs (section 6.1.1)";
    return {
        { 227, address(PubSubUri::forNode(service, u"princely_musings"_s)) },
        { 228, address(PubSubUri::forItem(service, u"princely_musings"_s, id)) },
        { 229, address(actionOn(u"subscribe"_s)) },
        { 230, address(actionOn(u"retrieve"_s, id)) },
        { 231, address(actionOn(u"subscribe"_s)) },
        { 232,
            corrected(
                "<subscribe ", "<subscribe jid='hamlet@denmark.lit' ", noJid, request(subscribe)) },
        { 233, address(actionOn(u"unsubscribe"_s)) },
        { 234,
            corrected("<unsubscribe ", "<unsubscribe jid='hamlet@denmark.lit' ", noJid,
                request(unsubscribe)) },
        { 235, address(actionOn(u"retrieve"_s)) },
        { 236, request(items) },
    };
}

} // namespace TestSupport::Examples
