// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "XmlBytes.h"

namespace PubSub
{

/// Which namespace prefixes are declared at one place of a stanza. Namespaces in XML 1.0.
class PUBSUB_TEST_EXPORT XmlScope
{
public:
    /// As between two stanzas: jabber:client, and `stream:` for the stream's own. RFC 6120 §4.8.
    void reset();
    /// As at the beginning of a document: no namespace, and no prefix but `xml:`.
    void resetAlone();

    /// Enters an element with the declarations in its tag. \a depth counts from 1, for a stanza.
    [[nodiscard]] XmlBytes::Fault enter(const XmlBytes::StartTag &tag, int depth);
    /// Leaves the element at \a depth.
    void leave(int depth);

    /// Does an attribute of that name declare a namespace?
    [[nodiscard]] static bool isDeclaration(QByteArrayView attributeName);
    /// Most declarations that hold at one place: each name is looked for among them.
    static constexpr qsizetype mostBindings = 512;
    [[nodiscard]] bool isFull() const { return m_bindings.size() > mostBindings; }

    /// A number for the declaration that gives a name its namespace here: the same for the same
    /// one, and higher for those that came later. Counts from 0.
    [[nodiscard]] int declarationOf(QByteArrayView qualifiedName) const;
    /// The namespace of an element of that name here.
    [[nodiscard]] QByteArrayView namespaceOf(QByteArrayView qualifiedName) const;

    /// From now on, notes declarations from above \a depth that are made use of.
    void watchFrom(int depth);
    /// What was noted since, as attributes to be added to a start tag.
    [[nodiscard]] QByteArray takeWatched();

private:
    struct Binding {
        qsizetype prefixStart;
        qsizetype uriStart;
        qsizetype end;
        int depth;
        int number;
        bool isWatched;
    };

    void clear();
    XmlBytes::Fault declare(const XmlBytes::Attribute &attribute, int depth);
    void bind(QByteArrayView prefix, QByteArrayView uri, int depth);
    [[nodiscard]] QByteArrayView prefixOf(const Binding &binding) const;
    [[nodiscard]] QByteArrayView uriOf(const Binding &binding) const;
    /// The innermost declaration of \a prefix; null if there is none.
    [[nodiscard]] const Binding *find(QByteArrayView prefix) const;
    /// The same for something that stands here.
    const Binding *use(QByteArrayView prefix);
    [[nodiscard]] XmlBytes::Fault checkAttributes(const XmlBytes::StartTag &tag);

    /// Prefixes and namespaces, one after the other.
    QByteArray m_bytes;
    QList<Binding> m_bindings;
    int m_declarations = 0;
    int m_watchDepth = -1;
};

} // namespace PubSub
