// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "AtomData.h"

namespace PubSub
{

/// The best form of the content for display, see AtomEntry::htmlContent().
[[nodiscard]] QString htmlOf(const AtomFields &fields);

/// What there is to read, see AtomEntry::body().
[[nodiscard]] AtomContent bodyOf(const AtomEntryData &data);

/// The same as it was written, text being text.
[[nodiscard]] AtomContent bodyFormOf(const AtomEntryData &data);

/// The title and the summary, as their authors marked them up.
[[nodiscard]] AtomContent titleFormOf(const AtomEntryData &data);
[[nodiscard]] AtomContent summaryFormOf(const AtomEntryData &data);

/// All that can be looked for, see AtomEntry::words().
[[nodiscard]] QString wordsOf(const AtomEntryData &data);

/// True if there is nothing but a title, see AtomEntry::isAllTitle().
[[nodiscard]] bool isAllTitle(const AtomEntryData &data);

/// True if \a text begins with \a title, or with what an ellipsis at its end leaves of it.
[[nodiscard]] bool beginsWithTitle(const QString &text, const QString &title);

/// The first line of \a text, cut at AtomEntry::maxDerivedTitle characters.
[[nodiscard]] QString firstLine(const QString &text);

/// The content in words, see AtomEntry::plainText().
[[nodiscard]] QString plainTextOf(const AtomFields &fields);

/// The text form of the content; empty if there is none.
[[nodiscard]] QString sourceOf(const AtomFields &fields);

/// A title for an entry that has none, from its content or its enclosures; may be empty.
[[nodiscard]] QString derivedTitle(const AtomFields &fields);

} // namespace PubSub
