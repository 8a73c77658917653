// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/KeyedRequests.h"

#include <pubsub/Client.h>
#include <pubsub/Service.h>

#include <optional>

namespace Common
{

/// What one service holds, as far as it was asked: its lists of nodes and what it says about
/// each. The requests that fill it are dropped when nobody looks.
class ServiceNodes : public QObject
{
    Q_OBJECT
public:
    /// Nodes asked for in one page.
    static constexpr int pageSize = 100;

    enum class Origin {
        /// The account itself hosts the nodes (XEP-0163).
        OwnAccount,
        /// Found on the account's domain.
        Discovered,
        /// Entered by the person.
        Entered,
    };
    enum class Load { NotAsked, Loading, Loaded, Failed };

    /// The children of the root or of a collection.
    struct NodeList {
        Load state = Load::NotAsked;
        QList<PubSub::NodeRef> nodes;
        PubSub::ResultSet set;
        bool hasMore = false;
        /// The service gave a suspiciously round number without saying that this is all.
        bool mayBeIncomplete = false;
        /// With Load::Failed.
        std::optional<PubSub::Error> error = {};
    };
    /// What is known about one node.
    struct NodeDetails {
        Load state = Load::NotAsked;
        PubSub::NodeInfo info;
        /// With Load::Failed.
        std::optional<PubSub::Error> error = {};
    };

    ServiceNodes(
        PubSub::Client *client, const PubSub::Jid &jid, Origin origin, QObject *parent = nullptr);

    [[nodiscard]] PubSub::Jid jid() const { return m_jid; }
    [[nodiscard]] Origin origin() const { return m_origin; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] PubSub::Service service() const { return PubSub::Service(m_client, m_jid); }
    [[nodiscard]] PubSub::NodeAddress address(const QString &node) const { return { m_jid, node }; }

    /// Features and identity, once asked for.
    [[nodiscard]] const std::optional<PubSub::ServiceInfo> &info() const { return m_info; }
    /// The service has said so.
    void setInfo(const PubSub::ServiceInfo &info);
    void loadInfo();

    /// The children of \a parent (a collection's id; empty: the root).
    [[nodiscard]] const NodeList &nodes(const QString &parent = {}) const;
    /// Asks for the first page, whatever was known; the old list stays until the answer.
    void loadNodes(const QString &parent = {});
    /// Asks for the page after those that are there.
    void loadMoreNodes(const QString &parent = {});
    /// Asks again for every list that was loaded or failed, and forgets all details.
    void refresh();
    /// Asks again for the lists that were loaded, since nobody told what changed meanwhile, for
    /// what failed for want of a connection, and for the root if that failed for whatever reason.
    void retryAfterReconnect();

    /// How the service answers.
    [[nodiscard]] PubSub::ServiceState state() const { return m_client->serviceState(m_jid); }

    [[nodiscard]] const NodeDetails &details(const QString &node) const;
    /// False for nodes that are no feeds, as far as their names and what is known of them tell:
    /// comments on a post, avatars, keys, bookmarks. See PubSub::FeedProfile.
    [[nodiscard]] bool mayBeFeed(const QString &node) const;
    /// Details of exactly these nodes are wanted now (the rows on view): asks for those that are
    /// missing; what was asked for others and isn't answered yet is taken back.
    void setWantedDetails(const QStringList &nodes);
    /// Asks again for the details of \a node, before all others.
    void reloadDetails(const QString &node);

    /// Adds \a node to the root's list unless it is there: it was created.
    void addNode(const PubSub::NodeRef &node);
    /// The same for a node that a person named: stays although the service doesn't list it.
    void openNode(const QString &node);
    /// Takes \a node out of every list.
    void removeNode(const QString &node);
    /// The configuration of \a node was changed: what is known of it is old.
    void invalidateDetails(const QString &node);

Q_SIGNALS:
    /// The service's own name or features changed.
    void infoChanged();
    void nodesChanged(const QString &parent);
    void detailsChanged(const QString &node);
    /// How the service answers is another matter now.
    void stateChanged();

private:
    void onStateChanged(const PubSub::ServiceState &state);
    void retryWhatFailed();
    void requestPage(const QString &parent, const PubSub::Page &page);
    void onNodes(const QString &parent, const PubSub::Page &page, const PubSub::NodesPage &answer);
    void onNodesFailed(const QString &parent, const PubSub::Error &error);
    void requestDetails(const QString &node, PubSub::Request::Priority priority);
    void onDetails(const QString &node, const PubSub::NodeInfo &info);
    void onDetailsFailed(const QString &node, const PubSub::Error &error);

    PubSub::Client *m_client;
    PubSub::Jid m_jid;
    Origin m_origin;
    QString m_name;
    std::optional<PubSub::ServiceInfo> m_info;
    QHash<QString, NodeList> m_lists;
    QHash<QString, NodeDetails> m_details;
    QStringList m_wanted;
    QList<PubSub::NodeRef> m_opened;
    KeyedRequests m_requests;
};

} // namespace Common
