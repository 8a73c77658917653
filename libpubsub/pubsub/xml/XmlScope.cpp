// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "XmlScope.h"

#include <QVarLengthArray>
#include <algorithm>

namespace PubSub
{

using XmlBytes::Attribute;
using XmlBytes::Fault;
using XmlBytes::StartTag;

namespace
{

constexpr QByteArrayView xmlUri = "http://www.w3.org/XML/1998/namespace";
constexpr QByteArrayView xmlnsUri = "http://www.w3.org/2000/xmlns/";
constexpr Fault undeclared = "A namespace prefix is not declared.";

/// Does a raw value stand for other characters than its own? XML §3.3.3
bool isEncoded(QByteArrayView value)
{
    return std::ranges::any_of(value, [](char c) { return c == '&' || uchar(c) < ' '; });
}

/// \a value as it stands between quotes. White space as such would be read as blanks.
QByteArray encoded(QByteArrayView value)
{
    QByteArray bytes = XmlBytes::charactersOf(value).toHtmlEscaped().toUtf8();
    bytes.replace('\t', "&#9;").replace('\n', "&#10;").replace('\r', "&#13;");
    return bytes;
}

} // namespace

bool XmlScope::isDeclaration(QByteArrayView attributeName)
{
    return attributeName.startsWith("xmlns")
        && (attributeName.size() == 5 || attributeName[5] == ':');
}

void XmlScope::reset()
{
    clear();
    bind("", "jabber:client", 0);
    bind("stream", "http://etherx.jabber.org/streams", 0);
}

void XmlScope::resetAlone()
{
    clear();
    bind("", "", 0);
}

void XmlScope::clear()
{
    m_bytes.clear();
    m_bindings.clear();
    m_declarations = 0;
    m_watchDepth = -1;
    bind("xml", xmlUri, 0);
}

void XmlScope::bind(QByteArrayView prefix, QByteArrayView uri, int depth)
{
    const qsizetype start = m_bytes.size();
    m_bytes += prefix;
    m_bytes += uri;
    m_bindings.append(
        { start, start + prefix.size(), m_bytes.size(), depth, m_declarations++, false });
}

QByteArrayView XmlScope::prefixOf(const Binding &binding) const
{
    return QByteArrayView(m_bytes).sliced(
        binding.prefixStart, binding.uriStart - binding.prefixStart);
}

QByteArrayView XmlScope::uriOf(const Binding &binding) const
{
    return QByteArrayView(m_bytes).sliced(binding.uriStart, binding.end - binding.uriStart);
}

Fault XmlScope::enter(const StartTag &tag, int depth)
{
    bool hasPrefixes = false;
    for (const Attribute &attribute : tag.attributes) {
        if (isDeclaration(attribute.name)) {
            if (const Fault fault = declare(attribute, depth))
                return fault;
        } else {
            hasPrefixes |= attribute.name.contains(':');
        }
    }
    const QByteArrayView prefix = XmlBytes::prefixOf(tag.name);
    if (!use(prefix) || prefix == "xmlns")
        return undeclared;
    return hasPrefixes ? checkAttributes(tag) : nullptr;
}

// Namespaces in XML §3, §5
Fault XmlScope::declare(const Attribute &attribute, int depth)
{
    const QByteArrayView prefix
        = attribute.name.size() == 5 ? QByteArrayView("") : attribute.localName();
    const QByteArray decodedUri
        = isEncoded(attribute.value) ? XmlBytes::decoded(attribute.value).toUtf8() : QByteArray();
    const QByteArrayView uri = decodedUri.isEmpty() ? attribute.value : QByteArrayView(decodedUri);
    const bool isXml = prefix == "xml";
    if (prefix == "xmlns" || isXml != (uri == xmlUri) || uri == xmlnsUri
        || (uri.isEmpty() && !prefix.isEmpty()))
        return "A namespace is declared that can't be.";
    bind(prefix, uri, depth);
    return nullptr;
}

// Namespaces in XML §6.3: twice the same name in one namespace, by whatever prefix.
Fault XmlScope::checkAttributes(const StartTag &tag)
{
    QVarLengthArray<std::pair<QByteArrayView, QByteArrayView>, 8> names;
    for (const Attribute &attribute : tag.attributes) {
        const QByteArrayView prefix = attribute.prefix();
        if (prefix.isEmpty() || isDeclaration(attribute.name))
            continue;
        const Binding *binding = use(prefix);
        if (!binding)
            return undeclared;
        names.append({ attribute.localName(), uriOf(*binding) });
    }
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) == names.end()
        ? nullptr
        : "An element has an attribute twice.";
}

void XmlScope::leave(int depth)
{
    while (!m_bindings.isEmpty() && m_bindings.last().depth >= depth) {
        m_bytes.truncate(m_bindings.last().prefixStart);
        m_bindings.removeLast();
    }
}

const XmlScope::Binding *XmlScope::find(QByteArrayView prefix) const
{
    for (qsizetype i = m_bindings.size() - 1; i >= 0; --i) {
        if (prefixOf(m_bindings.at(i)) == prefix)
            return &m_bindings.at(i);
    }
    return nullptr;
}

const XmlScope::Binding *XmlScope::use(QByteArrayView prefix)
{
    const Binding *binding = find(prefix);
    if (binding && m_watchDepth >= 0 && binding->depth < m_watchDepth)
        m_bindings[binding - m_bindings.constData()].isWatched = true;
    return binding;
}

QByteArrayView XmlScope::namespaceOf(QByteArrayView qualifiedName) const
{
    const Binding *binding = find(XmlBytes::prefixOf(qualifiedName));
    return binding ? uriOf(*binding) : QByteArrayView();
}

int XmlScope::declarationOf(QByteArrayView qualifiedName) const
{
    const Binding *binding = find(XmlBytes::prefixOf(qualifiedName));
    return binding ? binding->number : 0;
}

void XmlScope::watchFrom(int depth)
{
    m_watchDepth = depth;
}

QByteArray XmlScope::takeWatched()
{
    QByteArray attributes;
    for (Binding &binding : m_bindings) {
        if (!std::exchange(binding.isWatched, false) || prefixOf(binding) == "xml")
            continue;
        attributes += prefixOf(binding).isEmpty() ? " xmlns" : " xmlns:";
        attributes += prefixOf(binding);
        attributes += "=\"" + encoded(uriOf(binding)) + '"';
    }
    m_watchDepth = -1;
    return attributes;
}

} // namespace PubSub
