// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/WriterSession.h"
#include "writer/gui/EditorPane.h"
#include "writer/gui/LibraryPane.h"

#include <QObject>

namespace Writer
{

/// Brings list, editor and session together: what is selected is shown, what is written is
/// stored, and what the person decides about a post is done.
class PostController : public QObject
{
    Q_OBJECT
public:
    /// What the editor shows.
    enum class Showing { Draft, Entry, Post };

    PostController(
        WriterSession &session, Autosaver &autosaver, LibraryPane &library, EditorPane &editor);

    /// Shows what was worked on last, or an empty post.
    void start();
    void newPost();
    /// Publishes what is in the editor, after what has to be asked.
    void publish();
    /// Deletes what is shown, after asking.
    void deleteCurrent();
    /// Goes on with what is shown: edits a published post, takes one back from the outbox.
    void editCurrent();

    [[nodiscard]] Showing showing() const { return m_showing; }
    [[nodiscard]] bool canPublish() const
    {
        return m_editor.access() == EditorPane::Access::Editable;
    }

Q_SIGNALS:
    /// What is shown, or what can be done with it, changed.
    void changed();
    void statusChanged(const QString &text);
    void requestFailed(const QString &what, const PubSub::Error &error);

private:
    void show(const LibraryPane::Selection &selection);
    void showDraft(const Draft &draft);
    void showEntry(const OutboxEntry &entry);
    void showEntryState(const OutboxEntry &entry);
    void showPost(const Post &post);
    void onPostRead(const Post &post, const Draft &content);
    void onDraftSaved(const QString &key);
    void onEntryChanged(const QString &key);
    void onEntryRemoved(const QString &key);
    void onConfirmed(const OutboxEntry &entry);
    void onPostsChanged();
    void onEditReady(const Draft &draft);
    void send(const Draft &draft, const QString &access);
    void retry(const QString &key);
    void compare(const OutboxEntry &entry);
    void takeTheirs(const OutboxEntry &entry);
    void deletePost();
    void deleteDraft();
    [[nodiscard]] QWidget *window() const { return m_editor.window(); }

    WriterSession &m_session;
    Autosaver &m_autosaver;
    LibraryPane &m_library;
    EditorPane &m_editor;
    Showing m_showing = Showing::Draft;
    /// Draft::key or OutboxEntry::key of what is shown.
    QString m_key;
    Post m_post;
    /// The post to select as soon as the list has it.
    QString m_awaitedItem;
};

} // namespace Writer
