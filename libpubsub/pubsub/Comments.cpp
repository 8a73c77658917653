// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "Comments.h"

#include "Authorship.h"
#include "FeedProfile.h"
#include "Service.h"

#include <pubsub/requests/Requester.h>

namespace PubSub::Comments
{

using namespace Qt::StringLiterals;

namespace
{

/// Without the selector that asks for a coloured picture; with it, it is read all the same.
const QString heart = u"\u2665"_s;
const QString colouredHeart = u"\u2665\uFE0F"_s;

template <typename Visit> void visitEntries(const QList<Item> &items, Visit visit)
{
    for (const Item &item : items) {
        const auto entry = AtomEntry::fromXml(item.payload);
        if (entry && !entry->isFeed())
            visit(item, *entry);
    }
}

} // namespace

NodeAddress nodeFor(const Jid &service, const QString &itemId)
{
    return { service.bare(), PubSubUri::commentsNode(itemId) };
}

// XEP-0277 §3.1
AtomLink linkTo(const NodeAddress &comments)
{
    AtomLink link;
    link.rel = u"replies"_s;
    link.title = u"comments"_s;
    link.href = comments.toUri();
    return link;
}

// XEP-0277 §3.2
Form configuration(AccessModel access, FeedProfile::Capacity capacity)
{
    Form form = FeedProfile(FeedProfile::Kind::Microblog).configuration(access, capacity);
    form.set(NodeConfig::publishModel, PublishModel::Open);
    return form;
}

CreateNodeRequest *createNode(
    Client *client, const NodeAddress &comments, AccessModel access, FeedProfile::Capacity capacity)
{
    auto *request = Service(client, comments.service)
                        .createNode(comments.node, configuration(access, capacity));
    RequestPrivate::of(request)->forgive = [request, comments](const Error &error) {
        if (error.condition != Error::Condition::Conflict)
            return false;
        Q_EMIT request->succeeded(comments);
        return true;
    };
    return request;
}

Item metadataItem(const NodeAddress &comments, const QString &title, const AtomPerson &author,
    const QDateTime &updated, const QString &postUri)
{
    Item item = FeedProfile::metadataItem(comments, title, author, updated);
    AtomEntry feed = AtomEntry::fromXml(item.payload).value_or(AtomEntry::feed());
    AtomLink start;
    start.rel = u"start"_s;
    start.href = postUri;
    feed.setLinks({ start });
    item.payload = feed.toXml();
    return item;
}

// XEP-0277 §3.3
Item comment(const QString &text, const Jid &author, const QString &name, const QDateTime &now)
{
    Item item;
    item.id = AtomEntry::createItemId({});
    AtomEntry entry;
    entry.setId(AtomEntry::tagUri(author.domain(), now, item.id));
    entry.setTitle(text);
    entry.setAuthors(
        { AtomPerson::fromJid(author.bare().toString(), name.isEmpty() ? author.local() : name) });
    entry.setPublished(now);
    entry.setUpdated(now);
    item.payload = entry.toXml();
    return item;
}

Item like(const Jid &author, const QString &name, const QDateTime &now)
{
    return comment(heart, author, name, now);
}

bool isLike(const AtomEntry &entry)
{
    const QString text = entry.title().trimmed();
    return text == heart || text == colouredHeart;
}

Summary summaryOf(const QList<Item> &items, const NodeAddress &node)
{
    Summary summary;
    visitEntries(items, [&](const Item &item, const AtomEntry &entry) {
        const Jid person = publisherOf(item, node);
        if (!isLike(entry))
            ++summary.comments;
        else if (person.isEmpty())
            ++summary.unverifiedLikes;
        else if (!summary.likedBy.contains(person))
            summary.likedBy.append(person);
    });
    return summary;
}

QStringList likesOf(const Jid &person, const QList<Item> &items, const NodeAddress &node)
{
    QStringList ids;
    visitEntries(items, [&](const Item &item, const AtomEntry &entry) {
        if (isLike(entry) && publisherOf(item, node) == person.bare())
            ids.append(item.id);
    });
    return ids;
}

} // namespace PubSub::Comments
