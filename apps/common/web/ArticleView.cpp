// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/web/ArticleView.h"

#include "common/web/ArticlePage.h"
#include "common/web/ArticleProfile.h"
#include "common/web/ArticleStyle.h"
#include "common/web/ArticleTextView.h"
#include "common/web/SafeUrls.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QRandomGenerator>
#include <QStackedLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineView>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Common
{

namespace
{

constexpr qreal kZoomStep = 1.1;

// In small letters: the engine lowers the letters of the headers that a scheme's handler sets.
QByteArray newNonce()
{
    QByteArray bytes(18, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

} // namespace

ArticleView::ArticleView(QWidget *parent) : QWidget(parent), m_layout(new QStackedLayout(this))
{
    setObjectName("articleView"_L1);
    setAccessibleName(tr("Article"));
    m_workers.setMaxThreadCount(1);
    if (qEnvironmentVariableIsSet("PUBSUB_PLAIN_ARTICLES"))
        setUpText();
    else
        setUpWeb();
}

ArticleView::~ArticleView()
{
    m_stop.request_stop();
    m_workers.waitForDone();
    m_web.reset();
    m_page.reset();
}

void ArticleView::setUpWeb()
{
    m_profile = std::make_unique<ArticleProfile>();
    m_page = std::make_unique<ArticlePage>(m_profile.get());
    m_web = std::make_unique<QWebEngineView>();
    m_web->setObjectName("articlePage"_L1);
    m_web->setAccessibleName(tr("Article text"));
    m_web->setPage(m_page.get());
    m_web->setAcceptDrops(false);
    m_web->setContextMenuPolicy(Qt::CustomContextMenu);
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_layout->addWidget(m_web.get());
    setFocusProxy(m_web.get());
    connect(m_web.get(), &QWidget::customContextMenuRequested, this, &ArticleView::showContextMenu);
    connect(m_page.get(), &ArticlePage::linkActivated, this, &ArticleView::linkActivated);
    connect(m_page.get(), &QWebEnginePage::linkHovered, this, [this](const QString &target) {
        // A jump within the article leads nowhere that a person has to know of.
        const bool isJump = target.startsWith(QLatin1StringView(kArticleScheme));
        Q_EMIT linkHovered(isJump ? QString() : target);
    });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
        &ArticleView::onRendererGone, Qt::QueuedConnection);
    // The engine keeps a factor for each host, and each source has a host of its own.
    connect(
        m_page.get(), &QWebEnginePage::urlChanged, this, [this] { m_page->setZoomFactor(m_zoom); });
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        m_page->setZoomFactor(m_zoom);
        if (ok)
            Q_EMIT articleShown();
    });
    connect(m_page.get(), &QWebEnginePage::findTextFinished, this,
        [this](const QWebEngineFindTextResult &result) {
            Q_EMIT findFinished(result.activeMatch(), result.numberOfMatches());
        });
}

void ArticleView::setUpText()
{
    m_text = new ArticleTextView(this);
    m_text->setObjectName("articleText"_L1);
    m_text->setAccessibleName(tr("Article text"));
    m_layout->addWidget(m_text);
    setFocusProxy(m_text);
    connect(m_text, &ArticleTextView::linkActivated, this, &ArticleView::linkActivated);
    connect(m_text, &QTextBrowser::highlighted, this, [this](const QUrl &link) {
        Q_EMIT linkHovered(link.isRelative() ? QString() : link.toString(QUrl::FullyEncoded));
    });
}

void ArticleView::showHtml(const ArticleDocument &document)
{
    m_document = document;
    m_stop.request_stop();
    m_stop = {};
    const quint64 generation = ++m_generation;
    m_workers.start([this, document, generation, stop = m_stop.get_token()] {
        const SafeArticle article = makeSafe(document, stop);
        // The destructor waits for this thread, so `this` is still there.
        QMetaObject::invokeMethod(
            this,
            [this, article, generation] {
                if (generation == m_generation)
                    render(article);
            },
            Qt::QueuedConnection);
    });
}

void ArticleView::clear()
{
    ++m_generation;
    m_stop.request_stop();
    m_document = {};
    render({});
}

void ArticleView::render(const SafeArticle &article)
{
    m_article = article;
    if (m_text)
        renderAsText();
    else
        renderInWeb();
    Q_EMIT linkHovered({});
    Q_EMIT remoteContentBlocked(article.blockedImages());
}

void ArticleView::renderInWeb()
{
    m_profile->scheme().withdraw(m_url);
    m_url = m_profile->scheme().publish(m_document.source, {}, {});
    m_profile->blocker().setRemoteImages(m_document.remoteImages);
    restyle();
    m_page->showArticle(m_url);
}

