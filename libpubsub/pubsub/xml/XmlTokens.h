// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/ParseError.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

namespace PubSub
{

/// One piece of an XML document as it was written, so that it can be written again.
struct XmlToken {
    enum class Kind { Start, End, Text, Comment, Instruction };

    Kind kind = Kind::Text;
    QString name; ///< with its prefix; the target of an instruction
    QString namespaceUri;
    QXmlStreamAttributes attributes;
    QXmlStreamNamespaceDeclarations declarations;
    QString text;

    [[nodiscard]] bool isStart() const { return kind == Kind::Start; }
    [[nodiscard]] bool isEnd() const { return kind == Kind::End; }
    [[nodiscard]] QString localName() const { return name.mid(name.indexOf(u':') + 1); }
    [[nodiscard]] bool is(QAnyStringView ns, QAnyStringView local) const;
    /// Value of an attribute without a namespace, or with a well-known prefix such as "xml:lang";
    /// on one line, as it would be written.
    [[nodiscard]] QString attribute(QAnyStringView qualifiedName) const;
};

/// A document, or a run of pieces out of one, flat: nothing here recurses on input.
using XmlTokens = QList<XmlToken>;

/// What a document may be at most.
struct XmlLimits {
    qsizetype bytes;
    int depth;
    int elements;
    int attributes; ///< of one element
};

/// Reads one document; fails when it is not well-formed, holds a DTD or an entity, or is
/// beyond \a limits. What stands before and after the root is left out.
[[nodiscard]] Parsed<XmlTokens> readXml(const QByteArray &document, const XmlLimits &limits);

/// Reads \a markup as the inside of an XHTML `div`, which is not part of the result.
[[nodiscard]] Parsed<XmlTokens> readXhtml(const QString &markup, const XmlLimits &limits);

/// The children of the element that starts \a element, each with everything in it; text,
/// comments and instructions are children of their own.
[[nodiscard]] QList<XmlTokens> childrenOf(const XmlTokens &element);

/// All text in \a tokens, one after the other.
[[nodiscard]] QString textOf(const XmlTokens &tokens);

/// True if there is an element among the children of the element that starts \a element.
[[nodiscard]] bool hasElements(const XmlTokens &element);

/// An element with \a text in it.
[[nodiscard]] XmlTokens textElement(
    const QString &name, const QXmlStreamAttributes &attributes, const QString &text);

/// The bytes of \a document, names, prefixes and declarations as they were.
[[nodiscard]] QByteArray writeXml(const XmlTokens &document);

/// \a tokens written so that they stand for themselves where \a defaultNamespace is the
/// default one: no prefixes on elements, declarations where they are needed. Empty XHTML
/// elements get an end tag unless HTML forbids it, so the result is also good HTML.
[[nodiscard]] QByteArray writeMarkup(const XmlTokens &tokens, const QString &defaultNamespace);

inline constexpr QLatin1StringView xhtmlNamespace { "http://www.w3.org/1999/xhtml" };
inline constexpr QLatin1StringView xmlNamespace { "http://www.w3.org/XML/1998/namespace" };

} // namespace PubSub
