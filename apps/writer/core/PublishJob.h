// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writer/core/OutboxEntry.h"

#include <pubsub/Client.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>

#include <QObject>

namespace Writer
{

class DiscussionNodes;

/// One attempt to carry out one entry of the outbox. Where the same post may be on the server
/// already, it is looked at first; where the node is missing or set up in another way than
/// the person asked for, that is put right once.
///
/// Ends with exactly one of confirmed(), conflictFound() and failed(), and deletes itself.
class PublishJob : public QObject
{
    Q_OBJECT
public:
    /// What is done besides publishing, for the person to know.
    enum class Preparation { CreatingNode, ReconfiguringNode };
    Q_ENUM(Preparation)

    PublishJob(PubSub::Client *client, const OutboxEntry &entry, QObject *parent);

    void start();
    /// True while the post itself is on its way.
    [[nodiscard]] bool wasSent() const { return m_wasSent; }

Q_SIGNALS:
    /// \a payload is what the server has now; nothing after a deletion.
    void confirmed(const QByteArray &payload);
    /// Another version is on the server; empty: none is, though one was.
    void conflictFound(const QByteArray &serverPayload);
    void failed(const Writer::OutboxError &error);
    void preparing(Writer::PublishJob::Preparation preparation);
    /// The service has confirmed how \a node is set up, and \a faults are in it all the same.
    void configuredOtherwise(
        const PubSub::NodeAddress &node, const QList<PubSub::FeedProfile::Deviation> &faults);

private:
    /// The preconditions that a post is published on.
    enum class Options {
        /// All that a microblog has to be. XEP-0060 §7.1.5: a service makes a missing node so.
        Profile,
        /// That nobody reads it who must not.
        Access,
        None,
    };

    void retract();
    void lookFirst();
    void onServerCopy(const PubSub::ItemsPage &page);
    /// Asks how much a node there can keep, and publishes.
    void begin();
    [[nodiscard]] PubSub::Form formFor(Options options) const;
    void publish(Options options);
    void onPublishFailed(Options options, const PubSub::Error &error);
    void reconfigure();
    void onConfiguration(const PubSub::Form &current, PubSub::FeedProfile::Capacity capacity);
    void createNode(PubSub::FeedProfile::Capacity capacity);
    void verifyAccess();
    void tellDifferences(const PubSub::Form &configuration);
    void prepareComments();
    /// The post is on the server: makes what others need to react to it.
    void complete();
    void confirm();
    void fail(const OutboxError &error);

    PubSub::Client *m_client;
    OutboxEntry m_entry;
    PubSub::Node m_node;
    /// What is published: the entry's payload, or, where nobody can comment, that without a link.
    QByteArray m_payload;
    DiscussionNodes *m_discussion;
    PubSub::FeedProfile::Capacity m_capacity = PubSub::FeedProfile::Capacity::Numeric;
    bool m_wasSent = false;
    bool m_wasPrepared = false;
    bool m_isAccessVerified = false;
};

} // namespace Writer
