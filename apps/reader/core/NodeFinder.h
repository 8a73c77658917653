// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/NodeInfo.h>
#include <pubsub/Subscription.h>

#include <QObject>
#include <optional>

namespace Reader
{

/// What can be said about a node before it is subscribed to.
struct NodeProbe {
    PubSub::NodeAddress node;
    QString title;
    QString description;
    /// `open`, `whitelist`, …; empty if not said.
    QString accessModel;
    bool isCollection = false;
    /// -1 if not said.
    int itemCount = -1;
    QString lastTitle;
    QDateTime lastDate;
    /// Why the node can't be read; none if it can.
    std::optional<PubSub::Error> error;

    bool operator==(const NodeProbe &) const = default;
};

/// Finds nodes to subscribe to: on the account's own server, on a service, at an address.
class NodeFinder : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 100;

    explicit NodeFinder(PubSub::Client *client, QObject *parent = nullptr);

    void findServices(const PubSub::Jid &domain);
    /// A page of the nodes of \a service after \a after.
    void listNodes(const PubSub::Jid &service, const QString &after = {});
    void listSubscriptions(const PubSub::Jid &service);
    /// Asks for the node's metadata and its newest entry. Of several calls in a row only the
    /// last one is answered.
    void probe(const PubSub::NodeAddress &node);

Q_SIGNALS:
    /// One after the other, as they answer; then all of them.
    void serviceFound(const PubSub::ServiceInfo &service);
    void servicesFound(const QList<PubSub::ServiceInfo> &services);
    void servicesFailed(const PubSub::Error &error);
    void nodesListed(const PubSub::NodesPage &page);
    void nodesFailed(const PubSub::Jid &service, const PubSub::Error &error);
    void subscriptionsListed(
        const PubSub::Jid &service, const QList<PubSub::Subscription> &subscriptions);
    void probed(const Reader::NodeProbe &probe);

private:
    void onInfo(const PubSub::NodeInfo &info);
    void askNewest();
    void onNewest(const PubSub::ItemsPage &page);
    void endProbe();

    PubSub::Client *m_client;
    NodeProbe m_probe;
    // Answers to an earlier probe come late.
    int m_probes = 0;
};

} // namespace Reader
