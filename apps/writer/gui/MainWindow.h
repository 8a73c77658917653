// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/gui/MainWindow.h"
#include "writer/core/WriterSession.h"
#include "writer/gui/PostController.h"

class QActionGroup;

namespace Writer
{

/// The writer's window: the library at the side, the editor with its preview beside it.
class MainWindow : public Common::MainWindow
{
    Q_OBJECT
public:
    /// \a session has to outlive it.
    explicit MainWindow(WriterSession &session, QWidget *parent = nullptr);

    /// Begins a post for the node that the xmpp: address \a text leads to.
    void openAddress(const QString &text);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QAction *addAction(QMenu *menu, const QString &name, const QString &icon, const QString &text,
        const QKeySequence &shortcut);
    void makePostMenu();
    void makeEditMenu();
    void makeFormatMenu();
    void makeViewMenu();
    void makeToolBar();
    void connectSession();
    void updateActions();
    void setViewLayout(EditorPane::Layout layout);
    void tellForgotten(int count);
    void offerComments();
    void onRestoredFromBackup(const QString &damagedFile, const QDateTime &time);
    void onLinkActivated(const QUrl &link);
    void onDictionariesFound(const QStringList &dictionaries);

    WriterSession &m_session;
    LibraryPane *m_library;
    EditorPane *m_editor;
    OutboxController *m_outbox;
    PostController *m_controller;
    QAction *m_new = nullptr;
    QAction *m_publish = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_spelling = nullptr;
    QActionGroup *m_layouts = nullptr;
};

} // namespace Writer
