// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlElement.h"

#include "Xml.h"
#include "XmlFromDom.h"
#include "XmlTreeWriter.h"

namespace PubSub
{

using Node = XmlTree::Node;

namespace
{

const Node &nodeOf(const XmlTree &tree, qsizetype node)
{
    return tree.nodes[size_t(node)];
}

QByteArrayView localNameOf(const XmlTree &tree, const Node &element)
{
    return XmlBytes::localNameOf(tree.bytesOf(element.span));
}

/// The raw value; null if there is none.
QByteArrayView rawAttribute(const XmlTree &tree, const Node &element, QAnyStringView name)
{
    for (const XmlTree::Attribute &one : tree.attributesOf(element)) {
        if (QAnyStringView::equal(QUtf8StringView(tree.bytesOf(one.name)), name))
            return tree.bytesOf(one.value);
    }
    return {};
}

} // namespace

XmlElement::XmlElement() = default;
XmlElement::~XmlElement() = default;
XmlElement::XmlElement(const XmlElement &other) = default;
XmlElement::XmlElement(XmlElement &&other) noexcept = default;
XmlElement &XmlElement::operator=(const XmlElement &other) = default;
XmlElement &XmlElement::operator=(XmlElement &&other) noexcept = default;

XmlElement::XmlElement(const QDomElement &element)
{
    if (auto read = parse(xmlOf(element)))
        *this = *std::move(read);
}

XmlElement::XmlElement(std::shared_ptr<const XmlTree> tree, qsizetype node)
    : m_tree(std::move(tree)), m_node(node)
{
}

XmlElement::XmlElement(XmlTree &&tree)
    : m_tree(std::make_shared<const XmlTree>(std::move(tree))) { }

Parsed<XmlElement> XmlElement::parse(const QByteArray &xml)
{
    XmlTreeReader reader(xml, maxDepth);
    if (const XmlBytes::Fault fault = reader.read())
        return std::unexpected(ParseError { QString::fromUtf8(fault) });
    return XmlElement(reader.take());
}

Parsed<XmlElement> XmlElement::parseStanza(const QByteArray &xml, const QList<QByteArray> &payloads)
{
    XmlTreeReader reader(xml, maxDepth);
    reader.beInStream(payloads);
    if (const XmlBytes::Fault fault = reader.read())
        return std::unexpected(ParseError { QString::fromUtf8(fault) });
    return XmlElement(reader.take());
}

bool XmlElement::is(QLatin1StringView ns, QLatin1StringView localName) const
{
    if (!m_tree)
        return false;
    const Node &node = nodeOf(*m_tree, m_node);
    return XmlBytes::localNameOf(m_tree->bytesOf(node.span)) == XmlBytes::bytesOf(localName)
        && m_tree->namespaces.at(node.index) == XmlBytes::bytesOf(ns);
}

QString XmlElement::tagName() const
{
    return m_tree ? XmlBytes::charactersOf(m_tree->bytesOf(nodeOf(*m_tree, m_node).span))
                  : QString();
}

QString XmlElement::localName() const
{
    if (!m_tree)
        return {};
    return XmlBytes::charactersOf(localNameOf(*m_tree, nodeOf(*m_tree, m_node)));
}

QUtf8StringView XmlElement::namespaceURI() const
{
    if (!m_tree)
        return {};
    return QUtf8StringView(m_tree->namespaces.at(nodeOf(*m_tree, m_node).index));
}

QString XmlElement::attribute(QAnyStringView name, const QString &fallback) const
{
    if (!m_tree)
        return fallback;
    const QByteArrayView raw = rawAttribute(*m_tree, nodeOf(*m_tree, m_node), name);
    return raw.isNull() ? fallback : XmlBytes::decoded(raw);
}

bool XmlElement::hasAttribute(QAnyStringView name) const
{
    return m_tree && !rawAttribute(*m_tree, nodeOf(*m_tree, m_node), name).isNull();
}

XmlElement XmlElement::elementFrom(qsizetype node, qsizetype end, QAnyStringView localName) const
{
    for (; node < end; node = nodeOf(*m_tree, node).end) {
        const Node &one = nodeOf(*m_tree, node);
        if (one.kind == Node::Kind::Element
            && (localName.isNull()
                || QAnyStringView::equal(QUtf8StringView(localNameOf(*m_tree, one)), localName)))
            return XmlElement(m_tree, node);
    }
    return {};
}

XmlElement XmlElement::firstChildElement(QAnyStringView localName) const
{
    return m_tree ? elementFrom(m_node + 1, nodeOf(*m_tree, m_node).end, localName) : XmlElement();
}

XmlElement XmlElement::nextSiblingElement(QAnyStringView localName) const
{
    if (!m_tree || m_node == 0)
        return {};
    const Node &self = nodeOf(*m_tree, m_node);
    return elementFrom(self.end, nodeOf(*m_tree, self.parent).end, localName);
}

QString XmlElement::text() const
{
    QString text;
    if (!m_tree)
        return text;
    for (qsizetype at = m_node + 1; at < nodeOf(*m_tree, m_node).end; ++at) {
        const Node &node = nodeOf(*m_tree, at);
        if (node.kind == Node::Kind::Text || node.kind == Node::Kind::Cdata)
            text += m_tree->textOf(node);
    }
    return text;
}

QByteArray XmlElement::payload() const
{
    if (!m_tree)
        return {};
    const qsizetype end = nodeOf(*m_tree, m_node).end;
    for (qsizetype at = m_node + 1; at < end; at = nodeOf(*m_tree, at).end) {
        if (nodeOf(*m_tree, at).kind == Node::Kind::Payload)
            return m_tree->payloads.at(nodeOf(*m_tree, at).index);
    }
    const XmlElement child = firstChildElement();
    return child.isNull() ? QByteArray() : Xml::serialised(child);
}

void XmlElement::write(QXmlStreamWriter &writer) const
{
    if (m_tree)
        XmlTreeWriter(*m_tree, writer).write(m_node);
}

} // namespace PubSub
