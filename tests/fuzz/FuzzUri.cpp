// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Addresses of nodes and items, XEP-0147.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/PubSubUri.h>

using namespace PubSub;

int fuzzUri(const uint8_t *data, size_t size)
{
    const auto uri = PubSubUri::fromString(QString::fromUtf8(Fuzz::bytesOf(data, size)));
    if (!uri)
        return 0;
    Fuzz::expect(!uri->service.isEmpty(), "an address leads to somebody");
    for (const auto encoding : { PubSubUri::Encoding::AsNeeded, PubSubUri::Encoding::Strict }) {
        const QString text = uri->toString(encoding);
        // Encoding makes it longer.
        if (text.size() > PubSubUri::maxLength)
            continue;
        const auto again = PubSubUri::fromString(text);
        Fuzz::expect(again.has_value(), "an address that was written can be read");
        Fuzz::expect(*again == *uri, "an address that was written means the same");
    }
    Fuzz::use(PubSubUri::commentedItem(uri->node));
    return 0;
}
