// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <pubsub/AtomEntry.h>
#include <pubsub/Form.h>
#include <pubsub/FormKeys.h>
#include <pubsub/Item.h>
#include <pubsub/NodeInfo.h>

namespace PubSub
{

/// What a feed of posts has to be like: its node's configuration, and its entries. XEP-0277,
/// XEP-0472, XEP-0501.
class PUBSUB_EXPORT FeedProfile
{
public:
    /// What kind of feed.
    enum class Kind {
        /// Everybody's own, at the account itself. XEP-0277.
        Microblog,
        /// Any node, of one or many writers. XEP-0472.
        SocialFeed,
        /// A social feed of pictures. XEP-0472 §5.2.
        Gallery,
        /// Pictures at the account itself that are gone after a day. XEP-0501.
        Stories,
    };

    /// How many posts a node shall keep: as many as it can, or, for services that don't know
    /// that word, a number.
    enum class Capacity {
        Max, ///< as many as the service can
        Numeric, ///< a large number
    };

    /// A field of a node's configuration that is not as the profile has it.
    struct Deviation {
        /// The field's name, e.g. "pubsub#persist_items".
        QString field;
        /// The value that the profile wants.
        QString wanted;
        /// Empty if the node does not say.
        QString found;
        /// False where the specification leaves room.
        bool isFault = true;

        bool operator==(const Deviation &) const = default;
    };

    /// What an entry lacks.
    enum class EntryFault {
        NoTitle, ///< no title, or an empty one
        NoId, ///< no id
        NoPublished, ///< no time of publication
        NoUpdated, ///< no time of change
        /// It answers another post and does not say where that is. XEP-0472 §4.4.
        ReplyWithoutAddress,
        /// An item of a gallery without a picture.
        NoPicture,
        /// A story is one picture or film.
        NotOneEnclosure,
    };

    /// The item that describes a feed instead of being a post. XEP-0277 §5.
    static constexpr auto metadataId = QLatin1StringView("0");

    /// The profile of that kind.
    explicit FeedProfile(Kind kind) : m_kind(kind) { }
    /// Of a node whose pubsub#type is \a type, older spellings included.
    [[nodiscard]] static std::optional<FeedProfile> fromType(const QString &type);

    /// False for nodes of which another protocol says what is in them, and which other programs
    /// subscribe to by themselves: comments on a post (XEP-0277 §3), avatars, keys, bookmarks.
    [[nodiscard]] static bool mayBeFeed(const NodeAddress &node);

    /// The kind that it was made with.
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The value of pubsub#type.
    [[nodiscard]] QString type() const;
    /// Where it is at \a account; nothing for a profile of nodes of any name.
    [[nodiscard]] std::optional<NodeAddress> nodeOf(const Jid &account) const;
    /// Who may read such a feed unless the person chooses otherwise.
    [[nodiscard]] AccessModel defaultAccess() const;

    /// Capacity::Max if \a service says that it knows that word; of the others some don't even
    /// answer it. XEP-0060 §12.23.
    [[nodiscard]] static Capacity capacityAt(const ServiceInfo &service);
    /// For creating a node: fields of NodeConfig.
    [[nodiscard]] Form configuration(AccessModel access, Capacity capacity = Capacity::Max) const;
    /// The same as preconditions for publishing: a service makes a missing node of them.
    [[nodiscard]] Form publishOptions(AccessModel access, Capacity capacity = Capacity::Max) const;
    /// What has to be changed in \a current, of those fields only that the service offers.
    [[nodiscard]] Form changesTo(
        const Form &current, AccessModel access, Capacity capacity = Capacity::Max) const;
    /// Where \a configuration, which may also be a node's metadata, is not as the profile has it.
    /// Who may read is the owner's choice, and so is whether payloads are delivered.
    [[nodiscard]] QList<Deviation> deviations(const Form &configuration) const;

    /// In what \a entry is not an entry of this profile.
    [[nodiscard]] QList<EntryFault> faultsOf(const AtomEntry &entry) const;

    /// The description of \a feed, to be published there.
    [[nodiscard]] static Item metadataItem(const NodeAddress &feed, const QString &title,
        const AtomPerson &author, const QDateTime &updated);
    /// True for such a description, which must not be shown as a post. Its id alone proves
    /// nothing: some clients give it to posts.
    [[nodiscard]] static bool isMetadata(const Item &item);

    bool operator==(const FeedProfile &) const = default;

private:
    Kind m_kind;
};

} // namespace PubSub
