// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDomElement>
#include <QString>
#include <QStringList>

namespace Writer
{

/// Turns the XHTML of a post that was written elsewhere into Markdown, for editing it here.
/// What Markdown has no mark for keeps its text.
class XhtmlToMarkdown
{
public:
    /// \a xhtml is the inside of a `div`; what is not well-formed gives an empty string.
    [[nodiscard]] static QString convert(const QString &xhtml);

private:
    [[nodiscard]] QString blocks(const QDomElement &parent) const;
    [[nodiscard]] QString block(const QDomElement &element) const;
    [[nodiscard]] QString list(const QDomElement &element) const;
    [[nodiscard]] QString table(const QDomElement &element) const;
    [[nodiscard]] QString spans(const QDomElement &parent) const;
    [[nodiscard]] QString span(const QDomElement &element) const;
};

} // namespace Writer
