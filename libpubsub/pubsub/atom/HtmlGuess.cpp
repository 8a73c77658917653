// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Whether a text that does not say what it is is HTML.

#include "HtmlNames.h"
#include "HtmlText.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace PubSub
{

namespace
{

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// Ends before the characters of \a end.
qsizetype nameEnd(QStringView text, qsizetype at, QStringView end)
{
    while (at < text.size() && !text[at].isSpace() && !end.contains(text[at]))
        ++at;
    return at;
}

qsizetype spaceEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// A tag, or a comment. Its size is 0 if there is none.
struct Tag {
    QString name;
    qsizetype size = 0;
    bool isEnd = false;
    bool hasSource = false;
};

// HTML, "Start tags": attributes with a value in quotes, without, or with none.
class TagReader
{
public:
    TagReader(QStringView text, qsizetype at) : m_text(text), m_begin(at), m_at(at + 1) { }

    Tag read()
    {
        Tag tag;
        tag.isEnd = m_at < m_text.size() && m_text[m_at] == u'/';
        m_at += tag.isEnd ? 1 : 0;
        const qsizetype end = nameEnd(m_text, m_at, u"/<>\"'=");
        tag.name = m_text.sliced(m_at, end - m_at).toString().toLower();
        m_at = end;
        while (takeAttribute(tag)) { }
        const bool isClosed = m_at < m_text.size() && m_text[m_at] == u'>';
        tag.size = isClosed ? m_at + 1 - m_begin : 0;
        return tag;
    }

private:
    bool takeAttribute(Tag &tag)
    {
        m_at = spaceEnd(m_text, m_at);
        if (m_at < m_text.size() && m_text[m_at] == u'/') {
            ++m_at;
            return true;
        }
        const qsizetype end = nameEnd(m_text, m_at, u"/<>\"'=");
        if (end == m_at)
            return false;
        const QStringView name = m_text.sliced(m_at, end - m_at);
        tag.hasSource = tag.hasSource || name.compare("src"_L1, Qt::CaseInsensitive) == 0;
        m_at = spaceEnd(m_text, end);
        return m_at == m_text.size() || m_text[m_at] != u'=' || takeValue();
    }

    bool takeValue()
    {
        m_at = spaceEnd(m_text, m_at + 1);
        if (m_at == m_text.size())
            return false;
        const QChar quote = m_text[m_at];
        if (quote != u'"' && quote != u'\'') {
            const qsizetype end = nameEnd(m_text, m_at, u"<>\"'`");
            return std::exchange(m_at, end) < end;
        }
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        m_at = end < 0 ? m_text.size() : end + 1;
        return end >= 0;
    }

    QStringView m_text;
    qsizetype m_begin;
    qsizetype m_at;
};

class Guess
{
public:
    explicit Guess(QStringView text) : m_text(text) { }

    bool isHtml()
    {
        while (m_isPossible && m_at < m_text.size())
            take();
        if (!m_isPossible)
            return false;
        if (!m_hasTags)
            return m_hasReferences && !m_hasBareSigns;
        return m_hasEvidence && (m_isOpen == 0 || m_beginsWithTag);
    }

private:
    void take()
    {
        const QChar c = m_text[m_at];
        if (c == u'<')
            takeAngle();
        else if (c == u'&')
            takeReference();
        else
            m_hasWords = m_hasWords || !c.isSpace();
        ++m_at;
    }

    // Leaves m_at at the last character of what it took.
    void takeAngle()
    {
        const QStringView rest = m_text.sliced(m_at);
        if (rest.startsWith("<!--"_L1))
            return skipPast(u"-->"_s);
        const QChar first = rest.size() > 1 ? rest[1] : QChar();
        const bool isTag
            = isNameStart(first) || (first == u'/' && rest.size() > 2 && isNameStart(rest[2]));
        if (!isTag) {
            m_hasBareSigns = true;
            m_hasWords = true;
            return;
        }
        const Tag tag = TagReader(m_text, m_at).read();
        m_isPossible = tag.size > 0 && isHtmlTag(tag.name);
        if (m_isPossible) {
            m_at += tag.size - 1;
            count(tag);
        }
    }

    static bool isHtmlTag(const QString &name)
    {
        return isHtmlElement(name) || name.contains(u'-') || name.contains(u':');
    }

    void count(const Tag &tag)
    {
        m_beginsWithTag = m_beginsWithTag || !(m_hasTags || m_hasWords);
        m_hasTags = true;
        if (!isContentElement(tag.name)) {
            if (!tag.isEnd && hasOtherContent(tag.name))
                skipPast(QString("</"_L1 + tag.name));
            return;
        }
        if (isVoidElement(tag.name)) {
            m_hasEvidence = m_hasEvidence || tag.name != "img"_L1 || tag.hasSource;
            return;
        }
        int &open = m_open[tag.name];
        if (tag.isEnd && open == 0)
            return;
        open += tag.isEnd ? -1 : 1;
        m_hasEvidence = m_hasEvidence || tag.isEnd;
        if (!mayLackItsEnd(tag.name))
            m_isOpen += tag.isEnd ? -1 : 1;
    }

    void skipPast(const QString &end)
    {
        const qsizetype found = m_text.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_text.size() : found + end.size() - 1;
    }

    void takeReference()
    {
        m_hasWords = true;
        if (referenceLength(m_text, m_at) > 0)
            m_hasReferences = true;
        else if (m_text.sliced(m_at).startsWith("&&"_L1))
            m_hasBareSigns = true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QHash<QString, int> m_open;
    // Of the elements that need an end, how many have none yet.
    int m_isOpen = 0;
    bool m_isPossible = true;
    bool m_beginsWithTag = false;
    bool m_hasTags = false;
    bool m_hasWords = false;
    bool m_hasEvidence = false;
    bool m_hasReferences = false;
    // What HTML that is written by a program has as references.
    bool m_hasBareSigns = false;
};

} // namespace

bool looksLikeHtml(const QString &text)
{
    return Guess(text).isHtml();
}

} // namespace PubSub
