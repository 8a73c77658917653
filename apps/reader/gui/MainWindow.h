// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/gui/MainWindow.h"
#include "reader/gui/ArticleController.h"
#include "reader/gui/FeedController.h"
#include "reader/gui/ReaderActions.h"

class QSplitter;
class QStackedWidget;

namespace Common
{
class EmptyState;
class ServiceBar;
}

namespace Reader
{

class ArticlePane;
class FilterBar;

/// The reader: feeds, entries, and the entry that is read.
class MainWindow : public Common::MainWindow
{
    Q_OBJECT
public:
    /// \a reader has to outlive it.
    explicit MainWindow(ReaderSession &reader, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Offers to subscribe to what \a address names.
    void openAddress(const QString &address);

private:
    void build();
    void buildMenus();
    void connectActions();
    void connectModels();
    void connectControllers();
    void setLayoutStyle(ListStyle style);

    void applyQuery();
    void onCurrentArticleChanged(qint64 id);
    void onLoaded();
    void updateActions();
    void updateTitle();
    void updateEmptyStates();

    void subscribe(const QString &address = {});
    void onSubscribed(const PubSub::NodeAddress &node, Feed::State state);
    void onRestoredFromBackup(const QString &damagedFile, const QDateTime &backupTime);
    void showContextMenu(QWidget *view, const QPoint &place);

    ReaderSession &m_reader;
    ReaderActions m_actions;
    FeedTreeView *m_feeds;
    ArticleListView *m_articles;
    ArticlePane *m_pane;
    FilterBar *m_filter;
    Common::ServiceBar *m_serviceBar;
    QStackedWidget *m_listPages;
    Common::EmptyState *m_listEmpty;
    QSplitter *m_inner;
    FeedController *m_feedController;
    ArticleController *m_articleController;
};

} // namespace Reader
