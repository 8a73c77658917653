// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Xml_p.h"

#include "Namespaces_p.h"
#include "StanzaFramer_p.h"

#include <QHash>
#include <QIODevice>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <limits>

namespace PubSub::Xml
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto xmlNamespace = "http://www.w3.org/XML/1998/namespace"_L1;
constexpr auto xmlnsNamespace = "http://www.w3.org/2000/xmlns/"_L1;

/// Which prefixes are declared where, the default namespace under the empty one.
using Scope = QHash<QString, QString>;

bool isPayload(const QDomNode &node)
{
    return node.isProcessingInstruction() && node.nodeName() == "payload"_L1;
}

QDomNode payloadNode(const QDomElement &item)
{
    QDomNode node = item.firstChild();
    while (!node.isNull() && !isPayload(node))
        node = node.nextSibling();
    return node;
}

QString qualified(const QDomNode &node)
{
    return node.prefix().isEmpty() ? node.localName()
                                   : u"%1:%2"_s.arg(node.prefix(), node.localName());
}

bool isDeclaration(const QDomAttr &attribute)
{
    return attribute.namespaceURI() == xmlnsNamespace || attribute.prefix() == "xmlns"_L1
        || attribute.name() == "xmlns"_L1 || attribute.name().startsWith("xmlns:"_L1);
}

void declare(const QString &prefix, const QString &ns, Scope &scope, QXmlStreamWriter &writer)
{
    if (ns == xmlNamespace || scope.value(prefix) == ns)
        return;
    scope.insert(prefix, ns);
    writer.writeAttribute(prefix.isEmpty() ? u"xmlns"_s : u"xmlns:%1"_s.arg(prefix), ns);
}

// Declarations are written as attributes: QXmlStreamWriter would put those that are given
// before a start tag into the parent's tag if that is still open.
void writeStart(const QDomElement &element, Scope &scope, QXmlStreamWriter &writer)
{
    writer.writeStartElement(qualified(element));
    declare(element.prefix(), element.namespaceURI(), scope, writer);
    const QDomNamedNodeMap attributes = element.attributes();
    for (int i = 0; i < attributes.count(); ++i) {
        const QDomAttr attribute = attributes.item(i).toAttr();
        if (!attribute.prefix().isEmpty() && !isDeclaration(attribute))
            declare(attribute.prefix(), attribute.namespaceURI(), scope, writer);
    }
    for (int i = 0; i < attributes.count(); ++i) {
        const QDomAttr attribute = attributes.item(i).toAttr();
        if (!isDeclaration(attribute))
            writer.writeAttribute(qualified(attribute), attribute.value());
    }
}

// Iterative over siblings, recursive over depth: the stream reader bounds the depth.
void writeElement(const QDomElement &element, Scope scope, QXmlStreamWriter &writer)
{
    writeStart(element, scope, writer);
    for (QDomNode node = element.firstChild(); !node.isNull(); node = node.nextSibling()) {
        if (node.isElement())
            writeElement(node.toElement(), scope, writer);
        else if (node.isText())
            writeText(node.nodeValue(), writer);
        else if (isPayload(node))
            copy(node.nodeValue().toUtf8(), writer);
    }
    writer.writeEndElement();
}

/// True for one well-formed element, of whatever size, that declares every prefix that it uses.
bool isElement(const QByteArray &xml)
{
    constexpr int any = std::numeric_limits<int>::max();
    StanzaFramer framer({ .stanzaBytes = xml.size(),
        .depth = any,
        .nameBytes = any,
        .children = any,
        .attributes = any });
    framer.feed(xml);
    const auto frame = framer.next();
    return frame && frame->kind == StanzaFramer::Frame::Kind::Stanza && frame->fault.isEmpty()
        && frame->bytes.size() == xml.size();
}

/// True for one well-formed element without a declaration of XML, comments or instructions
/// that declares the default namespace and every prefix that it uses.
bool standsByItself(const QByteArray &xml)
{
    // The stream has this prefix declared, a payload has not.
    if (!xml.startsWith('<') || xml.contains("stream:"))
        return false;
    const QByteArrayView tag = QByteArrayView(xml).first(xml.indexOf('>') + 1);
    if (!tag.contains(" xmlns=\"") && !tag.contains(" xmlns='"))
        return false;
    return isElement(xml);
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

QList<QDomElement> children(const QDomElement &parent, QLatin1StringView ns, QLatin1StringView name)
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

void putPayloads(const QDomElement &message, const QList<QByteArray> &payloads)
{
    qsizetype next = 0;
    for (const QDomElement &event : children(message, Ns::event, "event"_L1)) {
        for (const QDomElement &items : children(event, Ns::event, "items"_L1)) {
            for (const QDomElement &item : children(items, Ns::event, "item"_L1)) {
                QDomNode mark = payloadNode(item);
                if (!mark.isNull() && next < payloads.size())
                    mark.setNodeValue(QString::fromUtf8(payloads.at(next++)));
            }
        }
    }
}

QByteArray payloadOf(const QDomElement &item)
{
    const QDomNode asItCame = payloadNode(item);
    if (!asItCame.isNull())
        return asItCame.nodeValue().toUtf8();
    const QDomElement tree = item.firstChildElement();
    return tree.isNull() ? QByteArray() : serialised(tree);
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
    if (!rewrite(xml, rewriter) || !isElement(anew))
        return false;
    append(anew, writer);
    return true;
}

} // namespace PubSub::Xml
