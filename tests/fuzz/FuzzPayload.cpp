// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Payloads that a program gives us to publish: one element, or refused. The bytes on the
// stream are then ones that the other side reads as that element and nothing else.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"
#include "support/CanonicalXml.h"

#include <pubsub/stream/StanzaFramer.h>
#include <pubsub/xml/Xml.h>

#include <QXmlStreamWriter>

using namespace PubSub;
using namespace Qt::StringLiterals;

int fuzzPayload(const uint8_t *data, size_t size)
{
    const QByteArray payload = Fuzz::bytesOf(data, size);
    bool isElement = false;
    const auto item = Xml::built([&](QXmlStreamWriter &writer) {
        writer.writeStartElement("item"_L1);
        isElement = Xml::copy(payload, writer);
        writer.writeEndElement();
    });
    if (!isElement || !item)
        return 0;
    StanzaFramer framer({});
    framer.feed(*item);
    const auto frame = framer.next();
    if (frame && frame->kind == StanzaFramer::Frame::Kind::Refused)
        return 0;
    Fuzz::expect(frame && frame->bytes == *item, "an item is one stanza's content");
    const auto stanza = XmlElement::parseStanza(*item);
    Fuzz::expect(stanza.has_value(), "what is sent can be parsed");
    const XmlElement sent = stanza->firstChildElement();
    Fuzz::expect(!sent.isNull() && sent.nextSiblingElement().isNull(), "one element is sent");
    // What comes back from the service is the same, and can be published again.
    const QByteArray received = Xml::serialised(sent);
    const QStringList meant = TestSupport::canonicalXml(received);
    Fuzz::expect(meant == TestSupport::canonicalXml(payload), "a payload stays what it was");
    return 0;
}
