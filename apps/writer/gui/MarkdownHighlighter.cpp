// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/MarkdownHighlighter.h"

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
    : SyntaxHighlighter(editor->document()), m_editor(editor),
      m_speller(std::make_unique<Sonnet::Speller>())
{
    setDefinition(repository().definitionForName(u"Markdown"_s));
    updateTheme();
    connect(
        editor, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownHighlighter::onCursorMoved);
}

MarkdownHighlighter::~MarkdownHighlighter() = default;

bool MarkdownHighlighter::canCheckSpelling() const
{
    return m_speller->isValid();
}

void MarkdownHighlighter::setCheckingSpelling(bool checking)
{
    m_checksSpelling = checking;
    rehighlight();
}

void MarkdownHighlighter::setLanguage(const QString &language)
{
    const QString wanted = QString(language).replace(u'-', u'_');
    if (m_speller->language() == wanted)
        return;
    m_speller = std::make_unique<Sonnet::Speller>(wanted);
    rehighlight();
}

bool MarkdownHighlighter::isMisspelled(const QString &word) const
{
    return m_checksSpelling && m_speller->isValid() && m_speller->isMisspelled(word);
}

QStringList MarkdownHighlighter::suggestions(const QString &word) const
{
    return m_speller->suggest(word);
}

void MarkdownHighlighter::addToDictionary(const QString &word)
{
    m_speller->addToPersonal(word);
    rehighlight();
}

void MarkdownHighlighter::updateTheme()
{
    setTheme(repository().themeForPalette(m_editor->palette()));
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    SyntaxHighlighter::highlightBlock(text);
    if (m_checksSpelling && m_speller->isValid())
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
        else if (isWord && isProse(word, text, start) && m_speller->isMisspelled(word.toString()))
            underline(int(start), int(end - start));
        start = end;
    }
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
