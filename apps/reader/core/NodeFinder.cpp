// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/NodeFinder.h"

#include "reader/core/EntryFacts.h"

#include <pubsub/Node.h>
#include <pubsub/Service.h>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

/// Not in the specification: some services tell it all the same.
constexpr PubSub::FormKey<int> numItems { "pubsub#num_items" };

} // namespace

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

void NodeFinder::probe(const PubSub::NodeAddress &node)
{
    m_probe = {};
    m_probe.node = node;
    auto *request = m_client->node(node).info();
    connect(request, &PubSub::NodeInfoRequest::succeeded, this,
        [this, number = ++m_probes](const PubSub::NodeInfo &info) {
            if (number == m_probes)
                onInfo(info);
        });
    connect(request, &PubSub::Request::failed, this,
        [this, number = m_probes](const PubSub::Error &error) {
            if (number != m_probes)
                return;
            m_probe.error = error;
            // Some services keep what a node is like to themselves and show its entries.
            askNewest();
        });
}

void NodeFinder::onInfo(const PubSub::NodeInfo &info)
{
    m_probe.title = info.title().simplified();
    m_probe.description = info.description().simplified();
    m_probe.accessModel = info.accessModel();
    m_probe.isCollection = info.type == PubSub::NodeInfo::Type::Collection;
    m_probe.itemCount = info.metadata.get(numItems).value_or(-1);
    askNewest();
}

// XEP-0060 §6.5.7
void NodeFinder::askNewest()
{
    auto *request = m_client->node(m_probe.node).recentItems(1);
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, number = m_probes](const PubSub::ItemsPage &page) {
            if (number == m_probes)
                onNewest(page);
        });
    connect(request, &PubSub::Request::failed, this,
        [this, number = m_probes](const PubSub::Error &error) {
            if (number != m_probes)
                return;
            m_probe.error = error;
            endProbe();
        });
}

void NodeFinder::onNewest(const PubSub::ItemsPage &page)
{
    m_probe.error.reset();
    if (page.set.count >= 0)
        m_probe.itemCount = page.set.count;
    if (!page.items.isEmpty()) {
        const EntryFacts facts = EntryFacts::of(page.items.first(), m_probe.node);
        m_probe.lastTitle = facts.title;
        m_probe.lastDate = facts.date;
    }
    endProbe();
}

void NodeFinder::endProbe()
{
    Q_EMIT probed(m_probe);
}

} // namespace Reader
