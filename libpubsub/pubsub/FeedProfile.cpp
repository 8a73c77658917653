// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "FeedProfile.h"

#include <pubsub/base/Namespaces.h>

#include <algorithm>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

using Kind = FeedProfile::Kind;

/// For services that don't know "max"; and what a feed has to keep at the least.
constexpr qint64 numericCapacity = 10000;
constexpr qint64 leastCapacity = 1000;
/// XEP-0501 §4: a day.
constexpr qint64 storySeconds = 86400;

struct TypeName {
    Kind kind;
    QLatin1StringView name;
};

/// The first of each kind is written, all are read.
constexpr TypeName typeNames[] = {
    { Kind::Microblog, "urn:xmpp:microblog:0"_L1 },
    { Kind::SocialFeed, "urn:xmpp:pubsub-social-feed:1"_L1 },
    { Kind::SocialFeed, "urn:xmpp:pubsub-social-feed:0"_L1 },
    { Kind::Gallery, "urn:xmpp:pubsub-social-feed:gallery:1"_L1 },
    { Kind::Gallery, "urn:xmpp:pubsub-social-gallery:0"_L1 },
    { Kind::Stories, "urn:xmpp:pubsub-social-feed:stories:0"_L1 },
};

bool isAtAccount(Kind kind)
{
    return kind == Kind::Microblog || kind == Kind::Stories;
}

// XEP-0472 §4.2 asks for notifications without payloads. Those of accounts are not fetched by
// known readers, so there the payload goes along.
Form profileForm(const FeedProfile &profile, AccessModel access, FeedProfile::Capacity capacity,
    QLatin1StringView formType)
{
    Form form = Form::submission(formType);
    form.set(NodeConfig::type, profile.type());
    form.set(NodeConfig::persistItems, true);
    form.set(NodeConfig::maxItems,
        capacity == FeedProfile::Capacity::Max ? IntegerOrMax::max()
                                               : IntegerOrMax { numericCapacity });
    form.set(NodeConfig::notifyRetract, true);
    form.set(NodeConfig::sendLastPublishedItem, SendLastItem::Never);
    form.set(NodeConfig::deliverPayloads, isAtAccount(profile.kind()));
    form.set(NodeConfig::itemReply, ItemReply::Publisher);
    form.set(NodeConfig::accessModel, access);
    if (profile.kind() == Kind::Stories)
        form.set(NodeConfig::itemExpire, IntegerOrMax { storySeconds });
    return form;
}

bool isBoolean(const QString &text)
{
    return text == "true"_L1 || text == "false"_L1;
}

bool isSame(const FormField &found, const FormField &wanted)
{
    if (isBoolean(wanted.value()))
        return FormValue<bool>::read(found.values) == FormValue<bool>::read(wanted.values);
    return found.values == wanted.values;
}

/// A node that keeps more already is left so: what it would lose is somebody's posts.
bool keepsAsMuch(const Form &current, const Form &wanted)
{
    const auto has = current.get(NodeConfig::maxItems);
    const auto wants = wanted.get(NodeConfig::maxItems);
    return has && wants && !wants->isMax() && (has->isMax() || *has->number >= *wants->number);
}

bool isFeedType(const QString &type, Kind kind)
{
    const auto profile = FeedProfile::fromType(type);
    return profile && profile->kind() == kind;
}

bool isPicture(const AtomLink &link)
{
    return link.type.startsWith("image/"_L1, Qt::CaseInsensitive);
}

} // namespace

std::optional<FeedProfile> FeedProfile::fromType(const QString &type)
{
    const auto *const found = std::ranges::find(typeNames, type, &TypeName::name);
    if (found == std::end(typeNames))
        return {};
    return FeedProfile(found->kind);
}

bool FeedProfile::mayBeFeed(const NodeAddress &node)
{
    constexpr QLatin1StringView feeds[]
        = { "urn:xmpp:microblog:0"_L1, "urn:xmpp:pubsub-social-feed:"_L1 };
    constexpr QLatin1StringView others[] = { "urn:xmpp:"_L1, "urn:ietf:"_L1, "eu.siacs."_L1,
        "http://jabber.org/protocol/"_L1, "jabber:"_L1, "storage:"_L1 };
    const auto isIn = [&](QLatin1StringView family) { return node.node.startsWith(family); };
    if (node.isRoot() || isIn("urn:xmpp:microblog:0:comments"_L1))
        return false;
    return std::ranges::any_of(feeds, isIn) || std::ranges::none_of(others, isIn);
}

QString FeedProfile::type() const
{
    return std::ranges::find(typeNames, m_kind, &TypeName::kind)->name;
}

