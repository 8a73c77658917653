// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Writer
{

/// Turns the XHTML of a post that was written elsewhere into Markdown, for editing it here.
/// MarkdownConverter makes the same words, blocks and marks of it again; what Markdown has no
/// mark for keeps its words, apart from each other.
class XhtmlToMarkdown
{
public:
    /// \a xhtml is the inside of a `div`; what is not well-formed gives an empty string.
    [[nodiscard]] static QString convert(const QString &xhtml);
    /// True if convert() can read \a xhtml.
    [[nodiscard]] static bool isReadable(const QString &xhtml);
    /// Plain \a words, a paragraph a line, as Markdown that means just them.
    [[nodiscard]] static QString fromWords(const QString &words);
};

} // namespace Writer
