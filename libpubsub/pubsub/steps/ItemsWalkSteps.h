// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "Steps.h"

#include <pubsub/ItemsWalk.h>
#include <pubsub/Node.h>

namespace PubSub
{

/// Makes the requests of an ItemsWalkRequest.
class ItemsWalkSteps : public Steps
{
    Q_OBJECT
public:
    static ItemsWalkRequest *start(
        Requester *requester, const NodeAddress &node, const ItemsWalkOptions &options);

    void pause() { m_isPaused = true; }
    [[nodiscard]] bool isInOrder() const { return !m_isMeeting && !m_hasAskedIds; }
    void resume();

private:
    using Direction = ItemsWalkOptions::Direction;
    /// How often the walk begins again when its place is gone.
    static constexpr int maxRestarts = 3;
    /// Most ids that are asked for at once.
    static constexpr int idsPage = 1000;

    ItemsWalkSteps(Requester *requester, const Node &node, const ItemsWalkOptions &options,
        ItemsWalkRequest *request);

    /// True if \a step has to wait for resume().
    bool waits(const std::function<void()> &step);
    [[nodiscard]] Page edge() const;
    [[nodiscard]] Page onwards(const QString &cursor) const;
    void askPage(const Page &page);
    void onPage(const ItemsPage &page);
    void goOn(const ItemsPage &page, qsizetype newOnes);
    void onPageFailed(const Error &error);
    void restart();

    void askIds(const Page &page);
    void onIds(const ItemIdsPage &page);
    void onIdsFailed(const Page &page, const Error &error);
    void askBatch();
    void onBatchFailed(const Error &error);

    /// Tells of those items that are new, and counts them; nothing if the walk is over by that.
    std::optional<qsizetype> deliver(ItemsPage page);
    void finish(ItemsWalkEnd::Reason reason);

    Node m_node;
    ItemsWalkOptions m_options;
    ItemsWalkRequest *m_request;
    ItemsWalkEnd m_end;
    Page m_page;
    QSet<QString> m_seen;
    QSet<QString> m_cursors;
    QStringList m_ids;
    QStringList m_batch;
    qsizetype m_received = 0;
    int m_count = -1;
    int m_restarts = 0;
    // Comes from the other end and stops where it meets what is known.
    bool m_isMeeting = false;
    bool m_hasAskedIds = false;
    bool m_doIdsRepeat = false;
    bool m_isPaused = false;
    std::function<void()> m_waiting;
};

} // namespace PubSub
