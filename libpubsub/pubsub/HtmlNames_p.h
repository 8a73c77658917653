// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

namespace PubSub
{

/// The character of an HTML 4 entity, e.g. "eacute"; empty if there is none of that name.
[[nodiscard]] QString namedCharacter(const QString &name);

/// The character of a numeric reference without "&#" and ";", e.g. "233" or "xE9"; the numbers
/// 128 to 159 mean Windows-1252 as in browsers. U+FFFD for what is no character, empty for
/// what is no number.
[[nodiscard]] QString numberedCharacter(QStringView digits);

/// True for elements whose content nobody reads: script, style and the like.
[[nodiscard]] bool isUnreadElement(const QString &name);
/// True for elements with a blank line before and after them.
[[nodiscard]] bool isParagraphElement(const QString &name);
/// True for other elements that start and end a line.
[[nodiscard]] bool isLineElement(const QString &name);
/// True for elements that stand beside others on a line and are words of their own.
[[nodiscard]] bool isWordElement(const QString &name);

} // namespace PubSub
