// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

namespace PubSub
{

/// What a person would read of \a html: tags, comments, scripts and styles left out, character
/// references resolved, white space as a browser would show it, blocks on lines of their own.
/// It makes plain text for titles and search; it does not make HTML safe.
[[nodiscard]] QString htmlToText(const QString &html);

/// \a html with its character references resolved, once; tags are left as they are.
[[nodiscard]] QString resolveReferences(QStringView html);

/// \a text as HTML paragraphs: blank lines part them, other line ends become `<br/>`.
[[nodiscard]] QString textToHtml(const QString &text);

/// The same, web addresses in it being links.
[[nodiscard]] QString textToLinkedHtml(const QString &text);

/// True if \a text, of which nobody said what it is, is HTML, as bridges from RSS write it:
/// - Each `<` before a letter, or before `/` and a letter, begins a whole tag of an element that
///   HTML knows, or one with `-` or `:` in its name, as embedded ones have. Comments may be there.
/// - An element has its end, or there is a `<br>`, `<hr>` or `<img src>`.
/// - No other element lacks its end, but for those that need none (`<p>`, `<li>` …). A text that
///   begins with a tag may be cut, so there it may.
/// - Where there is no tag: a named or numeric character reference with its `;`, and neither `<`
///   nor `&&`, which would be references as well.
/// All else is text: "x < y", `vector<int>`, "the <b> element", "Ed <ed@harbour.example>".
[[nodiscard]] bool looksLikeHtml(const QString &text);

/// True if \a html shows anything: words, or pictures and the like.
[[nodiscard]] bool showsAnything(const QString &html);

/// How long the character reference is that begins at \a at; 0 if there is none.
[[nodiscard]] qsizetype referenceLength(QStringView html, qsizetype at);

/// True if \a html was escaped once too often: it shows tags instead of using them.
[[nodiscard]] bool isEscapedTwice(const QString &html);

} // namespace PubSub
