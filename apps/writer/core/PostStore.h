// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "writer/core/Draft.h"
#include "writer/core/OutboxEntry.h"
#include "writer/core/Post.h"

#include <pubsub/Item.h>

#include <QList>
#include <QObject>
#include <QSet>
#include <functional>
#include <optional>

namespace Writer
{

/// What becomes of a draft: the drafts, what waits in the outbox, and the posts of one node, as
/// the disk has them. Nobody else writes them. Each step is one transaction, and is on the disk
/// before it is announced; what is in memory then changes by what was written, and nothing is
/// read again.
class PostStore : public QObject
{
    Q_OBJECT
public:
    enum class State {
        /// Not yet known.
        Opening,
        Ready,
        /// Nothing could be read, so nothing can be stored.
        Failed,
    };
    using Then = std::function<void()>;
    using OnFailure = std::function<void(const QString &message)>;

    PostStore(Common::Database &database, const Common::Clock &clock, QObject *parent = nullptr);

    /// Reads drafts and outbox; loaded() or loadFailed() follows.
    void load();
    [[nodiscard]] State state() const { return m_state; }

    // Drafts

    /// All drafts, the one that was changed last first.
    [[nodiscard]] QList<Draft> drafts() const { return m_drafts; }
    [[nodiscard]] std::optional<Draft> draft(const QString &key) const;
    /// The draft of the post \a itemId of \a node, if it is being edited.
    [[nodiscard]] std::optional<Draft> draftOf(
        const PubSub::NodeAddress &node, const QString &itemId) const;
    /// A new draft for \a node, with its item's id. It is stored when it is saved.
    [[nodiscard]] Draft create(const PubSub::NodeAddress &node) const;
    /// \a published, as EntryComposer::draftOf() gives it, as a draft of ours. Stored when saved.
    [[nodiscard]] Draft createEdit(const Draft &published) const;
    /// Stores \a draft as of now; draftSaved() or draftRefused() follows.
    void save(const Draft &draft);
    /// Deletes it; draftRemoved() follows.
    void remove(const QString &key);

    // The outbox

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
    /// True while the disk is taking the entry out: it is not sent any more.
    [[nodiscard]] bool isLeaving(const QString &key) const { return m_leaving.contains(key); }

    /// Appends \a entry, in place of the entries \a obsolete, and stores \a draft with it if it has
    /// a key. \a then runs after that, also if the disk refused: see entryRefused().
    void queue(const OutboxEntry &entry, const QStringList &obsolete, const Draft &draft,
        const Then &then);
    /// Takes \a entry out; its draft can be edited again.
    void takeBack(const OutboxEntry &entry, const Then &then);
    /// Takes \a entry and its draft out: what is on the server stays.
    void giveUp(const OutboxEntry &entry, const Then &then);
    /// Marks \a entry as sent, outcome unknown, before the first byte goes out; then \a send,
    /// unless it is not in the outbox any more.
    void begin(const OutboxEntry &entry, const Then &send, const OnFailure &onFailure);
    /// \a entry is as it stands now.
    void change(const OutboxEntry &entry);
    /// The server has carried out \a entry, with its payload: it ends, its draft with it, and there
    /// is a post.
    void confirm(const OutboxEntry &entry, const Then &then, const OnFailure &onFailure);
    /// Every entry that \a isMeant picks may be tried at once.
    void makeDue(const std::function<bool(const OutboxEntry &entry)> &isMeant);

    // Posts

    /// The node whose posts are here.
    [[nodiscard]] PubSub::NodeAddress node() const { return m_node; }
    /// Goes to another node, and reads what is known of it.
    void setNode(const PubSub::NodeAddress &node);
    /// The own posts on node(), the newest first.
    [[nodiscard]] QList<Post> posts() const { return m_posts; }
    /// Takes the own ones of \a items over, which are the newest of \a node, or all; what should
    /// be among them and is not was deleted.
    void takeOver(const PubSub::NodeAddress &node, const QList<PubSub::Item> &items,
        bool isComplete, const PubSub::Jid &account, const Then &then, const OnFailure &onFailure);
    /// Takes \a item over if it is an own post.
    void takeOver(
        const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::Jid &account);
    /// The post is no longer on the server.
    void forget(const PubSub::NodeAddress &node, const QString &itemId);
    /// Gives the payload of \a post to \a done, unless \a context is gone by then.
    void payloadOf(
        const Post &post, QObject *context, const std::function<void(const QByteArray &)> &done);

Q_SIGNALS:
    void loaded();
    /// \a message is in words.
    void loadFailed(const QString &message);
    void draftSaved(const QString &key);
    /// \a message is in words. The text is still in the editor.
    void draftRefused(const QString &key, const QString &message);
    void draftRemoved(const QString &key);
    /// It is new, or its state changed.
    void entryChanged(const QString &key);
    /// It was taken back.
    void entryRemoved(const QString &key);
    /// The disk refused what was asked for last, so that nothing changed. \a draftKey is the
    /// draft it was about, empty for the deletion of a post; \a message is in words.
    void entryRefused(const QString &draftKey, const QString &message);
    /// It was carried out: it is no longer in entries(), and posts() has what came of it.
    void confirmed(const Writer::OutboxEntry &entry);
    /// posts() is another list.
    void postsChanged();

private:
    /// What became of a post; without it if it is gone.
    struct PostChange {
        PubSub::NodeAddress node;
        QString itemId;
        std::optional<Post> post;
    };
    [[nodiscard]] static PostChange write(const QSqlDatabase &db, const PubSub::NodeAddress &node,
        const QString &itemId, const QByteArray &payload);
    void onDraftWritten(const Draft &draft);
    void onDraftErased(const QString &key);
    void apply(const PostChange &change);
    void setPosts(const PubSub::NodeAddress &node, const QList<Post> &posts);
    template <typename Job, typename Done>
    void takeOut(
        const QStringList &keys, const QString &draftKey, Job job, Done done, const Then &then);
    void erase(const QString &key);
    void setEntry(const OutboxEntry &entry);

    Common::Database &m_database;
    Common::Clock m_clock;
    QList<Draft> m_drafts;
    QList<OutboxEntry> m_entries;
    /// Keys of entries.
    QSet<QString> m_leaving;
    /// Keys of drafts.
    QSet<QString> m_deciding;
    PubSub::NodeAddress m_node;
    QList<Post> m_posts;
    State m_state = State::Opening;
};

} // namespace Writer
