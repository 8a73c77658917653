// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/Outbox.h"

#include "writer/core/DraftTable.h"
#include "writer/core/EntryComposer.h"
#include "writer/core/KeptTable.h"
#include "writer/core/OutboxTable.h"
#include "writer/core/PayloadHash.h"
#include "writer/core/PostComments.h"
#include "writer/core/PostTable.h"

#include <QUuid>

using namespace std::chrono_literals;
using Failure = Writer::OutboxEntry::Failure;
using State = Writer::OutboxEntry::State;

namespace Writer
{

namespace
{

PubSub::Item itemOf(const QString &id, const QByteArray &payload)
{
    PubSub::Item item;
    item.id = id;
    item.payload = payload;
    return item;
}

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

void updatePosts(const QSqlDatabase &db, const OutboxEntry &entry, const QByteArray &payload)
{
    if (payload.isEmpty())
        PostTable(db).remove(entry.node, entry.itemId);
    else
        PostTable(db).save(PostTable::postOf(entry.node, itemOf(entry.itemId, payload)), payload);
}

} // namespace

Outbox::Outbox(Common::Database &database, DraftStore &drafts, PubSub::Client *client,
    const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_drafts(drafts), m_client(client), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::pump);
    connect(m_client, &PubSub::Client::stateChanged, this, &Outbox::onStateChanged);
    connect(m_client, &PubSub::Client::serviceStateChanged, this, &Outbox::onServiceStateChanged);
}

void Outbox::load()
{
    const auto tell = [this](const QList<OutboxEntry> &found) {
        m_entries = found;
        for (OutboxEntry &entry : m_entries) {
            if (entry.state != State::Sending)
                continue;
            entry.state = State::Queued;
            entry.outcomeUnknown = true;
        }
        m_isLoaded = true;
        Q_EMIT loaded();
        pump();
    };
    m_database.run(
        this, [](QSqlDatabase &db) { return OutboxTable(db).unfinished(); }, tell,
        [this](const QString &message) { Q_EMIT loadFailed(message); });
}

std::optional<OutboxEntry> Outbox::entry(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &OutboxEntry::key);
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

std::optional<OutboxEntry> Outbox::entryOfDraft(const QString &draftKey) const
{
    const auto found = std::ranges::find(m_entries, draftKey, &OutboxEntry::draftKey);
    return found == m_entries.end() || draftKey.isEmpty() ? std::nullopt : std::optional(*found);
}

bool Outbox::isBusyWith(const PubSub::NodeAddress &node, const QString &itemId) const
{
    return m_drafts.draftOf(node, itemId)
        || std::ranges::any_of(m_entries,
            [&](const OutboxEntry &entry) { return entry.node == node && entry.itemId == itemId; });
}

