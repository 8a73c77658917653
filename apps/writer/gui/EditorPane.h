// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/Autosaver.h"
#include "writer/core/NodeChoices.h"
#include "writer/core/PreviewConverter.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolBar;

namespace Common
{
class WarningLabel;
}

namespace Writer
{

class FormatActions;
class MarkdownEdit;
class NodeChooser;
class PreviewPane;
class StateBar;

/// Where a post is written: title, text, tags, the node it goes to, and the preview.
class EditorPane : public QWidget
{
    Q_OBJECT
public:
    enum class Access { Editable, ReadOnly };
    enum class Layout { SideBySide, EditorOnly, PreviewOnly };
    Q_ENUM(Layout)

    EditorPane(Autosaver &autosaver, NodeChoices &nodes, QWidget *parent = nullptr);

    /// Shows \a draft. Before the first one is open nothing can be written: there would be no place
    /// to store it.
    void open(const Draft &draft, Access access);
    /// The draft with what is in the fields.
    [[nodiscard]] Draft draft() const;
    void setAccess(Access access);
    [[nodiscard]] Access access() const { return m_access; }
    /// Puts the cursor where writing begins.
    void focusStart();

    void setViewLayout(Layout layout);
    [[nodiscard]] Layout viewLayout() const { return m_layout; }

    /// What is to be known of the node that the post goes to; nothing if it is empty.
    void setNodeHint(const QString &text);

    [[nodiscard]] StateBar &stateBar() { return *m_stateBar; }
    [[nodiscard]] FormatActions &format() { return *m_format; }
    [[nodiscard]] MarkdownEdit &text() { return *m_text; }

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    /// Another node is shown: a person chose it, or another draft was opened.
    void nodeShown(const PubSub::NodeAddress &node);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void onEdited();
    void updatePreview();
    void updateSaveState();
    void onConverted(const QString &xhtml, const TextStatistics &statistics);

    Autosaver &m_autosaver;
    StateBar *m_stateBar;
    QLineEdit *m_title;
    QLineEdit *m_tags;
    NodeChooser *m_node;
    QCheckBox *m_comments;
    Common::WarningLabel *m_nodeHint;
    MarkdownEdit *m_text;
    FormatActions *m_format;
    QToolBar *m_toolBar;
    PreviewPane *m_preview;
    QSplitter *m_splitter;
    QLabel *m_statistics;
    QLabel *m_saveState;
    PreviewConverter m_converter;
    QTimer m_previewTimer;
    Draft m_draft;
    Access m_access = Access::ReadOnly;
    Layout m_layout = Layout::SideBySide;
    bool m_isOpening = false;
};

} // namespace Writer
