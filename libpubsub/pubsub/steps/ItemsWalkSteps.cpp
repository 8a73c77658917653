// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ItemsWalkSteps.h"

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

ItemsWalkRequest *ItemsWalkSteps::start(
    Requester *requester, const NodeAddress &node, const ItemsWalkOptions &options)
{
    auto *request = requester->compose<ItemsWalkRequest>();
    auto *walk = new ItemsWalkSteps(requester, Node(requester->client(), node), options, request);
    walk->askPage(walk->edge());
    return request;
}

ItemsWalkSteps::ItemsWalkSteps(Requester *requester, const Node &node,
    const ItemsWalkOptions &options, ItemsWalkRequest *request)
    : Steps(requester, request), m_node(node), m_options(options), m_request(request)
{
    m_options.pageSize = std::max(1, m_options.pageSize);
    m_options.batchSize = std::max(1, m_options.batchSize);
}

void ItemsWalkSteps::resume()
{
    m_isPaused = false;
    if (const auto step = std::exchange(m_waiting, {}); step && !isOver())
        step();
}

bool ItemsWalkSteps::waits(const std::function<void()> &step)
{
    if (m_isPaused)
        m_waiting = step;
    return m_isPaused;
}

// XEP-0059 §2.5: an empty <before/> is the last page.
Page ItemsWalkSteps::edge() const
{
    return m_options.direction == Direction::Forward ? Page::first(m_options.pageSize)
                                                     : Page::last(m_options.pageSize);
}

Page ItemsWalkSteps::onwards(const QString &cursor) const
{
    return m_options.direction == Direction::Forward ? Page::next(m_options.pageSize, cursor)
                                                     : Page::previous(m_options.pageSize, cursor);
}

// XEP-0060 §6.5.4
void ItemsWalkSteps::askPage(const Page &page)
{
    if (waits([this, page] { askPage(page); }))
        return;
    m_page = page;
    ask(
        m_node.items(page), [this](const ItemsPage &answer) { onPage(answer); },
        [this](const Error &error) { onPageFailed(error); });
}

void ItemsWalkSteps::onPage(const ItemsPage &page)
{
    if (!page.items.isEmpty())
        ++m_end.pages;
    m_received += page.items.size();
    m_count = page.set.count;
    if (const auto newOnes = deliver(page))
        goOn(page, *newOnes);
}

// The count may be approximate (XEP-0059 §2.6): it is believed only of a page that is not full.
void ItemsWalkSteps::goOn(const ItemsPage &page, qsizetype newOnes)
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

void ItemsWalkSteps::onPageFailed(const Error &error)
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
void ItemsWalkSteps::restart()
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
void ItemsWalkSteps::askIds(const Page &page)
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

void ItemsWalkSteps::onIds(const ItemIdsPage &page)
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

void ItemsWalkSteps::onIdsFailed(const Page &page, const Error &error)
{
    if (isNotUnderstood(error) && page.max >= 0 && !isFromSomewhere(page))
        return askIds(Page::all());
    // What was listed so far is better than nothing, and a place that is gone is no end.
    if (!m_ids.isEmpty())
        return askBatch();
    fail(error);
}

// XEP-0060 §6.5.6
void ItemsWalkSteps::askBatch()
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

void ItemsWalkSteps::onBatchFailed(const Error &error)
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
std::optional<qsizetype> ItemsWalkSteps::deliver(ItemsPage page)
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
    const QPointer<ItemsWalkSteps> self(this);
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

void ItemsWalkSteps::finish(Reason reason)
{
    m_end.reason = reason;
    RequestPrivate::of(m_request)->succeed(
        [request = m_request, end = m_end] { Q_EMIT request->succeeded(end); });
}

} // namespace PubSub
