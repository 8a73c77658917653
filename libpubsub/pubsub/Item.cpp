// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Item.h"

#include <pubsub/xml/XmlAttributes.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

Item Item::forAllClients() const
{
    Item item = *this;
    item.payload = withTidyAttributes(payload);
    return item;
}

// XEP-0059 §2.5: an empty <before/> asks for the last page.
Page Page::last(int max)
{
    return { max, {}, u""_s };
}

QStringList ItemsPage::missing(const QStringList &ids) const
{
    QStringList missing = ids;
    for (const Item &item : items)
        missing.removeAll(item.id);
    return missing;
}

} // namespace PubSub
