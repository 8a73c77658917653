// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/FeedInterests.h"

#include <pubsub/SharedSubscription.h>

namespace Reader
{

namespace
{

// Servers that went and came back unnoticed send nothing until then.
constexpr std::chrono::hours presenceInterval { 4 };

} // namespace

FeedInterests::FeedInterests(PubSub::Client *client, FeedStore *store, QObject *parent)
    : QObject(parent), m_client(client), m_store(store)
{
    m_timer.setInterval(presenceInterval);
    connect(&m_timer, &QTimer::timeout, this, &FeedInterests::sendPresence);
    connect(store, &FeedStore::feedsLoaded, this, &FeedInterests::update);
    connect(store, &FeedStore::feedAdded, this, &FeedInterests::update);
}

void FeedInterests::startSession()
{
    m_timer.start();
}

void FeedInterests::endSession()
{
    m_timer.stop();
}

void FeedInterests::sendPresence()
{
    m_timer.start();
    m_client->sendPresence();
}

void FeedInterests::setPresenceInterval(std::chrono::milliseconds interval)
{
    m_timer.setInterval(interval);
}

void FeedInterests::update()
{
    QStringList nodes { PubSub::SharedSubscription::listNode };
    for (const Feed &feed : m_store->feeds()) {
        if (!feed.node.service.isDomain() && !nodes.contains(feed.node.node))
            nodes.append(feed.node.node);
    }
    nodes.sort();
    if (nodes != m_client->interests())
        m_client->setInterests(nodes);
}

} // namespace Reader
