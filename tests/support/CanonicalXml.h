// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace TestSupport
{

/// One line a piece of \a xml: equal lists mean the same XML. Prefixes, the order of
/// attributes, comments and how text is escaped make no difference; white space does. A text
/// that is not well-formed ends with a line that says so.
[[nodiscard]] QStringList canonicalXml(const QByteArray &xml);

/// The same without the children of the root that are called \a localName.
[[nodiscard]] QStringList canonicalXmlWithout(const QByteArray &xml, const QString &localName);

} // namespace TestSupport
