// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Account.h>
#include <pubsub/AuthorizationRequest.h>
#include <pubsub/ConnectionError.h>
#include <pubsub/EventInfo.h>
#include <pubsub/Export.h>
#include <pubsub/Requests.h>
#include <pubsub/StreamLimits.h>

#include <QObject>
#include <memory>

namespace PubSub
{

class ClientPrivate;
class Node;
class Service;

/// One XMPP connection of one account: its state, its requests, its events.
///
/// Nothing is sent before the connection is encrypted and authenticated. After a loss it
/// connects again by itself, with growing pauses, and at once when the network returns.
/// Lives in the thread in which it was made.
class PUBSUB_EXPORT Client : public QObject
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
public:
    enum class State {
        /// Not connected and not about to.
        Offline,
        Connecting,
        Online,
        /// The connection was lost; the next attempt comes by itself.
        Waiting,
    };
    Q_ENUM(State)

    /// Who reads the socket of an established session.
    enum class StreamReader {
        /// The library: whole characters, linear cost, bounds. What everybody wants.
        Own,
        /// QXmpp, as it comes: for measuring the difference, and where this QXmpp is built
        /// in a way that leaves no choice.
        QXmpp,
    };
    Q_ENUM(StreamReader)

    explicit Client(QObject *parent = nullptr);
    ~Client() override;

    // Connection

    /// Connects; ends a session that there is. The outcome is stateChanged() and, on failure,
    /// connectionFailed(). The password is kept in memory for reconnecting. With another account
    /// than before, it is forgotten who is trusted and what is set aside.
    void connectToServer(const Account &account, const QString &password);
    /// Ends the session and stays offline.
    void disconnectFromServer();
    /// In State::Waiting: tries now.
    void reconnectNow();

    [[nodiscard]] State state() const;
    [[nodiscard]] Account account() const;
    /// The full JID of the session, the account's JID while there is none.
    [[nodiscard]] Jid jid() const;
    [[nodiscard]] ConnectionError lastError() const;
    /// When the next attempt comes, in State::Waiting.
    [[nodiscard]] QDateTime nextAttempt() const;

    [[nodiscard]] StreamLimits limits() const;
    void setLimits(const StreamLimits &limits);

    /// The reader in use; without a session, the one that the next shall have.
    [[nodiscard]] StreamReader streamReader() const;
    void setStreamReader(StreamReader reader);

    // Doors to the operations

    [[nodiscard]] Service service(const Jid &jid);
    [[nodiscard]] Node node(const NodeAddress &address);
    /// The pubsub services of \a domain: those it lists and that say they are one, and the
    /// account itself if it hosts nodes. XEP-0060 §5.1. An entity that answers with an error,
    /// or not at all, is left out; if the domain does so when asked for its list, or if the
    /// connection is lost, the request fails.
    ServicesRequest *discoverServices(const Jid &domain);

    // Answers to owners

    /// Tells the service what an owner decided. Nothing comes back: whether it was heard shows
    /// Node::subscriptions(). False if there is no connection, or if this request was answered
    /// with Approve or Deny before. XEP-0060 §8.6.2.
    bool answer(const AuthorizationRequest &request, AuthorizationAnswer answer);

    // Which events are let in

    /// Nodes of contacts (and of one's own account) whose events are wanted: `NODE+notify`
    /// in our capabilities. XEP-0163 §4.
    void setInterests(const QStringList &nodes);
    [[nodiscard]] QStringList interests() const;
    /// Lets in events of \a service. A service that was asked anything, or subscribed to, is
    /// let in by itself; a program that knows its subscriptions from earlier says so here.
    void trustEventsFrom(const Jid &service);
    /// Lets the node's events in again after nodeQuarantined().
    void releaseFromQuarantine(const NodeAddress &node);

Q_SIGNALS:
    void stateChanged(PubSub::Client::State state);
    /// Why the attempt failed or the session ended. Follows stateChanged() and the failures of
    /// the requests that were on their way.
    void connectionFailed(const PubSub::ConnectionError &error);

    // Events, XEP-0060 §7.1.2.1 and following. Only from trusted senders. Several may come in
    // one message: their order is the message's, their info the same.

    /// New or changed. Without a payload the service wants it to be fetched: Node::items(ids).
    void itemPublished(const PubSub::NodeAddress &node, const PubSub::Item &item,
        const PubSub::EventInfo &info);
    void itemRetracted(const PubSub::NodeAddress &node, const QString &itemId,
        const PubSub::EventInfo &info);
    void nodePurged(const PubSub::NodeAddress &node, const PubSub::EventInfo &info);
    /// \a redirectUri: where it went, if the service says so. A claim: ask before following.
    void nodeDeleted(const PubSub::NodeAddress &node, const QString &redirectUri,
        const PubSub::EventInfo &info);
    /// The form is empty if the service did not send the new configuration along. It may be of
    /// type meta-data and hold only what changed (XEP-0497).
    void nodeConfigured(const PubSub::NodeAddress &node, const PubSub::Form &configuration,
        const PubSub::EventInfo &info);
    /// A notification without any item: something happened there.
    void nodeTouched(const PubSub::NodeAddress &node, const PubSub::EventInfo &info);
    void nodeCreated(const PubSub::NodeAddress &node, const PubSub::EventInfo &info);
    /// A node was put into, or taken out of, a collection. XEP-0248 §5.3.3.
    void childAdded(const PubSub::NodeAddress &collection, const QString &child,
        const PubSub::Form &metadata, const PubSub::EventInfo &info);
    void childRemoved(const PubSub::NodeAddress &collection, const QString &child,
        const PubSub::EventInfo &info);
    void subscriptionChanged(
        const PubSub::Subscription &subscription, const PubSub::EventInfo &info);
    void affiliationChanged(const PubSub::Affiliation &affiliation, const PubSub::EventInfo &info);
    /// Somebody wants to subscribe to a node of ours: see answer(). Comes again while it is
    /// pending, e.g. after Node::requestPendingSubscriptions(). XEP-0060 §8.6.
    void authorizationRequested(
        const PubSub::AuthorizationRequest &request, const PubSub::EventInfo &info);
    /// An event, or a part of one, that the library does not know, as XML.
    void unknownEvent(const PubSub::NodeAddress &node, const QByteArray &xml,
        const PubSub::EventInfo &info);

    // What was not let in

    /// An event was dropped since nothing was asked of its sender.
    void eventRefused(const QString &sender, const QString &reason);
    /// A stanza was dropped: beyond limits(), or broken. \a node tells where it came from,
    /// as far as its beginning could be read.
    void stanzaRefused(const PubSub::NodeAddress &node, const QString &reason);
    /// Stanzas of \a node broke the stream twice: what it sends is set aside from now on.
    void nodeQuarantined(const PubSub::NodeAddress &node);

private:
    friend class ClientPrivate;
    friend class Service;
    friend class Node;
    std::unique_ptr<ClientPrivate> d;
};

} // namespace PubSub
