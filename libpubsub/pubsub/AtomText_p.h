// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "AtomData_p.h"

namespace PubSub
{

/// The best form of the content for display, see AtomEntry::htmlContent().
[[nodiscard]] QString htmlOf(const AtomFields &fields);

/// The content in words, see AtomEntry::plainText().
[[nodiscard]] QString plainTextOf(const AtomFields &fields);

/// The text form of the content; empty if there is none.
[[nodiscard]] QString sourceOf(const AtomFields &fields);

/// A title for an entry that has none, from its content or its enclosures; may be empty.
[[nodiscard]] QString derivedTitle(const AtomFields &fields);

} // namespace PubSub
