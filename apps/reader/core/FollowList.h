// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/core/RequestTracker.h"

#include <pubsub/Client.h>
#include <pubsub/Item.h>
#include <pubsub/SharedSubscription.h>

#include <QHash>
#include <QSet>
#include <optional>

namespace Reader
{

/// What the account follows, as its programs tell each other: a node of the account itself with
/// an item for each followed node (XEP-0330). Others' items are left as they are.
///
/// A list that there isn't yet is made for the account's own eyes only; one that there is keeps
/// the readers that the person has given it.
class FollowList : public QObject
{
    Q_OBJECT
public:
    /// Both have to outlive it.
    FollowList(PubSub::Client *client, RequestTracker *requests, QObject *parent = nullptr);

    /// Asks for the list; ends with wasRead(), if the account has one or could have one.
    void read();
    /// True if \a node is the list of this account.
    [[nodiscard]] bool isAt(const PubSub::NodeAddress &node) const;
    [[nodiscard]] bool contains(const PubSub::NodeAddress &node) const;

    /// Shows the account's other programs that it follows \a node. One that is there stays.
    void add(const PubSub::NodeAddress &node, const QString &title);
    /// Takes all items that show \a node off the list.
    void remove(const PubSub::NodeAddress &node);

Q_SIGNALS:
    /// The list has \a node: it was read, or a program has put it there.
    void followed(const PubSub::NodeAddress &node, const QString &title);
    /// A program has taken \a node off the list.
    void unfollowed(const PubSub::NodeAddress &node);
    void wasRead(const QSet<PubSub::NodeAddress> &nodes);
    /// The list could not be written; what the person follows is as it was wished all the same.
    void writeFailed(const PubSub::NodeAddress &node, const PubSub::Error &error);

private:
    /// How the node is to be made, from the best to what a service may still take.
    enum class Attempt { PrivateUnbounded, PrivateBounded, AsItIs };

    [[nodiscard]] PubSub::NodeAddress address() const;
    [[nodiscard]] static PubSub::Form options(Attempt attempt);
    void take(const PubSub::Item &item);
    /// What is to be put on a list that there isn't yet.
    struct Waiting {
        PubSub::NodeAddress node;
        PubSub::Item item;
    };

    /// Puts \a item on a list that there isn't yet, as soon as the server has said what it keeps.
    void make(const PubSub::NodeAddress &node, const PubSub::Item &item);
    void publishWaiting(Attempt attempt);
    void publish(const PubSub::NodeAddress &node, const PubSub::Item &item, Attempt attempt);
    void onPublishFailed(const PubSub::NodeAddress &node, const PubSub::Item &item, Attempt attempt,
        const PubSub::Error &error);
    void onItemPublished(const PubSub::NodeAddress &node, const PubSub::Item &item);
    void onItemRetracted(const PubSub::NodeAddress &node, const QString &itemId);

    PubSub::Client *m_client;
    RequestTracker *m_requests;
    // By the id of the item.
    QHash<QString, PubSub::NodeAddress> m_followed;
    bool m_exists = false;
    /// What the server's answer allows; nothing until it has answered.
    std::optional<Attempt> m_firstAttempt;
    QList<Waiting> m_waiting;
};

} // namespace Reader
