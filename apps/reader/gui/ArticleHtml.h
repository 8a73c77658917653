// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/ArticleDocument.h"
#include "reader/core/Article.h"

#include <QCoreApplication>

namespace Reader
{

/// The page of an entry.
class ArticleHtml
{
    Q_DECLARE_TR_FUNCTIONS(Reader::ArticleHtml)
public:
    /// \a images decides for this time; Article::imagesAllowed is left aside.
    [[nodiscard]] static Common::ArticleDocument document(
        const Article &article, Common::RemoteImages images);

private:
    [[nodiscard]] static QString byline(const Article &article);
    [[nodiscard]] static QString dates(const Article &article);
    [[nodiscard]] static QString attachments(const Article &article);
    [[nodiscard]] static QString replies(const QList<ArticleLink> &links);
};

} // namespace Reader
