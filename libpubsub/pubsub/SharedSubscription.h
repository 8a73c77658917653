// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Item.h>
#include <pubsub/ParseError.h>

namespace PubSub
{

/// A subscription that somebody shows to others, as an item of a node of the account. It is
/// for a person to decide, each time, and the program keeps it in step with the real one.
/// Where the server offers it, AccountSubscriptions does that better. XEP-0330.
struct PUBSUB_EXPORT SharedSubscription {
    /// The node of the list, at the account.
    static constexpr auto listNode = QLatin1StringView("urn:xmpp:pubsub:subscription");

    /// The node subscribed to.
    NodeAddress node;
    /// What the subscriber calls it; may be empty.
    QString title;
    /// Child elements that the library does not know, each as XML.
    QList<QByteArray> unknown = {};

    /// The entry of \a item; others write other ids, so entries are told apart by the node.
    [[nodiscard]] static Parsed<SharedSubscription> fromItem(const Item &item);
    /// The item to publish in the list of \a account. Fails if XML can't carry it.
    [[nodiscard]] Parsed<Item> toItem(const Jid &account) const;
    /// The id of that item.
    [[nodiscard]] static QString itemId(const NodeAddress &node, const Jid &account);
    /// The ids of all items that show \a node: all have to be retracted to hide it.
    [[nodiscard]] static QStringList idsOf(const NodeAddress &node, const QList<Item> &items);

    bool operator==(const SharedSubscription &) const = default;
};

} // namespace PubSub
