// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedTraits.h"

#include <pubsub/Subscription.h>

#include <chrono>

namespace Reader
{

/// How many entries there are of a feed, or of all.
struct FeedCounters {
    int total = 0;
    int unread = 0;
    int starred = 0;

    FeedCounters &operator+=(const FeedCounters &other);
    bool operator==(const FeedCounters &) const = default;
};

/// A node that the account follows, or followed.
struct Feed {
    enum class State {
        Subscribed,
        /// The owner of the node has yet to approve.
        Pending,
        /// The service says that there is no subscription any more.
        Unsubscribed,
        /// The node was deleted; what we have of it is kept.
        Gone,
        /// The person wants to follow it; its service has not answered yet.
        Wanted,
    };
    /// Whether images of this feed's entries are fetched from elsewhere without asking.
    enum class Images { Blocked, Shown };

    qint64 id = 0;
    PubSub::NodeAddress node;
    /// The title that the node has; empty if it has none.
    QString title;
    /// The title that the person gave it; empty if none.
    QString customTitle;
    QString description;
    /// Which subscription it is, where a service tells several apart.
    QString subid;
    State state = State::Subscribed;
    /// The account's list of what it follows had it when it was read last.
    bool isListed = false;
    Images images = Images::Blocked;
    /// Where the service's paging stands for "load older"; empty: not known.
    QString olderCursor;
    /// When a fetch met known ground last: all that the node held then and that is not older than
    /// the oldest entry here is here. Invalid before the first one. Fetches that found nothing new
    /// within syncedAtPrecision are not written down.
    QDateTime syncedAt;
    static constexpr std::chrono::hours syncedAtPrecision { 1 };
    /// When all entries that are here were compared with the node's last. Invalid if never.
    QDateTime checkedAt;
    /// How long after a look the next one comes; zero: as long as for most feeds. See FeedLooks.
    std::chrono::minutes lookInterval { 0 };
    FeedCounters counters;
    /// What its entries tell of it.
    FeedTraits traits;

    [[nodiscard]] static State stateOf(PubSub::Subscription::State state);
    /// There is a subscription, or will be once it is approved.
    [[nodiscard]] bool isActive() const
    {
        return id != 0 && (state == State::Subscribed || state == State::Pending);
    }
    /// This feed after \a again told of it once more: what is known of the subscription, and
    /// whether it is listed. A subscription that is not named again is the same as before, unless
    /// that one had ended.
    [[nodiscard]] Feed toldAgain(const Feed &again) const;
    /// What to call it: the person's title, or else defaultTitle().
    [[nodiscard]] QString displayTitle() const;
    /// The node's title, that of the feed that all its entries come from, or else its address.
    [[nodiscard]] QString defaultTitle() const;

    bool operator==(const Feed &) const = default;
};

} // namespace Reader
