// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleProfile.h"

#include <QWebEngineClientHints>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <array>

namespace Common
{

namespace
{

using Settings = QWebEngineSettings;

constexpr std::array kSettings {
    // Pictures are a matter of the request blocker, the content policy and the sanitiser.
    ArticleSetting { Settings::AutoLoadImages, true },
    ArticleSetting { Settings::JavascriptEnabled, false },
    ArticleSetting { Settings::JavascriptCanOpenWindows, false },
    ArticleSetting { Settings::JavascriptCanAccessClipboard, false },
    ArticleSetting { Settings::JavascriptCanPaste, false },
    ArticleSetting { Settings::LinksIncludedInFocusChain, true },
    ArticleSetting { Settings::LocalStorageEnabled, false },
    ArticleSetting { Settings::LocalContentCanAccessRemoteUrls, false },
    ArticleSetting { Settings::LocalContentCanAccessFileUrls, false },
    ArticleSetting { Settings::XSSAuditingEnabled, false },
    ArticleSetting { Settings::SpatialNavigationEnabled, false },
    ArticleSetting { Settings::HyperlinkAuditingEnabled, false },
    ArticleSetting { Settings::ScrollAnimatorEnabled, false },
    ArticleSetting { Settings::ErrorPageEnabled, false },
    ArticleSetting { Settings::PluginsEnabled, false },
    ArticleSetting { Settings::FullScreenSupportEnabled, false },
    ArticleSetting { Settings::ScreenCaptureEnabled, false },
    ArticleSetting { Settings::WebGLEnabled, false },
    ArticleSetting { Settings::Accelerated2dCanvasEnabled, false },
    ArticleSetting { Settings::AutoLoadIconsForPage, false },
    ArticleSetting { Settings::TouchIconsEnabled, false },
    ArticleSetting { Settings::FocusOnNavigationEnabled, false },
    ArticleSetting { Settings::PrintElementBackgrounds, false },
    ArticleSetting { Settings::AllowRunningInsecureContent, false },
    ArticleSetting { Settings::AllowGeolocationOnInsecureOrigins, false },
    ArticleSetting { Settings::AllowWindowActivationFromJavaScript, false },
    ArticleSetting { Settings::ShowScrollBars, true },
    ArticleSetting { Settings::PlaybackRequiresUserGesture, true },
    ArticleSetting { Settings::WebRTCPublicInterfacesOnly, true },
    ArticleSetting { Settings::DnsPrefetchEnabled, false },
    ArticleSetting { Settings::PdfViewerEnabled, false },
    ArticleSetting { Settings::NavigateOnDropEnabled, false },
    ArticleSetting { Settings::ReadingFromCanvasEnabled, false },
    ArticleSetting { Settings::ForceDarkMode, false },
};

} // namespace

ArticleProfile::ArticleProfile(QObject *parent) : QWebEngineProfile(parent)
{
    applySettings();
    setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    setPushServiceEnabled(false);
    setSpellCheckEnabled(false);
    clientHints()->setAllClientHintsEnabled(false);
    cookieStore()->setCookieFilter([](const auto &) { return false; });
    setNotificationPresenter([](std::unique_ptr<QWebEngineNotification>) { });
    connect(this, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest *download) { download->cancel(); });
    setUrlRequestInterceptor(&m_blocker);
    installUrlSchemeHandler(kArticleScheme, &m_scheme);
}

ArticleProfile::~ArticleProfile()
{
    removeUrlSchemeHandler(&m_scheme);
    setUrlRequestInterceptor(nullptr);
}

std::span<const ArticleSetting> ArticleProfile::expectedSettings()
{
    return kSettings;
}

void ArticleProfile::applySettings()
{
    for (const ArticleSetting &setting : kSettings)
        settings()->setAttribute(setting.attribute, setting.enabled);
    settings()->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace Common
