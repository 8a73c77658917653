// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Export.h>
#include <pubsub/Requests.h>

namespace PubSub
{

class Client;

/// A handle on one node: cheap to copy, valid as long as its Client lives.
/// Every call sends one request; the answer is about this node, whatever happens meanwhile.
class PUBSUB_EXPORT Node
{
public:
    Node(Client *client, const NodeAddress &address);

    [[nodiscard]] NodeAddress address() const { return m_address; }

    // Discovery

    /// Type, features and metadata. XEP-0060 §5.3, §5.4.
    NodeInfoRequest *info() const;
    /// The nodes below this one, for a collection. XEP-0060 §5.2.1.
    NodesRequest *nodes(const Page &page = Page::all()) const;

    // Subscriber

    /// Subscribes the account's bare JID. XEP-0060 §6.1.
    SubscribeRequest *subscribe() const;
    /// XEP-0060 §6.2. \a subid is needed if there are several subscriptions.
    VoidRequest *unsubscribe(const QString &subid = {}) const;
    /// XEP-0060 §6.5.2, §6.5.4.
    ItemsRequest *items(const Page &page = Page::all()) const;
    /// These items; ids that don't exist are simply missing in the answer. XEP-0060 §6.5.8.
    ItemsRequest *items(const QStringList &ids) const;
    /// At most \a count of the newest items. XEP-0060 §6.5.7.
    ItemsRequest *recentItems(int count) const;

    // Publisher

    /// Publishes \a item; an item of the same id is replaced. XEP-0060 §7.1.
    /// \a options: preconditions on the node's configuration, pubsub#publish-options §7.1.5.
    PublishRequest *publish(const Item &item, const Form &options = {}) const;
    /// Deletes one item and tells the subscribers. XEP-0060 §7.2.
    VoidRequest *retract(const QString &itemId) const;

    // Owner

    /// XEP-0060 §8.2.1.
    FormRequest *configuration() const;
    /// Sends \a submission (see Form::changesTo()). XEP-0060 §8.2.4.
    VoidRequest *configure(const Form &submission) const;
    /// Deletes the node with all its items. XEP-0060 §8.4.
    /// \a redirectUri tells the subscribers where it went.
    VoidRequest *deleteNode(const QString &redirectUri = {}) const;
    /// Deletes all items. XEP-0060 §8.5.
    VoidRequest *purge() const;
    /// Everybody's affiliations. XEP-0060 §8.9.1.
    AffiliationsRequest *affiliations() const;
    /// Changes those that are given and leaves the others; Role::None removes.
    /// XEP-0060 §8.9.2. Services may carry out a part before they fail: read again after it.
    VoidRequest *setAffiliations(const QList<Affiliation> &changes) const;
    /// Everybody's subscriptions. XEP-0060 §8.8.1.
    SubscriptionsRequest *subscriptions() const;

private:
    Client *m_client;
    NodeAddress m_address;
};

} // namespace PubSub
