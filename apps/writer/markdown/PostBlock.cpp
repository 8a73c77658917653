// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/PostBlock.h"

#include <QUrl>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

// What a link says when it is made of an address alone.
bool isAutomatic(const Mark &link, const QString &text)
{
    return link.title.isEmpty()
        && (link.address == text || link.address == u"http://"_s + text
            || link.address == u"mailto:"_s + text || link.address == u"xmpp:"_s + text);
}

QList<Mark> comparable(const Run &run)
{
    QList<Mark> marks = run.marks;
    marks.removeIf([&](const Mark &mark) {
        return mark.type == Mark::Type::Link && run.kind == Run::Kind::Text
            && isAutomatic(mark, run.text);
    });
    return sorted(marks);
}

QString comparableAddress(const QString &address)
{
    return QUrl::fromPercentEncoding(address.toUtf8());
}

// White space is one blank, none at the ends.
void collapseBlanks(Runs &runs)
{
    bool isAfterBlank = true;
    for (Run &run : runs) {
        if (run.kind != Run::Kind::Text) {
            isAfterBlank = run.kind == Run::Kind::Break;
            continue;
        }
        QString text;
        for (const QChar c : std::as_const(run.text)) {
            if (!isBlank(c))
                text += c;
            else if (!isAfterBlank)
                text += u' ';
            isAfterBlank = isBlank(c);
        }
        run.text = text;
    }
    if (!runs.isEmpty() && runs.last().kind == Run::Kind::Text && runs.last().text.endsWith(u' '))
        runs.last().text.chop(1);
}

Runs comparable(const Runs &runs)
{
    Runs all = joined(runs);
    for (Run &run : all) {
        run.marks = comparable(run);
        run.address = comparableAddress(run.address);
        for (Mark &mark : run.marks)
            mark.address = comparableAddress(mark.address);
        run.origins.clear();
    }
    collapseBlanks(all);
    return joined(std::move(all));
}

bool isNothing(const Run &run)
{
    return run.hasWords() && run.text.isEmpty();
}

bool isSameStretch(const Run &before, const Run &run)
{
    return run.hasWords() && before.kind == run.kind && before.marks == run.marks;
}

bool sameRun(const Run &a, const Run &b)
{
    return a.kind == b.kind && a.text == b.text && a.address == b.address && a.title == b.title
        && a.marks == b.marks;
}

bool sameRuns(const Runs &a, const Runs &b)
{
    if (std::ranges::equal(a, b, sameRun))
        return true;
    return std::ranges::equal(comparable(a), comparable(b), sameRun);
}

} // namespace

bool sameContent(const Block &a, const Block &b)
{
    return a.type == b.type && a.level == b.level && a.isOrdered == b.isOrdered
        && a.start == b.start && a.isChecked == b.isChecked && a.language == b.language
        && a.code == b.code && a.alignments == b.alignments && sameRuns(a.runs, b.runs)
        && sameContent(a.children, b.children);
}

bool sameContent(const Blocks &a, const Blocks &b)
{
    return std::ranges::equal(
        a, b, [](const Block &one, const Block &other) { return sameContent(one, other); });
}

QList<Mark> sorted(QList<Mark> marks)
{
    std::ranges::sort(marks, {}, &Mark::type);
    return marks;
}

bool hasMark(const QList<Mark> &marks, Mark::Type type)
{
    return std::ranges::contains(marks, type, &Mark::type);
}

QString boxOf(bool isChecked)
{
    return isChecked ? u"\u2611 "_s : u"\u2610 "_s;
}

void prependTo(Blocks &blocks, const Run &words)
{
    if (blocks.empty() || !blocks.front().isText()) {
        Block paragraph;
        paragraph.isBare = true;
        blocks.insert(blocks.begin(), paragraph);
    }
    blocks.front().runs.prepend(words);
}

void appendTo(Runs &runs, Run run)
{
    if (isNothing(run))
        return;
    if (runs.isEmpty() || !isSameStretch(runs.last(), run)) {
        runs.append(std::move(run));
        return;
    }
    runs.last().text += run.text;
    runs.last().origins += run.origins;
}

Runs joined(Runs runs)
{
    const bool isJoined = std::ranges::none_of(std::as_const(runs), isNothing)
        && std::ranges::adjacent_find(std::as_const(runs), isSameStretch) == runs.cend();
    if (isJoined)
        return runs;
    Runs all;
    all.reserve(runs.size());
    for (Run &run : runs)
        appendTo(all, std::move(run));
    return all;
}

QString withoutBlanksAround(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isBlank(text.at(begin)))
        ++begin;
    while (end > begin && isBlank(text.at(end - 1)))
        --end;
    return text.mid(begin, end - begin);
}

} // namespace Writer
