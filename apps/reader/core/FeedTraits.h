// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <optional>

namespace Reader
{

/// What an entry tells of the feed that it comes from. RFC 4287 §4.2.11
struct EntryOrigin {
    /// Tells one feed from another; empty if the entry names none.
    QString id;
    QString title;
    /// See FeedTraits; nothing if the entry does not tell.
    std::optional<bool> isDatedByFetching;

    bool operator==(const EntryOrigin &) const = default;
};

/// What all entries of a feed together tell of it.
struct FeedTraits {
    /// The feed that all of them come from; empty if they name none, or several. Nothing as long as
    /// there are no entries.
    std::optional<QString> sourceId;
    /// Its title.
    QString sourceTitle;
    /// The newest entry that tells was published when the service fetched it from elsewhere.
    bool isDatedByFetching = false;

    /// Takes in what one more entry tells.
    void note(const EntryOrigin &origin);

    bool operator==(const FeedTraits &) const = default;
};

} // namespace Reader
