// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Atom entries, RFC 4287, XEP-0277: read; and read, written, read again.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/AtomEntry.h>

using namespace PubSub;

namespace
{

/// Every getter that computes something.
void lookAt(const AtomEntry &entry)
{
    Fuzz::expect(entry.displayTitle().size() <= AtomEntry::maxDerivedTitle
            || entry.displayTitle() == entry.title() || !entry.links().isEmpty(),
        "a title that is made is no longer than it may be");
    Fuzz::use(entry.htmlContent());
    Fuzz::use(entry.plainText());
    Fuzz::expect(entry.body().type != AtomContent::Type::Text, "what is read is HTML");
    Fuzz::expect(!entry.isAllTitle() || entry.htmlContent().isEmpty(), "a title is all there is");
    Fuzz::use(entry.titleHtml());
    Fuzz::use(entry.titleRepeatsBody());
    Fuzz::use(entry.media());
    Fuzz::use(entry.displayAuthors());
    Fuzz::use(entry.date());
    Fuzz::use(entry.enclosures());
    Fuzz::use(entry.alternateUrl());
    Fuzz::use(entry.xmppAlternate());
    Fuzz::use(entry.commentsUri());
    Fuzz::use(entry.via());
    Fuzz::use(entry.source());
    for (const AtomPerson &author : entry.authors())
        Fuzz::use(author.jid());
    for (const AtomReply &reply : entry.inReplyTo())
        Fuzz::use(reply.xmppUri());
}

} // namespace

int fuzzAtom(const uint8_t *data, size_t size)
{
    const auto entry = AtomEntry::fromXml(Fuzz::bytesOf(data, size));
    if (!entry)
        return 0;
    lookAt(*entry);
    const QByteArray written = entry->toXml();
    const auto again = AtomEntry::fromXml(written);
    Fuzz::expect(again.has_value(), "an entry that was written can be read");
    Fuzz::expect(*again == *entry, "an entry that was written says the same");
    Fuzz::expect(again->toXml() == written, "what was written once is written the same again");
    return 0;
}
