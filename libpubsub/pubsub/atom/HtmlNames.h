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

/// True for the elements of HTML 5 and those that earlier versions had.
[[nodiscard]] bool isHtmlElement(const QString &name);
/// True for those of them that a text is made of; false for parts of a page's head, scripts, forms
/// and languages of their own.
[[nodiscard]] bool isContentElement(const QString &name);
/// True for a line, a break and a picture: they have no content.
[[nodiscard]] bool isVoidElement(const QString &name);
/// True for elements whose end may be left out.
[[nodiscard]] bool mayLackItsEnd(const QString &name);
/// True for elements in which tags are none of HTML.
[[nodiscard]] bool hasOtherContent(const QString &name);
/// True for elements that show something without having words.
[[nodiscard]] bool isEmbedded(const QString &name);
/// True for elements whose content nobody reads: script, style and the like.
[[nodiscard]] bool isUnreadElement(const QString &name);
/// True for elements with a blank line before and after them.
[[nodiscard]] bool isParagraphElement(const QString &name);
/// True for other elements that start and end a line.
[[nodiscard]] bool isLineElement(const QString &name);
/// True for elements that stand beside others on a line and are words of their own.
[[nodiscard]] bool isWordElement(const QString &name);

} // namespace PubSub
