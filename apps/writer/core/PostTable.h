// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Post.h"

#include <pubsub/Item.h>

#include <QSqlDatabase>

namespace Writer
{

/// The table `post`: what the server had when it was last asked, so that published posts
/// can be read and edited without a connection. Used inside database jobs; every call may throw
/// Common::SqlError.
class PostTable
{
public:
    explicit PostTable(const QSqlDatabase &database);

    void save(const Post &post, const QByteArray &payload) const;
    void remove(const PubSub::NodeAddress &node, const QString &itemId) const;
    /// The posts of \a node, the newest first.
    [[nodiscard]] QList<Post> ofNode(const PubSub::NodeAddress &node) const;
    /// The payload of one post; empty if it is not here.
    [[nodiscard]] QByteArray payload(const PubSub::NodeAddress &node, const QString &itemId) const;
    /// What a list shows of an item of \a node.
    [[nodiscard]] static Post postOf(const PubSub::NodeAddress &node, const PubSub::Item &item);

private:
    QSqlDatabase m_database;
};

} // namespace Writer
