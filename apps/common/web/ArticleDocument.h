// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/HtmlSanitizer.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace Common
{

/// What stands above an article. Plain text and addresses as they came; toHtml() makes them safe.
struct ArticleHeader {
    QString title;
    QUrl link; ///< of the article on the web; the title leads there, or without one the date
    QString source; ///< name of the feed
    QString author; ///< empty if there is none
    QString published; ///< ready to be read, in the person's locale
    QStringList tags;
    Qt::LayoutDirection direction = Qt::LayoutDirectionAuto; ///< as declared by the author

    /// Markup for ArticleDocument::headerHtml, with every field escaped.
    QString toHtml() const;

    bool operator==(const ArticleHeader &) const = default;
};

/// One article as a program hands it to an ArticleView. All markup is sanitised by the view.
struct ArticleDocument {
    /// Name of the page, e.g. for a printed copy; plain text.
    QString title;
    /// As it came from the feed.
    QString bodyHtml;
    Markup markup = Markup::Html;
    /// What relative addresses in the body are relative to.
    QUrl baseUrl;
    /// Who is behind it, e.g. the address of its node. Articles of one source follow each other
    /// quickly, in one process of the engine; those of another source never share it.
    QString source;
    /// From ArticleHeader::toHtml(); empty for a page without header.
    QString headerHtml;
    /// Markup of the program's own for what follows the body, with addresses from the feed: its
    /// pictures are a matter of remoteImages, too.
    QString footerHtml;
    /// Language tag of the article; empty if it is not known. Chinese, Japanese and Korean have
    /// their own shapes of the same letters.
    QString language;
    /// CSS of the program's own that follows the one of ArticleStyle; never from a feed.
    QString styleSheet;
    RemoteImages remoteImages = RemoteImages::Block;
    /// LayoutDirectionAuto takes the direction of the first letter.
    Qt::LayoutDirection direction = Qt::LayoutDirectionAuto;

    bool operator==(const ArticleDocument &) const = default;
};

/// An article after its markup was made safe.
struct SafeArticle {
    QString header;
    SanitizedHtml body;
    SanitizedHtml footer;

    /// Pictures that were not loaded.
    [[nodiscard]] int blockedImages() const { return body.blockedImages + footer.blockedImages; }
};

/// Sanitises both parts of `document`; for a worker thread.
SafeArticle makeSafe(const ArticleDocument &document, const std::stop_token &stop = {});

/// The whole page, with `css` and the policy that admits it by `nonce`.
QByteArray articlePage(const ArticleDocument &document, const SafeArticle &article,
    const QString &css, const QByteArray &policy, const QByteArray &nonce);

/// What the page says in place of a body that passed a bound of the sanitiser.
QString refusalText();

} // namespace Common
