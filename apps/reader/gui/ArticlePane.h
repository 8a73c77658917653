// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/web/ArticleDocument.h"
#include "reader/core/FeedStore.h"

#include <QWidget>

class QStackedWidget;

namespace Common
{
class ArticleView;
class EmptyState;
class InfoBar;
}

namespace Reader
{

class FileSaver;

/// Shows one entry, with a bar above it for what is special about it.
class ArticlePane : public QWidget
{
    Q_OBJECT
public:
    explicit ArticlePane(FeedStore *store, QWidget *parent = nullptr);
    ~ArticlePane() override;

    /// Shows the entry \a id as soon as it is read from the store; 0: none.
    void showArticle(qint64 id);
    [[nodiscard]] qint64 articleId() const { return m_id; }
    /// The entry on the screen; empty while it is loading.
    [[nodiscard]] const Article &article() const { return m_article; }
    /// What stands there while no entry is shown.
    [[nodiscard]] Common::EmptyState *emptyState() const { return m_empty; }

    /// Goes one page down; false if the end was on the screen already.
    bool scrollPage();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    void articleShown(qint64 id);
    void linkActivated(const QUrl &link);
    void linkHovered(const QString &target);

private:
    void show(const Article &article);
    void render(Common::RemoteImages images);
    void onRemoteContentBlocked(int count);
    void onArticlesChanged(const QList<ArticleHead> &articles);
    void onArticlesRemoved(const QList<qint64> &ids);
    [[nodiscard]] bool scrollWebPage();
    [[nodiscard]] bool scrollText();
    void showImagesOnce();
    void allowImages();
    void tellRemoved();
    void offerFiles();

    FeedStore *m_store;
    Article m_article;
    qint64 m_id = 0;
    bool m_imagesShown = false;
    Common::InfoBar *m_bar;
    QStackedWidget *m_pages;
    Common::EmptyState *m_empty;
    Common::ArticleView *m_view;
    FileSaver *m_saver;
};

} // namespace Reader
