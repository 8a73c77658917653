// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ArticleListView.h"
#include "FeedTreeView.h"
#include "ReaderActions.h"

#include "common/gui/MainWindow.h"
#include "reader/core/ReaderSession.h"

#include <QTimer>

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
    /// How long an entry has to be looked at until it counts as read.
    static constexpr std::chrono::milliseconds defaultReadDelay { 1000 };

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
    void connectSync();
    void setLayoutStyle(ListStyle style);

    void applyQuery();
    void onCurrentArticleChanged(qint64 id);
    void onArticleShown(qint64 id);
    void onLoaded();
    void updateActions();
    void updateTitle();
    void tellState(const Feed &feed);
    void updateEmptyStates();

    void subscribe(const QString &address = {});
    void unsubscribe();
    void editProperties();
    void refreshCurrent();
    void markFeedRead();
    void goToNextUnread(int step);
    void readOn();
    void toggleRead();
    void toggleStar();
    void openOriginal();
    void copyAddress();
    void openLink(const QUrl &link);
    void onOlderLoaded(int added);
    void onFeedFailed(qint64 feed, const PubSub::Error &error);
    void onRestoredFromBackup(const QString &damagedFile, const QDateTime &backupTime);
    void showContextMenu(QWidget *view, const QPoint &place);
    [[nodiscard]] ArticleStatus currentStatus() const;

    ReaderSession &m_reader;
    ReaderActions m_actions;
    FeedTreeView *m_feeds;
    ArticleListView *m_articles;
    ArticlePane *m_pane;
    FilterBar *m_filter;
    Common::ServiceBar *m_serviceBar;
    /// Of the feed that is chosen.
    Feed::State m_toldState = Feed::State::Subscribed;
    QStackedWidget *m_listPages;
    Common::EmptyState *m_listEmpty;
    QSplitter *m_inner;
    QTimer m_readTimer;
    // The first unread entry of the next feed is chosen when its list is there.
    bool m_selectUnreadWhenLoaded = false;
};

} // namespace Reader
