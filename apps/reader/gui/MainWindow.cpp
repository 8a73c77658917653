// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MainWindow.h"

#include "ArticlePane.h"
#include "FeedPropertiesDialog.h"
#include "FilterBar.h"
#include "SubscribeDialog.h"

#include "common/core/BidiText.h"
#include "common/gui/EmptyState.h"
#include "common/gui/ErrorText.h"
#include "common/gui/InfoBar.h"
#include "common/gui/MessageBox.h"
#include "common/gui/ServiceBar.h"

#include <pubsub/PubSubUri.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace Reader
{

using namespace Qt::StringLiterals;
using Common::InfoBar;

namespace
{

const QString wideKey = u"view/wide"_s;
const QString readDelayKey = u"reading/delayMs"_s;

} // namespace

MainWindow::MainWindow(ReaderSession &reader, QWidget *parent)
    : Common::MainWindow(reader.profile(), reader.accountSession(), parent), m_reader(reader),
      m_actions(this), m_feeds(new FeedTreeView(&m_reader.feeds(), this)),
      m_articles(new ArticleListView(&m_reader.articles(), this)),
      m_pane(new ArticlePane(&m_reader.store(), this)), m_filter(new FilterBar(this)),
      m_serviceBar(new Common::ServiceBar(m_reader.client(), this)),
      m_listPages(new QStackedWidget(this)), m_listEmpty(new Common::EmptyState(this)),
      m_inner(new QSplitter(this))
{
    setObjectName(u"readerWindow"_s);
    const int delay = this->profile()
                          .settings()
                          .value(readDelayKey, static_cast<int>(defaultReadDelay.count()))
                          .toInt();
    m_readTimer.setInterval(delay);
    m_readTimer.setSingleShot(true);
    build();
    buildMenus();
    connectModels();
    connectActions();
    resize(1200, 800);
    const bool isWide = this->profile().settings().value(wideKey).toBool();
    (isWide ? m_actions.wideLayout : m_actions.normalLayout)->setChecked(true);
    setLayoutStyle(isWide ? ListStyle::Cards : ListStyle::Columns);
    restoreLayout();
    applyQuery();
    updateTitle();
    m_feeds->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_listPages->setObjectName(u"listPages"_s);
    m_listEmpty->setObjectName(u"listEmptyState"_s);
    m_listPages->addWidget(m_articles);
    m_listPages->addWidget(m_listEmpty);
    auto *list = new QWidget(this);
    list->setObjectName(u"listPanel"_s);
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins({});
    listLayout->setSpacing(0);
    listLayout->addWidget(m_serviceBar);
    listLayout->addWidget(m_filter);
    listLayout->addWidget(m_listPages, 1);

    m_inner->setObjectName(u"innerSplitter"_s);
    m_inner->setAccessibleName(tr("List of entries and the chosen entry"));
    m_inner->addWidget(list);
    m_inner->addWidget(m_pane);
    m_inner->setChildrenCollapsible(false);
    m_inner->setStretchFactor(1, 1);
    auto *outer = new QSplitter(this);
    outer->setObjectName(u"outerSplitter"_s);
    outer->setAccessibleName(tr("Feeds and entries"));
    outer->addWidget(m_feeds);
    outer->addWidget(m_inner);
    outer->setStretchFactor(1, 1);
    outer->setChildrenCollapsible(false);
    outer->setSizes({ 260, 940 });
    setCentralWidget(outer);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(u"fileMenu"_s);
    file->addAction(m_actions.subscribe);
    addCommonFileActions(file);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(u"viewMenu"_s);
    m_actions.fillViewMenu(view);
    QMenu *feed = menuBar()->addMenu(tr("F&eed"));
    feed->setObjectName(u"feedMenu"_s);
    m_actions.fillFeedMenu(feed);
    m_actions.addLookIntervals(feed);
    QMenu *entry = menuBar()->addMenu(tr("E&ntry"));
    entry->setObjectName(u"entryMenu"_s);
    m_actions.fillEntryMenu(entry);
    addHelpMenu();
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"toolBar"_s);
    bar->setAccessibleName(bar->windowTitle());
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_actions.fillToolBar(bar);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto function) {
        connect(action, &QAction::triggered, this, function);
    };
    on(m_actions.subscribe, [this] { subscribe(); });
    on(m_actions.unsubscribe, &MainWindow::unsubscribe);
    on(m_actions.properties, &MainWindow::editProperties);
    on(m_actions.refresh, &MainWindow::refreshCurrent);
    on(m_actions.refreshAll, [this] { m_reader.sync().catchUps().refreshAll(); });
    on(m_actions.markFeedRead, &MainWindow::markFeedRead);
    on(m_actions.loadOlder,
        [this] { m_reader.sync().catchUps().loadOlder(m_feeds->currentFeed()); });
    on(m_actions.nextUnread, [this] { goToNextUnread(1); });
    on(m_actions.previousUnread, [this] { goToNextUnread(-1); });
    on(m_actions.nextUnreadFeed, [this] { m_feeds->selectNextUnread(1); });
    on(m_actions.readOn, &MainWindow::readOn);
    on(m_actions.toggleRead, &MainWindow::toggleRead);
    on(m_actions.toggleStar, &MainWindow::toggleStar);
    on(m_actions.openOriginal, &MainWindow::openOriginal);
    on(m_actions.copyAddress, &MainWindow::copyAddress);
    on(m_actions.normalLayout, [this] { setLayoutStyle(ListStyle::Columns); });
    on(m_actions.wideLayout, [this] { setLayoutStyle(ListStyle::Cards); });
    on(m_actions.search, [this] { m_filter->focusText(); });
    on(m_actions.zoomIn, [this] { m_pane->zoomIn(); });
    on(m_actions.zoomOut, [this] { m_pane->zoomOut(); });
    on(m_actions.resetZoom, [this] { m_pane->resetZoom(); });
    connect(m_feeds, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &place) { showContextMenu(m_feeds, place); });
    connect(m_articles, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &place) { showContextMenu(m_articles, place); });
}

