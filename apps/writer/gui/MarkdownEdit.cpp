// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/gui/MarkdownEdit.h"

#include "writer/gui/MarkdownHighlighter.h"
#include "writer/markdown/SafeLink.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// Longer lines tire the eye.
constexpr int maxLineCharacters = 84;
constexpr int maxSuggestions = 7;
constexpr qreal fontScale = 1.15;

} // namespace

MarkdownEdit::MarkdownEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * fontScale);
    setFont(larger);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(16);
    m_highlighter = new MarkdownHighlighter(this);
}

void MarkdownEdit::toggleMark(const QString &mark)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    const int start = cursor.selectionStart();
    const QString selected = cursor.selectedText();
    const bool isMarked = selected.size() >= 2 * mark.size() && selected.startsWith(mark)
        && selected.endsWith(mark);
    const QString inner
        = isMarked ? selected.mid(mark.size(), selected.size() - 2 * mark.size()) : selected;
    cursor.insertText(isMarked ? inner : mark + inner + mark);
    const int from = isMarked ? start : start + int(mark.size());
    cursor.setPosition(from);
    cursor.setPosition(from + int(inner.size()), QTextCursor::KeepAnchor);
    cursor.endEditBlock();
    setTextCursor(cursor);
    setFocus();
}

void MarkdownEdit::replaceLines(const std::function<QString(const QString &line)> &change)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        QTextCursor line(block);
        line.select(QTextCursor::LineUnderCursor);
        line.movePosition(QTextCursor::StartOfBlock);
        line.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        line.insertText(change(block.text()));
        if (block == last)
            break;
    }
    cursor.endEditBlock();
    setFocus();
}

void MarkdownEdit::cycleHeading()
{
    static const QRegularExpression heading(u"^(#{0,6}) ?"_s);
    replaceLines([](const QString &line) {
        const QRegularExpressionMatch match = heading.match(line);
        const qsizetype level = match.capturedLength(1);
        const QString text = level > 0 ? line.mid(match.capturedLength()) : line;
        return level >= 3 ? text : QString(level + 1, u'#') + u' ' + text;
    });
}

void MarkdownEdit::togglePrefix(const QString &prefix)
{
    replaceLines([&](const QString &line) {
        return line.startsWith(prefix) ? line.mid(prefix.size()) : prefix + line;
    });
}

void MarkdownEdit::numberLines()
{
    static const QRegularExpression number(u"^\\d+\\. "_s);
    int next = 1;
    replaceLines([&](const QString &line) {
        const QRegularExpressionMatch match = number.match(line);
        return match.hasMatch() ? line.mid(match.capturedLength())
                                : QString::number(next++) + u". "_s + line;
    });
}

void MarkdownEdit::toggleCode()
{
    QTextCursor cursor = textCursor();
    if (!cursor.selectedText().contains(QChar::ParagraphSeparator))
        return toggleMark(u"`"_s);
    const QString code = cursor.selection().toPlainText();
    cursor.insertText(u"```\n"_s + code + u"\n```"_s);
    setFocus();
}

void MarkdownEdit::insertLink(const QString &address)
{
    QTextCursor cursor = textCursor();
    const QString text = cursor.selectedText();
    cursor.insertText(
        text.isEmpty() ? u'<' + address + u'>' : u'[' + text + u"]("_s + address + u')');
    setFocus();
}

void MarkdownEdit::insertImage(const QString &address, const QString &description)
{
    textCursor().insertText(u"!["_s + description + u"]("_s + address + u')');
    setFocus();
}

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isPlainReturn = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier;
    if (isPlainReturn && !isReadOnly() && continueList())
        return;
    QPlainTextEdit::keyPressEvent(event);
}

// The next line of a list or quotation begins like the one before; an empty one ends it.
bool MarkdownEdit::continueList()
{
    static const QRegularExpression begin(
        u"^(\\s*)(?:([-*+]|(\\d+)([.)])) (\\[[ xX]\\] )?|(>) )"_s);
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const QRegularExpressionMatch match = begin.match(line);
    if (!match.hasMatch() || cursor.hasSelection()
        || cursor.positionInBlock() < match.capturedLength())
        return false;
    cursor.beginEditBlock();
    if (match.capturedLength() == line.size()) {
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        QString prefix = match.captured();
        if (!match.captured(3).isEmpty())
            prefix = match.captured(1) + QString::number(match.captured(3).toInt() + 1)
                + match.captured(4) + u' ' + match.captured(5);
        cursor.insertText(u'\n' + prefix.replace(u"[x]"_s, u"[ ]"_s, Qt::CaseInsensitive));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QPlainTextEdit::resizeEvent(event);
}

void MarkdownEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->updateTheme();
    else if (event->type() == QEvent::FontChange)
        updateMargins();
}

void MarkdownEdit::updateMargins()
{
    const int text = maxLineCharacters * fontMetrics().averageCharWidth();
    const int margin = qMax(0, (width() - text) / 2);
    setViewportMargins(margin, 0, margin, 0);
}

void MarkdownEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setObjectName(u"textMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QTextCursor word = cursorForPosition(event->pos());
    word.select(QTextCursor::WordUnderCursor);
    if (!isReadOnly() && m_highlighter->isMisspelled(word.selectedText()))
        addSpellingActions(menu, word);
    menu->popup(event->globalPos());
}

// What may be meant is looked up meanwhile; the menu is there at once.
void MarkdownEdit::addSpellingActions(QMenu *menu, const QTextCursor &word)
{
    QAction *before = menu->actions().value(0);
    auto *looking = new QAction(tr("Looking for suggestions…"), menu);
    looking->setObjectName(u"lookingForSuggestions"_s);
    looking->setEnabled(false);
    auto *learn = new QAction(tr("Add “%1” to the dictionary").arg(word.selectedText()), menu);
    learn->setObjectName(u"learnWord"_s);
    connect(learn, &QAction::triggered, this,
        [this, text = word.selectedText()] { m_highlighter->addToDictionary(text); });
    menu->insertActions(before, { looking, learn });
    menu->insertSeparator(before);
    m_highlighter->spelling().suggest(
        word.selectedText(), menu, [this, menu, looking, word](const QStringList &suggestions) {
            showSuggestions(menu, looking, word, suggestions);
        });
}

void MarkdownEdit::showSuggestions(
    QMenu *menu, QAction *looking, const QTextCursor &word, const QStringList &suggestions)
{
    for (const QString &suggestion : suggestions.first(qMin(suggestions.size(), maxSuggestions))) {
        auto *action = new QAction(suggestion, menu);
        action->setObjectName(u"suggestion"_s);
        connect(action, &QAction::triggered, this,
            [cursor = word, suggestion]() mutable { cursor.insertText(suggestion); });
        menu->insertAction(looking, action);
    }
    looking->setText(tr("No suggestions"));
    looking->setVisible(suggestions.isEmpty());
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

// An address pasted over a selection becomes its link.
void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    const QString address = text.contains(u'\n') ? QString() : SafeLink::link(text);
    if (!address.isEmpty() && textCursor().hasSelection())
        insertLink(address);
    else
        insertPlainText(text);
}

} // namespace Writer
