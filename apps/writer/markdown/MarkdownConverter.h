// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Writer
{

/// A post in the two forms that are published, and as words.
struct RenderedPost {
    /// What belongs inside a `div` of the XHTML namespace.
    QString xhtml;
    /// The text alone, without marks, link targets and pictures; one line for each block.
    QString words;
};

/// Turns Markdown (CommonMark with GitHub's tables, strikethrough, task lists and bare links)
/// into XHTML that can be put into an entry as it is.
///
/// What comes out is well-formed whatever goes in: raw HTML is shown as the text that it is,
/// links lead where SafeLink lets them, and nesting is bounded.
class MarkdownConverter
{
public:
    /// Elements within elements at most. Receivers refuse more.
    static constexpr int maxDepth = 64;

    [[nodiscard]] static RenderedPost render(const QString &markdown);
    /// RenderedPost::xhtml of \a markdown.
    [[nodiscard]] static QString toXhtml(const QString &markdown);
    /// RenderedPost::words of \a markdown.
    [[nodiscard]] static QString toPlainText(const QString &markdown);
    /// True if \a xhtml says more than its words in paragraphs do, links that are made of an
    /// address alone aside.
    [[nodiscard]] static bool hasMarkup(const QString &xhtml);
    /// \a text without the characters that XML can't carry.
    [[nodiscard]] static QString xmlSafe(const QString &text);
};

} // namespace Writer
