// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "ListCutter.h"

#include <pubsub/xml/XmlElement.h>

namespace PubSub
{

/// A stanza as it came: a tree, and beside it the lists of which no tree was made.
struct Stanza {
    XmlElement element;
    StanzaLists lists;

    /// A stanza that somebody else read.
    [[nodiscard]] static Stanza of(const XmlElement &element) { return { element, {} }; }
    /// Most only want the tree.
    operator const XmlElement &() const { return element; }
};

} // namespace PubSub
