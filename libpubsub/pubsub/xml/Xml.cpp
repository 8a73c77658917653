// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Xml.h"

#include "XmlBytes.h"

#include <QIODevice>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace PubSub::Xml
{

using namespace Qt::StringLiterals;

namespace
{

/// True for one well-formed element without a declaration of XML, comments or instructions
/// that declares the default namespace and every prefix that it uses.
bool standsByItself(const QByteArray &xml)
{
    const auto element = XmlElement::parse(xml);
    return element && element->hasAttribute("xmlns"_L1);
}

void copyStart(const QXmlStreamReader &reader, bool isRoot, QXmlStreamWriter &writer)
{
    writer.writeStartElement(reader.qualifiedName().toString());
    bool hasDefault = false;
    for (const auto &declaration : reader.namespaceDeclarations()) {
        hasDefault |= declaration.prefix().isEmpty();
        writer.writeAttribute(
            declaration.prefix().isEmpty() ? u"xmlns"_s : u"xmlns:%1"_s.arg(declaration.prefix()),
            declaration.namespaceUri().toString());
    }
    if (isRoot && !hasDefault)
        writer.writeAttribute(u"xmlns"_s, QString());
    for (const auto &attribute : reader.attributes())
        writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
}

/// Writes \a xml token by token; false if it is not well-formed, or more than elements and text.
bool rewrite(const QByteArray &xml, QXmlStreamWriter &writer)
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
                writeText(reader.text().toString(), writer);
            break;
        case QXmlStreamReader::DTD:
            return false;
        default:
            break;
        }
    }
    return !reader.hasError();
}

} // namespace

XmlElement child(const XmlElement &parent, QLatin1StringView ns, QLatin1StringView name)
{
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, ns, name))
            return e;
    }
    return {};
}

XmlElement child(const XmlElement &parent, QLatin1StringView ns)
{
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (e.namespaceURI() == ns)
            return e;
    }
    return {};
}

bool is(const XmlElement &element, QLatin1StringView ns, QLatin1StringView name)
{
    return element.is(ns, name);
}

QList<XmlElement> children(const XmlElement &parent, QLatin1StringView ns, QLatin1StringView name)
{
    QList<XmlElement> found;
    for (auto e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, ns, name))
            found.append(e);
    }
    return found;
}

QByteArray serialised(const XmlElement &element)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    element.write(writer);
    return xml;
}

void writeText(const QString &text, QXmlStreamWriter &writer)
{
    qsizetype start = 0;
    for (qsizetype at = 0; (at = text.indexOf(u'\r', start)) >= 0; start = at + 1) {
        writer.writeCharacters(text.sliced(start, at - start));
        writer.writeEntityReference("#xD"_L1);
    }
    writer.writeCharacters(text.sliced(start));
}

Parsed<QByteArray> built(const std::function<void(QXmlStreamWriter &)> &write)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    write(writer);
    // The writer lets control characters and lone surrogates pass; a server would end the
    // stream for them. For the rest it sees itself.
    const XmlBytes::Fault fault = XmlBytes::faultInCharacters(xml);
    if (fault || writer.hasError())
        return std::unexpected(ParseError { u"This can't be written as XML: "_s
            + QString::fromUtf8(fault ? fault : "It has characters that are not text.") });
    return xml;
}

void append(const QByteArray &xml, QXmlStreamWriter &writer)
{
    QIODevice *device = writer.device();
    if (!device) {
        rewrite(xml, writer);
        return;
    }
    // Ends the start tag before it.
    writer.writeCharacters(QStringView());
    device->write(xml);
}

bool copy(const QByteArray &xml, QXmlStreamWriter &writer)
{
    // What says all its namespaces itself needs no rewriting.
    if (standsByItself(xml)) {
        append(xml, writer);
        return true;
    }
    QByteArray anew;
    QXmlStreamWriter rewriter(&anew);
    if (!rewrite(xml, rewriter) || !XmlElement::parse(anew))
        return false;
    append(anew, writer);
    return true;
}

} // namespace PubSub::Xml
