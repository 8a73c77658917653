// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/markdown/LineMerge.h"

#include "writer/markdown/Difference.h"
#include "writer/markdown/XhtmlBlockWriter.h"
#include "writer/markdown/XhtmlNames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Writer
{

namespace
{

using Kind = Run::Kind;

/// A word, or a sign that is none, or a thing. It lies within one run.
struct Token {
    const Run *run = nullptr;
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] QStringView text() const
    {
        return QStringView(run->text).mid(begin, end - begin);
    }
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QList<Token> tokensOf(const Runs &runs)
{
    QList<Token> tokens;
    for (const Run &run : runs) {
        if (!run.hasWords()) {
            tokens.append({ &run, 0, run.text.size() });
            continue;
        }
        for (qsizetype i = 0; i < run.text.size();) {
            qsizetype end = i + 1;
            while (isWordCharacter(run.text.at(i)) && end < run.text.size()
                && isWordCharacter(run.text.at(end)))
                ++end;
            tokens.append({ &run, i, end });
            i = end;
        }
    }
    return tokens;
}

bool sameKind(const Token &a, const Token &b)
{
    return a.run->kind == b.run->kind && sorted(a.run->marks) == sorted(b.run->marks);
}

bool isBlankToken(const Token &token)
{
    return token.run->kind == Kind::Text && token.end - token.begin == 1
        && isBlank(token.run->text.at(token.begin));
}

bool sameToken(const Token &a, const Token &b)
{
    if (!sameKind(a, b) || a.run->address != b.run->address || a.run->title != b.run->title)
        return false;
    return a.text() == b.text() || (isBlankToken(a) && isBlankToken(b));
}

// How many marks end between \a inside and \a outside, 0 if others begin there.
qsizetype marksToClose(const Token &inside, const Token &outside)
{
    const bool isWithin = outside.run->kind == Kind::Text
        && std::ranges::all_of(
            outside.run->marks, [&](const Mark &mark) { return inside.run->marks.contains(mark); });
    return isWithin ? inside.run->marks.size() - outside.run->marks.size() : 0;
}

/// The text of some tokens in the XHTML.
class Stretch
{
public:
    Stretch(const QString &xhtml, const QList<Token> &tokens) : m_xhtml(xhtml), m_tokens(tokens) { }

    [[nodiscard]] qsizetype beginOf(size_t at) const
    {
        const Token &token = m_tokens.at(qsizetype(at));
        return token.run->hasWords() ? token.run->origins.value(token.begin, -1) : -1;
    }
    [[nodiscard]] qsizetype endOf(size_t at) const
    {
        const Token &token = m_tokens.at(qsizetype(at));
        const qsizetype last
            = token.run->hasWords() ? token.run->origins.value(token.end - 1, -1) : -1;
        if (last < 0)
            return -1;
        return m_xhtml.at(last) == u'&' ? m_xhtml.indexOf(u';', last) + 1 : last + 1;
    }
    [[nodiscard]] bool isWithinOneText(qsizetype begin, qsizetype end) const
    {
        return begin >= 0 && end >= begin
            && !QStringView(m_xhtml).mid(begin, end - begin).contains(u'<');
    }
    // Behind the ends of \a count marks that are closed at \a at, or -1.
    [[nodiscard]] qsizetype behindMarks(qsizetype at, qsizetype count) const
    {
        while (count > 0 && at >= 0) {
            const qsizetype end = m_xhtml.indexOf(u'>', at);
            if (end < 0 || QStringView(m_xhtml).mid(at, 2) != "</"_L1)
                return -1;
            if (XhtmlNames::isMark(m_xhtml.mid(at + 2, end - at - 2).trimmed().toLower()))
                --count;
            at = end + 1;
        }
        return at;
    }
    // Without its text, an element would stay behind with nothing in it.
    [[nodiscard]] bool isWholeText(qsizetype begin, qsizetype end) const
    {
        return begin > 0 && m_xhtml.at(begin - 1) == u'>' && end < m_xhtml.size()
            && m_xhtml.at(end) == u'<';
    }

private:
    const QString &m_xhtml;
    const QList<Token> &m_tokens;
};

std::optional<LineMerge::Edit> place(const Stretch &stretch, const QList<Token> &old,
    const Hunk &hunk, const std::optional<Token> &sample)
{
    const auto fits
        = [&](size_t at) { return !sample || sameKind(old.at(qsizetype(at)), *sample); };
    if (hunk.begin == hunk.end) {
        const qsizetype end = hunk.begin > 0 ? stretch.endOf(hunk.begin - 1) : -1;
        if (end >= 0 && fits(hunk.begin - 1))
            return LineMerge::Edit { end, end, {} };
        const qsizetype outside = end >= 0 && sample
            ? stretch.behindMarks(end, marksToClose(old.at(qsizetype(hunk.begin) - 1), *sample))
            : -1;
        if (outside > end)
            return LineMerge::Edit { outside, outside, {} };
        const bool isBefore = hunk.begin < size_t(old.size()) && fits(hunk.begin);
        const qsizetype at = isBefore ? stretch.beginOf(hunk.begin) : -1;
        return at < 0 ? std::nullopt : std::optional(LineMerge::Edit { at, at, {} });
    }
    for (size_t i = hunk.begin; i < hunk.end; ++i) {
        if (!fits(i) || stretch.beginOf(i) < 0)
            return {};
    }
    const LineMerge::Edit edit { stretch.beginOf(hunk.begin), stretch.endOf(hunk.end - 1), {} };
    const bool isPossible = stretch.isWithinOneText(edit.begin, edit.end)
        && (sample || !stretch.isWholeText(edit.begin, edit.end));
    return isPossible ? std::optional(edit) : std::nullopt;
}

} // namespace

std::optional<QList<LineMerge::Edit>> LineMerge::merge(
    const QString &xhtml, const Runs &old, const Runs &next)
{
    const QList<Token> oldTokens = tokensOf(old);
    const QList<Token> newTokens = tokensOf(next);
    const Stretch stretch(xhtml, oldTokens);
    QList<Edit> edits;
    for (const Hunk &hunk : differences(oldTokens, newTokens, sameToken)) {
        QString text;
        std::optional<Token> sample;
        for (size_t i = hunk.newBegin; i < hunk.newEnd; ++i) {
            const Token &token = newTokens.at(qsizetype(i));
            if (!token.run->hasWords() || (sample && !sameKind(*sample, token)))
                return {};
            sample = token;
            text += token.text();
        }
        auto edit = place(stretch, oldTokens, hunk, sample);
        if (!edit)
            return {};
        edit->text = XhtmlBlockWriter::escaped(text);
        edits.append(*edit);
    }
    return edits;
}

} // namespace Writer
