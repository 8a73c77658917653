// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Writer
{

/// Turns Markdown (CommonMark with GitHub's tables, strikethrough, task lists and bare links)
/// into XHTML that can be put into an entry as it is.
///
/// What comes out is well-formed whatever goes in: raw HTML is shown as the text that it is,
/// links lead to web pages, mail or XMPP addresses only, and nesting is bounded.
class MarkdownConverter
{
public:
    /// Elements within elements; what is nested deeper is flattened. Receivers refuse more.
    static constexpr int maxDepth = 64;

    /// What belongs inside a `div` of the XHTML namespace.
    [[nodiscard]] static QString toXhtml(const QString &markdown);
    /// The text alone, without marks, link targets and pictures; one line for each block.
    [[nodiscard]] static QString toPlainText(const QString &markdown);
    /// \a text without the characters that XML can't carry.
    [[nodiscard]] static QString xmlSafe(const QString &text);
};

} // namespace Writer
