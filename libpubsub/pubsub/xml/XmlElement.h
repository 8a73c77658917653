// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/ParseError.h>
#include <pubsub/base/TestExport.h>

#include <QAnyStringView>
#include <QByteArray>
#include <QList>
#include <QString>
#include <memory>

class QDomElement;
class QXmlStreamWriter;

namespace PubSub
{

struct XmlTree;

/// An element of a stanza, to be read only. A handle that keeps the whole stanza alive and may be
/// copied freely, also to another thread.
///
/// It reads as QDomElement does, but the tree behind it is the bytes that came and one table of
/// where each element begins: a stanza costs a tenth of the time, and is gone at one blow.
class PUBSUB_TEST_EXPORT XmlElement
{
public:
    /// None.
    XmlElement();
    /// What another parser has read.
    XmlElement(const QDomElement &element);
    ~XmlElement();
    XmlElement(const XmlElement &other);
    XmlElement(XmlElement &&other) noexcept;
    XmlElement &operator=(const XmlElement &other);
    XmlElement &operator=(XmlElement &&other) noexcept;

    /// Deepest nesting that is read.
    static constexpr int maxDepth = 10'000;

    /// The one element in \a xml, which declares its namespaces itself.
    [[nodiscard]] static Parsed<XmlElement> parse(const QByteArray &xml);
    /// The same in a stream, where jabber:client and `stream:` are declared. Of \a payloads, which
    /// ListCutter has cut out, each takes the place of a `<?payload?>`.
    [[nodiscard]] static Parsed<XmlElement> parseStanza(
        const QByteArray &xml, const QList<QByteArray> &payloads = {});

    [[nodiscard]] bool isNull() const { return !m_tree; }
    [[nodiscard]] bool is(QLatin1StringView ns, QLatin1StringView localName) const;

    /// The name as it stands there, with its prefix.
    [[nodiscard]] QString tagName() const;
    [[nodiscard]] QString localName() const;
    [[nodiscard]] QUtf8StringView namespaceURI() const;

    /// The value of the attribute that is written so, prefix included.
    [[nodiscard]] QString attribute(QAnyStringView name, const QString &fallback = {}) const;
    [[nodiscard]] bool hasAttribute(QAnyStringView name) const;

    /// The next one; with \a localName, the next of that name in any namespace.
    [[nodiscard]] XmlElement firstChildElement(QAnyStringView localName = {}) const;
    [[nodiscard]] XmlElement nextSiblingElement(QAnyStringView localName = {}) const;
    /// All texts within, also those of its descendants.
    [[nodiscard]] QString text() const;

    /// The element in it as text of its own: as ListCutter has cut it, or written anew. Empty if
    /// there is none.
    [[nodiscard]] QByteArray payload() const;
    /// Writes it with every declaration of a namespace that it needs.
    void write(QXmlStreamWriter &writer) const;

private:
    explicit XmlElement(XmlTree &&tree);
    XmlElement(std::shared_ptr<const XmlTree> tree, qsizetype node);
    /// The first such element from \a node on, siblings only.
    [[nodiscard]] XmlElement elementFrom(
        qsizetype node, qsizetype end, QAnyStringView localName) const;

    std::shared_ptr<const XmlTree> m_tree;
    qsizetype m_node = 0;
};

} // namespace PubSub
