// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/core/Feed.h"

#include <pubsub/FeedProfile.h>

#include <QCoreApplication>

namespace Reader
{

using namespace Qt::StringLiterals;

FeedCounters &FeedCounters::operator+=(const FeedCounters &other)
{
    total += other.total;
    unread += other.unread;
    starred += other.starred;
    return *this;
}

Feed::State Feed::stateOf(PubSub::Subscription::State state)
{
    switch (state) {
    case PubSub::Subscription::State::Subscribed:
    case PubSub::Subscription::State::Unconfigured:
        return State::Subscribed;
    case PubSub::Subscription::State::Pending:
        return State::Pending;
    case PubSub::Subscription::State::None:
    case PubSub::Subscription::State::Unknown:
        break;
    }
    return State::Unsubscribed;
}

Feed Feed::toldAgain(const Feed &again) const
{
    Feed feed = *this;
    if (!again.subid.isEmpty() || !isActive())
        feed.subid = again.subid;
    feed.state = again.state;
    feed.isListed = isListed || again.isListed;
    return feed;
}

QString Feed::displayTitle() const
{
    return customTitle.isEmpty() ? defaultTitle() : customTitle;
}

QString Feed::defaultTitle() const
{
    if (!title.isEmpty())
        return title;
    if (!traits.sourceTitle.isEmpty())
        return traits.sourceTitle;
    // XEP-0277 §2: everybody's microblog has the same node id, which tells nobody apart.
    const auto profile = PubSub::FeedProfile::fromType(node.node);
    if (profile && profile->nodeOf(node.service) == node)
        return node.service.toString();
    return node.node;
}

} // namespace Reader
