// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/MarkdownHighlighter.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTextBoundaryFinder>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// Reading all definitions takes a while: once for all editors.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository definitions;
    return definitions;
}

constexpr std::chrono::milliseconds guessPause { 400 };
constexpr qsizetype guessLength = 4000;
// Half of what a person may wait for without noticing.
constexpr std::chrono::milliseconds slice { 8 };

// Code and addresses are no prose.
bool isProse(QStringView word, const QString &text, qsizetype at)
{
    if (word.size() < 2 || std::ranges::any_of(word, [](QChar c) { return c.isDigit(); }))
        return false;
    const qsizetype begin = text.lastIndexOf(u' ', at) + 1;
    qsizetype end = text.indexOf(u' ', at);
    end = end < 0 ? text.size() : end;
    const QStringView chunk = QStringView(text).mid(begin, end - begin);
    return !chunk.contains("://"_L1) && !chunk.contains(u'@') && !chunk.contains(u'`')
        && !text.startsWith("    "_L1) && !text.startsWith(u'\t');
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QPlainTextEdit *editor)
    : SyntaxHighlighter(editor->document()), m_editor(editor)
{
    setDefinition(repository().definitionForName(u"Markdown"_s));
    updateTheme();
    m_languageTimer.setSingleShot(true);
    m_languageTimer.setInterval(guessPause);
    m_sliceTimer.setSingleShot(true);
    connect(&m_languageTimer, &QTimer::timeout, this, &MarkdownHighlighter::chooseDictionary);
    connect(&m_sliceTimer, &QTimer::timeout, this, &MarkdownHighlighter::rehighlightSome);
    connect(
        editor, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownHighlighter::onCursorMoved);
    connect(document(), &QTextDocument::contentsChange, this, [this] {
        if (m_language.isEmpty() && !m_languageTimer.isActive())
            m_languageTimer.start();
    });
    connect(
        &m_spelling, &SpellChecker::dictionaryChosen, this, &MarkdownHighlighter::rehighlightAll);
    connect(&m_spelling, &SpellChecker::judged, this, [this] {
        m_waiting += std::exchange(m_asking, {});
        m_sliceTimer.start();
    });
}

void MarkdownHighlighter::setCheckingSpelling(bool checking)
{
    m_checksSpelling = checking;
    rehighlightAll();
}

void MarkdownHighlighter::setLanguage(const QString &language)
{
    m_language = language;
    chooseDictionary();
}

// The beginning tells the language as well as all of it.
void MarkdownHighlighter::chooseDictionary()
{
    m_languageTimer.stop();
    const QString text
        = m_language.isEmpty() ? m_editor->toPlainText().left(guessLength) : QString();
    m_spelling.setText(m_language, text);
}

bool MarkdownHighlighter::isMisspelled(const QString &word)
{
    return m_checksSpelling && m_spelling.isMisspelled(word);
}

void MarkdownHighlighter::addToDictionary(const QString &word)
{
    m_spelling.learn(word);
    rehighlightAll();
}

void MarkdownHighlighter::rehighlightAll()
{
    m_asking.clear();
    m_waiting.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        m_waiting.append(block);
    m_sliceTimer.start();
}

void MarkdownHighlighter::rehighlightSome()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_waiting.isEmpty() && clock.durationElapsed() < slice) {
        const QTextBlock block = m_waiting.takeFirst();
        if (block.isValid())
            rehighlightBlock(block);
    }
    if (!m_waiting.isEmpty())
        m_sliceTimer.start();
}

void MarkdownHighlighter::updateTheme()
{
    setTheme(repository().themeForPalette(m_editor->palette()));
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    SyntaxHighlighter::highlightBlock(text);
    if (m_checksSpelling && m_spelling.canCheck())
        checkSpelling(text);
}

// The word that is being typed is judged when the cursor leaves it.
void MarkdownHighlighter::checkSpelling(const QString &text)
{
    const QTextCursor cursor = m_editor->textCursor();
    const int typing = cursor.block() == currentBlock() ? cursor.positionInBlock() : -1;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    while (start >= 0 && start < text.size()) {
        const bool isWord = finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem;
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        const QStringView word = QStringView(text).mid(start, end - start);
        if (isWord && end == typing && m_editor->hasFocus())
            m_unjudgedBlock = currentBlock().blockNumber();
        else if (isWord && isProse(word, text, start) && m_spelling.isMisspelled(word.toString()))
            underline(int(start), int(end - start));
        start = end;
    }
    if (m_spelling.isAsking() && (m_asking.isEmpty() || m_asking.last() != currentBlock()))
        m_asking.append(currentBlock());
}

void MarkdownHighlighter::underline(int start, int count)
{
    for (int i = start; i < start + count; ++i) {
        QTextCharFormat marked = format(i);
        marked.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        marked.setUnderlineColor(QColor(0xda, 0x44, 0x53));
        setFormat(i, 1, marked);
    }
}

void MarkdownHighlighter::onCursorMoved()
{
    if (m_unjudgedBlock < 0)
        return;
    const QTextBlock block = document()->findBlockByNumber(m_unjudgedBlock);
    m_unjudgedBlock = -1;
    if (block.isValid())
        rehighlightBlock(block);
}

} // namespace Writer
