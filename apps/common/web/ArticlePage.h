// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWebEnginePage>

namespace Common
{

class ArticleProfile;

/// A page that goes nowhere: it loads the one article it was told to show, hands links to the
/// program, and says no to everything else that a page may ask for.
class ArticlePage : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit ArticlePage(ArticleProfile *profile, QObject *parent = nullptr);

    /// Loads `url`, which the profile's scheme serves.
    void showArticle(const QUrl &url);

Q_SIGNALS:
    /// A person followed a link with an allowed scheme; nothing was opened yet.
    void linkActivated(const QUrl &link);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
        const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &defaultValue,
        QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
        int lineNumber, const QString &sourceId) override;

private:
    void refuseRequests();

    QUrl m_article;
};

} // namespace Common
