// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer/core/Outbox.h"

#include "writer/core/EntryComposer.h"
#include "writer/core/PayloadHash.h"

#include <QSet>
#include <QUuid>

using namespace std::chrono_literals;
using Failure = Writer::OutboxEntry::Failure;
using State = Writer::OutboxEntry::State;

namespace Writer
{

Outbox::Outbox(PostStore &store, const Audience &audience, PubSub::Client *client,
    const Common::Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_audience(audience), m_client(client), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::pump);
    connect(&m_store, &PostStore::loaded, this, &Outbox::pump);
    connect(m_client, &PubSub::Client::stateChanged, this, &Outbox::onStateChanged);
    connect(m_client, &PubSub::Client::serviceStateChanged, this, &Outbox::onServiceStateChanged);
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

QByteArray Outbox::compose(const Draft &draft) const
{
    return compose(draft, m_audience.account());
}

// The person keeps the own version of a post that another program changed meanwhile.
QByteArray Outbox::compose(const Draft &draft, const PubSub::Jid &account) const
{
    const auto earlier = m_store.entryOfDraft(draft.key);
    const bool isKept
        = earlier && earlier->failure == Failure::Conflict && draft.base == earlier->serverPayload;
    return EntryComposer(account).compose(
        draft, m_clock.now(), isKept ? earlier->payload : QByteArray());
}

void Outbox::publish(const Draft &draft, const QByteArray &payload)
{
    publish(draft, payload, termsFor(draft.node));
}

void Outbox::publish(const Draft &given, const QByteArray &payload, const Terms &terms)
{
    Draft draft = given;
    const auto earlier = m_store.entryOfDraft(draft.key);
    if (m_store.isDeciding(draft.key) || (earlier && earlier->state == State::Sending))
        return;
    if (const auto stored = m_store.draft(draft.key))
        draft.sentHashes = stored->sentHashes;
    if (earlier && earlier->attempts > 0 && !draft.sentHashes.contains(earlier->payloadHash))
        draft.sentHashes += earlier->payloadHash;
    draft.modified = m_clock.now();

    OutboxEntry entry
        = entryFor(terms.account, draft.node, draft.itemId, EntryComposer::titleOf(draft));
    entry.draftKey = draft.key;
    entry.payload = payload.isEmpty() ? compose(draft, terms.account) : payload;
    entry.payloadHash = PayloadHash::of(entry.payload);
    entry.replaceable = draft.sentHashes;
    entry.isEdit = draft.isEdit();
    if (entry.isEdit)
        entry.replaceable += PayloadHash::of(draft.base);
    entry.access = terms.access;
    if (earlier)
        entry.lostConnections = std::min(earlier->lostConnections, OutboxEntry::lossesUntilAlone);
    queue(entry, earlier ? QStringList { earlier->key } : QStringList(), draft);
}

void Outbox::amend(const Post &post, const QByteArray &base, const QByteArray &payload)
{
    if (m_store.isBusyWith(post.node, post.itemId))
        return;
    const Terms terms = termsFor(post.node);
    OutboxEntry entry = entryFor(terms.account, post.node, post.itemId, post.title);
    entry.payload = payload;
    entry.payloadHash = PayloadHash::of(payload);
    entry.replaceable = { PayloadHash::of(base) };
    entry.isEdit = true;
    entry.access = terms.access;
    queue(entry, {}, {});
}

void Outbox::retract(const Post &post)
{
    QStringList obsolete;
    for (const OutboxEntry &entry : m_store.entries()) {
        if (entry.node == post.node && entry.itemId == post.itemId && entry.state != State::Sending)
            obsolete += entry.key;
    }
    OutboxEntry entry = entryFor(m_audience.account(), post.node, post.itemId, post.title);
    entry.operation = OutboxEntry::Operation::Retract;
    queue(entry, obsolete, {});
}

bool Outbox::addForgotten(const KeptPost &kept, const QByteArray &serverPayload)
{
    const bool wasWritten = !kept.isPublish() || !kept.draft.key.isEmpty();
    if (m_store.isBusyWith(kept.node, kept.itemId) || (!wasWritten && !serverPayload.isEmpty()))
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
                = m_store.createEdit(EntryComposer::draftOf(kept.node, kept.itemId, kept.payload));
        draft.base = serverPayload;
        entry.draftKey = draft.key;
        entry.payload = kept.payload;
        entry.payloadHash = kept.hash;
        entry.access = kept.access;
        entry.isEdit = !serverPayload.isEmpty();
        if (entry.isEdit)
            entry.replaceable = { PayloadHash::of(serverPayload) };
    }
    queue(entry, {}, draft);
    return true;
}

void Outbox::queue(const OutboxEntry &entry, const QStringList &obsolete, const Draft &draft)
{
    m_store.queue(entry, obsolete, draft, [this] { pump(); });
}

