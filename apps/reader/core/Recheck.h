// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"
#include "reader/core/PageLimits.h"

#include <pubsub/ItemsWalk.h>
#include <pubsub/Requests.h>

#include <QPointer>
#include <chrono>

namespace PubSub
{
class Client;
}

namespace Reader
{

/// Compares all entries that are here of one feed with what its node holds. Brings no entry that
/// is not here, but tells where some are missing. Deletes itself when it is done.
class Recheck : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        /// Whether they are still there, and then what they say: all items are fetched, page by
        /// page with a pause in between.
        Contents,
        /// Whether they are still there: only the ids of the items are asked for.
        Presence,
    };

    Recheck(PubSub::Client *client, FeedStore *store, PageLimits *limits, qint64 feed, Kind kind,
        std::chrono::milliseconds pause, QObject *parent);
    ~Recheck() override;

    void start();
    /// An event told of \a itemId meanwhile: it is as that said, whatever an older answer says.
    void onEvent(const QString &itemId) { m_fromEvents.insert(itemId); }
    [[nodiscard]] qint64 feed() const { return m_feed; }
    /// What changed later it need not have seen.
    [[nodiscard]] QDateTime started() const { return m_started; }

Q_SIGNALS:
    /// The node holds \a itemIds in this order, and some of them between settled entries are not
    /// here: what was published again, and moved, may have hidden them from all looks.
    void holeFound(qint64 feed, const QStringList &itemIds);
    /// It is over, with or without success.
    void finished(qint64 feed, bool isComplete);

private:
    static constexpr int pageSize = 50;
    static constexpr int idsAtOnce = 500;
    /// Ends a walk through a service whose pages never end.
    static constexpr int maxPages = 400;

    void walk();
    void onPage(const PubSub::ItemsPage &page);
    void onWalked(const PubSub::ItemsWalkEnd &end);
    void askIds(const PubSub::Page &page);
    void onIds(const PubSub::ItemIdsPage &page);
    void onIdsFailed(const PubSub::Error &error);
    void onPresenceKnown(bool isKnown);
    void markGone(const QStringList &ids);
    void lookForHole();
    [[nodiscard]] bool hasHole(const QList<Standing> &standings) const;
    void finish(bool isComplete);

    PubSub::Client *m_client;
    FeedStore *m_store;
    PageLimits *m_limits;
    qint64 m_feed;
    Kind m_kind;
    std::chrono::milliseconds m_pause;
    PubSub::NodeAddress m_node;
    QPointer<PubSub::ItemsWalkRequest> m_walk;
    QDateTime m_started;
    QStringList m_ids;
    QStringList m_walked;
    QSet<QString> m_fromEvents;
    int m_pages = 0;
    bool m_isPresenceKnown = false;
    bool m_isOver = false;
};

} // namespace Reader
