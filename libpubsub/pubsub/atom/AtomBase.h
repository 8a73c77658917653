// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/xml/XmlTokens.h>

#include <QUrl>

namespace PubSub
{

/// What addresses in the element of \a start are relative to, where \a outer is that of the
/// element around it: its `xml:base`, if it has one. Empty if nobody says. RFC 4287 §2.
[[nodiscard]] QUrl baseOf(const XmlToken &start, const QUrl &outer);

/// \a address made absolute by \a base; as it is if it is absolute, or if there is no base.
/// RFC 3986 §5.2.
[[nodiscard]] QString resolvedAddress(const QString &address, const QUrl &base);

/// \a markup with its addresses resolved, each by the innermost `xml:base` around it, \a base
/// being that of the whole. Jumps within the same text (`#note`) stay as they are.
[[nodiscard]] XmlTokens withResolvedAddresses(const XmlTokens &markup, const QUrl &base);

} // namespace PubSub
