// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/ReaderSession.h"
#include "reader/gui/FeedTreeView.h"

namespace Common
{
class InfoBar;
}

namespace Reader
{

/// What the person does with the feed that is chosen, and what the window says of feeds.
class FeedController : public QObject
{
    Q_OBJECT
public:
    /// All have to outlive it.
    FeedController(ReaderSession &reader, FeedTreeView &feeds, Common::InfoBar &bar);

    void unsubscribe();
    void editProperties();
    void refresh();
    void loadOlder();
    /// All that the list of entries shows.
    void markRead();
    /// Another feed is chosen: one that brings nothing new any more says so.
    void tellState();

Q_SIGNALS:
    void statusChanged(const QString &text);
    void requestFailed(const QString &what, const PubSub::Error &error);
    /// The person wants to subscribe again to what \a address names.
    void subscriptionWanted(const QString &address);

private:
    void connectSync();
    void onOlderLoaded(int added);
    void onFailed(qint64 feed, const PubSub::Error &error);
    void offerToSubscribe(const Feed &feed, const QString &text);
    [[nodiscard]] QWidget *window() const { return m_feeds.window(); }

    ReaderSession &m_reader;
    FeedTreeView &m_feeds;
    Common::InfoBar &m_bar;
    /// Of the feed that is chosen.
    Feed::State m_toldState = Feed::State::Subscribed;
};

} // namespace Reader
