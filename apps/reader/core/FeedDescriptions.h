// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"
#include "reader/core/RequestTracker.h"

#include <pubsub/Client.h>

namespace Reader
{

/// Keeps titles and descriptions of feeds as their nodes have them.
class FeedDescriptions : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    FeedDescriptions(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
        QObject *parent = nullptr);

    void ask(const PubSub::NodeAddress &node);

private:
    void onInfo(const PubSub::NodeInfo &info);
    void onNodeConfigured(const PubSub::NodeAddress &node, const PubSub::Form &configuration);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
};

} // namespace Reader
