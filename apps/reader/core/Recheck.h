// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/FeedStore.h"
#include "reader/core/PageLimits.h"

#include "common/core/Flow.h"

#include <pubsub/Node.h>

#include <chrono>

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

    Common::Flow start();
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

    /// Marks what is gone. False if the service's list of ids tells nothing of the items.
    Common::SubFlow<PubSub::Outcome<bool>> checkPresence();
    /// False if that did not succeed.
    Common::SubFlow<bool> checkContents(bool isPresenceKnown);
    Common::SubFlow<bool> refresh(QList<PubSub::Item> items);
    Common::SubFlow<bool> lookForHole(QStringList itemIds);
    [[nodiscard]] bool hasHole(const QStringList &itemIds, const QList<Standing> &standings) const;
    void markGone(const QStringList &ids);

    FeedStore *m_store;
    PageLimits *m_limits;
    qint64 m_feed;
    Kind m_kind;
    std::chrono::milliseconds m_pause;
    PubSub::Node m_node;
    QDateTime m_started;
    QSet<QString> m_fromEvents;
};

} // namespace Reader
