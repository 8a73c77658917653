// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PublishedPosts.h"

#include "writer/core/PostTable.h"

#include <pubsub/AtomEntry.h>
#include <pubsub/Authorship.h>
#include <pubsub/Node.h>

#include <QSet>

namespace Writer
{

namespace
{

// On one's own account nobody else can publish; elsewhere the service says who did, and where
// it does not, the entry's own claim is all there is to go by.
bool isOwn(const PubSub::NodeAddress &node, const PubSub::Item &item,
    const PubSub::AtomEntry &entry, const PubSub::Jid &account)
{
    if (node.service == account)
        return true;
    if (const PubSub::Jid publisher = PubSub::publisherOf(item, node); !publisher.isEmpty())
        return publisher == account;
    return std::ranges::any_of(entry.authors(),
        [&](const PubSub::AtomPerson &author) { return author.jid() == account.toString(); });
}

bool isOwnPost(
    const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::Jid &account)
{
    const auto entry = PubSub::AtomEntry::fromXml(item.payload);
    return entry && !entry->isFeed() && isOwn(node, item, *entry, account);
}

// An edited post counts as new: services order items by when they were last written.
QDateTime lastWritten(const Post &post)
{
    return std::max(post.published, post.updated);
}

// What is not among the newest any more, though it would belong there, was deleted. How far
// back these reach is known from one's own posts alone: other people's clocks say nothing.
void removeVanished(const QSqlDatabase &db, const PubSub::NodeAddress &node,
    const QList<Post> &fetched, bool isComplete)
{
    QSet<QString> present;
    QDateTime oldest;
    for (const Post &post : fetched) {
        present.insert(post.itemId);
        if (!oldest.isValid() || lastWritten(post) < oldest)
            oldest = lastWritten(post);
    }
    for (const Post &post : PostTable(db).ofNode(node)) {
        const bool belongsThere = isComplete || (oldest.isValid() && lastWritten(post) > oldest);
        if (belongsThere && !present.contains(post.itemId))
            PostTable(db).remove(node, post.itemId);
    }
}

} // namespace

PublishedPosts::PublishedPosts(Common::Database &database, PubSub::Client *client, QObject *parent)
    : QObject(parent), m_database(database), m_client(client)
{
    connect(m_client, &PubSub::Client::stateChanged, this, [this](PubSub::Client::State state) {
        if (state == PubSub::Client::State::Online)
            refresh();
    });
    connect(m_client, &PubSub::Client::serviceStateChanged, this,
        &PublishedPosts::onServiceStateChanged);
    connect(m_client, &PubSub::Client::itemPublished, this,
        [this](const PubSub::NodeAddress &node, const PubSub::Item &item) {
            const PubSub::Jid account = m_client->account().jid.bare();
            if (node != m_node || !isOwnPost(node, item, account))
                return;
            m_database.run([node, item](QSqlDatabase &db) {
                PostTable(db).save(PostTable::postOf(node, item), item.payload);
            });
            reload();
        });
    connect(m_client, &PubSub::Client::itemRetracted, this,
        [this](const PubSub::NodeAddress &node, const QString &id) {
            if (node != m_node)
                return;
            m_database.run([node, id](QSqlDatabase &db) { PostTable(db).remove(node, id); });
            reload();
        });
}

void PublishedPosts::setNode(const PubSub::NodeAddress &node)
{
    if (m_node == node)
        return;
    m_node = node;
    m_count = firstCount;
    m_hasOlder = false;
    m_isUnanswered = false;
    m_posts.clear();
    Q_EMIT changed();
    reload();
    refresh();
}

void PublishedPosts::reload()
{
    m_database.run(
        this, [node = m_node](QSqlDatabase &db) { return PostTable(db).ofNode(node); },
        [this, node = m_node](const QList<Post> &posts) { setPosts(node, posts); });
}

void PublishedPosts::refresh()
{
    if (m_client->state() == PubSub::Client::State::Online && !m_node.isRoot())
        fetch(m_count);
}

void PublishedPosts::loadOlder()
{
    if (m_client->state() == PubSub::Client::State::Online && !m_isLoading)
        fetch(m_count * 2);
}

// XEP-0060 §6.5.7. Not by pages: whether a page begins with the newest or the oldest item,
// and whether there are pages at all, differs between services; "the newest N" does not.
void PublishedPosts::fetch(int count)
{
    setLoading(true);
    m_isUnanswered = false;
    const PubSub::NodeAddress node = m_node;
    auto *request = m_client->node(node).recentItems(count);
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, node, count](const PubSub::ItemsPage &page) { onItems(node, page, count); });
    connect(request, &PubSub::Request::failed, this,
        [this, node](const PubSub::Error &error) { onFailed(node, error); });
}

void PublishedPosts::onItems(
    const PubSub::NodeAddress &node, const PubSub::ItemsPage &page, int count)
{
    const PubSub::Jid account = m_client->account().jid.bare();
    const QList<PubSub::Item> items = page.items;
    const bool isComplete = items.size() < count && page.set.count <= items.size();
    const auto write = [=](QSqlDatabase &db) {
        QList<Post> posts;
        for (const PubSub::Item &item : items) {
            if (!isOwnPost(node, item, account))
                continue;
            posts += PostTable::postOf(node, item);
            PostTable(db).save(posts.last(), item.payload);
        }
        removeVanished(db, node, posts, isComplete);
        return PostTable(db).ofNode(node);
    };
    m_database.run(this, write, [=, this](const QList<Post> &posts) {
        if (node != m_node)
            return;
        m_count = count;
        m_hasOlder = !isComplete;
        setLoading(false);
        setPosts(node, posts);
        Q_EMIT fetched();
    });
}

// A node that is not there yet is simply without posts.
void PublishedPosts::onFailed(const PubSub::NodeAddress &node, const PubSub::Error &error)
{
    if (node != m_node)
        return;
    setLoading(false);
    if (error.party() == PubSub::Error::Party::FarServer)
        m_isUnanswered = true;
    else if (error.condition == PubSub::Error::Condition::ItemNotFound)
        onItems(node, {}, firstCount);
    else if (!error.isOutcomeUnknown())
        Q_EMIT failed(error);
}

void PublishedPosts::onServiceStateChanged(const PubSub::ServiceState &state)
{
    const bool answers = state.kind == PubSub::ServiceState::Kind::Answering;
    if (answers && m_isUnanswered && state.domain == m_node.service.domain())
        refresh();
}

void PublishedPosts::setPosts(const PubSub::NodeAddress &node, const QList<Post> &posts)
{
    if (node != m_node || m_posts == posts)
        return;
    m_posts = posts;
    Q_EMIT changed();
}

void PublishedPosts::setLoading(bool loading)
{
    if (m_isLoading == loading)
        return;
    m_isLoading = loading;
    Q_EMIT loadingChanged();
}

} // namespace Writer
