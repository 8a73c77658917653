// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PostComments.h"

#include <pubsub/Comments.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using PubSub::AtomEntry;
using PubSub::AtomLink;

namespace Writer
{

namespace
{

// Replies to a post are told of by other links of the same relation.
bool isToComments(const AtomLink &link)
{
    const auto uri = link.is("replies"_L1) ? link.xmppUri() : std::nullopt;
    return uri
        && (link.title.compare("comments"_L1, Qt::CaseInsensitive) == 0
            || !PubSub::PubSubUri::commentedItem(uri->node).isEmpty());
}

// XEP-0277 §2.6: clients read some links by their position, the addresses of the post first.
void insert(QList<AtomLink> &links, const AtomLink &link)
{
    const auto last = std::find_if(links.rbegin(), links.rend(),
        [](const AtomLink &other) { return other.is("alternate"_L1); });
    links.insert(links.rend() - last, link);
}

void addLink(AtomEntry &entry, const PubSub::NodeAddress &comments)
{
    QList<AtomLink> links = entry.links();
    insert(links, PubSub::Comments::linkTo(comments));
    entry.setLinks(links);
}

void removeLink(AtomEntry &entry)
{
    QList<AtomLink> links = entry.links();
    if (links.removeIf(isToComments) > 0)
        entry.setLinks(links);
}

} // namespace

bool PostComments::areAllowed(const AtomEntry &entry)
{
    return entry.commentsUri().has_value();
}

bool PostComments::areAllowed(const QByteArray &payload)
{
    const auto entry = AtomEntry::fromXml(payload);
    return entry && areAllowed(*entry);
}

PubSub::NodeAddress PostComments::nodeFor(const PubSub::NodeAddress &node, const QString &itemId)
{
    return PubSub::Comments::nodeFor(node.service, itemId);
}

bool PostComments::areAtOurNode(
    const QByteArray &payload, const PubSub::NodeAddress &node, const QString &itemId)
{
    const auto entry = AtomEntry::fromXml(payload);
    const auto uri = entry ? entry->commentsUri() : std::nullopt;
    const PubSub::NodeAddress ours = nodeFor(node, itemId);
    return uri && uri->service == ours.service.toString() && uri->node == ours.node;
}

void PostComments::apply(AtomEntry &entry, const Draft &draft)
{
    if (!draft.allowsComments)
        removeLink(entry);
    else if (!areAllowed(entry))
        addLink(entry, nodeFor(draft.node, draft.itemId));
}

QByteArray PostComments::with(
    const QByteArray &payload, const PubSub::NodeAddress &node, const QString &itemId)
{
    auto entry = AtomEntry::fromXml(payload);
    if (!entry || areAllowed(*entry))
        return payload;
    addLink(*entry, nodeFor(node, itemId));
    return entry->toXml();
}

QByteArray PostComments::without(const QByteArray &payload)
{
    auto entry = AtomEntry::fromXml(payload);
    if (!entry || std::ranges::none_of(entry->links(), isToComments))
        return payload;
    removeLink(*entry);
    return entry->toXml();
}

} // namespace Writer