// Writes the page again for the palette and font of now, at the same address.
void ArticleView::restyle()
{
    const QByteArray nonce = newNonce();
    const QByteArray policy = ArticleScheme::contentPolicy(m_document.remoteImages, nonce);
    const QString css = ArticleStyle(palette(), font()).css();
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_profile->scheme().replace(
        m_url, articlePage(m_document, m_article, css, policy, nonce), policy);
}

void ArticleView::renderAsText()
{
    const QString body
        = m_article.body.refused ? refusalText().toHtmlEscaped() : m_article.body.html;
    const QString direction = m_document.direction == Qt::LayoutDirectionAuto ? QString()
        : m_document.direction == Qt::RightToLeft                             ? u" dir=\"rtl\""_s
                                                                              : u" dir=\"ltr\""_s;
    m_text->setHtml(
        m_article.header + u"<div%1>%2</div>"_s.arg(direction, body) + m_article.footer.html);
    Q_EMIT articleShown();
}

void ArticleView::onRendererGone()
{
    if (m_text)
        return;
    m_layout->removeWidget(m_web.get());
    m_web.reset();
    m_page.reset();
    setUpText();
    renderAsText();
}

void ArticleView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looks
        = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!looks || !m_page)
        return;
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    if (m_url.isEmpty())
        return;
    restyle();
    m_page->triggerAction(QWebEnginePage::Reload);
}

void ArticleView::setZoomFactor(qreal factor)
{
    factor = std::clamp(factor, kMinimumZoom, kMaximumZoom);
    if (qFuzzyCompare(factor, m_zoom))
        return;
    if (m_text)
        m_text->magnify(factor / m_zoom);
    m_zoom = factor;
    if (m_page)
        m_page->setZoomFactor(factor);
    Q_EMIT zoomFactorChanged(factor);
}

void ArticleView::zoomIn()
{
    setZoomFactor(m_zoom * kZoomStep);
}

void ArticleView::zoomOut()
{
    setZoomFactor(m_zoom / kZoomStep);
}

void ArticleView::resetZoom()
{
    setZoomFactor(1.0);
}

void ArticleView::findText(const QString &text, FindDirection direction)
{
    if (!m_page)
        return findInText(text, direction);
    m_page->findText(text,
        direction == FindDirection::Backward ? QWebEnginePage::FindBackward
                                             : QWebEnginePage::FindFlags());
}

void ArticleView::findInText(const QString &text, FindDirection direction)
{
    const auto flags = direction == FindDirection::Backward ? QTextDocument::FindBackward
                                                            : QTextDocument::FindFlags();
    bool found = !text.isEmpty() && m_text->find(text, flags);
    if (!found && !text.isEmpty()) {
        m_text->moveCursor(
            direction == FindDirection::Backward ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(text, flags);
    }
    const int total = int(m_text->toPlainText().count(text, Qt::CaseInsensitive));
    const QString before = m_text->toPlainText().left(m_text->textCursor().selectionEnd());
    Q_EMIT findFinished(
        found ? int(before.count(text, Qt::CaseInsensitive)) : 0, found ? total : 0);
}

QString ArticleView::selectedText() const
{
    return m_page ? m_page->selectedText() : m_text->textCursor().selectedText();
}

void ArticleView::copySelection()
{
    if (m_page)
        m_page->triggerAction(QWebEnginePage::Copy);
    else
        m_text->copy();
}

void ArticleView::selectAll()
{
    if (m_page)
        m_page->triggerAction(QWebEnginePage::SelectAll);
    else
        m_text->selectAll();
}

void ArticleView::setPrivateHosts(PrivateHosts hosts)
{
    if (m_profile)
        m_profile->blocker().setPrivateHosts(hosts);
}

void ArticleView::showContextMenu(const QPoint &position)
{
    const QWebEngineContextMenuRequest *request = m_web->lastContextMenuRequest();
    const QUrl link = request ? request->linkUrl() : QUrl();
    auto *menu = new QMenu(this);
    menu->setObjectName("articleMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (isOpenableLink(link)) {
        menu->addAction(QIcon::fromTheme(u"document-open-remote"_s), tr("Open link"), this,
            [this, link] { Q_EMIT linkActivated(link); });
        menu->addAction(QIcon::fromTheme(u"edit-link"_s), tr("Copy link address"), this,
            [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu->addSeparator();
    }
    QAction *copy = menu->addAction(
        QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), this, &ArticleView::copySelection);
    copy->setEnabled(m_page->hasSelection());
    menu->addAction(
        QIcon::fromTheme(u"edit-select-all"_s), tr("Select all"), this, &ArticleView::selectAll);
    menu->popup(m_web->mapToGlobal(position));
}

} // namespace Common
