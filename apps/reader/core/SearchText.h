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

/// \a text in the one form that the index and questions have: what Unicode takes for the same
/// sign is the same (NFKC: composed or not, wide or narrow, ligatures), capital letters are
/// small ones, and what writers may leave out is left out: the points of Hebrew, the vowel marks,
/// the lengthening stroke and the hamza on alef of Arabic, soft hyphens, joiners, marks of
/// direction. The accents of other scripts are the index's business.
[[nodiscard]] QString normalised(const QString &text);
/// The words of \a text as the index keeps them, normalised: every sign of scripts that put no
/// spaces between words stands alone.
[[nodiscard]] QString indexed(const QString &text);
/// \a words as a question to the index: each has to occur, the last one may be the beginning
/// of a longer one. Empty if there is no word in it.
[[nodiscard]] QString expression(const QString &words);

} // namespace SearchText

} // namespace Reader
