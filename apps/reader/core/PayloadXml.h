// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Reader
{

/// A payload of any kind, as XML that nobody has explained to us.
namespace PayloadXml
{

/// Most UTF-16 units of source that readable() gives.
inline constexpr qsizetype maxReadable = 200000;

/// Equal for payloads that mean the same however they are written: prefixes, quotes, and the
/// order of attributes are left out. SHA-256.
[[nodiscard]] QByteArray hash(const QByteArray &payload);
/// Its text, without elements; empty if there is none or the XML is broken.
[[nodiscard]] QString words(const QByteArray &payload);
/// The same XML, indented; as it is if it is broken.
[[nodiscard]] QString readable(const QByteArray &payload);

} // namespace PayloadXml

} // namespace Reader
