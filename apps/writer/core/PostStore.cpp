// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/PostStore.h"

#include "common/core/SqlValues.h"
#include "writer/core/DraftTable.h"
#include "writer/core/KeptTable.h"
#include "writer/core/OutboxTable.h"
#include "writer/core/OwnPosts.h"
#include "writer/core/PayloadHash.h"
#include "writer/core/PostComments.h"
#include "writer/core/PostTable.h"

#include <pubsub/AtomEntry.h>

#include <QUuid>

using EntryState = Writer::OutboxEntry::State;
using Writer::OutboxEntry;

namespace Writer
{

namespace
{

KeptPost keptOf(const QSqlDatabase &db, const OutboxEntry &entry, const QDateTime &now)
{
    KeptPost kept;
    kept.account = entry.account;
    kept.node = entry.node;
    kept.itemId = entry.itemId;
    kept.operation = entry.operation;
    kept.title = entry.title;
    kept.payload
        = entry.isPublish() ? entry.payload : PostTable(db).payload(entry.node, entry.itemId);
    kept.hash = PayloadHash::of(kept.payload);
    if (entry.isEdit && !entry.replaceable.isEmpty())
        kept.replacedHash = entry.replaceable.last();
    kept.access = entry.access;
    kept.draft = DraftTable(db).find(entry.draftKey).value_or(Draft());
    kept.confirmed = now;
    return kept;
}

Post save(const QSqlDatabase &db, const PubSub::NodeAddress &node, const PubSub::Item &item)
{
    const Post post = PostTable::postOf(node, item);
    PostTable(db).save(post, item.payload);
    return post;
}

// What is read from the disk has its times in UTC.
Post asStored(Post post)
{
    using namespace Common::SqlValues;
    post.tags = toList(fromList(post.tags));
    post.published = toTime(fromTime(post.published));
    post.updated = toTime(fromTime(post.updated));
    return post;
}

// As the disk gives them.
bool isBefore(const Post &a, const Post &b)
{
    return a.published != b.published ? a.published > b.published : a.itemId < b.itemId;
}

} // namespace

PostStore::PostStore(Common::Database &database, const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
}

void PostStore::load()
{
    const auto read = [](QSqlDatabase &db) {
        return std::pair(DraftTable(db).all(), OutboxTable(db).unfinished());
    };
    const auto tell = [this](const std::pair<QList<Draft>, QList<OutboxEntry>> &found) {
        std::tie(m_drafts, m_entries) = found;
        for (OutboxEntry &entry : m_entries) {
            if (entry.state != EntryState::Sending)
                continue;
            entry.state = EntryState::Queued;
            entry.outcomeUnknown = true;
        }
        m_state = State::Ready;
        Q_EMIT loaded();
    };
    m_database.run(this, read, tell, [this](const QString &message) {
        m_state = State::Failed;
        Q_EMIT loadFailed(message);
    });
}

std::optional<Draft> PostStore::draft(const QString &key) const
{
    const auto found = std::ranges::find(m_drafts, key, &Draft::key);
    return found == m_drafts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Draft> PostStore::draftOf(
    const PubSub::NodeAddress &node, const QString &itemId) const
{
    const auto found = std::ranges::find_if(
        m_drafts, [&](const Draft &draft) { return draft.itemId == itemId && draft.node == node; });
    return found == m_drafts.end() ? std::nullopt : std::optional(*found);
}

Draft PostStore::create(const PubSub::NodeAddress &node) const
{
    Draft draft;
    draft.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.itemId = PubSub::AtomEntry::createItemId({});
    draft.node = node;
    draft.created = m_clock.now();
    return draft;
}

Draft PostStore::createEdit(const Draft &published) const
{
    Draft draft = published;
    draft.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.created = m_clock.now();
    draft.allowsComments = PostComments::areAllowed(draft.base);
    return draft;
}

void PostStore::save(const Draft &draft)
{
    Draft stored = draft;
    stored.modified = m_clock.now();
    m_database.run(
        this, [stored](QSqlDatabase &db) { DraftTable(db).save(stored); },
        [this, stored] { onDraftWritten(stored); },
        [this, key = stored.key](const QString &message) { Q_EMIT draftRefused(key, message); });
}

void PostStore::remove(const QString &key)
{
    m_database.run(
        this, [key](QSqlDatabase &db) { DraftTable(db).remove(key); },
        [this, key] { onDraftErased(key); });
}

void PostStore::onDraftWritten(const Draft &draft)
{
    m_drafts.removeIf([&](const Draft &other) { return other.key == draft.key; });
    m_drafts.prepend(draft);
    Q_EMIT draftSaved(draft.key);
}

void PostStore::onDraftErased(const QString &key)
{
    m_drafts.removeIf([&](const Draft &draft) { return draft.key == key; });
    Q_EMIT draftRemoved(key);
}

std::optional<OutboxEntry> PostStore::entry(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &OutboxEntry::key);
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

std::optional<OutboxEntry> PostStore::entryOfDraft(const QString &draftKey) const
{
    const auto found = std::ranges::find(m_entries, draftKey, &OutboxEntry::draftKey);
    return found == m_entries.end() || draftKey.isEmpty() ? std::nullopt : std::optional(*found);
}

bool PostStore::isBusyWith(const PubSub::NodeAddress &node, const QString &itemId) const
{
    return draftOf(node, itemId) || std::ranges::any_of(m_entries, [&](const OutboxEntry &entry) {
        return entry.node == node && entry.itemId == itemId;
    });
}

// Runs a job that removes the entries keys; from now until then they stay where they are.
template <typename Job, typename Done>
void PostStore::takeOut(
    const QStringList &keys, const QString &draftKey, Job job, Done done, const Then &then)
{
    for (const QString &key : keys)
        m_leaving.insert(key);
    if (!draftKey.isEmpty())
        m_deciding.insert(draftKey);
    const auto stay = [this, keys, draftKey] {
        for (const QString &key : keys)
            m_leaving.remove(key);
        m_deciding.remove(draftKey);
    };
    m_database.run(
        this, job,
        [this, keys, stay, done, then](const auto &...result) {
            done(result...);
            stay();
            for (const QString &key : keys)
                erase(key);
            then();
        },
        [this, draftKey, stay, then](const QString &message) {
            stay();
            Q_EMIT entryRefused(draftKey, message);
            then();
        });
}

void PostStore::queue(
    const OutboxEntry &entry, const QStringList &obsolete, const Draft &draft, const Then &then)
{
    const auto job = [entry, obsolete, draft](QSqlDatabase &db) {
        for (const QString &key : obsolete)
            OutboxTable(db).remove(key);
        if (!draft.key.isEmpty())
            DraftTable(db).save(draft);
        std::optional<PostChange> change;
        if (entry.failure == OutboxEntry::Failure::Forgotten) {
            KeptTable(db).remove(entry.account, entry.node, entry.itemId);
            change = write(db, entry.node, entry.itemId, entry.serverPayload);
        }
        OutboxTable(db).append(entry);
        return change;
    };
    const auto tell = [this, entry, draft](const std::optional<PostChange> &change) {
        m_entries += entry;
        if (!draft.key.isEmpty())
            onDraftWritten(draft);
        Q_EMIT entryChanged(entry.key);
        if (change)
            apply(*change);
    };
    takeOut(obsolete, draft.key, job, tell, then);
}

void PostStore::takeBack(const OutboxEntry &entry, const Then &then)
{
    // What the disk has may be newer than what is known here.
    const auto job = [entry](QSqlDatabase &db) {
        OutboxTable(db).remove(entry.key);
        auto draft = DraftTable(db).find(entry.draftKey);
        if (draft && entry.attempts > 0) {
            draft->sentHashes += entry.payloadHash;
            DraftTable(db).save(*draft);
        }
        return draft;
    };
    const auto tell = [this](const std::optional<Draft> &draft) {
        if (draft)
            onDraftWritten(*draft);
    };
    takeOut({ entry.key }, entry.draftKey, job, tell, then);
}

void PostStore::giveUp(const OutboxEntry &entry, const Then &then)
{
    setEntry(entry);
    const auto job = [entry](QSqlDatabase &db) {
        OutboxTable(db).remove(entry.key);
        DraftTable(db).remove(entry.draftKey);
        return write(db, entry.node, entry.itemId, entry.serverPayload);
    };
    const auto tell = [this, draftKey = entry.draftKey](const PostChange &change) {
        if (!draftKey.isEmpty())
            onDraftErased(draftKey);
        apply(change);
    };
    takeOut({ entry.key }, entry.draftKey, job, tell, then);
}

void PostStore::begin(const OutboxEntry &entry, const Then &send, const OnFailure &onFailure)
{
    OutboxEntry onDisk = entry;
    onDisk.outcomeUnknown = true;
    m_database.run(
        this, [onDisk](QSqlDatabase &db) { return OutboxTable(db).update(onDisk); },
        [this, key = entry.key, send](bool isQueued) { isQueued ? send() : erase(key); },
        onFailure);
    setEntry(entry);
    Q_EMIT entryChanged(entry.key);
}

void PostStore::change(const OutboxEntry &entry)
{
    setEntry(entry);
    const auto tell = [this, key = entry.key] { Q_EMIT entryChanged(key); };
    m_database.run(
        this, [entry](QSqlDatabase &db) { OutboxTable(db).update(entry); }, tell,
        // What the disk does not know is found out again after the next start.
        [tell](const QString &) { tell(); });
}

void PostStore::confirm(const OutboxEntry &entry, const Then &then, const OnFailure &onFailure)
{
    const auto job = [entry, now = m_clock.now()](QSqlDatabase &db) {
        KeptTable(db).save(keptOf(db, entry, now));
        OutboxTable(db).confirm(entry);
        if (entry.isPublish())
            DraftTable(db).remove(entry.draftKey);
        return write(db, entry.node, entry.itemId, entry.payload);
    };
    const auto tell = [this, entry, then](const PostChange &change) {
        m_entries.removeIf([&](const OutboxEntry &other) { return other.key == entry.key; });
        if (!entry.draftKey.isEmpty())
            onDraftErased(entry.draftKey);
        apply(change);
        Q_EMIT confirmed(entry);
        then();
    };
    m_database.run(this, job, tell, onFailure);
}

void PostStore::makeDue(const std::function<bool(const OutboxEntry &entry)> &isMeant)
{
    for (OutboxEntry &entry : m_entries) {
        if (isMeant(entry))
            entry.nextAttempt = {};
    }
}

void PostStore::erase(const QString &key)
{
    if (m_entries.removeIf([&](const OutboxEntry &entry) { return entry.key == key; }) > 0)
        Q_EMIT entryRemoved(key);
}

void PostStore::setEntry(const OutboxEntry &entry)
{
    const auto found = std::ranges::find(m_entries, entry.key, &OutboxEntry::key);
    if (found != m_entries.end())
        *found = entry;
}

void PostStore::setNode(const PubSub::NodeAddress &node)
{
    if (m_node == node)
        return;
    m_node = node;
    m_posts.clear();
    Q_EMIT postsChanged();
    m_database.run(
        this, [node](QSqlDatabase &db) { return PostTable(db).ofNode(node); },
        [this, node](const QList<Post> &posts) { setPosts(node, posts); });
}

void PostStore::takeOver(const PubSub::NodeAddress &node, const QList<PubSub::Item> &items,
    bool isComplete, const PubSub::Jid &account, const Then &then, const OnFailure &onFailure)
{
    const auto job = [=](QSqlDatabase &db) {
        QList<Post> posts;
        for (const PubSub::Item &item : items) {
            if (OwnPosts::isOwn(node, item, account))
                posts += Writer::save(db, node, item);
        }
        for (const Post &post : OwnPosts::vanished(PostTable(db).ofNode(node), posts, isComplete))
            PostTable(db).remove(node, post.itemId);
        return PostTable(db).ofNode(node);
    };
    const auto tell = [this, node, then](const QList<Post> &posts) {
        setPosts(node, posts);
        then();
    };
    m_database.run(this, job, tell, onFailure);
}

void PostStore::takeOver(
    const PubSub::NodeAddress &node, const PubSub::Item &item, const PubSub::Jid &account)
{
    if (!OwnPosts::isOwn(node, item, account))
        return;
    m_database.run(
        this, [node, item](QSqlDatabase &db) { return Writer::save(db, node, item); },
        [this, node](const Post &post) { apply({ node, post.itemId, post }); });
}

void PostStore::forget(const PubSub::NodeAddress &node, const QString &itemId)
{
    m_database.run(
        this, [node, itemId](QSqlDatabase &db) { PostTable(db).remove(node, itemId); },
        [this, node, itemId] { apply({ node, itemId, {} }); });
}

void PostStore::payloadOf(
    const Post &post, QObject *context, const std::function<void(const QByteArray &)> &done)
{
    m_database.run(
        context, [post](QSqlDatabase &db) { return PostTable(db).payload(post.node, post.itemId); },
        done);
}

// An empty payload means that there is no post any more.
PostStore::PostChange PostStore::write(const QSqlDatabase &db, const PubSub::NodeAddress &node,
    const QString &itemId, const QByteArray &payload)
{
    if (payload.isEmpty()) {
        PostTable(db).remove(node, itemId);
        return { node, itemId, {} };
    }
    PubSub::Item item;
    item.id = itemId;
    item.payload = payload;
    return { node, itemId, Writer::save(db, node, item) };
}

void PostStore::apply(const PostChange &change)
{
    QList<Post> posts = m_posts;
    posts.removeIf([&](const Post &post) { return post.itemId == change.itemId; });
    if (change.post) {
        const Post post = asStored(*change.post);
        posts.insert(std::ranges::lower_bound(posts, post, isBefore), post);
    }
    setPosts(change.node, posts);
}

void PostStore::setPosts(const PubSub::NodeAddress &node, const QList<Post> &posts)
{
    if (node != m_node || m_posts == posts)
        return;
    m_posts = posts;
    Q_EMIT postsChanged();
}

} // namespace Writer
