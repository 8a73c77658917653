// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace Common
{

/// HTML as a browser reads it, written as XML.
class HtmlToXhtml
{
public:
    /// Elements within elements; what is deeper loses its elements, not its words.
    static constexpr int maxDepth = 100;
    /// Longest time that reading may take, in milliseconds.
    static constexpr int maxParseTime = 2000;

    /// The inside of a `div` in the XHTML namespace: well-formed, without scripts, styles and
    /// handlers of events, addresses resolved against \a base unless that is empty. An empty
    /// string where \a html passes a bound of HtmlTree.
    [[nodiscard]] static QString convert(const QString &html, const QUrl &base = {});
};

} // namespace Common
