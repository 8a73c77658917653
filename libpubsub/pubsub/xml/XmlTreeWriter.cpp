// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlTreeWriter.h"

#include "Xml.h"

#include <QXmlStreamWriter>

namespace PubSub
{

using Node = XmlTree::Node;

void XmlTreeWriter::write(qsizetype root)
{
    const qsizetype end = m_tree.nodes[size_t(root)].end;
    for (qsizetype at = root; at < end; ++at) {
        closeBefore(at);
        writeNode(m_tree.nodes[size_t(at)]);
    }
    closeBefore(end);
}

void XmlTreeWriter::closeBefore(qsizetype at)
{
    while (!m_open.empty() && m_open.back().end <= at) {
        m_writer.writeEndElement();
        m_declared.resize(m_open.back().declarations);
        m_open.pop_back();
    }
}

void XmlTreeWriter::writeNode(const Node &node)
{
    if (node.kind == Node::Kind::Element)
        writeStart(node);
    else if (node.kind == Node::Kind::Payload)
        Xml::copy(m_tree.payloads.at(node.index), m_writer);
    else
        Xml::writeText(m_tree.textOf(node), m_writer);
}

// Declarations are written as attributes: QXmlStreamWriter would put those that are given
// before a start tag into the parent's tag if that is still open.
void XmlTreeWriter::writeStart(const Node &node)
{
    m_open.push_back({ node.end, m_declared.size() });
    const QByteArrayView name = m_tree.bytesOf(node.span);
    m_writer.writeStartElement(XmlBytes::charactersOf(name));
    declare(XmlBytes::prefixOf(name), node.index);
    for (const XmlTree::Attribute &one : m_tree.attributesOf(node)) {
        if (one.ns >= 0)
            declare(XmlBytes::prefixOf(m_tree.bytesOf(one.name)), one.ns);
    }
    for (const XmlTree::Attribute &one : m_tree.attributesOf(node)) {
        const QByteArrayView attributeName = m_tree.bytesOf(one.name);
        if (!XmlScope::isDeclaration(attributeName))
            m_writer.writeAttribute(XmlBytes::charactersOf(attributeName),
                XmlBytes::decoded(m_tree.bytesOf(one.value)));
    }
}

void XmlTreeWriter::declare(QByteArrayView prefix, int index)
{
    const QByteArray &ns = m_tree.namespaces.at(index);
    if (prefix == "xml" || declared(prefix) == ns)
        return;
    m_declared.append({ prefix.toByteArray(), ns });
    m_writer.writeAttribute(
        QString::fromUtf8(prefix.isEmpty() ? QByteArray("xmlns") : "xmlns:" + prefix.toByteArray()),
        XmlBytes::charactersOf(ns));
}

QByteArray XmlTreeWriter::declared(QByteArrayView prefix) const
{
    for (qsizetype i = m_declared.size() - 1; i >= 0; --i) {
        if (m_declared.at(i).prefix == prefix)
            return m_declared.at(i).ns;
    }
    return {};
}

} // namespace PubSub
