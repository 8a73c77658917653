// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

inline Form ifForPresence()
{
    Form options;
    options.set(NodeConfig::accessModel, AccessModel::Presence);
    return options;
}

// XEP-0060 §7
inline Table publishing()
{
    const QString id = u"ae890ac52d0df67ed7cfdf51b644e901"_s;
    const Call publish = onMusings([](const Node &node) {
        return node.publish(itemOf(u"bnd81g37d61f49fgn581"_s, soliloquy));
    });
    const Call publishAny
        = onMusings([](const Node &node) { return node.publish(itemOf({}, soliloquy)); });
    const Call publishNothing = onMusings([](const Node &node) { return node.notify(); });
    const Call publishIfForPresence = onMusings(
        [=](const Node &node) { return node.publish(itemOf(id, soliloquy), ifForPresence()); });
    const Call items = onMusings([](const Node &node) { return node.items(); });
    const Call retract
        = onMusings([=](const Node &node) { return node.retract(id, Node::Notify::No); });
    return {
        { 96, request(publish) },
        { 97, request(publishAny) },
        // The id that was sent holds where the service does not say one.
        { 98, reply(publish, "bnd81g37d61f49fgn581") },
        { 99, reply(publishAny, "ae890ac52d0df67ed7cfdf51b644e901") },
        { 100, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=foo
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=bar
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=baz
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=fez
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z)") },
        { 101, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=foo
            item ae890ac52d0df67ed7cfdf51b644e901 without payload
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=bar
            item ae890ac52d0df67ed7cfdf51b644e901 without payload
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=baz
            item ae890ac52d0df67ed7cfdf51b644e901 without payload
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=fez
            item ae890ac52d0df67ed7cfdf51b644e901 without payload)") },
        { 102, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=foo
            item ae890ac52d0df67ed7cfdf51b644e901 by hamlet@denmark.lit without payload)") },
        { 103, reply(items, R"(
            items of princely_musings
            item ae890ac52d0df67ed7cfdf51b644e901 by hamlet@denmark.lit without payload)") },
        { 104, events(R"(
            itemPublished service=pubsub.shakespeare.lit node=princely_musings message=foo subids=123-abc,004-yyy
            item ae890ac52d0df67ed7cfdf51b644e901 without payload)") },
        { 105, reply(publish, "Auth Forbidden") },
        { 106, reply(publish, "Cancel FeatureNotImplemented Unsupported publish") },
        { 107, reply(publish, "Cancel ItemNotFound") },
        { 108, reply(publish, "Cancel Conflict NodeFull") },
        { 109, reply(publish, "Modify NotAcceptable PayloadTooBig") },
        { 110, reply(publish, "Modify BadRequest InvalidPayload") },
        { 111, reply(publishNothing, "Modify BadRequest ItemRequired") },
        { 112, reply(publish, "Modify BadRequest PayloadRequired") },
        { 113, reply(publish, "Modify BadRequest ItemForbidden") },
        { 114, request(publishIfForPresence) },
        { 115, request(retract) },
        { 116, reply(retract, "done") },
        { 117, events(R"(
            itemRetracted service=pubsub.shakespeare.lit node=princely_musings id=ae890ac52d0df67ed7cfdf51b644e901 message=foo
            itemRetracted service=pubsub.shakespeare.lit node=princely_musings id=ae890ac52d0df67ed7cfdf51b644e901 message=bar)") },
        { 118,
            events("itemRetracted service=pubsub.shakespeare.lit node=princely_musings "
                   "id=ae890ac52d0df67ed7cfdf51b644e901 message=bar subids=123-abc,004-yyy") },
        { 119, reply(retract, "Auth Forbidden") },
        { 120, reply(retract, "Cancel ItemNotFound") },
        { 121, reply(retract, "Modify BadRequest NodeidRequired") },
        { 122, reply(retract, "Modify BadRequest ItemRequired") },
        { 123, reply(retract, "Cancel FeatureNotImplemented Unsupported persistent-items") },
        { 124, reply(retract, "Cancel FeatureNotImplemented Unsupported delete-items") },
    };
}

} // namespace TestSupport::Examples
