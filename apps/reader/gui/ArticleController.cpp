// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ArticleController.h"

#include "common/core/BidiText.h"
#include "common/gui/MessageBox.h"
#include "common/web/SafeUrls.h"
#include "reader/gui/ArticlePane.h"

#include <pubsub/PubSubUri.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <utility>

namespace Reader
{

using namespace Qt::StringLiterals;

namespace
{

const QString readDelayKey = u"reading/delayMs"_s;

// How long an entry has to be looked at until it counts as read.
constexpr int usualReadDelay = 1000;

} // namespace

ArticleController::ArticleController(
    ReaderSession &reader, FeedTreeView &feeds, ArticleListView &articles, ArticlePane &pane)
    : QObject(&articles), m_reader(reader), m_feeds(feeds), m_articles(articles), m_pane(pane)
{
    m_readTimer.setInterval(
        reader.profile().settings().value(readDelayKey, usualReadDelay).toInt());
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, &ArticleController::onReadLongEnough);
    connect(&m_articles, &ArticleListView::starClicked, this, &ArticleController::onStarClicked);
    connect(&m_articles, &QAbstractItemView::activated, this, &ArticleController::openOriginal);
    connect(&m_pane, &ArticlePane::articleShown, this, &ArticleController::onShown);
    connect(&m_pane, &ArticlePane::linkActivated, this, &ArticleController::openLink);
}

ArticleStatus ArticleController::currentStatus() const
{
    const QModelIndex index = m_articles.currentIndex();
    return { !index.data(ArticleListModel::UnreadRole).toBool(),
        index.data(ArticleListModel::StarredRole).toBool() };
}

void ArticleController::show(qint64 id)
{
    m_readTimer.stop();
    m_pane.showArticle(id);
    // After the view is done with its change: the row of the entry that was left may go.
    QTimer::singleShot(0, this, [this, id] {
        if (m_articles.currentArticle() == id)
            m_reader.articles().setCurrent(id);
    });
}

void ArticleController::onShown(qint64 id)
{
    if (id == m_articles.currentArticle() && !currentStatus().read)
        m_readTimer.start();
}

void ArticleController::onReadLongEnough()
{
    if (m_pane.articleId() != 0)
        m_reader.store().mark({ m_pane.articleId() }, Mark::Read);
}

void ArticleController::onLoaded()
{
    if (std::exchange(m_selectUnreadWhenLoaded, false))
        m_articles.selectNextUnread(1);
}

void ArticleController::goToNextUnread()
{
    goToUnread(1);
}

void ArticleController::goToPreviousUnread()
{
    goToUnread(-1);
}

// At the end of a list it goes on with the next feed that has unread entries.
void ArticleController::goToUnread(int step)
{
    if (m_articles.selectNextUnread(step))
        return;
    if (m_feeds.selectNextUnread(step))
        m_selectUnreadWhenLoaded = true;
    else
        Q_EMIT statusChanged(tr("No more unread entries"));
}

void ArticleController::readOn()
{
    if (!m_pane.scrollPage())
        goToNextUnread();
}

void ArticleController::toggleRead()
{
    m_readTimer.stop();
    m_reader.store().mark(
        m_articles.selectedArticles(), currentStatus().read ? Mark::Unread : Mark::Read);
}

void ArticleController::toggleStar()
{
    m_reader.store().mark(
        m_articles.selectedArticles(), currentStatus().starred ? Mark::Unstarred : Mark::Starred);
}

void ArticleController::onStarClicked(qint64 id)
{
    const ArticleListModel &list = m_reader.articles();
    const bool isStarred
        = list.index(list.rowOf(id), 0).data(ArticleListModel::StarredRole).toBool();
    m_reader.store().mark({ id }, isStarred ? Mark::Unstarred : Mark::Starred);
}

void ArticleController::openOriginal()
{
    const QUrl address(m_pane.article().originalAddress, QUrl::StrictMode);
    if (address.scheme() == "https"_L1 || address.scheme() == "http"_L1)
        QDesktopServices::openUrl(address);
}

void ArticleController::copyAddress()
{
    const Article &article = m_pane.article();
    const PubSub::NodeAddress node = m_reader.store().feed(article.head.feed).node;
    const QString address
        = PubSub::PubSubUri::forItem(node.service.toString(), node.node, article.head.itemId)
              .toString();
    QGuiApplication::clipboard()->setText(address);
    Q_EMIT statusChanged(tr("Copied: %1").arg(address));
}

// What ArticleView lets through is an address that a person followed.
void ArticleController::openLink(const QUrl &link)
{
    const QString address = link.toString(QUrl::FullyEncoded);
    if (link.scheme() == "xmpp"_L1) {
        Q_EMIT subscriptionWanted(address);
        return;
    }
    const bool isWanted = !Common::needsQuestion(link)
        || Common::MessageBox::confirm(m_articles.window(), tr("Open with another program"),
            tr("Another program would get this address from the entry: %1")
                .arg(Common::isolated(address)),
            tr("Open"));
    if (isWanted)
        QDesktopServices::openUrl(link);
}

} // namespace Reader
