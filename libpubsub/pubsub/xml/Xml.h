// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "XmlElement.h"

#include <QByteArray>
#include <QList>
#include <functional>

class QXmlStreamWriter;

namespace PubSub::Xml
{

/// The first child element of that namespace and name, or a null element.
[[nodiscard]] XmlElement child(
    const XmlElement &parent, QLatin1StringView ns, QLatin1StringView name);
/// The first child element of \a ns, or a null element.
[[nodiscard]] XmlElement child(const XmlElement &parent, QLatin1StringView ns);
[[nodiscard]] bool is(const XmlElement &element, QLatin1StringView ns, QLatin1StringView name);

/// All child elements of that namespace and name.
[[nodiscard]] PUBSUB_TEST_EXPORT QList<XmlElement> children(
    const XmlElement &parent, QLatin1StringView ns, QLatin1StringView name);

/// \a element as text of its own, with every namespace declaration it needs.
[[nodiscard]] PUBSUB_TEST_EXPORT QByteArray serialised(const XmlElement &element);

/// What \a write writes, or the error if XML can't carry it.
[[nodiscard]] Parsed<QByteArray> built(const std::function<void(QXmlStreamWriter &)> &write);

/// Writes \a xml, an element that built() has made, as it stands.
void append(const QByteArray &xml, QXmlStreamWriter &writer);

/// Writes \a text so that a parser reads the same: a carriage return that is not escaped would
/// come out as a line feed (XML 1.0 §2.11).
void writeText(const QString &text, QXmlStreamWriter &writer);

/// Writes one element, given as text, into \a writer as it stands. Namespaces of the
/// surroundings do not leak into it. Returns false if \a xml is not one well-formed element.
PUBSUB_TEST_EXPORT bool copy(const QByteArray &xml, QXmlStreamWriter &writer);

} // namespace PubSub::Xml
