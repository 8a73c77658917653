// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pubsub/Client.h>
#include <pubsub/Subscription.h>

#include <QObject>

namespace Reader
{

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

Q_SIGNALS:
    /// One after the other, as they answer; then all of them.
    void serviceFound(const PubSub::ServiceInfo &service);
    void servicesFound(const QList<PubSub::ServiceInfo> &services);
    void servicesFailed(const PubSub::Error &error);
    void nodesListed(const PubSub::NodesPage &page);
    void nodesFailed(const PubSub::Jid &service, const PubSub::Error &error);
    void subscriptionsListed(
        const PubSub::Jid &service, const QList<PubSub::Subscription> &subscriptions);

private:
    PubSub::Client *m_client;
};

} // namespace Reader
