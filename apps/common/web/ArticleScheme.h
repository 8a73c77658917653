// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/HtmlSanitizer.h"

#include <QHash>
#include <QWebEngineUrlSchemeHandler>

namespace Common {

/// The scheme under which articles are shown: `pubsub-article://ID/`.
inline constexpr char kArticleScheme[] = "pubsub-article";

/// Makes the scheme known to the web engine. Call before the QApplication is made; a second call
/// does nothing.
void registerArticleScheme();

/// Serves finished pages from memory to the one profile it is installed in. Each page has a host
/// name, hence an origin, of its own.
class ArticleScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit ArticleScheme(QObject *parent = nullptr);

    /// The policy that a page is served with: nothing but its own style sheet (marked by `nonce`)
    /// and pictures, those of the web only when allowed.
    static QByteArray contentPolicy(RemoteImages images, const QByteArray &nonce);

    /// Offers `html` at an address that was not used before.
    QUrl publish(const QByteArray &html, const QByteArray &policy);
    /// Offers other content at an address that publish() returned.
    void replace(const QUrl &url, const QByteArray &html, const QByteArray &policy);
    /// Ends the offer.
    void withdraw(const QUrl &url);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    struct Page
    {
        QByteArray html;
        QByteArray policy;
    };
    QHash<QString, Page> m_pages;
};

} // namespace Common