void Outbox::retry(const QString &key)
{
    auto entry = m_store.entry(key);
    if (!entry || entry->state == State::Sending || m_store.isLeaving(key))
        return;
    m_client->tryServiceNow(entry->node.service);
    const bool wasForgotten = entry->failure == Failure::Forgotten;
    if (const auto draft = m_store.draft(entry->draftKey); draft && !wasForgotten)
        return publish(*draft, {}, { entry->account, entry->access });
    // It may be there again, by somebody else's hand.
    entry->outcomeUnknown = entry->outcomeUnknown || (wasForgotten && entry->isPublish());
    entry->state = State::Queued;
    entry->failure = Failure::None;
    entry->sameAnswers = 0;
    entry->nextAttempt = {};
    m_store.change(*entry);
    pump();
}

void Outbox::takeBack(const QString &key)
{
    const auto entry = m_store.entry(key);
    if (entry && entry->state != State::Sending && !m_store.isLeaving(key))
        m_store.takeBack(*entry, [this] { pump(); });
}

void Outbox::keepMine(const QString &key)
{
    const auto entry = m_store.entry(key);
    auto draft = entry ? m_store.draft(entry->draftKey) : std::nullopt;
    if (!draft || entry->state != State::Failed || m_store.isLeaving(key))
        return;
    draft->base = entry->serverPayload;
    publish(*draft, {}, { entry->account, entry->access });
}

void Outbox::takeTheirs(const QString &key)
{
    const auto entry = m_store.entry(key);
    if (entry && entry->state == State::Failed && !m_store.isLeaving(key))
        m_store.giveUp(*entry, [this] { pump(); });
}

void Outbox::onStateChanged(PubSub::Client::State state)
{
    if (state != PubSub::Client::State::Online)
        return;
    m_store.makeDue([](const OutboxEntry &) { return true; });
    pump();
}

// What waited for nothing but its service need not wait any longer.
void Outbox::onServiceStateChanged(const PubSub::ServiceState &state)
{
    if (state.kind != PubSub::ServiceState::Kind::Answering)
        return;
    m_store.makeDue([&](const OutboxEntry &entry) {
        return entry.node.service.domain() == state.domain && entry.error.isOnTheWay();
    });
    pump();
}

void Outbox::pump()
{
    if (m_store.state() != PostStore::State::Ready
        || m_client->state() != PubSub::Client::State::Online)
        return;
    const PubSub::Jid account = m_client->account().jid.bare();
    const QDateTime now = m_clock.now();
    QSet<PubSub::NodeAddress> busy;
    QStringList due;
    QDateTime next;
    for (const OutboxEntry &entry : m_store.entries()) {
        if (entry.state == State::Failed || entry.account != account
            || m_store.isLeaving(entry.key))
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
    const QList<OutboxEntry> entries = m_store.entries();
    const auto sending = std::ranges::find_if(entries, isSending);
    if (sending != entries.end() && sending->isSentAlone())
        return;
    for (const QString &key : due) {
        if (const auto entry = m_store.entry(key); !entry->isSentAlone())
            begin(*entry);
    }
    if (!due.isEmpty() && std::ranges::none_of(m_store.entries(), isSending))
        begin(*m_store.entry(due.first()));
}

void Outbox::begin(OutboxEntry entry)
{
    entry.state = State::Sending;
    ++entry.attempts;
    m_store.begin(
        entry, [this, entry] { startJob(entry); },
        [this, key = entry.key](const QString &reason) {
            onFailed(key, OutboxError(OutboxError::Reason::NotRecorded, reason));
        });
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
    auto entry = m_store.entry(key);
    if (!entry)
        return;
    entry->payload = payload;
    // What the disk does not know is asked for again later, and found to be done.
    m_store.confirm(
        *entry, [this] { pump(); },
        [this, key](const QString &reason) {
            onFailed(key, OutboxError(OutboxError::Reason::NotSaved, reason));
        });
}

void Outbox::onConflict(const QString &key, const QByteArray &serverPayload)
{
    auto entry = m_store.entry(key);
    if (!entry)
        return;
    entry->state = State::Failed;
    entry->failure = serverPayload.isEmpty() ? Failure::Deleted : Failure::Conflict;
    entry->serverPayload = serverPayload;
    // Of a version that nobody wrote, nobody has to decide.
    if (entry->draftKey.isEmpty())
        return m_store.giveUp(*entry, [this] { pump(); });
    m_store.change(*entry);
    pump();
}

void Outbox::onFailed(
    const QString &key, const OutboxError &error, RetryPolicy::Connection connection)
{
    auto entry = m_store.entry(key);
    if (!entry)
        return;
    m_policy.apply(*entry, error, connection, m_clock.now());
    m_store.change(*entry);
    pump();
}

} // namespace Writer
