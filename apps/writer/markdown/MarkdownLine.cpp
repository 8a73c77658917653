// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/MarkdownLine.h"

#include "writer/markdown/Cmark.h"
#include "writer/markdown/MarkdownReader.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Writer::MarkdownLine
{

namespace
{

using Kind = Run::Kind;

/// Beyond so many marks in a line that can't stand, none is tried by itself.
constexpr qsizetype maxTries = 64;

void appendText(cmark_node *parent, const QString &text)
{
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            cmark_node_append_child(parent, Cmark::make(CMARK_NODE_SOFTBREAK).release());
        if (lines.at(i).isEmpty())
            continue;
        Cmark::Node words = Cmark::make(CMARK_NODE_TEXT);
        cmark_node_set_literal(words.get(), lines.at(i).toUtf8().constData());
        cmark_node_append_child(parent, words.release());
    }
}

// As it stands: nothing in \a markdown is escaped.
Cmark::Node literal(const QString &markdown)
{
    Cmark::Node node = Cmark::make(CMARK_NODE_CUSTOM_INLINE);
    cmark_node_set_on_enter(node.get(), markdown.toUtf8().constData());
    return node;
}

// The library (0.29.0.gfm.13) reads `![^` as no picture, footnotes or not.
void appendDescription(cmark_node *image, const QString &text)
{
    const bool looksLikeFootnote = text.startsWith(u'^');
    if (looksLikeFootnote)
        cmark_node_append_child(image, literal(u"\\^"_s).release());
    appendText(image, looksLikeFootnote ? text.sliced(1) : text);
}

// The library (0.29.0.gfm.13) puts a blank around code that begins with one, and reads blanks
// alone as they stand.
Cmark::Node codeOf(const QString &text)
{
    if (!text.isEmpty() && std::ranges::all_of(text, isBlank))
        return literal(u'`' + text + u'`');
    Cmark::Node code = Cmark::make(CMARK_NODE_CODE);
    cmark_node_set_literal(code.get(), text.toUtf8().constData());
    return code;
}

void appendRun(cmark_node *parent, const Run &run)
{
    switch (run.kind) {
    case Kind::Text:
        return appendText(parent, run.text);
    case Kind::Code:
        cmark_node_append_child(parent, codeOf(run.text).release());
        return;
    case Kind::Break:
        cmark_node_append_child(parent, Cmark::make(CMARK_NODE_LINEBREAK).release());
        return;
    case Kind::Image: {
        Cmark::Node image = Cmark::make(CMARK_NODE_IMAGE);
        cmark_node_set_url(image.get(), run.address.toUtf8().constData());
        cmark_node_set_title(image.get(), run.title.toUtf8().constData());
        appendDescription(image.get(), run.text);
        cmark_node_append_child(parent, image.release());
        return;
    }
    }
}

Cmark::Node nodeOf(const Mark &mark)
{
    switch (mark.type) {
    case Mark::Type::Strong:
        return Cmark::make(CMARK_NODE_STRONG);
    case Mark::Type::Emphasis:
        return Cmark::make(CMARK_NODE_EMPH);
    case Mark::Type::Strikethrough:
        return Cmark::makeStrikethrough();
    case Mark::Type::Link:
        break;
    }
    Cmark::Node link = Cmark::make(CMARK_NODE_LINK);
    cmark_node_set_url(link.get(), mark.address.toUtf8().constData());
    cmark_node_set_title(link.get(), mark.title.toUtf8().constData());
    return link;
}

Cmark::Node paragraphOf(const Runs &runs)
{
    Cmark::Node paragraph = Cmark::make(CMARK_NODE_PARAGRAPH);
    QList<cmark_node *> open { paragraph.get() };
    QList<Mark> marks;
    for (const Run &run : runs) {
        qsizetype same = 0;
        while (
            same < marks.size() && same < run.marks.size() && marks.at(same) == run.marks.at(same))
            ++same;
        open.resize(same + 1);
        marks = run.marks;
        for (const Mark &mark : marks.sliced(same)) {
            Cmark::Node node = nodeOf(mark);
            cmark_node_append_child(open.last(), node.get());
            open.append(node.release());
        }
        appendRun(open.last(), run);
    }
    return paragraph;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

// Whether the sign \a c can be no mark where it stands, so that it needs no backslash.
bool isPlain(QChar c, QChar before, QChar after)
{
    switch (c.unicode()) {
    case u'!':
        return after != u'[' && after != u'\\';
    case u'#':
        return isWordCharacter(after);
    case u'_':
        return isWordCharacter(before) && isWordCharacter(after);
    case u'>':
        return !before.isNull() && before != u'\n';
    case u'<':
        return isBlank(after) || after.isDigit();
    default:
        return false;
    }
}

// The library escapes each sign that could be a mark anywhere; people who read what it wrote
// would stumble over "Hello\!". Code has no escapes.
QString withFewerBackslashes(const QString &line)
{
    if (!line.contains(u'\\'))
        return line;
    QString text;
    text.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'`') {
            qsizetype ticks = 1;
            while (i + ticks < line.size() && line.at(i + ticks) == u'`')
                ++ticks;
            const qsizetype end = line.indexOf(QString(ticks, u'`'), i + ticks);
            const qsizetype next = end < 0 ? i + ticks : end + ticks;
            text += QStringView(line).mid(i, next - i);
            i = next - 1;
            continue;
        }
        const QChar sign = c == u'\\' && i + 1 < line.size() ? line.at(i + 1) : QChar();
        if (sign.isNull()) {
            text += c;
            continue;
        }
        const QChar before = text.isEmpty() ? QChar() : text.back();
        const QChar after = i + 2 < line.size() ? line.at(i + 2) : QChar();
        if (!isPlain(sign, before, after))
            text += c;
        text += sign;
        ++i;
    }
    return text;
}

