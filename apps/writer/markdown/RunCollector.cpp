// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/RunCollector.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Kind = Run::Kind;

bool isBlankText(const Run &run)
{
    return run.kind == Kind::Text && std::ranges::all_of(run.text, isBlank);
}

Run part(const Run &run, qsizetype begin, qsizetype count)
{
    Run piece = run;
    piece.text = run.text.mid(begin, count);
    piece.origins = run.origins.mid(begin, count);
    return piece;
}

void keepOrigin(Run &tidy, const Run &run, qsizetype at)
{
    if (!run.origins.isEmpty())
        tidy.origins += run.origins.value(at, -1);
}

// Whether \a text, behind a blank or not, is laid out as it stands.
bool isLaidOut(const QString &text, bool isAfterBlank)
{
    for (const QChar c : text) {
        const bool isBlankHere = isBlank(c);
        if (isBlankHere && (isAfterBlank || c == u'\t' || c == u'\r'))
            return false;
        isAfterBlank = isBlankHere;
    }
    return true;
}

// One blank for each stretch of white space, a line feed if there is one in it.
Runs withSingleBlanks(const Runs &runs)
{
    Runs all;
    bool isAfterBlank = true;
    for (const Run &run : runs) {
        if (run.kind != Kind::Text) {
            all += run;
            isAfterBlank = run.kind == Kind::Break;
            continue;
        }
        if (isLaidOut(run.text, isAfterBlank)) {
            all += run;
            isAfterBlank = run.text.isEmpty() ? isAfterBlank : isBlank(run.text.back());
            continue;
        }
        Run tidy = run;
        tidy.text.clear();
        tidy.origins.clear();
        for (qsizetype i = 0; i < run.text.size(); ++i) {
            const QChar c = run.text.at(i);
            if (!isBlank(c)) {
                tidy.text += c;
                keepOrigin(tidy, run, i);
            } else if (!isAfterBlank) {
                tidy.text += c == u'\n' ? c : u' ';
                keepOrigin(tidy, run, i);
            } else if (c == u'\n' && !tidy.text.isEmpty() && tidy.text.back() == u' ') {
                tidy.text.back() = c;
            }
            isAfterBlank = isBlank(c);
        }
        all += tidy;
    }
    return all;
}

void removeBlankAtEnd(Runs &runs)
{
    while (!runs.isEmpty() && runs.last().kind == Kind::Text) {
        Run &last = runs.last();
        if (!last.text.isEmpty() && isBlank(last.text.back()))
            last = part(last, 0, last.text.size() - 1);
        if (!last.text.isEmpty())
            return;
        runs.removeLast();
    }
}

// Breaks at the ends, and blanks before breaks, are not seen.
Runs withoutInvisible(const Runs &runs)
{
    Runs all;
    for (const Run &run : runs) {
        if (run.kind == Kind::Break)
            removeBlankAtEnd(all);
        if (run.kind != Kind::Break || !all.isEmpty())
            all += run;
    }
    removeBlankAtEnd(all);
    while (!all.isEmpty() && all.last().kind == Kind::Break) {
        all.removeLast();
        removeBlankAtEnd(all);
    }
    return all;
}

QList<Mark> common(const QList<Mark> &a, const QList<Mark> &b)
{
    QList<Mark> both = a;
    both.removeIf([&](const Mark &mark) { return !b.contains(mark); });
    return both;
}

// The marks that a blank at the beginning or end of the run may have.
QList<Mark> marksBeside(const Runs &runs, qsizetype at, int step)
{
    const qsizetype other = at + step;
    const bool isEnd = other < 0 || other >= runs.size() || runs.at(other).kind == Kind::Break;
    return isEnd ? QList<Mark>() : common(runs.at(at).marks, runs.at(other).marks);
}

Runs withBlanksOutside(const Runs &runs)
{
    Runs all;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs.at(i);
        const bool hasBlank = run.kind == Kind::Text && !run.text.isEmpty()
            && (isBlank(run.text.front()) || isBlank(run.text.back()));
        if (!hasBlank) {
            all += run;
            continue;
        }
        const qsizetype begin = isBlank(run.text.front()) ? 1 : 0;
        const qsizetype end = run.text.size() > begin && isBlank(run.text.back())
            ? run.text.size() - 1
            : run.text.size();
        Run before = part(run, 0, begin);
        before.marks = marksBeside(runs, i, -1);
        if (begin == run.text.size()) // a blank alone
            before.marks = common(before.marks, marksBeside(runs, i, 1));
        Run after = part(run, end, run.text.size() - end);
        after.marks = marksBeside(runs, i, 1);
        all << before << part(run, begin, end - begin) << after;
    }
    return joined(all);
}

} // namespace

void RunCollector::add(const Run &run)
{
    const auto around = std::exchange(m_around, {});
    const bool beginsBlank
        = run.kind == Kind::Text && !run.text.isEmpty() && isBlank(run.text.front());
    if (!around || !beginsBlank) {
        m_runs.append(run);
        return;
    }
    m_runs.append(part(run, 0, 1));
    m_runs.last().marks = *around;
    m_runs.append(part(run, 1, run.text.size() - 1));
}

// The outermost of several marks that begin together is the one whose blank it is.
void RunCollector::beginMark(const QList<Mark> &around)
{
    if (!m_around)
        m_around = around;
}

void RunCollector::endMark(const QList<Mark> &around)
{
    m_around.reset();
    if (m_runs.isEmpty())
        return;
    Run &last = m_runs.last();
    if (last.kind != Kind::Text || last.text.isEmpty() || !isBlank(last.text.back()))
        return;
    Run blank = part(last, last.text.size() - 1, 1);
    blank.marks = around;
    last = part(last, 0, last.text.size() - 1);
    m_runs.append(blank);
}

bool RunCollector::isEmpty() const
{
    return std::ranges::all_of(
        m_runs, [](const Run &run) { return run.kind == Kind::Break || isBlankText(run); });
}

Runs RunCollector::tidy(const Runs &runs)
{
    return withBlanksOutside(withoutInvisible(withSingleBlanks(joined(runs))));
}

QList<Runs> RunCollector::takeParagraphs()
{
    QList<Runs> paragraphs { {} };
    int breaks = 0;
    for (const Run &run : std::exchange(m_runs, {})) {
        if (run.kind == Kind::Break)
            ++breaks;
        else if (!isBlankText(run) && std::exchange(breaks, 0) > 1)
            paragraphs.append(Runs());
        paragraphs.last().append(run);
    }
    for (Runs &runs : paragraphs)
        runs = tidy(runs);
    paragraphs.removeIf([](const Runs &runs) { return runs.isEmpty(); });
    return paragraphs;
}

Runs RunCollector::takeLine()
{
    Runs line = std::exchange(m_runs, {});
    for (Run &run : line) {
        if (run.kind == Kind::Break) {
            run.kind = Kind::Text;
            run.text = u" "_s;
            run.origins = { -1 };
        }
        if (run.kind == Kind::Text)
            std::ranges::replace(run.text, u'\n', u' ');
    }
    return tidy(line);
}

} // namespace Writer
