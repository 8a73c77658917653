// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/CatchUp.h"
#include "reader/core/FeedLooks.h"
#include "reader/core/Rechecks.h"
#include "reader/core/RequestTracker.h"

#include <QHash>
#include <QPointer>

namespace Reader
{

/// Fetches what feeds lack, with one CatchUp for each feed at a time: when a person asks, when a
/// look is due, and when there is a reason.
class CatchUps : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    CatchUps(PubSub::Client *client, FeedStore *store, RequestTracker *requests,
        QObject *parent = nullptr);

    void startSession();
    void endSession();

    /// Looks for new entries of \a feed: a person waits for them.
    void refresh(qint64 feed);
    /// The same where nobody waits.
    void refreshUnasked(qint64 feed);
    /// The same of all feeds, one after the other.
    void refreshAll();
    /// Fetches the next page of older entries, for a person; ends with olderLoaded().
    void loadOlder(qint64 feed);

    /// What was asked for \a feed is not yet answered.
    [[nodiscard]] bool isRunning(qint64 feed) const { return m_running.contains(feed); }
    /// An event told of \a itemId: what is asked at this moment may be answered as of before.
    void onEvent(qint64 feed, const QString &itemId);

    /// Looks at each feed now and then, and where events may have been lost.
    [[nodiscard]] FeedLooks &looks() { return m_looks; }
    /// Looks through whole nodes now and then.
    [[nodiscard]] Rechecks &rechecks() { return m_rechecks; }

Q_SIGNALS:
    void olderLoaded(qint64 feed, int added);
    /// A feed could not be read; it goes on with the next.
    void failed(qint64 feed, const PubSub::Error &error);
    void recovered(qint64 feed);
    /// These entries say something else than before.
    void revised(qint64 feed, const QList<Reader::ArticleHead> &heads);
    /// What the node of \a feed had when it was asked is here, or can't be had for now.
    void lookedAt(qint64 feed);
    /// A look found what no event had told of.
    void eventsLost(const Reader::Feed &feed);

private:
    using Priority = PubSub::Request::Priority;

    void run(qint64 feed, CatchUp::Kind kind, Priority priority);
    void onLookDue(qint64 feed);
    void onHoleFound(qint64 feed, const QStringList &itemIds);
    void onFinished(qint64 feed, int added, CatchUp::Kind kind);
    void onUnfinished(qint64 feed, int added, CatchUp::Kind kind);
    void onFailed(qint64 feed, const PubSub::Error &error);

    PubSub::Client *m_client;
    FeedStore *m_store;
    RequestTracker *m_requests;
    PageLimits m_pageLimits;
    Rechecks m_rechecks;
    FeedLooks m_looks;
    // By feed, what is under way.
    QHash<qint64, QPointer<CatchUp>> m_running;
    // By feed, the ids of the items of a node some of which are missing here.
    QHash<qint64, QStringList> m_holes;
};

} // namespace Reader
