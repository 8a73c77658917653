// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/ParseError.h>
#include <pubsub/Requests.h>

namespace PubSub
{

class Client;
class Node;

/// What one person attached to an item: that it was noticed, and reactions. Everybody can see
/// it. XEP-0470 §4.
struct PUBSUB_EXPORT Attachments {
    /// Most reactions of one person that are read.
    static constexpr int maxReactions = 32;

    /// Whose; the id of the item that holds them.
    Jid person;
    /// True if the reader says to have seen the item.
    bool isNoticed = false;
    /// Invalid if not said.
    QDateTime noticedAt = {};
    /// One emoji each, none twice.
    QStringList reactions = {};
    /// When the reactions were given; invalid if not said.
    QDateTime reactedAt = {};
    /// Attachments that the library does not know, each as XML.
    QList<QByteArray> unknown = {};
    /// False if the service does not say who published them: don't count them.
    bool isVerified = true;

    /// True if nothing is attached.
    [[nodiscard]] bool isEmpty() const
    {
        return !isNoticed && reactions.isEmpty() && unknown.isEmpty();
    }
    /// Reads the payload of an item.
    [[nodiscard]] static Parsed<Attachments> fromXml(const QByteArray &payload);
    /// Fails if something in it can't be carried by XML.
    [[nodiscard]] Parsed<QByteArray> toXml() const;
    /// True for one character as people see it, which is what a reaction has to be.
    [[nodiscard]] static bool isReaction(const QString &text);

    bool operator==(const Attachments &) const = default;
};

/// What all together attached to an item, as the service counts it. XEP-0470 §4.6.
struct AttachmentsSummary {
    /// The item that it is about.
    QString itemId;
    /// How many have seen it.
    int noticed = 0;
    /// How often each reaction was given.
    QList<std::pair<QString, int>> reactions;

    bool operator==(const AttachmentsSummary &) const = default;
};

/// Ends with what readers attached to an item.
class PUBSUB_EXPORT AttachmentsRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<Attachments>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::Attachments> &attachments);
};

/// Ends with the sums for the items of a node.
class PUBSUB_EXPORT AttachmentsSummariesRequest : public Request
{
    Q_OBJECT
public:
    using Value = QList<AttachmentsSummary>;
    using Request::Request;
Q_SIGNALS:
    void succeeded(const QList<PubSub::AttachmentsSummary> &summaries);
};

/// The attachments of one item; cheap to copy, valid as long as its Client lives. XEP-0470.
class PUBSUB_EXPORT ItemAttachments
{
public:
    /// A service with this feature makes the nodes by itself and checks what is attached.
    static constexpr auto feature = QLatin1StringView("urn:xmpp:pubsub-attachments:1");

    /// What is attached to the item \a itemId of \a node.
    ItemAttachments(Client *client, const NodeAddress &node, const QString &itemId);

    /// The node that holds them, one item for each person.
    [[nodiscard]] Node node() const;

    /// Everybody's. Those that somebody else published in a person's name are left out. Fails
    /// with item-not-found where nothing can be attached.
    AttachmentsRequest *all() const;
    /// Says that the account noticed the item, and keeps the account's other attachments.
    VoidRequest *notice() const;
    /// No longer says that the account has seen the item. XEP-0470 §4.
    VoidRequest *takeBackNotice() const;
    /// Replaces the account's reactions, none takes them back; keeps its other attachments.
    VoidRequest *react(const QStringList &reactions) const;

    /// Makes the node, for the owner of the item's node, with its access model. Where the service
    /// makes it by itself, or it exists, nothing is to be done, and that is a success. The node's
    /// name holds the item's whole address: where the service is known to lose nodes with a name of
    /// that length (ServiceLimits), none is made, with Error::Refusal::NodeNameTooLong.
    VoidRequest *createNode() const;

    /// Of all items of \a node; empty where the service does not count.
    [[nodiscard]] static AttachmentsSummariesRequest *summaries(
        Client *client, const NodeAddress &node);
    /// The node to subscribe to for changes of the summaries.
    [[nodiscard]] static NodeAddress summaryNode(const NodeAddress &node);

private:
    Client *m_client;
    NodeAddress m_target;
    QString m_itemId;
};

} // namespace PubSub
