// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>

class QToolBar;

namespace Reader
{

/// Everything that can be done in the reader's window, by menu, button or key. The keys are
/// those that readers have had for decades; they are single letters wherever no text is typed.
class ReaderActions : public QObject
{
    Q_OBJECT
public:
    explicit ReaderActions(QWidget *window);

    QAction *const subscribe;
    QAction *const unsubscribe;
    QAction *const properties;
    QAction *const refresh;
    QAction *const refreshAll;
    QAction *const markFeedRead;
    QAction *const loadOlder;
    QAction *const nextUnread;
    QAction *const previousUnread;
    QAction *const nextUnreadFeed;
    QAction *const readOn;
    QAction *const toggleRead;
    QAction *const toggleStar;
    QAction *const openOriginal;
    QAction *const copyAddress;
    QAction *const normalLayout;
    QAction *const wideLayout;
    QAction *const search;
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const resetZoom;
    /// One of FeedLooks::choices each; their data are minutes.
    QActionGroup *const lookIntervals;

    void fillFeedMenu(QMenu *menu) const;
    void addLookIntervals(QMenu *menu) const;
    void fillEntryMenu(QMenu *menu) const;
    void fillViewMenu(QMenu *menu) const;
    void fillToolBar(QToolBar *bar) const;

private:
    void makeLookIntervals();
    QAction *make(const QString &name, const QString &icon, const QString &text,
        const QList<QKeySequence> &keys = {});
};

} // namespace Reader
