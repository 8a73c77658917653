// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleQuery.h"
#include "reader/core/FeedStore.h"

#include <pubsub/ServiceState.h>

#include <QAbstractItemModel>
#include <memory>
#include <vector>

namespace Reader
{

/// What can be read: all entries, the unread and the starred ones, and below them the feeds
/// by service. Counts follow the store, row by row.
class FeedTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Kind { All, Unread, Starred, Service, Feed };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole,
        /// The feed's id; 0 for other rows.
        FeedRole,
        UnreadRole,
        TotalRole,
        StateRole,
        /// Why the feed could not be read, or how its service answers; empty if all is well.
        ProblemRole,
        /// Of a service or a feed: the service's JID.
        ServiceRole,
    };

    explicit FeedTreeModel(FeedStore *store, QObject *parent = nullptr);
    ~FeedTreeModel() override;

    /// The entries that belong to a row.
    [[nodiscard]] ArticleQuery query(const QModelIndex &index) const;
    /// The row of a feed; invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(qint64 feed) const;
    /// \a problem in words; empty: solved.
    void setProblem(qint64 feed, const QString &problem);
    /// How a domain's services answer.
    void setServiceState(const PubSub::ServiceState &state);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct FeedRow {
        qint64 id;
        QString title;
        QString problem;
    };
    struct ServiceRow {
        PubSub::Jid service;
        /// In words; empty: well.
        QString problem;
        std::vector<FeedRow> feeds;
    };

    void onFeedsLoaded();
    void onFeedAdded(const Feed &feed);
    void onFeedChanged(const Feed &feed);
    void onFeedRemoved(qint64 id);
    [[nodiscard]] int serviceRow(const PubSub::Jid &service) const;
    int addService(const PubSub::Jid &service);
    void insertFeed(ServiceRow &service, const Feed &feed, const QModelIndex &parent);
    void changed(const QModelIndex &index);
    [[nodiscard]] FeedRow *feedRow(const QModelIndex &index) const;
    [[nodiscard]] QVariant dataOfTop(int row, int role) const;
    [[nodiscard]] QVariant dataOfService(const ServiceRow &service, int role) const;
    [[nodiscard]] QVariant dataOfFeed(
        const ServiceRow &service, const FeedRow &row, int role) const;

    FeedStore *m_store;
    /// In words, by domain, of those that don't answer well.
    QHash<QString, QString> m_problems;
    // Pointers, so that an index can hold on to its service while others come and go.
    std::vector<std::unique_ptr<ServiceRow>> m_services;
};

} // namespace Reader
