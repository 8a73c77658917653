// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Item.h>
#include <pubsub/Request.h>

namespace PubSub
{

/// How to walk through all items of a node. XEP-0059.
struct ItemsWalkOptions {
    /// From which end.
    enum class Direction {
        /// From the service's first item on.
        Forward,
        /// From its last item back.
        Backward,
    };

    /// From which end.
    Direction direction = Direction::Forward;
    /// Most items that are asked for at once.
    int pageSize = 100;
    /// Most items that are asked for by their ids at once, where paging does not help.
    int batchSize = 20;
    /// Ends a walk through a service whose pages never end.
    int maxPages = 10000;
    /// Stop after that many items.
    qsizetype maxItems = 1000000;

    bool operator==(const ItemsWalkOptions &) const = default;
};

/// How a walk ended.
struct ItemsWalkEnd {
    /// Why it ended.
    enum class Reason {
        /// All that the service gives was had.
        Complete,
        /// A bound of ItemsWalkOptions was met.
        TooMany,
        /// The service gave the same page again and again; there may be more.
        PagesRepeat,
    };

    /// Why it ended.
    Reason reason = Reason::Complete;
    /// Answers with items, and how many different items they held.
    int pages = 0;
    /// How many items were reported.
    qsizetype items = 0;
    /// Ids of items that alone are beyond Client::limits().
    QStringList tooLarge = {};

    bool operator==(const ItemsWalkEnd &) const = default;
};

/// All items of a node, in as many answers as it takes; made by Node::allItems().
///
/// Pages where the service pages (XEP-0059), follows an answer that was cut unasked, and takes
/// an answer without a result set as complete. Begins again when its place is gone, and asks
/// for ids (XEP-0060 §5.5) and then for items by id when answers are too large or pages repeat.
class PUBSUB_EXPORT ItemsWalkRequest : public Request
{
    Q_OBJECT
public:
    using Value = ItemsWalkEnd;
    using Request::Request;

    /// Nothing more is asked for until resume(): for a receiver that is slower than the service.
    /// What was asked for still comes, and so does the end.
    void pause();
    /// Goes on after pause().
    void resume();
    /// False from the page on that begins elsewhere: at the other end since the place was gone, or
    /// anywhere since items are asked for by their ids. What lies between may be still to come.
    [[nodiscard]] bool isInOrder() const;

Q_SIGNALS:
    /// Items that did not come before, never none. In the service's order, which is not promised
    /// to be by age.
    void pageReceived(const PubSub::ItemsPage &page);
    void succeeded(const PubSub::ItemsWalkEnd &end);
};

} // namespace PubSub
