// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "libpubsub/examples/Calls.h"

namespace TestSupport::Examples
{

// XEP-0060 §6.5
inline Table retrieving()
{
    const QString world = u"368866411b877c30064a5f62b917cffe"_s;
    const QString alone = u"4e30f35051b7b8b42abe083742187228"_s;
    const Call all = onMusings([](const Node &node) { return node.items(); });
    const Call firstPage = onMusings([](const Node &node) { return node.items(Page::first(3)); });
    const Call newest = onMusings([](const Node &node) { return node.recentItems(1); });
    const Call twoNewest = onMusings([](const Node &node) { return node.recentItems(2); });
    const Call two
        = onMusings([=](const Node &node) { return node.items(QStringList { world, alone }); });
    const Call one = onMusings([](const Node &node) {
        return node.items(QStringList { u"ae890ac52d0df67ed7cfdf51b644e901"_s });
    });
    return {
        { 74, request(all) },
        { 75, reply(all, R"(
            items of princely_musings
            item 368866411b877c30064a5f62b917cffe: entry 'The Uses of This World' of 2003-12-12T17:47:23Z
            item 3300659945416e274474e469a1f0154c: entry 'Ghostly Encounters' of 2003-12-12T23:21:34Z
            item 4e30f35051b7b8b42abe083742187228: entry 'Alone' of 2003-12-13T11:09:53Z
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z)") },
        { 76, reply(firstPage, R"(
            items of princely_musings
            item 368866411b877c30064a5f62b917cffe: entry 'The Uses of This World' of 2003-12-12T17:47:23Z
            item 3300659945416e274474e469a1f0154c: entry 'Ghostly Encounters' of 2003-12-12T23:21:34Z
            item 4e30f35051b7b8b42abe083742187228: entry 'Alone' of 2003-12-13T11:09:53Z
            from 368866411b877c30064a5f62b917cffe (0) to 4e30f35051b7b8b42abe083742187228 of 19
            and more)") },
        { 77, reply(newest, R"(
            items of princely_musings
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z)") },
        { 78, request(two) },
        { 79, reply(two, R"(
            items of princely_musings
            item 368866411b877c30064a5f62b917cffe: entry 'The Uses of This World' of 2003-12-12T17:47:23Z
            item 4e30f35051b7b8b42abe083742187228: entry 'Alone' of 2003-12-13T11:09:53Z)") },
        { 80, request(twoNewest) },
        { 81, reply(twoNewest, R"(
            items of princely_musings
            item 4e30f35051b7b8b42abe083742187228: entry 'Alone' of 2003-12-13T11:09:53Z
            item ae890ac52d0df67ed7cfdf51b644e901: entry 'Soliloquy' of 2003-12-13T18:30:02Z)") },
        { 82, reply(twoNewest, "items of princely_musings") },
        { 83, request(one) },
        { 84, reply(all, "Modify BadRequest SubidRequired") },
        { 85, reply(all, "Modify NotAcceptable InvalidSubid") },
        { 86, reply(all, "Auth NotAuthorized NotSubscribed") },
        { 87, reply(all, "Cancel FeatureNotImplemented Unsupported persistent-items") },
        { 88, reply(all, "Cancel FeatureNotImplemented Unsupported retrieve-items") },
        { 89, reply(all, "Auth NotAuthorized PresenceSubscriptionRequired") },
        { 90, reply(all, "Auth NotAuthorized NotInRosterGroup") },
        { 91, reply(all, "Cancel NotAllowed ClosedNode") },
        { 92, reply(all, "Auth PaymentRequired") },
        { 93, reply(all, "Auth Forbidden") },
        { 94, reply(all, "Cancel ItemNotFound") },
        { 95, reply(one, "items of princely_musings") },
    };
}

} // namespace TestSupport::Examples
