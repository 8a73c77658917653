// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

template <typename Function> Call onBlogs(Function function)
{
    return onNode(u"blogs"_s, function);
}

template <typename Function> Call onSomeCollection(Function function)
{
    return onNode(u"some-collection"_s, function);
}

inline Form blogsConfiguration()
{
    Form form;
    form.set(NodeConfig::nodeType, NodeType::Collection);
    form.set(NodeConfig::children, { u"Romeoance"_s, u"Julliennui"_s });
    form.set(NodeConfig::collection, { QString() });
    return form;
}

// XEP-0248 §5
inline Table discoveringCollections()
{
    const Call info = onService([](const Service &service) { return service.info(); });
    const Call nodes = onService([](const Service &service) { return service.nodes(); });
    const Call children = onBlogs([](const Node &node) { return node.nodes(); });
    return {
        { 1, request(info) },
        { 2, reply(info, R"(
            service pubsub.shakespeare.lit
            feature http://jabber.org/protocol/pubsub#collections
            feature http://jabber.org/protocol/pubsub#multi-collections)") },
        { 3, request(nodes) },
        { 4, reply(nodes, R"(
            nodes of pubsub.shakespeare.lit
            blogs at pubsub.shakespeare.lit 'Weblog updates'
            news at pubsub.shakespeare.lit 'News and announcements')") },
        { 5, request(children) },
        { 6, reply(children, R"(
            nodes of pubsub.shakespeare.lit blogs
            princely_musings at pubsub.shakespeare.lit ''
            kingly_ravings at pubsub.shakespeare.lit ''
            starcrossed_stories at pubsub.shakespeare.lit ''
            moorish_meanderings at pubsub.shakespeare.lit '')") },
        { 7, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings collections=blogs
            item ae890ac52d0df67ed7cfdf51b644e901 without payload)") },
        { 8,
            events("nodeCreated service=pubsub.shakespeare.lit node=princely_musings "
                   "collections=blogs") },
        { 9,
            corrected("'new-node-id'>", "'new-node-id'/>", "an element is not closed",
                events("childAdded service=pubsub.shakespeare.lit node=some-collection "
                       "child=new-node-id message=newnode1")) },
        { 10,
            corrected("'old-node-id'>", "'old-node-id'/>", "an element is not closed",
                events("childRemoved service=pubsub.shakespeare.lit node=some-collection "
                       "child=old-node-id message=newnode1")) },
        { 11,
            corrected(
                "</node>", "</associate>", "an element is closed under another name", events(R"(
            childAdded service=pubsub.shakespeare.lit node=some-collection child=new-node-id message=newnode2
            form result http://jabber.org/protocol/pubsub#meta-data
            text-single pubsub#creation_date = 2003-07-29T22:56:00Z
            text-single pubsub#creator = hamlet@denmark.lit
            text-single pubsub#description = Atom feed for my blog.
            text-single pubsub#language = en
            text-single pubsub#contact = bard@shakespeare.lit
            text-single pubsub#owner = hamlet@denmark.lit
            text-single pubsub#title = Princely Musings (Atom).
            text-single pubsub#type = http://www.w3.org/2005/Atom)")) },
    };
}

// XEP-0248 §6, §8.1
inline Table subscribingToCollections()
{
    const Call subscribe = onBlogs([](const Node &node) { return node.subscribe(); });
    const Call subscribeToAll = onBlogs([](const Node &node) {
        Form options;
        options.set(SubscribeOptions::subscriptionType, SubscriptionType::Items);
        options.set(SubscribeOptions::subscriptionDepth, SubscriptionDepth::all());
        return node.subscribe(options);
    });
    const Call items = onBlogs([](const Node &node) { return node.items(); });
    return {
        { 12, request(subscribe) },
        { 13, request(subscribeToAll) },
        { 14, reply(subscribeToAll, "blogs: francisco@denmark.lit subscribed") },
        { 15, reply(subscribeToAll, "Cancel Conflict") },
        { 16, reply(subscribeToAll, "Cancel NotAllowed") },
        { 17, request(items) },
        { 18, reply(items, R"(
            items of blogs
            item 368866411b877c30064a5f62b917cffe in Romeoance without payload
            item 3300659945416e274474e469a1f0154c in Julliennui without payload)") },
        { 19, reply(items, "Cancel FeatureNotImplemented") },
        { 46, request(onNode({}, [](const Node &root) { return root.subscribe(); })) },
    };
}

// XEP-0248 §7.1, §7.2, §7.3
inline Table configuringCollections()
{
    const Call create = onService([](const Service &service) {
        Form configuration;
        configuration.set(NodeConfig::nodeType, NodeType::Collection);
        return service.createNode(u"announcements"_s, configuration);
    });
    const Call configure
        = onBlogs([](const Node &node) { return node.configure(blogsConfiguration()); });
    const Call defaults = onService(
        [](const Service &service) { return service.defaultConfiguration(NodeType::Collection); });
    return {
        { 20, request(create) },
        { 21, reply(create, "node announcements of pubsub.shakespeare.lit") },
        { 22, reply(create, "Cancel FeatureNotImplemented Unsupported collections") },
        { 23, addressesSwapped(reply(create, "Cancel NotAllowed")) },
        { 24, reply(create, "Auth Forbidden") },
        { 25, request(configure) },
        { 26, reply(configure, "done") },
        { 27, reply(configure, "Cancel NotAllowed InvalidOptions") },
        { 28, reply(configure, "Cancel Forbidden") },
        { 29, reply(configure, "Cancel NotAllowed MaxNodesExceeded") },
        { 30, reply(configure, "Cancel NotAllowed InvalidOptions") },
        { 31, reply(configure, "Cancel NotAllowed InvalidOptions") },
        { 32, request(defaults) },
        { 33, reply(defaults, R"(
            form form http://jabber.org/protocol/pubsub#node_config
            text-single pubsub#title = - 'A friendly name for the node'
            text-single pubsub#description = - 'A description of the node'
            list-single pubsub#node_type = collection of {leaf 'The node is a leaf node (default)', collection 'The node is a collection node'} 'Whether the node is a leaf (default) or a collection'
            text-multi pubsub#collection = - 'The collections of which this node is a child'
            text-multi pubsub#children = - 'The nodes of which this node is a parent'
            list-single pubsub#children_association_policy = owners of {owners 'Only the owners of this node may associate other nodes to this collection', whitelist 'Only those on the children association whitelist may associate other nodes to this collection', all 'Anyone may associate nodes with this collection'}
            jid-multi pubsub#children_association_whitelist = - 'JIDs who can associate nodes to this collection'
            text-single pubsub#children_max = - 'The maximum number of children for this collection'
            boolean pubsub#deliver_notifications = yes 'Deliver event notifications'
            boolean pubsub#notify_config = no 'Notify subscribers when the node configuration changes'
            boolean pubsub#notify_delete = no 'Notify subscribers when the node is deleted'
            boolean pubsub#notify_sub = no 'Notify owners about new subscribers and unsubscribes'
            boolean pubsub#subscribe = yes 'Whether to allow subscriptions'
            list-single pubsub#access_model = open of {authorize, open, presence, roster, whitelist} 'Specify the subscriber model')") },
    };
}

// XEP-0248 §7.4, §7.5, §7.6
inline Table arrangingCollections()
{
    const Call deleteNode = onBlogs([](const Node &node) { return node.deleteNode(); });
    const Call deleteRoot = onNode({}, [](const Node &root) { return root.deleteNode(); });
    const Call associate
        = onSomeCollection([](const Node &node) { return node.associate(u"new-child-node"_s); });
    const Call dissociate
        = onSomeCollection([](const Node &node) { return node.dissociate(u"old-child-node"_s); });
    return {
        { 34, request(deleteNode) },
        { 35, reply(deleteNode, "done") },
        { 36, reply(deleteRoot, "Cancel NotAllowed") },
        { 37, request(associate) },
        { 38, reply(associate, "done") },
        { 39, reply(associate, "Cancel Forbidden") },
        { 40, reply(associate, "Cancel NotAllowed MaxNodesExceeded") },
        { 41, reply(associate, "Cancel NotAllowed InvalidOptions") },
        { 42, request(dissociate) },
        { 43, reply(dissociate, "done") },
        { 44, reply(dissociate, "Modify BadRequest") },
        { 45, reply(dissociate, "Cancel Forbidden") },
    };
}

} // namespace TestSupport::Examples
