// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlTree.h"

namespace PubSub
{

using XmlBytes::Fault;
using Node = XmlTree::Node;

namespace
{

constexpr QByteArrayView cdataStart = "<![CDATA[";
constexpr QByteArrayView cdataEnd = "]]>";
constexpr Fault noElement = "It is not one element.";
constexpr Fault unfinished = "It ends within an element.";

} // namespace

QString XmlTree::textOf(const Node &node) const
{
    const QByteArrayView bytes = bytesOf(node.span);
    return node.kind == Node::Kind::Cdata ? XmlBytes::plainText(bytes)
                                          : XmlBytes::decodedText(bytes);
}

XmlTreeReader::XmlTreeReader(const QByteArray &xml, int maxDepth) : m_maxDepth(maxDepth)
{
    m_tree.xml = xml;
    m_xml = m_tree.xml;
    m_scope.resetAlone();
}

void XmlTreeReader::beInStream(const QList<QByteArray> &payloads)
{
    m_tree.payloads = payloads;
    m_scope.reset();
}

Fault XmlTreeReader::read()
{
    if (!m_xml.startsWith('<'))
        return noElement;
    do {
        if (const Fault fault = m_xml[m_at] == '<' ? readMarkup() : readText())
            return fault;
    } while (!m_open.empty() && m_at < m_xml.size());
    if (!m_open.empty())
        return unfinished;
    return m_at == m_xml.size() ? nullptr : noElement;
}

Fault XmlTreeReader::readText()
{
    const qsizetype next = m_xml.indexOf('<', m_at);
    if (next < 0)
        return unfinished;
    const QByteArrayView text = m_xml.sliced(m_at, next - m_at);
    addLeaf(Node::Kind::Text, { m_at, text.size() });
    m_at = next;
    return XmlBytes::faultInText(text);
}

Fault XmlTreeReader::readMarkup()
{
    const QByteArrayView rest = m_xml.sliced(m_at);
    if (rest.startsWith(cdataStart) && !m_open.empty())
        return readCdata();
    if (rest.startsWith(XmlTree::placeholder) && !m_open.empty())
        return readPayload();
    const qsizetype end = tagEnd();
    if (end < 0)
        return unfinished;
    return rest[1] == '/' ? readEnd(end) : readStart(end);
}

qsizetype XmlTreeReader::tagEnd() const
{
    char quote = 0;
    for (qsizetype at = m_at + 1; at < m_xml.size(); ++at) {
        const char c = m_xml[at];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return -1;
}

Fault XmlTreeReader::readStart(qsizetype end)
{
    const int depth = int(m_open.size()) + 1;
    if (depth > m_maxDepth)
        return "Its elements are nested too deep.";
    if (const Fault fault = XmlBytes::readStartTag(m_xml.sliced(m_at + 1, end - m_at - 2), m_tag))
        return fault;
    if (const Fault fault = m_scope.enter(m_tag, depth))
        return fault;
    if (m_scope.isFull())
        return "Too many namespaces are declared at one place.";
    Node node { Node::Kind::Element, namespaceIndex(m_tag.name), spanOf(m_tag.name), 0, 0, parent(),
        0 };
    addAttributes(node);
    m_open.push_back(qsizetype(m_tree.nodes.size()));
    m_tree.nodes.push_back(node);
    m_at = end;
    if (m_tag.isEmpty)
        endElement();
    return nullptr;
}

void XmlTreeReader::addAttributes(Node &node)
{
    node.firstAttribute = qsizetype(m_tree.attributes.size());
    node.attributeCount = m_tag.attributes.size();
    for (const XmlBytes::Attribute &attribute : std::as_const(m_tag.attributes)) {
        const bool hasPrefix = attribute.name.contains(':') && attribute.prefix() != "xmlns";
        m_tree.attributes.push_back({ spanOf(attribute.name), spanOf(attribute.value),
            hasPrefix ? namespaceIndex(attribute.name) : -1 });
    }
}

Fault XmlTreeReader::readEnd(qsizetype end)
{
    QByteArrayView name = m_xml.sliced(m_at + 2, end - m_at - 3);
    while (!name.isEmpty() && QByteArrayView(" \t\r\n").contains(name.back()))
        name.chop(1);
    if (m_open.empty() || m_tree.bytesOf(m_tree.nodes[size_t(m_open.back())].span) != name)
        return "An end tag does not fit its start tag.";
    m_at = end;
    endElement();
    return nullptr;
}

void XmlTreeReader::endElement()
{
    m_scope.leave(int(m_open.size()));
    m_tree.nodes[size_t(m_open.back())].end = qsizetype(m_tree.nodes.size());
    m_open.pop_back();
}

Fault XmlTreeReader::readCdata()
{
    const qsizetype begin = m_at + cdataStart.size();
    const qsizetype end = m_xml.indexOf(cdataEnd, begin);
    if (end < 0)
        return unfinished;
    addLeaf(Node::Kind::Cdata, { begin, end - begin });
    m_at = end + cdataEnd.size();
    return XmlBytes::faultInCharacters(m_xml.sliced(begin, end - begin));
}

Fault XmlTreeReader::readPayload()
{
    if (m_payloads == m_tree.payloads.size())
        return "It holds a processing instruction.";
    addLeaf(Node::Kind::Payload, {}, m_payloads++);
    m_at += XmlTree::placeholder.size();
    return nullptr;
}

void XmlTreeReader::addLeaf(Node::Kind kind, XmlTree::Span span, int index)
{
    m_tree.nodes.push_back(
        { kind, index, span, 0, 0, parent(), qsizetype(m_tree.nodes.size()) + 1 });
}

// Each declaration is kept once, however often it is made use of.
int XmlTreeReader::namespaceIndex(QByteArrayView qualifiedName)
{
    const auto declaration = size_t(m_scope.declarationOf(qualifiedName));
    if (declaration >= m_known.size())
        m_known.resize(declaration + 1, -1);
    if (m_known[declaration] < 0) {
        m_known[declaration] = int(m_tree.namespaces.size());
        m_tree.namespaces.append(m_scope.namespaceOf(qualifiedName).toByteArray());
    }
    return m_known[declaration];
}

XmlTree::Span XmlTreeReader::spanOf(QByteArrayView part) const
{
    return { part.data() - m_xml.data(), part.size() };
}

} // namespace PubSub
