// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/core/Flow.h"
#include "writer/core/DiscussionNodes.h"
#include "writer/core/OutboxEntry.h"

#include <pubsub/Client.h>
#include <pubsub/FeedProfile.h>
#include <pubsub/Node.h>

#include <QObject>
#include <expected>
#include <optional>

namespace Writer
{

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

    Common::Flow start();
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
    using Done = std::expected<void, OutboxError>;

    Common::SubFlow<Done> retract();
    Common::SubFlow<Done> publish();
    /// True if the post is on the server; sets m_foreign if another one is.
    bool compareWithServer(const PubSub::ItemsPage &page);
    /// Sends the post, with the link to the comments if there can be any.
    Common::SubFlow<Done> send();
    /// The same where who may read was asked for: puts the node right.
    Common::SubFlow<Done> sendWithAccess();
    Common::SubFlow<PubSub::Outcome<void>> post(PubSub::Form preconditions);
    Common::SubFlow<PubSub::Outcome<void>> prepareNode(bool isThere);
    Common::SubFlow<PubSub::Outcome<void>> createNode();
    Common::SubFlow<PubSub::Outcome<void>> reconfigure(PubSub::Form current);
    void tellDifferences(const PubSub::Form &configuration);

    PubSub::Client *m_client;
    OutboxEntry m_entry;
    PubSub::Node m_node;
    /// What is published: the entry's payload, or, where nobody can comment, that without a link.
    QByteArray m_payload;
    DiscussionNodes m_discussion;
    /// How much a node there can keep.
    PubSub::FeedProfile::Capacity m_capacity = PubSub::FeedProfile::Capacity::Numeric;
    /// See conflictFound().
    std::optional<QByteArray> m_foreign;
    bool m_wasSent = false;
};

} // namespace Writer
