// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/CatchUps.h"

#include "common/core/Missing.h"

#include <pubsub/Client.h>

namespace Reader
{

using PubSub::Client;

CatchUps::CatchUps(Client *client, FeedStore *store, RequestTracker *requests, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_requests(requests),
      m_rechecks(client, store, &m_pageLimits),
      m_looks(Common::Clock([store] { return store->now(); }))
{
    connect(store, &FeedStore::feedRemoved, &m_looks, &FeedLooks::remove);
    connect(store, &FeedStore::feedChanged, this,
        [this](const Feed &feed) { m_looks.setInterval(feed.id, feed.lookInterval); });
    connect(client, &Client::nodeTouched, this,
        [this](const PubSub::NodeAddress &node) { refreshUnasked(m_store->feed(node).id); });
    connect(&m_rechecks, &Rechecks::holeFound, this, &CatchUps::onHoleFound);
    connect(&m_looks, &FeedLooks::due, this, &CatchUps::onLookDue);
}

void CatchUps::startSession()
{
    m_running.clear();
    m_pageLimits.clear();
}

void CatchUps::endSession()
{
    m_rechecks.clear();
    m_looks.clear();
}

void CatchUps::refreshAll()
{
    for (const Feed &feed : m_store->lastFetchedFirst()) {
        if (feed.state == Feed::State::Subscribed)
            refreshUnasked(feed.id);
    }
}

void CatchUps::refresh(qint64 feed)
{
    run(feed, CatchUp::Kind::Newer, Priority::Urgent);
}

void CatchUps::loadOlder(qint64 feed)
{
    run(feed, CatchUp::Kind::Older, Priority::Urgent);
}

void CatchUps::refreshUnasked(qint64 feed)
{
    run(feed, CatchUp::Kind::Newer, Priority::Background);
}

void CatchUps::onEvent(qint64 feed, const QString &itemId)
{
    if (const QPointer<CatchUp> running = m_running.value(feed))
        running->onEvent(itemId);
    m_rechecks.onEvent(feed, itemId);
}

void CatchUps::run(qint64 feed, CatchUp::Kind kind, Priority priority)
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
    auto *catchUp = new CatchUp(m_client, m_store, m_requests, &m_pageLimits, feed, kind, this);
    m_running.insert(feed, catchUp);
    m_requests->track(static_cast<QObject *>(catchUp));
    catchUp->setPriority(priority);
    if (kind != CatchUp::Kind::Older)
        catchUp->fillHole(m_holes.take(feed));
    // A session that ends takes its runs along; the next one begins anew.
    connect(m_client, &Client::stateChanged, catchUp, &QObject::deleteLater);
    connect(catchUp, &CatchUp::failed, this, &CatchUps::onFailed);
    connect(catchUp, &CatchUp::revised, this, &CatchUps::revised);
    connect(catchUp, &CatchUp::finished, this,
        [this, kind](qint64 id, int added) { onFinished(id, added, kind); });
    connect(catchUp, &CatchUp::unfinished, this,
        [this, kind](qint64 id, int added) { onUnfinished(id, added, kind); });
    catchUp->start();
}

// If a run is under way, the next one fills it.
void CatchUps::onHoleFound(qint64 feed, const QStringList &itemIds)
{
    m_holes.insert(feed, itemIds);
    refreshUnasked(feed);
}

void CatchUps::onFinished(qint64 id, int added, CatchUp::Kind kind)
{
    m_running.remove(id);
    Q_EMIT recovered(id);
    if (kind == CatchUp::Kind::Older) {
        Q_EMIT olderLoaded(id, added);
        return;
    }
    Feed feed = m_store->feed(id);
    m_looks.onLooked(id, feed.lookInterval);
    if (kind == CatchUp::Kind::Look && added > 0) {
        // Edits and retractions may be lost as well.
        m_rechecks.checkContents(id);
        Q_EMIT eventsLost(feed);
    }
    // What is new is as the node has it.
    if (feed.id != 0 && !feed.checkedAt.isValid()) {
        feed.checkedAt = m_store->now();
        m_store->updateFeed(feed);
    }
    m_rechecks.consider(id);
    Q_EMIT lookedAt(id);
}

void CatchUps::onUnfinished(qint64 id, int added, CatchUp::Kind kind)
{
    m_running.remove(id);
    if (kind == CatchUp::Kind::Older)
        Q_EMIT olderLoaded(id, added);
    m_looks.onFailed(id);
    Q_EMIT lookedAt(id);
}

// A session that ends, or a service that is back, leads to a look by itself.
void CatchUps::onFailed(qint64 feed, const PubSub::Error &error)
{
    m_running.remove(feed);
    Q_EMIT lookedAt(feed);
    using PubSub::Error;
    if (error.kind == Error::Kind::Disconnected)
        return;
    if (Common::isMissing(error))
        return m_store->setState(feed, Feed::State::Gone);
    if (error.kind == Error::Kind::ServiceSilent)
        m_looks.onLooked(feed, m_store->feed(feed).lookInterval);
    else
        m_looks.onFailed(feed);
    Q_EMIT failed(feed, error);
}

void CatchUps::onLookDue(qint64 feed)
{
    if (m_store->feed(feed).state == Feed::State::Subscribed)
        run(feed, CatchUp::Kind::Look, Priority::Background);
}

} // namespace Reader
