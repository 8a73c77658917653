// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"

#include <pubsub/ItemsWalk.h>

#include <QPointer>

namespace Reader
{

/// The pages of a walk through a node, one after the other: one page at a time is in memory, and
/// none is fetched before it is asked for. The walk ends with this object.
class WalkedPages : public QObject
{
    Q_OBJECT
public:
    explicit WalkedPages(PubSub::ItemsWalkRequest *request);
    ~WalkedPages() override;

    void stop();
    /// Nothing at the end: see end().
    Common::SubFlow<std::optional<PubSub::ItemsPage>> next();
    [[nodiscard]] bool hasEnded() const { return m_end.has_value(); }
    [[nodiscard]] const PubSub::Outcome<PubSub::ItemsWalkEnd> &end() const { return *m_end; }
    /// See PubSub::ItemsWalkRequest.
    [[nodiscard]] bool isInOrder() const { return m_isInOrder; }

Q_SIGNALS:
    /// There is another page, or the end.
    void advanced();

private:
    void onPage(const PubSub::ItemsPage &page);

    QPointer<PubSub::ItemsWalkRequest> m_request;
    /// Those that came and were not asked for yet.
    QList<PubSub::ItemsPage> m_pages;
    std::optional<PubSub::Outcome<PubSub::ItemsWalkEnd>> m_end;
    bool m_isInOrder = true;
};

} // namespace Reader
