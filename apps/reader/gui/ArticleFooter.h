// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/Article.h"

#include <QCoreApplication>

namespace Reader
{

/// What stands below the text of an entry: its pictures, pages that it recommends, and where the
/// rest of it is. Markup for ArticleDocument::footerHtml.
class ArticleFooter
{
    Q_DECLARE_TR_FUNCTIONS(Reader::ArticleFooter)
public:
    [[nodiscard]] static QString html(const Article &article);
    /// A link with the name that \a link has, or else its file.
    [[nodiscard]] static QString link(const ArticleLink &link);

private:
    [[nodiscard]] static QString picture(const ArticleLink &link);
    [[nodiscard]] static QString card(const ArticleLink &link);
    [[nodiscard]] static QString page(const QUrl &address);
    [[nodiscard]] static QString elsewhere(const ArticleLink &link);
    [[nodiscard]] static QString file(const ArticleFile &file);
};

} // namespace Reader
