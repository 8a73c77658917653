// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Item.h>

#include <QStringList>

namespace PubSub
{

/// By what a service shall sort. XEP-0413 §3.
struct ItemsOrder {
    /// The time that counts.
    enum class By {
        /// When the id was published first.
        Creation,
        /// When it was published last.
        Modification,
    };

    /// The time that counts.
    By by = By::Creation;
    /// The earliest first, unless it is Qt::DescendingOrder.
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const ItemsOrder &) const = default;
};

/// Which items of a node are wanted, in full. XEP-0060 §6.5.
struct ItemsQuery {
    /// XEP-0059; a service without paging gives all.
    Page page = {};
    /// Only these; empty means: not by id. XEP-0060 §6.5.8.
    QStringList ids = {};
    /// At most that many of the newest; -1 means: all. XEP-0060 §6.5.7.
    int maxItems = -1;
    /// The first counts most. Only for a service that advertises urn:xmpp:order-by:1.
    QList<ItemsOrder> order = {};
    /// Some services want one if there are several subscriptions: see Node. XEP-0060 §6.5.9.1.
    QString subid = {};

    bool operator==(const ItemsQuery &) const = default;
};

} // namespace PubSub
