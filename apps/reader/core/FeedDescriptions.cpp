// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedDescriptions.h"

#include <pubsub/FormKeys.h>
#include <pubsub/Node.h>

namespace Reader
{

using PubSub::Client;

FeedDescriptions::FeedDescriptions(
    Client *client, FeedStore *store, RequestTracker *requests, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests)
{
    connect(client, &Client::nodeConfigured, this, &FeedDescriptions::onNodeConfigured);
}

// XEP-0060 §5.4
void FeedDescriptions::ask(const PubSub::NodeAddress &node)
{
    auto *request = m_requests->track(m_client->node(node).info());
    connect(request, &PubSub::NodeInfoRequest::succeeded, this, &FeedDescriptions::onInfo);
}

void FeedDescriptions::onInfo(const PubSub::NodeInfo &info)
{
    Feed feed = m_store->feed(info.address);
    const QString title = info.title().simplified();
    if (feed.id == 0 || (feed.title == title && feed.description == info.description()))
        return;
    feed.title = title;
    feed.description = info.description();
    m_store->updateFeed(feed);
}

// XEP-0060 §8.2.5.4
void FeedDescriptions::onNodeConfigured(
    const PubSub::NodeAddress &node, const PubSub::Form &configuration)
{
    Feed feed = m_store->feed(node);
    if (feed.id == 0)
        return;
    const auto title = configuration.get(PubSub::NodeConfig::title);
    if (!title)
        return ask(node);
    if (feed.title == title->simplified())
        return;
    feed.title = title->simplified();
    m_store->updateFeed(feed);
}

} // namespace Reader
