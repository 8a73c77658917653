// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleDocument.h"

#include "common/web/HtmlRules.h"
#include "common/web/SafeUrls.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

const QStringList &headerClasses()
{
    static const QStringList classes { u"article-header"_s, u"article-source"_s,
        u"article-byline"_s, u"article-tag"_s };
    return classes;
}

const QStringList &footerClasses()
{
    static const QStringList classes { u"article-footer"_s, u"article-picture"_s, u"article-card"_s,
        u"article-notice"_s };
    return classes;
}

QString paragraph(QLatin1StringView className, const QString &html)
{
    return html.isEmpty() ? QString() : u"<p class=\"%1\"><bdi>%2</bdi></p>"_s.arg(className, html);
}

QString linked(const QString &html, const QString &target)
{
    return html.isEmpty() || target.isEmpty() ? html : u"<a href=\"%1\">%2</a>"_s.arg(target, html);
}

QString directionName(Qt::LayoutDirection direction)
{
    switch (direction) {
    case Qt::LeftToRight:
        return u"ltr"_s;
    case Qt::RightToLeft:
        return u"rtl"_s;
    default:
        return u"auto"_s;
    }
}

QString languageAttribute(const QString &language)
{
    const auto allowed = allowedValue(ValueKind::Language, language, {});
    return allowed ? u" lang=\"%1\""_s.arg(*allowed) : QString();
}

QString bodyOf(const SafeArticle &article)
{
    if (article.body.refused)
        return u"<p class=\"article-notice\">%1</p>"_s.arg(refusalText().toHtmlEscaped());
    return article.body.html;
}

} // namespace

QString ArticleHeader::toHtml() const
{
    const QString text = title.simplified().toHtmlEscaped();
    const QString target
        = isOpenableLink(link) ? link.toString(QUrl::FullyEncoded).toHtmlEscaped() : QString();
    QString html = paragraph("article-source"_L1, source.simplified().toHtmlEscaped());
    if (!text.isEmpty())
        html += u"<h1>%1</h1>"_s.arg(linked(text, target));
    const QString date = published.simplified().toHtmlEscaped();
    QStringList byline { author.simplified().toHtmlEscaped(),
        text.isEmpty() ? linked(date, target) : date };
    byline.removeAll({});
    html += paragraph("article-byline"_L1, byline.join(u" · "_s));
    for (const QString &tag : tags)
        html += u"<span class=\"article-tag\">%1</span>"_s.arg(tag.simplified().toHtmlEscaped());
    return u"<div class=\"article-header\" dir=\"%1\">%2</div>"_s.arg(
        directionName(direction), html);
}

QString refusalText()
{
    return QCoreApplication::translate("Common::ArticleDocument",
        "This article is too large or too deeply nested to be shown safely.");
}

SafeArticle makeSafe(const ArticleDocument &document, const std::stop_token &stop)
{
    HtmlSanitizer::Options header;
    header.extraClasses = headerClasses();
    header.stop = stop;
    HtmlSanitizer::Options body;
    body.remoteImages = document.remoteImages;
    body.markup = document.markup;
    body.baseUrl = document.baseUrl;
    body.stop = stop;
    HtmlSanitizer::Options footer;
    footer.remoteImages = document.remoteImages;
    footer.extraClasses = footerClasses();
    footer.stop = stop;
    return { HtmlSanitizer(header).sanitize(document.headerHtml).html,
        HtmlSanitizer(body).sanitize(document.bodyHtml),
        HtmlSanitizer(footer).sanitize(document.footerHtml) };
}

QByteArray articlePage(const ArticleDocument &document, const SafeArticle &article,
    const QString &css, const QByteArray &policy, const QByteArray &nonce)
{
    QString style = css + document.styleSheet;
    style.remove(u'<'); // ends no element, so the style sheet stays inside its own
    const QString page = u"<!DOCTYPE html><html%8><head><meta charset=\"utf-8\">"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">"
                         "<meta name=\"referrer\" content=\"no-referrer\"><title>%2</title>"
                         "<style nonce=\"%3\">%4</style></head><body><div class=\"page\">%5"
                         "<div class=\"article-body\" dir=\"%6\">%7</div>%9</div></body></html>"_s;
    return page
        .arg(QString::fromLatin1(policy), document.title.simplified().toHtmlEscaped(),
            QString::fromLatin1(nonce), style, article.header, directionName(document.direction),
            bodyOf(article), languageAttribute(document.language), article.footer.html)
        .toUtf8();
}

} // namespace Common
