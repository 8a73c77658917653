// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "XmlTokens.h"

namespace PubSub
{

/// \a value as the attribute \a name is written: without tabs and line breaks.
[[nodiscard]] QString onOneLine(QAnyStringView name, QString value);

/// Makes all attributes such that every client reads them: on one line, and, for parsers without
/// namespaces, no `lang` beside `xml:lang` and no `xlink:href` beside `href`. True if that changed
/// any.
bool tidyAttributes(XmlTokens &tokens);

/// The same for \a payload, an element; as it is if there is nothing to change, or if it is not
/// well-formed.
[[nodiscard]] QByteArray withTidyAttributes(const QByteArray &payload);

} // namespace PubSub
