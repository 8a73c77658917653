// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/xml/XmlTokens.h>

namespace PubSub
{

/// \a markup without what has no place in a post that others read: scripts and styles, ids,
/// event handlers, and addresses that are relative or run a script. XEP-0277 §2.3.1. It makes
/// a post portable; a reader must still sanitize what it gets.
[[nodiscard]] XmlTokens publishableXhtml(const XmlTokens &markup);

/// Why something can't be set as \a what.
[[nodiscard]] std::unexpected<ParseError> refuse(const QString &what, const QString &why);

} // namespace PubSub
