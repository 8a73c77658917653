// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Recheck.h"

#include <QList>

namespace Reader
{

/// Looks through whole nodes, one after the other and slowly, for what neither events nor the
/// newest entries tell.
class Rechecks : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    Rechecks(
        PubSub::Client *client, FeedStore *store, PageLimits *limits, QObject *parent = nullptr);

    /// \a interval: how long after a look at all that a feed says the next one is due. \a page: how
    /// long to leave the server alone between two pages.
    void setPauses(std::chrono::hours interval, std::chrono::milliseconds page);

    /// Looks at all of \a feed if that is due.
    void consider(qint64 feed);
    /// Looks at it as soon as its turn comes: whether its entries are still on the server, and what
    /// they say.
    void checkContents(qint64 feed) { enqueue({ feed, Recheck::Kind::Contents }); }
    /// Finds out which entries of \a feed are no longer on the server.
    void checkPresence(qint64 feed) { enqueue({ feed, Recheck::Kind::Presence }); }
    /// An event told of \a itemId of \a feed.
    void onEvent(qint64 feed, const QString &itemId);
    /// Forgets all: the session is over.
    void clear();

Q_SIGNALS:
    /// See Recheck::holeFound().
    void holeFound(qint64 feed, const QStringList &itemIds);

private:
    struct Task {
        qint64 feed;
        Recheck::Kind kind;
        bool operator==(const Task &) const = default;
    };

    void enqueue(const Task &task);
    void startNext();
    void onFinished(const Task &task, bool isComplete);

    PubSub::Client *m_client;
    FeedStore *m_store;
    PageLimits *m_limits;
    QList<Task> m_waiting;
    QPointer<Recheck> m_running;
    std::chrono::hours m_interval { 24 * 7 };
    std::chrono::milliseconds m_pagePause { 3000 };
};

} // namespace Reader
