// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ItemsWalk.h"

#include <pubsub/steps/ItemsWalkSteps.h>

namespace PubSub
{

void ItemsWalkRequest::pause()
{
    if (auto *walk = findChild<ItemsWalkSteps *>(Qt::FindDirectChildrenOnly))
        walk->pause();
}

void ItemsWalkRequest::resume()
{
    if (auto *walk = findChild<ItemsWalkSteps *>(Qt::FindDirectChildrenOnly))
        walk->resume();
}

bool ItemsWalkRequest::isInOrder() const
{
    const auto *walk = findChild<ItemsWalkSteps *>(Qt::FindDirectChildrenOnly);
    return walk && walk->isInOrder();
}

} // namespace PubSub
