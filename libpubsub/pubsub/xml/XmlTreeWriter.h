// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "XmlTree.h"

#include <vector>

class QXmlStreamWriter;

namespace PubSub
{

/// Writes elements of a tree with the declarations of namespaces that they need, and no others.
class XmlTreeWriter
{
public:
    XmlTreeWriter(const XmlTree &tree, QXmlStreamWriter &writer)
        : m_tree(tree), m_writer(writer) { }

    /// The element \a root with everything in it.
    void write(qsizetype root);

private:
    struct Declaration {
        QByteArray prefix;
        QByteArray ns;
    };
    struct Open {
        qsizetype end;
        qsizetype declarations;
    };

    void closeBefore(qsizetype at);
    void writeNode(const XmlTree::Node &node);
    void writeStart(const XmlTree::Node &node);
    void declare(QByteArrayView prefix, int index);
    /// The namespace that \a prefix has here; empty if it has none.
    [[nodiscard]] QByteArray declared(QByteArrayView prefix) const;

    const XmlTree &m_tree;
    QXmlStreamWriter &m_writer;
    std::vector<Open> m_open;
    QList<Declaration> m_declared;
};

} // namespace PubSub
