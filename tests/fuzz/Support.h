// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/stream/StanzaHead.h>
#include <pubsub/stream/StanzaParser.h>

#include <QByteArray>
#include <QDomDocument>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace Fuzz
{

/// Ends the program, so that libFuzzer keeps the input, unless \a condition holds.
inline void expect(bool condition, const char *rule)
{
    if (condition)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", rule);
    std::abort();
}

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// Keeps a result that only matters for how it is come by.
template <typename T> void use(const T &value)
{
    static_cast<void>(value);
}

/// Calls \a check with the stanza that the input is, if it is one: as a tree, as QXmpp's reader
/// gives it, and with its lists cut out, as ours does.
template <typename Check> int withStanza(const uint8_t *data, size_t size, Check check)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto document = PubSub::parseStanza(bytes);
    if (document && !PubSub::stanzaOf(*document).isNull())
        check(PubSub::Stanza::of(PubSub::stanzaOf(*document)));
    PubSub::StanzaParser parser({});
    for (const auto &outcome : parser.parse(bytes)) {
        if (outcome.kind == PubSub::StanzaFramer::Frame::Kind::Stanza)
            check(outcome.stanza);
    }
    return 0;
}

} // namespace Fuzz
