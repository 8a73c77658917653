// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/Account.h>
#include <pubsub/AuthorizationRequest.h>
#include <pubsub/ConnectionError.h>
#include <pubsub/EventInfo.h>
#include <pubsub/Export.h>
#include <pubsub/Requests.h>
#include <pubsub/ServiceState.h>
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
    /// Where the connection stands.
    enum class State {
        /// Not connected and not about to.
        Offline,
        Connecting, ///< an attempt is under way
        Online, ///< the session stands
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

    /// A client that is State::Offline.
    explicit Client(QObject *parent = nullptr);
    ~Client() override;

    // Connection

    /// Connects; ends a session that there is. The outcome is stateChanged() and, on failure,
    /// connectionFailed(). The password is kept in memory for reconnecting. With another account
    /// than before, it is forgotten who is trusted and what is set aside.
    void connectToServer(const Account &account, const QString &password);
    /// The same with Account::fromEnvironment() and the password in PUBSUB_PASSWORD: for small
    /// programs, whose command line everybody on the machine can read.
    void connectByEnvironment();
    /// Ends the session and stays offline.
    void disconnectFromServer();
    /// In State::Waiting: tries now.
    void reconnectNow();

    /// Where the connection stands.
    [[nodiscard]] State state() const;
    /// The account of the last connectToServer().
    [[nodiscard]] Account account() const;
    /// The full JID of the session, the account's JID while there is none.
    [[nodiscard]] Jid jid() const;
    /// Why the last attempt failed or the last session ended; Kind::None while all is well.
    [[nodiscard]] ConnectionError lastError() const;
    /// When the next attempt comes, in State::Waiting.
    [[nodiscard]] QDateTime nextAttempt() const;

    /// The longest stanza that the account's server is known to take from us, in bytes: what it
    /// says (XEP-0478), and less than what it ended a connection for. 0: not known. What is longer
    /// fails with Error::Kind::RequestTooLarge and is not sent.
    [[nodiscard]] qint64 maxRequestBytes() const;
    /// What a server may send in one stanza.
    [[nodiscard]] StreamLimits limits() const;
    /// Sets them for the next session.
    void setLimits(const StreamLimits &limits);

    /// The reader in use; without a session, the one that the next shall have.
    [[nodiscard]] StreamReader streamReader() const;
    /// Sets it for the next session.
    void setStreamReader(StreamReader reader);

    // Doors to the operations. What is asked in State::Connecting waits and is sent when the
    // session stands; if it does not come about, the request fails.

    /// A handle on \a jid, which need not be known to exist.
    [[nodiscard]] Service service(const Jid &jid);
    /// A handle on \a address, which need not be known to exist.
    [[nodiscard]] Node node(const NodeAddress &address);
    /// The pubsub services of \a domain: those it lists and that say they are one, and the
    /// account itself if it hosts nodes. XEP-0060 §5.1. An entity that answers with an error,
    /// or not at all, is left out; if the domain does so when asked for its list, or if the
    /// connection is lost, the request fails.
    ServicesRequest *discoverServices(const Jid &domain);

    // How services answer. One that lets a request run out holds up no other one: until it answers
    // again it is asked one thing at a time, with pauses that grow from 10 seconds to an hour, and
    // what else is asked of it fails at once with Error::Kind::ServiceSilent.

    /// What is known of the domain of \a service.
    [[nodiscard]] ServiceState serviceState(const Jid &service) const;
    /// The same of all that were asked anything.
    [[nodiscard]] QList<ServiceState> serviceStates() const;
    /// Asks a failing service now and not at ServiceState::nextTry: serviceStateChanged() tells
    /// what came of it.
    void tryServiceNow(const Jid &service);

    // Answers to owners

    /// Tells the service what an owner decided. Nothing comes back: whether it was heard shows
    /// Node::subscriptions(). False if there is no connection, or if this request was answered
    /// with Approve or Deny before (where the service tells its requests apart). XEP-0060 §8.6.2.
    bool answer(const AuthorizationRequest &request, AuthorizationAnswer answer);

    // Which events are let in

    /// Nodes of contacts (and of one's own account) whose events are wanted: `NODE+notify`
    /// in our capabilities. XEP-0163 §4.
    void setInterests(const QStringList &nodes);
    /// What setInterests() was given last.
    [[nodiscard]] QStringList interests() const;
    /// Sends the session's presence once more. A contact's server that was gone has forgotten who
    /// is interested in what, and sends no events of its accounts' nodes until it hears of it
    /// again. Does nothing while there is no session. XEP-0163 §4.
    void sendPresence();
    /// Tells others what the program is capable of, beside the library itself: features in the
    /// answer to their disco#info, and in our capabilities. XEP-0030 §3.2, XEP-0115.
    void setFeatures(const QStringList &features);
    /// Lets in events of \a service. A service that was asked anything, or subscribed to, is
    /// let in by itself; a program that knows its subscriptions from earlier says so here.
    void trustEventsFrom(const Jid &service);
    /// Marks nodes as the account's own storage: what anybody else says of nodes of that id is
    /// refused, contacts included. XEP-0223 §5. Storage does this by itself.
    void keepPrivate(const QStringList &nodes);
    /// Lets the node's events in again after nodeQuarantined().
    void releaseFromQuarantine(const NodeAddress &node);

Q_SIGNALS:
    /// Told before all else that follows from the new state.
    void stateChanged(PubSub::Client::State state);
    /// Why the attempt failed or the session ended. Follows stateChanged() and the failures of
    /// the requests that were on their way.
    void connectionFailed(const PubSub::ConnectionError &error);

    /// A service answers, is slow or silent: see ServiceState.
    void serviceStateChanged(const PubSub::ServiceState &state);

    // Events, XEP-0060 §7.1.2.1 and following. Only from trusted senders. Several may come in
    // one message: their order is the message's, their info the same.

    /// New or changed. Without a payload the service wants it to be fetched: Node::items(ids).
    /// Without an id (XEP-0060 §4.3: a node that keeps no items) the payload is all there is.
    void itemPublished(
        const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::EventInfo &info);
    /// The item is gone. XEP-0060 §7.2.2.1.
    void itemRetracted(
        const PubSub::NodeAddress &node, const QString &itemId, const PubSub::EventInfo &info);
    /// All items are gone. XEP-0060 §8.5.2.
    void nodePurged(const PubSub::NodeAddress &node, const PubSub::EventInfo &info);
    /// \a redirectUri: where it went, if the service says so. A claim: ask before following.
    void nodeDeleted(
        const PubSub::NodeAddress &node, const QString &redirectUri, const PubSub::EventInfo &info);
    /// The form is empty if the service did not send the new configuration along. It may be of
    /// type meta-data and hold only what changed (XEP-0497).
    void nodeConfigured(const PubSub::NodeAddress &node, const PubSub::Form &configuration,
        const PubSub::EventInfo &info);
    /// A notification without any item, or with one that has neither id nor payload: something
    /// happened there.
    void nodeTouched(const PubSub::NodeAddress &node, const PubSub::EventInfo &info);
    /// A node is new: told to who subscribed to its collection. XEP-0248 §5.3.1.2.
    void nodeCreated(const PubSub::NodeAddress &node, const PubSub::EventInfo &info);
    /// A node was put into, or taken out of, a collection. XEP-0248 §5.3.2.
    void childAdded(const PubSub::NodeAddress &collection, const QString &child,
        const PubSub::Form &metadata, const PubSub::EventInfo &info);
    /// \a child was taken out of \a collection. XEP-0248 §5.3.2.
    void childRemoved(
        const PubSub::NodeAddress &collection, const QString &child, const PubSub::EventInfo &info);
    /// A subscription of ours was approved, ended or changed by an owner. XEP-0060 §8.8.4.
    void subscriptionChanged(
        const PubSub::Subscription &subscription, const PubSub::EventInfo &info);
    /// What we are to a node was changed by an owner. XEP-0060 §8.9.4.
    void affiliationChanged(const PubSub::Affiliation &affiliation, const PubSub::EventInfo &info);
    /// Somebody wants to subscribe to a node of ours: see answer(). Comes again while it is
    /// pending, e.g. after Node::requestPendingSubscriptions(). XEP-0060 §8.6.
    void authorizationRequested(
        const PubSub::AuthorizationRequest &request, const PubSub::EventInfo &info);
    /// The account's server tells of a subscription that it keeps for the account, maybe made by
    /// another program: see AccountSubscriptions. \a version is what its list has now. XEP-0376.
    void accountSubscriptionChanged(
        const PubSub::Subscription &subscription, const QString &version);
    /// An event, or a part of one, that the library does not know, as XML.
    void unknownEvent(
        const PubSub::NodeAddress &node, const QByteArray &xml, const PubSub::EventInfo &info);

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
    std::unique_ptr<ClientPrivate> d;
};

} // namespace PubSub
