// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "writer/core/KeptCheck.h"
#include "writer/core/KeptTable.h"
#include "writer/core/Outbox.h"

#include <QTimer>
#include <chrono>

namespace Writer
{

/// Looks, after each login and some minutes after something was confirmed, whether the servers
/// still have what they confirmed. What they have forgotten goes back into the outbox, where a
/// person decides: it may have been deleted on purpose by somebody who told nobody.
class KeptPosts : public QObject
{
    Q_OBJECT
public:
    KeptPosts(Common::Database &database, PostStore &store, Outbox &outbox, PubSub::Client *client,
        const Common::Clock &clock, QObject *parent = nullptr);

    /// Before the look after a login, and before the one after a confirmation. What waits already
    /// begins anew.
    void setPauses(std::chrono::milliseconds afterLogin, std::chrono::milliseconds afterConfirming);
    [[nodiscard]] KeptTable::Limits limits() const { return m_limits; }
    /// What is beyond \a limits is removed.
    void setLimits(const KeptTable::Limits &limits);
    /// Gives how much there is to \a done, unless \a context is gone by then.
    void measure(QObject *context, const std::function<void(const KeptTable::Size &)> &done);
    /// What is known of a post of the account's; nothing if it is not kept.
    void find(const PubSub::NodeAddress &node, const QString &itemId, QObject *context,
        const std::function<void(const std::optional<KeptPost> &)> &done);

    /// Looks now.
    void check();
    [[nodiscard]] bool isChecking() const { return m_isChecking; }

Q_SIGNALS:
    /// All was looked at, or as much as could be.
    void checked();
    /// So many stand in the outbox that were not there before.
    void forgotten(int count);

private:
    void onStateChanged(PubSub::Client::State state);
    void lookAgainLater();
    void explain(const PubSub::NodeAddress &node, const QString &itemId);
    void checkNodes(const QList<KeptPost> &posts);
    void checkNext();
    void apply(const QList<KeptCheck::Finding> &findings);
    void end();
    void prune();
    [[nodiscard]] PubSub::Jid account() const { return m_client->account().jid.bare(); }

    Common::Database &m_database;
    PostStore &m_store;
    Outbox &m_outbox;
    PubSub::Client *m_client;
    Common::Clock m_clock;
    KeptTable::Limits m_limits;
    QTimer m_afterLogin;
    QTimer m_afterConfirming;
    /// Of one node each.
    QList<QList<KeptPost>> m_waiting;
    QPointer<KeptCheck> m_running;
    bool m_isChecking = false;
    int m_forgotten = 0;
};

} // namespace Writer
