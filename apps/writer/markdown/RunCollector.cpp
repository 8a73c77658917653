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

void chop(Run &run)
{
    run.text.chop(1);
    run.origins.resize(qMin(run.origins.size(), run.text.size()));
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
Run withSingleBlanks(const Run &run, bool isAfterBlank)
{
    Run tidy;
    tidy.marks = run.marks;
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
    return tidy;
}

void makeBlanksSingle(Runs &runs)
{
    bool isAfterBlank = true;
    for (Run &run : runs) {
        if (run.kind != Kind::Text) {
            isAfterBlank = run.kind == Kind::Break;
            continue;
        }
        if (run.text.isEmpty())
            continue;
        const bool endsBlank = isBlank(run.text.back());
        if (!isLaidOut(run.text, isAfterBlank))
            run = withSingleBlanks(run, isAfterBlank);
        isAfterBlank = endsBlank;
    }
}

void removeBlankAtEnd(Runs &runs)
{
    while (!runs.isEmpty() && runs.last().kind == Kind::Text) {
        Run &last = runs.last();
        if (!last.text.isEmpty() && isBlank(last.text.back()))
            chop(last);
        if (!last.text.isEmpty())
            return;
        runs.removeLast();
    }
}

// Breaks at the ends, and blanks before breaks, are not seen.
Runs withoutInvisible(Runs runs)
{
    if (!std::ranges::contains(std::as_const(runs), Kind::Break, &Run::kind)) {
        removeBlankAtEnd(runs);
        return runs;
    }
    Runs all;
    all.reserve(runs.size());
    for (Run &run : runs) {
        if (run.kind == Kind::Break)
            removeBlankAtEnd(all);
        if (run.kind != Kind::Break || !all.isEmpty())
            all.append(std::move(run));
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

// Where marks end and begin, the blank stands in neither.
Runs withBlanksOutside(Runs runs)
{
    const auto isUnmarked = [](const Run &run) { return run.marks.isEmpty(); };
    if (std::ranges::all_of(std::as_const(runs), isUnmarked))
        return joined(std::move(runs));
    Runs all;
    all.reserve(runs.size());
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs.at(i);
        const bool hasBlank = run.kind == Kind::Text && !run.text.isEmpty()
            && (isBlank(run.text.front()) || isBlank(run.text.back()));
        if (!hasBlank || run.marks.isEmpty()) {
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
    return joined(std::move(all));
}

} // namespace

void RunCollector::add(Run run)
{
    const auto around = std::exchange(m_around, {});
    const bool beginsBlank
        = run.kind == Kind::Text && !run.text.isEmpty() && isBlank(run.text.front());
    if (!around || !beginsBlank) {
        m_runs.append(std::move(run));
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
    chop(last);
    m_runs.append(std::move(blank));
}

bool RunCollector::isEmpty() const
{
    return std::ranges::all_of(
        m_runs, [](const Run &run) { return run.kind == Kind::Break || isBlankText(run); });
}

void RunCollector::clear()
{
    m_runs.clear();
}

Runs RunCollector::tidy(Runs runs)
{
    runs = joined(std::move(runs));
    makeBlanksSingle(runs);
    return withBlanksOutside(withoutInvisible(std::move(runs)));
}

QList<Runs> RunCollector::takeParagraphs()
{
    QList<Runs> paragraphs { {} };
    paragraphs.last().reserve(m_runs.size());
    int breaks = 0;
    for (Run &run : m_runs) {
        if (run.kind == Kind::Break)
            ++breaks;
        else if (!isBlankText(run) && std::exchange(breaks, 0) > 1)
            paragraphs.append(Runs());
        paragraphs.last().append(std::move(run));
    }
    m_runs.clear();
    for (Runs &runs : paragraphs)
        runs = tidy(std::move(runs));
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
    return tidy(std::move(line));
}

} // namespace Writer