// A paragraph that nobody would see in the editor.
QString visible(const QString &line)
{
    const bool isInvisible
        = std::ranges::all_of(line, [](QChar c) { return c == QChar::Nbsp || isBlank(c); });
    return isInvisible ? QString(line).replace(QChar::Nbsp, "&nbsp;"_L1) : line;
}

// A line of hyphens, colons and bars would make a table of the line above it.
QString withoutTables(const QString &text)
{
    static const QRegularExpression rule(u"\n(?=[|:\\- ]*-[|:\\- ]*(\n|$))"_s);
    return text.contains(u'\n') ? QString(text).replace(rule, u"\n\\"_s) : text;
}

// Words and ordinary punctuation, of which nothing can be a mark.
bool isPlainText(const QString &text)
{
    return std::ranges::all_of(text,
        [](QChar c) { return c.isLetterOrNumber() || QStringView(u" ,.;:?'\"()%").contains(c); });
}

bool isPlainAddress(const QString &address)
{
    return std::ranges::all_of(address, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u":/?=.-").contains(c));
    });
}

// A run that needs no escapes, with its one mark; nothing for any other.
std::optional<QString> simple(const Run &run)
{
    if (!run.hasWords() || !isPlainText(run.text)
        || run.marks.size() > (run.kind == Kind::Code ? 0 : 1))
        return {};
    if (run.kind == Kind::Code)
        return u'`' + run.text + u'`';
    if (run.marks.isEmpty())
        return run.text;
    const Mark &mark = run.marks.first();
    switch (mark.type) {
    case Mark::Type::Strong:
        return "**"_L1 + run.text + "**"_L1;
    case Mark::Type::Emphasis:
        return u'*' + run.text + u'*';
    case Mark::Type::Link:
        if (mark.title.isEmpty() && !mark.address.isEmpty() && isPlainAddress(mark.address))
            return u'[' + run.text + "]("_L1 + mark.address + u')';
        break;
    case Mark::Type::Strikethrough:
        break;
    }
    return {};
}

