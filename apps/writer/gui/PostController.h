// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/WriterSession.h"
#include "writer/gui/EditorPane.h"
#include "writer/gui/LibraryPane.h"
#include "writer/gui/OutboxController.h"

#include <QObject>

namespace Writer
{

/// Shows in list and editor what is on the desk, and puts there what is selected.
class PostController : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    PostController(
        WriterSession &session, LibraryPane &library, EditorPane &editor, OutboxController &outbox);

    /// Shows what is on the desk, or says that it is not known yet.
    void start();
    /// Deletes what is shown, after asking.
    void deleteCurrent();
    /// Goes on with what is shown: edits a published post, takes one back from the outbox.
    void editCurrent();
    [[nodiscard]] bool canEditCurrent() const;

Q_SIGNALS:
    /// What is shown, or what can be done with it, changed.
    void changed();
    void statusChanged(const QString &text);
    void requestFailed(const QString &what, const PubSub::Error &error);

private:
    void onSelected(const LibraryPane::Selection &selection);
    void onActivated(const LibraryPane::Selection &selection);
    void onShownChanged();
    void render(const Desk::Opening &) { }
    void render(const Desk::Unusable &shown);
    void render(const Desk::ShownDraft &shown);
    void render(const Desk::ShownEntry &shown);
    void render(const Desk::ShownPost &shown);
    void onDraftSaved(const QString &key);
    void onNodeShown();
    void updateNodeHint();
    void deleteDraft();
    [[nodiscard]] bool isDraftShown() const;
    [[nodiscard]] QWidget *window() const { return m_editor.window(); }

    WriterSession &m_session;
    Desk &m_desk;
    LibraryPane &m_library;
    EditorPane &m_editor;
    OutboxController &m_outbox;
};

} // namespace Writer
