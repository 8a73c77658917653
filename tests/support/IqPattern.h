// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDomElement>
#include <QString>

namespace TestSupport
{

/// Tells which IQ requests a rule is for. What is left empty matches everything.
struct IqPattern {
    /// Namespace of the IQ's child.
    QString xmlns = {};
    /// Local name of the IQ's child, or of one of that child's children: `query`, `items`, ….
    QString element = {};
    /// `get` or `set`.
    QString type = {};
    /// The service that the request is for.
    QString to = {};
    /// The `node` attribute of the child or of its children.
    QString node = {};

    /// True if `stanza` is an `<iq/>` of type get or set that has all of the above.
    bool matches(const QDomElement &stanza) const;
};

} // namespace TestSupport
