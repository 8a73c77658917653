// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/MainWindow.h"

#include "common/core/BidiText.h"
#include "common/gui/EmptyState.h"
#include "common/gui/InfoBar.h"
#include "common/gui/ServiceBar.h"
#include "common/gui/TimeText.h"
#include "reader/gui/ArticlePane.h"
#include "reader/gui/FilterBar.h"
#include "reader/gui/SubscribeDialog.h"

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

} // namespace

MainWindow::MainWindow(ReaderSession &reader, QWidget *parent)
    : Common::MainWindow(reader.profile(), reader.accountSession(), parent), m_reader(reader),
      m_actions(this), m_feeds(new FeedTreeView(&m_reader.feeds(), this)),
      m_articles(new ArticleListView(&m_reader.articles(), this)),
      m_pane(new ArticlePane(&m_reader.store(), this)), m_filter(new FilterBar(this)),
      m_serviceBar(new Common::ServiceBar(m_reader.client(), this)),
      m_listPages(new QStackedWidget(this)), m_listEmpty(new Common::EmptyState(this)),
      m_inner(new QSplitter(this)),
      m_feedController(new FeedController(m_reader, *m_feeds, *infoBar())),
      m_articleController(new ArticleController(m_reader, *m_feeds, *m_articles, *m_pane))
{
    setObjectName(u"readerWindow"_s);
    build();
    buildMenus();
    connectModels();
    connectControllers();
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
    const auto on = [](const QAction *action, auto *who, auto function) {
        connect(action, &QAction::triggered, who, function);
    };
    on(m_actions.subscribe, this, [this] { subscribe(); });
    on(m_actions.unsubscribe, m_feedController, &FeedController::unsubscribe);
    on(m_actions.properties, m_feedController, &FeedController::editProperties);
    on(m_actions.refresh, m_feedController, &FeedController::refresh);
    on(m_actions.refreshAll, &m_reader.sync().catchUps(), &CatchUps::refreshAll);
    on(m_actions.markFeedRead, m_feedController, &FeedController::markRead);
    on(m_actions.loadOlder, m_feedController, &FeedController::loadOlder);
    on(m_actions.nextUnread, m_articleController, &ArticleController::goToNextUnread);
    on(m_actions.previousUnread, m_articleController, &ArticleController::goToPreviousUnread);
    on(m_actions.nextUnreadFeed, m_feeds, [this] { m_feeds->selectNextUnread(1); });
    on(m_actions.readOn, m_articleController, &ArticleController::readOn);
    on(m_actions.toggleRead, m_articleController, &ArticleController::toggleRead);
    on(m_actions.toggleStar, m_articleController, &ArticleController::toggleStar);
    on(m_actions.openOriginal, m_articleController, &ArticleController::openOriginal);
    on(m_actions.copyAddress, m_articleController, &ArticleController::copyAddress);
    on(m_actions.normalLayout, this, [this] { setLayoutStyle(ListStyle::Columns); });
    on(m_actions.wideLayout, this, [this] { setLayoutStyle(ListStyle::Cards); });
    on(m_actions.search, m_filter, &FilterBar::focusText);
    on(m_actions.zoomIn, m_pane, &ArticlePane::zoomIn);
    on(m_actions.zoomOut, m_pane, &ArticlePane::zoomOut);
    on(m_actions.resetZoom, m_pane, &ArticlePane::resetZoom);
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
    connect(m_pane, &ArticlePane::articleShown, this, &MainWindow::updateActions);
    connect(m_pane, &ArticlePane::linkHovered, this, &MainWindow::showStatus);
    for (QAction *action : m_actions.lookIntervals->actions()) {
        const std::chrono::minutes interval(action->data().toLongLong());
        action->setChecked(interval == m_reader.sync().catchUps().looks().interval());
        connect(action, &QAction::triggered, this,
            [this, interval] { m_reader.setLookInterval(interval); });
    }
    const ArticleListModel &list = m_reader.articles();
    connect(&list, &ArticleListModel::loaded, this, &MainWindow::onLoaded);
    for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&list, signal, this, &MainWindow::updateEmptyStates);
    connect(&list, &QAbstractItemModel::dataChanged, this, &MainWindow::updateActions);
    FeedStore &store = m_reader.store();
    for (auto signal : { &FeedStore::feedAdded, &FeedStore::feedChanged })
        connect(&store, signal, this, &MainWindow::updateTitle);
    connect(&store, &FeedStore::feedRemoved, this, &MainWindow::updateTitle);
    connect(&store, &FeedStore::feedsLoaded, this, &MainWindow::updateTitle);
    connect(&store, &FeedStore::failed, this, [this](const QString &message) {
        infoBar()->showMessage(InfoBar::Severity::Error, message);
    });
    connect(&store.database(), &Common::Database::restoredFromBackup, this,
        &MainWindow::onRestoredFromBackup);
    connect(&session(), &Common::AccountSession::stateChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectControllers()
{
    connect(m_feedController, &FeedController::statusChanged, this, &MainWindow::showStatus);
    connect(m_feedController, &FeedController::requestFailed, this, &MainWindow::showRequestError);
    connect(m_feedController, &FeedController::subscriptionWanted, this, &MainWindow::subscribe);
    connect(m_articleController, &ArticleController::statusChanged, this, &MainWindow::showStatus);
    connect(
        m_articleController, &ArticleController::subscriptionWanted, this, &MainWindow::subscribe);
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
    m_feedController->tellState();
    m_articles->setFeedColumnVisible(m_feeds->currentFeed() == 0);
    m_reader.articles().setQuery(query);
    onCurrentArticleChanged(0);
    updateTitle();
}

void MainWindow::onCurrentArticleChanged(qint64 id)
{
    m_articleController->show(id);
    updateActions();
}

void MainWindow::onLoaded()
{
    updateEmptyStates();
    m_articleController->onLoaded();
}

void MainWindow::updateActions()
{
    const bool hasArticle = m_articles->currentArticle() != 0;
    const ArticleStatus status = m_articleController->currentStatus();
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

void MainWindow::openAddress(const QString &address)
{
    subscribe(address);
}

void MainWindow::subscribe(const QString &address)
{
    auto *dialog = new SubscribeDialog(&m_reader, this);
    keepSplitters(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubscribeDialog::subscribed, this, &MainWindow::onSubscribed);
    dialog->show();
    if (!address.isEmpty())
        dialog->lookAt(address);
}

void MainWindow::onSubscribed(const PubSub::NodeAddress &node, Feed::State state)
{
    if (state != Feed::State::Wanted)
        showStatus(tr("Subscribed to %1").arg(Common::isolated(node.node)));
    if (const Feed known = m_reader.store().feed(node); known.id != 0) {
        m_feeds->selectFeed(known.id);
        return;
    }
    // The feed is in the tree once it is on the disk, which comes after this.
    connect(
        &m_reader.store(), &FeedStore::feedAdded, this,
        [this](const Feed &feed) { m_feeds->selectFeed(feed.id); }, Qt::SingleShotConnection);
}

void MainWindow::onRestoredFromBackup(const QString &damagedFile, const QDateTime &backupTime)
{
    infoBar()->showMessage(InfoBar::Severity::Warning,
        backupTime.isValid()
            ? tr("Your entries were damaged on the disk. They are shown as they were on %1; the "
                 "damaged file is kept as %2.")
                  .arg(Common::TimeText::absolute(backupTime), damagedFile)
            : tr("Your entries were damaged on the disk and there was no good copy. They are "
                 "fetched again as far as the services still have them; the damaged file is kept "
                 "as %1.")
                  .arg(damagedFile));
}

void MainWindow::showContextMenu(QWidget *view, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (view == m_feeds)
        m_actions.fillFeedMenu(menu);
    else
        m_actions.fillEntryMenu(menu);
    menu->popup(static_cast<QAbstractScrollArea *>(view)->viewport()->mapToGlobal(place));
}

} // namespace Reader
