// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ArticleScheme.h"

#include <QBuffer>
#include <QMultiMap>
#include <QUuid>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace Common {

void registerArticleScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(kArticleScheme).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(kArticleScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

ArticleScheme::ArticleScheme(QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
{
}

QByteArray ArticleScheme::contentPolicy(RemoteImages images, const QByteArray &nonce)
{
    const QByteArray sources = images == RemoteImages::Allow ? "data: https: http:" : "data:";
    return "default-src 'none'; img-src " + sources + "; style-src 'nonce-" + nonce
        + "'; base-uri 'none'; form-action 'none'";
}

QUrl ArticleScheme::publish(const QByteArray &html, const QByteArray &policy)
{
    QUrl url;
    url.setScheme(QLatin1StringView(kArticleScheme));
    url.setHost(QUuid::createUuid().toString(QUuid::Id128));
    url.setPath(u"/"_s);
    replace(url, html, policy);
    return url;
}

void ArticleScheme::replace(const QUrl &url, const QByteArray &html, const QByteArray &policy)
{
    m_pages.insert(url.host(), { html, policy });
}

void ArticleScheme::withdraw(const QUrl &url)
{
    m_pages.remove(url.host());
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const auto page = m_pages.constFind(url.host());
    if (page == m_pages.constEnd() || url.path() != "/"_L1 || job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    auto *body = new QBuffer(job);
    body->setData(page->html);
    job->setAdditionalResponseHeaders({
        { "Content-Security-Policy", page->policy + "; frame-ancestors 'none'; sandbox" },
        { "Referrer-Policy", "no-referrer" },
        { "X-Content-Type-Options", "nosniff" },
        { "Cache-Control", "no-store" },
    });
    job->reply("text/html;charset=utf-8", body);
}

} // namespace Common
