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

/// True if \a text is rather HTML than words: its first tag is closed, or needs no end.
[[nodiscard]] bool looksLikeHtml(const QString &text);

/// True if \a html was escaped once too often: it shows tags instead of using them.
[[nodiscard]] bool isEscapedTwice(const QString &html);

} // namespace PubSub
