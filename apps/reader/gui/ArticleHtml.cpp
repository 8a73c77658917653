// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ArticleHtml.h"

#include "common/core/BidiText.h"
#include "reader/core/DateText.h"

#include <QLocale>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::isolated;

namespace
{

constexpr int maxEnclosures = 50;

/// The first author, whom the service vouches for, with a tick.
QString withTick(QStringList authors)
{
    authors.first() += u" ✓"_s;
    return isolated(authors.join(u", "_s));
}

QString nameOf(const ArticleLink &link)
{
    if (!link.title.isEmpty())
        return link.title;
    const QString file = QUrl(link.address).fileName();
    return file.isEmpty() ? link.address : file;
}

} // namespace

Common::ArticleDocument ArticleHtml::document(const Article &article, Common::RemoteImages images)
{
    Common::ArticleHeader header;
    header.title = article.head.title;
    header.link = QUrl(article.originalAddress, QUrl::StrictMode);
    header.source = article.feedTitle;
    header.author = byline(article);
    header.published = dates(article);
    header.tags = article.categories;

    Common::ArticleDocument document;
    document.title = article.head.title;
    document.headerHtml = header.toHtml() + enclosures(article.enclosures);
    document.baseUrl = header.link;
    document.source = article.feedAddress;
    document.remoteImages = images;
    document.bodyHtml = article.html;
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

QString ArticleHtml::enclosures(const QList<ArticleLink> &links)
{
    QString list;
    for (const ArticleLink &link : links.first(std::min<qsizetype>(links.size(), maxEnclosures))) {
        QStringList facts;
        if (!link.mediaType.isEmpty())
            facts.append(link.mediaType.toHtmlEscaped());
        if (link.length > 0)
            facts.append(QLocale().formattedDataSize(link.length));
        list += u"<li><a href=\""_s + link.address.toHtmlEscaped() + u"\"><bdi>"_s
            + nameOf(link).toHtmlEscaped() + u"</bdi></a> "_s + facts.join(u", "_s) + u"</li>"_s;
    }
    if (list.isEmpty())
        return {};
    return u"<p><b>"_s + tr("Attachments").toHtmlEscaped() + u"</b></p><ul>"_s + list + u"</ul>"_s;
}

} // namespace Reader
