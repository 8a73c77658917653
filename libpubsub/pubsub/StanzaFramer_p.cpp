// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StanzaFramer_p.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QByteArrayView cdataStart = "<![CDATA[";
constexpr QByteArrayView cdataEnd = "]]>";

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

qsizetype nameLengthOf(QByteArrayView text)
{
    qsizetype n = 0;
    while (
        n < text.size() && !isSpace(text[n]) && text[n] != '/' && text[n] != '>' && text[n] != '=')
        ++n;
    return n;
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isSpace);
}

} // namespace

StanzaFramer::StanzaFramer(const StreamLimits &limits) : m_limits(limits) { }

void StanzaFramer::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
}

std::optional<StanzaFramer::Frame> StanzaFramer::next()
{
    while (!m_isOver) {
        if (m_tagStart < 0) {
            const void *lt = std::memchr(
                m_buffer.constData() + m_position, '<', size_t(m_buffer.size() - m_position));
            const qsizetype textEnd
                = lt ? static_cast<const char *>(lt) - m_buffer.constData() : m_buffer.size();
            // RFC 6120 §4.6.1: between stanzas, only white space to keep the line alive.
            if (m_open.isEmpty()
                && !isBlank(QByteArrayView(m_buffer).sliced(m_position, textEnd - m_position)))
                return broken(u"There is text between two stanzas."_s);
            m_position = textEnd;
            if (m_open.isEmpty())
                m_stanzaStart = textEnd;
            if (!lt)
                break;
            m_tagStart = m_position;
        }
        const qsizetype end = findMarkupEnd();
        if (m_isOver)
            return broken(u"The stream holds a DTD, a comment or a processing instruction."_s);
        if (end < 0)
            break;
        if (auto frame = takeMarkup(end))
            return frame;
    }
    if (m_isOver)
        return {};
    boundUnfinished();
    compact();
    if (m_buffer.size() > 2 * m_limits.stanzaBytes)
        return broken(u"A tag is larger than a stanza may be."_s);
    return {};
}

qsizetype StanzaFramer::findMarkupEnd()
{
    const QByteArrayView markup = QByteArrayView(m_buffer).sliced(m_tagStart);
    if (markup.size() < 2)
        return -1;
    if (markup[1] == '?') {
        m_isOver = true;
        return -1;
    }
    if (markup[1] != '!')
        return findTagEnd();
    // RFC 6120 §11.1: of what begins with <! only CDATA may stand in a stream.
    const auto start = markup.first(std::min(markup.size(), cdataStart.size()));
    if (!cdataStart.startsWith(start) || m_open.isEmpty()) {
        m_isOver = true;
        return -1;
    }
    m_position = std::max(m_position, m_tagStart + start.size());
    const qsizetype end = m_buffer.indexOf(
        cdataEnd, std::max(m_tagStart + cdataStart.size(), m_position - cdataEnd.size()));
    if (end < 0) {
        m_position = m_buffer.size();
        return -1;
    }
    return end + cdataEnd.size();
}

qsizetype StanzaFramer::findTagEnd()
{
    const char *data = m_buffer.constData();
    for (; m_position < m_buffer.size(); ++m_position) {
        const char c = data[m_position];
        if (m_quote) {
            if (c == m_quote)
                m_quote = 0;
        } else if (c == '"' || c == '\'') {
            m_quote = c;
        } else if (c == '>') {
            return m_position + 1;
        }
    }
    return -1;
}

std::optional<StanzaFramer::Frame> StanzaFramer::takeMarkup(qsizetype end)
{
    const QByteArrayView tag = QByteArrayView(m_buffer).sliced(m_tagStart, end - m_tagStart);
    m_position = end;
    if (m_position - m_stanzaStart > m_limits.stanzaBytes)
        refuse(u"It is larger than %1 bytes."_s.arg(m_limits.stanzaBytes));
    std::optional<Frame> frame;
    if (tag[1] == '/')
        frame = takeEndTag(tag);
    else if (tag[1] != '!')
        frame = takeStartTag(tag);
    m_tagStart = -1;
    if (!m_refusal.isEmpty() && !m_isOver)
        dropRefusedBytes();
    return frame;
}