void MainWindow::connectModels()
{
    connect(m_feeds, &FeedTreeView::currentRowChanged, this, &MainWindow::applyQuery);
    connect(m_filter, &FilterBar::filterChanged, this, &MainWindow::applyQuery);
    connect(m_filter, &FilterBar::left, m_articles, qOverload<>(&QWidget::setFocus));
    connect(m_articles, &ArticleListView::currentArticleChanged, this,
        &MainWindow::onCurrentArticleChanged);
    connect(m_articles, &ArticleListView::starClicked, this, [this](qint64 id) {
        const int row = m_reader.articles().rowOf(id);
        const bool isStarred
            = m_reader.articles().index(row, 0).data(ArticleListModel::StarredRole).toBool();
        m_reader.store().mark({ id }, isStarred ? Mark::Unstarred : Mark::Starred);
    });
    connect(m_articles, &QAbstractItemView::activated, this, &MainWindow::openOriginal);
    connect(m_pane, &ArticlePane::articleShown, this, &MainWindow::onArticleShown);
    connect(m_pane, &ArticlePane::linkActivated, this, &MainWindow::openLink);
    connect(m_pane, &ArticlePane::linkHovered, this, &MainWindow::showStatus);
    for (QAction *action : m_actions.lookIntervals->actions()) {
        const std::chrono::minutes interval(action->data().toLongLong());
        action->setChecked(interval == m_reader.sync().catchUps().looks().interval());
        connect(action, &QAction::triggered, this,
            [this, interval] { m_reader.setLookInterval(interval); });
    }
    connect(&m_readTimer, &QTimer::timeout, this, [this] {
        if (m_pane->articleId() != 0)
            m_reader.store().mark({ m_pane->articleId() }, Mark::Read);
    });
    const ArticleListModel &list = m_reader.articles();
    connect(&list, &ArticleListModel::loaded, this, &MainWindow::onLoaded);
    for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&list, signal, this, &MainWindow::updateEmptyStates);
    connect(&list, &QAbstractItemModel::dataChanged, this, &MainWindow::updateActions);
    FeedStore &store = m_reader.store();
    for (auto signal : { &FeedStore::feedAdded, &FeedStore::feedChanged })
        connect(&store, signal, this, &MainWindow::updateTitle);
    connect(&store, &FeedStore::feedChanged, this, [this](const Feed &changed) {
        if (changed.id == m_feeds->currentFeed() && changed.state != m_toldState)
            tellState(changed);
    });
    connect(&store, &FeedStore::feedRemoved, this, &MainWindow::updateTitle);
    connect(&store, &FeedStore::feedsLoaded, this, &MainWindow::updateTitle);
    connect(&store, &FeedStore::failed, this, [this](const QString &message) {
        infoBar()->showMessage(InfoBar::Severity::Error, message);
    });
    connect(&store.database(), &Common::Database::restoredFromBackup, this,
        &MainWindow::onRestoredFromBackup);
    connectSync();
    connect(&session(), &Common::AccountSession::stateChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectSync()
{
    FeedSync &sync = m_reader.sync();
    connect(&sync.catchUps(), &CatchUps::olderLoaded, this,
        [this](qint64, int added) { onOlderLoaded(added); });
    connect(&sync.catchUps(), &CatchUps::failed, this, &MainWindow::onFeedFailed);
    connect(&sync.events(), &FeedEvents::fetchFailed, this, &MainWindow::onFeedFailed);
    connect(&sync.catchUps(), &CatchUps::recovered, this,
        [this](qint64 feed) { m_reader.feeds().setProblem(feed, {}); });
    connect(&sync.followList(), &FollowList::writeFailed, this,
        [this](const PubSub::NodeAddress &node, const PubSub::Error &error) {
            showStatus(tr("The account's list of what you follow still has %1 as it was: %2")
                    .arg(Common::isolated(node.toUri()), Common::ErrorText::of(error)));
        });
    connect(&sync.wishes(), &FeedWishes::subscribeFailed, this,
        [this](
            qint64, const PubSub::Error &error) { showRequestError(tr("Not subscribed"), error); });
    connect(&sync.wishes(), &FeedWishes::unsubscribeFailed, this,
        [this](qint64, const PubSub::Error &error) {
            showRequestError(tr("Not unsubscribed"), error);
        });
}

void MainWindow::setLayoutStyle(ListStyle style)
{
    const bool isWide = style == ListStyle::Cards;
    m_inner->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    m_inner->setSizes(isWide ? QList<int> { 400, 600 } : QList<int> { 300, 500 });
    m_articles->setListStyle(style);
    profile().settings().setValue(wideKey, isWide);
}

void MainWindow::applyQuery()
{
    ArticleQuery query = m_reader.feeds().query(m_feeds->currentIndex());
    query.conditions |= m_filter->conditions();
    query.text = m_filter->text();
    m_serviceBar->setService(
        m_feeds->currentIndex().data(FeedTreeModel::ServiceRole).value<PubSub::Jid>());
    tellState(m_reader.store().feed(m_feeds->currentFeed()));
    m_articles->setFeedColumnVisible(m_feeds->currentFeed() == 0);
    m_reader.articles().setQuery(query);
    onCurrentArticleChanged(0);
    updateTitle();
}

void MainWindow::onCurrentArticleChanged(qint64 id)
{
    m_readTimer.stop();
    m_pane->showArticle(id);
    // After the view is done with its change: the row of the entry that was left may go.
    QTimer::singleShot(0, this, [this, id] {
        if (m_articles->currentArticle() == id)
            m_reader.articles().setCurrent(id);
    });
    updateActions();
}

void MainWindow::onArticleShown(qint64 id)
{
    if (id == m_articles->currentArticle() && !currentStatus().read)
        m_readTimer.start();
    updateActions();
}

void MainWindow::onLoaded()
{
    updateEmptyStates();
    if (std::exchange(m_selectUnreadWhenLoaded, false))
        m_articles->selectNextUnread(1);
}

ArticleStatus MainWindow::currentStatus() const
{
    const QModelIndex index = m_articles->currentIndex();
    return { !index.data(ArticleListModel::UnreadRole).toBool(),
        index.data(ArticleListModel::StarredRole).toBool() };
}

void MainWindow::updateActions()
{
    const bool hasArticle = m_articles->currentArticle() != 0;
    const ArticleStatus status = currentStatus();
    m_actions.toggleRead->setEnabled(hasArticle);
    m_actions.toggleRead->setText(
        hasArticle && status.read ? tr("&Mark as unread") : tr("&Mark as read"));
    m_actions.toggleStar->setEnabled(hasArticle);
    m_actions.toggleStar->setChecked(hasArticle && status.starred);
    m_actions.openOriginal->setEnabled(!m_pane->article().originalAddress.isEmpty());
    m_actions.copyAddress->setEnabled(hasArticle);
    const bool isFeed = m_feeds->currentFeed() != 0;
    const bool isOnline = m_reader.isOnline();
    m_actions.unsubscribe->setEnabled(isFeed);
    m_actions.properties->setEnabled(isFeed);
    m_actions.loadOlder->setEnabled(isFeed && isOnline);
    m_actions.refresh->setEnabled(isOnline);
    m_actions.refreshAll->setEnabled(isOnline);
}

void MainWindow::updateTitle()
{
    const int unread = m_reader.store().counters().unread;
    const QString place = m_feeds->currentIndex().data().toString();
    // The program's name is added by the window system's rules.
    setWindowTitle(unread == 0
            ? place
            : tr("(%1) %2", "unread entries, feed").arg(locale().toString(unread), place));
    updateEmptyStates();
}

void MainWindow::updateEmptyStates()
{
    const bool isEmpty = m_reader.articles().rowCount() == 0 && !m_reader.articles().isLoading();
    const bool hasFeeds = m_reader.feeds().rowCount() > 3;
    m_listPages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_listEmpty) : m_articles);
    if (!isEmpty)
        m_pane->emptyState()->setContent(u"mail-message"_s, tr("No entry selected"),
            tr("Choose one from the list, or press N for the next "
               "unread one."));
    else
        m_pane->emptyState()->setContent({}, {}, {});
    if (!hasFeeds)
        m_listEmpty->setContent(u"application-rss+xml"_s, tr("No subscriptions yet"),
            tr("Subscribe to a node, and what is published there appears "
               "here at once."),
            tr("Subscribe…"));
    else if (!m_filter->text().isEmpty())
        m_listEmpty->setContent(
            u"edit-find"_s, tr("Nothing found"), tr("No entry here has these words."));
    else
        m_listEmpty->setContent(
            u"mail-read"_s, tr("Nothing here"), tr("There is no entry to show."));
}

} // namespace Reader
