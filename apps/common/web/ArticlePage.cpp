// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticlePage.h"

#include "common/web/ArticleProfile.h"
#include "common/web/SafeUrls.h"

#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineWebAuthUxRequest>

namespace Common
{

ArticlePage::ArticlePage(ArticleProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
{
    setAudioMuted(true);
    refuseRequests();
    // A click with the middle button asks for a window and never for a navigation.
    connect(this, &QWebEnginePage::newWindowRequested, this,
        [this](QWebEngineNewWindowRequest &request) {
            if (request.isUserInitiated() && isOpenableLink(request.requestedUrl()))
                Q_EMIT linkActivated(request.requestedUrl());
        });
}

void ArticlePage::refuseRequests()
{
    connect(this, &QWebEnginePage::permissionRequested, this,
        [](QWebEnginePermission request) { request.deny(); });
    connect(this, &QWebEnginePage::certificateError, this,
        [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
        [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::desktopMediaRequested, this,
        [](const QWebEngineDesktopMediaRequest &request) { request.cancel(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
        [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::webAuthUxRequested, this,
        [](QWebEngineWebAuthUxRequest *request) { request->cancel(); });
}

void ArticlePage::showArticle(const QUrl &url)
{
    m_article = url;
    setUrl(url);
}

bool ArticlePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    const bool isJump
        = isMainFrame && url.hasFragment() && url.adjusted(QUrl::RemoveFragment) == m_article;
    if (type == NavigationTypeLinkClicked && !isJump) {
        if (isMainFrame && isOpenableLink(url))
            Q_EMIT linkActivated(url);
        return false;
    }
    if (isJump)
        return type == NavigationTypeLinkClicked || type == NavigationTypeReload;
    return isMainFrame && url == m_article
        && (type == NavigationTypeTyped || type == NavigationTypeReload);
}

QWebEnginePage *ArticlePage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList ArticlePage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void ArticlePage::javaScriptAlert(const QUrl &, const QString &) { }

bool ArticlePage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool ArticlePage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

// Pages of strangers don't write into the log of the program.
void ArticlePage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
}

} // namespace Common
