// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Error stanzas, RFC 6120 §8.3, XEP-0060 §16.

#include "fuzz/Support.h"
#include "fuzz/Targets.h"

#include <pubsub/Error.h>
#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/Xml.h>

using namespace PubSub;
using namespace Qt::StringLiterals;

int fuzzError(const uint8_t *data, size_t size)
{
    return Fuzz::withStanza(data, size, [](const XmlElement &stanza) {
        const Error error = Error::fromStanza(stanza);
        const bool saysSomething = !Xml::child(stanza, Ns::client, "error"_L1).isNull();
        Fuzz::expect(!saysSomething || error.condition != Error::Condition::None,
            "an error has a condition");
        Fuzz::expect(!error.toString().isEmpty(), "an error can be told");
        Fuzz::use(error.isUnsupported());
        Fuzz::expect(
            stanza.namespaceURI() != Ns::client || Error::fromStanza(error.stanza) == error,
            "the kept stanza says the same");
    });
}
