// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/openfire/Node.h"

using namespace Qt::StringLiterals;

namespace TestSupport::Openfire
{

QList<Subscription> Node::subscriptionsOf(const QString &bareJid) const
{
    QList<Subscription> list = subscriptions;
    list.removeIf([&](const Subscription &one) { return bareOf(one.jid) != bareJid; });
    return list;
}

bool Node::isSubscribed(const QString &bareJid) const
{
    return std::ranges::any_of(
        subscriptionsOf(bareJid), [](const Subscription &one) { return !one.isPending; });
}

void Node::put(const Item &item)
{
    items.removeIf([&](const Item &other) { return other.id == item.id; });
    items += item;
    items.remove(0, qMax(items.size() - capacity(), qsizetype(0)));
}

qsizetype Node::capacity() const
{
    return persists() ? qMax(value(u"max_items"_s).toInt(), 1) : 1;
}

QList<Item> Node::visibleItems() const
{
    if (persists() && value(u"max_items"_s).toInt() < 0)
        return {};
    return items.last(qMin(items.size(), capacity()));
}

} // namespace TestSupport::Openfire
