// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/NodeAddress.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace PubSub
{

/// One item of a node: something that was published there. XEP-0060 §7.1.
struct Item {
    /// The id of the one item of a node that holds a state instead of a list. XEP-0060 §12.21.
    static constexpr QLatin1StringView singletonId { "current" };

    /// Unique within its node; publishing the same id again replaces the item.
    QString id;
    /// Who published it, as the service says (full or bare JID); empty if it doesn't.
    /// Never taken from the payload.
    QString publisher;
    /// The payload: one XML element with its namespaces, UTF-8; empty if there was none.
    QByteArray payload;
    /// When the service first had it, from a delay stamp on an event; invalid if not said.
    QDateTime delay;
    /// The node that it is in, where that is not the one that was asked about: a collection's
    /// answer holds the items of its nodes. XEP-0248 §6.2. Empty otherwise.
    QString node = {};

    /// This item with a payload that every client reads alike, also those whose parsers know no
    /// namespaces: tabs and line breaks in attributes become blanks (in addresses nothing), `lang`
    /// beside `xml:lang` and `xlink:href` beside `href` are left out. Entries are written so
    /// anyway.
    [[nodiscard]] PUBSUB_EXPORT Item forAllClients() const;

    bool operator==(const Item &) const = default;
};

/// Where a page of a longer list stands. XEP-0059.
struct ResultSet {
    /// The opaque id of the first element of this page; empty if the service did not answer
    /// with a result set.
    QString first;
    /// The same of the last element.
    QString last;
    /// How many there are in all, -1 if not said.
    int count = -1;
    /// Position of the first element in the whole list, -1 if not said.
    int index = -1;

    /// True if the service paged the answer.
    [[nodiscard]] bool isPresent() const { return !last.isEmpty() || count >= 0; }
    /// True if there may be more after a page of \a size elements. XEP-0059 §2.2.
    [[nodiscard]] bool hasMore(qsizetype size) const
    {
        return isPresent() && size > 0 && (count < 0 || index < 0 || index + size < count);
    }

    bool operator==(const ResultSet &) const = default;
};

/// Which part of a longer list to ask for. XEP-0059.
struct PUBSUB_EXPORT Page {
    /// Most elements wanted; -1 asks for all that the service gives.
    int max = -1;
    /// Start after this element (ResultSet::last of the page before).
    QString after;
    /// End before this element (ResultSet::first); a null string means: not wanted,
    /// an empty one: the last page.
    QString before;

    /// Everything in one answer, as far as the service does that.
    static Page all() { return {}; }
    /// The first \a max elements.
    static Page first(int max) { return { max, {}, {} }; }
    /// The \a max elements after \a after (ResultSet::last).
    static Page next(int max, const QString &after) { return { max, after, {} }; }
    /// The last \a max elements. XEP-0059 §2.5.
    static Page last(int max);
    /// The \a max elements before \a before (ResultSet::first).
    static Page previous(int max, const QString &before) { return { max, {}, before }; }

    bool operator==(const Page &) const = default;
};

/// Items of one node, in the order in which the service sent them (which is not
/// promised to be by age).
struct ItemsPage {
    /// The node that was asked about.
    NodeAddress node;
    /// In the order of the answer.
    QList<Item> items;
    /// Where the page stands in the whole list.
    ResultSet set;

    /// True if there may be more after this page.
    [[nodiscard]] bool hasMore() const { return set.hasMore(items.size()); }
    /// Which of \a ids are not among the items: they don't exist any more.
    [[nodiscard]] PUBSUB_EXPORT QStringList missing(const QStringList &ids) const;

    bool operator==(const ItemsPage &) const = default;
};

/// Ids of a node's items, without the items. XEP-0060 §5.5.
struct ItemIdsPage {
    /// The node that was asked about.
    NodeAddress node;
    /// In the order of the answer.
    QStringList ids;
    /// Nodes that the service lists among them.
    QStringList children;
    /// Where the page stands in the whole list.
    ResultSet set;

    /// True if there may be more after this page.
    [[nodiscard]] bool hasMore() const { return set.hasMore(ids.size() + children.size()); }

    bool operator==(const ItemIdsPage &) const = default;
};

} // namespace PubSub