OutboxEntry *Outbox::find(const QString &key)
{
    const auto found = std::ranges::find(m_entries, key, &OutboxEntry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

OutboxEntry Outbox::entryFor(const PubSub::Jid &account, const PubSub::NodeAddress &node,
    const QString &itemId, const QString &title) const
{
    OutboxEntry entry;
    entry.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.account = account.bare();
    entry.node = node;
    entry.itemId = itemId;
    entry.title = title;
    entry.queued = m_clock.now();
    return entry;
}

void Outbox::publish(
    const Draft &given, const PubSub::Jid &account, std::optional<PubSub::AccessModel> access)
{
    Draft draft = given;
    const auto earlier = entryOfDraft(draft.key);
    if (isDeciding(draft.key) || (earlier && earlier->state == State::Sending))
        return;
    if (const auto stored = m_drafts.draft(draft.key))
        draft.sentHashes = stored->sentHashes;
    if (earlier && earlier->attempts > 0 && !draft.sentHashes.contains(earlier->payloadHash))
        draft.sentHashes += earlier->payloadHash;
    draft.modified = m_clock.now();

    OutboxEntry entry = entryFor(account, draft.node, draft.itemId, EntryComposer::titleOf(draft));
    entry.draftKey = draft.key;
    // The person keeps the own version of a post that another program changed meanwhile.
    const bool isKept
        = earlier && earlier->failure == Failure::Conflict && draft.base == earlier->serverPayload;
    const QByteArray payload = EntryComposer(account).compose(
        draft, m_clock.now(), isKept ? earlier->payload : QByteArray());
    entry.payload = PostComments::applied(payload, draft);
    entry.payloadHash = PayloadHash::of(entry.payload);
    entry.replaceable = draft.sentHashes;
    entry.isEdit = draft.isEdit();
    if (entry.isEdit)
        entry.replaceable += PayloadHash::of(draft.base);
    entry.access = access;
    if (earlier)
        entry.lostConnections = std::min(earlier->lostConnections, OutboxEntry::lossesUntilAlone);
    replace(entry, earlier ? QStringList { earlier->key } : QStringList(), draft);
}

void Outbox::amend(const Post &post, const QByteArray &base, const QByteArray &payload,
    const PubSub::Jid &account, std::optional<PubSub::AccessModel> access)
{
    if (isBusyWith(post.node, post.itemId))
        return;
    OutboxEntry entry = entryFor(account, post.node, post.itemId, post.title);
    entry.payload = payload;
    entry.payloadHash = PayloadHash::of(payload);
    entry.replaceable = { PayloadHash::of(base) };
    entry.isEdit = true;
    entry.access = access;
    replace(entry, {}, {});
}

void Outbox::retract(const Post &post, const PubSub::Jid &account)
{
    QStringList obsolete;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.node == post.node && entry.itemId == post.itemId && entry.state != State::Sending)
            obsolete += entry.key;
    }
    OutboxEntry entry = entryFor(account, post.node, post.itemId, post.title);
    entry.operation = OutboxEntry::Operation::Retract;
    replace(entry, obsolete, {});
}

bool Outbox::addForgotten(const KeptPost &kept, const QByteArray &serverPayload)
{
    const bool wasWritten = !kept.isPublish() || !kept.draft.key.isEmpty();
    if (isBusyWith(kept.node, kept.itemId) || (!wasWritten && !serverPayload.isEmpty()))
        return false;
    OutboxEntry entry = entryFor(kept.account, kept.node, kept.itemId, kept.title);
    entry.operation = kept.operation;
    entry.state = State::Failed;
    entry.failure = Failure::Forgotten;
    entry.serverPayload = serverPayload;
    Draft draft;
    if (kept.isPublish()) {
        draft = kept.draft;
        if (!wasWritten)
            draft
                = m_drafts.createEdit(EntryComposer::draftOf(kept.node, kept.itemId, kept.payload));
        draft.base = serverPayload;
        entry.draftKey = draft.key;
        entry.payload = kept.payload;
        entry.payloadHash = kept.hash;
        entry.access = kept.access;
        entry.isEdit = !serverPayload.isEmpty();
        if (entry.isEdit)
            entry.replaceable = { PayloadHash::of(serverPayload) };
    }
    replace(entry, {}, draft);
    return true;
}

// Runs a job that removes the entries keys; from now until then they stay where they are.
template <typename Job, typename Done>
void Outbox::takeOut(const QStringList &keys, const QString &draftKey, Job job, Done done)
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
        [this, keys, stay, done](const auto &...result) {
            done(result...);
            stay();
            for (const QString &key : keys)
                erase(key);
            pump();
        },
        [this, draftKey, stay](const QString &message) {
            stay();
            Q_EMIT refused(draftKey, message);
            pump();
        });
}

void Outbox::replace(const OutboxEntry &entry, const QStringList &obsolete, const Draft &draft)
{
    const auto write = [entry, obsolete, draft](QSqlDatabase &db) {
        for (const QString &key : obsolete)
            OutboxTable(db).remove(key);
        if (!draft.key.isEmpty())
            DraftTable(db).save(draft);
        if (entry.failure == Failure::Forgotten) {
            KeptTable(db).remove(entry.account, entry.node, entry.itemId);
            updatePosts(db, entry, entry.serverPayload);
        }
        OutboxTable(db).append(entry);
    };
    takeOut(obsolete, draft.key, write, [this, entry, draft] {
        m_entries += entry;
        if (!draft.key.isEmpty())
            m_drafts.onWritten(draft);
        Q_EMIT changed(entry.key);
    });
}

