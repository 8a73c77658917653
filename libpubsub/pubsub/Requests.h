// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Command.h>
#include <pubsub/NodeInfo.h>
#include <pubsub/Request.h>
#include <pubsub/Subscription.h>

namespace PubSub
{

// One class for each shape of result. XEP-0060 names the operations; Service and Node make
// these objects.

/// Ends with nothing but the fact that it was done.
class PUBSUB_EXPORT VoidRequest : public Request
{
    Q_OBJECT
public:
    using Value = void;
    using Request::Request;
Q_SIGNALS:
    void succeeded();
};

/// Ends with the pubsub services of a domain.
class PUBSUB_EXPORT ServicesRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<ServiceInfo>;
    using Request::Request;
Q_SIGNALS:
    /// One has answered and is a pubsub service: the others may take their time.
    void serviceFound(const PubSub::ServiceInfo &service);
    void succeeded(const QList<PubSub::ServiceInfo> &services);
};

/// Ends with what a service says about itself.
class PUBSUB_EXPORT ServiceInfoRequest : public Request
{
    Q_OBJECT
public:
    using Value = ServiceInfo;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::ServiceInfo &info);
};

/// Ends with a page of nodes.
class PUBSUB_EXPORT NodesRequest : public Request
{
    Q_OBJECT
public:
    using Value = NodesPage;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::NodesPage &page);
};

/// Ends with the nodes of a tree.
class PUBSUB_EXPORT TreeRequest : public Request
{
    Q_OBJECT
public:
    using Value = ServiceTree;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::ServiceTree &tree);
};

/// Ends with what a service says about a node.
class PUBSUB_EXPORT NodeInfoRequest : public Request
{
    Q_OBJECT
public:
    using Value = NodeInfo;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::NodeInfo &info);
};

/// Ends with a page of items.
class PUBSUB_EXPORT ItemsRequest : public Request
{
    Q_OBJECT
public:
    using Value = ItemsPage;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::ItemsPage &page);
};

/// Ends with the ids of a node's items.
class PUBSUB_EXPORT ItemIdsRequest : public Request
{
    Q_OBJECT
public:
    using Value = ItemIdsPage;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::ItemIdsPage &page);
};

/// Ends with the id of the item as the service confirmed it, or, where it confirmed none, as
/// it was sent.
class PUBSUB_EXPORT PublishRequest : public Request
{
    Q_OBJECT
public:
    using Value = QString;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QString &itemId);
};

/// The same for several items, in the order in which they were sent.
class PUBSUB_EXPORT PublishAllRequest : public Request
{
    Q_OBJECT
public:
    using Value = QStringList;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QStringList &itemIds);
};

/// Ends with the address under which the node was created, which the service may choose.
class PUBSUB_EXPORT CreateNodeRequest : public Request
{
    Q_OBJECT
public:
    using Value = NodeAddress;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::NodeAddress &node);
};

/// Ends with the state of one subscription; pending and unconfigured are states, not errors.
class PUBSUB_EXPORT SubscribeRequest : public Request
{
    Q_OBJECT
public:
    using Value = Subscription;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::Subscription &subscription);
};

/// Ends with subscriptions.
class PUBSUB_EXPORT SubscriptionsRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<Subscription>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::Subscription> &subscriptions);
};

/// Ends with affiliations.
class PUBSUB_EXPORT AffiliationsRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<Affiliation>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::Affiliation> &affiliations);
};

/// Ends with a form.
class PUBSUB_EXPORT FormRequest : public Request
{
    Q_OBJECT
public:
    using Value = Form;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::Form &form);
};

/// Ends with ids of nodes.
class PUBSUB_EXPORT NodeIdsRequest : public Request
{
    Q_OBJECT
public:
    using Value = QStringList;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QStringList &nodes);
};

/// Ends with the commands that a service offers.
class PUBSUB_EXPORT CommandsRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<CommandRef>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::CommandRef> &commands);
};

/// Ends with the service's answer to one step of a command.
class PUBSUB_EXPORT CommandRequest : public Request
{
    Q_OBJECT
public:
    using Value = CommandStep;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::CommandStep &step);
};

} // namespace PubSub
