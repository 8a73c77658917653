// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/ArchiveQuery.h>
#include <pubsub/BatchOutcome.h>
#include <pubsub/Export.h>
#include <pubsub/FormKeys.h>
#include <pubsub/ItemsQuery.h>
#include <pubsub/ItemsWalk.h>
#include <pubsub/Requests.h>
#include <pubsub/Retractability.h>

namespace PubSub
{

class Client;

/// A handle on one node: cheap to copy, valid as long as its Client lives.
/// A call sends one request, unless it says otherwise; the answer is about this node, whatever
/// happens meanwhile.
/// The empty node id is the service's root, where a call allows it.
///
/// An account may have several subscriptions to a node, made by its programs on different
/// machines; then services want to know which one is meant. unsubscribe(), subscriptionOptions(),
/// setSubscriptionOptions(), renewLease() and items() without a subid that fail with
/// Error::PubSubCondition::SubidRequired ask for the account's own subscriptions and try once more:
/// items() and subscriptionOptions() with one of them, the others with all of the same JID, one
/// after the other. items() remembers that one for the node, and looks again when it has ended.
/// Request::setSubidLookup() switches this off. XEP-0060 §6.2.3.1, §6.3.4.4, §6.5.9.1.
class PUBSUB_EXPORT Node
{
public:
    /// Whether subscribers are told that an item was retracted. XEP-0060 §7.2.2.1.
    enum class Notify {
        Yes, ///< they are told
        No, ///< the service decides, and mostly does not tell
    };

    /// A handle on \a address for \a client, which must outlive it. The service's resource is
    /// dropped.
    Node(Client *client, const NodeAddress &address);

    /// The node that it is a handle on.
    [[nodiscard]] NodeAddress address() const { return m_address; }

    // Discovery

    /// Type, features and metadata. XEP-0060 §5.3, §5.4.
    NodeInfoRequest *info() const;
    /// The nodes below this one, for a collection. XEP-0060 §5.2.1.
    NodesRequest *nodes(const Page &page = Page::all()) const;
    /// The ids of the items by service discovery: also where items can't be paged.
    /// XEP-0060 §5.5.
    ItemIdsRequest *itemIds(const Page &page = Page::all()) const;
    /// The account's own subscriptions to this node. XEP-0060 §5.6.
    SubscriptionsRequest *mySubscriptions() const;
    /// The account's own affiliation with this node, none or one. XEP-0060 §5.7.
    AffiliationsRequest *myAffiliations() const;

    // Subscriber

    /// Subscribes the account's bare JID, or \a subscriber, which must be a JID of the account,
    /// with \a options (fields of SubscribeOptions) in the same request. XEP-0060 §6.1, §6.3.7.
    /// Fails with PubSubCondition::ConfigurationRequired where the node wants options first:
    /// see requiredOptions().
    SubscribeRequest *subscribe(const Form &options = {}, const Jid &subscriber = {}) const;
    /// Subscribes the account's bare JID, with \a options, unless it has a subscription: then it
    /// ends with that one as it is, which may be pending or unconfigured, and \a options are not
    /// sent. Services that let an account have several subscriptions would make another one, and
    /// send all events once more. Asks for the account's own subscriptions first; where the service
    /// has no list, it subscribes. XEP-0060 §5.6, §6.1, §6.1.6.
    SubscribeRequest *ensureSubscribed(const Form &options = {}) const;
    /// Ends the subscription of the account's bare JID, or of \a subscriber, which must be a JID
    /// of the account: the one that \a subid names, or all if the service wants to know which.
    /// XEP-0060 §6.2.
    VoidRequest *unsubscribe(const QString &subid = {}, const Jid &subscriber = {}) const;
    /// Ends \a own, one of mySubscriptions(), whichever JID of the account is subscribed.
    /// XEP-0060 §6.2.1.
    VoidRequest *unsubscribe(const Subscription &own) const;
    /// Ends all subscriptions of the account, of full JIDs too, one after the other. Succeeds if
    /// the service lists none any more, and fails with Error::Kind::Unparsable if it says that
    /// they have ended and lists them still. Where it has no list, that of the bare JID and
    /// \a subid is ended, and the answer counts. XEP-0060 §5.6, §6.2.1.
    VoidRequest *unsubscribeAll(const QString &subid = {}) const;
    /// The options of a subscription. XEP-0060 §6.3.2.
    FormRequest *subscriptionOptions(const QString &subid = {}, const Jid &subscriber = {}) const;
    /// Those of \a own, one of mySubscriptions().
    FormRequest *subscriptionOptions(const Subscription &own) const;
    /// Sends \a submission (see Form::changesTo()). XEP-0060 §6.3.5.
    VoidRequest *setSubscriptionOptions(
        const Form &submission, const QString &subid = {}, const Jid &subscriber = {}) const;
    /// Of \a own, one of mySubscriptions().
    VoidRequest *setSubscriptionOptions(const Form &submission, const Subscription &own) const;
    /// What a new subscription to this node gets. XEP-0060 §6.4.
    FormRequest *defaultSubscriptionOptions() const;
    /// Makes a lease last until \a end; the service may shorten it silently: read the options
    /// again. XEP-0060 §12.19.
    VoidRequest *renewLease(
        const QDateTime &end, const QString &subid = {}, const Jid &subscriber = {}) const;

