// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/Desk.h"

#include "writer/core/EntryComposer.h"
#include "writer/core/PostComments.h"

#include <pubsub/Node.h>

namespace Writer
{

namespace
{

// As it is published, and not a draft yet.
Draft contentOf(const Post &post, const QByteArray &payload)
{
    Draft content = EntryComposer::draftOf(post.node, post.itemId, payload);
    content.allowsComments = PostComments::areAllowed(payload);
    return content;
}

} // namespace

Desk::Desk(PostStore &store, Autosaver &autosaver, Outbox &outbox, KeptPosts &kept,
    NodeChoices &nodes, PubSub::Client *client, QObject *parent)
    : QObject(parent), m_store(store), m_autosaver(autosaver), m_outbox(outbox), m_kept(kept),
      m_nodes(nodes), m_client(client)
{
    connect(&m_store, &PostStore::loaded, this, &Desk::showLast);
    connect(&m_store, &PostStore::loadFailed, this, [this](const QString &reason) {
        m_shown = Unusable { reason };
        Q_EMIT shownChanged();
    });
    connect(&m_store, &PostStore::entryChanged, this, &Desk::onEntryChanged);
    connect(&m_store, &PostStore::entryRemoved, this, &Desk::onEntryRemoved);
    connect(&m_store, &PostStore::confirmed, this, &Desk::onConfirmed);
    connect(&m_store, &PostStore::entryRefused, this, &Desk::onRefused);
    connect(&m_store, &PostStore::postsChanged, this, &Desk::onPostsChanged);
}

bool Desk::canWrite() const
{
    return m_store.state() == PostStore::State::Ready;
}

Draft Desk::draft() const
{
    if (const auto *shown = std::get_if<ShownDraft>(&m_shown))
        return shown->isEditable ? m_autosaver.draft() : shown->draft;
    if (const auto *shown = std::get_if<ShownEntry>(&m_shown))
        return shown->isEditable ? m_autosaver.draft() : shown->draft;
    const auto *shown = std::get_if<ShownPost>(&m_shown);
    return shown ? shown->content : Draft();
}

QString Desk::entryKey() const
{
    const auto *shown = std::get_if<ShownEntry>(&m_shown);
    return shown ? shown->entry.key : QString();
}

// What was open before is stored first.
void Desk::show(const Shown &shown)
{
    m_awaited = {};
    m_shown = shown;
    const auto *written = std::get_if<ShownDraft>(&m_shown);
    const auto *entry = std::get_if<ShownEntry>(&m_shown);
    if (written && written->isEditable)
        m_autosaver.open(written->draft);
    else
        m_autosaver.open(entry && entry->isEditable ? entry->draft : Draft());
    Q_EMIT shownChanged();
}

void Desk::leave()
{
    m_awaited = {};
    if (auto *shown = std::get_if<ShownDraft>(&m_shown))
        shown->followedNode = {};
}

// What is about to be published can be looked at meanwhile.
void Desk::open(const Draft &draft, const QString &refusal)
{
    show(ShownDraft { draft, !m_store.isDeciding(draft.key), {}, refusal });
}

void Desk::open(const OutboxEntry &entry)
{
    const auto draft = m_autosaver.newest(entry.draftKey);
    ShownEntry shown { entry, draft.value_or(Draft()) };
    shown.isEditable = draft && entry.state == OutboxEntry::State::Failed && entry.isPutAside();
    if (!draft) {
        shown.draft.title = entry.title;
        shown.draft.node = entry.node;
    }
    show(shown);
}

void Desk::showLast()
{
    const QList<Draft> drafts = m_store.drafts();
    const auto last = std::ranges::find_if(
        drafts, [this](const Draft &draft) { return !m_store.entryOfDraft(draft.key); });
    if (const auto *wanted = std::get_if<NewPost>(&m_awaited))
        newPostFor(NewPost(*wanted).node);
    else if (last == drafts.end())
        newPost();
    else
        open(*last);
}

void Desk::newPost()
{
    if (!canWrite())
        return;
    show(ShownDraft { m_store.create(m_store.node()), true, m_store.node() });
    Q_EMIT writingBegins();
}

void Desk::newPostFor(const PubSub::NodeAddress &node)
{
    if (!canWrite()) {
        m_awaited = NewPost { node };
        return;
    }
    m_nodes.remember(node);
    show(ShownDraft { m_store.create(node) });
    Q_EMIT writingBegins();
}

void Desk::showDraft(const QString &key)
{
    if (!canWrite())
        return;
    leave();
    const auto *shown = std::get_if<ShownDraft>(&m_shown);
    if (shown && shown->draft.key == key)
        return;
    if (const auto draft = m_autosaver.newest(key))
        open(*draft);
}

void Desk::showEntry(const QString &key)
{
    if (!canWrite())
        return;
    leave();
    if (const auto entry = m_store.entry(key))
        open(*entry);
}

void Desk::showForgotten()
{
    const QList<OutboxEntry> entries = m_store.entries();
    const auto entry
        = std::ranges::find(entries, OutboxEntry::Failure::Forgotten, &OutboxEntry::failure);
    if (entry != entries.end())
        showEntry(entry->key);
}

void Desk::showPost(const QString &itemId)
{
    if (!canWrite())
        return;
    leave();
    const QList<Post> posts = m_store.posts();
    const auto post = std::ranges::find(posts, itemId, &Post::itemId);
    if (post == posts.end())
        return;
    m_awaited = PostToRead { *post };
    m_store.payloadOf(
        *post, this, [this, post = *post](const QByteArray &payload) { onRead(post, payload); });
}

// Who wants to edit it sees it while the server is asked.
void Desk::onRead(const Post &post, const QByteArray &payload)
{
    const auto *wanted = std::get_if<PostToRead>(&m_awaited);
    if (!awaitsEdit(post) && !(wanted && wanted->post == post))
        return;
    const bool isEdited = awaitsEdit(post);
    show(ShownPost { post, contentOf(post, payload) });
    if (isEdited)
        m_awaited = PostToEdit { post };
    lookWhoChanged(post);
}

void Desk::lookWhoChanged(const Post &post)
{
    m_kept.find(post.node, post.itemId, this, [this, post](const std::optional<KeptPost> &kept) {
        auto *shown = std::get_if<ShownPost>(&m_shown);
        if (!shown || shown->post != post || !kept || kept->state != KeptPost::State::Changed)
            return;
        shown->changedBy = kept->changedBy;
        Q_EMIT shownChanged();
    });
}

void Desk::onEntryChanged(const QString &key)
{
    const auto entry = m_store.entry(key);
    const bool isShown = entry
        && (key == entryKey() || (!entry->draftKey.isEmpty() && entry->draftKey == draft().key));
    if (isShown)
        open(*entry);
}

void Desk::onEntryRemoved(const QString &key)
{
    if (key != entryKey())
        return;
    const auto draft = m_autosaver.newest(this->draft().key);
    draft ? open(*draft) : newPost();
}

// The store has the post already.
void Desk::onConfirmed(const OutboxEntry &entry)
{
    if (entry.key != entryKey())
        return;
    const QList<Post> posts = m_store.posts();
    const auto post = std::ranges::find(posts, entry.itemId, &Post::itemId);
    if (entry.isPublish() && entry.node == m_store.node() && post != posts.end())
        show(ShownPost { *post, contentOf(*post, entry.payload) });
    else
        newPost();
}

// The text is still here, and can be changed again: nothing of it is on its way.
void Desk::onRefused(const QString &draftKey, const QString &reason)
{
    if (draftKey.isEmpty() || draftKey != draft().key)
        return;
    if (const auto entry = m_store.entryOfDraft(draftKey))
        open(*entry);
    else
        open(draft(), reason);
}

void Desk::onPostsChanged()
{
    const auto *shown = std::get_if<ShownDraft>(&m_shown);
    if (!shown || shown->followedNode == m_store.node())
        return;
    const Draft written = draft();
    if (written.isEmpty() && written.node == shown->followedNode)
        newPost();
}

void Desk::edit(const Post &post)
{
    m_awaited = PostToEdit { post };
    if (const auto draft = m_store.draftOf(post.node, post.itemId))
        return onEditReady(post, m_autosaver.newest(draft->key).value_or(*draft));
    if (m_client->state() != PubSub::Client::State::Online)
        return editCached(post);
    auto *request = m_client->node(post.node).items(QStringList { post.itemId });
    connect(request, &PubSub::ItemsRequest::succeeded, this,
        [this, post](const PubSub::ItemsPage &page) { onServerCopy(post, page); });
    connect(request, &PubSub::Request::failed, this, [this, post](const PubSub::Error &error) {
        if (error.isOutcomeUnknown() || error.isUnsupported())
            return editCached(post);
        if (error.condition == PubSub::Error::Condition::ItemNotFound)
            return onServerCopy(post, {});
        if (awaitsEdit(post))
            m_awaited = {};
        Q_EMIT editFailed(post, error);
    });
}

// Without a connection the copy of last time has to do; publishing compares it first.
void Desk::editCached(const Post &post)
{
    m_store.payloadOf(post, this, [this, post](const QByteArray &payload) {
        const Draft published = EntryComposer::draftOf(post.node, post.itemId, payload);
        onEditReady(post, m_store.createEdit(published));
    });
}

void Desk::onServerCopy(const Post &post, const PubSub::ItemsPage &page)
{
    const auto item = std::ranges::find(page.items, post.itemId, &PubSub::Item::id);
    if (item != page.items.end()) {
        const Draft published = EntryComposer::draftOf(post.node, post.itemId, item->payload);
        return onEditReady(post, m_store.createEdit(published));
    }
    m_store.forget(post.node, post.itemId);
    Q_EMIT postVanished(post);
    if (awaitsEdit(post))
        newPost();
}

// The answer may take half a minute; who is at something else by then stays there.
void Desk::onEditReady(const Post &post, const Draft &draft)
{
    if (!awaitsEdit(post))
        return;
    if (const auto entry = m_store.entryOfDraft(draft.key))
        open(*entry);
    else
        open(draft);
    Q_EMIT writingBegins();
}

bool Desk::awaitsEdit(const Post &post) const
{
    const auto *wanted = std::get_if<PostToEdit>(&m_awaited);
    return wanted && wanted->post == post;
}

void Desk::publish(const Draft &draft, const QByteArray &payload)
{
    lock(draft);
    m_nodes.remember(draft.node);
    m_outbox.publish(draft, payload);
}

void Desk::lock(const Draft &draft)
{
    if (draft.key.isEmpty() || draft.key != this->draft().key)
        return;
    if (const auto *shown = std::get_if<ShownEntry>(&m_shown))
        show(ShownEntry { shown->entry, draft, false });
    else
        show(ShownDraft { draft, false });
}

// While the person was asked it may have been given to the outbox, and another one may be shown.
void Desk::discard(const QString &key)
{
    if (m_store.isDeciding(key) || m_store.entryOfDraft(key))
        return;
    const bool isShown = key == draft().key;
    if (isShown)
        m_autosaver.discard();
    m_store.remove(key);
    if (isShown)
        newPost();
}

} // namespace Writer
