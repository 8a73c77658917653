// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ArticleQuery.h"
#include "reader/core/FeedStore.h"

#include <QAbstractTableModel>
#include <QCache>
#include <vector>

namespace Reader
{

/// The entries that a query finds, newest first.
///
/// Of every entry a small key is in memory, so that hundreds of thousands cost little and the
/// scroll bar tells the truth; texts are fetched for what is looked at. Entries that are read
/// while the query asks for unread ones stay as long as they are the current one.
class ArticleListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, FeedColumn, AuthorColumn, DateColumn, columns };
    enum Role {
        IdRole = Qt::UserRole,
        FeedRole,
        UnreadRole,
        StarredRole,
        RevisedRole,
        RemovedRole,
        EnclosuresRole,
        /// QDateTime, UTC.
        DateRole,
        AuthorRole,
        FeedTitleRole,
        /// False while the texts of the row are not here. To ask for this fetches nothing.
        LoadedRole,
    };

    explicit ArticleListModel(FeedStore *store, QObject *parent = nullptr);

    void setQuery(const ArticleQuery &query);
    [[nodiscard]] ArticleQuery query() const { return m_query; }
    /// True until all keys of the query are there.
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// The entry that stays even when the query would not find it any more; 0 for none.
    void setCurrent(qint64 id);

    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] qint64 idAt(int row) const;
    /// The next unread row after \a row (before it if \a step is -1), going round at the end;
    /// -1 if there is none.
    [[nodiscard]] int nextUnread(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// All keys of the query have come.
    void loaded();

private:
    void loadMore();
    void onKeys(const QList<ArticleKey> &keys);
    void fetchHeads();
    void fetchWantedMeanwhile();
    void onHeads(const QSet<qint64> &ids, const QList<ArticleHead> &heads);
    void wantHeads(int row) const;
    void onArticlesAdded(const QList<ArticleHead> &articles);
    void insert(const QList<ArticleHead> &articles);
    void onArticlesChanged(const QList<ArticleHead> &articles);
    void onArticlesRemoved(const QList<qint64> &ids);
    void onArticlesMarked(const QList<qint64> &ids, Mark mark);
    void apply(Mark mark, ArticleKey &key);
    void leave(qint64 id);
    void removeRow(int row);
    [[nodiscard]] QVariant display(
        const ArticleKey &key, const ArticleHead *head, int column) const;

    FeedStore *m_store;
    ArticleQuery m_query;
    std::vector<ArticleKey> m_keys;
    mutable QCache<qint64, ArticleHead> m_heads;
    mutable QSet<qint64> m_wanted;
    mutable bool m_fetchPlanned = false;
    qint64 m_current = 0;
    // The current entry was withdrawn: its row goes with the next one that is chosen.
    bool m_currentGone = false;
    // Answers to an earlier query come late and are not for us.
    int m_generation = 0;
    bool m_loading = false;
};

} // namespace Reader
