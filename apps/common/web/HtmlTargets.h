// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QUrl>

#include <gumbo.h>

namespace Common
{

/// The jumps within an article: footnotes and tables of contents. Only places that a link of the
/// same article leads to keep their names, with a prefix that keeps them apart from the page's.
class HtmlTargets
{
public:
    /// No jumps.
    HtmlTargets() = default;
    /// Those of the tree below `root`. `base` is the page's own address: a link to a place of
    /// that page is a jump, too.
    HtmlTargets(const GumboNode *root, const QUrl &base);

    /// The address to write for a link that jumps; empty for any other link.
    QString jump(const QString &href) const;
    /// The name to write for an element that is jumped to; empty for any other.
    QString id(const GumboElement &element) const;

private:
    QString fragment(const QString &href) const;
    void look(const GumboElement &element);

    QUrl m_base;
    QSet<QString> m_jumps;
    QSet<QString> m_names;
};

} // namespace Common
