// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"

#include <pubsub/Client.h>

#include <QTimer>

namespace Reader
{

/// Tells servers what the account is interested in: what other accounts publish comes by that, not
/// only by subscription (XEP-0163 §4).
class FeedInterests : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    FeedInterests(PubSub::Client *client, FeedStore *store, QObject *parent = nullptr);

    void startSession();
    void endSession();
    /// Tells them again: each knows of it for as long as it runs.
    void sendPresence();
    /// How often it is told again though there is no reason that is known; every four hours unless
    /// it is set.
    void setPresenceInterval(std::chrono::milliseconds interval);

private:
    void update();

    PubSub::Client *m_client;
    FeedStore *m_store;
    QTimer m_timer;
};

} // namespace Reader
