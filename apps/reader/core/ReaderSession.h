// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "reader/core/ArticleListModel.h"
#include "reader/core/FeedSync.h"
#include "reader/core/FeedTreeModel.h"

namespace Reader
{

/// Everything of the reader that a window shows: store, synchronisation and models of one
/// profile. Works without any connection, too.
class ReaderSession : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    ReaderSession(
        Common::Profile &profile, Common::AccountSession &account, QObject *parent = nullptr);
    ~ReaderSession() override;

    [[nodiscard]] Common::Profile &profile() { return m_profile; }
    [[nodiscard]] Common::AccountSession &accountSession() { return m_account; }
    [[nodiscard]] PubSub::Client *client() const { return m_client; }
    [[nodiscard]] Common::ServiceDirectory &services() { return m_services; }
    [[nodiscard]] FeedStore &store() { return m_store; }
    [[nodiscard]] FeedSync &sync() { return m_sync; }
    [[nodiscard]] FeedTreeModel &feeds() { return m_feeds; }
    [[nodiscard]] ArticleListModel &articles() { return m_articles; }
    [[nodiscard]] bool isOnline() const;
    /// How often each feed is looked at that has no interval of its own. It is kept.
    void setLookInterval(std::chrono::minutes interval);

private:
    Common::Profile &m_profile;
    Common::AccountSession &m_account;
    PubSub::Client *m_client;
    Common::ServiceDirectory m_services;
    FeedStore m_store;
    FeedSync m_sync;
    FeedTreeModel m_feeds;
    ArticleListModel m_articles;
};

} // namespace Reader
