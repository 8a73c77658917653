// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Capability.h>
#include <pubsub/Export.h>
#include <pubsub/Requests.h>

namespace PubSub
{

class Client;
class Node;

/// A handle on one pubsub service (or on an account that hosts nodes, XEP-0163): cheap to
/// copy, valid as long as its Client lives. Every call sends one request.
class PUBSUB_EXPORT Service
{
public:
    /// A handle on \a jid for \a client, which must outlive it. The resource is dropped.
    Service(Client *client, const Jid &jid);

    /// The service that it is a handle on.
    [[nodiscard]] Jid jid() const { return m_jid; }
    /// A handle on the node \a id of this service, which need not be known to exist.
    [[nodiscard]] Node node(const QString &id) const;

    /// Identity and features. XEP-0060 §5.1.
    ServiceInfoRequest *info() const;
    /// The nodes at the root. XEP-0060 §5.2; a service without paging gives all at once, or as
    /// many as it likes: see NodesPage::mayBeIncomplete().
    NodesRequest *nodes(const Page &page = Page::all()) const;
    /// All nodes, with what is in collections below these: page by page, collection by
    /// collection. A service without collections is asked for its nodes only. A collection that
    /// is in several collections is looked into once, and after 100,000 nodes it ends. Tells where
    /// there may be more: see ServiceTree::incomplete. Fails if the root can't be listed or the
    /// connection is lost. XEP-0060 §5.2, XEP-0248 §5.2.
    TreeRequest *tree() const;
    /// Creates the node \a id with \a configuration (fields of pubsub#node_config, sent in
    /// the same request). An empty \a id asks the service to choose one. XEP-0060 §8.1.
    CreateNodeRequest *createNode(const QString &id, const Form &configuration = {}) const;
    /// The account's subscriptions at this service. XEP-0060 §5.6. A service that knows of
    /// none may answer item-not-found: that is an empty list here.
    SubscriptionsRequest *subscriptions() const;
    /// The account's affiliations at this service. XEP-0060 §5.7.
    AffiliationsRequest *affiliations() const;
    /// What a new node, of that \a type if one is given, gets. XEP-0060 §8.3, XEP-0248 §7.3.
    FormRequest *defaultConfiguration(std::optional<NodeType> type = {}) const;
    /// What a new subscription gets. XEP-0060 §6.4.
    FormRequest *defaultSubscriptionOptions() const;
    /// The nodes where requests to subscribe may wait for the account's decision; ask each by
    /// Node::requestPendingSubscriptions(). XEP-0060 §8.7.1.
    NodeIdsRequest *pendingNodes() const;

    // What it really does

    /// Whether \a feature works here, e.g. "retrieve-items", "subscription-options" or "rsm", as
    /// far as answers to this client have told. What the service advertises does not count, and
    /// neither does an answer about rights or about one node that does not exist. A service may
    /// refuse for one node what it does for another: the newest answer counts.
    [[nodiscard]] Capability capability(const QString &feature) const;
    /// All that is known so far.
    [[nodiscard]] Capabilities capabilities() const;

    // Commands, XEP-0050

    /// What the service offers. One that knows of none may answer item-not-found: that is an
    /// empty list here.
    CommandsRequest *commands() const;
    /// Begins \a command (CommandRef::node).
    CommandRequest *execute(const QString &command) const;
    /// The next step of a command that is executing: \a form filled in, and what to do with it.
    CommandRequest *proceed(
        const CommandStep &step, CommandStep::Action action, const Form &form = {}) const;

private:
    Client *m_client;
    Jid m_jid;
};

} // namespace PubSub
