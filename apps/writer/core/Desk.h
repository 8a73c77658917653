// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Autosaver.h"
#include "writer/core/KeptPosts.h"
#include "writer/core/NodeChoices.h"
#include "writer/core/Outbox.h"
#include "writer/core/PostStore.h"

#include <pubsub/Client.h>

#include <variant>

namespace Writer
{

/// What lies before the person who writes, and what was asked for and comes later. Windows show it;
/// it knows none.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// The drafts are being read.
    struct Opening {
    };
    /// What is written would be lost.
    struct Unusable {
        /// In words.
        QString reason;
    };
    /// A draft that is being written.
    struct ShownDraft {
        /// As it was when it was opened; Autosaver has what is typed.
        Draft draft;
        /// False from the moment on when it is given to the outbox.
        bool isEditable = true;
        /// While an untouched post follows the list: the list's node.
        PubSub::NodeAddress followedNode = {};
        /// Why the disk did not put it into the outbox, in words; empty if nothing is to be said.
        QString refusal = {};
    };
    /// What waits in the outbox.
    struct ShownEntry {
        OutboxEntry entry;
        /// With no more than the title if there is none.
        Draft draft;
        bool isEditable = false;
    };
    /// A published post.
    struct ShownPost {
        Post post;
        Draft content;
        /// Who changed it since it was published from here, empty if nobody told; nothing if it
        /// was not changed.
        std::optional<PubSub::Jid> changedBy = {};
    };
    using Shown = std::variant<Opening, Unusable, ShownDraft, ShownEntry, ShownPost>;

    /// A new post, as soon as it can be stored.
    struct NewPost {
        PubSub::NodeAddress node;
    };
    /// A post is read to be shown.
    struct PostToRead {
        Post post;
    };
    /// A post is fetched to be edited.
    struct PostToEdit {
        Post post;
    };
    /// No longer wanted once something else is shown.
    using Awaited = std::variant<std::monostate, NewPost, PostToRead, PostToEdit>;

    /// All have to outlive it.
    Desk(PostStore &store, Autosaver &autosaver, Outbox &outbox, KeptPosts &kept,
        NodeChoices &nodes, PubSub::Client *client, QObject *parent = nullptr);

    [[nodiscard]] const Shown &shown() const { return m_shown; }
    [[nodiscard]] const Awaited &awaited() const { return m_awaited; }
    /// False as long as nothing that is written could be stored.
    [[nodiscard]] bool canWrite() const;
    /// The draft that is shown, or what a post says, as the person has it.
    [[nodiscard]] Draft draft() const;

    void newPost();
    /// A new post for \a node, as soon as it can be stored.
    void newPostFor(const PubSub::NodeAddress &node);
    void showDraft(const QString &key);
    void showEntry(const QString &key);
    void showPost(const QString &itemId);
    /// Shows the first post that its server has forgotten.
    void showForgotten();
    /// Opens a published post for editing, from the server's current copy if there is a
    /// connection. editFailed() or postVanished() says why it can't be.
    void edit(const Post &post);
    /// Gives \a draft to the outbox, shown or not; its text must not change from here on.
    /// \a payload is what Outbox::compose() made of it, if that was done already.
    void publish(const Draft &draft, const QByteArray &payload = {});
    /// Throws the draft \a key away, shown or not, unless it is in the outbox.
    void discard(const QString &key);

Q_SIGNALS:
    void shownChanged();
    /// The person is about to write, and has not begun.
    void writingBegins();
    void editFailed(const Writer::Post &post, const PubSub::Error &error);
    /// The post is no longer on the server; the list shows that.
    void postVanished(const Writer::Post &post);

private:
    void show(const Shown &shown);
    void leave();
    void lock(const Draft &draft);
    void open(const Draft &draft, const QString &refusal = {});
    void open(const OutboxEntry &entry);
    void showLast();
    void onEntryChanged(const QString &key);
    void onEntryRemoved(const QString &key);
    void onConfirmed(const OutboxEntry &entry);
    void onRefused(const QString &draftKey, const QString &reason);
    void onPostsChanged();
    void onRead(const Post &post, const QByteArray &payload);
    void lookWhoChanged(const Post &post);
    void editCached(const Post &post);
    void onServerCopy(const Post &post, const PubSub::ItemsPage &page);
    void onEditReady(const Post &post, const Draft &draft);
    [[nodiscard]] bool awaitsEdit(const Post &post) const;
    [[nodiscard]] QString entryKey() const;

    PostStore &m_store;
    Autosaver &m_autosaver;
    Outbox &m_outbox;
    KeptPosts &m_kept;
    NodeChoices &m_nodes;
    PubSub::Client *m_client;
    Shown m_shown;
    Awaited m_awaited;
};

} // namespace Writer