void Outbox::retry(const QString &key)
{
    OutboxEntry *entry = find(key);
    if (!entry || entry->state == State::Sending || isLeaving(key))
        return;
    m_client->tryServiceNow(entry->node.service);
    const bool wasForgotten = entry->failure == Failure::Forgotten;
    if (const auto draft = m_drafts.draft(entry->draftKey); draft && !wasForgotten)
        return publish(*draft, entry->account, entry->access);
    // It may be there again, by somebody else's hand.
    entry->outcomeUnknown = entry->outcomeUnknown || (wasForgotten && entry->isPublish());
    entry->state = State::Queued;
    entry->failure = Failure::None;
    entry->sameAnswers = 0;
    entry->nextAttempt = {};
    store(*entry);
    pump();
}

void Outbox::takeBack(const QString &key)
{
    const auto found = entry(key);
    if (!found || found->state == State::Sending || isLeaving(key))
        return;
    // What the disk has may be newer than what is known here.
    const auto write = [entry = *found](QSqlDatabase &db) {
        OutboxTable(db).remove(entry.key);
        auto draft = DraftTable(db).find(entry.draftKey);
        if (draft && entry.attempts > 0) {
            draft->sentHashes += entry.payloadHash;
            DraftTable(db).save(*draft);
        }
        return draft;
    };
    takeOut({ key }, found->draftKey, write, [this](const std::optional<Draft> &draft) {
        if (draft)
            m_drafts.onWritten(*draft);
    });
}

void Outbox::keepMine(const QString &key)
{
    const auto found = entry(key);
    auto draft = found ? m_drafts.draft(found->draftKey) : std::nullopt;
    if (!draft || found->state != State::Failed || isLeaving(key))
        return;
    draft->base = found->serverPayload;
    publish(*draft, found->account, found->access);
}

void Outbox::takeTheirs(const QString &key)
{
    const auto found = entry(key);
    if (!found || found->state != State::Failed || isLeaving(key))
        return;
    const auto write = [entry = *found](QSqlDatabase &db) {
        OutboxTable(db).remove(entry.key);
        DraftTable(db).remove(entry.draftKey);
        updatePosts(db, entry, entry.serverPayload);
    };
    takeOut({ key }, found->draftKey, write, [this, draftKey = found->draftKey] {
        if (!draftKey.isEmpty())
            m_drafts.onErased(draftKey);
    });
}

void Outbox::onStateChanged(PubSub::Client::State state)
{
    if (state != PubSub::Client::State::Online)
        return;
    for (OutboxEntry &entry : m_entries)
        entry.nextAttempt = {};
    pump();
}

// What waited for nothing but its service need not wait any longer.
void Outbox::onServiceStateChanged(const PubSub::ServiceState &state)
{
    if (state.kind != PubSub::ServiceState::Kind::Answering)
        return;
    for (OutboxEntry &entry : m_entries) {
        if (entry.node.service.domain() == state.domain && entry.error.isOnTheWay())
            entry.nextAttempt = {};
    }
    pump();
}

void Outbox::pump()
{
    if (!m_isLoaded || m_client->state() != PubSub::Client::State::Online)
        return;
    const PubSub::Jid account = m_client->account().jid.bare();
    const QDateTime now = m_clock.now();
    QSet<PubSub::NodeAddress> busy;
    QStringList due;
    QDateTime next;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.state == State::Failed || entry.account != account || isLeaving(entry.key))
            continue;
        const bool isFree = !busy.contains(entry.node) && entry.state == State::Queued;
        busy.insert(entry.node);
        if (!isFree)
            continue;
        if (!entry.nextAttempt.isValid() || entry.nextAttempt <= now)
            due += entry.key;
        else if (!next.isValid() || entry.nextAttempt < next)
            next = entry.nextAttempt;
    }
    if (next.isValid())
        m_timer.start(std::chrono::milliseconds(now.msecsTo(next)) + 1ms);
    beginAll(due);
}

// What may be what loses the connection waits until it can take no other along.
void Outbox::beginAll(const QStringList &due)
{
    const auto isSending = [](const OutboxEntry &entry) { return entry.state == State::Sending; };
    const auto sending = std::ranges::find_if(m_entries, isSending);
    if (sending != m_entries.end() && sending->isSentAlone())
        return;
    for (const QString &key : due) {
        if (OutboxEntry *entry = find(key); !entry->isSentAlone())
            begin(*entry);
    }
    if (!due.isEmpty() && std::ranges::none_of(m_entries, isSending))
        begin(*find(due.first()));
}

