// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/SpellChecker.h"

#include <QTextBlock>
#include <QTimer>

#include <KSyntaxHighlighting/SyntaxHighlighter>

class QPlainTextEdit;

namespace Writer
{

/// Colours Markdown and underlines words that the dictionary does not know, in one go: a text
/// can have one highlighter only.
class MarkdownHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    explicit MarkdownHighlighter(QPlainTextEdit *editor);

    [[nodiscard]] SpellChecker &spelling() { return m_spelling; }
    void setCheckingSpelling(bool checking);
    /// A BCP 47 tag; empty if the text does not tell: then it is guessed from what is typed.
    void setLanguage(const QString &language);

    /// True if the dictionary is known not to have \a word.
    [[nodiscard]] bool isMisspelled(const QString &word);
    void addToDictionary(const QString &word);

    /// Takes the colours that fit the palette of the editor.
    void updateTheme();

protected:
    void highlightBlock(const QString &text) override;

private:
    void checkSpelling(const QString &text);
    void underline(int start, int count);
    void onCursorMoved();
    void chooseDictionary();
    void rehighlightAll();
    /// As many of the waiting blocks as nobody notices.
    void rehighlightSome();

    QPlainTextEdit *m_editor;
    SpellChecker m_spelling;
    QString m_language;
    bool m_checksSpelling = true;
    /// The block in which the word at the cursor was not judged yet; -1 if none.
    int m_unjudgedBlock = -1;
    /// With words that are being looked up, and those to be done anew.
    QList<QTextBlock> m_asking;
    QList<QTextBlock> m_waiting;
    QTimer m_languageTimer;
    QTimer m_sliceTimer;
};

} // namespace Writer
