// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/RequestBlocker.h"

#include "common/web/ArticleScheme.h"
#include "common/web/SafeUrls.h"

using namespace Qt::StringLiterals;

namespace Common
{

RequestBlocker::RequestBlocker(QObject *parent) : QWebEngineUrlRequestInterceptor(parent) { }

void RequestBlocker::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    info.block(!isAllowed(info));
}

bool RequestBlocker::isAllowed(const QWebEngineUrlRequestInfo &info) const
{
    const QUrl url = info.requestUrl();
    if (info.requestMethod() != "GET")
        return false;
    if (info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame)
        return url.scheme() == QLatin1StringView(kArticleScheme);
    return info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage
        && (url.scheme() == "data"_L1 || isAllowedImage(url));
}

bool RequestBlocker::isAllowedImage(const QUrl &url) const
{
    if (m_images == RemoteImages::Block)
        return false;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return false;
    return m_hosts == PrivateHosts::Permit || !isPrivateHost(url.host());
}

} // namespace Common
