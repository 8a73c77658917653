// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers to service discovery, XEP-0030.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/wire/DiscoReplies.h>

using namespace PubSub;
using namespace Qt::StringLiterals;

int fuzzDisco(const uint8_t *data, size_t size)
{
    return Fuzz::withStanza(data, size, [](const Stanza &iq) {
        const NodeAddress asked { *Jid::fromString(u"pubsub.localhost"_s), u"news"_s };
        if (const auto info = Replies::serviceInfo(iq, asked.service)) {
            Fuzz::use(info->isPubSub());
            Fuzz::expect(info->jid == asked.service, "the asked service answers");
        }
        if (const auto info = Replies::nodeInfo(iq, asked))
            Fuzz::expect(info->address == asked, "the answer is about the asked node");
        if (const auto page = Replies::nodes(iq, asked)) {
            Fuzz::use(page->hasMore());
            for (const NodeRef &node : page->nodes)
                Fuzz::expect(!node.address.node.isEmpty() && !node.address.service.isEmpty(),
                    "a listed node has an address");
        }
        if (const auto page = Replies::itemIds(iq, asked))
            Fuzz::use(page->hasMore());
        for (const auto &[jid, name] : Replies::listedEntities(iq))
            Fuzz::expect(!jid.isEmpty(), "a listed entity has an address");
    });
}
