// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Article.h"
#include "reader/core/FeedTraits.h"

#include <pubsub/Item.h>

namespace Reader
{

/// What the list and the index need to know of an item's payload. Made on the database's
/// thread: reading a long entry takes its time.
struct EntryFacts {
    /// Longest title and author that are kept, in UTF-16 units.
    static constexpr int maxTitle = 500;

    QString title;
    QString author;
    /// Invalid if the entry says neither when it was published nor when it was changed.
    QDateTime date;
    QDateTime updated;
    /// All of its words, for searching.
    QString text;
    bool hasEnclosures = false;
    /// The atom:id; empty if there is none.
    QString atomId;
    /// Nothing if it is no Atom entry.
    std::optional<EntryOrigin> origin;

    /// Never fails: of a payload that is no Atom entry, the first words are the title, and
    /// without any words the item's id.
    [[nodiscard]] static EntryFacts of(const PubSub::Item &item, const PubSub::NodeAddress &node);
    /// Fills in what the page of an entry shows, from the \a item of \a node that it is.
    static void complete(
        Article &article, const PubSub::Item &item, const PubSub::NodeAddress &node);
};

} // namespace Reader
