// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Post.h"

#include <pubsub/Item.h>

class QSqlDatabase;

namespace Writer
{

/// The table `post`: what the server had when it was last asked, so that published posts
/// can be read and edited without a connection. For use inside database jobs.
class PostTable
{
public:
    static void save(const QSqlDatabase &db, const Post &post, const QByteArray &payload);
    static void remove(
        const QSqlDatabase &db, const PubSub::NodeAddress &node, const QString &itemId);
    /// The posts of \a node, the newest first.
    [[nodiscard]] static QList<Post> ofNode(
        const QSqlDatabase &db, const PubSub::NodeAddress &node);
    /// The payload of one post; empty if it is not here.
    [[nodiscard]] static QByteArray payload(
        const QSqlDatabase &db, const PubSub::NodeAddress &node, const QString &itemId);
    /// What a list shows of an item of \a node.
    [[nodiscard]] static Post postOf(const PubSub::NodeAddress &node, const PubSub::Item &item);
};

} // namespace Writer
