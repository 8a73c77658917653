// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "common/core/NodeKeeping.h"
#include "common/core/ServiceDirectory.h"
#include "writer/core/Audience.h"
#include "writer/core/Autosaver.h"
#include "writer/core/Desk.h"
#include "writer/core/DraftLimits.h"
#include "writer/core/KeptPosts.h"
#include "writer/core/LibraryModel.h"
#include "writer/core/NodeChoices.h"
#include "writer/core/Outbox.h"
#include "writer/core/PostStore.h"
#include "writer/core/PublishedPosts.h"

#include <QObject>

namespace Writer
{

/// The writer's data and work without its windows: makes the parts and connects them.
class WriterSession : public QObject
{
    Q_OBJECT
public:
    WriterSession(Common::Profile &profile, Common::AccountSession &account,
        const Common::Clock &clock = {}, QObject *parent = nullptr);

    [[nodiscard]] Common::Profile &profile() { return m_profile; }
    [[nodiscard]] Common::AccountSession &accountSession() { return m_account; }
    [[nodiscard]] Common::Database &database() { return m_database; }
    [[nodiscard]] PostStore &store() { return m_store; }
    /// Of the draft in the editor; it outlives the windows.
    [[nodiscard]] Autosaver &autosaver() { return m_autosaver; }
    [[nodiscard]] Audience &audience() { return m_audience; }
    [[nodiscard]] Outbox &outbox() { return m_outbox; }
    [[nodiscard]] KeptPosts &kept() { return m_kept; }
    [[nodiscard]] NodeChoices &nodes() { return m_nodes; }
    [[nodiscard]] Common::NodeKeeping &keeping() { return m_keeping; }
    [[nodiscard]] DraftLimits &limits() { return m_limits; }
    /// Asks what there is to say of where \a draft goes: whether the node keeps posts (not of the
    /// own microblog, which is put right when something is published), and what its service loses.
    void lookAt(const Draft &draft);
    [[nodiscard]] PublishedPosts &posts() { return m_posts; }
    [[nodiscard]] LibraryModel &library() { return m_library; }

    /// What is shown; it outlives the windows too.
    [[nodiscard]] Desk &desk() { return m_desk; }

    /// Whose posts these are; empty while there is no account.
    [[nodiscard]] PubSub::Jid account() const { return m_audience.account(); }
    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] PubSub::Client *client() const { return m_account.client(); }
    /// The largest post that the account's server is known to take, in bytes; 0: not known. Known
    /// from earlier runs too.
    [[nodiscard]] qint64 maxPostBytes() const;

    /// How much of what was published is kept on this machine, from this run to the next.
    void setKeptLimits(const KeptTable::Limits &limits);

    /// How many own posts of the microblog there are that nobody can comment on or like, if the
    /// person was not told yet; else 0.
    [[nodiscard]] int postsToOpen() const;
    /// The person was told.
    void setPostsToOpenTold();
    /// Publishes those posts again with what it takes.
    void openPostsToComments();

private:
    [[nodiscard]] KeptTable::Limits storedLimits() const;
    void rememberLimit();
    [[nodiscard]] QString limitKey() const;
    [[nodiscard]] QString toldKey() const;
    [[nodiscard]] QList<Post> postsWithoutComments() const;
    void load();
    void onRestored();
    void onAccountChanged();

    Common::Profile &m_profile;
    Common::AccountSession &m_account;
    Common::Database m_database;
    PostStore m_store;
    Autosaver m_autosaver;
    Audience m_audience;
    Outbox m_outbox;
    KeptPosts m_kept;
    Common::ServiceDirectory m_services;
    NodeChoices m_nodes;
    Common::NodeKeeping m_keeping;
    DraftLimits m_limits;
    PublishedPosts m_posts;
    LibraryModel m_library;
    Desk m_desk;
};

} // namespace Writer
