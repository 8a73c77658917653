// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/EventWatch.h"

namespace Reader
{

void EventWatch::startSession()
{
    m_last.clear();
    m_first.clear();
    m_revised.clear();
    m_suspected.clear();
}

void EventWatch::onPublished(qint64 feed, const QString &itemId)
{
    m_last.insert(feed, { itemId, QDeadlineTimer(rightAfter) });
    if (!m_first.contains(feed))
        m_first.insert(feed, itemId);
}

bool EventWatch::mayBeOverflow(qint64 feed, const QString &itemId) const
{
    const auto last = m_last.constFind(feed);
    return last != m_last.constEnd() && last->itemId != itemId && !last->until.hasExpired();
}

void EventWatch::onRevised(qint64 feed, const QList<ArticleHead> &heads)
{
    for (const ArticleHead &head : heads) {
        if (head.revised)
            m_revised[feed].insert(head.itemId);
    }
}

bool EventWatch::takeSuspicion(qint64 feed)
{
    if (m_suspected.contains(feed) || !m_first.contains(feed)
        || !m_revised.value(feed).contains(m_first.value(feed)))
        return false;
    m_suspected.insert(feed);
    return true;
}

} // namespace Reader
