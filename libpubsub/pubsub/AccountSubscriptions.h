// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Requests.h>

namespace PubSub
{

class Client;

/// Subscriptions as the account's server keeps them, whatever service they are at. XEP-0376.
struct KeptSubscriptions {
    /// To be given with the next question, so that only changes come.
    QString version;
    /// In the order of the server's list.
    QList<Subscription> subscriptions;
    /// True if the list is not here: it did not change since the version that was given, or
    /// what changed comes by Client::accountSubscriptionChanged().
    bool isUnchanged = false;

    bool operator==(const KeptSubscriptions &) const = default;
};

/// Ends with the subscriptions that the server keeps.
class PUBSUB_EXPORT KeptSubscriptionsRequest : public Request
{
    Q_OBJECT
public:
    using Value = KeptSubscriptions;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const PubSub::KeptSubscriptions &kept);
};

/// Ends with addresses of nodes.
class PUBSUB_EXPORT NodeAddressesRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<NodeAddress>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::NodeAddress> &nodes);
};

/// Ends with addresses of people.
class PUBSUB_EXPORT JidsRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<Jid>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::Jid> &jids);
};

/// Subscribes by way of the account's own server, which keeps the list for all programs of the
/// account (XEP-0376), and can show subscriptions to everybody (XEP-0465). Only where the
/// account advertises the features below; valid as long as its Client lives.
class PUBSUB_EXPORT AccountSubscriptions
{
public:
    /// Who can see the subscription: others may harvest the account's address and interests
    /// from one that is public, so it is for a person to decide, each time.
    enum class Visibility {
        Private, ///< only the account and the service know
        Public, ///< everybody can
    };

    /// The feature that the account's server advertises. XEP-0376 §3.
    static constexpr auto feature = QLatin1StringView("urn:xmpp:pam:0");
    /// The feature of a server that shows subscriptions to others. XEP-0465 §3.
    static constexpr auto publicFeature = QLatin1StringView("urn:xmpp:pps:0");

    /// Those of \a client's account.
    explicit AccountSubscriptions(Client *client) : m_client(client) { }

    /// The state comes by Client::accountSubscriptionChanged(). Of an existing subscription this
    /// changes the visibility. An error may be the service's or the account's: see
    /// Error::stanza. XEP-0376 §3, XEP-0465 §3.
    VoidRequest *subscribe(
        const NodeAddress &node, Visibility visibility = Visibility::Private) const;
    /// Ends a subscription by way of the account's server. XEP-0376 §5.
    VoidRequest *unsubscribe(const NodeAddress &node, const QString &subid = {}) const;
    /// XEP-0376 §6. \a version: of the list that is known.
    KeptSubscriptionsRequest *list(const QString &version = {}) const;

    /// What \a person shows to be subscribed to. XEP-0465 §4.
    NodeAddressesRequest *publicSubscriptionsOf(const Jid &person) const;
    /// Who shows to be subscribed to \a node. XEP-0465 §4.
    JidsRequest *publicSubscribersOf(const NodeAddress &node) const;

private:
    Client *m_client;
};

} // namespace PubSub
