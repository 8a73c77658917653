// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace TestSupport
{

/// One document of the XML conformance suite, tests/data/xmlconf.
struct XmlCase {
    QString id;
    /// `valid`, `invalid` (well-formed all the same), `not-wf` or `error`.
    QString type;
    /// Of XML: 1.0 or 1.1.
    QString version;
    /// Editions of XML 1.0 that it holds for; empty means all.
    QString editions;
    /// Which specification has the rule, e.g. NS1.0.
    QString recommendation;
    /// False if its names are not those of XML with namespaces.
    bool hasNamespaces = true;
    QByteArray document;

    /// True if every processor of XML 1.0 and of namespaces has to refuse it by itself.
    [[nodiscard]] bool isNotWellFormed() const;
    /// Its only fault is text behind or before the root element: inside another element it
    /// would be none.
    [[nodiscard]] bool isWrongOutsideOfTheRoot() const;
    /// Refers to, or holds, a document type.
    [[nodiscard]] bool hasDoctype() const;
    /// Has comments or processing instructions, the declaration aside.
    [[nodiscard]] bool hasRestrictedMarkup() const;
    /// The document without its declaration, if that says nothing but XML 1.0 in UTF-8.
    [[nodiscard]] QByteArray withoutDeclaration() const;
};

/// All cases; an empty list if the archive can't be unpacked.
QList<XmlCase> xmlSuite(const QString &dataFolder);

} // namespace TestSupport
