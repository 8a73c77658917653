// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/StreamParser.h"

namespace TestSupport
{

void StreamParser::addData(const QByteArray &bytes)
{
    m_reader.addData(bytes);
    m_text += m_decoder.decode(bytes);
}

StreamParser::Event StreamParser::next()
{
    while (true) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth == 1) {
                m_openTag = m_reader.attributes();
                m_text.remove(0, m_reader.characterOffset());
                m_textBegin = m_reader.characterOffset();
                return Event::StreamOpened;
            }
            startElement();
            break;
        case QXmlStreamReader::EndElement:
            if (--m_depth == 0)
                return Event::StreamClosed;
            m_current = m_current.parentNode().toElement();
            if (m_depth == 1) {
                cutStanza();
                return Event::Stanza;
            }
            break;
        case QXmlStreamReader::Characters:
            if (!m_current.isNull())
                m_current.appendChild(m_document.createTextNode(m_reader.text().toString()));
            break;
        case QXmlStreamReader::Invalid:
            return m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError
                ? Event::NeedMoreData
                : Event::BrokenXml;
        case QXmlStreamReader::EndDocument:
            return Event::NeedMoreData;
        default:
            break;
        }
    }
}

void StreamParser::startElement()
{
    if (m_depth == 2)
        m_document = QDomDocument();
    QDomElement element = m_document.createElementNS(
        m_reader.namespaceUri().toString(), m_reader.qualifiedName().toString());
    const QXmlStreamAttributes attributes = m_reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.namespaceUri().isEmpty()) {
            element.setAttribute(attribute.name().toString(), attribute.value().toString());
        } else {
            element.setAttributeNS(attribute.namespaceUri().toString(),
                attribute.qualifiedName().toString(), attribute.value().toString());
        }
    }
    if (m_depth == 2)
        m_document.appendChild(element);
    else
        m_current.appendChild(element);
    m_current = element;
}

void StreamParser::cutStanza()
{
    const qint64 end = m_reader.characterOffset();
    m_stanzaText = m_text.first(end - m_textBegin);
    // Blanks between stanzas, which keep connections alive.
    m_stanzaText.remove(0, m_stanzaText.indexOf(u'<'));
    m_text.remove(0, end - m_textBegin);
    m_textBegin = end;
}

void StreamParser::restart()
{
    m_reader.clear();
    m_decoder.resetState();
    m_text.clear();
    m_textBegin = 0;
    m_openTag.clear();
    m_current = QDomElement();
    m_depth = 0;
}

} // namespace TestSupport
