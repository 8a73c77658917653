// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QtTypes>

namespace PubSub
{

/// Bounds on what a server may send in one stanza. What is beyond them is dropped and
/// reported (Client::stanzaRefused), the connection goes on.
struct StreamLimits {
    /// Bytes of one stanza.
    qsizetype stanzaBytes = 32 * 1024 * 1024;
    /// Elements within elements.
    int depth = 256;
    /// Bytes of an element's or an attribute's name (Qt's own parser gives up at 4,096).
    int nameBytes = 1024;
    /// Children of one element.
    int children = 200000;
    /// Attributes of one element.
    int attributes = 256;

    bool operator==(const StreamLimits &) const = default;
};

} // namespace PubSub
