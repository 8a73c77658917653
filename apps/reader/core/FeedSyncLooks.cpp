// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FeedSync.h"

#include "common/core/Missing.h"

#include <algorithm>

// What is asked though no event told of it.

namespace Reader
{

using PubSub::Client;

// Those of servers that never answer come last.
QList<Feed> FeedSync::lastFetchedFirst() const
{
    QList<Feed> feeds = m_store->feeds();
    std::ranges::stable_sort(feeds, std::ranges::greater(), &Feed::syncedAt);
    return feeds;
}

void FeedSync::refreshAll()
{
    for (const Feed &feed : lastFetchedFirst()) {
        if (feed.state == Feed::State::Subscribed)
            catchUp(feed.id, CatchUp::Kind::Newer, Priority::Background);
    }
}

void FeedSync::refresh(qint64 feed)
{
    catchUp(feed, CatchUp::Kind::Newer, Priority::Urgent);
}

void FeedSync::loadOlder(qint64 feed)
{
    catchUp(feed, CatchUp::Kind::Older, Priority::Urgent);
}

void FeedSync::refreshUnasked(qint64 feed)
{
    catchUp(feed, CatchUp::Kind::Newer, Priority::Background);
}

void FeedSync::catchUp(qint64 feed, CatchUp::Kind kind, Priority priority)
{
    if (feed == 0 || m_client->state() != Client::State::Online)
        return;
    if (const QPointer<CatchUp> running = m_running.value(feed)) {
        if (priority == Priority::Urgent)
            running->setPriority(priority);
        if (kind == CatchUp::Kind::Newer)
            running->lookAtMore();
        return;
    }
    auto *run = new CatchUp(m_client, m_store, &m_requests, &m_pageLimits, feed, kind, this);
    m_running.insert(feed, run);
    m_requests.track(static_cast<QObject *>(run));
    run->setPriority(priority);
    if (kind != CatchUp::Kind::Older)
        run->fillHole(m_holes.take(feed));
    // A session that ends takes its runs along; the next one begins anew.
    connect(m_client, &Client::stateChanged, run, &QObject::deleteLater);
    connect(run, &CatchUp::failed, this, &FeedSync::onCatchUpFailed);
    connect(run, &CatchUp::revised, this, &FeedSync::onRevised);
    connect(run, &CatchUp::finished, this,
        [this, kind](qint64 id, int added) { onCatchUpFinished(id, added, kind); });
    connect(run, &CatchUp::unfinished, this,
        [this, kind](qint64 id, int added) { onCatchUpUnfinished(id, added, kind); });
    run->start();
}

// If a run is under way, the next one fills it.
void FeedSync::onHoleFound(qint64 feed, const QStringList &itemIds)
{
    m_holes.insert(feed, itemIds);
    refreshUnasked(feed);
}

void FeedSync::onCatchUpFinished(qint64 id, int added, CatchUp::Kind kind)
{
    m_running.remove(id);
    Q_EMIT feedRecovered(id);
    if (kind == CatchUp::Kind::Older) {
        Q_EMIT olderLoaded(id, added);
        return;
    }
    Feed feed = m_store->feed(id);
    m_looks.onLooked(id, feed.lookInterval);
    if (kind == CatchUp::Kind::Look && added > 0)
        onEventsLost(feed);
    // What is new is as the node has it.
    if (feed.id != 0 && !feed.checkedAt.isValid()) {
        feed.checkedAt = m_store->now();
        m_store->updateFeed(feed);
    }
    m_rechecks.consider(id);
    storeNameless(id);
}

// No event told of what a look found. Edits and retractions may be lost as well; and the interest
// in what an account publishes may be forgotten.
void FeedSync::onEventsLost(const Feed &feed)
{
    m_rechecks.checkContents(feed.id);
    if (!feed.node.service.isDomain())
        sendPresence();
}

void FeedSync::onCatchUpUnfinished(qint64 id, int added, CatchUp::Kind kind)
{
    m_running.remove(id);
    if (kind == CatchUp::Kind::Older)
        Q_EMIT olderLoaded(id, added);
    m_looks.onFailed(id);
    storeNameless(id);
}

// A session that ends, or a service that is back, leads to a look by itself.
void FeedSync::onCatchUpFailed(qint64 feed, const PubSub::Error &error)
{
    m_running.remove(feed);
    storeNameless(feed);
    using PubSub::Error;
    if (error.kind == Error::Kind::Disconnected)
        return;
    if (Common::isMissing(error))
        return setState(m_store->feed(feed), Feed::State::Gone);
    if (error.kind == Error::Kind::ServiceSilent)
        m_looks.onLooked(feed, m_store->feed(feed).lookInterval);
    else
        m_looks.onFailed(feed);
    Q_EMIT feedFailed(feed, error);
}

void FeedSync::onLookDue(qint64 feed)
{
    if (m_store->feed(feed).state == Feed::State::Subscribed)
        catchUp(feed, CatchUp::Kind::Look, Priority::Background);
}

// What was published while a service could not be reached is lost for us, whoever was to blame.
void FeedSync::onServiceStateChanged(const PubSub::ServiceState &state)
{
    if (state.isFailing())
        m_away.insert(state.domain);
    if (state.kind != PubSub::ServiceState::Kind::Answering || !m_away.remove(state.domain))
        return;
    bool areAccounts = false;
    for (const Feed &feed : m_store->feeds()) {
        if (feed.node.service.domain() != state.domain)
            continue;
        m_looks.lookSoon(feed.id);
        askSubscriptions(feed.node.service);
        areAccounts = areAccounts || !feed.node.service.isDomain();
    }
    carryOutWishes(state.domain);
    if (areAccounts)
        sendPresence();
}

// XEP-0163 §4: who is interested in an account's nodes is known to its server as long as that runs.
void FeedSync::sendPresence()
{
    m_presenceTimer.start();
    m_client->sendPresence();
}

void FeedSync::setPresenceInterval(std::chrono::milliseconds interval)
{
    m_presenceTimer.setInterval(interval);
}

} // namespace Reader
