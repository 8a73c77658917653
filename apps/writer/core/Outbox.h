// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "writer/core/Audience.h"
#include "writer/core/KeptPost.h"
#include "writer/core/PostStore.h"
#include "writer/core/PublishJob.h"
#include "writer/core/RetryPolicy.h"

#include <pubsub/Client.h>

#include <QTimer>
#include <chrono>
#include <optional>

namespace Writer
{

/// Carries out what was given to be published or deleted. It is on the disk before it is announced,
/// survives crashes, and goes on by itself whenever there is a connection: entries of one node in
/// their order, each with the item id of its draft, so that sending again can only replace.
///
/// A draft leaves the drafts when the server has confirmed its post, not before.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(PostStore &store, const Audience &audience, PubSub::Client *client,
        const Common::Clock &clock, QObject *parent = nullptr);

    /// What \a draft is published as.
    [[nodiscard]] QByteArray compose(const Draft &draft) const;
    /// Queues \a draft, which is stored in the same transaction. An entry of the same draft that is
    /// not on its way is replaced; while one is, or PostStore::isDeciding(), nothing happens.
    /// \a payload is what compose() made of it; without it that is done now.
    void publish(const Draft &draft, const QByteArray &payload = {});
    /// Queues \a payload as a new version of \a post, whose copy on the server is \a base: a
    /// change that the person did not write. It is given up if the post was changed meanwhile.
    void amend(const Post &post, const QByteArray &base, const QByteArray &payload);
    /// Queues the deletion of \a post.
    void retract(const Post &post);

    /// Takes up what its service had confirmed and has forgotten; \a serverPayload is there in its
    /// place. It waits for the person: retry(), takeBack() or takeTheirs(). False if the person is
    /// at that post already, or has never written it.
    bool addForgotten(const KeptPost &kept, const QByteArray &serverPayload);

    /// Tries a failed entry again, a post with the draft as it is now; what was forgotten exactly
    /// as it was.
    void retry(const QString &key);
    /// Takes an entry that is not on its way out of the outbox; its draft can be edited again.
    void takeBack(const QString &key);
    /// Settles a conflict: the draft goes over the version on the server.
    void keepMine(const QString &key);
    /// Settles a conflict: the version on the server stays and the draft is given up.
    void takeTheirs(const QString &key);

    /// The pause before a second attempt, doubled with each further one up to \a longest.
    void setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
    {
        m_policy.setPauses(first, longest);
    }

Q_SIGNALS:
    void preparing(const Writer::OutboxEntry &entry, Writer::PublishJob::Preparation what);
    /// See PublishJob.
    void configuredOtherwise(
        const PubSub::NodeAddress &node, const QList<PubSub::FeedProfile::Deviation> &faults);

private:
    /// Who publishes, and who may read it.
    struct Terms {
        PubSub::Jid account;
        std::optional<PubSub::AccessModel> access;
    };
    [[nodiscard]] Terms termsFor(const PubSub::NodeAddress &node) const
    {
        return { m_audience.account(), m_audience.accessTo(node) };
    }
    [[nodiscard]] QByteArray compose(const Draft &draft, const PubSub::Jid &account) const;
    void publish(const Draft &draft, const QByteArray &payload, const Terms &terms);
    void onStateChanged(PubSub::Client::State state);
    void onServiceStateChanged(const PubSub::ServiceState &state);
    [[nodiscard]] OutboxEntry entryFor(const PubSub::Jid &account, const PubSub::NodeAddress &node,
        const QString &itemId, const QString &title) const;
    void pump();
    void beginAll(const QStringList &due);
    void begin(OutboxEntry entry);
    void startJob(const OutboxEntry &entry);
    void onConfirmed(const QString &key, const QByteArray &payload);
    void onConflict(const QString &key, const QByteArray &serverPayload);
    void onFailed(const QString &key, const OutboxError &error,
        RetryPolicy::Connection connection = RetryPolicy::Connection::Kept);
    void queue(const OutboxEntry &entry, const QStringList &obsolete, const Draft &draft);

    PostStore &m_store;
    const Audience &m_audience;
    PubSub::Client *m_client;
    Common::Clock m_clock;
    QTimer m_timer;
    RetryPolicy m_policy;
};

} // namespace Writer
