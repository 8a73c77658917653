// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "CollectionAccess.h"

#include <pubsub/steps/CollectionSteps.h>

namespace PubSub
{

using namespace Qt::StringLiterals;

NodeAddressesRequest *nodesExposedBy(
    Client *client, const NodeAddress &collection, AccessModel access, const QStringList &added)
{
    return CollectionSteps::start(Requester::of(client), collection, access, added);
}

} // namespace PubSub
