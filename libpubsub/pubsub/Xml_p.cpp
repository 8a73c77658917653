// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Xml_p.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace PubSub::Xml {

using namespace Qt::StringLiterals;

namespace {

constexpr auto xmlNamespace = "http://www.w3.org/XML/1998/namespace"_L1;
constexpr auto xmlnsNamespace = "http://www.w3.org/2000/xmlns/"_L1;

void writeAttributes(const QDomElement &element, QXmlStreamWriter &writer)
{
    const QDomNamedNodeMap attributes = element.attributes();
    for (int i = 0; i < attributes.count(); ++i) {
        const QDomAttr attribute = attributes.item(i).toAttr();
        const QString ns = attribute.namespaceURI();
        if (ns == xmlnsNamespace || attribute.name() == "xmlns"_L1
            || attribute.name().startsWith("xmlns:"_L1))
            continue;
        if (ns == xmlNamespace)
            writer.writeAttribute(u"xml:"_s + attribute.localName(), attribute.value());
        else if (ns.isEmpty())
            writer.writeAttribute(attribute.name(), attribute.value());
        else
            writer.writeAttribute(ns, attribute.localName(), attribute.value());
    }
}

void declareAttributePrefixes(const QDomElement &element, QXmlStreamWriter &writer)
{
    const QDomNamedNodeMap attributes = element.attributes();
    for (int i = 0; i < attributes.count(); ++i) {
        const QDomAttr attribute = attributes.item(i).toAttr();
        const QString ns = attribute.namespaceURI();
        if (!ns.isEmpty() && ns != xmlNamespace && ns != xmlnsNamespace
            && !attribute.prefix().isEmpty() && attribute.prefix() != "xmlns"_L1)
            writer.writeNamespace(ns, attribute.prefix());
    }
}

void writeStart(const QDomElement &element, QString &defaultNamespace, QXmlStreamWriter &writer)
{
    const QString ns = element.namespaceURI();
    if (!element.prefix().isEmpty())
        writer.writeNamespace(ns, element.prefix());
    else if (ns != defaultNamespace)
        writer.writeDefaultNamespace(defaultNamespace = ns);
    declareAttributePrefixes(element, writer);
    writer.writeStartElement(ns, element.prefix().isEmpty() ? element.tagName()
                                                            : element.localName());
    writeAttributes(element, writer);
}

// Iterative over siblings, recursive over depth: the stream reader bounds the depth.
void writeElement(const QDomElement &element, QString defaultNamespace, QXmlStreamWriter &writer)
{
    writeStart(element, defaultNamespace, writer);
    for (QDomNode node = element.firstChild(); !node.isNull(); node = node.nextSibling()) {
        if (node.isElement())
            writeElement(node.toElement(), defaultNamespace, writer);
        else if (node.isText())
            writer.writeCharacters(node.nodeValue());
    }
    writer.writeEndElement();
}

void copyStart(const QXmlStreamReader &reader, bool isRoot, QXmlStreamWriter &writer)
{
    writer.writeStartElement(reader.qualifiedName().toString());
    bool hasDefault = false;
    for (const auto &declaration : reader.namespaceDeclarations()) {
        hasDefault |= declaration.prefix().isEmpty();
        writer.writeAttribute(declaration.prefix().isEmpty()
                                  ? u"xmlns"_s
                                  : u"xmlns:%1"_s.arg(declaration.prefix()),
                              declaration.namespaceUri().toString());
    }
    if (isRoot && !hasDefault)
        writer.writeAttribute(u"xmlns"_s, QString());
    for (const auto &attribute : reader.attributes())
        writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
}

} // namespace

QDomElement child(const QDomElement &parent, QLatin1StringView ns, QLatin1StringView name)
{
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, ns, name))
            return e;
    }
    return {};
}

QDomElement child(const QDomElement &parent, QLatin1StringView ns)
{
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (e.namespaceURI() == ns)
            return e;
    }
    return {};
}

bool is(const QDomElement &element, QLatin1StringView ns, QLatin1StringView name)
{
    return element.namespaceURI() == ns && element.localName() == name;
}

QList<QDomElement> children(const QDomElement &parent, QLatin1StringView ns,
                            QLatin1StringView name)
{
    QList<QDomElement> found;
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, ns, name))
            found.append(e);
    }
    return found;
}

QByteArray serialised(const QDomElement &element)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writeElement(element, {}, writer);
    return xml;
}

Parsed<QByteArray> built(const std::function<void(QXmlStreamWriter &)> &write)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    write(writer);
    // The writer lets control characters and lone surrogates pass; a server would end the
    // stream for them.
    QXmlStreamReader check(xml);
    while (!check.atEnd())
        check.readNext();
    if (check.hasError() || writer.hasError())
        return std::unexpected(ParseError { u"This can't be written as XML: "_s
                                            + check.errorString() });
    return xml;
}

bool copy(const QByteArray &xml, QXmlStreamWriter &writer)
{
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            copyStart(reader, depth++ == 0, writer);
            break;
        case QXmlStreamReader::EndElement:
            writer.writeEndElement();
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (depth > 0)
                writer.writeCharacters(reader.text().toString());
            break;
        case QXmlStreamReader::DTD:
            return false;
        default:
            break;
        }
    }
    return !reader.hasError();
}

} // namespace PubSub::Xml
