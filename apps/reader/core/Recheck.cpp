// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/Recheck.h"

#include <pubsub/Client.h>
#include <pubsub/Node.h>

#include <QTimer>
#include <utility>

namespace Reader
{

Recheck::Recheck(PubSub::Client *client, FeedStore *store, PageLimits *limits, qint64 feed,
    Kind kind, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_limits(limits), m_feed(feed),
      m_kind(kind), m_pause(pause), m_node(store->feed(feed).node), m_started(store->now())
{
}

Recheck::~Recheck()
{
    if (m_walk)
        m_walk->abort();
}

void Recheck::start()
{
    askIds(PubSub::Page::first(idsAtOnce));
}

void Recheck::walk()
{
    const int count = m_limits->limited(m_feed, pageSize);
    m_walk = m_client->node(m_node).allItems({ .pageSize = count, .maxPages = maxPages });
    connect(m_walk, &PubSub::ItemsWalkRequest::pageReceived, this, &Recheck::onPage);
    connect(m_walk, &PubSub::ItemsWalkRequest::succeeded, this, &Recheck::onWalked);
    connect(m_walk, &PubSub::Request::failed, this, [this, count](const PubSub::Error &error) {
        if (error.kind == PubSub::Error::Kind::Timeout)
            m_limits->onReplyLost(m_feed, count);
        finish(false);
    });
}

// The pause begins when the page is on the disk: neither the server nor this computer is busy
// with it for long.
void Recheck::onPage(const PubSub::ItemsPage &page)
{
    for (const PubSub::Item &item : page.items)
        m_walked.append(item.id);
    QList<PubSub::Item> items = page.items;
    items.removeIf([this](const PubSub::Item &item) { return m_fromEvents.contains(item.id); });
    m_walk->pause();
    m_store->refreshItems(m_feed, items, this, [this](const ArticleChanges &) {
        QTimer::singleShot(m_pause, this, [this] {
            if (m_walk)
                m_walk->resume();
        });
    });
}

// Accounts list their items to contacts only, and give them to everybody.
void Recheck::onWalked(const PubSub::ItemsWalkEnd &end)
{
    using Reason = PubSub::ItemsWalkEnd::Reason;
    if (!m_isPresenceKnown && end.reason == Reason::Complete && !m_walked.isEmpty())
        markGone(m_walked + end.tooLarge);
    if (end.reason == Reason::Complete && m_walk->isInOrder())
        lookForHole();
    else
        finish(true);
}

void Recheck::lookForHole()
{
    m_store->loadStandings(
        m_feed, m_walked, this,
        [this](const QList<Standing> &standings) {
            if (hasHole(standings))
                Q_EMIT holeFound(m_feed, m_walked);
            finish(true);
        },
        [self = QPointer(this)] {
            if (self)
                self->finish(false);
        });
}

// What lies behind the last settled entry was never wanted.
bool Recheck::hasHole(const QList<Standing> &standings) const
{
    const qsizetype first = standings.indexOf(Standing::Settled);
    const qsizetype last = standings.lastIndexOf(Standing::Settled);
    for (qsizetype i = first + 1; i < last; ++i) {
        if (standings[i] == Standing::Unknown && !m_fromEvents.contains(m_walked[i]))
            return true;
    }
    return false;
}

// XEP-0060 §5.5
void Recheck::askIds(const PubSub::Page &page)
{
    auto *request = m_client->node(m_node).itemIds(page);
    connect(request, &PubSub::ItemIdsRequest::succeeded, this, &Recheck::onIds);
    connect(request, &PubSub::Request::failed, this, &Recheck::onIdsFailed);
}

void Recheck::onIdsFailed(const PubSub::Error &error)
{
    if (error.kind == PubSub::Error::Kind::Stanza || error.kind == PubSub::Error::Kind::TooLarge)
        onPresenceKnown(false);
    else
        finish(false);
}

void Recheck::onIds(const PubSub::ItemIdsPage &page)
{
    // The same page again tells nothing of the next, whatever was asked for.
    if (!page.ids.isEmpty() && m_ids.contains(page.ids.first()))
        return onPresenceKnown(false);
    m_ids += page.ids;
    // A service that lists nodes here, or nothing, tells nothing of the items.
    if (m_ids.isEmpty() || !page.children.isEmpty())
        return onPresenceKnown(false);
    if (page.hasMore() && ++m_pages < maxPages)
        return askIds(PubSub::Page::next(idsAtOnce, page.set.last));
    if (page.hasMore())
        return onPresenceKnown(false);
    markGone(m_ids);
    onPresenceKnown(true);
}

void Recheck::markGone(const QStringList &ids)
{
    m_store->markGone(m_feed, ids + m_fromEvents.values(), m_started);
}

void Recheck::onPresenceKnown(bool isKnown)
{
    m_isPresenceKnown = isKnown;
    if (m_kind == Kind::Contents)
        walk();
    else
        finish(isKnown);
}

void Recheck::finish(bool isComplete)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT finished(m_feed, isComplete);
    deleteLater();
}

} // namespace Reader
