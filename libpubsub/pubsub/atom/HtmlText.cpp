// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "HtmlText.h"

#include "HtmlNames.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

// The longest name in the table has eight letters, the longest number seven digits.
constexpr qsizetype maxReferenceLength = 12;

struct Reference {
    QString text;
    qsizetype length = 0; // in the source, with "&" and ";"; 0 if there is no reference
};

Reference referenceAt(QStringView html, qsizetype at)
{
    const qsizetype end = html.sliced(at, qMin(maxReferenceLength, html.size() - at)).indexOf(u';');
    if (end < 2)
        return {};
    const QStringView name = html.sliced(at + 1, end - 1);
    const QString text = name.startsWith(u'#') ? numberedCharacter(name.sliced(1))
                                               : namedCharacter(name.toString());
    return { text, text.isEmpty() ? 0 : end + 1 };
}

bool isTagStart(QStringView html, qsizetype at)
{
    if (html[at] != u'<' || at + 1 == html.size())
        return false;
    const QChar next = html[at + 1];
    return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
}

QString tagName(QStringView tag)
{
    qsizetype begin = tag.startsWith("</"_L1) ? 2 : 1;
    qsizetype end = begin;
    while (end < tag.size() && tag[end].isLetterOrNumber())
        ++end;
    return tag.sliced(begin, end - begin).toString().toLower();
}

// <a href="#…">
bool isJump(QStringView tag)
{
    static const QRegularExpression jump(
        u"\\shref\\s*=\\s*[\"']?#"_s, QRegularExpression::CaseInsensitiveOption);
    return jump.matchView(tag).hasMatch();
}

class TextReader
{
public:
    explicit TextReader(QStringView html) : m_html(html) { }

    QString read()
    {
        while (m_at < m_html.size())
            take();
        return m_text.trimmed();
    }

    bool showsAnything()
    {
        while (m_at < m_html.size() && !m_isSeen)
            take();
        return m_isSeen;
    }

private:
    void take()
    {
        const bool isComment = m_html.sliced(m_at).startsWith("<!--"_L1);
        const qsizetype end = !isComment && isTagStart(m_html, m_at) ? tagEnd(m_at) : -1;
        if (isComment)
            takeComment();
        else if (end >= 0)
            takeTag(end);
        else if (m_html[m_at] == u'&')
            takeReference();
        else
            append(m_html.sliced(m_at++, 1));
    }

    // Behind the ">" that ends the tag at \a at; one in a quoted value does not. -1 if the tag
    // is never closed, and then neither is any later one: the search is not done again.
    qsizetype tagEnd(qsizetype at)
    {
        if (m_hasNoMoreTags)
            return -1;
        for (qsizetype i = at + 1; i < m_html.size(); ++i) {
            if (m_html[i] == u'>')
                return i + 1;
            const bool isQuote = m_html[i - 1] == u'=' && (m_html[i] == u'"' || m_html[i] == u'\'');
            const qsizetype close = isQuote ? m_html.indexOf(m_html[i], i + 1) : -1;
            i = qMax(i, close);
        }
        m_hasNoMoreTags = true;
        return -1;
    }

    void takeComment()
    {
        const qsizetype end = m_html.indexOf("-->"_L1, m_at + 4);
        m_at = end < 0 ? m_html.size() : end + 3;
    }

    void takeTag(qsizetype end)
    {
        const QStringView tag = m_html.sliced(m_at, end - m_at);
        const QString name = tagName(tag);
        m_at = end;
        m_isSeen = m_isSeen || isEmbedded(name);
        if (!tag.startsWith("</"_L1) && !tag.endsWith("/>"_L1) && isUnreadElement(name))
            skipTo(name);
        else if (isApart(name, tag))
            m_hasSpace = true;
        else if (name == "br"_L1)
            breakLine(1, Repeat::Yes);
        else if (isParagraphElement(name))
            breakLine(2, Repeat::No);
        else if (isLineElement(name))
            breakLine(1, Repeat::No);
    }

    // Cells and the marks of notes touch their neighbours and are words of their own.
    bool isApart(const QString &name, QStringView tag)
    {
        if (name != "a"_L1)
            return isWordElement(name);
        const bool wasJump = std::exchange(m_isInJump, !tag.startsWith("</"_L1) && isJump(tag));
        return wasJump || m_isInJump;
    }

    // The content of a script is not HTML, so only its own end tag counts.
    void skipTo(const QString &name)
    {
        const qsizetype end = m_html.indexOf(QString("</"_L1 + name), m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end;
    }

    void takeReference()
    {
        const Reference reference = referenceAt(m_html, m_at);
        if (reference.length == 0) {
            append(m_html.sliced(m_at++, 1));
            return;
        }
        append(reference.text);
        m_at += reference.length;
    }

    void append(QStringView text)
    {
        for (const QChar c : text) {
            if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f') {
                m_hasSpace = true;
                continue;
            }
            if (m_hasSpace && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
                m_text += u' ';
            m_hasSpace = false;
            m_isSeen = m_isSeen || !c.isSpace();
            m_text += c;
        }
    }

    enum class Repeat { No, Yes };

    void breakLine(int lines, Repeat repeat)
    {
        m_hasSpace = false;
        int present = 0;
        while (repeat == Repeat::No && present < m_text.size()
            && m_text[m_text.size() - 1 - present] == u'\n')
            ++present;
        if (!m_text.isEmpty() && lines > present)
            m_text += QString(lines - present, u'\n');
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
    bool m_hasSpace = false;
    bool m_isInJump = false;
    bool m_hasNoMoreTags = false;
    // Something that has words, or needs none.
    bool m_isSeen = false;
};

} // namespace

QString htmlToText(const QString &html)
{
    return TextReader(html).read();
}

bool showsAnything(const QString &html)
{
    return TextReader(html).showsAnything();
}

qsizetype referenceLength(QStringView html, qsizetype at)
{
    return referenceAt(html, at).length;
}

QString resolveReferences(QStringView html)
{
    QString text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        const Reference reference = html[i] == u'&' ? referenceAt(html, i) : Reference();
        text += reference.length > 0 ? QStringView(reference.text) : html.sliced(i, 1);
        i += qMax<qsizetype>(reference.length, 1);
    }
    return text;
}

} // namespace PubSub