    /// XEP-0060 §6.5.2, §6.5.4.
    ItemsRequest *items(const Page &page = Page::all()) const;
    /// These items; ids that don't exist are simply missing in the answer. XEP-0060 §6.5.8.
    ItemsRequest *items(const QStringList &ids) const;
    /// With every choice that there is. XEP-0060 §6.5.
    ItemsRequest *items(const ItemsQuery &query) const;
    /// At most \a count of the newest items. XEP-0060 §6.5.7.
    ItemsRequest *recentItems(int count) const;
    /// All items, in as many answers as it takes: page by page as far as the service pages.
    ItemsWalkRequest *allItems(const ItemsWalkOptions &options = {}) const;
    /// What was notified in the past, where the service keeps an archive. XEP-0442.
    ArchiveRequest *archive(const ArchiveQuery &query = {}) const;

    // Publisher

    /// Publishes \a item; an item of the same id is replaced. Without an id the service chooses
    /// one, and may not tell. XEP-0060 §7.1. The payload goes out as it is: what every client can
    /// read, Item::forAllClients() makes.
    /// \a options: preconditions on the node's configuration, fields of NodeConfig, §7.1.5.
    PublishRequest *publish(const Item &item, const Form &options = {}) const;
    /// All or none, where a service takes several at once; many don't. XEP-0060 §12.11.
    /// Fails with Error::Kind::Unparsable if the service shows that it took only a part.
    PublishAllRequest *publishAll(const QList<Item> &items, const Form &options = {}) const;
    /// Notifies the subscribers of a node that keeps no items and sends no payloads.
    /// XEP-0060 §4.3.
    VoidRequest *notify() const;
    /// Whether the account can delete what it published itself, to be asked before a person is
    /// offered that; fails where the service answers nothing of it. XEP-0060 §7.2.
    RetractabilityRequest *retractability() const;
    /// Deletes one item. XEP-0060 §7.2.
    VoidRequest *retract(const QString &itemId, Notify notify = Notify::Yes) const;
    /// All or none, where a service takes several at once; others may retract the first only and
    /// not say so. XEP-0060 §12.11.
    VoidRequest *retractAll(const QStringList &itemIds, Notify notify = Notify::Yes) const;

    // Owner

    /// XEP-0060 §8.2.1.
    FormRequest *configuration() const;
    /// Sends \a submission (see Form::changesTo()). XEP-0060 §8.2.4.
    VoidRequest *configure(const Form &submission) const;
    /// Gives the form back unchanged. XEP-0060 §8.2.4.
    VoidRequest *cancelConfiguration() const;
    /// Deletes the node with all its items. XEP-0060 §8.4.
    /// \a redirectUri tells the subscribers where it went.
    VoidRequest *deleteNode(const QString &redirectUri = {}) const;
    /// Deletes all items. XEP-0060 §8.5.
    VoidRequest *purge() const;
    /// Everybody's affiliations. XEP-0060 §8.9.1.
    AffiliationsRequest *affiliations() const;
    /// Changes those that are given and leaves the others; Role::None removes. XEP-0060 §8.9.2.
    /// Services may carry out a part before they fail: see unchangedAffiliations(), or read
    /// again.
    VoidRequest *setAffiliations(const QList<Affiliation> &changes) const;
    /// Everybody's subscriptions. XEP-0060 §8.8.1.
    SubscriptionsRequest *subscriptions() const;
    /// Changes those that are given and leaves the others; State::None removes. Give the subid
    /// where there is one. XEP-0060 §8.8.2. In part: see unchangedSubscriptions().
    VoidRequest *setSubscriptions(const QList<Subscription> &changes) const;
    /// Makes the service send what waits for an owner's decision: Client::authorizationRequested()
    /// for each. XEP-0060 §8.7.4.
    VoidRequest *requestPendingSubscriptions() const;

    // Owner of a collection

    /// Puts \a child of the same service into this collection. XEP-0248 §7.5.
    VoidRequest *associate(const QString &child) const;
    /// Takes \a child out of it. XEP-0248 §7.6.
    VoidRequest *dissociate(const QString &child) const;

private:
    /// The JID to subscribe: \a wanted, or the account's.
    [[nodiscard]] QString subscriberOr(const Jid &wanted) const;
    [[nodiscard]] bool isOwn(const Jid &subscriber) const;

    Client *m_client;
    NodeAddress m_address;
};

} // namespace PubSub
