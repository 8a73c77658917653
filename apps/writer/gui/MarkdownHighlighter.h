// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <Sonnet/Speller>

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
    ~MarkdownHighlighter() override;

    /// True if there is a dictionary for the text's language.
    [[nodiscard]] bool canCheckSpelling() const;
    [[nodiscard]] bool isCheckingSpelling() const { return m_checksSpelling; }
    void setCheckingSpelling(bool checking);
    /// A BCP 47 tag; empty: the language of the system.
    void setLanguage(const QString &language);

    /// True if the dictionary does not know \a word.
    [[nodiscard]] bool isMisspelled(const QString &word) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    void addToDictionary(const QString &word);

    /// Takes the colours that fit the palette of the editor.
    void updateTheme();

protected:
    void highlightBlock(const QString &text) override;

private:
    void checkSpelling(const QString &text);
    void underline(int start, int count);
    void onCursorMoved();

    QPlainTextEdit *m_editor;
    std::unique_ptr<Sonnet::Speller> m_speller;
    bool m_checksSpelling = true;
    /// The block in which the word at the cursor was not judged yet; -1 if none.
    int m_unjudgedBlock = -1;
};

} // namespace Writer
