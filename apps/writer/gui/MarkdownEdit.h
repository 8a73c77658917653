// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace Writer
{

class MarkdownHighlighter;

/// The text field for Markdown: colours, spelling, and the commands that put marks into the
/// text. Each command is one step of undo.
class MarkdownEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MarkdownEdit(QWidget *parent = nullptr);

    [[nodiscard]] MarkdownHighlighter &highlighter() { return *m_highlighter; }

    /// Puts \a mark around the selection, or takes it away if it is there.
    void toggleMark(const QString &mark);
    /// Makes the lines of the selection a heading of the next level: 1, 2, 3, none.
    void cycleHeading();
    /// Begins the lines of the selection with \a prefix, or takes it away.
    void togglePrefix(const QString &prefix);
    /// Numbers the lines of the selection.
    void numberLines();
    /// The selection as code: within a line, or a block of its own.
    void toggleCode();
    /// A link to \a address, with the selection as its text.
    void insertLink(const QString &address);
    /// The picture at \a address; \a description is read where it can't be seen.
    void insertImage(const QString &address, const QString &description);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    void replaceLines(const std::function<QString(const QString &line)> &change);
    bool continueList();
    void updateMargins();
    void addSpellingActions(QMenu *menu, const QTextCursor &word);
    void showSuggestions(
        QMenu *menu, QAction *looking, const QTextCursor &word, const QStringList &suggestions);

    MarkdownHighlighter *m_highlighter = nullptr;
};

} // namespace Writer
