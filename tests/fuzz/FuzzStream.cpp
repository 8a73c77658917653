// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way from the socket to a stanza: where it begins and ends, and what it is made of.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/stream/StanzaFramer.h>
#include <pubsub/xml/XmlElement.h>

using namespace PubSub;
using Frame = StanzaFramer::Frame;

namespace
{

/// So tight that small inputs reach them.
constexpr StreamLimits tightLimits { 512, 6, 12, 5, 3 };

QList<Frame> framesOf(const QByteArray &stream, qsizetype pieceSize, const StreamLimits &limits)
{
    StanzaFramer framer(limits);
    QList<Frame> frames;
    const auto take = [&] {
        while (const auto frame = framer.next())
            frames.append(*frame);
    };
    for (qsizetype at = 0; at < stream.size(); at += pieceSize) {
        framer.feed(stream.sliced(at, std::min(pieceSize, stream.size() - at)));
        take();
    }
    take();
    return frames;
}

bool isEnd(const Frame &frame)
{
    return frame.kind == Frame::Kind::Broken || frame.kind == Frame::Kind::Closed;
}

int depthOf(const QDomElement &root)
{
    int deepest = 0;
    int depth = 1;
    for (QDomNode node = root; !node.isNull();) {
        deepest = std::max(deepest, depth);
        if (const QDomElement child = node.firstChildElement(); !child.isNull()) {
            node = child;
            ++depth;
            continue;
        }
        while (node != root && node.nextSiblingElement().isNull()) {
            node = node.parentNode();
            --depth;
        }
        node = node == root ? QDomNode() : QDomNode(node.nextSiblingElement());
    }
    return deepest;
}

void checkHead(const QByteArray &bytes)
{
    const StanzaHead head = StanzaHead::of(bytes);
    Fuzz::use(head.address());
    if (head.tag.isEmpty())
        return;
    const auto empty = parseStanza(head.emptyStanza());
    Fuzz::expect(empty && stanzaOf(*empty).localName() == head.tag
            && stanzaOf(*empty).attribute(QStringLiteral("id")) == head.id,
        "the empty stanza in the place of a dropped one is its like");
}

/// The framer and the parser see the same: one stanza, within the limits.
void checkStanza(const Frame &frame, const StreamLimits &limits)
{
    const QByteArray &bytes = frame.bytes;
    Fuzz::expect(bytes.size() <= limits.stanzaBytes, "a stanza is no larger than it may be");
    checkHead(bytes);
    Fuzz::expect(XmlElement::parseStanza(bytes, frame.lists.payloads) || !frame.fault.isEmpty(),
        "what has no fault is well-formed");
    // Qt's reader knows fewer letters for names.
    const auto document = parseStanza(bytes);
    if (!document)
        return;
    const QDomElement stanza = stanzaOf(*document);
    Fuzz::expect(!stanza.isNull(), "a stanza is an element");
    Fuzz::expect(stanza.nextSibling().isNull(), "a stanza is one element");
    Fuzz::expect(depthOf(stanza) <= limits.depth, "a stanza is no deeper than it may be");
}

void checkFrames(const QList<Frame> &frames, const StreamLimits &limits)
{
    for (qsizetype i = 0; i < frames.size(); ++i) {
        const Frame &frame = frames[i];
        Fuzz::expect(!isEnd(frame) || i == frames.size() - 1, "the end is the last");
        if (frame.kind == Frame::Kind::Stanza)
            checkStanza(frame, limits);
        else
            checkHead(frame.bytes);
    }
}

void compare(const StanzaLists &whole, const StanzaLists &cut)
{
    Fuzz::expect(whole.payloads == cut.payloads, "cuts don't change a payload");
    Fuzz::expect(whole.entities.size() == cut.entities.size(), "cuts don't change a list of nodes");
    Fuzz::expect(whole.items.size() == cut.items.size(), "cuts don't change how many lists");
    for (qsizetype i = 0; i < whole.items.size(); ++i) {
        const auto &items = whole.items[i].items;
        Fuzz::expect(items.size() == cut.items[i].items.size(), "cuts don't change a list");
        for (qsizetype k = 0; k < items.size(); ++k)
            Fuzz::expect(items[k].payload == cut.items[i].items[k].payload, "nor an item of it");
    }
}

void compare(const QList<Frame> &whole, const QList<Frame> &cut)
{
    Fuzz::expect(whole.size() == cut.size(), "cuts don't change how many stanzas there are");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        Fuzz::expect(whole[i].kind == cut[i].kind, "cuts don't change what becomes of a stanza");
        Fuzz::expect(whole[i].kind != Frame::Kind::Stanza || whole[i].bytes == cut[i].bytes,
            "cuts don't change a stanza");
        Fuzz::expect(whole[i].fault == cut[i].fault, "cuts don't change what is wrong");
        compare(whole[i].lists, cut[i].lists);
    }
}

} // namespace

// The first byte tells how the network cuts the rest.
int fuzzStream(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const qsizetype pieceSize = 1 + data[0] % 16;
    const QByteArray stream = Fuzz::bytesOf(data + 1, size - 1);
    const QList<Frame> whole = framesOf(stream, stream.size(), {});
    checkFrames(whole, {});
    compare(whole, framesOf(stream, pieceSize, {}));
    checkFrames(framesOf(stream, pieceSize, tightLimits), tightLimits);
    return 0;
}
