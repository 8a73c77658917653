// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/AccountSession.h"
#include "common/core/Clock.h"
#include "common/core/Database.h"
#include "common/core/NodeKeeping.h"
#include "common/core/ServiceDirectory.h"
#include "writer/core/Autosaver.h"
#include "writer/core/DraftLimits.h"
#include "writer/core/DraftStore.h"
#include "writer/core/KeptPosts.h"
#include "writer/core/LibraryModel.h"
#include "writer/core/NodeChoices.h"
#include "writer/core/Outbox.h"
#include "writer/core/PublishedPosts.h"

#include <pubsub/Retractability.h>

#include <QObject>
#include <optional>

namespace Writer
{

/// The writer's data and work without its windows: makes the parts and connects them.
class WriterSession : public QObject
{
    Q_OBJECT
public:
    /// Whether drafts can be read and stored.
    enum class Store {
        /// Not yet known.
        Opening,
        Ready,
        /// What is written would be lost: see storeFailure().
        Failed,
    };
    Q_ENUM(Store)

    WriterSession(Common::Profile &profile, Common::AccountSession &account,
        const Common::Clock &clock = {}, QObject *parent = nullptr);

    [[nodiscard]] Common::Profile &profile() { return m_profile; }
    [[nodiscard]] Common::AccountSession &accountSession() { return m_account; }
    [[nodiscard]] Common::Database &database() { return m_database; }
    [[nodiscard]] DraftStore &drafts() { return m_drafts; }
    /// Of the draft in the editor; it outlives the windows.
    [[nodiscard]] Autosaver &autosaver() { return m_autosaver; }
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

    [[nodiscard]] Store store() const { return m_store; }
    /// Why there is no store, in words.
    [[nodiscard]] QString storeFailure() const { return m_storeFailure; }

    /// Whose posts these are; empty while there is no account.
    [[nodiscard]] PubSub::Jid account() const { return m_account.account().jid.bare(); }
    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] PubSub::Client *client() const { return m_account.client(); }
    /// The largest post that the account's server is known to take, in bytes; 0: not known. Known
    /// from earlier runs too.
    [[nodiscard]] qint64 maxPostBytes() const;

    /// How much of what was published is kept on this machine, from this run to the next.
    void setKeptLimits(const KeptTable::Limits &limits);

    /// True if \a node is the own microblog and the person was not asked yet who may read it.
    [[nodiscard]] bool mustAskForAccess(const PubSub::NodeAddress &node) const;
    /// The person's answer.
    void setAccess(const PubSub::NodeAddress &node, PubSub::AccessModel access);

    /// How many own posts of the microblog there are that nobody can comment on or like, if the
    /// person was not told yet; else 0.
    [[nodiscard]] int postsToOpen() const;
    /// The person was told.
    void setPostsToOpenTold();
    /// Publishes those posts again with what it takes.
    void openPostsToComments();

    /// A new draft for the node whose posts are shown.
    [[nodiscard]] Draft newDraft() const;
    /// Gives \a draft to the outbox.
    void publish(const Draft &draft);
    /// Asks whether the account can delete its posts there, before the person is asked.
    [[nodiscard]] PubSub::RetractabilityRequest *retractability(const Post &post);
    /// Has \a post deleted on the server.
    void retract(const Post &post);

    /// Reads a published post for showing it; postRead() follows.
    void read(const Post &post);
    /// Opens a published post for editing, from the server's current copy if there is a
    /// connection; editReady() or editFailed() follows.
    void edit(const Post &post);

Q_SIGNALS:
    void storeChanged(Writer::WriterSession::Store store);
    /// \a content is as in the copy on this machine, and not a draft yet.
    void postRead(const Writer::Post &post, const Writer::Draft &content);
    void editReady(const Writer::Draft &draft);
    void editFailed(const Writer::Post &post, const PubSub::Error &error);
    /// The post is no longer on the server; the list shows that.
    void postVanished(const Writer::Post &post);

private:
    [[nodiscard]] KeptTable::Limits storedLimits() const;
    void rememberLimit();
    [[nodiscard]] QString limitKey() const;
    [[nodiscard]] QString toldKey() const;
    [[nodiscard]] QList<Post> postsWithoutComments() const;
    [[nodiscard]] QString accessKey(const PubSub::NodeAddress &node) const;
    [[nodiscard]] std::optional<PubSub::AccessModel> accessFor(
        const PubSub::NodeAddress &node) const;
    void load();
    void setStore(Store store, const QString &failure = {});
    void onRestored();
    void onAccountChanged();
    void editCached(const Post &post);
    void onServerCopy(const Post &post, const PubSub::ItemsPage &page);

    Common::Profile &m_profile;
    Common::AccountSession &m_account;
    Common::Database m_database;
    DraftStore m_drafts;
    Autosaver m_autosaver;
    Outbox m_outbox;
    KeptPosts m_kept;
    Common::ServiceDirectory m_services;
    NodeChoices m_nodes;
    Common::NodeKeeping m_keeping;
    DraftLimits m_limits;
    PublishedPosts m_posts;
    LibraryModel m_library;
    Store m_store = Store::Opening;
    QString m_storeFailure;
};

} // namespace Writer
