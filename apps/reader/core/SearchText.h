// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Reader
{

/// What goes into the search index, and what is asked of it.
namespace SearchText
{

/// Most UTF-16 units of one entry that the index keeps.
inline constexpr qsizetype maxIndexed = 256 * 1024;

/// The words of \a text as the index keeps them: every sign of scripts that put no spaces
/// between words stands alone.
[[nodiscard]] QString indexed(const QString &text);
/// \a words as a question to the index: each has to occur, the last one may be the beginning
/// of a longer one. Empty if there is no word in it.
[[nodiscard]] QString expression(const QString &words);

} // namespace SearchText

} // namespace Reader
