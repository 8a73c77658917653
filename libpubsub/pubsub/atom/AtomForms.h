// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "AtomData.h"

namespace PubSub
{

/// How the content or text of \a element is written; nothing if it is neither text nor HTML.
/// RFC 4287 §3.1.1 and §4.1.3.1; media types in place of "html" and "xhtml" count as these. Without
/// a type it is text.
[[nodiscard]] std::optional<AtomContent::Type> declaredType(const XmlTokens &element);

/// The same, but without a type it is what it looks like: see looksLikeHtml().
[[nodiscard]] std::optional<AtomContent::Type> contentType(const XmlTokens &element);

/// True if \a start says of which type its text is.
[[nodiscard]] bool hasType(const XmlToken &start);

/// The text or markup of \a element, with the language and direction of the element or of the
/// `div` in it. \a base is that of the element around.
[[nodiscard]] AtomContent readForm(
    const XmlTokens &element, AtomContent::Type type, const QUrl &base);

/// What \a element says if it is neither text nor HTML, or lies elsewhere.
[[nodiscard]] std::optional<AtomMedia> readMedia(const XmlTokens &element, const QUrl &base);

/// What a person would read of \a form.
[[nodiscard]] QString readable(const AtomContent &form);

/// True if \a form shows nothing.
[[nodiscard]] bool isBlank(const AtomContent &form);

/// The language that \a start declares, and the direction: `ltr`, `rtl` or empty.
[[nodiscard]] QString langOf(const XmlToken &start);
[[nodiscard]] QString dirOf(const XmlToken &start);

} // namespace PubSub
