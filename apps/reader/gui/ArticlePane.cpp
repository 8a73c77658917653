// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ArticlePane.h"

#include "common/gui/EmptyState.h"
#include "common/gui/InfoBar.h"
#include "common/web/ArticlePage.h"
#include "common/web/ArticleView.h"
#include "reader/gui/ArticleHtml.h"
#include "reader/gui/FileSaver.h"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::InfoBar;
using Common::RemoteImages;

ArticlePane::ArticlePane(FeedStore *store, QWidget *parent)
    : QWidget(parent), m_store(store), m_bar(new InfoBar(this)), m_pages(new QStackedWidget(this)),
      m_empty(new Common::EmptyState(this)), m_view(new Common::ArticleView(this)),
      m_saver(new FileSaver(this))
{
    setObjectName(u"articlePane"_s);
    m_bar->setObjectName(u"articleBar"_s);
    m_pages->setObjectName(u"articlePages"_s);
    m_view->setObjectName(u"articleView"_s);
    m_view->setAccessibleName(tr("Entry"));
    m_empty->setObjectName(u"articleEmptyState"_s);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    connect(m_view, &Common::ArticleView::remoteContentBlocked, this,
        &ArticlePane::onRemoteContentBlocked);
    connect(m_view, &Common::ArticleView::linkActivated, this, &ArticlePane::linkActivated);
    connect(m_view, &Common::ArticleView::linkHovered, this, &ArticlePane::linkHovered);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        m_bar->showMessage(InfoBar::Severity::Information, tr("Saved as %1").arg(path));
    });
    connect(m_saver, &FileSaver::failed, this, [this](const QString &path, const QString &reason) {
        m_bar->showMessage(
            InfoBar::Severity::Error, tr("%1 could not be saved: %2").arg(path, reason));
    });
    connect(store, &FeedStore::articlesChanged, this, &ArticlePane::onArticlesChanged);
    connect(store, &FeedStore::articlesRemoved, this, &ArticlePane::onArticlesRemoved);
}

ArticlePane::~ArticlePane() = default;

void ArticlePane::showArticle(qint64 id)
{
    m_id = id;
    m_article = {};
    m_bar->clear();
    if (id == 0) {
        m_view->clear();
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_store->loadArticle(id, this, [this, id](const std::optional<Article> &article) {
        if (article && m_id == id)
            show(*article);
    });
}

void ArticlePane::show(const Article &article)
{
    m_article = article;
    m_pages->setCurrentWidget(m_view);
    render(article.imagesAllowed ? RemoteImages::Allow : RemoteImages::Block);
    if (article.head.removed)
        tellRemoved();
    offerFiles();
    Q_EMIT articleShown(m_id);
}

// RFC 4287 §4.1.3: content of any media type.
void ArticlePane::offerFiles()
{
    for (const ArticleFile &file : std::as_const(m_article.files)) {
        m_bar->showMessage(InfoBar::Severity::Information,
            tr("This entry holds a file: %1, %2")
                .arg(file.mediaType, QLocale().formattedDataSize(file.data.size())),
            tr("Save as…"), [this, file] { m_saver->save(file, m_article.head.title, this); });
    }
}

void ArticlePane::render(RemoteImages images)
{
    m_imagesShown = images == RemoteImages::Allow;
    m_view->showHtml(ArticleHtml::document(m_article, images));
}

void ArticlePane::onRemoteContentBlocked(int count)
{
    if (count == 0 || m_imagesShown || m_id == 0 || m_article.head.removed)
        return;
    m_bar->showMessage(InfoBar::Severity::Information,
        tr("%n image(s) from other servers not loaded, so that nobody learns that "
           "you read this.",
            nullptr, count),
        tr("Show images"), [this] { showImagesOnce(); });
}

void ArticlePane::showImagesOnce()
{
    render(RemoteImages::Allow);
    m_bar->showMessage(InfoBar::Severity::Information, tr("Images are shown for this entry."),
        tr("Always for this feed"), [this] { allowImages(); });
}

void ArticlePane::allowImages()
{
    Feed feed = m_store->feed(m_article.head.feed);
    feed.images = Feed::Images::Shown;
    m_store->updateFeed(feed);
    m_bar->clear();
}

void ArticlePane::tellRemoved()
{
    m_article.head.removed = true;
    m_bar->clear();
    m_bar->showMessage(InfoBar::Severity::Warning, tr("This entry is no longer on the server."));
}

void ArticlePane::onArticlesChanged(const QList<ArticleHead> &articles)
{
    for (const ArticleHead &head : articles) {
        if (head.id == m_id)
            showArticle(m_id);
    }
}

void ArticlePane::onArticlesRemoved(const QList<qint64> &ids)
{
    if (m_id != 0 && ids.contains(m_id))
        tellRemoved();
}

bool ArticlePane::scrollPage()
{
    if (m_pages->currentWidget() != m_view)
        return false;
    return m_view->page() ? scrollWebPage() : scrollText();
}

// The page has no scripts, so it is scrolled as a person would: by the key.
bool ArticlePane::scrollWebPage()
{
    const Common::ArticlePage *page = m_view->page();
    const double bottom = page->scrollPosition().y() + m_view->height();
    auto *web = m_view->findChild<QWidget *>(u"articlePage"_s);
    if (!web || !web->focusProxy() || bottom + 2 >= page->contentsSize().height())
        return false;
    for (QEvent::Type type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent event(type, Qt::Key_PageDown, Qt::NoModifier);
        QCoreApplication::sendEvent(web->focusProxy(), &event);
    }
    return true;
}

bool ArticlePane::scrollText()
{
    const auto *area = m_view->findChild<QAbstractScrollArea *>();
    QScrollBar *bar = area ? area->verticalScrollBar() : nullptr;
    if (!bar || bar->value() >= bar->maximum())
        return false;
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    return true;
}

void ArticlePane::zoomIn()
{
    m_view->zoomIn();
}

void ArticlePane::zoomOut()
{
    m_view->zoomOut();
}

void ArticlePane::resetZoom()
{
    m_view->resetZoom();
}

} // namespace Reader
