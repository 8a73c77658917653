// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/WriterSession.h"
#include "writer/gui/EditorPane.h"
#include "writer/gui/StateBar.h"

namespace Writer
{

/// Puts posts into the outbox, after what has to be asked, and offers what a person can do with one
/// that is there.
class OutboxController : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    OutboxController(WriterSession &session, EditorPane &editor);

    [[nodiscard]] bool canPublish() const
    {
        return m_editor.access() == EditorPane::Access::Editable;
    }
    /// Publishes what is in the editor, after what has to be asked.
    void publish();
    /// Takes an entry out of the outbox, with what was typed last.
    void takeBack(const QString &key);
    /// Has \a shown deleted on the server, after asking.
    void retract(const Post &shown);
    /// Says above the editor how \a entry stands, with a button for each thing that can be done.
    void showState(const OutboxEntry &entry);

Q_SIGNALS:
    void statusChanged(const QString &text);
    /// A change was confirmed, and came out as something else.
    void warned(const QString &text);

private:
    void onPreparing(const OutboxEntry &entry, PublishJob::Preparation what);
    /// \a warning: what else there is to say.
    void confirmDeletion(const Post &post, const QString &warning);
    [[nodiscard]] QList<StateBar::Button> buttonsOf(const OutboxEntry &entry);
    [[nodiscard]] QList<StateBar::Button> buttonsOfForgotten(const OutboxEntry &entry);
    void retry(const QString &key);
    void compare(const OutboxEntry &entry);
    void takeTheirs(const OutboxEntry &entry);
    [[nodiscard]] QWidget *window() const { return m_editor.window(); }

    WriterSession &m_session;
    EditorPane &m_editor;
};

} // namespace Writer
