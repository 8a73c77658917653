// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleScheme.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QMultiMap>
#include <QUuid>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr qsizetype kHostLength = 32; // of the 63 characters that a label of a host may have

QString hostOf(const QString &source)
{
    const QByteArray hash = QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(kHostLength));
}

} // namespace

void registerArticleScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(kArticleScheme).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(kArticleScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

ArticleScheme::ArticleScheme(QObject *parent) : QWebEngineUrlSchemeHandler(parent) { }

QByteArray ArticleScheme::contentPolicy(RemoteImages images, const QByteArray &nonce)
{
    const QByteArray sources = images == RemoteImages::Allow ? "data: https: http:" : "data:";
    return "default-src 'none'; img-src " + sources + "; style-src 'nonce-" + nonce
        + "'; base-uri 'none'; form-action 'none'";
}

QUrl ArticleScheme::publish(const QString &source, const QByteArray &html, const QByteArray &policy)
{
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    QUrl url;
    url.setScheme(QLatin1StringView(kArticleScheme));
    url.setHost(source.isEmpty() ? id : hostOf(source));
    url.setPath(u'/' + id);
    replace(url, html, policy);
    return url;
}

void ArticleScheme::replace(const QUrl &url, const QByteArray &html, const QByteArray &policy)
{
    m_pages.insert(url.path(), { html, policy });
}

void ArticleScheme::withdraw(const QUrl &url)
{
    m_pages.remove(url.path());
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const auto page = m_pages.constFind(url.path());
    if (page == m_pages.constEnd() || job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    auto *body = new QBuffer(job);
    body->setData(page->html);
    const QByteArray policy = page->policy + "; frame-ancestors 'none'; sandbox";
    job->setAdditionalResponseHeaders({
        { "Content-Security-Policy", policy },
        { "Referrer-Policy", "no-referrer" },
        { "X-Content-Type-Options", "nosniff" },
        { "Cache-Control", "no-store" },
    });
    job->reply("text/html;charset=utf-8", body);
}

} // namespace Common
