// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/ArticleDocument.h"

#include <QThreadPool>
#include <QWidget>
#include <memory>

class QStackedLayout;
class QWebEngineView;

namespace Common
{

class ArticlePage;
class ArticleProfile;
class ArticleTextView;
enum class PrivateHosts;

/// Shows an article from a stranger: sanitised in a worker thread, without scripts, without
/// network, in the colours of the desktop. Needs registerArticleScheme() to have been called.
///
/// With PUBSUB_PLAIN_ARTICLES set in the environment, and after the web engine broke down, a plain
/// text browser takes the place of the engine.
class ArticleView : public QWidget
{
    Q_OBJECT

public:
    static constexpr qreal kMinimumZoom = 0.5;
    static constexpr qreal kMaximumZoom = 3.0;

    enum class FindDirection { Forward, Backward };

    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Shows `document` as soon as it is sanitised; an earlier one that is not ready is dropped.
    void showHtml(const ArticleDocument &document);
    /// Shows nothing.
    void clear();
    /// What was asked for last; a default one after clear().
    const ArticleDocument &document() const { return m_document; }

    qreal zoomFactor() const { return m_zoom; }
    /// Takes what lies between kMinimumZoom and kMaximumZoom.
    void setZoomFactor(qreal factor);
    void zoomIn();
    void zoomOut();
    void resetZoom();

    /// Marks the next place where `text` stands and scrolls to it; findFinished() follows. An
    /// empty text removes the marks.
    void findText(const QString &text, FindDirection direction = FindDirection::Forward);

    QString selectedText() const;
    void copySelection();
    void selectAll();

    /// Permits pictures from private networks, for a server of one's own. Refused by default.
    void setPrivateHosts(PrivateHosts hosts);

    /// The engine's page, for tests; null when plain text is shown.
    ArticlePage *page() const { return m_page.get(); }

Q_SIGNALS:
    /// The article is on the screen.
    void articleShown();
    /// Comes with each article: how many pictures were not loaded; 0 when nothing is missing.
    void remoteContentBlocked(int count);
    /// A person followed a link to a web page, a mail address or an xmpp: address.
    void linkActivated(const QUrl &link);
    /// The pointer is over a link: its full target, or an empty text when it left.
    void linkHovered(const QString &target);
    void zoomFactorChanged(qreal factor);
    /// `active` of `total` matches is marked, counted from 1; both 0 when nothing was found.
    void findFinished(int active, int total);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpWeb();
    void setUpText();
    void render(const SafeArticle &article);
    void renderInWeb();
    void renderAsText();
    void restyle();
    void onRendererGone();
    void showContextMenu(const QPoint &position);
    void findInText(const QString &text, FindDirection direction);

    ArticleDocument m_document;
    SafeArticle m_article;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    qreal m_zoom = 1.0;
    QUrl m_url;
    // In this order: a page must go before its profile.
    std::unique_ptr<ArticleProfile> m_profile;
    std::unique_ptr<ArticlePage> m_page;
    std::unique_ptr<QWebEngineView> m_web;
    ArticleTextView *m_text = nullptr;
    QStackedLayout *m_layout;
    QThreadPool m_workers;
};

} // namespace Common
