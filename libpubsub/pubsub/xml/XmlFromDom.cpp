// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlFromDom.h"

#include "Xml.h"

#include <QDomElement>
#include <QHash>
#include <QXmlStreamWriter>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto xmlNamespace = "http://www.w3.org/XML/1998/namespace"_L1;
constexpr auto xmlnsNamespace = "http://www.w3.org/2000/xmlns/"_L1;

/// Which prefixes are declared where, the default namespace under the empty one.
using Scope = QHash<QString, QString>;

QString qualified(const QDomNode &node)
{
    // What was set without a namespace has only one name.
    if (node.localName().isEmpty())
        return node.nodeName();
    return node.prefix().isEmpty() ? node.localName()
                                   : u"%1:%2"_s.arg(node.prefix(), node.localName());
}

bool isDeclaration(const QDomAttr &attribute)
{
    const QString name = qualified(attribute);
    return attribute.namespaceURI() == xmlnsNamespace || name == "xmlns"_L1
        || name.startsWith("xmlns:"_L1);
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
            Xml::writeText(node.nodeValue(), writer);
    }
    writer.writeEndElement();
}

} // namespace

QByteArray xmlOf(const QDomElement &element)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    if (!element.isNull())
        writeElement(element, {}, writer);
    return xml;
}

} // namespace PubSub
