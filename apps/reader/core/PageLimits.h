// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <algorithm>

namespace Reader
{

/// How many items of a feed one request may ask for. Servers end the stream of one that sends a
/// longer stanza than they take: the answer is lost, what was on its way beside it too, and the
/// same again the next time. So where no answer came, fewer are asked for.
class PageLimits
{
public:
    /// However many answers are lost.
    static constexpr int least = 5;

    /// \a count, or what \a feed is limited to.
    [[nodiscard]] int limited(qint64 feed, int count) const
    {
        return std::min(count, m_limits.value(feed, count));
    }
    /// No answer came to a request for \a count items of \a feed.
    void onReplyLost(qint64 feed, int count) { m_limits.insert(feed, std::max(least, count / 4)); }
    /// Forgets all: a session begins.
    void clear() { m_limits.clear(); }

private:
    QHash<qint64, int> m_limits;
};

} // namespace Reader
