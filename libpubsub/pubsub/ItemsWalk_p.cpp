// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ItemsWalk_p.h"

#include <algorithm>
#include <utility>

namespace PubSub
{

using namespace Qt::StringLiterals;

namespace
{

using Condition = Error::Condition;
using Reason = ItemsWalkEnd::Reason;

bool isFromSomewhere(const Page &page)
{
    return !page.after.isEmpty() || !page.before.isEmpty();
}

/// The service, or our own bounds, can't have so much in one answer.
bool isTooMuch(const Error &error)
{
    return error.kind == Error::Kind::TooLarge || error.condition == Condition::ResourceConstraint
        || error.condition == Condition::PolicyViolation;
}

bool isNotUnderstood(const Error &error)
{
    return error.isUnsupported() || error.condition == Condition::BadRequest;
}

} // namespace

void ItemsWalkRequest::pause()
{
    if (auto *walk = findChild<ItemsWalk *>(Qt::FindDirectChildrenOnly))
        walk->pause();
}

void ItemsWalkRequest::resume()
{
    if (auto *walk = findChild<ItemsWalk *>(Qt::FindDirectChildrenOnly))
        walk->resume();
}

bool ItemsWalkRequest::isInOrder() const
{
    const auto *walk = findChild<ItemsWalk *>(Qt::FindDirectChildrenOnly);
    return walk && walk->isInOrder();
}

ItemsWalkRequest *ItemsWalk::start(
    ClientPrivate *client, const NodeAddress &node, const ItemsWalkOptions &options)
{
    auto *request = client->compose<ItemsWalkRequest>();
    auto *walk = new ItemsWalk(client, Node(client->q, node), options, request);
    walk->askPage(walk->edge());
    return request;
}

ItemsWalk::ItemsWalk(ClientPrivate *client, const Node &node, const ItemsWalkOptions &options,
    ItemsWalkRequest *request)
    : Steps(client, request), m_node(node), m_options(options), m_request(request)
{
    m_options.pageSize = std::max(1, m_options.pageSize);
    m_options.batchSize = std::max(1, m_options.batchSize);
}

void ItemsWalk::resume()
{
    m_isPaused = false;
    if (const auto step = std::exchange(m_waiting, {}); step && !isOver())
        step();
}

bool ItemsWalk::waits(const std::function<void()> &step)
{
    if (m_isPaused)
        m_waiting = step;
    return m_isPaused;
}

// XEP-0059 §2.5: an empty <before/> is the last page.
Page ItemsWalk::edge() const
{
    return m_options.direction == Direction::Forward ? Page::first(m_options.pageSize)
                                                     : Page::last(m_options.pageSize);
}

Page ItemsWalk::onwards(const QString &cursor) const
{
    return m_options.direction == Direction::Forward ? Page::next(m_options.pageSize, cursor)
                                                     : Page::previous(m_options.pageSize, cursor);
}

// XEP-0060 §6.5.4
void ItemsWalk::askPage(const Page &page)
{
    if (waits([this, page] { askPage(page); }))
        return;
    m_page = page;
    ask(
        m_node.items(page), [this](const ItemsPage &answer) { onPage(answer); },
        [this](const Error &error) { onPageFailed(error); });
}

void ItemsWalk::onPage(const ItemsPage &page)
{
    if (!page.items.isEmpty())
        ++m_end.pages;
    m_received += page.items.size();
    m_count = page.set.count;
    if (const auto newOnes = deliver(page))
        goOn(page, *newOnes);
}

// The count may be approximate (XEP-0059 §2.6): it is believed only of a page that is not full.
void ItemsWalk::goOn(const ItemsPage &page, qsizetype newOnes)
{
    const bool isForward = m_options.direction == Direction::Forward;
    const QString cursor = isForward ? page.set.last : page.set.first;
    const bool isAll = m_restarts == 0 && m_count >= 0 && m_received >= m_count
        && page.items.size() < m_options.pageSize;
    if (page.items.isEmpty() || cursor.isEmpty() || isAll || (m_isMeeting && newOnes == 0))
        return finish(Reason::Complete);
    if (m_cursors.contains(cursor))
        return m_hasAskedIds ? finish(Reason::PagesRepeat) : askIds(Page::first(idsPage));
    m_cursors.insert(cursor);
    if (m_end.pages >= m_options.maxPages)
        return finish(Reason::TooMany);
    askPage(onwards(cursor));
}

void ItemsWalk::onPageFailed(const Error &error)
{
    if (error.condition == Condition::ItemNotFound && isFromSomewhere(m_page))
        return restart();
    if (error.kind == Error::Kind::TooLarge && m_page.max > 1) {
        m_options.pageSize = std::max(1, m_options.pageSize / 4);
        m_page.max = m_options.pageSize;
        return askPage(m_page);
    }
    if (isNotUnderstood(error) && m_page.max >= 0)
        return isFromSomewhere(m_page) ? askIds(Page::first(idsPage)) : askPage(Page::all());
    if (isTooMuch(error))
        return askIds(Page::first(idsPage));
    fail(error);
}

// XEP-0059 §2.4: the item that told the place is gone. From the end that is nearer.
void ItemsWalk::restart()
{
    if (++m_restarts > maxRestarts)
        return askIds(Page::first(idsPage));
    if (!m_isMeeting && m_count >= 0 && 2 * m_received > m_count) {
        m_isMeeting = true;
        m_options.direction
            = m_options.direction == Direction::Forward ? Direction::Backward : Direction::Forward;
    }
    m_cursors.clear();
    askPage(edge());
}

// XEP-0060 §5.5
void ItemsWalk::askIds(const Page &page)
{
    if (waits([this, page] { askIds(page); }))
        return;
    if (!m_hasAskedIds)
        m_cursors.clear();
    m_hasAskedIds = true;
    ask(
        m_node.itemIds(page), [this](const ItemIdsPage &answer) { onIds(answer); },
        [this, page](const Error &error) { onIdsFailed(page, error); });
}

void ItemsWalk::onIds(const ItemIdsPage &page)
{
    for (const QString &id : page.ids) {
        if (!m_seen.contains(id) && m_ids.size() < m_options.maxItems)
            m_ids.append(id);
    }
    const QString cursor = page.set.last;
    m_doIdsRepeat = !page.ids.isEmpty() && m_cursors.contains(cursor);
    if (page.ids.isEmpty() || cursor.isEmpty() || m_doIdsRepeat
        || m_ids.size() >= m_options.maxItems) {
        m_ids.removeDuplicates();
        return askBatch();
    }
    m_cursors.insert(cursor);
    askIds(Page::next(idsPage, cursor));
}

void ItemsWalk::onIdsFailed(const Page &page, const Error &error)
{
    if (isNotUnderstood(error) && page.max >= 0 && !isFromSomewhere(page))
        return askIds(Page::all());
    // What was listed so far is better than nothing, and a place that is gone is no end.
    if (!m_ids.isEmpty())
        return askBatch();
    fail(error);
}

// XEP-0060 §6.5.6
void ItemsWalk::askBatch()
{
    m_ids.removeIf([this](const QString &id) { return m_seen.contains(id); });
    if (m_ids.isEmpty())
        return finish(m_doIdsRepeat ? Reason::PagesRepeat : Reason::Complete);
    if (m_end.pages >= m_options.maxPages)
        return finish(Reason::TooMany);
    if (waits([this] { askBatch(); }))
        return;
    m_batch = m_ids.first(std::min<qsizetype>(m_options.batchSize, m_ids.size()));
    const auto onItems = [this](const ItemsPage &page) {
        // Those that were asked for and did not come don't exist any more.
        m_ids.remove(0, m_batch.size());
        ++m_end.pages;
        if (deliver(page))
            askBatch();
    };
    ask(m_node.items(m_batch), onItems, [this](const Error &error) { onBatchFailed(error); });
}

void ItemsWalk::onBatchFailed(const Error &error)
{
    const bool isOne = m_batch.size() == 1;
    if (isTooMuch(error) && isOne) {
        m_end.tooLarge.append(m_ids.takeFirst());
        return askBatch();
    }
    if (error.condition == Condition::ItemNotFound && isOne) {
        m_ids.removeFirst();
        return askBatch();
    }
    if (isOne
        || (!isTooMuch(error) && !isNotUnderstood(error)
            && error.condition != Condition::ItemNotFound))
        return fail(error);
    m_options.batchSize = isTooMuch(error) ? std::max(1, static_cast<int>(m_batch.size()) / 4) : 1;
    askBatch();
}

// XEP-0059 §2.2: pages shift while the node changes.
std::optional<qsizetype> ItemsWalk::deliver(ItemsPage page)
{
    page.items.removeIf([this](const Item &item) {
        if (item.id.isEmpty())
            return false;
        // The items of a collection's nodes have ids of their own.
        const QString key = item.node.isEmpty() ? item.id : item.node + u'\n' + item.id;
        const qsizetype before = m_seen.size();
        m_seen.insert(key);
        return m_seen.size() == before;
    });
    const qsizetype room = m_options.maxItems - m_end.items;
    const bool isBeyond = page.items.size() > room;
    if (isBeyond)
        page.items.resize(std::max<qsizetype>(room, 0));
    m_end.items += page.items.size();
    const QPointer<ItemsWalk> self(this);
    if (!page.items.isEmpty())
        Q_EMIT m_request->pageReceived(page);
    if (!self || isOver())
        return {};
    if (isBeyond) {
        finish(Reason::TooMany);
        return {};
    }
    return page.items.size();
}

void ItemsWalk::finish(Reason reason)
{
    m_end.reason = reason;
    ClientPrivate::dataOf(m_request)->succeed(
        [request = m_request, end = m_end] { Q_EMIT request->succeeded(end); });
}

} // namespace PubSub
