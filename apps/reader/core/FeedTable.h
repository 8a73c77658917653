// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Feed.h"

#include <QHash>
#include <QSqlDatabase>
#include <optional>

namespace Reader
{

/// The statements on feeds. Used inside database jobs; every call may throw Common::SqlError.
class FeedTable
{
public:
    explicit FeedTable(const QSqlDatabase &database);

    [[nodiscard]] QList<Feed> all() const;
    [[nodiscard]] std::optional<Feed> find(qint64 id) const;
    [[nodiscard]] std::optional<Feed> find(const PubSub::NodeAddress &node) const;
    /// Writes \a feed, all but its counters and traits; returns its id. A feed of the same node is
    /// taken.
    qint64 insert(const Feed &feed) const;
    /// Leaves counters, Feed::syncedAt and Feed::traits as they are.
    void update(const Feed &feed) const;
    void setTraits(qint64 id, const FeedTraits &traits) const;
    /// Writes Feed::syncedAt.
    void setSynced(qint64 id, const QDateTime &at) const;
    /// With all its entries and what the person did with them.
    void remove(qint64 id) const;
    /// Nodes, and ids of subscriptions: see FeedStore::endings().
    [[nodiscard]] QHash<PubSub::NodeAddress, QString> endings() const;
    void addEnding(const PubSub::NodeAddress &node, const QString &subid) const;
    void removeEnding(const PubSub::NodeAddress &node) const;
    /// Adds \a changes to the counters of their feeds; returns the counters as they are now.
    QHash<qint64, FeedCounters> count(const QHash<qint64, FeedCounters> &changes) const;

private:
    QSqlDatabase m_database;
};

} // namespace Reader
