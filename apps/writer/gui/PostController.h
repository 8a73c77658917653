// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/WriterSession.h"
#include "writer/gui/EditorPane.h"
#include "writer/gui/LibraryPane.h"
#include "writer/gui/OutboxController.h"

#include <QObject>
#include <optional>

namespace Writer
{

/// Brings list, editor and session together: what is selected is shown, and what is written is
/// stored.
class PostController : public QObject
{
    Q_OBJECT
public:
    /// What the editor shows.
    enum class Showing { Draft, Entry, Post };

    /// All have to outlive it.
    PostController(
        WriterSession &session, LibraryPane &library, EditorPane &editor, OutboxController &outbox);

    /// Shows what was worked on last, or an empty post, as soon as that can be stored; or
    /// says why nothing can.
    void start();
    void newPost();
    /// A new post for \a node, as soon as it can be stored.
    void newPostFor(const PubSub::NodeAddress &node);
    /// Deletes what is shown, after asking.
    void deleteCurrent();
    /// Shows the first post that its server has forgotten.
    void showForgotten();
    /// Goes on with what is shown: edits a published post, takes one back from the outbox.
    void editCurrent();

    [[nodiscard]] Showing showing() const { return m_showing; }
    /// False as long as nothing that is written could be stored.
    [[nodiscard]] bool canWrite() const { return m_session.store() == WriterSession::Store::Ready; }

Q_SIGNALS:
    /// What is shown, or what can be done with it, changed.
    void changed();
    void statusChanged(const QString &text);
    void requestFailed(const QString &what, const PubSub::Error &error);

private:
    void onStoreChanged();
    void showLast();
    void showStoreFailure();
    void show(const LibraryPane::Selection &selection);
    void onActivated(const LibraryPane::Selection &selection);
    void leave();
    void showDraft(const Draft &draft);
    void showEntry(const OutboxEntry &entry);
    void showPost(const Post &post);
    void showPostState(const QString &note);
    void onPostRead(const Post &post, const Draft &content);
    void onDraftSaved(const QString &key);
    void onEntryChanged(const QString &key);
    void onEntryRemoved(const QString &key);
    void onConfirmed(const OutboxEntry &entry);
    void onPostsChanged();
    void showAwaitedItem();
    void edit(const Post &post);
    void onEditReady(const Draft &draft);
    void onPostVanished(const Post &post);
    void onNodeShown();
    void updateNodeHint();
    void onRefused(const QString &draftKey, const QString &reason);
    void deleteDraft();
    [[nodiscard]] QWidget *window() const { return m_editor.window(); }

    WriterSession &m_session;
    LibraryPane &m_library;
    EditorPane &m_editor;
    OutboxController &m_outbox;
    Showing m_showing = Showing::Draft;
    /// Draft::key or OutboxEntry::key of what is shown.
    QString m_key;
    Post m_post;
    /// The node of an empty post that follows the list's node; empty if it does not.
    PubSub::NodeAddress m_followedNode;
    /// Whom the next post is for, asked for before anything could be stored.
    std::optional<PubSub::NodeAddress> m_wantedNode;

    // What was asked for and comes later: no longer wanted once something else is shown.
    /// The post to select as soon as the list has it.
    QString m_awaitedItem;
    /// The post that is read to be shown.
    std::optional<Post> m_reading;
    /// The post that is fetched to be edited.
    std::optional<Post> m_editing;
};

} // namespace Writer
