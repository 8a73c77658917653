// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "NodeFinder.h"

#include <pubsub/Service.h>

namespace Reader
{

NodeFinder::NodeFinder(PubSub::Client *client, QObject *parent) : QObject(parent), m_client(client)
{
}

void NodeFinder::findServices(const PubSub::Jid &domain)
{
    auto *request = m_client->discoverServices(domain);
    connect(request, &PubSub::ServicesRequest::serviceFound, this, &NodeFinder::serviceFound);
    connect(request, &PubSub::ServicesRequest::succeeded, this, &NodeFinder::servicesFound);
    connect(request, &PubSub::Request::failed, this, &NodeFinder::servicesFailed);
}

void NodeFinder::listNodes(const PubSub::Jid &service, const QString &after)
{
    auto *request = m_client->service(service).nodes(
        after.isEmpty() ? PubSub::Page::first(pageSize) : PubSub::Page::next(pageSize, after));
    connect(request, &PubSub::NodesRequest::succeeded, this, &NodeFinder::nodesListed);
    connect(request, &PubSub::Request::failed, this,
        [this, service](const PubSub::Error &error) { Q_EMIT nodesFailed(service, error); });
}

void NodeFinder::listSubscriptions(const PubSub::Jid &service)
{
    auto *request = m_client->service(service).subscriptions();
    connect(request, &PubSub::SubscriptionsRequest::succeeded, this,
        [this, service](const QList<PubSub::Subscription> &list) {
            Q_EMIT subscriptionsListed(service, list);
        });
}

} // namespace Reader
