// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "writer/core/DraftStore.h"
#include "writer/core/KeptPost.h"
#include "writer/core/OutboxEntry.h"
#include "writer/core/Post.h"
#include "writer/core/PublishJob.h"
#include "writer/core/RetryPolicy.h"

#include <pubsub/Client.h>

#include <QSet>
#include <QTimer>
#include <chrono>
#include <optional>

namespace Writer
{

/// Everything that was given to be published or deleted and is not done yet. It is on the disk
/// before it is announced, survives crashes, and goes on by itself whenever there is a
/// connection: entries of one node in their order, each with the item id of its draft, so that
/// sending again can only replace.
///
/// A draft leaves the drafts when the server has confirmed its post, not before.
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(Common::Database &database, DraftStore &drafts, PubSub::Client *client,
        const Common::Clock &clock, QObject *parent = nullptr);

    /// Reads what the last run left; loaded() follows, then sending goes on; or loadFailed().
    void load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// All that is not done, in the order in which it was given.
    [[nodiscard]] QList<OutboxEntry> entries() const { return m_entries; }
    [[nodiscard]] std::optional<OutboxEntry> entry(const QString &key) const;
    [[nodiscard]] std::optional<OutboxEntry> entryOfDraft(const QString &draftKey) const;
    /// True if there is an entry or a draft of that post.
    [[nodiscard]] bool isBusyWith(const PubSub::NodeAddress &node, const QString &itemId) const;
    /// True while the disk is told what becomes of the draft: its text must not change now.
    [[nodiscard]] bool isDeciding(const QString &draftKey) const
    {
        return m_deciding.contains(draftKey);
    }

    /// Queues \a draft, which is stored in the same transaction, for the account \a account.
    /// \a access is who may read the node; nothing: whoever may. An entry of the same draft that
    /// is not on its way is replaced; while one is, or isDeciding(), nothing happens.
    void publish(
        const Draft &draft, const PubSub::Jid &account, std::optional<PubSub::AccessModel> access);
    /// Queues \a payload as a new version of \a post, whose copy on the server is \a base: a
    /// change that the person did not write. It is given up if the post was changed meanwhile.
    void amend(const Post &post, const QByteArray &base, const QByteArray &payload,
        const PubSub::Jid &account, std::optional<PubSub::AccessModel> access);
    /// Queues the deletion of \a post.
    void retract(const Post &post, const PubSub::Jid &account);

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
    void loaded();
    /// \a message is in words.
    void loadFailed(const QString &message);
    /// It is new, or its state changed.
    void changed(const QString &key);
    /// It was taken back.
    void removed(const QString &key);
    /// The disk refused what was asked for last, so that nothing changed. \a draftKey is the
    /// draft it was about, empty for the deletion of a post; \a message is in words.
    void refused(const QString &draftKey, const QString &message);
    /// It was carried out and is no longer in entries().
    void confirmed(const Writer::OutboxEntry &entry);
    void preparing(const Writer::OutboxEntry &entry, Writer::PublishJob::Preparation what);
    /// See PublishJob.
    void configuredOtherwise(
        const PubSub::NodeAddress &node, const QList<PubSub::FeedProfile::Deviation> &faults);

private:
    void onStateChanged(PubSub::Client::State state);
    void onServiceStateChanged(const PubSub::ServiceState &state);
    [[nodiscard]] OutboxEntry entryFor(const PubSub::Jid &account, const PubSub::NodeAddress &node,
        const QString &itemId, const QString &title) const;
    void pump();
    void beginAll(const QStringList &due);
    void begin(OutboxEntry &entry);
    void startJob(const OutboxEntry &entry);
    void onConfirmed(const QString &key, const QByteArray &payload);
    void onConflict(const QString &key, const QByteArray &serverPayload);
    void onFailed(const QString &key, const OutboxError &error,
        RetryPolicy::Connection connection = RetryPolicy::Connection::Kept);
    void replace(const OutboxEntry &entry, const QStringList &obsolete, const Draft &draft);
    void store(const OutboxEntry &entry);
    template <typename Job, typename Done>
    void takeOut(const QStringList &keys, const QString &draftKey, Job job, Done done);
    void erase(const QString &key);
    [[nodiscard]] bool isLeaving(const QString &key) const { return m_leaving.contains(key); }
    [[nodiscard]] OutboxEntry *find(const QString &key);

    Common::Database &m_database;
    DraftStore &m_drafts;
    PubSub::Client *m_client;
    Common::Clock m_clock;
    QList<OutboxEntry> m_entries;
    /// Keys of entries that the database is taking out: they are not sent any more.
    QSet<QString> m_leaving;
    /// Keys of drafts.
    QSet<QString> m_deciding;
    QTimer m_timer;
    bool m_isLoaded = false;
    RetryPolicy m_policy;
};

} // namespace Writer
