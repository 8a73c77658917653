// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/HtmlSanitizer.h"

#include <QWebEngineUrlRequestInterceptor>

namespace Common
{

/// Whether pictures may come from this machine or its private network.
enum class PrivateHosts {
    Refuse,
    Permit, ///< for servers of one's own; an article could use it to probe the network
};

/// Refuses every request that showing an article does not need.
class RequestBlocker : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit RequestBlocker(QObject *parent = nullptr);

    /// Holds for requests from now on.
    void setRemoteImages(RemoteImages images) { m_images = images; }
    void setPrivateHosts(PrivateHosts hosts) { m_hosts = hosts; }

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    bool isAllowed(const QWebEngineUrlRequestInfo &info) const;
    bool isAllowedImage(const QUrl &url) const;

    RemoteImages m_images = RemoteImages::Block;
    PrivateHosts m_hosts = PrivateHosts::Refuse;
};

} // namespace Common