std::optional<NodeAddress> FeedProfile::nodeOf(const Jid &account) const
{
    if (!isAtAccount(m_kind))
        return {};
    return NodeAddress { account.bare(), type() };
}

AccessModel FeedProfile::defaultAccess() const
{
    return m_kind == Kind::Stories ? AccessModel::Presence : AccessModel::Open;
}

FeedProfile::Capacity FeedProfile::capacityAt(const ServiceInfo &service)
{
    return service.advertises(u"config-node-max"_s) ? Capacity::Max : Capacity::Numeric;
}

// XEP-0277 §3, XEP-0472 §4.2, XEP-0501 §4
Form FeedProfile::configuration(AccessModel access, Capacity capacity) const
{
    return profileForm(*this, access, capacity, Ns::nodeConfig);
}

Form FeedProfile::publishOptions(AccessModel access, Capacity capacity) const
{
    return profileForm(*this, access, capacity, Ns::publishOptions);
}

Form FeedProfile::changesTo(const Form &current, AccessModel access, Capacity capacity) const
{
    Form changes = Form::submission(Ns::nodeConfig);
    Form wanted = configuration(access, capacity);
    if (keepsAsMuch(current, wanted))
        wanted.set(NodeConfig::maxItems, *current.get(NodeConfig::maxItems));
    for (const FormField &field : wanted.fields) {
        const FormField *found = current.field(field.name);
        if (found && field.name != "FORM_TYPE"_L1 && !isSame(*found, field))
            changes.fields.append(field);
    }
    return changes;
}

QList<FeedProfile::Deviation> FeedProfile::deviations(const Form &configuration) const
{
    QList<Deviation> result;
    const auto note = [&](QLatin1StringView field, const QString &wanted, bool isFault) {
        result.append({ field, wanted, configuration.value(field), isFault });
    };
    const auto demand = [&](FormKey<bool> key) {
        if (configuration.field(key.name) && !configuration.isTrue(key.name))
            note(key.name, u"true"_s, true);
    };
    demand(NodeConfig::persistItems);
    demand(NodeConfig::notifyRetract);
    const auto capacity = configuration.get(NodeConfig::maxItems);
    if (capacity && !capacity->isMax() && *capacity->number < leastCapacity)
        note(NodeConfig::maxItems.name, u"max"_s, true);
    if (!isFeedType(configuration.value(NodeConfig::type.name), m_kind))
        note(NodeConfig::type.name, type(), false);
    const auto sendLast = configuration.get(NodeConfig::sendLastPublishedItem);
    if (sendLast && *sendLast != SendLastItem::Never)
        note(NodeConfig::sendLastPublishedItem.name, u"never"_s, false);
    if (m_kind == Kind::Stories && configuration.field(NodeConfig::itemExpire.name)
        && configuration.get(NodeConfig::itemExpire) != IntegerOrMax { storySeconds })
        note(NodeConfig::itemExpire.name, QString::number(storySeconds), true);
    return result;
}

// XEP-0277 §2.4, XEP-0472 §4.3, §5.2, XEP-0501 §3
QList<FeedProfile::EntryFault> FeedProfile::faultsOf(const AtomEntry &entry) const
{
    QList<EntryFault> faults;
    if (entry.title().trimmed().isEmpty())
        faults.append(EntryFault::NoTitle);
    if (entry.id().isEmpty())
        faults.append(EntryFault::NoId);
    if (!entry.published().isValid())
        faults.append(EntryFault::NoPublished);
    if (!entry.updated().isValid())
        faults.append(EntryFault::NoUpdated);
    const auto replies = entry.inReplyTo();
    if (!replies.isEmpty() && std::ranges::none_of(replies, [](const AtomReply &reply) {
            return reply.xmppUri().has_value();
        }))
        faults.append(EntryFault::ReplyWithoutAddress);
    const auto enclosures = entry.enclosures();
    if (m_kind == Kind::Gallery && std::ranges::none_of(enclosures, isPicture))
        faults.append(EntryFault::NoPicture);
    if (m_kind == Kind::Stories && enclosures.size() != 1)
        faults.append(EntryFault::NotOneEnclosure);
    return faults;
}

// XEP-0277 §5
Item FeedProfile::metadataItem(const NodeAddress &feed, const QString &title,
    const AtomPerson &author, const QDateTime &updated)
{
    AtomEntry description = AtomEntry::feed();
    description.setId(feed.toUri());
    description.setTitle(title);
    description.setAuthors({ author });
    description.setUpdated(updated);
    return { metadataId, {}, description.toXml(), {} };
}

bool FeedProfile::isMetadata(const Item &item)
{
    if (item.id != metadataId)
        return false;
    const auto feed = AtomEntry::fromXml(item.payload);
    return feed && feed->isFeed();
}

} // namespace PubSub
