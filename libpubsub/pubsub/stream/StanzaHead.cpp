// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "StanzaHead.h"

#include <pubsub/base/Namespaces.h>
#include <pubsub/xml/XmlBytes.h>

#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QByteArrayView streamStart = "<stream:stream xmlns='jabber:client' "
                                       "xmlns:stream='http://etherx.jabber.org/streams'>";
constexpr QByteArrayView streamEnd = "</stream:stream>";

/// The kind of stanza that begins \a bytes.
QString kindOf(QByteArrayView bytes)
{
    if (!bytes.startsWith('<'))
        return {};
    for (const auto kind : { "message"_L1, "presence"_L1, "iq"_L1 }) {
        if (bytes.sliced(1).startsWith(XmlBytes::bytesOf(kind)))
            return kind;
    }
    return {};
}

/// XEP-0198's requests and acknowledgements, which stand between most stanzas: read without Qt's
/// parser, which takes longer to be set up than to read them. Null if \a bytes are something else.
QDomDocument acknowledgement(QByteArrayView bytes)
{
    if (!bytes.startsWith('<') || bytes.indexOf('>') != bytes.size() - 1)
        return {};
    XmlBytes::StartTag tag;
    const bool isRead = !XmlBytes::readStartTag(bytes.sliced(1, bytes.size() - 2), tag);
    const bool isPrefixed = tag.name.contains(':')
        || std::ranges::any_of(
            tag.attributes, [](const auto &one) { return one.name.contains(':'); });
    if (!isRead || !tag.isEmpty || isPrefixed
        || tag.attribute("xmlns") != XmlBytes::bytesOf(Ns::streamManagement))
        return {};
    QDomDocument document;
    QDomElement element
        = document.createElementNS(Ns::streamManagement, QString::fromUtf8(tag.name));
    for (const XmlBytes::Attribute &one : std::as_const(tag.attributes)) {
        if (one.name != "xmlns")
            element.setAttribute(QString::fromUtf8(one.name), XmlBytes::decoded(one.value));
    }
    document.appendChild(document.createElementNS(Ns::stream, u"stream:stream"_s))
        .appendChild(element);
    return document;
}

} // namespace

NodeAddress StanzaHead::address() const
{
    return { Jid::fromString(from).value_or(Jid()), node };
}

QByteArray StanzaHead::emptyStanza() const
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writer.writeEmptyElement(tag);
    if (!id.isEmpty())
        writer.writeAttribute("id"_L1, id);
    if (!from.isEmpty())
        writer.writeAttribute("from"_L1, from);
    if (!type.isEmpty())
        writer.writeAttribute("type"_L1, type);
    writer.writeEndDocument();
    return xml;
}

StanzaHead StanzaHead::of(const QByteArray &bytes)
{
    QXmlStreamReader reader;
    reader.addData(streamStart);
    reader.addData(bytes);
    StanzaHead head;
    while (!reader.atEnd() && head.node.isEmpty()) {
        if (reader.readNext() != QXmlStreamReader::StartElement
            || reader.namespaceUri() == Ns::stream)
            continue;
        const auto attributes = reader.attributes();
        if (head.tag.isEmpty()) {
            head.tag = reader.name().toString();
            head.id = attributes.value("id"_L1).toString();
            head.from = attributes.value("from"_L1).toString();
            head.type = attributes.value("type"_L1).toString();
        } else if (reader.namespaceUri().startsWith(Ns::pubsub)) {
            head.node = attributes.value("node"_L1).toString();
        }
    }
    // The bytes may end within the first tag.
    if (head.tag.isEmpty())
        head.tag = kindOf(bytes);
    return head;
}

Parsed<QDomDocument> parseStanza(const QByteArray &bytes)
{
    if (const QDomDocument document = acknowledgement(bytes); !document.isNull())
        return document;
    QByteArray wrapped;
    wrapped.reserve(streamStart.size() + bytes.size() + streamEnd.size());
    wrapped.append(streamStart).append(bytes).append(streamEnd);
    QDomDocument document;
    // White space between the elements of XHTML is content.
    const auto result = document.setContent(wrapped,
        QDomDocument::ParseOptions(QDomDocument::ParseOption::UseNamespaceProcessing)
            | QDomDocument::ParseOption::PreserveSpacingOnlyNodes);
    if (!result)
        return std::unexpected(ParseError { result.errorMessage });
    return document;
}

} // namespace PubSub
