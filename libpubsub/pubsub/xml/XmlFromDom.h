// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>

class QDomElement;

namespace PubSub
{

/// \a element, as QXmpp's own reader hands it out, as text with every declaration of a namespace
/// that it needs. Only where this library does not read the stream itself.
[[nodiscard]] QByteArray xmlOf(const QDomElement &element);

} // namespace PubSub
