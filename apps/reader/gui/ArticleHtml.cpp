// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ArticleHtml.h"

#include "common/core/BidiText.h"
#include "common/web/PictureSource.h"
#include "common/web/SafeUrls.h"
#include "reader/core/DateText.h"
#include "reader/gui/ArticleFooter.h"

#include <QLocale>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::isolated;

namespace
{

/// The first author, whom the service vouches for, with a tick.
QString withTick(QStringList authors)
{
    authors.first() += u" ✓"_s;
    return isolated(authors.join(u", "_s));
}

Qt::LayoutDirection directionOf(const QString &name)
{
    return name == "rtl"_L1 ? Qt::RightToLeft
        : name == "ltr"_L1  ? Qt::LeftToRight
                            : Qt::LayoutDirectionAuto;
}

} // namespace

Common::ArticleDocument ArticleHtml::document(const Article &article, Common::RemoteImages images)
{
    Common::ArticleHeader header;
    header.title = article.headline;
    header.link = QUrl(article.originalAddress, QUrl::StrictMode);
    header.source = article.feedTitle;
    header.author = byline(article);
    header.published = dates(article);
    header.tags = article.categories;
    header.direction = directionOf(article.direction);

    Common::ArticleDocument document;
    document.title = article.head.title;
    document.headerHtml = header.toHtml() + replies(article.repliesTo) + attachments(article);
    document.footerHtml = ArticleFooter::html(article);
    document.baseUrl = QUrl(article.baseAddress, QUrl::StrictMode);
    document.source = article.feedAddress;
    document.remoteImages = images;
    document.bodyHtml = article.html;
    document.markup = article.isXhtml ? Common::Markup::Xhtml : Common::Markup::Html;
    document.language = article.language;
    document.direction = directionOf(article.direction);
    if (!article.source.isEmpty()) {
        document.bodyHtml = u"<pre>%1</pre>"_s.arg(article.source.toHtmlEscaped());
        document.direction = Qt::LeftToRight;
    }
    return document;
}

// XEP-0277 §9.1: the tick says that the service itself names this author.
QString ArticleHtml::byline(const Article &article)
{
    if (article.authors.isEmpty())
        return article.publisher.isEmpty() ? QString() : isolated(article.publisher);
    if (article.authorship == PubSub::Authorship::Verified)
        return withTick(article.authors);
    const QString authors = isolated(article.authors.join(u", "_s));
    const QString publisher = isolated(article.publisher);
    if (article.authorship == PubSub::Authorship::Repeated) {
        return article.publisher.isEmpty() ? tr("%1 (repeated by somebody)").arg(authors)
                                           : tr("%1 (repeated by %2)").arg(authors, publisher);
    }
    if (article.publisher.isEmpty() || article.authors == QStringList { article.publisher })
        return authors;
    return tr("%1 (published by %2)").arg(authors, publisher);
}

QString ArticleHtml::dates(const Article &article)
{
    const QString date = DateText::full(article.head.date);
    const bool isEdited = article.head.revised
        || (article.updated.isValid() && article.head.date.secsTo(article.updated) > 60);
    if (!isEdited)
        return date;
    return article.updated.isValid()
        ? tr("%1, updated %2").arg(date, DateText::full(article.updated))
        : tr("%1, updated").arg(date);
}

// What is no picture: those stand below the text.
QString ArticleHtml::attachments(const Article &article)
{
    QString list;
    for (const ArticleLink &link : article.enclosures) {
        if (Common::isPicture(link.mediaType, QUrl(link.address)))
            continue;
        QStringList facts;
        if (!link.mediaType.isEmpty())
            facts.append(link.mediaType.toHtmlEscaped());
        if (link.length > 0)
            facts.append(QLocale().formattedDataSize(link.length));
        list += u"<li>"_s + ArticleFooter::link(link) + u' ' + facts.join(u", "_s) + u"</li>"_s;
    }
    if (list.isEmpty())
        return {};
    return u"<p><b>"_s + tr("Attachments").toHtmlEscaped() + u"</b></p><ul>"_s + list + u"</ul>"_s;
}

// RFC 4685 §3, XEP-0277 §2.5
QString ArticleHtml::replies(const QList<ArticleLink> &links)
{
    QString html;
    for (const ArticleLink &link : links) {
        const QUrl address(link.address, QUrl::StrictMode);
        const QString title = link.title.isEmpty() ? tr("another entry") : link.title;
        const QString name = u"<bdi>"_s + title.toHtmlEscaped() + u"</bdi>"_s;
        const QString target = Common::isOpenableLink(address)
            ? u"<a href=\"%1\">%2</a>"_s.arg(link.address.toHtmlEscaped(), name)
            : name;
        html += u"<p class=\"article-byline\">%1</p>"_s.arg(
            tr("In reply to %1").toHtmlEscaped().arg(target));
    }
    return html;
}

} // namespace Reader
