// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StanzaFramer.h"

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

StanzaFramer::StanzaFramer(const StreamLimits &limits) : m_limits(limits)
{
    m_scope.reset();
}

void StanzaFramer::feed(QByteArray bytes)
{
    if (m_buffer.isEmpty())
        m_buffer = std::move(bytes);
    else
        m_buffer += bytes;
    // Views into it must survive a change of its quotes.
    m_buffer.detach();
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
            if (isChecked() && !m_open.isEmpty())
                note(XmlBytes::faultInText(
                    QByteArrayView(m_buffer).sliced(m_textStart, textEnd - m_textStart)));
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
    const char *const begin = m_buffer.constData();
    const char *const end = begin + m_buffer.size();
    const char *at = begin + m_position;
    while (at != end) {
        if (m_quote) {
            at = static_cast<const char *>(std::memchr(at, m_quote, size_t(end - at)));
            if (!at)
                break;
            m_quote = 0;
        } else if (*at == '"' || *at == '\'') {
            m_quote = *at;
        } else if (*at == '>') {
            m_position = at - begin;
            return m_position + 1;
        }
        ++at;
    }
    m_position = m_buffer.size();
    return -1;
}

std::optional<StanzaFramer::Frame> StanzaFramer::takeMarkup(qsizetype end)
{
    const QByteArrayView tag = QByteArrayView(m_buffer).sliced(m_tagStart, end - m_tagStart);
    m_position = m_textStart = end;
    if (m_gone + m_position - m_stanzaStart + m_cutter.added() > m_limits.stanzaBytes)
        refuse(u"It is larger than %1 bytes."_s.arg(m_limits.stanzaBytes));
    std::optional<Frame> frame;
    if (tag[1] == '/')
        frame = takeEndTag(tag);
    else if (tag[1] != '!')
        frame = takeStartTag(tag);
    else if (isChecked())
        note(XmlBytes::faultInCharacters(
            tag.sliced(cdataStart.size(), tag.size() - cdataStart.size() - cdataEnd.size())));
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
    if (const XmlBytes::Fault fault = XmlBytes::readStartTag(inside, m_tag)) {
        note(fault);
        checkAttributes(inside, name.size());
    } else {
        checkAttributes();
    }
    m_open.append({ m_names.size(), 0 });
    m_names += name;
    if (m_names.size() > m_limits.stanzaBytes || m_open.size() > hopelessDepth)
        return broken(u"Its elements are nested without an end."_s);
    if (m_open.size() > m_limits.depth)
        refuse(u"Its elements are nested deeper than %1."_s.arg(m_limits.depth));
    if (isChecked())
        enterElement(int(m_open.size()));
    return inside.endsWith('/') ? endOfElement() : std::nullopt;
}

void StanzaFramer::enterElement(int depth)
{
    m_cutter.prepare(depth);
    note(m_scope.enter(m_tag, depth));
    if (m_scope.isFull())
        refuse(u"More than %1 namespaces are declared at one place."_s.arg(XmlScope::mostBindings));
    if (isChecked())
        m_cutter.start(m_tag, depth, m_tagStart, m_buffer.data());
}

std::optional<StanzaFramer::Frame> StanzaFramer::takeEndTag(QByteArrayView tag)
{
    QByteArrayView name = tag.sliced(2, tag.size() - 3);
    while (!name.isEmpty() && isSpace(name.back()))
        name.chop(1);
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

void StanzaFramer::checkAttributes()
{
    for (const XmlBytes::Attribute &attribute : std::as_const(m_tag.attributes)) {
        checkName(attribute.name);
        // A namespace is part of many names.
        if (XmlScope::isDeclaration(attribute.name))
            checkName(attribute.value);
    }
    if (m_tag.attributes.size() > m_limits.attributes)
        refuse(u"An element has more than %1 attributes."_s.arg(m_limits.attributes));
}

// The same for a tag that is none.
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

// What is not well-formed in a way that leaves the end of the stanza in sight.
void StanzaFramer::note(XmlBytes::Fault fault)
{
    if (!m_fault)
        m_fault = fault;
}

bool StanzaFramer::isChecked() const
{
    return !m_fault && m_refusal.isEmpty();
}

void StanzaFramer::refuse(const QString &reason)
{
    if (!m_refusal.isEmpty())
        return;
    m_refusal = reason;
    m_head = head(m_position);
}

QByteArray StanzaFramer::head(qsizetype end) const
{
    QByteArray bytes = m_envelope.left(headBytes);
    const qsizetype more = std::min(headBytes - bytes.size(), end - m_stanzaStart);
    return bytes += QByteArrayView(m_buffer).sliced(m_stanzaStart, more);
}

std::optional<StanzaFramer::Frame> StanzaFramer::endOfElement()
{
    const int depth = int(m_open.size());
    m_names.truncate(m_open.last().nameStart);
    m_open.removeLast();
    if (isChecked())
        cut(m_cutter.end(depth, m_position, m_buffer));
    m_scope.leave(depth);
    if (m_open.isEmpty())
        return endOfStanza();
    return {};
}

StanzaFramer::Frame StanzaFramer::endOfStanza()
{
    Frame frame { Frame::Kind::Stanza, {}, m_refusal };
    frame.lists = m_cutter.take();
    m_cutter.drop();
    if (m_refusal.isEmpty()) {
        frame.bytes = std::exchange(m_envelope, {});
        frame.bytes += QByteArrayView(m_buffer).sliced(m_stanzaStart, m_position - m_stanzaStart);
        frame.fault = QString::fromLatin1(std::exchange(m_fault, nullptr));
    } else {
        frame.kind = Frame::Kind::Refused;
        frame.bytes = std::exchange(m_head, {});
        m_refusal.clear();
        m_fault = nullptr;
    }
    m_envelope.clear();
    m_gone = 0;
    m_stanzaStart = m_position;
    m_scope.reset();
    return frame;
}

StanzaFramer::Frame StanzaFramer::broken(const QString &reason)
{
    m_isOver = true;
    return { Frame::Kind::Broken, m_head.isEmpty() ? head(m_buffer.size()) : m_head, reason };
}

// A refused stanza is still followed to its end, but not kept.
void StanzaFramer::dropRefusedBytes()
{
    m_stanzaStart = m_position;
    m_envelope.clear();
    m_cutter.drop();
}

void StanzaFramer::cut(const ListCutter::Cut &part)
{
    if (part.end == 0)
        return;
    m_envelope += QByteArrayView(m_buffer).sliced(m_stanzaStart, part.begin - m_stanzaStart);
    m_envelope += part.replacement;
    m_gone += part.end - m_stanzaStart;
    m_stanzaStart = part.end;
}

// A stanza that does not end must not fill the memory, even within one tag or one text.
void StanzaFramer::boundUnfinished()
{
    const qsizetype held = m_gone + m_buffer.size() - m_stanzaStart;
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
    m_textStart -= m_stanzaStart;
    m_cutter.shift(m_stanzaStart);
    if (m_tagStart >= 0)
        m_tagStart -= m_stanzaStart;
    m_stanzaStart = 0;
}

} // namespace PubSub