// On the disk it is "sent, outcome unknown" before the first byte goes out.
void Outbox::begin(OutboxEntry &entry)
{
    entry.state = State::Sending;
    ++entry.attempts;
    OutboxEntry onDisk = entry;
    onDisk.outcomeUnknown = true;
    m_database.run(
        this, [onDisk](QSqlDatabase &db) { return OutboxTable(db).update(onDisk); },
        [this, entry](bool isQueued) { isQueued ? startJob(entry) : erase(entry.key); },
        [this, key = entry.key](const QString &reason) {
            onFailed(key, OutboxError(OutboxError::Reason::NotRecorded, reason));
        });
    Q_EMIT changed(entry.key);
}

void Outbox::startJob(const OutboxEntry &entry)
{
    auto *job = new PublishJob(m_client, entry, this);
    const QString key = entry.key;
    connect(job, &PublishJob::confirmed, this,
        [this, key](const QByteArray &payload) { onConfirmed(key, payload); });
    connect(job, &PublishJob::conflictFound, this,
        [this, key](const QByteArray &payload) { onConflict(key, payload); });
    connect(job, &PublishJob::failed, this, [this, key, job](const OutboxError &error) {
        const bool isLost = job->wasSent() && error.reason == OutboxError::Reason::ConnectionLost
            && m_client->lastError().isTemporary();
        using Connection = RetryPolicy::Connection;
        onFailed(key, error, isLost ? Connection::Lost : Connection::Kept);
    });
    connect(job, &PublishJob::preparing, this,
        [this, entry](PublishJob::Preparation what) { Q_EMIT preparing(entry, what); });
    connect(job, &PublishJob::configuredOtherwise, this, &Outbox::configuredOtherwise);
    job->start();
}

void Outbox::onConfirmed(const QString &key, const QByteArray &payload)
{
    auto found = entry(key);
    if (!found)
        return;
    found->payload = payload;
    const auto write = [entry = *found, now = m_clock.now()](QSqlDatabase &db) {
        KeptTable(db).save(keptOf(db, entry, now));
        OutboxTable(db).confirm(entry);
        if (entry.isPublish())
            DraftTable(db).remove(entry.draftKey);
        updatePosts(db, entry, entry.payload);
    };
    const auto tell = [this, entry = *found] {
        m_entries.removeIf([&](const OutboxEntry &other) { return other.key == entry.key; });
        if (!entry.draftKey.isEmpty())
            m_drafts.onErased(entry.draftKey);
        Q_EMIT confirmed(entry);
        pump();
    };
    // What the disk does not know is asked for again later, and found to be done.
    m_database.run(this, write, tell, [this, key](const QString &reason) {
        onFailed(key, OutboxError(OutboxError::Reason::NotSaved, reason));
    });
}

void Outbox::onConflict(const QString &key, const QByteArray &serverPayload)
{
    OutboxEntry *entry = find(key);
    if (!entry)
        return;
    entry->state = State::Failed;
    entry->failure = serverPayload.isEmpty() ? Failure::Deleted : Failure::Conflict;
    entry->serverPayload = serverPayload;
    // Of a version that nobody wrote, nobody has to decide.
    if (entry->draftKey.isEmpty())
        return takeTheirs(key);
    store(*entry);
    pump();
}

void Outbox::onFailed(
    const QString &key, const OutboxError &error, RetryPolicy::Connection connection)
{
    OutboxEntry *entry = find(key);
    if (!entry)
        return;
    m_policy.apply(*entry, error, connection, m_clock.now());
    store(*entry);
    pump();
}

void Outbox::store(const OutboxEntry &entry)
{
    const auto tell = [this, key = entry.key] { Q_EMIT changed(key); };
    m_database.run(
        this, [entry](QSqlDatabase &db) { OutboxTable(db).update(entry); }, tell,
        // What the disk does not know is found out again after the next start.
        [tell](const QString &) { tell(); });
}

void Outbox::erase(const QString &key)
{
    if (m_entries.removeIf([&](const OutboxEntry &entry) { return entry.key == key; }) > 0)
        Q_EMIT removed(key);
}

} // namespace Writer
