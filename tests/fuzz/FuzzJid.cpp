// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Addresses of people and services, RFC 7622.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/Jid.h>

using namespace PubSub;

int fuzzJid(const uint8_t *data, size_t size)
{
    const auto jid = Jid::fromString(QString::fromUtf8(Fuzz::bytesOf(data, size)));
    if (!jid)
        return 0;
    Fuzz::expect(!jid->isEmpty(), "an address has a domain");
    Fuzz::expect(jid->bare().isBare(), "a bare address has no resource");
    Fuzz::expect(Jid::fromString(jid->toString()) == *jid, "an address reads as it was written");
    return 0;
}
