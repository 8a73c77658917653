// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

// XEP-0060 §1, §4, §5
inline Table discovering()
{
    const Call publish
        = onMusings([](const Node &node) { return node.publish(itemOf({}, soliloquy)); });
    const Call serviceInfo = onService([](const Service &service) { return service.info(); });
    const Call nodes = onService([](const Service &service) { return service.nodes(); });
    const Call nodeInfo = onMusings([](const Node &node) { return node.info(); });
    const Call itemIds = onMusings([](const Node &node) { return node.itemIds(); });
    const Call subscriptions
        = onService([](const Service &service) { return service.subscriptions(); });
    const Call affiliations
        = onService([](const Service &service) { return service.affiliations(); });
    const char *snippet = "an ellipsis instead of a request, to show an address";
    return {
        { 1, request(publish) },
        { 2, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=foo
            item ae890ac52d0df67ed7cfdf51b644e901 without payload
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=bar
            item ae890ac52d0df67ed7cfdf51b644e901 without payload
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=baz
            item ae890ac52d0df67ed7cfdf51b644e901 without payload
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=fez
            item ae890ac52d0df67ed7cfdf51b644e901 without payload)") },
        { 3, events("nodeTouched service=pubsub.shakespeare.lit node=elsinore/doorbell") },
        { 4, leftOut(snippet) },
        { 5, leftOut(snippet) },
        { 6, leftOut("a query without namespace and type, to show an address") },
        { 7, request(serviceInfo) },
        { 8, reply(serviceInfo, R"(
            service pubsub.shakespeare.lit, publish-subscribe
            identity pubsub/service
            feature http://jabber.org/protocol/pubsub)") },
        { 9, request(nodes) },
        { 10, reply(nodes, R"(
            nodes of pubsub.shakespeare.lit
            Romeoance at pubsub.shakespeare.lit 'Letters to my Beloved'
            Julliennui at pubsub.shakespeare.lit 'A Rose by Another Name')") },
        { 11, request(nodeInfo) },
        { 12, reply(nodeInfo, R"(
            node princely_musings of pubsub.shakespeare.lit, leaf
            identity pubsub/leaf)") },
        { 13, request(nodeInfo) },
        { 14, reply(nodeInfo, R"(
            node princely_musings of pubsub.shakespeare.lit, leaf
            identity pubsub/leaf
            feature http://jabber.org/protocol/pubsub
            'Princely Musings (Atom)' with 1066 subscribers
            urn:example:e2ee:bundle, open, publishers, 2003-07-29T22:56:10Z
            form result http://jabber.org/protocol/pubsub#meta-data
            text-single pubsub#type = urn:example:e2ee:bundle 'Payload semantic type information'
            jid-single pubsub#creator = hamlet@denmark.lit 'Node creator'
            text-single pubsub#creation_date = 2003-07-29T22:56:10Z 'Creation date'
            text-single pubsub#title = Princely Musings (Atom) 'A short name for the node'
            text-single pubsub#description = Updates for Hamlet's Princely Musings weblog. 'A description of the node'
            list-single pubsub#language = en 'Default language'
            jid-multi pubsub#contact = bard@shakespeare.lit 'People to contact with questions'
            list-single pubsub#access_model = open 'Access model'
            list-single pubsub#publish_model = publishers 'Publish model'
            text-single pubsub#max_items = 120 'Max # of items to persist. `max` for no specific limit other than a server imposed maximum.'
            jid-multi pubsub#owner = hamlet@denmark.lit 'Node owners'
            jid-multi pubsub#publisher = hamlet@denmark.lit 'Publishers to this node'
            text-single pubsub#num_subscribers = 1066 'Number of subscribers to this node')") },
        { 15, dialogue({ { itemIds, R"(
            ids of princely_musings
            368866411b877c30064a5f62b917cffe
            3300659945416e274474e469a1f0154c
            4e30f35051b7b8b42abe083742187228
            ae890ac52d0df67ed7cfdf51b644e901)" } }) },
        { 16, request(subscriptions) },
        { 17, reply(subscriptions, R"(
            5 subscriptions
            node1: francisco@denmark.lit subscribed
            node2: francisco@denmark.lit subscribed
            node5: francisco@denmark.lit unconfigured
            node6: francisco@denmark.lit subscribed, subid 123-abc
            node6: francisco@denmark.lit subscribed, subid 004-yyy)") },
        { 18, reply(subscriptions, "0 subscriptions") },
        { 19,
            reply(
                subscriptions, "Cancel FeatureNotImplemented Unsupported retrieve-subscriptions") },
        { 20, request(onMusings([](const Node &node) { return node.mySubscriptions(); })) },
        { 21, reply(onNode(u"node6"_s, [](const Node &node) { return node.mySubscriptions(); }), R"(
            2 subscriptions
            node6: francisco@denmark.lit subscribed, subid 123-abc
            node6: francisco@denmark.lit subscribed, subid 004-yyy)") },
        { 22, request(affiliations) },
        { 23, reply(affiliations, R"(
            4 affiliations
            node1: I owner
            node2: I publisher
            node5: I outcast
            node6: I owner)") },
        { 24, reply(affiliations, "0 affiliations") },
        { 25,
            reply(affiliations, "Cancel FeatureNotImplemented Unsupported retrieve-affiliations") },
        { 26, request(onNode(u"node6"_s, [](const Node &node) { return node.myAffiliations(); })) },
        { 27, reply(onNode(u"node6"_s, [](const Node &node) { return node.myAffiliations(); }), R"(
            1 affiliations
            node6: I owner)") },
    };
}

} // namespace TestSupport::Examples
