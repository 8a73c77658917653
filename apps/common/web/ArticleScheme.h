// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/HtmlSanitizer.h"

#include <QHash>
#include <QWebEngineUrlSchemeHandler>

namespace Common
{

/// The scheme under which articles are shown: `pubsub-article://SOURCE/ID`.
inline constexpr char kArticleScheme[] = "pubsub-article";

/// Makes the scheme known to the web engine. Call before the QApplication is made; a second call
/// does nothing.
void registerArticleScheme();

/// Serves finished pages from memory to the one profile it is installed in. Each source has a host
/// name, hence a process of the engine, of its own; the policy gives each page an opaque origin.
class ArticleScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit ArticleScheme(QObject *parent = nullptr);

    /// The policy that a page is served with: nothing but its own style sheet (marked by `nonce`)
    /// and pictures, those of the web only when allowed.
    static QByteArray contentPolicy(RemoteImages images, const QByteArray &nonce);

    /// Offers `html` at an address that was not used before. Pages with the same `source` are shown
    /// by the same process; a page without one gets a process of its own, which takes five times
    /// as long.
    QUrl publish(const QString &source, const QByteArray &html, const QByteArray &policy);
    /// Offers other content at an address that publish() returned.
    void replace(const QUrl &url, const QByteArray &html, const QByteArray &policy);
    /// Ends the offer.
    void withdraw(const QUrl &url);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    struct Page {
        QByteArray html;
        QByteArray policy;
    };
    QHash<QString, Page> m_pages;
};

} // namespace Common
