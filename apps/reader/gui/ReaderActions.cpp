// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/gui/ReaderActions.h"

#include "reader/core/DateText.h"
#include "reader/core/FeedLooks.h"

#include <QIcon>
#include <QToolBar>

namespace Reader
{

using namespace Qt::StringLiterals;

ReaderActions::ReaderActions(QWidget *window)
    : QObject(window), subscribe(make(u"subscribeAction"_s, u"list-add"_s, tr("&Subscribe…"),
                           { QKeySequence::New })),
      unsubscribe(make(u"unsubscribeAction"_s, u"list-remove"_s, tr("&Unsubscribe…"))),
      properties(make(u"propertiesAction"_s, u"document-properties"_s, tr("&Properties…"),
          { QKeySequence(u"Alt+Return"_s) })),
      refresh(make(
          u"refreshAction"_s, u"view-refresh"_s, tr("&Refresh feed"), { QKeySequence(Qt::Key_R) })),
      refreshAll(make(u"refreshAllAction"_s, u"view-refresh"_s, tr("Refresh &all feeds"),
          { QKeySequence::Refresh, QKeySequence(u"Shift+R"_s) })),
      markFeedRead(make(u"markFeedReadAction"_s, u"mail-mark-read"_s, tr("&Mark feed as read"),
          { QKeySequence(Qt::Key_A) })),
      loadOlder(make(u"loadOlderAction"_s, u"go-down"_s, tr("Load &older entries"))),
      nextUnread(make(u"nextUnreadAction"_s, u"go-next"_s, tr("&Next unread entry"),
          { QKeySequence(Qt::Key_N), QKeySequence(Qt::Key_Plus) })),
      previousUnread(make(u"previousUnreadAction"_s, u"go-previous"_s, tr("&Previous unread entry"),
          { QKeySequence(Qt::Key_P), QKeySequence(Qt::Key_Minus) })),
      nextUnreadFeed(make(u"nextUnreadFeedAction"_s, u"go-jump"_s, tr("Next unread &feed"),
          { QKeySequence(u"Shift+N"_s) })),
      readOn(
          make(u"readOnAction"_s, u"go-down"_s, tr("&Read on"), { QKeySequence(Qt::Key_Space) })),
      toggleRead(make(u"toggleReadAction"_s, u"mail-mark-read"_s, tr("&Mark as read"),
          { QKeySequence(Qt::Key_M) })),
      toggleStar(make(
          u"toggleStarAction"_s, u"starred-symbolic"_s, tr("&Star"), { QKeySequence(Qt::Key_S) })),
      openOriginal(make(u"openOriginalAction"_s, u"internet-web-browser"_s, tr("Open in &browser"),
          { QKeySequence(Qt::Key_B), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter) })),
      copyAddress(make(u"copyAddressAction"_s, u"edit-copy"_s, tr("&Copy address of entry"))),
      normalLayout(make(u"normalLayoutAction"_s, u"view-split-top-bottom"_s, tr("&Normal layout"),
          { QKeySequence(u"Ctrl+Shift+1"_s) })),
      wideLayout(make(u"wideLayoutAction"_s, u"view-split-left-right"_s, tr("&Wide layout"),
          { QKeySequence(u"Ctrl+Shift+2"_s) })),
      search(
          make(u"searchAction"_s, u"edit-find"_s, tr("&Filter entries"), { QKeySequence::Find })),
      zoomIn(make(u"zoomInAction"_s, u"zoom-in"_s, tr("Zoom &in"), { QKeySequence::ZoomIn })),
      zoomOut(make(u"zoomOutAction"_s, u"zoom-out"_s, tr("Zoom &out"), { QKeySequence::ZoomOut })),
      resetZoom(make(u"resetZoomAction"_s, u"zoom-original"_s, tr("&Original size"),
          { QKeySequence(u"Ctrl+0"_s) })),
      lookIntervals(new QActionGroup(this))
{
    makeLookIntervals();
    auto *layouts = new QActionGroup(this);
    for (QAction *action : { normalLayout, wideLayout }) {
        action->setCheckable(true);
        layouts->addAction(action);
    }
    toggleStar->setCheckable(true);
    previousUnread->setIconText(tr("Previous"));
    nextUnread->setIconText(tr("Next"));
    markFeedRead->setIconText(tr("Mark as read"));
    refreshAll->setIconText(tr("Refresh"));
    const auto actions = findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    window->addActions(actions);
}

void ReaderActions::makeLookIntervals()
{
    for (const auto interval : FeedLooks::choices) {
        auto *action = new QAction(DateText::interval(interval), lookIntervals);
        action->setObjectName(u"lookInterval%1Action"_s.arg(interval.count()));
        action->setData(qlonglong(interval.count()));
        action->setCheckable(true);
    }
}

QAction *ReaderActions::make(
    const QString &name, const QString &icon, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    return action;
}

void ReaderActions::fillFeedMenu(QMenu *menu) const
{
    menu->addActions({ refresh, refreshAll, loadOlder });
    menu->addSeparator();
    menu->addActions({ markFeedRead, nextUnreadFeed });
    menu->addSeparator();
    menu->addActions({ unsubscribe, properties });
}

void ReaderActions::addLookIntervals(QMenu *menu) const
{
    menu->addSeparator();
    QMenu *looks = menu->addMenu(tr("&Look for missed entries"));
    looks->setObjectName(u"lookIntervalsMenu"_s);
    looks->addActions(lookIntervals->actions());
}

void ReaderActions::fillEntryMenu(QMenu *menu) const
{
    menu->addActions({ readOn, nextUnread, previousUnread });
    menu->addSeparator();
    menu->addActions({ toggleRead, toggleStar });
    menu->addSeparator();
    menu->addActions({ openOriginal, copyAddress });
}

void ReaderActions::fillViewMenu(QMenu *menu) const
{
    menu->addActions({ normalLayout, wideLayout });
    menu->addSeparator();
    menu->addAction(search);
    menu->addSeparator();
    menu->addActions({ zoomIn, zoomOut, resetZoom });
}

void ReaderActions::fillToolBar(QToolBar *bar) const
{
    bar->addActions({ subscribe, refreshAll });
    bar->addSeparator();
    bar->addActions({ previousUnread, nextUnread, markFeedRead });
    bar->addSeparator();
    bar->addActions({ toggleStar, openOriginal });
}

} // namespace Reader
