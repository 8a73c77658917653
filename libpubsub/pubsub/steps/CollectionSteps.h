// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/CollectionAccess.h>

namespace PubSub
{

/// Looks at the nodes of a collection, one after the other: see nodesExposedBy().
class CollectionSteps : public Steps
{
    Q_OBJECT
public:
    static NodeAddressesRequest *start(Requester *requester, const NodeAddress &collection,
        AccessModel access, const QStringList &added);

private:
    CollectionSteps(Requester *requester, AccessModel access, NodeAddressesRequest *request);

    void list(const NodeAddress &collection, const Page &page);
    void onListed(const NodesPage &answer, const Page &asked);
    /// To be looked at, unless that was done.
    void meet(const NodeAddress &node);
    void askNext();
    void onInfo(const NodeInfo &info);

    AccessModel m_access;
    NodeAddressesRequest *m_request;
    QList<NodeAddress> m_ahead;
    QSet<NodeAddress> m_seen;
    /// The ends of pages that were asked for: a service that repeats itself is left.
    QHash<NodeAddress, QSet<QString>> m_pages;
    QList<NodeAddress> m_exposed;
};

} // namespace PubSub
