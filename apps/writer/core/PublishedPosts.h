// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Database.h"
#include "writer/core/Post.h"

#include <pubsub/Client.h>

#include <QList>
#include <QObject>

namespace Writer
{

/// The account's own posts on one node: first as they were when last seen, then as the
/// server has them, and from then on kept up to date by its events.
class PublishedPosts : public QObject
{
    Q_OBJECT
public:
    /// How many posts are asked for at first.
    static constexpr int firstCount = 50;

    PublishedPosts(Common::Database &database, PubSub::Client *client, QObject *parent = nullptr);

    [[nodiscard]] PubSub::NodeAddress node() const { return m_node; }
    void setNode(const PubSub::NodeAddress &node);

    /// The newest first.
    [[nodiscard]] QList<Post> posts() const { return m_posts; }
    /// True if the server may have more than it was asked for.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    /// Asks the server again.
    void refresh();
    /// Asks for twice as many posts as before.
    void loadOlder();
    /// Reads again what is stored here: it was changed by another database job.
    void reload();

Q_SIGNALS:
    void changed();
    void loadingChanged();
    /// posts() is as the server told it now.
    void fetched();
    /// The service, or a server on the way, refused. If none of them answers, nothing is told: see
    /// Client::serviceStateChanged(). It is asked again when it does.
    void failed(const PubSub::Error &error);

private:
    void fetch(int count);
    void onItems(const PubSub::NodeAddress &node, const PubSub::ItemsPage &page, int count);
    void onFailed(const PubSub::NodeAddress &node, const PubSub::Error &error);
    void setPosts(const PubSub::NodeAddress &node, const QList<Post> &posts);
    void onServiceStateChanged(const PubSub::ServiceState &state);
    void setLoading(bool loading);

    Common::Database &m_database;
    PubSub::Client *m_client;
    PubSub::NodeAddress m_node;
    QList<Post> m_posts;
    int m_count = firstCount;
    bool m_hasOlder = false;
    bool m_isLoading = false;
    /// The service did not answer the last time.
    bool m_isUnanswered = false;
};

} // namespace Writer
