// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/Rechecks.h"

namespace Reader
{

Rechecks::Rechecks(PubSub::Client *client, FeedStore *store, PageLimits *limits, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_limits(limits)
{
}

void Rechecks::setPauses(std::chrono::hours interval, std::chrono::milliseconds page)
{
    m_interval = interval;
    m_pagePause = page;
}

void Rechecks::consider(qint64 id)
{
    const Feed feed = m_store->feed(id);
    const bool isDue
        = !feed.checkedAt.isValid() || feed.checkedAt.addDuration(m_interval) <= m_store->now();
    if (isDue)
        checkContents(id);
}

void Rechecks::onEvent(qint64 feed, const QString &itemId)
{
    if (m_running && m_running->feed() == feed)
        m_running->onEvent(itemId);
}

void Rechecks::clear()
{
    m_waiting.clear();
    delete m_running;
}

// Which entries are there is asked first: it is one short answer.
void Rechecks::enqueue(const Task &task)
{
    if (m_waiting.contains(task))
        return;
    if (task.kind == Recheck::Kind::Presence)
        m_waiting.prepend(task);
    else
        m_waiting.append(task);
    startNext();
}

void Rechecks::startNext()
{
    if (m_running || m_waiting.isEmpty())
        return;
    const Task task = m_waiting.takeFirst();
    if (m_store->feed(task.feed).id == 0)
        return startNext();
    m_running = new Recheck(m_client, m_store, m_limits, task.feed, task.kind, m_pagePause, this);
    connect(m_running, &Recheck::finished, this,
        [this, task](qint64, bool isComplete) { onFinished(task, isComplete); });
    connect(m_running, &Recheck::holeFound, this, &Rechecks::holeFound);
    m_running->start();
}

void Rechecks::onFinished(const Task &task, bool isComplete)
{
    const QDateTime started = m_running->started();
    m_running = nullptr;
    Feed feed = m_store->feed(task.feed);
    if (isComplete && feed.id != 0 && task.kind == Recheck::Kind::Contents) {
        feed.checkedAt = started;
        m_store->updateFeed(feed);
    }
    startNext();
}

} // namespace Reader
