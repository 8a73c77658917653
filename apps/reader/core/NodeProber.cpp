// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/NodeProber.h"

#include "reader/core/EntryFacts.h"

#include <pubsub/Node.h>

namespace Reader
{

namespace
{

/// Not in the specification: some services tell it all the same.
constexpr PubSub::FormKey<int> numItems { "pubsub#num_items" };

void take(NodeProbe &probe, const PubSub::NodeInfo &info)
{
    probe.title = info.title().simplified();
    probe.description = info.description().simplified();
    probe.accessModel = info.accessModel();
    probe.isCollection = info.type == PubSub::NodeInfo::Type::Collection;
    probe.itemCount = info.metadata.get(numItems).value_or(-1);
}

void take(NodeProbe &probe, const PubSub::ItemsPage &newest)
{
    if (newest.set.count >= 0)
        probe.itemCount = newest.set.count;
    if (newest.items.isEmpty())
        return;
    const EntryFacts facts = EntryFacts::of(newest.items.first(), probe.node);
    probe.lastTitle = facts.title;
    probe.lastDate = facts.date;
}

} // namespace

NodeProber::NodeProber(PubSub::Client *client, QObject *parent) : QObject(parent), m_client(client)
{
}

// XEP-0060 §5.4, §6.5.7. Some services keep what a node is like to themselves and show its entries.
Common::Flow NodeProber::probe(PubSub::NodeAddress address)
{
    const int number = ++m_probes;
    const PubSub::Node node = m_client->node(address);
    NodeProbe probe { .node = address };
    const auto info = co_await node.info();
    if (number != m_probes)
        co_return;
    if (info)
        take(probe, *info);
    const auto newest = co_await node.recentItems(1);
    if (number != m_probes)
        co_return;
    if (newest)
        take(probe, *newest);
    else
        probe.error = newest.error();
    Q_EMIT probed(probe);
}

} // namespace Reader
