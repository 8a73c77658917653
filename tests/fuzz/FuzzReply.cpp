// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers of a pubsub service, XEP-0060.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/wire/Replies.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

using namespace PubSub;
using namespace Qt::StringLiterals;

namespace
{

const NodeAddress asked { *Jid::fromString(u"pubsub.localhost"_s), u"news"_s };

void checkItems(const Stanza &iq)
{
    const auto page = Replies::items(iq, asked);
    if (!page)
        return;
    Fuzz::use(page->hasMore());
    for (const Item &item : page->items) {
        // What came in can be published elsewhere.
        const auto written = Xml::built([&](QXmlStreamWriter &writer) {
            writer.writeStartElement("item"_L1);
            Fuzz::expect(item.payload.isEmpty() || Xml::copy(item.payload, writer),
                "a payload is one element");
            writer.writeEndElement();
        });
        Fuzz::expect(written.has_value(), "a payload can be written again");
    }
}

void checkRelations(const XmlElement &iq, QLatin1StringView ns)
{
    for (const Affiliation &affiliation : Replies::affiliations(iq, ns, asked))
        Fuzz::expect(affiliation.node.service == asked.service, "the asked service answers");
    for (const Subscription &subscription : Replies::subscriptions(iq, ns, asked))
        Fuzz::expect(subscription.node.service == asked.service, "the asked service answers");
}

} // namespace

int fuzzReply(const uint8_t *data, size_t size)
{
    return Fuzz::withStanza(data, size, [](const Stanza &iq) {
        checkItems(iq);
        Fuzz::expect(Replies::publishedIds(iq, { u"a"_s, u"b"_s }).size() == 2,
            "there is an id for each item that was sent");
        if (const auto made = Replies::createdNode(iq, { asked.service, {} }))
            Fuzz::expect(!made->node.isEmpty(), "a node that was made has a name");
        Fuzz::use(Replies::subscribed(iq, asked, u"juliet@localhost"_s));
        for (const auto ns : { Ns::pubsub, Ns::owner }) {
            checkRelations(iq, ns);
            for (const auto wrapper : { "configure"_L1, "default"_L1, "options"_L1 })
                Fuzz::use(Replies::form(iq, ns, wrapper));
        }
    });
}
