// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ArticleFooter.h"

#include "common/web/PictureSource.h"
#include "common/web/SafeUrls.h"

#include <QLocale>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const ArticleLink &link)
{
    if (!link.title.isEmpty())
        return link.title;
    const QString file = QUrl(link.address).fileName();
    return file.isEmpty() ? link.address : file;
}

bool isPicture(const ArticleLink &link)
{
    return Common::isPicture(link.mediaType, QUrl(link.address));
}

// Some clients write a picture into the text and name it as a file as well.
bool isInText(const QString &address, const QString &html)
{
    return html.contains(address) || html.contains(address.toHtmlEscaped());
}

QString image(const QString &address, const QString &alt)
{
    return u"<img src=\"%1\" alt=\"%2\">"_s.arg(address.toHtmlEscaped(), alt.toHtmlEscaped());
}

QString inIsolation(const QString &text)
{
    return u"<bdi>"_s + text.toHtmlEscaped() + u"</bdi>"_s;
}

} // namespace

QString ArticleFooter::html(const Article &article)
{
    QString html;
    for (const ArticleFile &one : article.files)
        html += file(one);
    for (const ArticleLink &one : article.elsewhere)
        html += isPicture(one) ? picture(one) : elsewhere(one);
    for (const ArticleLink &one : article.enclosures) {
        if (isPicture(one) && !isInText(one.address, article.html))
            html += picture(one);
    }
    for (const ArticleLink &one : article.cards)
        html += card(one);
    if (article.isOnTheWeb)
        html += page(QUrl(article.originalAddress));
    return html.isEmpty() ? html : u"<div class=\"article-footer\">%1</div>"_s.arg(html);
}

QString ArticleFooter::link(const ArticleLink &link)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(link.address.toHtmlEscaped(), inIsolation(nameOf(link)));
}

QString ArticleFooter::picture(const ArticleLink &link)
{
    const QString caption = link.title.isEmpty()
        ? QString()
        : u"<figcaption>%1</figcaption>"_s.arg(inIsolation(link.title));
    return u"<figure class=\"article-picture\"><a href=\"%1\">%2</a>%3</figure>"_s.arg(
        link.address.toHtmlEscaped(), image(link.address, nameOf(link)), caption);
}

QString ArticleFooter::card(const ArticleLink &link)
{
    const QUrl address(link.address);
    if (!Common::isOpenableLink(address))
        return {};
    QString html;
    if (!link.logo.isEmpty())
        html += image(link.logo, {});
    html += u"<p><b>%1</b></p>"_s.arg(ArticleFooter::link(link));
    if (!link.description.isEmpty())
        html += u"<p>%1</p>"_s.arg(inIsolation(link.description));
    html += u"<small>%1</small>"_s.arg(
        inIsolation(address.host().isEmpty() ? address.path() : address.host()));
    return u"<div class=\"article-card\">%1</div>"_s.arg(html);
}

QString ArticleFooter::page(const QUrl &address)
{
    const ArticleLink link { address.host(), address.toString(QUrl::FullyEncoded), {} };
    return u"<p class=\"article-notice\">%1</p>"_s.arg(
        tr("Read this entry at %1").toHtmlEscaped().arg(ArticleFooter::link(link)));
}

QString ArticleFooter::elsewhere(const ArticleLink &link)
{
    return u"<p class=\"article-notice\">%1</p>"_s.arg(tr("The text of this entry is elsewhere: %1")
            .toHtmlEscaped()
            .arg(ArticleFooter::link(link)));
}

// A picture is shown; anything else can be saved.
QString ArticleFooter::file(const ArticleFile &file)
{
    const QString data = u"data:%1;base64,%2"_s.arg(
        file.mediaType.toLower(), QString::fromLatin1(file.data.toBase64()));
    if (Common::imageAddress(data, {}).source == Common::ImageSource::Inline)
        return u"<figure class=\"article-picture\">%1</figure>"_s.arg(image(data, {}));
    const QString size = QLocale().formattedDataSize(file.data.size());
    return u"<p class=\"article-notice\">%1</p>"_s.arg(
        tr("This entry holds a file that can't be shown here: %1, %2.")
            .arg(file.mediaType, size)
            .toHtmlEscaped());
}

} // namespace Reader
