// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ReaderSession.h"
#include "reader/gui/ArticleListView.h"
#include "reader/gui/FeedTreeView.h"

#include <QTimer>

namespace Reader
{

class ArticlePane;

/// What the person does with the entry that is chosen, and how one is read after the other.
class ArticleController : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    ArticleController(
        ReaderSession &reader, FeedTreeView &feeds, ArticleListView &articles, ArticlePane &pane);

    /// Another entry is chosen; 0: none.
    void show(qint64 id);
    void goToNextUnread();
    void goToPreviousUnread();
    /// One page further, or to the next entry.
    void readOn();
    void toggleRead();
    void toggleStar();
    void openOriginal();
    void copyAddress();
    void openLink(const QUrl &link);
    /// The list of entries has come.
    void onLoaded();

    [[nodiscard]] ArticleStatus currentStatus() const;

Q_SIGNALS:
    void statusChanged(const QString &text);
    /// The person followed a link to something that can be subscribed to.
    void subscriptionWanted(const QString &address);

private:
    void goToUnread(int step);
    void onShown(qint64 id);
    void onReadLongEnough();
    void onStarClicked(qint64 id);

    ReaderSession &m_reader;
    FeedTreeView &m_feeds;
    ArticleListView &m_articles;
    ArticlePane &m_pane;
    QTimer m_readTimer;
    // The first unread entry of the next feed is chosen when its list is there.
    bool m_selectUnreadWhenLoaded = false;
};

} // namespace Reader