// Most lines are simple words with few marks: the library would take its time to say the same.
std::optional<QString> simpleLine(const Runs &runs)
{
    const bool beginsWithLetter
        = !runs.isEmpty() && !runs.first().text.isEmpty() && runs.first().text.front().isLetter();
    if (!beginsWithLetter)
        return {};
    QString line;
    for (const Run &run : joined(runs)) {
        const std::optional<QString> words = simple(run);
        if (!words)
            return {};
        line += *words;
    }
    return line;
}

QString rendered(const Runs &runs)
{
    if (const auto line = simpleLine(runs))
        return *line;
    return visible(withoutTables(Cmark::render(paragraphOf(runs).get())));
}

bool readsBack(const QString &markdown, const Runs &runs)
{
    const Blocks blocks = MarkdownReader::read(markdown);
    Block paragraph;
    paragraph.runs = runs;
    return blocks.size() == 1 && sameContent(blocks.front(), paragraph);
}

Runs onOneLine(Runs runs)
{
    for (Run &run : runs) {
        if (run.kind == Kind::Text)
            std::ranges::replace(run.text, u'\n', u' ');
    }
    return runs;
}

void sortMarks(Runs &runs)
{
    for (Run &run : runs)
        run.marks = sorted(run.marks);
}

/// A mark from end to end.
struct Span {
    Mark mark;
    qsizetype first = 0;
    qsizetype last = 0;
};

QList<Span> spansOf(const Runs &runs)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        for (const Mark &mark : runs.at(i).marks) {
            const auto open = std::ranges::find_if(
                spans, [&](const Span &span) { return span.mark == mark && span.last == i - 1; });
            if (open == spans.end())
                spans.append({ mark, i, i });
            else
                open->last = i;
        }
    }
    return spans;
}

Runs with(Runs runs, const Span &span)
{
    for (qsizetype i = span.first; i <= span.last; ++i) {
        runs[i].marks.append(span.mark);
        runs[i].marks = sorted(runs[i].marks);
    }
    return runs;
}

QString escaped(const QString &words)
{
    QString text;
    for (const QChar c : words) {
        if (c.unicode() < 0x80 && c.isPrint() && !c.isLetterOrNumber() && !c.isSpace())
            text += u'\\';
        text += c;
    }
    return text;
}

// Every sign in words that could mean something, to the last.
QString escapedWords(const Runs &runs)
{
    QString text;
    for (const Run &run : onOneLine(runs)) {
        text += run.kind == Kind::Text ? escaped(run.text)
            : run.kind == Kind::Break  ? u"\\\n"_s
                                       : Cmark::render(paragraphOf({ run }).get());
    }
    return text;
}

// First the words alone, then each mark that reads back.
QString withPossibleMarks(const Runs &runs)
{
    const QList<Span> spans = spansOf(runs);
    Runs kept = runs;
    for (Run &run : kept)
        run.marks.clear();
    QString line = rendered(kept);
    if (!readsBack(line, kept))
        return escapedWords(kept);
    for (const Span &span : spans.first(spans.size() > maxTries ? 0 : spans.size())) {
        const Runs more = with(kept, span);
        const QString attempt = rendered(more);
        if (!readsBack(attempt, more))
            continue;
        kept = more;
        line = attempt;
    }
    return line;
}

} // namespace

QString write(const Runs &runs)
{
    return withFewerBackslashes(rendered(runs));
}

QString writeChecked(const Runs &runs)
{
    if (const QString line = write(runs); readsBack(line, runs))
        return line;
    if (const QString line = rendered(runs); readsBack(line, runs))
        return line;
    Runs tidy = onOneLine(runs);
    sortMarks(tidy);
    if (const QString line = rendered(tidy); readsBack(line, tidy))
        return line;
    return withPossibleMarks(tidy);
}

} // namespace Writer::MarkdownLine