std::optional<StanzaFramer::Frame> StanzaFramer::takeStartTag(QByteArrayView tag)
{
    const QByteArrayView inside = tag.sliced(1, tag.size() - 2);
    const QByteArrayView name = inside.first(nameLengthOf(inside));
    if (name.isEmpty())
        return broken(u"A tag has no name."_s);
    countChild();
    checkName(name);
    checkAttributes(inside, name.size());
    m_open.append({ m_names.size(), 0 });
    m_names += name;
    if (m_open.size() > m_limits.depth)
        refuse(u"Its elements are nested deeper than %1."_s.arg(m_limits.depth));
    return inside.endsWith('/') ? endOfElement() : std::nullopt;
}

std::optional<StanzaFramer::Frame> StanzaFramer::takeEndTag(QByteArrayView tag)
{
    const QByteArrayView name = tag.sliced(2, tag.size() - 3).trimmed();
    if (m_open.isEmpty()) {
        m_isOver = true;
        return Frame { Frame::Kind::Closed, {}, {} };
    }
    if (QByteArrayView(m_names).sliced(m_open.last().nameStart) != name)
        return broken(u"An end tag does not fit its start tag."_s);
    return endOfElement();
}

void StanzaFramer::countChild()
{
    if (!m_open.isEmpty() && ++m_open.last().children > m_limits.children)
        refuse(u"An element has more than %1 children."_s.arg(m_limits.children));
}

void StanzaFramer::checkName(QByteArrayView name)
{
    if (name.size() > m_limits.nameBytes)
        refuse(u"A name is longer than %1 bytes."_s.arg(m_limits.nameBytes));
}

void StanzaFramer::checkAttributes(QByteArrayView tag, qsizetype nameLength)
{
    int count = 0;
    char quote = 0;
    for (qsizetype i = nameLength; i < tag.size(); ++i) {
        const char c = tag[i];
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (!isSpace(c) && c != '/' && c != '=') {
            const QByteArrayView name = tag.sliced(i, nameLengthOf(tag.sliced(i)));
            checkName(name);
            ++count;
            i += std::max<qsizetype>(name.size(), 1) - 1;
        }
    }
    if (count > m_limits.attributes)
        refuse(u"An element has more than %1 attributes."_s.arg(m_limits.attributes));
}

void StanzaFramer::refuse(const QString &reason)
{
    if (!m_refusal.isEmpty())
        return;
    m_refusal = reason;
    m_head = m_buffer.sliced(m_stanzaStart, std::min(headBytes, m_position - m_stanzaStart));
}

std::optional<StanzaFramer::Frame> StanzaFramer::endOfElement()
{
    m_names.truncate(m_open.last().nameStart);
    m_open.removeLast();
    if (m_open.isEmpty())
        return endOfStanza();
    return {};
}

StanzaFramer::Frame StanzaFramer::endOfStanza()
{
    Frame frame { Frame::Kind::Stanza, {}, m_refusal };
    if (m_refusal.isEmpty()) {
        frame.bytes = m_buffer.sliced(m_stanzaStart, m_position - m_stanzaStart);
    } else {
        frame.kind = Frame::Kind::Refused;
        frame.bytes = std::exchange(m_head, {});
        m_refusal.clear();
    }
    m_stanzaStart = m_position;
    return frame;
}

StanzaFramer::Frame StanzaFramer::broken(const QString &reason)
{
    m_isOver = true;
    const QByteArray head = m_head.isEmpty()
        ? m_buffer.sliced(m_stanzaStart).first(std::min(headBytes, m_buffer.size() - m_stanzaStart))
        : m_head;
    return { Frame::Kind::Broken, head, reason };
}

// A refused stanza is still followed to its end, but not kept.
void StanzaFramer::dropRefusedBytes()
{
    m_stanzaStart = m_position;
}

// A stanza that does not end must not fill the memory, even within one tag or one text.
void StanzaFramer::boundUnfinished()
{
    const qsizetype held = m_buffer.size() - m_stanzaStart;
    if (held > m_limits.stanzaBytes && !m_open.isEmpty())
        refuse(u"It is larger than %1 bytes."_s.arg(m_limits.stanzaBytes));
    if (!m_refusal.isEmpty() && m_tagStart < 0)
        dropRefusedBytes();
}

void StanzaFramer::compact()
{
    if (m_stanzaStart == 0)
        return;
    m_buffer.remove(0, m_stanzaStart);
    m_position -= m_stanzaStart;
    if (m_tagStart >= 0)
        m_tagStart -= m_stanzaStart;
    m_stanzaStart = 0;
}

} // namespace PubSub
