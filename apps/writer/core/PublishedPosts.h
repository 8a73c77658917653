// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/PostStore.h"

#include <pubsub/Client.h>

#include <QObject>

namespace Writer
{

/// Brings the store's posts up to date with what the server has, and keeps them so by its events.
class PublishedPosts : public QObject
{
    Q_OBJECT
public:
    /// How many posts are asked for at first.
    static constexpr int firstCount = 50;

    PublishedPosts(PostStore &store, PubSub::Client *client, QObject *parent = nullptr);

    /// Has the posts of \a node in the store, and asks the server for them.
    void setNode(const PubSub::NodeAddress &node);

    /// True if the server may have more than it was asked for.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    [[nodiscard]] bool isLoading() const { return m_state == State::Loading; }

    /// Asks the server again.
    void refresh();
    /// Asks for twice as many posts as before.
    void loadOlder();

Q_SIGNALS:
    void loadingChanged();
    /// The store's posts are as the server told it now.
    void fetched();
    /// The service, or a server on the way, refused. If none of them answers, nothing is told: see
    /// Client::serviceStateChanged(). It is asked again when it does.
    void failed(const PubSub::Error &error);

private:
    enum class State {
        Idle,
        Loading,
        /// The service did not answer the last time.
        Unanswered,
    };

    void fetch(int count);
    void onItems(const PubSub::NodeAddress &node, const PubSub::ItemsPage &page, int count);
    void onFailed(const PubSub::NodeAddress &node, const PubSub::Error &error);
    void onServiceStateChanged(const PubSub::ServiceState &state);
    void setState(State state);
    [[nodiscard]] PubSub::Jid account() const { return m_client->account().jid.bare(); }

    PostStore &m_store;
    PubSub::Client *m_client;
    int m_count = firstCount;
    bool m_hasOlder = false;
    State m_state = State::Idle;
};

} // namespace Writer
