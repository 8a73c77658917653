// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDomElement>
#include <QHash>
#include <QString>

namespace TestSupport
{

/// Values of placeholders by name.
using Placeholders = QHash<QString, QString>;

/// Compares two elements: name, namespace, attributes in any order, texts and child elements in
/// their order; white space between elements does not count. An expected attribute or text that is
/// `{name}` as a whole has to equal that placeholder, or sets it if it is not known yet; `{*}`
/// stands for any value.
/// Gives nothing if they match, else where and how they differ. `placeholders` is written to only
/// if they match.
QString differenceOf(
    const QDomElement &expected, const QDomElement &actual, Placeholders &placeholders);

/// `text` with each known `{name}` replaced by its value, escaped for XML.
QByteArray withPlaceholders(const QByteArray &text, const Placeholders &placeholders);

} // namespace TestSupport
