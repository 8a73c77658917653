// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "XmlScope.h"

#include <span>
#include <vector>

namespace PubSub
{

/// What is behind an XmlElement: bytes, and where in them everything is, in the order of the
/// document.
struct XmlTree {
    /// A part of xml.
    struct Span {
        qsizetype begin = 0;
        qsizetype size = 0;
    };
    struct Attribute {
        Span name;
        Span value;
        /// Of namespaces, for a name with a prefix; -1 for one without.
        int ns = -1;
    };
    struct Node {
        enum class Kind : char { Element, Text, Cdata, Payload };
        Kind kind;
        /// Of namespaces, for an element; of payloads, for a payload.
        int index;
        /// The element's name, or the text as it is written.
        Span span;
        /// Where its attributes are.
        qsizetype firstAttribute;
        qsizetype attributeCount;
        /// The node that it is in, -1 for the outermost, and the first that is not within it.
        qsizetype parent;
        qsizetype end;
    };

    /// What takes the place of a payload that was cut out: a processing instruction, which no
    /// stanza may hold.
    static constexpr QByteArrayView placeholder = "<?payload?>";

    QByteArray xml;
    QList<QByteArray> payloads;
    QList<QByteArray> namespaces;
    std::vector<Node> nodes;
    std::vector<Attribute> attributes;

    [[nodiscard]] QByteArrayView bytesOf(const Span &span) const
    {
        return QByteArrayView(xml).sliced(span.begin, span.size);
    }
    [[nodiscard]] std::span<const Attribute> attributesOf(const Node &element) const
    {
        return std::span(attributes)
            .subspan(size_t(element.firstAttribute), size_t(element.attributeCount));
    }
    [[nodiscard]] QString textOf(const Node &node) const;
};

/// Reads one element as it may stand in a stream (XmlBytes).
class XmlTreeReader
{
public:
    XmlTreeReader(const QByteArray &xml, int maxDepth);

    /// The element stands in a stream; \a payloads were cut out of it.
    void beInStream(const QList<QByteArray> &payloads);
    /// What is wrong with it; null if nothing is, and take() has the tree.
    [[nodiscard]] XmlBytes::Fault read();
    [[nodiscard]] XmlTree take() { return std::move(m_tree); }

private:
    XmlBytes::Fault readText();
    XmlBytes::Fault readMarkup();
    XmlBytes::Fault readStart(qsizetype end);
    XmlBytes::Fault readEnd(qsizetype end);
    XmlBytes::Fault readCdata();
    XmlBytes::Fault readPayload();
    void addAttributes(XmlTree::Node &node);
    void addLeaf(XmlTree::Node::Kind kind, XmlTree::Span span, int index = 0);
    void endElement();
    [[nodiscard]] qsizetype parent() const { return m_open.empty() ? -1 : m_open.back(); }
    /// Where among the namespaces is that of a name which stands here.
    [[nodiscard]] int namespaceIndex(QByteArrayView qualifiedName);
    [[nodiscard]] XmlTree::Span spanOf(QByteArrayView part) const;
    /// Behind the ">" of the tag that begins at m_at; -1 if there is none.
    [[nodiscard]] qsizetype tagEnd() const;

    XmlTree m_tree;
    XmlScope m_scope;
    XmlBytes::StartTag m_tag;
    QByteArrayView m_xml;
    std::vector<qsizetype> m_open;
    /// For each declaration, where its namespace is among those of the tree; -1 if it is not.
    std::vector<int> m_known;
    qsizetype m_at = 0;
    int m_payloads = 0;
    int m_maxDepth;
};

} // namespace PubSub
